// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.line.Given;
import casus.cli.line.Option;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.factor.Variations;
import casus.engine.vantage.Choice;
import casus.treaty.Force;
import casus.treaty.Instrument;
import casus.treaty.Reading;
import casus.treaty.name.PartyId;
import casus.treaty.name.ReadingId;
import casus.treaty.name.VersionId;
import casus.treaty.text.Version;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The options that say which of the contested things are taken as given.
///
/// What none of the treaties or the record knows is refused: an answer that silently ignored it
/// would be taken for an answer under it.
final class ChoiceOptions {
  private static final String READING = "--reading";
  private static final String BRACKET = "--bracket";
  private static final String TEXT = "--text";
  private static final String ACCOUNT = "--account";
  private static final String MAP = "--map";
  private static final String FORCE = "--force";
  private static final String APART = "--apart";

  /// The options themselves.
  static final List<Option> OPTIONS =
      List.of(
          Option.many(
                  READING,
                  "ID",
                  "A named reading that fills what the text leaves open. May be repeated.")
              .completedBy(new Names.Readings()),
          Option.many(
                  BRACKET,
                  "KEY",
                  "Words in brackets to take as part of the text, such as article-5/Russia. May be"
                      + " repeated.")
              .completedBy(new Names.Brackets()),
          Option.one(
                  TEXT,
                  "VERSION",
                  "Which version of a text is followed where it has several, such as english.")
              .completedBy(new Names.Versions()),
          Option.one(
                  ACCOUNT,
                  "AUTHOR",
                  "Whose account of what happened is followed where accounts differ.")
              .completedBy(new Names.Authors()),
          Option.one(MAP, "PARTY", "Whose map is followed where maps differ.")
              .completedBy(new Names.Maps()),
          Option.one(FORCE, "FORCE", "Take a text of disputed force as binding or political.")
              .completedBy(new Names.Forces()),
          Option.flag(APART, "Take joined occurrences each as a case of its own."));

  private final List<String> readings;
  private final List<String> brackets;
  private final Optional<String> text;
  private final Optional<String> account;
  private final Optional<String> map;
  private final Optional<String> force;
  private final boolean apart;

  /// Takes what was given.
  ChoiceOptions(Given given) {
    readings = given.all(READING);
    brackets = given.all(BRACKET);
    text = given.one(TEXT);
    account = given.one(ACCOUNT);
    map = given.one(MAP);
    force = given.one(FORCE);
    apart = given.has(APART);
  }

  /// Returns the choice for one treaty; readings of other treaties are left out of it.
  Choice choice(Instrument instrument) {
    TreeSet<ReadingId> chosen = new TreeSet<>();
    for (String reading : readings) {
      if (readingsOf(instrument).contains(reading)) {
        chosen.add(new ReadingId(reading));
      }
    }
    TreeSet<String> keys = new TreeSet<>(brackets);
    versionsOf(instrument).stream()
        .filter(v -> text.filter(v::equals).isPresent())
        .forEach(v -> keys.add(Version.key(new VersionId(v))));
    return new Choice(
        keys,
        chosen,
        account.map(Author::new),
        map.map(PartyId::new),
        force.map(ChoiceOptions::force),
        apart ? Choice.Series.EACH_APART : Choice.Series.AS_JOINED);
  }

  private static Force force(String word) {
    return switch (word) {
      case "binding" -> Force.BINDING;
      case "political" -> Force.POLITICAL;
      default ->
          throw new InputException(
              "A text is taken as binding or as political, not as \"" + word + "\".");
    };
  }

  /// Refuses what none of the treaties or the record knows.
  void check(List<Instrument> instruments, Docket docket) {
    TreeSet<String> known = new TreeSet<>();
    instruments.forEach(i -> known.addAll(readingsOf(i)));
    readings.forEach(r -> require("reading", r, known));
    instruments.forEach(this::refuseRivals);
    TreeSet<String> keys = new TreeSet<>();
    instruments.forEach(i -> keys.addAll(Variations.brackets(i)));
    brackets.forEach(b -> require("words in brackets with the key", b, keys));
    if (text.isPresent()) {
      TreeSet<String> versions = new TreeSet<>();
      instruments.forEach(i -> versions.addAll(versionsOf(i)));
      require("version of a text", text.get(), versions);
    }
    account.ifPresent(a -> author(a, docket));
    if (map.isPresent()) {
      TreeSet<String> parties = new TreeSet<>();
      instruments.forEach(i ->
          i.vocabulary().areas().stream()
              .flatMap(a -> a.understoodBy().stream())
              .forEach(p -> parties.add(p.value())));
      require("map of", map.get(), parties);
    }
  }

  /// Refuses an author who has said nothing on a record.
  static void author(String name, Docket docket) {
    TreeSet<String> authors = new TreeSet<>();
    docket.entries().forEach(e -> authors.add(e.by().value()));
    require("author on record", name, authors);
  }

  /// Two readings that fill one open place, or read one sentence anew, are never in force together.
  private void refuseRivals(Instrument instrument) {
    TreeMap<String, String> taken = new TreeMap<>();
    for (Reading reading : instrument.readings()) {
      if (readings.contains(reading.id().value())) {
        for (String place : placesOf(reading)) {
          String rival = taken.putIfAbsent(place, reading.id().value());
          if (rival != null) {
            throw new InputException(
                "The readings "
                    + rival
                    + " and "
                    + reading.id()
                    + " are rivals on "
                    + place
                    + ". Choose one of them.");
          }
        }
      }
    }
  }

  private static SortedSet<String> placesOf(Reading reading) {
    TreeSet<String> places = new TreeSet<>();
    reading.instead().forEach(u -> places.add(u.citation().toString()));
    for (Reading.Filling filling : reading.fillings()) {
      String place =
          switch (filling) {
            case Reading.Filling.WhoFinds _ -> "who finds";
            case Reading.Filling.FromWhen _ -> "from when";
            case Reading.Filling.ByWhen _ -> "by when";
            case Reading.Filling.WhoChooses _ -> "who chooses";
            case Reading.Filling.ByWhoseAttribution _ -> "by whose attribution";
            case Reading.Filling.HowMany _ -> "how many";
            case Reading.Filling.IsKind(_, var event, var kind, _) ->
                "whether " + event + " is " + kind;
          };
      if (!places.contains(filling.sentence().toString())) {
        places.add(place + ", " + filling.sentence());
      }
    }
    return places;
  }

  private static SortedSet<String> versionsOf(Instrument instrument) {
    TreeSet<String> names = new TreeSet<>();
    instrument.header().versions().forEach(v -> names.add(v.id().value()));
    return names;
  }

  private static SortedSet<String> readingsOf(Instrument instrument) {
    TreeSet<String> names = new TreeSet<>();
    instrument.readings().forEach(r -> names.add(r.id().value()));
    return names;
  }

  private static void require(String what, String name, SortedSet<String> known) {
    if (!known.contains(name)) {
      throw new InputException(
          "There is no "
              + what
              + " "
              + name
              + "."
              + (known.isEmpty() ? "" : " There are: " + String.join(", ", known) + "."));
    }
  }
}

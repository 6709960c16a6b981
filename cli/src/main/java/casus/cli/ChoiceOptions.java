// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.factor.Variations;
import casus.engine.vantage.Choice;
import casus.treaty.Force;
import casus.treaty.Instrument;
import casus.treaty.Reading;
import casus.treaty.name.PartyId;
import casus.treaty.name.ReadingId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say which of the contested things are taken as given.
///
/// What none of the treaties or the record knows is refused: an answer that silently ignored it
/// would be taken for an answer under it.
final class ChoiceOptions {
  @Option(
      names = "--reading",
      paramLabel = "ID",
      completionCandidates = Names.Readings.class,
      description = "A named reading that fills what the text leaves open. May be repeated.")
  private List<String> readings = new ArrayList<>();

  @Option(
      names = "--bracket",
      paramLabel = "KEY",
      completionCandidates = Names.Brackets.class,
      description =
          "Words in brackets to take as part of the text, such as article-5/Russia. May be"
              + " repeated.")
  private List<String> brackets = new ArrayList<>();

  @Option(
      names = "--account",
      paramLabel = "AUTHOR",
      completionCandidates = Names.Authors.class,
      description = "Whose account of what happened is followed where accounts differ.")
  private @Nullable String account;

  @Option(
      names = "--map",
      paramLabel = "PARTY",
      completionCandidates = Names.Maps.class,
      description = "Whose map is followed where maps differ.")
  private @Nullable String map;

  @Option(
      names = "--force",
      paramLabel = "FORCE",
      completionCandidates = Names.Forces.class,
      description = "Take a text of disputed force as binding or political.")
  private @Nullable String force;

  @Option(names = "--apart", description = "Take joined occurrences each as a case of its own.")
  private boolean apart;

  /// Returns the choice for one treaty; readings of other treaties are left out of it.
  Choice choice(Instrument instrument) {
    TreeSet<ReadingId> chosen = new TreeSet<>();
    for (String reading : readings) {
      if (readingsOf(instrument).contains(reading)) {
        chosen.add(new ReadingId(reading));
      }
    }
    return new Choice(
        new TreeSet<>(brackets),
        chosen,
        Optional.ofNullable(account).map(Author::new),
        Optional.ofNullable(map).map(PartyId::new),
        Optional.ofNullable(force).map(ChoiceOptions::force),
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
    if (account != null) {
      TreeSet<String> authors = new TreeSet<>();
      docket.entries().forEach(e -> authors.add(e.by().value()));
      require("author on record", account, authors);
    }
    if (map != null) {
      TreeSet<String> parties = new TreeSet<>();
      instruments.forEach(i ->
          i.vocabulary().areas().stream()
              .flatMap(a -> a.understoodBy().stream())
              .forEach(p -> parties.add(p.value())));
      require("map of", map, parties);
    }
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

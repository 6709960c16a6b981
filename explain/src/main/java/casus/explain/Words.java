// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.docket.Account.Field;
import casus.engine.docket.Author;
import casus.treaty.Instrument;
import casus.treaty.Vocabulary;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.Vocabulary.EventType;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.Name;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import casus.treaty.name.QuestionId;
import casus.treaty.party.Party;
import casus.treaty.place.Coordinate;
import casus.treaty.place.Place;
import casus.treaty.place.UnitCode;
import casus.treaty.text.Version;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How one instrument's names, and instants in its legal time, are said in sentences.
public final class Words {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

  private final Instrument instrument;
  private final Catalogue catalogue;

  /// Prepares to speak of an instrument.
  ///
  /// @param instrument the instrument
  /// @param catalogue the language
  public Words(Instrument instrument, Catalogue catalogue) {
    this.instrument = instrument;
    this.catalogue = catalogue;
  }

  /// Returns what a party is called.
  ///
  /// @param id its name
  /// @return its label, or its name if the instrument does not know it
  public String party(PartyId id) {
    return instrument.party(id).map(p -> p.label()).orElse(id.value());
  }

  /// Returns what an author is called.
  ///
  /// @param author who made a statement
  /// @return the label of the party, or the name in separate words
  public String author(Author author) {
    return author(author, List.of(instrument));
  }

  /// Returns what an author is called in the words of the first of several instruments that names
  /// it.
  ///
  /// @param author who made a statement
  /// @param instruments the instruments
  /// @return the label of the party, or the name in separate words
  public static String author(Author author, List<Instrument> instruments) {
    return Name.isName(author.value())
        ? instruments.stream()
            .flatMap(i -> i.party(new PartyId(author.value())).stream())
            .map(Party::label)
            .findFirst()
            .orElse(apart(author.value()))
        : author.value();
  }

  /// Returns what several parties are called.
  ///
  /// @param ids their names
  /// @return a list in words: `Canada, France and Italy`
  public String parties(List<PartyId> ids) {
    return list(ids.stream().map(this::party).toList());
  }

  /// Joins words.
  ///
  /// @param words the words
  /// @return `a`, `a and b`, `a, b and c`
  public String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return catalogue.say(
        "list.and", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
  }

  /// Joins phrases of which one holds.
  ///
  /// @param phrases the phrases
  /// @return `a`, `a or b`, `a, b or c`
  public String either(List<String> phrases) {
    return phrases.size() < 2
        ? String.join("", phrases)
        : catalogue.say(
            "list.or",
            String.join(", ", phrases.subList(0, phrases.size() - 1)),
            phrases.getLast());
  }

  /// Returns what an act is called, in the infinitive.
  ///
  /// @param id its name
  /// @return its label
  public String act(ActTypeId id) {
    return instrument.vocabulary().act(id).map(ActType::label).orElse(spaced(id.value()));
  }

  /// Returns what a type of occurrence is called.
  ///
  /// @param id its name
  /// @return its label
  public String event(EventTypeId id) {
    return instrument.vocabulary().event(id).map(EventType::label).orElse(spaced(id.value()));
  }

  /// Returns what a question is called.
  ///
  /// @param id its name
  /// @return its label
  public String question(QuestionId id) {
    return instrument.question(id).map(q -> q.label()).orElse(spaced(id.value()));
  }

  /// Returns the plural of the name of a role.
  ///
  /// @param name the name
  /// @return `Allies` for `Ally`, `Guarantors` for `Guarantor`
  public String plural(String name) {
    String spaced = spaced(name);
    int last = spaced.length() - 1;
    boolean y = spaced.endsWith("y") && (last == 0 || "aeiou".indexOf(spaced.charAt(last - 1)) < 0);
    return y
        ? catalogue.say("plural.y", spaced.substring(0, spaced.length() - 1))
        : catalogue.say("plural", spaced);
  }

  /// Returns a name with blanks for hyphens, and between words that are written together.
  ///
  /// @param name the name
  /// @return words
  public static String spaced(String name) {
    StringBuilder words = new StringBuilder(name.length() + 8);
    char before = ' ';
    for (char c : name.replace('-', ' ').toCharArray()) {
      boolean parts = 'a' <= before && before <= 'z' && 'A' <= c && c <= 'Z';
      words.append(parts ? " " : "").append(c);
      before = c;
    }
    return words.toString();
  }

  /// Returns a name as separate words, their capitals kept.
  ///
  /// @param name the name
  /// @return `North Atlantic Council` for `NorthAtlanticCouncil`
  public static String apart(String name) {
    return name.replace('-', ' ').replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
  }

  /// Returns what a place is called.
  ///
  /// @param place the place
  /// @return its name, otherwise its code, otherwise its degrees
  public static String place(Place place) {
    return place
        .name()
        .map(Words::spaced)
        .or(() -> place.unit().map(UnitCode::value))
        .or(() -> place.coordinate().map(Words::coordinate))
        .orElse("");
  }

  private static String coordinate(Coordinate at) {
    return String.format(
        Locale.ROOT,
        "%.3f, %.3f",
        at.latitude() / (double) Coordinate.DEGREE,
        at.longitude() / (double) Coordinate.DEGREE);
  }

  /// Returns an instant in legal time and UTC.
  ///
  /// @param instant the instant
  /// @return `27 February 2022, 23:59:59 in Kyiv (21:59:59 UTC)`
  public String instant(Instant instant) {
    ZoneId zone = instrument.header().legalTime();
    if (zone.getRules().isFixedOffset()
        && zone.getRules().getOffset(instant).equals(ZoneOffset.UTC)) {
      return catalogue.say("time.utc", day(instant, zone), hour(instant, zone));
    }
    String utcDay = day(instant, ZoneOffset.UTC);
    String utcHour = hour(instant, ZoneOffset.UTC);
    String utc =
        utcDay.equals(day(instant, zone)) ? utcHour : catalogue.say("time.day", utcDay, utcHour);
    return catalogue.say("time.legal", day(instant, zone), hour(instant, zone), city(zone), utc);
  }

  /// Returns the city a zone is named after.
  ///
  /// @param zone the zone
  /// @return `Kyiv` for `Europe/Kyiv`
  public static String city(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  private static String day(Instant instant, ZoneId zone) {
    return Day.written(ZonedDateTime.ofInstant(instant, zone));
  }

  private static String hour(Instant instant, ZoneId zone) {
    ZonedDateTime at = ZonedDateTime.ofInstant(instant, zone);
    return at.getSecond() == 0 && at.getNano() == 0 ? MINUTE.format(at) : SECOND.format(at);
  }

  /// Returns what starts a clock.
  ///
  /// @param start the start
  /// @return a noun phrase: `what happened`, `Ukraine's appeal`
  public String start(Start start) {
    return switch (start) {
      case Start.Occurrence _ -> catalogue.say("start.occurrence");
      case Start.BecomingKnown _ -> catalogue.say("start.known");
      case Start.Report _ -> catalogue.say("start.report");
      case Start.Act(var act, var by) ->
          by.isPresent()
              ? catalogue.say("start.act.by", spaced(act.value()), party(by.get()))
              : catalogue.say("start.act", spaced(act.value()));
      case Start.Answer(var question) -> catalogue.say("start.answer", question(question));
      case Start.Accrual _ -> catalogue.say("start.accrual");
      case Start.EntryIntoForce _ -> catalogue.say("start.force");
    };
  }

  /// Returns a length of time.
  ///
  /// @param term the length
  /// @return `72 hours`
  public String term(Term term) {
    return term.toString();
  }

  /// Returns what a field of an occurrence is called.
  ///
  /// @param field the field
  /// @return a clause: `where it happened`
  public String field(Field field) {
    return catalogue.say("field." + field.name().toLowerCase(Locale.ROOT));
  }

  /// Returns the words for a quality.
  ///
  /// @param id the quality
  /// @return its label: `flagrant`
  public String quality(QualityId id) {
    return instrument.vocabulary().qualities().stream()
        .filter(q -> q.id().equals(id))
        .map(Vocabulary.Quality::label)
        .findFirst()
        .orElseGet(() -> spaced(id.value()));
  }

  /// Returns a quality as a clause that takes the place of a field.
  ///
  /// @param id the quality
  /// @return a clause: `whether it was flagrant`
  public String hasQuality(QualityId id) {
    return catalogue.say("field.quality.named", quality(id));
  }

  /// Returns several phrases as one, without repetition.
  ///
  /// @param phrases the phrases
  /// @return joined by semicolons
  public static String semicolons(List<String> phrases) {
    return String.join("; ", new ArrayList<>(new java.util.LinkedHashSet<>(phrases)));
  }

  /// Returns the instrument spoken of.
  ///
  /// @return the instrument
  public Instrument instrument() {
    return instrument;
  }

  /// Returns what versions of the text are called.
  ///
  /// @param key what a choice or brackets name them by, such as `version/english+french`
  /// @return their labels in words
  public String versions(String key) {
    List<String> names = List.of(key.substring(key.indexOf('/') + 1).split("\\+", -1));
    return list(
        names.stream()
            .map(n ->
                instrument.header().versions().stream()
                    .filter(v -> v.id().value().equals(n))
                    .findFirst()
                    .map(Version::label)
                    .orElse(n))
            .toList());
  }

  /// Returns the language spoken.
  ///
  /// @return the catalogue
  public Catalogue catalogue() {
    return catalogue;
  }
}

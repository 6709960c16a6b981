// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.factor.Product;
import casus.engine.factor.Variations;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.explain.Answer;
import casus.explain.Catalogue;
import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.treaty.Instrument;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.party.ConsentForm;
import casus.treaty.place.Atlas;
import casus.treaty.place.Coordinate;
import casus.treaty.place.Place;
import casus.treaty.place.UnitCode;
import casus.treaty.text.Citation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the tests of this package make pages from: four strikes of one morning, told twice.
final class Specimen {
  static final String WORLD = "The text in force since 1 January 2022";
  private static final Instant STRUCK = Instant.parse("2022-02-24T03:00:00Z");
  private static final Instant SEEN = Instant.parse("2022-03-02T00:00:00Z");
  private static final List<String> STATES =
      List.of(
          "Ukraine", "UK", "China", "Russia", "USA", "France", "Turkey", "Germany", "Canada",
          "Italy", "Poland", "Israel");

  /// What outsiders could write into a record and into a text.
  ///
  /// @param label the label of a party
  /// @param source the source of a statement
  /// @param id the id of a statement
  /// @param title the title of the record
  record Words(String label, String source, String id, String title) {
    static final Words PLAIN =
        new Words("the United Kingdom", "a ministry, 24 February 2022", "e1", "One morning");
  }

  private Specimen() {}

  /// A page about a supposed world.
  static PageInput supposed() {
    return input(Words.PLAIN, true);
  }

  /// The same as if it were fact.
  static PageInput facts() {
    return input(Words.PLAIN, false);
  }

  static PageInput input(Words words, boolean supposed) {
    Atlas atlas = Atlas.parse(read(Atlas.class, "ukraine.atlas"));
    String text =
        read(Specimen.class, "specimen.casus").replace("the United Kingdom", words.label());
    Instrument instrument = instrument(text);
    Docket record = record(words, supposed ? Optional.of(WORLD) : Optional.empty());
    Vantage vantage = new Vantage(SEEN, SEEN);
    Assessment base = Engine.assess(instrument, record, vantage, Choice.TEXT_ALONE, atlas);
    Answer answer =
        new Answer(
            instrument,
            base,
            new Variations(instrument, record, atlas, base).all(),
            Product.NONE,
            Catalogue.english(),
            record);
    List<Supposed> worlds =
        supposed
            ? List.of(new Supposed(WORLD, List.of("It was never signed.", "Twelve are bound.")))
            : List.of();
    return new PageInput(
        List.of(Section.of(answer, record, atlas)),
        worlds,
        record,
        atlas,
        beside(instrument, words),
        new Edition("0.1.0", "sha256:0123456789abcdef", "2026a", "./casus assess specimen"));
  }

  private static Beside beside(Instrument instrument, Words words) {
    InstrumentId id = instrument.header().id();
    Said.Cited cited = new Said.Cited(id, Citation.of("point", "4"));
    Said said =
        new Said(
            "stronger",
            "Stronger than any alliance",
            "a negotiator",
            "29 March 2022",
            new Said.Source(words.source(), "from memory"),
            "holds in part",
            List.of(
                new Said.Point(Said.Bearing.YES, "Talks have a limit.", cited),
                new Said.Point(Said.Bearing.NO, "Help has none.", cited)));
    Known known =
        new Known(
            "They never met.",
            Optional.empty(),
            new Said.Source(words.source(), "to be verified"),
            Optional.empty(),
            Optional.of(cited));
    List<Called> called =
        List.of(
            new Called("uk", id, id.value(), "Зразок"),
            new Called("uk", id, "assist", "допомогти Україні"));
    return new Beside(List.of(said), List.of(known), called, List.of());
  }

  private static Instrument instrument(String text) {
    Outcome outcome = TreatyReader.read(new Source("specimen.casus", text), new TreeMap<>());
    return switch (outcome) {
      case Outcome.Accepted accepted -> accepted.instrument();
      case Outcome.Rejected rejected ->
          throw new IllegalStateException(rejected.findings().toString());
    };
  }

  private static String read(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Docket record(Words words, Optional<String> world) {
    List<Entry> entries = new ArrayList<>();
    Instant bound = Instant.parse("2021-12-31T22:00:00Z");
    InstrumentId treaty = new InstrumentId("specimen");
    for (String state : STATES) {
      Event event =
          new Event.ConsentExpressed(treaty, ConsentForm.RATIFICATION, new PartyId(state));
      entries.add(
          new Entry(
              new EntryId("w-" + state),
              new Author(state),
              bound,
              Optional.of(bound),
              event,
              "",
              world));
    }
    entries.add(strike(words.id(), "kyiv", "Kyiv", 50_450_000, 30_520_000, "UA-30", words));
    entries.add(strike("e2", "odesa", "Odesa", 46_480_000, 30_730_000, "UA-51", words));
    entries.add(strike("e3", "kramatorsk", "Kramatorsk", 48_740_000, 37_560_000, "UA-14", words));
    entries.add(strike("e4", "dzhankoi", "Dzhankoi", 45_710_000, 34_390_000, "UA-43", words));
    List<OccasionId> members = new ArrayList<>();
    for (String name : List.of("kyiv", "odesa", "kramatorsk", "dzhankoi")) {
      members.add(new OccasionId(name));
      Account other =
          new Account(
              List.of(new Claim.What(List.of(new EventTypeId("special-operation")))),
              new TreeSet<>());
      entries.add(
          entry("r-" + name, "Russia", new Event.AccountGiven(new OccasionId(name), other), "TV"));
    }
    OccasionId series = new OccasionId("invasion");
    entries.add(entry("e5", "Ukraine", new Event.SeriesJoined(series, members), words.source()));
    TreeSet<PartyId> appealing = new TreeSet<>(java.util.Comparator.comparing(PartyId::value));
    appealing.add(new PartyId("Ukraine"));
    Event appeal =
        new Event.ActReported(
            new ActTypeId("appeal"), appealing, Optional.empty(), Optional.of(series));
    Instant asked = Instant.parse("2022-02-24T03:30:00Z");
    entries.add(
        new Entry(
            new EntryId("e6"),
            new Author("Ukraine"),
            asked,
            Optional.of(asked),
            appeal,
            "",
            world));
    return new Docket(words.title(), entries);
  }

  private static Entry strike(
      String id, String name, String at, int latitude, int longitude, String unit, Words words) {
    Place place =
        new Place(
            Optional.of(at),
            Optional.of(new UnitCode(unit)),
            Optional.of(new Coordinate(latitude, longitude)));
    Account account =
        new Account(
            List.of(
                new Claim.What(List.of(new EventTypeId("armed-attack"))),
                new Claim.Who(List.of(new PartyId("Russia"))),
                new Claim.Against(List.of(new PartyId("Ukraine"))),
                new Claim.Where(List.of(place))),
            new TreeSet<>());
    Event event = new Event.OccurrenceAlleged(new OccasionId(name), account);
    return entry(id, "Ukraine", event, words.source());
  }

  private static Entry entry(String id, String by, Event event, String source) {
    return new Entry(
        new EntryId(id),
        new Author(by),
        STRUCK,
        Optional.of(STRUCK),
        event,
        source,
        Optional.empty());
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.Event.Ballot;
import casus.engine.docket.Event.OnCondition;
import casus.engine.docket.OccasionId;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.BodyId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.MeasureId;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import casus.treaty.name.QuestionId;
import casus.treaty.name.TrackId;
import casus.treaty.party.ConsentForm;
import casus.treaty.place.Coordinate;
import casus.treaty.place.Place;
import casus.treaty.place.UnitCode;
import casus.treaty.text.Citation;
import casus.treaty.time.Term;
import casus.treaty.time.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Draws dockets with every kind of event, odd names and odd texts.
final class RandomDockets {
  private static final List<String> NAMES =
      List.of(
          "Ukraine",
          "Russia",
          "USA",
          "by",
          "at",
          "about",
          "act",
          "against",
          "abstains",
          "UA",
          "7",
          "Україна",
          "a-b-c",
          "source",
          "denying",
          "if",
          "each",
          "of",
          "corrects",
          "x2",
          "on",
          "1-2");
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "plain",
          "with \"quotes\"",
          "back\\slash",
          "line\nfeed\ttab\r",
          "\u0000\u001f",
          "დარი",
          "\uD83D\uDE00 \u2028",
          "03:40",
          "2022-05-02",
          "a: b, c (d)",
          "# no comment",
          "UA-51",
          "  edge ",
          "46.48 N 30.73 E",
          "\u00a0",
          "e1",
          "..");

  private final SplittableRandom random;

  RandomDockets(SplittableRandom random) {
    this.random = random;
  }

  Docket docket(int most) {
    List<Entry> entries = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      String id = random.nextInt(4) == 0 ? i + filled() : "e" + i;
      entries.add(
          new Entry(
              new EntryId(id),
              new Author(random.nextInt(3) == 0 ? filled() : name()),
              instant(),
              maybe(this::instant),
              event(true),
              random.nextInt(3) == 0 ? text() : "",
              maybe(this::text)));
    }
    return new Docket(text(), entries);
  }

  private Event event(boolean isCorrectable) {
    return switch (random.nextInt(isCorrectable ? 15 : 13)) {
      case 0, 1 -> new Event.OccurrenceAlleged(occasion(), account());
      case 2 -> new Event.AccountGiven(occasion(), account());
      case 3 -> new Event.SeriesJoined(occasion(), some(this::occasion));
      case 4 -> new Event.SeriesParted(occasion(), some(this::occasion));
      case 5 ->
          new Event.ActReported(
              new ActTypeId(name()),
              new TreeSet<>(some(this::party)),
              maybe(this::party),
              maybe(this::occasion));
      case 6 ->
          random.nextBoolean()
              ? new Event.ActDenied(new EntryId(filled()))
              : new Event.AimStated(new EntryId(filled()), text());
      case 7 -> new Event.QuestionAnswered(question(), occasion(), option(), condition());
      case 8 ->
          random.nextInt(3) == 0
              ? new Event.AbsenceRecorded(new BodyId(name()), question(), occasion(), party())
              : new Event.VoteCast(new BodyId(name()), question(), occasion(), ballot());
      case 9 ->
          new Event.DecisionReported(
              new BodyId(name()), question(), occasion(), option(), condition());
      case 10 -> new Event.ConsentExpressed(instrument(), pick(ConsentForm.values()), party());
      case 11 ->
          random.nextBoolean()
              ? new Event.ProcedureCompleted(instrument(), text(), party())
              : new Event.TrackSettled(instrument(), new TrackId(name()), text());
      case 12 ->
          switch (random.nextInt(3)) {
            case 0 -> new Event.NoticeGiven(instrument(), pick(Event.Notice.values()), party());
            case 1 ->
                new Event.HoldingStated(
                    new MeasureId(name()), party(), random.nextInt(1_000_000_000));
            default -> declared();
          };
      case 13 ->
          new Event.EntryCorrected(new EntryId(filled()), event(false), maybe(this::instant));
      default -> new Event.EntryWithdrawn(new EntryId(filled()));
    };
  }

  private Event declared() {
    return switch (random.nextInt(8)) {
      case 7 -> new Event.ProlongationAgreed(instrument(), term(), party());
      case 5 -> new Event.SuspensionDeclared(instrument(), party(), party());
      case 6 -> new Event.SuspensionEnded(instrument(), party(), party());
      case 4 -> new Event.EndAgreed(instrument(), party());
      case 0 -> new Event.ReservationMade(instrument(), citation(), party());
      case 1 -> new Event.ReservationWithdrawn(instrument(), citation(), party());
      case 2 ->
          new Event.ObjectionMade(
              instrument(), new Event.Reserved(party(), citation()), random.nextBoolean(), party());
      default ->
          new Event.ObjectionWithdrawn(
              instrument(), new Event.Reserved(party(), citation()), party());
    };
  }

  private Term term() {
    return Term.of(random.nextInt(50), pick(Unit.values()));
  }

  private Citation citation() {
    String number = name() + (random.nextInt(3) == 0 ? "(" + random.nextInt(20) + ")" : "");
    String kind = Citation.KINDS.get(random.nextInt(Citation.KINDS.size()));
    Citation whole = Citation.of(kind, number);
    return random.nextBoolean() ? whole : whole.with(name());
  }

  private Account account() {
    List<Claim> claims = new ArrayList<>();
    TreeSet<Field> denied = new TreeSet<>();
    TreeSet<QualityId> lacking = new TreeSet<>();
    for (Field field : Field.values()) {
      switch (random.nextInt(4)) {
        case 0 -> claims.addFirst(claim(field));
        case 1 -> deny(field, denied, lacking);
        default -> {}
      }
    }
    return new Account(claims, denied, lacking);
  }

  /// Denies a field, or some qualities that no claim names.
  private void deny(Field field, Set<Field> denied, Set<QualityId> lacking) {
    if (field == Field.QUALITY) {
      lacking.addAll(some(() -> new QualityId(name())));
    } else {
      denied.add(field);
    }
  }

  private Claim claim(Field field) {
    return switch (field) {
      case WHAT -> new Claim.What(some(() -> new EventTypeId(name())));
      case WHO -> new Claim.Who(some(this::party));
      case AGAINST -> new Claim.Against(some(this::party));
      case WHERE -> new Claim.Where(some(this::place));
      case ORIGIN -> new Claim.Origin(some(this::place));
      case MEANS -> new Claim.Means(some(this::text));
      case STRUCK -> new Claim.Struck(some(this::text));
      case QUALITY -> new Claim.Qualities(some(() -> new QualityId(name())));
      case WHEN -> {
        Instant one = instant();
        Instant other = instant();
        yield one.isAfter(other)
            ? new Claim.When(one, Optional.empty())
            : new Claim.When(one, Optional.of(other));
      }
    };
  }

  private Place place() {
    Optional<String> name = maybe(this::text);
    Optional<UnitCode> unit = maybe(() -> new UnitCode(pick("UA", "UA-51", "US-AK", "FR-2A")));
    Optional<Coordinate> point = maybe(this::point);
    return name.isEmpty() && unit.isEmpty() && point.isEmpty()
        ? new Place(Optional.of("Odesa"), unit, point)
        : new Place(name, unit, point);
  }

  private Coordinate point() {
    int step = random.nextBoolean() ? 1 : 250_000;
    return new Coordinate(
        random.nextInt(-90_000_000 / step, 90_000_000 / step + 1) * step,
        random.nextInt(-180_000_000 / step, 180_000_000 / step + 1) * step);
  }

  private Instant instant() {
    long span = Entry.LATEST.toEpochMilli() - Entry.EARLIEST.toEpochMilli();
    return switch (random.nextInt(5)) {
      case 0 -> Entry.EARLIEST.plusMillis(random.nextLong(span + 1));
      case 1 -> Entry.EARLIEST.plusSeconds(random.nextLong(span / 1000));
      // the hours round a change of the clocks in Kyiv, and round midnight
      case 2 -> Instant.parse("2022-10-29T23:00:00Z").plusSeconds(900L * random.nextInt(16));
      case 3 -> Instant.parse("2022-03-26T23:00:00Z").plusSeconds(900L * random.nextInt(16));
      default -> Instant.parse("2022-05-01T20:00:00Z").plusSeconds(60L * random.nextInt(600));
    };
  }

  private Ballot ballot() {
    return switch (random.nextInt(3)) {
      case 0 -> new Ballot.For(option());
      case 1 -> new Ballot.Against();
      default -> new Ballot.Abstention();
    };
  }

  private Optional<OnCondition> condition() {
    return maybe(() -> new OnCondition(question(), option()));
  }

  private OccasionId occasion() {
    return new OccasionId(random.nextInt(5) == 0 ? filled() : name());
  }

  private QuestionId question() {
    return new QuestionId(name());
  }

  private Option option() {
    return new Option(name());
  }

  private InstrumentId instrument() {
    return new InstrumentId(name());
  }

  private PartyId party() {
    return new PartyId(name());
  }

  private String name() {
    return pick(NAMES.toArray(String[]::new));
  }

  private String text() {
    return pick(TEXTS.toArray(String[]::new));
  }

  private String filled() {
    return "x" + text().replaceAll("[\\x00-\\x1f]", "_");
  }

  private <T> List<T> some(Supplier<T> value) {
    List<T> values = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      values.add(value.get());
    }
    return values;
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  @SafeVarargs
  private final <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}

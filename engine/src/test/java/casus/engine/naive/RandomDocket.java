// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

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
import casus.treaty.Instrument;
import casus.treaty.Performance;
import casus.treaty.Performance.Content;
import casus.treaty.Question;
import casus.treaty.Question.Answerer;
import casus.treaty.StatusRules.Formula;
import casus.treaty.Undertaking;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.BodyId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import casus.treaty.name.RoleId;
import casus.treaty.party.ConsentForm;
import casus.treaty.party.Group;
import casus.treaty.party.Party;
import casus.treaty.place.Coordinate;
import casus.treaty.place.Place;
import casus.treaty.place.UnitCode;
import casus.treaty.text.Part;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// Draws dockets of up to 25 entries about an instrument, on a grid of hours.
final class RandomDocket {
  private static final int MOST = 25;
  private static final List<OccasionId> OCCASIONS =
      List.of("o1", "o2", "o3").stream().map(OccasionId::new).toList();
  private static final List<OccasionId> SERIES =
      List.of("s1", "s2", "o3").stream().map(OccasionId::new).toList();
  private final Draw d;
  private final Instrument text;
  private final List<PartyId> parties;
  private final List<Entry> entries = new ArrayList<>();

  private RandomDocket(Draw d, Instrument text) {
    this.d = d;
    this.text = text;
    parties = text.cast().parties().stream().map(Party::id).toList();
  }

  /// Draws one about an instrument.
  static Docket of(RandomGenerator random, Instrument text) {
    return new RandomDocket(new Draw(random), text).docket();
  }

  private Docket docket() {
    if (d.chance(96)) {
      consents();
      int occasions = 1 + d.below(3);
      for (int i = 0; i < occasions; i++) {
        allege(OCCASIONS.get(i));
      }
      int more = d.below(MOST + 1 - Math.min(MOST, entries.size()));
      for (int i = 0; i < more; i++) {
        one();
      }
    }
    return new Docket("drawn", entries.subList(0, Math.min(MOST, entries.size())));
  }

  private void consents() {
    for (PartyId party : parties) {
      for (ConsentForm form : needed()) {
        if (d.chance(96)) {
          Instant at = d.chance(95) ? Draw.FIRST.plus(d.below(3), ChronoUnit.HOURS) : d.instant(0);
          add(party.value(), at, new Event.ConsentExpressed(Draw.INSTRUMENT, form, party));
        }
      }
    }
    if (d.chance(60)) {
      procedure();
    }
  }

  /// The forms the entry formula names, or signature.
  private List<ConsentForm> needed() {
    TreeSet<ConsentForm> forms = new TreeSet<>();
    text.status().entryIntoForce().ifPresent(r -> collect(r.formula(), forms));
    if (d.chance(50)) {
      text.status().provisional().ifPresent(r -> collect(r.formula(), forms));
    }
    if (forms.isEmpty() || (parties.size() < 4 && d.chance(30))) {
      forms.add(ConsentForm.SIGNATURE);
    }
    return List.copyOf(forms);
  }

  private static void collect(Formula formula, Set<ConsentForm> into) {
    switch (formula) {
      case Formula.AllOf(List<Formula> parts) -> parts.forEach(p -> collect(p, into));
      case Formula.Consents(ConsentForm form, _, _) -> into.add(form);
      case Formula.Procedure _ -> into.add(ConsentForm.RATIFICATION);
    }
  }

  private void procedure() {
    PartyId party = d.pick(parties);
    add(
        party.value(),
        d.instant(0),
        new Event.ProcedureCompleted(Draw.INSTRUMENT, RandomStatus.PROCEDURE, party));
  }

  private Entry add(String author, Instant occurred, Event event) {
    int delay = d.below(100);
    Instant lodged =
        delay < 60
            ? occurred
            : delay < 66
                ? occurred.minus(d.below(4), ChronoUnit.HOURS)
                : occurred.plus(d.below(delay < 90 ? 6 : 60), ChronoUnit.HOURS);
    Entry entry =
        new Entry(
            new EntryId("e" + (entries.size() + 10)),
            new Author(author),
            occurred,
            d.chance(20) ? Optional.empty() : Optional.of(lodged),
            event,
            "",
            Optional.empty());
    entries.add(entry);
    return entry;
  }

  private void allege(OccasionId occasion) {
    Instant at = d.chance(80) ? Draw.FIRST.plus(4 + d.below(30), ChronoUnit.HOURS) : when();
    add(speaker(), at, new Event.OccurrenceAlleged(occasion, account(85)));
  }

  /// An instant, often as long after another one as some term is.
  private Instant when() {
    if (entries.isEmpty() || d.chance(35)) {
      return d.instant(4);
    }
    Instant hour =
        d.pick(entries).occurred().plus(d.pick(List.of(0, 1, 2, 3, 6, 12)), ChronoUnit.HOURS);
    int kind = d.below(100);
    return kind < 92 ? hour : hour.plusMillis(kind < 96 ? 1 : -1);
  }

  private String speaker() {
    return d.chance(85) ? d.pick(parties).value() : "Observer";
  }

  private OccasionId about() {
    return d.chance(88) ? alleged() : d.pick(SERIES);
  }

  /// Any occasion on record, more often the first.
  private OccasionId alleged() {
    List<OccasionId> found = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.event() instanceof Event.OccurrenceAlleged a) {
        found.add(a.occasion());
      }
    }
    return found.isEmpty() || d.chance(5)
        ? d.pick(OCCASIONS)
        : d.chance(50) ? found.getFirst() : d.pick(found);
  }

  /// One further entry of any kind.
  private void one() {
    int kind = d.below(100);
    if (kind < 4) {
      allege(d.pick(OCCASIONS));
    } else if (kind < 16) {
      OccasionId occasion = d.chance(96) ? alleged() : new OccasionId("nowhere");
      add(speaker(), when(), new Event.AccountGiven(occasion, account(35)));
    } else if (kind < 24) {
      series();
    } else if (kind < 44) {
      act();
    } else if (kind < 50) {
      deny();
    } else if (kind < 66) {
      answer();
    } else if (kind < 82) {
      vote();
    } else if (kind < 86) {
      decision();
    } else if (kind < 90) {
      status();
    } else if (kind < 92) {
      add(
          speaker(),
          d.instant(0),
          new Event.HoldingStated(Draw.TANKS, d.pick(parties), d.below(7)));
    } else if (kind < 93) {
      EntryId any = entries.isEmpty() ? new EntryId("none") : d.pick(entries).id();
      add(speaker(), d.instant(0), new Event.AimStated(any, "help"));
    } else if (kind < 95) {
      add(speaker(), d.instant(0), new Event.TrackSettled(instrument(), Draw.TRACK, "agreed"));
    } else {
      correct();
    }
  }

  private InstrumentId instrument() {
    return d.chance(94) ? Draw.INSTRUMENT : Draw.OTHER;
  }

  private Account account(int percent) {
    List<Claim> claims = new ArrayList<>();
    TreeSet<Field> denied = new TreeSet<>();
    for (Field field : Field.values()) {
      int wanted = field == Field.WHEN ? 15 : percent;
      if (d.chance(wanted)) {
        claims.add(claim(field));
      } else if (field != Field.QUALITY && d.chance(6)) {
        denied.add(field);
      }
    }
    TreeSet<QualityId> lacking = new TreeSet<>();
    for (QualityId quality : Draw.QUALITIES) {
      if (!isClaimed(quality, claims) && d.chance(12)) {
        lacking.add(quality);
      }
    }
    return new Account(claims, denied, lacking);
  }

  private static boolean isClaimed(QualityId quality, List<Claim> claims) {
    return claims.stream()
        .anyMatch(c -> c instanceof Claim.Qualities q && q.qualities().contains(quality));
  }

  private Claim claim(Field field) {
    return switch (field) {
      case WHAT -> new Claim.What(d.some(types(), 60));
      case WHO -> new Claim.Who(d.some(parties, 20));
      case AGAINST -> new Claim.Against(d.some(parties, 25));
      case WHERE -> new Claim.Where(places());
      case ORIGIN -> new Claim.Origin(places());
      case MEANS -> new Claim.Means(d.some(List.of("rockets", "drones"), 50));
      case STRUCK -> new Claim.Struck(d.some(List.of("forces", "territory"), 50));
      case QUALITY -> new Claim.Qualities(d.some(Draw.QUALITIES, 50));
      case WHEN -> new Claim.When(d.instant(0), Optional.empty());
    };
  }

  private List<EventTypeId> types() {
    return d.chance(93) ? Draw.EVENTS : List.of(new EventTypeId("storm"));
  }

  private List<Place> places() {
    return d.chance(80) ? List.of(place()) : List.of(place(), place());
  }

  private Place place() {
    Optional<UnitCode> unit = d.maybe(70, () -> d.pick(Draw.UNITS));
    Optional<Coordinate> point =
        d.maybe(
            unit.isPresent() ? 40 : 85,
            () ->
                new Coordinate(
                    d.below(7) * Coordinate.DEGREE / 4, d.below(13) * Coordinate.DEGREE / 4));
    return new Place(Optional.of("Town"), unit, point);
  }

  private void series() {
    OccasionId series = d.pick(SERIES);
    List<OccasionId> members = new ArrayList<>(d.some(OCCASIONS, 60));
    if (d.chance(20)) {
      members.add(d.pick(SERIES));
    }
    add(
        speaker(),
        d.instant(4),
        d.chance(75)
            ? new Event.SeriesJoined(series, members)
            : new Event.SeriesParted(series, members));
  }

  private void act() {
    TreeSet<PartyId> actors = new TreeSet<>(d.some(parties, 45));
    Event.ActReported act =
        new Event.ActReported(
            actType(), actors, d.maybe(30, () -> d.pick(parties)), d.maybe(92, this::about));
    Entry entry = add(d.pick(List.copyOf(actors)).value(), when(), act);
    if (d.chance(15)) {
      add(speaker(), when(), new Event.ActDenied(entry.id()));
    }
  }

  /// Any type of act, more often one that some sentence speaks of.
  private ActTypeId actType() {
    List<Performance> performances = text.undertakings().map(Undertaking::performance).toList();
    if (performances.isEmpty() || d.chance(35)) {
      return d.pick(Draw.ACTS);
    }
    Performance meant = d.pick(performances);
    return switch (meant.content()) {
      case Content.AtLeast(_, List<Part<ActTypeId>> forms) -> d.pick(forms).value();
      case Content.AsNecessary _, Content.Itself _ -> meant.act();
    };
  }

  private void deny() {
    List<Entry> acts =
        entries.stream().filter(e -> e.event() instanceof Event.ActReported).toList();
    EntryId act = acts.isEmpty() || d.chance(5) ? new EntryId("none") : d.pick(acts).id();
    add(speaker(), when(), new Event.ActDenied(act));
  }

  private Optional<OnCondition> onCondition() {
    return d.maybe(
        15, () -> new OnCondition(d.pick(Draw.QUESTIONS), d.pick(Draw.OPTIONS.subList(0, 2))));
  }

  private Option option() {
    return d.chance(60) ? Draw.OPTIONS.getFirst() : d.pick(Draw.OPTIONS);
  }

  private void answer() {
    List<Question> open =
        text.deciders().questions().stream()
            .filter(
                q -> q.answerer().stated().filter(a -> !(a instanceof Answerer.ByBody)).isPresent())
            .toList();
    if (open.isEmpty()) {
      act();
      return;
    }
    Question question = d.pick(open);
    add(
        d.chance(80) ? competent(question.answerer().stated().orElseThrow()) : speaker(),
        when(),
        new Event.QuestionAnswered(question.id(), about(), option(), onCondition()));
  }

  private String competent(Answerer answerer) {
    Group group =
        switch (answerer) {
          case Answerer.EachForItself(Group g) -> g;
          case Answerer.AnyOf(Group g) -> g;
          case Answerer.ByBody _ -> new Group.Listed(parties);
        };
    List<PartyId> members =
        switch (group) {
          case Group.Listed(List<PartyId> list) -> list;
          case Group.InRole(RoleId role) ->
              text.role(role).orElseThrow().members().stream().map(Part::value).toList();
        };
    return d.pick(members).value();
  }

  private record Before(Question question, BodyId body) {}

  private Optional<Before> before() {
    List<Before> open = new ArrayList<>();
    for (Question q : text.deciders().questions()) {
      if (q.answerer().stated().orElse(null) instanceof Answerer.ByBody(BodyId body)) {
        open.add(new Before(q, body));
      }
    }
    return open.isEmpty() ? Optional.empty() : Optional.of(d.pick(open));
  }

  private void vote() {
    Optional<Before> matter = before();
    if (matter.isEmpty()) {
      answer();
      return;
    }
    OccasionId about = about();
    int votes = 1 + d.below(parties.size());
    Instant at = when();
    for (int i = 0; i < votes; i++) {
      if (d.chance(15)) {
        absence(matter.get(), d.chance(70) ? parties.get(i) : d.pick(parties), about, at);
        continue;
      }
      Ballot ballot =
          switch (d.below(12)) {
            case 0 -> new Ballot.Against();
            case 1 -> new Ballot.Abstention();
            default -> new Ballot.For(option());
          };
      add(
          d.chance(85) ? parties.get(i).value() : speaker(),
          d.chance(50) ? at : when(),
          new Event.VoteCast(matter.get().body(), matter.get().question().id(), about, ballot));
    }
  }

  private void absence(Before matter, PartyId member, OccasionId about, Instant at) {
    String recorder = d.chance(60) ? matter.body().value() : member.value();
    add(
        d.chance(85) ? recorder : speaker(),
        d.chance(50) ? at : when(),
        new Event.AbsenceRecorded(matter.body(), matter.question().id(), about, member));
  }

  private void decision() {
    BodyId body = before().map(Before::body).orElse(d.pick(Draw.BODIES));
    var question = before().map(b -> b.question().id()).orElse(d.pick(Draw.QUESTIONS));
    add(
        d.chance(85) ? body.value() : speaker(),
        when(),
        new Event.DecisionReported(body, question, about(), option(), onCondition()));
  }

  private void status() {
    PartyId party = d.chance(92) ? d.pick(parties) : new PartyId("Zed");
    switch (d.below(5)) {
      case 0 ->
          add(
              party.value(),
              d.instant(0),
              new Event.ConsentExpressed(
                  instrument(), d.pick(Arrays.asList(ConsentForm.values())), party));
      case 1 -> procedure();
      default ->
          add(
              party.value(),
              when(),
              new Event.NoticeGiven(
                  instrument(), d.pick(Arrays.asList(Event.Notice.values())), party));
    }
  }

  private void correct() {
    if (entries.isEmpty()) {
      return;
    }
    Entry target = d.pick(entries);
    EntryId id = d.chance(95) ? target.id() : new EntryId("none");
    String author = d.chance(85) ? target.by().value() : speaker();
    if (d.chance(40)) {
      add(author, d.instant(0), new Event.EntryWithdrawn(id));
      return;
    }
    Event now =
        switch (target.event()) {
          case Event.OccurrenceAlleged a -> new Event.OccurrenceAlleged(a.occasion(), account(70));
          case Event.AccountGiven a -> new Event.AccountGiven(a.occasion(), account(40));
          case Event.QuestionAnswered a ->
              new Event.QuestionAnswered(a.question(), a.about(), option(), a.condition());
          case Event.EntryCorrected _, Event.EntryWithdrawn _ ->
              new Event.TrackSettled(instrument(), Draw.TRACK, "agreed");
          default -> target.event();
        };
    add(author, d.instant(0), new Event.EntryCorrected(id, now, d.maybe(50, () -> d.instant(0))));
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.treaty.Body;
import casus.treaty.Clause;
import casus.treaty.Clause.Precedence;
import casus.treaty.Force;
import casus.treaty.Header;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import casus.treaty.Question;
import casus.treaty.Question.Answerer;
import casus.treaty.Sealed;
import casus.treaty.Vocabulary;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.Vocabulary.EventType;
import casus.treaty.Vocabulary.Limit;
import casus.treaty.Vocabulary.Measure;
import casus.treaty.Vocabulary.Quality;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.BodyId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.name.VersionId;
import casus.treaty.party.Attribution;
import casus.treaty.party.Exclusion;
import casus.treaty.party.Group;
import casus.treaty.party.Party;
import casus.treaty.party.Role;
import casus.treaty.place.Area;
import casus.treaty.place.AreaExpression;
import casus.treaty.place.UnitCode;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import casus.treaty.text.Version;
import casus.treaty.vote.Fraction;
import casus.treaty.vote.Quorum;
import casus.treaty.vote.VotingRule;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Draws small instruments that use every construct of the model.
final class RandomInstrument {
  private final Draw d;
  private final List<PartyId> parties;
  private final List<Citation> sentences;
  private final RandomCondition conditions;

  private RandomInstrument(Draw d) {
    this.d = d;
    parties = Draw.PARTIES.subList(0, 2 + d.below(4));
    sentences = new ArrayList<>();
    int provisions = 1 + d.below(2);
    for (int i = 1; i <= provisions; i++) {
      int clauses = 1 + d.below(2);
      for (int j = 0; j < clauses; j++) {
        Citation whole = Citation.of("article", Integer.toString(i));
        sentences.add(clauses == 1 && d.chance(50) ? whole : whole.with("abc".substring(j, j + 1)));
      }
    }
    conditions = new RandomCondition(d, parties, sentences);
  }

  /// Draws one.
  static Instrument of(RandomGenerator random) {
    return new RandomInstrument(new Draw(random)).instrument();
  }

  private Instrument instrument() {
    RandomUndertaking undertakings = new RandomUndertaking(d, conditions, this);
    List<Provision> provisions = provisions(undertakings);
    return new Instrument(
        header(),
        new Instrument.Cast(parties.stream().map(this::party).toList(), roles()),
        vocabulary(),
        new Instrument.Deciders(questions(), Draw.BODIES.stream().map(this::body).toList()),
        provisions,
        new RandomStatus(d, this).rules(),
        undertakings.readings(sentences));
  }

  private Header header() {
    ZoneId zone = ZoneId.of(d.chance(60) ? "Europe/Kyiv" : "UTC");
    return new Header(
        Draw.INSTRUMENT,
        "A pact",
        d.pick(Arrays.asList(Force.values())),
        Optional.empty(),
        zone,
        Optional.empty(),
        List.of(),
        Draw.VERSIONS.stream()
            .map(v -> new Version(new VersionId(v), v, Optional.empty(), true, false))
            .toList(),
        Optional.empty());
  }

  private Party party(PartyId id) {
    String code = Draw.CODES.get(Draw.PARTIES.indexOf(id));
    return new Party(
        id, code.isEmpty() ? Optional.empty() : Optional.of(new UnitCode(code)), id.value());
  }

  private List<Role> roles() {
    return Draw.ROLES.stream()
        .map(id ->
            new Role(
                id,
                d.some(parties, 85).stream().map(p -> d.part(8, p)).toList(),
                Optional.empty(),
                false))
        .toList();
  }

  Group group() {
    return d.chance(80)
        ? new Group.InRole(d.pick(Draw.ROLES))
        : new Group.Listed(d.some(parties, 85));
  }

  List<PartyId> parties() {
    return parties;
  }

  private Vocabulary vocabulary() {
    List<EventType> events =
        Draw.EVENTS.stream()
            .map(e ->
                new EventType(
                    e, e.value(), d.chance(65) ? List.of(Draw.STRIKE) : List.of(), mayBe(e)))
            .toList();
    List<ActType> acts = new ArrayList<>(Draw.ACTS.stream().map(this::act).toList());
    acts.add(
        new ActType(
            Draw.HOARD,
            "hoard",
            false,
            List.of(),
            List.of(),
            Optional.of(new Limit(Draw.TANKS, 3))));
    return new Vocabulary(
        events,
        acts,
        areas(),
        List.of(track()),
        List.of(new Measure(Draw.TANKS, "tanks", Optional.empty())),
        Draw.QUALITIES.stream().map(q -> new Quality(q, q.value())).toList());
  }

  /// The first type may be another only now and then; others, and the last above all, often.
  private List<EventTypeId> mayBe(EventTypeId id) {
    int often = id.equals(Draw.EVENTS.getFirst()) ? 10 : id.equals(Draw.EVENTS.getLast()) ? 60 : 25;
    return Draw.EVENTS.stream().filter(e -> !e.equals(id) && d.chance(often)).toList();
  }

  private ActType act(ActTypeId id) {
    boolean joint = id.equals(Draw.CONSULT) && d.chance(60);
    List<ActTypeId> formOf =
        switch (id.value()) {
          case "arm", "cover" -> List.of(Draw.ASSIST);
          case "patrol" -> List.of(Draw.COVER);
          default -> List.of();
        };
    return new ActType(id, id.value(), joint, formOf);
  }

  private List<Area> areas() {
    List<Area> zones =
        IntStream.range(0, 1 + d.below(2))
            .mapToObj(i ->
                new Area(
                    Draw.AREAS.getFirst(),
                    d.maybe(60, () -> parties.get(i)),
                    d.slot(80, conditions::plain),
                    Optional.empty()))
            .toList();
    Area wide =
        new Area(
            Draw.AREAS.getLast(),
            Optional.empty(),
            d.slot(
                85,
                () ->
                    d.chance(50)
                        ? new AreaExpression.Plus(
                            new AreaExpression.Named(Draw.AREAS.getFirst()), conditions.plain())
                        : conditions.plain()),
            Optional.empty());
    return Stream.concat(zones.stream(), Stream.of(wide)).toList();
  }

  private Vocabulary.Track track() {
    return new Vocabulary.Track(
        Draw.TRACK,
        parties.subList(0, 2),
        d.slot(70, conditions::start),
        d.slot(70, d::term),
        d.slot(30, () -> "it ends"));
  }

  private List<Question> questions() {
    List<Question> found = new ArrayList<>();
    for (QuestionId id : Draw.QUESTIONS) {
      if (d.chance(90)) {
        found.add(question(id, d.chance(12)));
      }
      if (d.chance(20)) {
        found.add(question(id, true));
      }
    }
    return found;
  }

  private Question question(QuestionId id, boolean inBrackets) {
    return new Question(
        id,
        id.value(),
        Draw.OPTIONS.subList(0, 2 + d.below(2)),
        d.slot(90, this::answerer),
        d.slot(60, () -> new Question.Limit(d.term(), d.slot(80, conditions::start))),
        d.slot(60, () -> d.pick(Draw.OPTIONS.subList(0, 2))),
        inBrackets ? Optional.of(d.bracket()) : Optional.empty());
  }

  private Answerer answerer() {
    return switch (d.below(3)) {
      case 0 -> new Answerer.EachForItself(group());
      case 1 -> new Answerer.AnyOf(group());
      default -> new Answerer.ByBody(d.pick(Draw.BODIES));
    };
  }

  private Body body(BodyId id) {
    List<Part<Exclusion>> excluding = d.chance(35) ? List.of(d.part(20, exclusion())) : List.of();
    return new Body(id, id.value(), group(), votingRule(), d.maybe(25, this::quorum), excluding);
  }

  private Quorum quorum() {
    return d.chance(40)
        ? new Quorum.AtLeast(1 + d.below(3))
        : new Quorum.Share(
            d.pick(List.of(new Fraction(1, 2), new Fraction(2, 3))),
            d.chance(50),
            d.pick(Arrays.asList(Quorum.Count.values())));
  }

  private VotingRule votingRule() {
    return switch (d.below(6)) {
      case 0 -> new VotingRule.Unanimity();
      case 1 -> new VotingRule.Consensus();
      case 2 -> new VotingRule.SilenceProcedure(d.term());
      case 3, 4 ->
          new VotingRule.Majority(
              d.pick(List.of(new Fraction(1, 2), new Fraction(2, 3), new Fraction(1, 1))),
              d.chance(50),
              d.pick(Arrays.asList(VotingRule.Whole.values())),
              concurring());
      default -> new VotingRule.AtLeast(1 + d.below(2), concurring());
    };
  }

  private List<PartyId> concurring() {
    return d.chance(30) ? List.of(d.pick(parties)) : List.of();
  }

  Exclusion exclusion() {
    return switch (d.below(5)) {
      case 0 -> new Exclusion.OfParty(d.pick(parties));
      case 1, 2 -> new Exclusion.OfObject();
      default ->
          new Exclusion.OfAttributedState(
              d.slot(30, () -> d.pick(Arrays.asList(Attribution.values()))));
    };
  }

  private List<Provision> provisions(RandomUndertaking undertakings) {
    List<Provision> found = new ArrayList<>();
    for (Citation whole : sentences.stream().map(Citation::provision).distinct().toList()) {
      List<Part<Clause>> clauses = new ArrayList<>();
      sentences.stream()
          .filter(s -> s.provision().equals(whole))
          .forEach(s -> clauses.add(d.part(8, undertakings.undertaking(s))));
      if (d.chance(45)) {
        clauses.add(d.part(15, ending()));
      }
      if (d.chance(10)) {
        clauses.add(Part.of(new Clause.LeftOpen("a protocol")));
        clauses.add(Part.of(new Clause.NotOperative("a courtesy")));
        clauses.add(
            Part.of(new Clause.Ranking(Precedence.YIELDS, List.of(new InstrumentId("elsewhere")))));
        clauses.add(Part.of(new Sealed("an annex", List.of("Ada"), Optional.empty())));
      }
      found.add(new Provision(whole, "", "", clauses));
    }
    return found;
  }

  private Clause ending() {
    Citation target = d.pick(sentences);
    return new Clause.Ending(
        d.chance(60) ? target : target.provision(),
        d.pick(Arrays.asList(Clause.Effect.values())),
        d.chance(50) ? conditions.about(1) : conditions.standing(1));
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.treaty.condition.Condition;
import casus.treaty.condition.Condition.Outcome;
import casus.treaty.condition.Condition.TrackState;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.party.PartyRef;
import casus.treaty.place.AreaExpression;
import casus.treaty.place.Coordinate;
import casus.treaty.text.Citation;
import casus.treaty.time.Start;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Draws conditions, areas, references to parties and starts of clocks.
///
/// @param d where chance comes from
/// @param parties the parties of the instrument
/// @param sentences the sentences other sentences may speak of
record RandomCondition(Draw d, List<PartyId> parties, List<Citation> sentences) {

  /// A condition about an occasion, nested to a depth.
  Condition about(int depth) {
    if (depth > 0 && d.chance(25)) {
      return switch (d.below(3)) {
        case 0 -> new Condition.AllOf(several(depth));
        case 1 -> new Condition.AnyOf(several(depth));
        default -> new Condition.Not(about(depth - 1));
      };
    }
    int kind = d.below(100);
    if (kind < 12) {
      return new Condition.IsAgainst(ref());
    }
    if (kind < 24) {
      return new Condition.IsAttributedTo(ref());
    }
    if (kind < 38) {
      return new Condition.IsIn(area(2));
    }
    if (kind < 44) {
      return new Condition.ComesFrom(area(1));
    }
    if (kind < 50) {
      return new Condition.Uses("rockets");
    }
    if (kind < 57) {
      return new Condition.HasQuality(d.pick(Draw.QUALITIES));
    }
    if (kind < 68) {
      return new Condition.IsAnswered(d.pick(Draw.QUESTIONS), options());
    }
    return kind < 78 ? new Condition.HasDone(d.pick(Draw.ACTS), ref()) : standing(0);
  }

  /// A condition that needs no occasion.
  Condition standing(int depth) {
    if (depth > 0 && d.chance(20)) {
      return new Condition.Not(standing(depth - 1));
    }
    if (d.chance(20)) {
      return elsewhere();
    }
    return switch (d.below(4)) {
      case 0 -> new Condition.HasPassed(d.term(), start());
      case 1 -> new Condition.HasPassed(d.term(), new Start.EntryIntoForce());
      case 2 -> new Condition.TrackStands(Draw.TRACK, d.pick(Arrays.asList(TrackState.values())));
      default ->
          new Condition.UndertakingStands(
              d.pick(sentences), ref(), d.pick(Arrays.asList(Outcome.values())));
    };
  }

  /// What follows under another treaty, in words that the sentences of this one have too.
  private Condition elsewhere() {
    Citation sentence = d.pick(sentences);
    return new Condition.StandsElsewhere(
        Draw.OTHER,
        d.chance(30) ? sentence.provision() : sentence,
        ref(),
        d.pick(Arrays.asList(Condition.Elsewhere.values())));
  }

  private List<Condition> several(int depth) {
    return Stream.generate(() -> about(depth - 1)).limit(1 + d.below(2)).toList();
  }

  List<Option> options() {
    return d.chance(75) ? Draw.OPTIONS.subList(0, 1) : d.some(Draw.OPTIONS, 50);
  }

  PartyRef ref() {
    return switch (d.below(10)) {
      case 0, 1 -> new PartyRef.Named(d.pick(parties));
      case 2, 3, 4 -> new PartyRef.AnyOf(d.pick(Draw.ROLES));
      case 5 -> new PartyRef.Bearer();
      case 6, 7, 8 -> new PartyRef.AttackedState();
      default -> new PartyRef.AttributedState();
    };
  }

  Start start() {
    return switch (d.below(12)) {
      case 0, 1, 2 -> new Start.Occurrence();
      case 3 -> d.chance(50) ? new Start.BecomingKnown() : new Start.Report();
      case 4, 5 ->
          new Start.Act(
              d.pick(List.of(Draw.APPEAL, Draw.CONSULT)), d.maybe(50, () -> d.pick(parties)));
      case 6 -> new Start.Answer(d.pick(Draw.QUESTIONS));
      case 7 -> new Start.EntryIntoForce();
      default -> new Start.Accrual();
    };
  }

  AreaExpression area(int depth) {
    if (depth > 0 && d.chance(35)) {
      AreaExpression left = area(depth - 1);
      return switch (d.below(4)) {
        case 0 -> new AreaExpression.Plus(left, area(depth - 1));
        case 1 -> new AreaExpression.Minus(left, area(depth - 1));
        case 2 -> new AreaExpression.Within(left, area(depth - 1));
        default -> new AreaExpression.UntilSettled(left, Draw.TRACK);
      };
    }
    int kind = d.below(10);
    return kind < 3 ? new AreaExpression.Named(d.pick(Draw.AREAS)) : plain();
  }

  /// An area that names no other.
  AreaExpression plain() {
    return switch (d.below(9)) {
      case 0, 1 -> new AreaExpression.Unit(d.pick(Draw.UNITS));
      case 2, 3 -> new AreaExpression.TerritoryOfParty(d.pick(parties));
      case 4, 5 -> new AreaExpression.TerritoryOfRole(d.pick(Draw.ROLES));
      case 6 -> new AreaExpression.ForcesOfRole(d.pick(Draw.ROLES));
      case 7 -> new AreaExpression.NorthOf(d.below(4) * Coordinate.DEGREE / 2);
      default -> new AreaExpression.Polygon(triangle());
    };
  }

  private List<Coordinate> triangle() {
    int size = (1 + d.below(2)) * Coordinate.DEGREE;
    return IntStream.of(0, 1, 2)
        .mapToObj(i -> new Coordinate(i == 2 ? size : 0, i == 1 ? size : 0))
        .toList();
  }
}

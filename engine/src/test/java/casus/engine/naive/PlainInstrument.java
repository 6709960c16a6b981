// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import casus.treaty.Question;
import casus.treaty.Question.Answerer;
import casus.treaty.Reading;
import casus.treaty.StatusRules;
import casus.treaty.Trigger;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Undertaking.Mode;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.party.PartyRef;
import casus.treaty.party.Role;
import casus.treaty.place.AreaExpression;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import casus.treaty.time.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes out of a drawn instrument what the plain lane is not compiled for, and leaves the rest.
final class PlainInstrument {
  private PlainInstrument() {}

  static Instrument of(Instrument drawn) {
    List<Provision> provisions = new ArrayList<>();
    for (Provision provision : drawn.provisions()) {
      List<Part<Clause>> clauses = new ArrayList<>();
      for (Part<Clause> clause : provision.clauses()) {
        if (clause.value() instanceof Undertaking undertaking) {
          clauses.add(new Part<>(plain(undertaking), clause.bracket()));
        } else if (!(clause.value() instanceof Clause.Ending
            || clause.value() instanceof Clause.WholeEnding
            || clause.value() instanceof Clause.Survival)) {
          clauses.add(clause);
        }
      }
      provisions.add(
          new Provision(provision.citation(), provision.title(), provision.gist(), clauses));
    }
    return new Instrument(
        drawn.header(),
        plain(drawn.cast()),
        drawn.vocabulary(),
        new Instrument.Deciders(
            drawn.deciders().questions().stream().map(PlainInstrument::plain).toList(),
            drawn.deciders().bodies()),
        provisions,
        plain(drawn.status()),
        drawn.readings().stream().map(PlainInstrument::plain).toList());
  }

  /// Without periods and an end. Without roles that are held while bound.
  private static Instrument.Cast plain(Instrument.Cast cast) {
    return new Instrument.Cast(
        cast.parties(),
        cast.roles().stream().map(r -> new Role(r.id(), r.members(), r.openTo(), false)).toList());
  }

  private static StatusRules plain(StatusRules status) {
    return new StatusRules(
        status.entryIntoForce(),
        status.provisional(),
        status.exit(),
        new StatusRules.Particulars(
            status.particulars().reservations(), Optional.empty(), Optional.empty()));
  }

  private static Reading plain(Reading reading) {
    return new Reading(
        reading.id(),
        reading.author(),
        reading.date(),
        reading.of(),
        reading.gist(),
        reading.fillings(),
        reading.instead().stream().map(PlainInstrument::plain).toList());
  }

  /// Asked of anybody rather than of each, its time running from what was said.
  private static Question plain(Question question) {
    Slot<Answerer> answerer =
        question
            .answerer()
            .stated()
            .map(
                a -> a instanceof Answerer.EachForItself(var group) ? new Answerer.AnyOf(group) : a)
            .map(Slot::of)
            .orElse(Slot.open());
    Slot<Question.Limit> limit =
        question
            .limit()
            .stated()
            .map(l -> new Question.Limit(l.term(), plain(l.start())))
            .map(Slot::of)
            .orElse(Slot.open());
    return new Question(
        question.id(),
        question.label(),
        question.options(),
        answerer,
        limit,
        question.ifUnanswered(),
        question.bracket());
  }

  private static Slot<Start> plain(Slot<Start> start) {
    return start
        .stated()
        .<Start>map(s ->
            switch (s) {
              case Start.Occurrence _, Start.BecomingKnown _, Start.Report _ -> s;
              case Start.Act _ -> new Start.BecomingKnown();
              case Start.Answer _ -> new Start.Report();
              case Start.Accrual _, Start.EntryIntoForce _ -> new Start.Occurrence();
            })
        .map(Slot::of)
        .orElse(Slot.open());
  }

  private static Undertaking plain(Undertaking u) {
    Trigger trigger =
        new Trigger(
            u.trigger().isStanding() ? Draw.EVENTS : u.trigger().events(),
            u.trigger().finding(),
            u.trigger().conditions().stream().filter(c -> isPlain(c.value())).toList());
    Window window =
        u.window() instanceof Window.AtAllTimes
            ? new Window.AtAllTimes(Optional.empty())
            : u.window();
    return new Undertaking(
        u.citation(),
        trigger,
        new Undertaking.Bearers(new Mode.Each(), u.bearers().group(), u.bearers().except()),
        u.modality() == Modality.MUST_NOT ? Modality.MUST : u.modality(),
        u.performance(),
        window,
        new Undertaking.Terms(u.terms().owedTo(), List.of(), u.terms().onBreach()));
  }

  private static boolean isPlain(Condition condition) {
    return switch (condition) {
      case Condition.IsAnswered _ -> true;
      case Condition.HasDone(_, PartyRef by) -> isPlain(by);
      default -> isSaid(condition);
    };
  }

  private static boolean isSaid(Condition condition) {
    return switch (condition) {
      case Condition.AllOf(List<Condition> parts) ->
          parts.stream().allMatch(PlainInstrument::isSaid);
      case Condition.AnyOf(List<Condition> parts) ->
          parts.stream().allMatch(PlainInstrument::isSaid);
      case Condition.Not(Condition part) -> isSaid(part);
      case Condition.IsAgainst(PartyRef ref) -> isPlain(ref);
      case Condition.IsAttributedTo(PartyRef ref) -> isPlain(ref);
      case Condition.IsIn(AreaExpression area) -> isPlain(area);
      case Condition.ComesFrom(AreaExpression area) -> isPlain(area);
      case Condition.Uses _ -> true;
      case Condition.HasQuality _,
          Condition.StandsElsewhere _,
          Condition.IsAnswered _,
          Condition.HasDone _,
          Condition.HasPassed _,
          Condition.TrackStands _,
          Condition.UndertakingStands _ ->
          false;
    };
  }

  private static boolean isPlain(PartyRef ref) {
    return ref instanceof PartyRef.Named || ref instanceof PartyRef.AnyOf;
  }

  private static boolean isPlain(AreaExpression area) {
    return switch (area) {
      case AreaExpression.Plus(var left, var right) -> isPlain(left) && isPlain(right);
      case AreaExpression.Minus(var left, var right) -> isPlain(left) && isPlain(right);
      case AreaExpression.Within(var left, var right) -> isPlain(left) && isPlain(right);
      case AreaExpression.UntilSettled _ -> false;
      default -> true;
    };
  }
}

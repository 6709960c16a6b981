// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.rule.Rule;
import casus.engine.rule.Rulebook;
import casus.treaty.Body;
import casus.treaty.Instrument;
import casus.treaty.Performance;
import casus.treaty.Performance.Content;
import casus.treaty.Question;
import casus.treaty.Question.Answerer;
import casus.treaty.StatusRules;
import casus.treaty.StatusRules.Formula;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Undertaking.Mode;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.party.Group;
import casus.treaty.party.PartyRef;
import casus.treaty.place.AreaExpression;
import casus.treaty.time.Start;
import java.util.List;
import java.util.Optional;

/// Which instruments the lane can be compiled for.
///
/// An instrument is in the fragment if every sentence under the choice is one on occurrences, of
/// each for itself, a duty to act or a liberty, with nothing that ends, suspends or excuses it; if
/// its conditions speak of what was said of the occurrence, of an answer, or of an act of a named
/// party; and if everything it names is declared. All else is for the fold.
final class Fragment {
  private static final int MOST_ACTS = 64;

  private final Rulebook rulebook;
  private final Instrument instrument;

  private Fragment(Rulebook rulebook) {
    this.rulebook = rulebook;
    instrument = rulebook.instrument();
  }

  /// Tells whether an instrument under a choice is in the fragment.
  static boolean holds(Rulebook rulebook) {
    return new Fragment(rulebook).holds();
  }

  private boolean holds() {
    StatusRules status = instrument.status();
    return instrument.vocabulary().acts().size() <= MOST_ACTS
        && !instrument.cast().parties().isEmpty()
        && status.entryIntoForce().map(r -> admits(r.formula())).orElse(true)
        && status.particulars().length().isEmpty()
        && rulebook.wholeEnds().isEmpty()
        && rulebook.rules().stream().noneMatch(Rule::survives)
        && status.provisional().map(r -> admits(r.formula())).orElse(true)
        && instrument.deciders().questions().stream().allMatch(this::admits)
        && instrument.deciders().bodies().stream().map(Body::members).allMatch(this::admits)
        && rulebook.rules().stream().allMatch(this::admits);
  }

  private boolean admits(Formula formula) {
    return switch (formula) {
      case Formula.AllOf(List<Formula> parts) -> parts.stream().allMatch(this::admits);
      case Formula.Consents(_, _, Group group) -> admits(group);
      case Formula.Procedure _ -> true;
    };
  }

  private boolean admits(Group group) {
    return areParties(rulebook.members(group));
  }

  private boolean areParties(List<PartyId> parties) {
    return parties.stream().allMatch(p -> instrument.party(p).isPresent());
  }

  private boolean admits(Question question) {
    return question
        .answerer()
        .stated()
        .map(a ->
            switch (a) {
              case Answerer.EachForItself(Group group) -> admits(group);
              case Answerer.AnyOf(Group group) -> admits(group);
              case Answerer.ByBody _ -> true;
            })
        .orElse(true);
  }

  private boolean admits(Rule rule) {
    var undertaking = rule.undertaking();
    var trigger = undertaking.trigger();
    return !trigger.isStanding()
        && trigger.events().stream().allMatch(e -> instrument.vocabulary().event(e).isPresent())
        && undertaking.bearers().mode() instanceof Mode.Each
        && admits(undertaking.bearers().group())
        && undertaking.modality() != Modality.MUST_NOT
        && rule.excuses().isEmpty()
        && rule.ends().isEmpty()
        && rule.suspends().isEmpty()
        && trigger.finding().stated().map(f -> isAskedOfAll(f.question())).orElse(true)
        && rule.conditions().stream().allMatch(this::admits)
        && admits(undertaking.performance())
        && admits(undertaking.window())
        && undertaking.terms().owedTo().stream().allMatch(this::admits);
  }

  /// Those who find are the same for all bearers, and their time runs from what was said.
  private boolean isAskedOfAll(QuestionId id) {
    Optional<Question> question = rulebook.question(id);
    boolean each =
        question
            .flatMap(q -> q.answerer().stated())
            .filter(a -> a instanceof Answerer.EachForItself)
            .isPresent();
    return !each
        && question
            .flatMap(q -> q.limit().stated())
            .flatMap(l -> l.start().stated())
            .map(s ->
                switch (s) {
                  case Start.Occurrence _, Start.BecomingKnown _, Start.Report _ -> true;
                  case Start.Act _, Start.Answer _, Start.Accrual _, Start.EntryIntoForce _ ->
                      false;
                })
            .orElse(true);
  }

  private boolean admits(Condition condition) {
    return switch (condition) {
      case Condition.IsAnswered(QuestionId question, _) -> isAskedOfAll(question);
      case Condition.HasDone(ActTypeId act, PartyRef by) -> isDeclared(act) && isSameForAll(by);
      default -> isSaid(condition);
    };
  }

  private boolean isSaid(Condition condition) {
    return switch (condition) {
      case Condition.AllOf(List<Condition> parts) -> parts.stream().allMatch(this::isSaid);
      case Condition.AnyOf(List<Condition> parts) -> parts.stream().allMatch(this::isSaid);
      case Condition.Not(Condition part) -> isSaid(part);
      case Condition.IsAgainst(PartyRef ref) -> isSameForAll(ref) && !isWhileBound(ref);
      case Condition.IsAttributedTo(PartyRef ref) -> isSameForAll(ref) && !isWhileBound(ref);
      case Condition.IsIn(AreaExpression area) -> admits(area, List.of());
      case Condition.ComesFrom(AreaExpression area) -> admits(area, List.of());
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

  private boolean isWhileBound(PartyRef ref) {
    return ref instanceof PartyRef.AnyOf(var role) && rulebook.isWhileBound(role);
  }

  private boolean isSameForAll(PartyRef ref) {
    return switch (ref) {
      case PartyRef.Named _, PartyRef.AnyOf _ -> admits(ref);
      case PartyRef.Bearer _, PartyRef.AttackedState _, PartyRef.AttributedState _ -> false;
    };
  }

  private boolean admits(PartyRef ref) {
    return switch (ref) {
      case PartyRef.Named(PartyId party) -> areParties(List.of(party));
      case PartyRef.AnyOf(var role) -> areParties(rulebook.members(role));
      case PartyRef.Bearer _, PartyRef.AttackedState _, PartyRef.AttributedState _ -> true;
    };
  }

  /// No negotiation counts in it, and it is not described by itself.
  private boolean admits(AreaExpression area, List<AreaExpression> around) {
    return switch (area) {
      case AreaExpression.Named named -> {
        List<AreaExpression> within = new java.util.ArrayList<>(around);
        within.add(named);
        yield !around.contains(named)
            && instrument.areas(named.area()).stream()
                .flatMap(a -> a.extent().stated().stream())
                .allMatch(e -> admits(e, within));
      }
      case AreaExpression.Plus(var left, var right) ->
          admits(left, around) && admits(right, around);
      case AreaExpression.Minus(var left, var right) ->
          admits(left, around) && admits(right, around);
      case AreaExpression.Within(var left, var right) ->
          admits(left, around) && admits(right, around);
      case AreaExpression.UntilSettled _ -> false;
      case AreaExpression.Unit _,
          AreaExpression.Polygon _,
          AreaExpression.NorthOf _,
          AreaExpression.TerritoryOfParty _,
          AreaExpression.TerritoryOfRole _,
          AreaExpression.ForcesOfRole _ ->
          true;
    };
  }

  private boolean admits(Performance performance) {
    List<ActTypeId> forms =
        switch (performance.content()) {
          case Content.Itself _ -> List.of();
          case Content.AtLeast(_, var list) -> list.stream().map(f -> f.value()).toList();
          case Content.AsNecessary(var list, _) -> list.stream().map(f -> f.value()).toList();
        };
    return isDeclared(performance.act())
        && forms.stream().allMatch(this::isDeclared)
        && performance.toward().map(this::admits).orElse(true);
  }

  private boolean isDeclared(ActTypeId act) {
    return instrument.vocabulary().act(act).isPresent();
  }

  private boolean admits(Window window) {
    return switch (window) {
      case Window.AtAllTimes always -> always.during().isEmpty();
      case Window.Once once -> once.start().stated().map(this::admits).orElse(true);
    };
  }

  private boolean admits(Start start) {
    return switch (start) {
      case Start.Act(ActTypeId act, _) -> isDeclared(act);
      case Start.Occurrence _,
          Start.BecomingKnown _,
          Start.Report _,
          Start.Answer _,
          Start.Accrual _,
          Start.EntryIntoForce _ ->
          true;
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.rule.Rule;
import casus.engine.rule.Rulebook;
import casus.engine.standing.Between;
import casus.engine.trigger.Acts.Counted;
import casus.engine.trigger.Acts.Reported;
import casus.engine.trigger.Agenda;
import casus.engine.trigger.Evaluator;
import casus.engine.trigger.Subject;
import casus.engine.trigger.Verdict;
import casus.engine.view.Occasion;
import casus.engine.view.View;
import casus.treaty.Performance;
import casus.treaty.Vocabulary.EventType;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Acts contrary to a duty to abstain, at the very instant they are done (semantics 26).
final class Contraries {
  private final Rulebook rulebook;
  private final Occurrences occurrences;
  private final View view;
  private final Applicability applicability;
  private final Evaluator evaluator;
  private final Agenda agenda;
  private final Holdings holdings;
  private final Between between;

  Contraries(
      Common common, View view, Evaluator evaluator, Agenda agenda, Applicability applicability) {
    this.view = view;
    this.applicability = applicability;
    rulebook = common.rulebook();
    occurrences = common.occurrences();
    this.evaluator = evaluator;
    this.agenda = agenda;
    between = common.standings().between();
    holdings = new Holdings(rulebook, common.standings(), agenda);
  }

  /// Tells whether what is not to be done is to have too much of something.
  boolean isLimit(Rule rule) {
    return holdings.beyond(rule.undertaking().performance().act()).isPresent();
  }

  /// Tells what the bearers do contrary to the duty at the instant of the subject, and which of it
  /// is excused (semantics 26, 26a).
  Contravention at(Rule rule, Subject subject, List<PartyId> bearers, Instant accrued) {
    Contravention.Gathered found = new Contravention.Gathered();
    if (subject.at().isBefore(accrued)) {
      return found.all();
    }
    Performance performance = rule.undertaking().performance();
    List<EventTypeId> types = countingAs(performance.act());
    for (PartyId bearer : bearers) {
      Subject own = subject.with(bearer);
      holdings
          .beyond(performance.act())
          .ifPresent(limit -> found.add(holdings.above(limit, bearer, subject.at())));
      SortedSet<PartyId> toward = toward(rule, own);
      for (Reported act : acts(performance, toward, bearer, subject)) {
        Counted counted = evaluator.acts().counted(act, subject.caseId(), subject.owedTo());
        Verdict told = told(performance, bearer, counted.truth(), counted.entries());
        Contravention.Of of = new Contravention.Of(bearer, act.act().about());
        add(found, told, of, rule, subject);
      }
      if (!types.isEmpty()) {
        for (Occasion occasion : occurrences.at(subject.at())) {
          Verdict told = contrary(rule, types, toward, bearer, occasion).unlessSaid();
          Contravention.Of of = new Contravention.Of(bearer, Optional.of(occasion.id()));
          add(found, told, of, rule, subject);
        }
      }
    }
    if (!types.isEmpty()) {
      occurrences.next(subject.at()).ifPresent(agenda::lookAgainAt);
    }
    return found.all();
  }

  /// What was not done, on the account that is followed, needs no excuse.
  private void add(
      Contravention.Gathered found, Verdict told, Contravention.Of of, Rule rule, Subject subject) {
    if (told.truth() == Truth.FALSE) {
      found.add(told, of, Optional.empty());
      return;
    }
    if (isAsked(rule, subject)) {
      of.occurrence().ifPresent(found::ask);
    }
    found.add(told, of, excuse(rule, subject, of));
  }

  private static boolean isAsked(Rule rule, Subject subject) {
    return subject.caseId().isEmpty() && !rule.excuses().isEmpty();
  }

  /// Tells whether what was done contrary to a standing duty is excused: asked of the occurrence it
  /// is or names, or else of the first of its case. Empty if nothing of it has happened, or it is
  /// of none.
  Optional<Verdict> excuse(Rule rule, Subject subject, Contravention.Of of) {
    if (!isAsked(rule, subject) || of.occurrence().isEmpty()) {
      return Optional.empty();
    }
    OccasionId named = of.occurrence().get();
    OccasionId caseId = view.caseOf(named);
    view.byCase().getOrDefault(caseId, List.of()).stream()
        .map(Occasion::time)
        .filter(time -> time.isAfter(subject.at()))
        .findFirst()
        .ifPresent(agenda::lookAgainAt);
    List<Occasion> members = view.members(caseId, subject.at());
    return members.stream()
        .filter(m -> m.id().equals(named))
        .findFirst()
        .or(() -> members.stream().findFirst())
        .map(m -> evaluator.any(rule.excuses(), about(rule, subject, of.by(), caseId, m)));
  }

  private Subject about(
      Rule rule, Subject subject, PartyId by, OccasionId caseId, Occasion occurrence) {
    return applicability.subject(
        rule,
        Optional.of(caseId),
        Optional.of(occurrence),
        List.of(by),
        subject.at(),
        subject.accrued());
  }

  /// Those toward whom it is not to be done, without those toward whom it is not owed either.
  private SortedSet<PartyId> toward(Rule rule, Subject subject) {
    TreeSet<PartyId> all = new TreeSet<>();
    rule.undertaking()
        .performance()
        .toward()
        .ifPresent(r -> all.addAll(evaluator.meant(r, subject)));
    if (rule.undertaking().terms().owedTo().isEmpty()) {
      all.removeIf(p -> isFree(rule, subject, p));
    }
    return all;
  }

  private boolean isFree(Rule rule, Subject subject, PartyId toward) {
    PartyId bearer = subject.bearer();
    return !between.suspended(bearer, toward, subject.at()).isEmpty()
        || !between
            .notOwed(bearer, toward, rule.undertaking().citation(), Reserved.when(subject))
            .isEmpty();
  }

  private static Verdict told(
      Performance performance, PartyId bearer, Truth truth, List<EntryId> entries) {
    return Verdict.of(
        truth, Inference.CONTRARY_ACT, List.of(performance.act().value(), bearer.value()), entries);
  }

  private List<Reported> acts(
      Performance performance, SortedSet<PartyId> toward, PartyId bearer, Subject subject) {
    List<Reported> found = new ArrayList<>();
    for (Reported act : evaluator.acts().by(subject.caseId(), bearer)) {
      if (evaluator.acts().isFormOf(act.act().act(), performance.act())
          && Performances.isToward(act, performance, toward)) {
        Instant occurred = act.seen().occurred();
        if (occurred.isAfter(subject.at())) {
          agenda.lookAgainAt(occurred);
          break;
        }
        if (occurred.equals(subject.at())) {
          found.add(act);
        }
      }
    }
    return found;
  }

  /// Returns the entries without which an occurrence could be contrary that is not, and those that
  /// put on record what excuses were asked of.
  Collection<EntryId> evidence(Rule rule, Collection<OccasionId> asked) {
    TreeSet<EntryId> all = new TreeSet<>();
    asked.forEach(named -> all.addAll(view.saidOf(view.caseOf(named))));
    if (!countingAs(rule.undertaking().performance().act()).isEmpty()) {
      all.addAll(occurrences.evidence());
    }
    return all;
  }

  /// The types of events that count as an act.
  private List<EventTypeId> countingAs(ActTypeId act) {
    return rulebook.instrument().vocabulary().events().stream()
        .filter(e -> e.countsAs().contains(act))
        .map(EventType::id)
        .toList();
  }

  private Verdict contrary(
      Rule rule,
      List<EventTypeId> types,
      SortedSet<PartyId> toward,
      PartyId bearer,
      Occasion occasion) {
    Performance performance = rule.undertaking().performance();
    List<Verdict> parts = new ArrayList<>();
    parts.add(evaluator.isOneOf(types, rule.kinship(), occasion));
    parts.add(evaluator.isAttributedTo(bearer, occasion));
    if (performance.toward().isPresent()) {
      parts.add(evaluator.isAgainst(toward, occasion));
    }
    Verdict all = Verdict.and(parts);
    return all.truth() == Truth.FALSE
        ? all
        : all.after(told(performance, bearer, all.truth(), occasion.timing().trail()).grounds());
  }
}

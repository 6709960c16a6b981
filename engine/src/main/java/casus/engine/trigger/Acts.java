// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import casus.engine.docket.Account.Field;
import casus.engine.docket.Author;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.grounds.Truth;
import casus.engine.rule.ActsLookedFor;
import casus.engine.rule.Rulebook;
import casus.engine.view.NoEffect;
import casus.engine.view.Occasion;
import casus.engine.view.Seen;
import casus.engine.view.View;
import casus.treaty.Performance;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reported acts, and whether they count as done (semantics 16, 23).
public final class Acts {
  private static final OnRecord NOTHING = new OnRecord();

  private final Rulebook rulebook;
  private final View view;
  private final Fields fields;
  private final ActsLookedFor looksFor;
  private final OnRecord all = new OnRecord();
  private final TreeMap<OccasionId, OnRecord> byCase = new TreeMap<>();
  private final TreeMap<OccasionId, SortedSet<PartyId>> attacked = new TreeMap<>();
  private final NoEffect ineffective = new NoEffect();

  Acts(Rulebook rulebook, View view, Fields fields) {
    this.rulebook = rulebook;
    this.view = view;
    this.fields = fields;
    looksFor = rulebook.actsLookedFor();
    view.acts().forEach(this::add);
  }

  /// Takes a report, whenever it occurred.
  void add(Seen seen) {
    if (seen.event() instanceof Event.ActReported act) {
      take(seen, act);
    }
  }

  /// Says why an act has no effect, or less than it could.
  ///
  /// @param act the act
  /// @param rulebook the rules
  /// @return the reason: it takes two, or the text looks for it on a case and it names none
  public static Optional<Reason> lack(Event.ActReported act, Rulebook rulebook) {
    boolean joint =
        rulebook.instrument().vocabulary().act(act.act()).map(ActType::joint).orElse(false);
    if (joint && act.actors().size() < 2) {
      return Optional.of(Reason.JOINT_ACT_ALONE);
    }
    return act.about().isEmpty() && rulebook.actsLookedFor().onlyOnCases(act)
        ? Optional.of(Reason.NAMES_NO_OCCASION)
        : Optional.empty();
  }

  /// An act on record with its report.
  ///
  /// @param seen the report
  /// @param act what it tells
  public record Reported(Seen seen, Event.ActReported act) {
    private static final Comparator<Reported> IN_ORDER =
        Comparator.comparing(Reported::seen, Seen.BY_OCCURRED);
  }

  private void take(Seen seen, Event.ActReported act) {
    Optional<Reason> lack = lack(act, rulebook);
    lack.ifPresent(reason -> ineffective.add(seen, reason, act.act().value()));
    if (!lack.equals(Optional.of(Reason.JOINT_ACT_ALONE))) {
      Reported reported = new Reported(seen, act);
      all.add(reported);
      act.about()
          .map(view::caseOf)
          .ifPresent(c -> byCase.computeIfAbsent(c, _ -> new OnRecord()).add(reported));
    }
  }

  NoEffect ineffective() {
    return ineffective;
  }

  /// Reports in order of occurrence, found by actor or by act.
  private static final class OnRecord {
    private final TreeMap<PartyId, List<Reported>> byActor = new TreeMap<>();
    private final TreeMap<ActTypeId, List<Reported>> byAct = new TreeMap<>();

    private void add(Reported reported) {
      for (PartyId actor : reported.act().actors()) {
        Seen.insert(
            reported, byActor.computeIfAbsent(actor, _ -> new ArrayList<>()), Reported.IN_ORDER);
      }
      Seen.insert(
          reported,
          byAct.computeIfAbsent(reported.act().act(), _ -> new ArrayList<>()),
          Reported.IN_ORDER);
    }
  }

  private OnRecord about(Optional<OccasionId> caseId) {
    return caseId.isEmpty() ? all : byCase.getOrDefault(caseId.get(), NOTHING);
  }

  /// Returns what one actor has done about a case, or about anything, in order of occurrence.
  ///
  /// @param caseId the case; anything if empty
  /// @param actor who
  /// @return reports
  public List<Reported> by(Optional<OccasionId> caseId, PartyId actor) {
    return about(caseId).byActor.getOrDefault(actor, List.of());
  }

  /// Returns reports of one act about a case, in order of occurrence.
  ///
  /// @param caseId the case
  /// @param act exactly which act
  /// @return reports
  public List<Reported> of(OccasionId caseId, ActTypeId act) {
    return about(Optional.of(caseId)).byAct.getOrDefault(act, List.of());
  }

  /// Tells whether an act is another or a form of it.
  ///
  /// @param act the act
  /// @param wanted the other
  /// @return true if it is
  public boolean isFormOf(ActTypeId act, ActTypeId wanted) {
    return looksFor.isFormOf(act, wanted);
  }

  /// Tells whether a type of act is one that a performance can consist of.
  ///
  /// @param act the act
  /// @param performance what is to be done
  /// @return true if it is
  public boolean fits(ActTypeId act, Performance performance) {
    return looksFor.fits(act, performance);
  }

  /// Tells whether a reported act counts as done: TRUE, CONTESTED where it is denied, or FALSE on
  /// the account of an author who denies it.
  ///
  /// @param reported the act
  /// @param caseId the case of the duty in question
  /// @param owedTo to whom that duty is owed
  /// @return its truth and the entries it rests on
  public Counted counted(Reported reported, Optional<OccasionId> caseId, List<PartyId> owedTo) {
    TreeSet<EntryId> entries = new TreeSet<>(reported.seen().trail());
    Truth truth = Truth.TRUE;
    for (Seen denial : view.denials(reported.seen().id())) {
      if (mayDeny(denial.by(), reported, caseId, owedTo)) {
        Optional<Author> account = view.account();
        if (account.isEmpty()) {
          truth = truth.and(Truth.CONTESTED);
          entries.addAll(denial.trail());
        } else if (account.get().equals(denial.by())) {
          truth = Truth.FALSE;
          entries.addAll(denial.trail());
        }
      }
    }
    return new Counted(truth, List.copyOf(entries));
  }

  /// Whether an act counts.
  ///
  /// @param truth TRUE, CONTESTED or FALSE
  /// @param entries the report and the denials that matter
  public record Counted(Truth truth, List<EntryId> entries) {
    /// Copies the list.
    public Counted {
      entries = List.copyOf(entries);
    }
  }

  private boolean mayDeny(
      Author author, Reported reported, Optional<OccasionId> caseId, List<PartyId> owedTo) {
    return named(author, reported.act().actors())
        || reported.act().toward().map(p -> p.value().equals(author.value())).orElse(false)
        || named(author, owedTo)
        || named(author, attacked(caseId));
  }

  private static boolean named(Author author, Iterable<PartyId> parties) {
    for (PartyId party : parties) {
      if (party.value().equals(author.value())) {
        return true;
      }
    }
    return false;
  }

  private SortedSet<PartyId> attacked(Optional<OccasionId> caseId) {
    return caseId.map(c -> attacked.computeIfAbsent(c, this::attacked)).orElseGet(TreeSet::new);
  }

  private SortedSet<PartyId> attacked(OccasionId caseId) {
    TreeSet<PartyId> states = new TreeSet<>();
    for (Occasion member : view.byCase().getOrDefault(caseId, List.of())) {
      states.addAll(fields.states(member, Field.AGAINST));
    }
    return states;
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.language.check;

import casus.language.diagnosis.Code;
import casus.language.source.Span;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.party.PartyRef;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import casus.treaty.time.Start;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// CAS406: duties each of which begins only after the other is performed.
final class WaitingCheck {
  /// With more duties to do one act than this, none of them is waited for.
  private static final int MOST_COMPARED = 50;

  private final Subject subject;
  private final List<Undertaking> duties;
  private final Map<ActTypeId, List<Integer>> byAct = new HashMap<>();
  private final Map<Citation, List<Integer>> byCitation = new HashMap<>();

  WaitingCheck(Subject subject) {
    this.subject = subject;
    this.duties =
        subject.instrument().undertakings().filter(u -> u.modality() == Modality.MUST).toList();
    for (int i = 0; i < duties.size(); i++) {
      Undertaking duty = duties.get(i);
      byAct.computeIfAbsent(duty.performance().act(), _ -> new ArrayList<>()).add(i);
      byCitation.computeIfAbsent(duty.citation(), _ -> new ArrayList<>()).add(i);
    }
  }

  void run() {
    SequencedMap<Integer, List<Integer>> graph = new LinkedHashMap<>();
    for (int i = 0; i < duties.size(); i++) {
      List<Integer> needs = new ArrayList<>();
      Undertaking duty = duties.get(i);
      for (Part<Condition> part : duty.trigger().conditions()) {
        if (part.bracket().isEmpty()) {
          collect(part.value(), duty, needs);
        }
      }
      if (duty.window()
          instanceof Window.Once(_, _, Slot.Stated<Start>(Start.Act(ActTypeId act, var by)))) {
        by.ifPresent(p -> doers(act, new PartyRef.Named(p), duty, needs));
      }
      graph.put(i, needs);
    }
    Circles.of(graph).forEach(this::report);
  }

  private void collect(Condition condition, Undertaking duty, List<Integer> needs) {
    switch (condition) {
      case Condition.AllOf(List<Condition> parts) -> parts.forEach(p -> collect(p, duty, needs));
      case Condition.HasDone(ActTypeId act, PartyRef by) -> doers(act, by, duty, needs);
      case Condition.UndertakingStands(Citation sentence, _, Condition.Outcome outcome)
          when outcome == Condition.Outcome.FULFILLED ->
          needs.addAll(byCitation.getOrDefault(sentence, List.of()));
      case Condition.UndertakingStands _,
          Condition.AnyOf _,
          Condition.Not _,
          Condition.IsAgainst _,
          Condition.IsAttributedTo _,
          Condition.IsIn _,
          Condition.ComesFrom _,
          Condition.Uses _,
          Condition.HasQuality _,
          Condition.StandsElsewhere _,
          Condition.IsAnswered _,
          Condition.HasPassed _,
          Condition.TrackStands _ -> {}
    }
  }

  /// Adds the one duty to do an act that somebody meant bears; with several, none must wait.
  private void doers(ActTypeId act, PartyRef by, Undertaking duty, List<Integer> needs) {
    SequencedSet<PartyId> bearers = subject.everybody(duty.bearers().group());
    SequencedSet<PartyId> meant = subject.meant(by, bearers);
    List<Integer> found = new ArrayList<>();
    List<Integer> candidates = byAct.getOrDefault(act, List.of());
    if (candidates.size() > MOST_COMPARED) {
      return;
    }
    for (int index : candidates) {
      SequencedSet<PartyId> doers = subject.everybody(duties.get(index).bearers().group());
      if (found.size() < 2 && (meant.isEmpty() || doers.stream().anyMatch(meant::contains))) {
        found.add(index);
      }
    }
    if (found.size() == 1) {
      needs.add(found.getFirst());
    }
  }

  private void report(List<Integer> circle) {
    List<String> sentences = circle.stream().map(i -> duties.get(i).citation().toString()).toList();
    Undertaking first = duties.get(circle.getFirst());
    Span where = subject.places().of(first);
    String message =
        circle.size() == 1
            ? "The duty of " + sentences.getFirst() + " begins only after it is performed."
            : "The duties of "
                + String.join(" and ", sentences)
                + " each begin only after the other is performed.";
    String help = "Let one of them begin without the other.";
    casus.treaty.diagnostic.Diagnostic.Related[] others =
        circle.stream()
            .skip(1)
            .map(duties::get)
            .map(d -> subject.diagnoses().related(subject.places().of(d), d.citation().toString()))
            .toArray(casus.treaty.diagnostic.Diagnostic.Related[]::new);
    subject.diagnoses().add(Code.WAITING_CIRCLE, where, message, help, others);
  }
}

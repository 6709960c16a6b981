// SPDX-License-Identifier: Apache-2.0
package casus.engine.conflict;

import casus.engine.conflict.Conflict.Side;
import casus.engine.docket.OccasionId;
import casus.engine.obligation.Case;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Status;
import casus.treaty.Performance.Content;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Undertaking.Mode;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.text.Part;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// A live duty of one text: accrued, and neither terminal, suspended nor excused.
///
/// @param in which text and result
/// @param obligation the duty
record Duty(Assessed in, Obligation obligation) {
  /// Whether it is owed now by each of its bearers.
  boolean isLive() {
    boolean owed = obligation.status() == Status.DUE || obligation.status() == Status.CONTESTED;
    return owed && obligation.outcome().accrued().isPresent() && bindsEach();
  }

  private boolean bindsEach() {
    return switch (obligation.undertaking().bearers().mode()) {
      case Mode.Each _, Mode.AllJointly _, Mode.JointlyAndSeverally _, Mode.Collectively _ -> true;
      case Mode.AnyOf(int count) -> count >= obligation.bearers().size();
    };
  }

  /// Names its sentence among those of all texts.
  String rule() {
    return in.instrument().header().id() + " " + obligation.key().sentence();
  }

  Modality modality() {
    return obligation.undertaking().modality();
  }

  ActTypeId act() {
    return obligation.undertaking().performance().act();
  }

  Side side() {
    return new Side(
        in.instrument().header().id(),
        obligation.key().sentence(),
        obligation.key().occasion(),
        act());
  }

  /// The occurrences of its case; empty if it stands without one.
  Optional<List<OccasionId>> members() {
    return obligation
        .key()
        .occasion()
        .map(o ->
            in.assessment().cases().stream()
                .filter(c -> c.id().equals(o))
                .findFirst()
                .map(Case::members)
                .orElse(List.of(o)));
  }

  /// Types of act that can be part of its performance (semantics 23).
  SortedSet<ActTypeId> ways() {
    return new TreeSet<>(
        switch (obligation.undertaking().performance().content()) {
          case Content.Itself _ -> withForms(act());
          case Content.AtLeast(_, var forms) -> forms.stream().map(Part::value).toList();
          case Content.AsNecessary(var examples, _) -> {
            List<ActTypeId> all = new java.util.ArrayList<>(withForms(act()));
            examples.stream().map(Part::value).forEach(all::add);
            yield all;
          }
        });
  }

  /// How many different ones it takes.
  int needed() {
    return obligation.undertaking().performance().content() instanceof Content.AtLeast(int k, _)
        ? k
        : 1;
  }

  /// Whether there are enough different acts at all.
  boolean canBePerformed() {
    return ways().size() >= needed();
  }

  /// An act and its forms, in the words of this text.
  List<ActTypeId> withForms(ActTypeId act) {
    List<ActTypeId> all = new java.util.ArrayList<>(List.of(act));
    for (ActType type : in.instrument().vocabulary().acts()) {
      if (type.formOf().contains(act)) {
        all.add(type.id());
      }
    }
    return all;
  }

  /// Who owes both this and another.
  List<PartyId> both(Duty other) {
    return obligation.bearers().stream().filter(other.obligation().bearers()::contains).toList();
  }
}

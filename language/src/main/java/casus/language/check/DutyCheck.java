// SPDX-License-Identifier: Apache-2.0
package casus.language.check;

import casus.language.diagnosis.Code;
import casus.language.source.Span;
import casus.treaty.Performance;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Modality;
import casus.treaty.condition.Condition;
import casus.treaty.name.PartyId;
import casus.treaty.party.Exclusion;
import casus.treaty.party.Group;
import casus.treaty.party.PartyRef;
import casus.treaty.text.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// CAS402, CAS403, CAS405, CAS407: who is bound, to whom it is owed, and what performs it.
final class DutyCheck {
  private final Subject subject;

  DutyCheck(Subject subject) {
    this.subject = subject;
  }

  void run() {
    subject.undertakings().forEach(this::check);
  }

  private void check(Undertaking undertaking) {
    Span where = subject.places().of(undertaking);
    if (!isSomebodyBound(undertaking, where)) {
      return;
    }
    if (undertaking.modality() != Modality.MAY && undertaking.terms().owedTo().isEmpty()) {
      String message = "This duty is owed to nobody in particular.";
      String help = "Write \"owed to\" and a party or a role, if the text says so.";
      subject.diagnoses().add(Code.OWED_TO_NOBODY, where, message, help);
    }
    allOrNone(undertaking, where);
    if (undertaking.modality() == Modality.MUST) {
      anyAct(undertaking, where);
      ownCause(undertaking, where);
    }
  }

  private static boolean isCollective(Undertaking undertaking) {
    return undertaking.bearers().mode() instanceof Undertaking.Mode.Collectively;
  }

  private void allOrNone(Undertaking undertaking, Span where) {
    SequencedSet<PartyId> bound = subject.everybody(undertaking.bearers().group());
    bound.removeAll(leftOut(undertaking));
    if (!isCollective(undertaking) || bound.size() < 2) {
      return;
    }
    String message =
        "Any one of " + Subject.listed(bound) + " that fails frees all the others from this.";
    String help = "If the text binds each for the whole, write \"jointly and severally\".";
    subject.diagnoses().add(Code.ALL_OR_NONE, where, message, help);
  }

  private boolean isSomebodyBound(Undertaking undertaking, Span where) {
    Group group = undertaking.bearers().group();
    SequencedSet<PartyId> bound = subject.everybody(group);
    bound.removeAll(leftOut(undertaking));
    if (bound.isEmpty()) {
      String message = "Nobody is left to be bound by this.";
      subject.diagnoses().add(Code.NOBODY, where, message, "Leave out fewer States.");
      return false;
    }
    if (undertaking.bearers().mode() instanceof Undertaking.Mode.AnyOf(int count)
        && count > bound.size()) {
      String message =
          "It takes " + count + " to perform this, and " + bound.size() + " are bound.";
      subject.diagnoses().add(Code.NOBODY, where, message, "Lower the number.");
    }
    if (subject.agreed(group).isEmpty()) {
      String message = "Nobody is bound by this unless words in brackets are chosen.";
      subject.diagnoses().add(Code.NOBODY, where, message, "");
    }
    return true;
  }

  /// Returns the parties that are left out by name, outside brackets.
  private static List<PartyId> leftOut(Undertaking undertaking) {
    List<PartyId> out = new ArrayList<>();
    for (Part<Exclusion> part : undertaking.bearers().except()) {
      if (part.bracket().isEmpty() && part.value() instanceof Exclusion.OfParty(PartyId party)) {
        out.add(party);
      }
    }
    return out;
  }

  private void anyAct(Undertaking undertaking, Span where) {
    if (undertaking.performance().content() instanceof Performance.Content.AsNecessary) {
      String message =
          "Any declared act of \""
              + undertaking.performance().act()
              + "\" performs this duty,"
              + " however small.";
      String help = "The forms the text names are examples; \"by at least one of: …\" would bind.";
      subject.diagnoses().add(Code.ANY_ACT, where, message, help);
    }
  }

  // The State it is attributed to.

  private void ownCause(Undertaking undertaking, Span where) {
    if (undertaking.trigger().isStanding()
        || leavesOutAttributed(undertaking)
        || isCollective(undertaking)) {
      return;
    }
    SequencedSet<PartyId> can = subject.everybody(undertaking.bearers().group());
    can.removeAll(leftOut(undertaking));
    for (Part<Condition> part : undertaking.trigger().conditions()) {
      if (part.bracket().isEmpty()) {
        narrow(part.value(), can);
      }
    }
    if (can.isEmpty()) {
      return;
    }
    String message =
        can.size() == 1
            ? Subject.listed(can) + " is bound by this even if what happened is attributed to it."
            : "Each of "
                + Subject.listed(can)
                + " is bound by this even if what happened is attributed to it.";
    String help =
        "If the text says so, write \"except the State it is attributed to\" after who is bound;"
            + " otherwise this is what the text says.";
    subject.diagnoses().add(Code.OWN_CAUSE, where, message, help);
  }

  private static boolean leavesOutAttributed(Undertaking undertaking) {
    return undertaking.bearers().except().stream()
        .anyMatch(e -> e.bracket().isEmpty() && e.value() instanceof Exclusion.OfAttributedState);
  }

  /// Takes out the States to which it cannot be attributed if a condition holds.
  private void narrow(Condition condition, SequencedSet<PartyId> can) {
    switch (condition) {
      case Condition.AllOf(List<Condition> parts) -> parts.forEach(p -> narrow(p, can));
      case Condition.IsAgainst(PartyRef.Named(PartyId party)) -> can.remove(party);
      case Condition.IsAttributedTo(PartyRef ref) -> {
        SequencedSet<PartyId> meant = subject.meant(ref, new LinkedHashSet<>(can));
        if (!meant.isEmpty()) {
          can.retainAll(meant);
        }
      }
      case Condition.Not(Condition.IsAttributedTo(PartyRef ref)) ->
          can.removeAll(subject.meant(ref, new LinkedHashSet<>(can)));
      case Condition.IsAgainst _,
          Condition.AnyOf _,
          Condition.Not _,
          Condition.IsIn _,
          Condition.ComesFrom _,
          Condition.Uses _,
          Condition.HasQuality _,
          Condition.StandsElsewhere _,
          Condition.IsAnswered _,
          Condition.HasDone _,
          Condition.HasPassed _,
          Condition.TrackStands _,
          Condition.UndertakingStands _ -> {}
    }
  }
}

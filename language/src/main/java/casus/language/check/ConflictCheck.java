// SPDX-License-Identifier: Apache-2.0
package casus.language.check;

import casus.language.diagnosis.Code;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Modality;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.party.PartyRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// CAS601: one State must do what it must not do.
final class ConflictCheck {
  /// How many prohibitions of one act by one State are compared.
  private static final int MOST_COMPARED = 20;

  private final Subject subject;
  private final Map<Key, List<Undertaking>> forbidden = new HashMap<>();

  /// An act by a State.
  private record Key(ActTypeId act, PartyId party) {}

  ConflictCheck(Subject subject) {
    this.subject = subject;
  }

  void run() {
    List<Undertaking> all = subject.instrument().undertakings().toList();
    for (Undertaking undertaking : all) {
      if (undertaking.modality() == Modality.MUST_NOT) {
        for (PartyId party : subject.everybody(undertaking.bearers().group())) {
          Key key = new Key(undertaking.performance().act(), party);
          List<Undertaking> known = forbidden.computeIfAbsent(key, _ -> new ArrayList<>());
          if (known.size() < MOST_COMPARED) {
            known.add(undertaking);
          }
        }
      }
    }
    if (!forbidden.isEmpty()) {
      all.stream().filter(u -> u.modality() == Modality.MUST).forEach(this::compare);
    }
  }

  @SuppressWarnings("ReferenceEquality") // two equal sentences stand in two places
  private void compare(Undertaking duty) {
    SequencedSet<PartyId> both = new LinkedHashSet<>();
    Optional<Undertaking> against = Optional.empty();
    for (ActTypeId act : subject.broader(duty.performance().act())) {
      for (PartyId party : subject.everybody(duty.bearers().group())) {
        for (Undertaking other : forbidden.getOrDefault(new Key(act, party), List.of())) {
          if (concernsTheSame(duty, other) && against.filter(a -> !a.equals(other)).isEmpty()) {
            against = Optional.of(other);
            both.add(party);
          }
        }
      }
    }
    against.ifPresent(other -> report(duty, other, both));
  }

  private static boolean concernsTheSame(Undertaking one, Undertaking other) {
    Optional<PartyRef> first = one.performance().toward();
    Optional<PartyRef> second = other.performance().toward();
    boolean bothNamed =
        first.filter(PartyRef.Named.class::isInstance).isPresent()
            && second.filter(PartyRef.Named.class::isInstance).isPresent();
    return !bothNamed || first.equals(second);
  }

  private void report(Undertaking duty, Undertaking other, SequencedSet<PartyId> both) {
    String verb = both.size() == 1 ? " can have to do" : " can each have to do";
    String message =
        Subject.listed(both)
            + verb
            + " under "
            + duty.citation()
            + " what "
            + other.citation()
            + " forbids.";
    String help = "Say which comes first, with \"unless\" or \"while\", if the text does.";
    subject
        .diagnoses()
        .add(
            Code.CONFLICT,
            subject.places().of(duty),
            message,
            help,
            subject.diagnoses().related(subject.places().of(other), other.citation().toString()));
  }
}

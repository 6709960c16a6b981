// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.OccasionId;
import casus.engine.grounds.Grounds;
import casus.engine.trigger.Verdict;
import casus.treaty.name.PartyId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What was done contrary to a duty to abstain at one instant.
///
/// @param verdict whether something was that nothing excuses
/// @param excused whether something was that is excused, and why
/// @param asked occurrences of which it was asked whether something is excused
/// @param breaking what was, and is not excused
/// @param limits whether some limit is exceeded
/// @param looked what was looked at to say so
record Contravention(
    Verdict verdict,
    Verdict excused,
    SortedSet<OccasionId> asked,
    List<Of> breaking,
    boolean limits,
    Grounds looked) {
  /// Copies the lists.
  Contravention {
    asked = Collections.unmodifiableSortedSet(new TreeSet<>(asked));
    breaking = List.copyOf(breaking);
  }

  /// Of what it is.
  ///
  /// @param by who did it
  /// @param occurrence the occurrence that it is or names, if it does
  record Of(PartyId by, Optional<OccasionId> occurrence) {}

  /// Puts together what was done.
  static final class Gathered {
    private final List<Verdict> unexcused = new ArrayList<>();
    private final List<Verdict> excused = new ArrayList<>();
    private final TreeSet<OccasionId> asked = new TreeSet<>();
    private final List<Of> breaking = new ArrayList<>();
    private boolean limits;
    private Grounds looked = Grounds.NONE;

    /// Notes that it is asked of an occurrence whether something is excused, if any of it happened.
    void ask(OccasionId occurrence) {
      asked.add(occurrence);
    }

    /// Adds whether a limit is exceeded, which is of no occurrence.
    void add(Verdict beyond) {
      unexcused.add(beyond);
      limits |= beyond.holds();
    }

    /// Adds what may be contrary, of what it is, and whether it is excused, if that is asked.
    void add(Verdict contrary, Of of, Optional<Verdict> excuse) {
      excuse.ifPresent(e -> looked = looked.plus(e.grounds()));
      if (excuse.filter(Verdict::holds).isPresent()) {
        excused.add(excuse.get().after(contrary.grounds()));
        return;
      }
      unexcused.add(contrary);
      if (contrary.holds()) {
        breaking.add(of);
      }
    }

    Contravention all() {
      Verdict verdict = Verdict.or(unexcused);
      Grounds all = verdict.grounds().plus(looked);
      return new Contravention(verdict, Verdict.or(excused), asked, breaking, limits, all);
    }
  }
}

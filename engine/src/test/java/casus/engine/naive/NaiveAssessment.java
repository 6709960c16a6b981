// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Due;
import casus.engine.obligation.ObligationKey;
import casus.engine.obligation.Status;
import casus.engine.standing.PartyStanding.Degree;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What both programs must agree on, and nothing else.
///
/// @param inForce since when the instrument is in force
/// @param provisional since when provisional application is possible
/// @param entry the value of the entry formula
/// @param degrees how far each party is bound
/// @param since when each party that has consented stands as it does, without a break
/// @param obligations what became of each obligation
/// @param ended since when it has ended for all
/// @param cases the occasions of each case that exists, earliest first
/// @param notOwed what is not owed though there is a case, and by whom
/// @param ineffective entries without effect
record NaiveAssessment(
    Optional<Instant> inForce,
    Optional<Instant> provisional,
    Truth entry,
    SortedMap<PartyId, Degree> degrees,
    SortedMap<PartyId, Instant> since,
    SortedMap<ObligationKey, NaiveObligation> obligations,
    Optional<Instant> ended,
    SortedMap<OccasionId, List<OccasionId>> cases,
    SortedMap<ObligationKey, List<PartyId>> notOwed,
    SortedSet<Ineffective> ineffective) {
  NaiveAssessment {
    degrees = Collections.unmodifiableSortedMap(new TreeMap<>(degrees));
    since = Collections.unmodifiableSortedMap(new TreeMap<>(since));
    obligations = Collections.unmodifiableSortedMap(new TreeMap<>(obligations));
    cases = Collections.unmodifiableSortedMap(new TreeMap<>(cases));
    notOwed = Collections.unmodifiableSortedMap(new TreeMap<>(notOwed));
    ineffective = Collections.unmodifiableSortedSet(new TreeSet<>(ineffective));
  }

  /// An entry without effect and why.
  record Ineffective(EntryId entry, Reason reason) implements Comparable<Ineffective> {
    @Override
    public int compareTo(Ineffective other) {
      int byEntry = entry.compareTo(other.entry);
      return byEntry != 0 ? byEntry : reason.compareTo(other.reason);
    }
  }

  /// What became of one obligation.
  record NaiveObligation(
      Status status,
      Optional<Instant> accrued,
      Instant since,
      Due due,
      boolean bornLate,
      Optional<Instant> remediedAt,
      Set<Open> open,
      List<PartyId> bearers,
      Beside beside) {
    NaiveObligation {
      open = Collections.unmodifiableSet(new TreeSet<>(open));
    }

    /// The same, its clock told otherwise.
    NaiveObligation counted(Due otherwise) {
      return new NaiveObligation(
          status, accrued, since, otherwise, bornLate, remediedAt, open, bearers, beside);
    }
  }

  /// What is said beside where an obligation stands.
  ///
  /// @param excusedAfter when an excuse came to hold after the breach
  /// @param notBy who had not performed when it was breached
  /// @param disputed whether it counts as performed only by acts that are denied
  /// @param owedTo to whom it is owed, in order of name
  /// @param notToward toward whom alone it is not owed, for a reservation or an objection
  /// @param apart toward whom alone it is suspended
  record Beside(
      Optional<Instant> excusedAfter,
      List<PartyId> notBy,
      boolean disputed,
      List<PartyId> owedTo,
      List<PartyId> notToward,
      List<PartyId> apart) {
    Beside {
      notBy = List.copyOf(notBy);
      owedTo = List.copyOf(owedTo);
      notToward = List.copyOf(notToward);
      apart = List.copyOf(apart);
    }
  }

  /// What is open of an obligation that stands, and stops nothing.
  enum Open {
    EXCUSE,
    ENDING,
    SUSPENSION
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.obligation;

import casus.engine.grounds.Grounds;
import casus.treaty.Undertaking;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One undertaking on one occasion for one bearer or set of joint bearers, with what became of it.
///
/// @param key which
/// @param bearers by whom, in order of name; never empty
/// @param undertaking the sentence as read under the choice
/// @param outcome where it stands and since when
/// @param due by when
/// @param owedTo to whom, by name; empty if the text names nobody
/// @param notes what is missing and what is said of it
/// @param grounds what it rests on, never empty
public record Obligation(
    ObligationKey key,
    List<PartyId> bearers,
    Undertaking undertaking,
    Outcome outcome,
    Due due,
    List<PartyId> owedTo,
    Notes notes,
    Grounds grounds) {
  /// Copies the lists and refuses empty grounds.
  public Obligation {
    bearers = List.copyOf(bearers);
    owedTo = List.copyOf(owedTo);
    if (grounds.isEmpty()) {
      throw new IllegalArgumentException("an obligation needs grounds: " + key);
    }
  }

  /// Returns where it stands.
  ///
  /// @return the status
  public Status status() {
    return outcome.status();
  }

  /// Where an obligation stands and since when.
  ///
  /// @param status where
  /// @param accrued when it came to be owed; empty while pending or contested and never owed
  /// @param since when it took this status
  public record Outcome(Status status, Optional<Instant> accrued, Instant since) {}

  /// What is missing and what is said of an obligation.
  ///
  /// @param missing what it waits for, while pending or contested
  /// @param remarks what is said of it
  public record Notes(List<Missing> missing, List<Remark> remarks) {
    /// No notes.
    public static final Notes NONE = new Notes(List.of(), List.of());

    /// Copies the lists.
    public Notes {
      missing = List.copyOf(missing);
      remarks = List.copyOf(remarks);
    }
  }
}

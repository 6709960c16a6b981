// SPDX-License-Identifier: Apache-2.0
package casus.engine.obligation;

import casus.engine.docket.EntryId;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.List;

/// Something that is said of an obligation beside its status.
public sealed interface Remark {
  /// Its due instant lay before it came to be owed (rulings.md 16).
  record BornLate() implements Remark {}

  /// Performed after the breach.
  ///
  /// @param at when
  /// @param entry which entry
  record RemediedAt(Instant at, EntryId entry) implements Remark {}

  /// An excuse came to hold after the breach.
  ///
  /// @param at since when
  record ExcusedAfterBreach(Instant at) implements Remark {}

  /// An excuse is open; it does not stop the duty.
  ///
  /// @param missing what would settle it; empty where nobody can be named
  record OpenExcuse(List<Missing> missing) implements Remark {
    /// Copies the list.
    public OpenExcuse {
      missing = List.copyOf(missing);
    }
  }

  /// A sentence that would end the duty or liberty is open; it ends nothing meanwhile.
  ///
  /// @param missing what would settle it; empty where nobody can be named
  record OpenEnding(List<Missing> missing) implements Remark {
    /// Copies the list.
    public OpenEnding {
      missing = List.copyOf(missing);
    }
  }

  /// A sentence that would suspend the duty or liberty is open; it suspends nothing meanwhile.
  ///
  /// @param missing what would settle it; empty where nobody can be named
  record OpenSuspension(List<Missing> missing) implements Remark {
    /// Copies the list.
    public OpenSuspension {
      missing = List.copyOf(missing);
    }
  }

  /// Toward some it is not owed: a reservation or an objection stands between them and its bearers.
  ///
  /// @param parties toward whom, in order of name
  /// @param entries the reservations and objections
  record NotOwedToward(List<PartyId> parties, List<EntryId> entries) implements Remark {
    /// Copies the lists.
    public NotOwedToward {
      parties = List.copyOf(parties);
      entries = List.copyOf(entries);
    }
  }

  /// Toward some it is suspended: the instrument is, between them and its bearers.
  ///
  /// @param parties toward whom, in order of name
  /// @param entries the declarations
  record SuspendedToward(List<PartyId> parties, List<EntryId> entries) implements Remark {
    /// Copies the lists.
    public SuspendedToward {
      parties = List.copyOf(parties);
      entries = List.copyOf(entries);
    }
  }

  /// Nobody has stated how much there is of what is limited: whether the limit is kept is not
  /// known.
  record HoldingNotStated() implements Remark {}

  /// The limit is kept, as far as somebody has stated how much there is.
  ///
  /// @param entries the statements
  record HeldWithin(List<EntryId> entries) implements Remark {
    /// Copies the list.
    public HeldWithin {
      entries = List.copyOf(entries);
    }
  }

  /// Who had not performed when it was breached.
  ///
  /// @param parties who
  record NotPerformedBy(List<PartyId> parties) implements Remark {
    /// Copies the list.
    public NotPerformedBy {
      parties = List.copyOf(parties);
    }
  }

  /// Who did not perform where none is bound without the others: several free one another.
  ///
  /// @param parties who
  record FreedByFailure(List<PartyId> parties) implements Remark {
    /// Copies the list.
    public FreedByFailure {
      parties = List.copyOf(parties);
    }
  }

  /// Performance was reported and is denied.
  ///
  /// @param entries the reports and the denials
  record PerformanceDisputed(List<EntryId> entries) implements Remark {
    /// Copies the list.
    public PerformanceDisputed {
      entries = List.copyOf(entries);
    }
  }
}

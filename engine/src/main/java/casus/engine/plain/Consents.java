// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Columns;
import casus.engine.plain.Ranks.Growing;
import casus.treaty.party.ConsentForm;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The first consent of each party in each form.
final class Consents {
  private final Columns columns;
  private final @Nullable Consent[] byParty;
  private @Nullable Consent earliest;
  private @Nullable Consent latest;

  /// A consent, and those after it.
  static final class Consent {
    private final int rank;
    private final ConsentForm form;
    private final int party;
    private final long at;
    private @Nullable Consent next;
    private @Nullable Consent again;

    private Consent(Columns columns, int place, int party) {
      rank = columns.rank(place);
      form = columns.form(place);
      this.party = party;
      at = columns.occurred(place);
    }

    /// The rank of the entry.
    int rank() {
      return rank;
    }

    Instant occurred() {
      return Instant.ofEpochMilli(at);
    }

    ConsentForm form() {
      return form;
    }

    /// The number of the party.
    int party() {
      return party;
    }

    /// When, in milliseconds.
    long at() {
      return at;
    }

    /// The next of anybody, or null.
    @Nullable Consent next() {
      return next;
    }

    /// The next of the same party, or null.
    @Nullable Consent again() {
      return again;
    }
  }

  Consents(Columns columns, int parties) {
    this.columns = columns;
    byParty = new @Nullable Consent[parties];
  }

  /// Takes a consent; consents come in order of occurrence.
  void take(int place, int party) {
    Consent consent = new Consent(columns, place, party);
    Consent own = byParty[party];
    if (own == null) {
      byParty[party] = consent;
    } else {
      while (own.form != consent.form && own.again != null) {
        own = own.again;
      }
      if (own.form == consent.form) {
        return;
      }
      own.again = consent;
    }
    Consent before = latest;
    if (before == null) {
      earliest = consent;
    } else {
      before.next = consent;
    }
    latest = consent;
  }

  /// Returns the first of all, or null.
  @Nullable Consent earliest() {
    return earliest;
  }

  /// Returns the last of all, or null.
  @Nullable Consent latest() {
    return latest;
  }

  /// Returns the first of a party, or null.
  @Nullable Consent of(int party) {
    return byParty[party];
  }

  /// Returns that of a party in a form by an instant, or null.
  @Nullable Consent of(int party, ConsentForm form, long by) {
    Consent consent = byParty[party];
    while (consent != null && consent.form != form) {
      consent = consent.again;
    }
    return consent != null && consent.at <= by ? consent : null;
  }

  /// Adds the consents of a party by an instant.
  void addTo(Growing all, int party, long by) {
    for (Consent own = byParty[party]; own != null && own.at <= by; own = own.again) {
      all.add(own.rank);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.order.InOrder;
import casus.treaty.party.ConsentForm;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The first consent of each party in each form.
final class Consents {
  private final @Nullable Consent[] byParty;
  private @Nullable Consent earliest;
  private @Nullable Consent latest;

  /// A consent, and those after it.
  static final class Consent {
    private final Entry entry;
    private final ConsentForm form;
    private final int party;
    private final long at;
    private @Nullable Consent next;
    private @Nullable Consent again;

    private Consent(Entry entry, ConsentForm form, int party, long at) {
      this.entry = entry;
      this.form = form;
      this.party = party;
      this.at = at;
    }

    EntryId id() {
      return entry.id();
    }

    Instant occurred() {
      return entry.occurred();
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

  Consents(int parties) {
    byParty = new @Nullable Consent[parties];
  }

  /// Takes a consent; consents come in order of occurrence.
  void take(Entry entry, ConsentForm form, int party, long at) {
    Consent consent = new Consent(entry, form, party, at);
    Consent own = byParty[party];
    if (own == null) {
      byParty[party] = consent;
    } else {
      while (own.form != form && own.again != null) {
        own = own.again;
      }
      if (own.form == form) {
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

  /// Returns these ids and those of the consents of a party by an instant.
  InOrder<EntryId> addTo(InOrder<EntryId> ids, int party, long by) {
    InOrder<EntryId> all = ids;
    for (Consent own = byParty[party]; own != null && own.at <= by; own = own.again) {
      all = all.with(own.id());
    }
    return all;
  }
}

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
  private static final int FORMS = ConsentForm.values().length;

  private final @Nullable Consent[] first;
  private @Nullable Consent earliest;
  private @Nullable Consent latest;

  /// A consent, and the one after it.
  static final class Consent {
    private final Entry entry;
    private final int party;
    private final long at;
    private @Nullable Consent next;

    private Consent(Entry entry, int party, long at) {
      this.entry = entry;
      this.party = party;
      this.at = at;
    }

    EntryId id() {
      return entry.id();
    }

    Instant occurred() {
      return entry.occurred();
    }

    /// The number of the party.
    int party() {
      return party;
    }

    /// When, in milliseconds.
    long at() {
      return at;
    }

    @Nullable Consent next() {
      return next;
    }
  }

  Consents(int parties) {
    first = new @Nullable Consent[parties * FORMS];
  }

  /// Takes a consent; consents come in order of occurrence.
  void take(Entry entry, ConsentForm form, int party, long at) {
    int place = party * FORMS + form.ordinal();
    if (first[place] != null) {
      return;
    }
    Consent consent = new Consent(entry, party, at);
    first[place] = consent;
    Consent before = latest;
    if (before == null) {
      earliest = consent;
    } else {
      before.next = consent;
    }
    latest = consent;
  }

  /// Returns the first of all first consents, or null.
  @Nullable Consent earliest() {
    return earliest;
  }

  /// Returns the last of all first consents, or null.
  @Nullable Consent latest() {
    return latest;
  }

  /// Returns the first consent of a party in a form by an instant, or null.
  @Nullable Consent first(int party, ConsentForm form, long by) {
    Consent consent = first[party * FORMS + form.ordinal()];
    return consent != null && consent.at <= by ? consent : null;
  }

  /// Returns these ids and that of a consent, if it was expressed by an instant.
  InOrder<EntryId> addTo(InOrder<EntryId> ids, int party, ConsentForm form, long by) {
    Consent consent = first(party, form, by);
    return consent == null ? ids : ids.with(consent.id());
  }
}

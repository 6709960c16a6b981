// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Entry;
import casus.engine.grounds.EntryIds;
import casus.treaty.party.ConsentForm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first consent of each party in each form.
final class Consents {
  private static final int FORMS = ConsentForm.values().length;

  private final @Nullable Entry[] first;
  private final List<Consent> inOrder;

  /// A consent.
  ///
  /// @param entry the entry
  /// @param party the number of the party
  /// @param at when, in milliseconds
  record Consent(Entry entry, int party, long at) {}

  Consents(int parties) {
    first = new @Nullable Entry[parties * FORMS];
    inOrder = new ArrayList<>(parties);
  }

  /// Takes a consent; consents come in order of occurrence.
  void take(Entry entry, ConsentForm form, int party) {
    int place = party * FORMS + form.ordinal();
    if (first[place] == null) {
      first[place] = entry;
      inOrder.add(new Consent(entry, party, entry.occurred().toEpochMilli()));
    }
  }

  /// Returns first consents in order of occurrence.
  List<Consent> inOrder() {
    return inOrder;
  }

  /// Returns the first consent of a party in a form, or null.
  @Nullable Entry first(int party, ConsentForm form) {
    return first[party * FORMS + form.ordinal()];
  }

  boolean has(int party, ConsentForm form, long at) {
    Entry entry = first(party, form);
    return entry != null && entry.occurred().toEpochMilli() <= at;
  }

  /// Returns these ids and that of a consent, if it was expressed by an instant.
  EntryIds addTo(EntryIds ids, int party, ConsentForm form, long at) {
    Entry entry = first(party, form);
    return entry != null && entry.occurred().toEpochMilli() <= at ? ids.with(entry.id()) : ids;
  }
}

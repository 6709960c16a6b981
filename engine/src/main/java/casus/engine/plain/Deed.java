// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;

/// A report of an act about an occurrence.
///
/// @param entry the entry
/// @param act what it tells
/// @param type the number of the type of act
/// @param at when it was done, in milliseconds
record Deed(Entry entry, Event.ActReported act, int type, long at) {
  EntryId id() {
    return entry.id();
  }
}

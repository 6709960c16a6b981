// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import org.jspecify.annotations.Nullable;

/// What one party did about an occurrence, by report; a link in the chain of what it did.
final class Deed {
  private final Entry entry;
  private final Event.ActReported act;
  private final int type;
  private final long at;
  private @Nullable Deed next;
  private @Nullable Deed later;

  /// @param type the number of the type of act
  /// @param at when it was done, in milliseconds
  Deed(Entry entry, Event.ActReported act, int type, long at) {
    this.entry = entry;
    this.act = act;
    this.type = type;
    this.at = at;
  }

  Entry entry() {
    return entry;
  }

  EntryId id() {
    return entry.id();
  }

  Event.ActReported act() {
    return act;
  }

  int type() {
    return type;
  }

  long at() {
    return at;
  }

  /// What the same party did next, or null.
  @Nullable Deed next() {
    return next;
  }

  /// What anybody did next, or null.
  @Nullable Deed later() {
    return later;
  }

  void follow(Deed after) {
    next = after;
  }

  void precede(Deed after) {
    later = after;
  }
}

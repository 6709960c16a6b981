// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Columns;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one party did about an occurrence, by report; a link in the chain of what it did.
final class Deed {
  private final Columns columns;
  private final int place;
  private final int type;
  private final long at;
  private @Nullable Deed next;
  private @Nullable Deed later;

  /// @param place the place of the entry in the docket
  /// @param type the number of the type of act
  Deed(Columns columns, int place, int type) {
    this.columns = columns;
    this.place = place;
    this.type = type;
    at = columns.occurred(place);
  }

  EntryId id() {
    return columns.entry(place).id();
  }

  /// The rank of the entry.
  int rank() {
    return columns.rank(place);
  }

  Event.ActReported act() {
    if (columns.entry(place).event() instanceof Event.ActReported act) {
      return act;
    }
    throw new IllegalStateException("not an act: " + id());
  }

  int type() {
    return type;
  }

  /// When it was done, in milliseconds.
  long at() {
    return at;
  }

  /// When it was done.
  Instant occurred() {
    return Instant.ofEpochMilli(at);
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

// SPDX-License-Identifier: Apache-2.0
package casus.engine.obligation;

import casus.engine.docket.OccasionId;
import java.time.Instant;
import java.util.List;

/// An occurrence or a series of them.
///
/// @param id its name
/// @param members the occurrences in it, in order of time; one if it is no series
/// @param first when the first of them occurred
public record Case(OccasionId id, List<OccasionId> members, Instant first) {
  /// Copies the list.
  public Case {
    members = List.copyOf(members);
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.grounds;

import casus.engine.docket.EntryId;
import java.util.SortedSet;

/// What grounds are put together from when somebody reads them: parts that many conclusions share,
/// and a few of one conclusion alone.
///
/// It says the same whenever it is asked, by whichever thread.
public interface Telling {
  /// Returns the grounds in full.
  ///
  /// @return at least one ground
  Grounds told();

  /// Returns every entry that the grounds name.
  ///
  /// @return ids in order, not to be changed
  default SortedSet<EntryId> entries() {
    return told().entries();
  }
}

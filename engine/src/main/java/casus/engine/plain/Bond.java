// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.grounds.EntryIds;
import casus.engine.standing.PartyStanding;

/// How one party stands, and by which entries.
///
/// @param standing how it stands
/// @param ids the entries
record Bond(PartyStanding standing, EntryIds ids) {
  boolean isBinding() {
    return standing.degree().isBinding();
  }
}

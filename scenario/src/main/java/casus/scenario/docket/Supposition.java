// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import casus.treaty.diagnostic.Locus;
import casus.treaty.name.AreaId;
import casus.treaty.name.PartyId;
import java.util.List;

/// A supposed world: what it is for, and the maps it draws. Its entries are in the docket.
///
/// @param name its name, told wherever a result rests on it
/// @param gist what it supposes, in our own words
/// @param maps the maps it draws
public record Supposition(String name, List<String> gist, List<DrawnMap> maps) {
  /// Copies the lists.
  public Supposition {
    gist = List.copyOf(gist);
    maps = List.copyOf(maps);
  }

  /// A map of an area as one party is supposed to understand it, in the grammar of treaties.
  ///
  /// @param area the area
  /// @param understoodBy whose map it is
  /// @param extent the extent as written, without the full stop, in the grammar of treaties
  /// @param locus where the extent begins
  public record DrawnMap(AreaId area, PartyId understoodBy, String extent, Locus locus) {}
}

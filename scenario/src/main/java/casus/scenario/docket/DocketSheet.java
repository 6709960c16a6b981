// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import casus.engine.docket.Docket;
import casus.engine.docket.EntryId;
import casus.treaty.diagnostic.Locus;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A docket with what its aligned text says beside the entries.
///
/// @param docket the docket
/// @param times the zone its times are written in
/// @param supposition the supposed world it states, if it is no record of facts
/// @param loci where each entry stands; empty if it was not read from text
public record DocketSheet(
    Docket docket,
    ZoneId times,
    Optional<Supposition> supposition,
    SortedMap<EntryId, Locus> loci) {
  /// Copies the map.
  public DocketSheet {
    loci = Collections.unmodifiableSortedMap(new TreeMap<>(loci));
  }

  /// Returns the sheet of a docket of facts.
  ///
  /// @param docket the docket
  /// @param times the zone to write its times in
  /// @return the sheet
  public static DocketSheet of(Docket docket, ZoneId times) {
    return new DocketSheet(docket, times, Optional.empty(), new TreeMap<>());
  }
}

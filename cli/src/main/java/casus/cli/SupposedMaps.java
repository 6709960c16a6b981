// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.language.Extent;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.scenario.docket.Supposition;
import casus.scenario.docket.Supposition.DrawnMap;
import casus.treaty.Instrument;
import casus.treaty.Vocabulary;
import casus.treaty.place.Area;
import casus.treaty.place.AreaExpression;
import casus.treaty.text.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the maps of a supposed world into an instrument that leaves them open, marked as supposed.
final class SupposedMaps {
  private SupposedMaps() {}

  /// Returns the instrument with every map it has a place for; maps of other instruments are left
  /// alone.
  static Instrument draw(Instrument instrument, Supposition supposition) {
    List<Area> areas = new ArrayList<>(instrument.vocabulary().areas());
    for (DrawnMap map : supposition.maps()) {
      for (int i = 0; i < areas.size(); i++) {
        Area area = areas.get(i);
        if (area.id().equals(map.area())
            && area.understoodBy().equals(Optional.of(map.understoodBy()))) {
          areas.set(
              i,
              new Area(
                  area.id(),
                  area.understoodBy(),
                  Slot.of(extent(instrument, map)),
                  Optional.of(supposition.name())));
        }
      }
    }
    Vocabulary old = instrument.vocabulary();
    return new Instrument(
        instrument.header(),
        instrument.cast(),
        new Vocabulary(old.events(), old.acts(), areas, old.tracks()),
        instrument.deciders(),
        instrument.provisions(),
        instrument.status(),
        instrument.readings());
  }

  private static AreaExpression extent(Instrument instrument, DrawnMap map) {
    return switch (TreatyReader.extent(new Source(map.locus().file(), map.extent()), instrument)) {
      case Extent.Accepted(AreaExpression area) -> area;
      case Extent.Rejected(var findings) ->
          throw new InputException(
              "The map of " + map.area() + " in " + map.locus().file() + " cannot be used.",
              findings);
    };
  }
}

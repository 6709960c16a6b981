// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.language.Extent;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.scenario.docket.Supposition;
import casus.scenario.docket.Supposition.DrawnMap;
import casus.scenario.text.Nearest;
import casus.scenario.text.TextFinding;
import casus.treaty.Instrument;
import casus.treaty.Vocabulary;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Locus;
import casus.treaty.name.AreaId;
import casus.treaty.place.Area;
import casus.treaty.place.AreaExpression;
import casus.treaty.text.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the maps of supposed worlds into an instrument: a map takes the place of what the text
/// says of the same area as the same State understands it.
public final class DrawnMaps {
  private DrawnMaps() {}

  /// Draws maps.
  ///
  /// @param instrument the instrument
  /// @param suppositions the supposed worlds that draw them, the later over the earlier
  /// @param findings where to tell what cannot be drawn
  /// @return the instrument with every map that could be drawn
  public static Instrument onto(
      Instrument instrument, List<Supposition> suppositions, List<Diagnostic> findings) {
    List<Area> areas = new ArrayList<>(instrument.vocabulary().areas());
    for (Supposition supposition : suppositions) {
      for (DrawnMap map : supposition.maps()) {
        area(map, supposition, instrument, findings).ifPresent(area -> draw(area, areas));
      }
    }
    Vocabulary words = instrument.vocabulary();
    return new Instrument(
        instrument.header(),
        instrument.cast(),
        new Vocabulary(
            words.events(),
            words.acts(),
            areas,
            words.tracks(),
            words.measures(),
            words.qualities()),
        instrument.deciders(),
        instrument.provisions(),
        instrument.status(),
        instrument.readings());
  }

  private static void draw(Area drawn, List<Area> areas) {
    for (int i = 0; i < areas.size(); i++) {
      Area area = areas.get(i);
      if (area.id().equals(drawn.id()) && area.understoodBy().equals(drawn.understoodBy())) {
        areas.set(i, drawn);
        return;
      }
    }
    areas.add(drawn);
  }

  private static Optional<Area> area(
      DrawnMap map, Supposition supposition, Instrument instrument, List<Diagnostic> findings) {
    List<String> known =
        instrument.vocabulary().areas().stream().map(Area::id).map(AreaId::value).toList();
    boolean isKnown = known.contains(map.area().value());
    if (!isKnown || instrument.party(map.understoodBy()).isEmpty()) {
      findings.add(
          TextFinding.UNUSED_MAP.at(
              map.locus(),
              isKnown
                  ? "The treaty names nobody called '"
                      + map.understoodBy()
                      + "', whose map this is."
                  : "The treaty has no area called '" + map.area() + "', so this map is not drawn.",
              Nearest.question(map.area().value(), known)));
      return Optional.empty();
    }
    return switch (TreatyReader.extent(inPlace(map), instrument)) {
      case Extent.Accepted(AreaExpression extent) ->
          Optional.of(
              new Area(
                  map.area(),
                  Optional.of(map.understoodBy()),
                  Slot.of(extent),
                  Optional.of(supposition.name())));
      case Extent.Rejected(List<Diagnostic> wrong) -> {
        findings.addAll(wrong);
        yield Optional.empty();
      }
    };
  }

  /// Puts an extent where it stands in its file, so that findings point there.
  private static Source inPlace(DrawnMap map) {
    Locus locus = map.locus();
    String before = "\n".repeat(locus.line() - 1) + " ".repeat(locus.column() - 1);
    return new Source(locus.file(), before + map.extent());
  }
}

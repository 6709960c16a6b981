// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.scenario.Found;
import casus.scenario.Library;
import casus.scenario.docket.DocketSheet;
import casus.scenario.docket.DocketText;
import casus.treaty.Instrument;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The treaties and dockets of the checkout by name, read once and kept in memory.
final class Shelf implements Library {
  private final Map<String, Instrument> treaties = new TreeMap<>();
  private final Map<String, DocketSheet> sheets = new TreeMap<>();

  Shelf() {
    for (Path file : Checkout.below("treaties")) {
      String name = file.toFile().getName();
      if (name.equals("instrument.casus.md")) {
        String folder = file.resolveSibling("").toFile().getName();
        if (TreatyReader.read(new Source(name, Checkout.text(file)), new TreeMap<>())
            instanceof Outcome.Accepted accepted) {
          treaties.put(folder, accepted.instrument());
        }
      } else if (name.endsWith(".docket") || name.endsWith(".suppose")) {
        if (DocketText.read(name, Checkout.text(file))
            instanceof DocketText.Outcome.Accepted(var sheet, _)) {
          sheets.put(name.substring(0, name.lastIndexOf('.')), sheet);
        }
      }
    }
  }

  /// Returns a treaty that must be there.
  Instrument read(String name) {
    return Optional.ofNullable(treaties.get(name)).orElseThrow();
  }

  @Override
  public Found<Instrument> instrument(String name) {
    return found(treaties, name);
  }

  @Override
  public Found<DocketSheet> docket(String name, String treaty) {
    return found(sheets, name);
  }

  @Override
  public Found<DocketSheet> supposition(String name, String treaty) {
    return found(sheets, name);
  }

  private static <T> Found<T> found(Map<String, T> known, String name) {
    Optional<T> value = Optional.ofNullable(known.get(name));
    return value
        .<Found<T>>map(Found.Here::new)
        .orElseGet(() -> new Found.Nowhere<>("There is nothing of this name.", ""));
  }
}

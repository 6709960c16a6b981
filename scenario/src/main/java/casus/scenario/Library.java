// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.scenario.docket.DocketSheet;
import casus.treaty.Instrument;
import java.util.SortedSet;

/// Gives treaties, dockets and suppositions by name. Files are read behind it, never here.
public interface Library {
  /// Looks up a treaty.
  ///
  /// @param name its name
  /// @return the checked instrument
  Found<Instrument> instrument(String name);

  /// Looks up what of a treaty can be cited. A library may answer by the grammar of its text alone.
  ///
  /// @param name its name
  /// @return its provisions and the sentences that bind somebody, as they are cited
  default Found<SortedSet<String>> citable(String name) {
    return switch (instrument(name)) {
      case Found.Here<Instrument>(Instrument instrument) -> new Found.Here<>(instrument.citable());
      case Found.Nowhere<Instrument>(String sentence, String help) ->
          new Found.Nowhere<>(sentence, help);
      case Found.Unusable<Instrument>(var wrong) -> new Found.Unusable<>(wrong);
    };
  }

  /// Looks up a docket, first in the dossier of a treaty, then among those shared by all.
  ///
  /// @param name its name
  /// @param treaty the treaty
  /// @return the docket
  Found<DocketSheet> docket(String name, String treaty);

  /// Looks up a supposition, first in the dossier of a treaty, then among those shared by all.
  ///
  /// @param name its name
  /// @param treaty the treaty
  /// @return the supposition
  Found<DocketSheet> supposition(String name, String treaty);
}

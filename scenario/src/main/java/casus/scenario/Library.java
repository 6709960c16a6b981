// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.scenario.docket.DocketSheet;
import casus.treaty.Instrument;

/// Gives treaties, dockets and suppositions by name. Files are read behind it, never here.
public interface Library {
  /// Looks up a treaty.
  ///
  /// @param name its name
  /// @return the checked instrument
  Found<Instrument> instrument(String name);

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

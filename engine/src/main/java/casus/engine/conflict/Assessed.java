// SPDX-License-Identifier: Apache-2.0
package casus.engine.conflict;

import casus.engine.Assessment;
import casus.treaty.Instrument;

/// An instrument and what follows from it.
///
/// @param instrument the instrument
/// @param assessment what follows, as of the same record and vantage as the others
public record Assessed(Instrument instrument, Assessment assessment) {}

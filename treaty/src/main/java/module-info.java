// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// The immutable model of a checked instrument. Requires nothing.
@NullMarked
module casus.treaty {
  requires static org.jspecify;

  exports casus.treaty;
}

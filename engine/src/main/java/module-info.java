// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// Instruments, a docket and two dates give an assessment. Pure: no clock, no file, no chance.
@NullMarked
module casus.engine {
  requires static org.jspecify;
  requires transitive casus.treaty;

  exports casus.engine;
}

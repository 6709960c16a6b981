// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

<<<<<<< HEAD
/// The fold: what follows from an instrument and a docket, seen from a vantage, under a choice. Pure.
=======
/// Instruments, a docket and two dates give an assessment. Pure: no clock, no file, no chance.
>>>>>>> house
@NullMarked
module casus.engine {
  requires static org.jspecify;
  requires transitive casus.treaty;

  exports casus.engine;
<<<<<<< HEAD
  exports casus.engine.docket;
  exports casus.engine.event;
  exports casus.engine.grounds;
  exports casus.engine.obligation;
  exports casus.engine.standing;
=======
>>>>>>> house
}

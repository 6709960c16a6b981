// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// The fold: what follows from an instrument and a docket, seen from a vantage, under a choice.
/// Pure.
@NullMarked
module casus.engine {
  requires static org.jspecify;
  requires transitive casus.treaty;

  exports casus.engine;
  exports casus.engine.chain;
  exports casus.engine.chronicle;
  exports casus.engine.codec;
  exports casus.engine.conflict;
  exports casus.engine.docket;
  exports casus.engine.factor;
  exports casus.engine.general;
  exports casus.engine.vantage;
  exports casus.engine.grounds;
  exports casus.engine.obligation;
  exports casus.engine.standing;
}

// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// A treaty story as text: read it, run it, report the difference.
@NullMarked
module casus.scenario {
  requires static org.jspecify;
  requires transitive casus.engine;
  requires casus.explain;
  requires transitive casus.language;
  requires transitive casus.treaty;

  exports casus.scenario;
  exports casus.scenario.claims;
  exports casus.scenario.clock;
  exports casus.scenario.docket;
  exports casus.scenario.text;
  exports casus.scenario.wording;
}

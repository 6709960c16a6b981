// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// The commands.
@NullMarked
module casus.cli {
  requires static org.jspecify;
  requires casus.engine;
  requires casus.explain;
  requires casus.language;
  requires casus.register;
  requires casus.scenario;
  requires casus.token;
  requires casus.treaty;
  requires casus.witness;
  requires info.picocli;
}

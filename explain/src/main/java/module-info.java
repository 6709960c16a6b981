// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// Provisions and grounds rendered as sentences, from message catalogues.
@NullMarked
module casus.explain {
  requires static org.jspecify;
  requires transitive casus.engine;
  requires transitive casus.treaty;

  exports casus.explain;
}

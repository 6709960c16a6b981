// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// One renderer of sentences, from message catalogues, for provisions and for grounds alike.
@NullMarked
module casus.explain {
  requires static org.jspecify;
  requires transitive casus.engine;
  requires transitive casus.treaty;

  exports casus.explain;
  exports casus.explain.page;
}

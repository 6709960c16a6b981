// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// The nouns: the immutable model of a checked instrument. Requires nothing.
@NullMarked
module casus.treaty {
  requires static org.jspecify;

  exports casus.treaty;
  exports casus.treaty.condition;
  exports casus.treaty.diagnostic;
  exports casus.treaty.name;
  exports casus.treaty.party;
  exports casus.treaty.place;
  exports casus.treaty.text;
  exports casus.treaty.time;
  exports casus.treaty.vote;

  // The outlines of units lie there, and the command reads them.
  opens casus.treaty.place;
}

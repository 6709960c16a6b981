// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// From text to instrument and back.
@NullMarked
module casus.language {
  requires static org.jspecify;
  requires transitive casus.treaty;

  exports casus.language;
  exports casus.language.diagnosis;
  exports casus.language.source;
  exports casus.language.syntax;
}

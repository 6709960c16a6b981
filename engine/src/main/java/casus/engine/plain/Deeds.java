// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import org.jspecify.annotations.Nullable;

/// Acts in order of occurrence: one, and those after it.
final class Deeds {
  private final Deed deed;
  private @Nullable Deeds next;

  Deeds(Deed deed) {
    this.deed = deed;
  }

  Deed deed() {
    return deed;
  }

  @Nullable Deeds next() {
    return next;
  }

  /// Puts one after this, which is the last so far.
  void follow(Deeds later) {
    next = later;
  }
}

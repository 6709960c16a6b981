// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.treaty.Instrument;
import java.util.List;

/// What is set beside the answer and is no part of it: nothing is computed from it.
///
/// @param said what was said of the texts
/// @param known what is known to have happened
/// @param called what things are called in other languages
/// @param texts texts that are cited and that the page is not about
public record Beside(
    List<Said> said, List<Known> known, List<Called> called, List<Instrument> texts) {
  /// Nothing.
  public static final Beside NOTHING = new Beside(List.of(), List.of(), List.of(), List.of());

  /// Copies the lists.
  public Beside {
    said = List.copyOf(said);
    known = List.copyOf(known);
    called = List.copyOf(called);
    texts = List.copyOf(texts);
  }
}

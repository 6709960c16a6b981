// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.treaty.diagnostic.Diagnostic;
import java.util.List;

/// What came of looking something up by name.
///
/// @param <T> what was looked for
public sealed interface Found<T> {
  /// It is here.
  ///
  /// @param value what was looked for
  /// @param <T> what was looked for
  record Here<T>(T value) implements Found<T> {}

  /// Nothing has this name.
  ///
  /// @param sentence that it was not found, and where it was looked for
  /// @param help the nearest names; empty if none is near
  /// @param <T> what was looked for
  record Nowhere<T>(String sentence, String help) implements Found<T> {}

  /// Something has this name and cannot be used.
  ///
  /// @param diagnostics why
  /// @param <T> what was looked for
  record Unusable<T>(List<Diagnostic> diagnostics) implements Found<T> {
    /// Copies the list.
    public Unusable {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}

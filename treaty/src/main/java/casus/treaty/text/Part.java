// SPDX-License-Identifier: Apache-2.0
package casus.treaty.text;

import java.util.Collection;
import java.util.Optional;

/// A part of a sentence that may stand in brackets.
///
/// @param value the part
/// @param bracket the brackets around it, if any
/// @param <T> what kind of part
public record Part<T>(T value, Optional<Bracket> bracket) {
  /// Returns a part outside brackets.
  ///
  /// @param value the part
  /// @param <T> what kind of part
  /// @return the part
  public static <T> Part<T> of(T value) {
    return new Part<>(value, Optional.empty());
  }

  /// Returns a part in brackets.
  ///
  /// @param value the part
  /// @param bracket the brackets
  /// @param <T> what kind of part
  /// @return the part
  public static <T> Part<T> of(T value, Bracket bracket) {
    return new Part<>(value, Optional.of(bracket));
  }

  /// Tells whether the part belongs to the text.
  ///
  /// @param chosen keys of the brackets that are chosen
  /// @return true if it stands outside brackets, or all brackets around it are chosen
  public boolean isIn(Collection<String> chosen) {
    return bracket.map(b -> b.isIn(chosen)).orElse(true);
  }
}

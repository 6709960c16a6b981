// SPDX-License-Identifier: Apache-2.0
package casus.treaty.text;

import java.util.Optional;

/// A place in a sentence where a text must say something or leave it open.
///
/// That a text says nothing is itself a finding, so it is a value and not an absence. Only a named
/// reading fills an open slot (see `casus.treaty.Reading`); the program never does.
///
/// @param <T> what would be stated
public sealed interface Slot<T> {
  /// Returns a slot the text fills.
  ///
  /// @param value what the text states
  /// @param <T> what is stated
  /// @return the slot
  static <T> Slot<T> of(T value) {
    return new Stated<>(value);
  }

  /// Returns a slot the text leaves open.
  ///
  /// @param <T> what would be stated
  /// @return the slot
  static <T> Slot<T> open() {
    return new NothingStated<>();
  }

  /// Returns what is stated, if anything.
  ///
  /// @return the value, or empty if nothing is stated
  default Optional<T> stated() {
    return switch (this) {
      case Stated<T>(T value) -> Optional.of(value);
      case NothingStated<T> _ -> Optional.empty();
    };
  }

  /// Tells whether the text leaves this open.
  ///
  /// @return true if nothing is stated
  default boolean isOpen() {
    return stated().isEmpty();
  }

  /// The text says this.
  ///
  /// @param value what it says
  /// @param <T> what is stated
  record Stated<T>(T value) implements Slot<T> {}

  /// The text says nothing here.
  ///
  /// @param <T> what would be stated
  record NothingStated<T>() implements Slot<T> {}
}

// SPDX-License-Identifier: Apache-2.0
package casus.cli.line;

import java.util.Optional;

/// A word of a command that is no option, or all that are left.
///
/// @param label what it is called
/// @param description what it is
/// @param count how many there are
/// @param kind what it has to be
/// @param names what a shell may complete it with; empty if it cannot be completed
public record Operand(
    String label, String description, Count count, Kind kind, Optional<Iterable<String>> names) {

  /// How many words there are.
  public enum Count {
    /// Exactly one.
    ONE,
    /// All that are left, if any.
    ANY,
    /// All that are left, at least one.
    SOME
  }

  /// Describes any text.
  ///
  /// @param label what it is called
  /// @param count how many there are
  /// @param description what it is
  /// @return the operand
  public static Operand of(String label, Count count, String description) {
    return new Operand(label, description, count, new Kind.Text(), Optional.empty());
  }

  /// Returns the same for words of some kind.
  ///
  /// @param wanted what a word has to be
  /// @return the same, for such words
  public Operand of(Kind wanted) {
    return new Operand(label, description, count, wanted, names);
  }

  /// Returns the same with names that a shell may complete.
  ///
  /// @param known found when they are asked for
  /// @return the same with them
  public Operand completedBy(Iterable<String> known) {
    return new Operand(label, description, count, kind, Optional.of(known));
  }
}

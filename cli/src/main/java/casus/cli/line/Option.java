// SPDX-License-Identifier: Apache-2.0
package casus.cli.line;

import java.util.Optional;

/// One option of a command.
///
/// @param name such as `--why`
/// @param takes whether it takes a value, and how many times
/// @param label what its value is called; the empty text for a flag
/// @param description one or more sentences
/// @param kind what its value has to be
/// @param isRequired whether the command does nothing without it
/// @param names what a shell may complete it with; empty if it cannot be completed
public record Option(
    String name,
    Takes takes,
    String label,
    String description,
    Kind kind,
    boolean isRequired,
    Optional<Iterable<String>> names) {

  /// Whether an option takes a value.
  public enum Takes {
    /// No.
    NOTHING,
    /// One.
    ONE,
    /// One each time it is given.
    MANY
  }

  /// An option that is there or not.
  ///
  /// @param name such as `--why`
  /// @param description what it does
  /// @return the option
  public static Option flag(String name, String description) {
    return new Option(
        name, Takes.NOTHING, "", description, new Kind.Text(), false, Optional.empty());
  }

  /// An option with a value.
  ///
  /// @param name such as `--as-of`
  /// @param label what its value is called
  /// @param description what it does
  /// @return the option
  public static Option one(String name, String label, String description) {
    return new Option(
        name, Takes.ONE, label, description, new Kind.Text(), false, Optional.empty());
  }

  /// An option that may be given several times, with a value each.
  ///
  /// @param name such as `--docket`
  /// @param label what its value is called
  /// @param description what it does
  /// @return the option
  public static Option many(String name, String label, String description) {
    return new Option(
        name, Takes.MANY, label, description, new Kind.Text(), false, Optional.empty());
  }

  /// Returns the same for values of some kind.
  ///
  /// @param wanted what a value has to be
  /// @return the same, for such values
  public Option of(Kind wanted) {
    return new Option(name, takes, label, description, wanted, isRequired, names);
  }

  /// Returns the same, without which the command does nothing.
  ///
  /// @return the same, required
  public Option required() {
    return new Option(name, takes, label, description, kind, true, names);
  }

  /// Returns the same with names that a shell may complete.
  ///
  /// @param known found when they are asked for
  /// @return the same with them
  public Option completedBy(Iterable<String> known) {
    return new Option(name, takes, label, description, kind, isRequired, Optional.of(known));
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.cli.line;

import java.util.ArrayList;
import java.util.List;

/// What a command is called, what it does and which words it takes.
///
/// @param name the word that starts it
/// @param description one sentence
/// @param footer lines below its help
/// @param options its options, in any order
/// @param operands the words that are not options, in their order; only the last may be many
public record Usage(
    String name,
    String description,
    List<String> footer,
    List<Option> options,
    List<Operand> operands) {

  /// Copies the lists.
  public Usage {
    footer = List.copyOf(footer);
    options = List.copyOf(options);
    operands = List.copyOf(operands);
  }

  /// Starts with a name and a sentence.
  ///
  /// @param name the word that starts the command
  /// @param description one sentence
  /// @param footer lines below its help
  /// @return a command that takes no words
  public static Usage of(String name, String description, String... footer) {
    return new Usage(name, description, List.of(footer), List.of(), List.of());
  }

  /// Returns the same with more options.
  ///
  /// @param more options
  /// @return the same with them
  public Usage with(List<Option> more) {
    List<Option> all = new ArrayList<>(options);
    all.addAll(more);
    return new Usage(name, description, footer, all, operands);
  }

  /// Returns the same with more options.
  ///
  /// @param more options
  /// @return the same with them
  public Usage with(Option... more) {
    return with(List.of(more));
  }

  /// Returns the same with operands.
  ///
  /// @param words the words that are not options, in their order
  /// @return the same with them
  public Usage on(Operand... words) {
    return new Usage(name, description, footer, options, List.of(words));
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.cli.line;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

/// What a word of a command line has to be.
public sealed interface Kind {
  /// Anything.
  record Text() implements Kind {}

  /// The name of a file or folder.
  record Location() implements Kind {}

  /// `NAME=VALUE`.
  record Pair() implements Kind {}

  /// One of a few words.
  ///
  /// @param words an enumeration whose constants are spelled as the words
  record OneOf(Class<? extends Enum<?>> words) implements Kind {}

  /// Tells whether a word is such.
  ///
  /// @param word the word
  /// @return true if it is
  default boolean isMet(String word) {
    return switch (this) {
      case Text _ -> true;
      case Location _ -> isPath(word);
      case Pair _ -> word.indexOf('=') > 0;
      case OneOf(var words) ->
          Arrays.stream(words.getEnumConstants()).anyMatch(c -> c.name().equals(word));
    };
  }

  private static boolean isPath(String word) {
    try {
      return !Path.of(word).toString().isEmpty();
    } catch (InvalidPathException noPath) {
      return false;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import java.util.ArrayList;
import java.util.List;

/// The command line that makes a page again, in a shell's words.
final class SameCommand {
  private static final List<String> FILES = List.of("--html", "--picture");
  private static final String PLAIN = "[A-Za-z0-9_./:=@%+,-]+";

  private SameCommand() {}

  /// Returns a command line without the files it wrote, so that it does not matter where they lay.
  ///
  /// @param arguments what the program was given
  /// @return a line that writes the page to `what-if.html`
  static String of(List<String> arguments) {
    List<String> words = new ArrayList<>(List.of("./casus"));
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (FILES.contains(argument)) {
        i++;
      } else if (FILES.stream().noneMatch(f -> argument.startsWith(f + "="))) {
        words.add(quoted(argument));
      }
    }
    words.add("--html what-if.html");
    return String.join(" ", words);
  }

  private static String quoted(String word) {
    return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}

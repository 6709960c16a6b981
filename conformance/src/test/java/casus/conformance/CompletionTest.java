// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script of `generate-completion`, sourced by a real shell and asked as the Tab key asks.
class CompletionTest {
  private static final String WHAT = "completion in a shell";

  @TempDir Path folder;

  @Test
  void commandsOptionsAndNamesAreCompleted() throws IOException {
    if (!hasBash()) {
      LeftOut.note(WHAT, "install bash");
    }
    assumeTrue(hasBash(), "no bash on this machine; ./build tells so at its end");
    LeftOut.clear(WHAT);
    Path script = folder.resolve("completion.sh");
    Files.writeString(script, Command.run(List.of("generate-completion")).output());
    assertEquals(List.of("assess"), asked(script, "casus", "ass"));
    assertEquals(List.of("--why", "--why-not"), asked(script, "casus", "assess", "--wh"));
    assertEquals(
        List.of("ukraine-2022-02-24"),
        asked(script, "casus", "assess", "istanbul-communique", "--docket", "uk"));
    assertEquals(List.of("istanbul-communique"), asked(script, "casus", "explain", "ist"));
    assertFalse(asked(script, "casus", "").isEmpty());
  }

  private static boolean hasBash() {
    return Files.isExecutable(Path.of("/bin/bash")) || Files.isExecutable(Path.of("/usr/bin/bash"));
  }

  /// Returns what the shell offers for the last word.
  private static List<String> asked(Path script, String... words) {
    String ask =
        """
        source "$1"; shift
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        compopt() { :; }
        function=$(complete -p casus | sed 's/.*-F \\([^ ]*\\).*/\\1/')
        "$function"
        printf '%s\\n' "${COMPREPLY[@]}" | sort
        """;
    var line = new ArrayList<String>(List.of("bash", "-c", ask, "bash", script.toString()));
    line.addAll(List.of(words));
    var result = Command.outcome(line);
    assertEquals(0, result.code(), result.output());
    return result.output().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }
}

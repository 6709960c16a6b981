// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is rehearsed after a build is what people run: a line that asks for a file that has gone
/// would rehearse nothing, and nobody would see it.
class RehearsalTest {
  private static final Path ROOT = Path.of("..");
  private static final Set<String> READERS = Set.of("assess", "check", "explain");

  /// A text that is rehearsed for what is told of its errors.
  private static final String WITH_ERRORS = "docs/tutorial/first/rejected-draft.casus";

  /// Help ends with a usage code if no operand is given, and a witness runs until it is told to
  /// end: its line rehearses how its files are refused.
  private static Stream<List<String>> lines() throws IOException {
    return Files.readAllLines(ROOT.resolve(".mvn/aot-training")).stream()
        .filter(l -> !l.startsWith("#"))
        .map(l -> List.of(l.strip().split("\\s+", -1)))
        .filter(words -> !words.getFirst().equals("help") && !words.get(1).equals("witness"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void isAnswered(List<String> words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            here(words.subList(1, words.size())));
    Set<Integer> expected =
        words.contains(WITH_ERRORS)
            ? Set.of(ExitCodes.INPUT)
            : Set.of(ExitCodes.FINE, ExitCodes.FINDINGS);
    assertTrue(expected.contains(code), () -> code + ": " + err);
    assertFalse(out.toString().isBlank());
  }

  /// The same line, asked from the folder that tests run in.
  private static String[] here(List<String> words) {
    List<String> line = new ArrayList<>();
    words.forEach(w -> line.add(w.contains("/") ? ROOT.resolve(w).toString() : w));
    if (READERS.contains(words.getFirst())) {
      line.add("--treaties=" + ROOT.resolve("treaties"));
    }
    return line.toArray(String[]::new);
  }
}

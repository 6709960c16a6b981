// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What a document shows as the output of a command is what the command prints.
///
/// In a fence `console` a line that begins with `$ ./casus` is a command, and the lines after it
/// are its output. `; echo $?` shows the exit code. A line `...` stands for any lines. With
/// `-Dcasus.write=true` the outputs are written anew, except those with such a line.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the documents show paths with slashes")
class OutputsTest {
  private static final int LEAST_COMMANDS = 15;
  private static final String PROMPT = "$ ";
  private static final String CASUS = "./casus ";
  private static final String CODE = "; echo $?";
  private static final boolean WRITE = Boolean.getBoolean("casus.write");

  /// A command and the output shown below it.
  ///
  /// @param name the document
  /// @param line the line of the command
  /// @param command the command, without prompt
  /// @param output what is shown below it
  private record Shown(String name, int line, String command, List<String> output) {
    List<String> printed() {
      var withCode = command.endsWith(CODE);
      var plain = withCode ? command.substring(0, command.length() - CODE.length()) : command;
      var result = Command.run(Command.words(plain.substring(CASUS.length())));
      var printed = new ArrayList<String>(result.output().stripTrailing().lines().toList());
      if (withCode) {
        printed.add(String.valueOf(result.code()));
      }
      return printed;
    }
  }

  private static List<Shown> shown(Markdown document) {
    var all = new ArrayList<Shown>();
    for (var fence : document.fences()) {
      if (fence.info().equals("console")) {
        shown(document, fence, all);
      }
    }
    return all;
  }

  private static void shown(Markdown document, Markdown.Fence fence, List<Shown> all) {
    var lines = fence.lines();
    for (var i = 0; i < lines.size(); ) {
      var start = i;
      var command = new StringBuilder(lines.get(i++));
      while (command.toString().endsWith("\\") && i < lines.size()) {
        command.setLength(command.length() - 1);
        command.append(lines.get(i++).strip());
      }
      var end = i;
      while (end < lines.size() && !lines.get(end).startsWith(PROMPT)) {
        end++;
      }
      var text = command.toString();
      var place = document.name() + ":" + (fence.first() + start);
      assertTrue(text.startsWith(PROMPT + CASUS), () -> place + " is no command: " + text);
      var output = new ArrayList<String>(lines.subList(i, end));
      while (!output.isEmpty() && output.getLast().isBlank()) {
        output.removeLast();
      }
      all.add(
          new Shown(
              document.name(), fence.first() + i - 1, text.substring(PROMPT.length()), output));
      i = end;
    }
  }

  private static boolean matches(List<String> shown, List<String> printed) {
    if (shown.isEmpty()) {
      return printed.isEmpty();
    }
    if (shown.getFirst().strip().equals("...")) {
      var rest = shown.subList(1, shown.size());
      return Stream.iterate(0, i -> i <= printed.size(), i -> i + 1)
          .anyMatch(i -> matches(rest, printed.subList(i, printed.size())));
    }
    return !printed.isEmpty()
        && shown.getFirst().equals(printed.getFirst())
        && matches(shown.subList(1, shown.size()), printed.subList(1, printed.size()));
  }

  private static boolean isAbridged(Shown shown) {
    return shown.output().stream().anyMatch(line -> line.strip().equals("..."));
  }

  private static void check(Shown shown) throws IOException {
    var printed = shown.printed();
    if (matches(shown.output(), printed)) {
      return;
    }
    if (WRITE && !isAbridged(shown)) {
      write(shown, printed);
      return;
    }
    assertEquals(
        String.join("\n", shown.output()),
        String.join("\n", printed),
        () -> shown.name() + ":" + shown.line() + " shows something else than it prints.");
  }

  /// Writes an output in the place of the one shown. Line numbers may have moved, so that the
  /// command is looked for again.
  private static void write(Shown shown, List<String> printed) throws IOException {
    var file = Repository.root().resolve(shown.name());
    var document = Markdown.read(file);
    var again =
        shown(document).stream()
            .filter(s -> s.command().equals(shown.command()) && s.output().equals(shown.output()))
            .findFirst()
            .orElseThrow();
    var lines = new ArrayList<String>(document.lines());
    var output = lines.subList(again.line(), again.line() + again.output().size());
    output.clear();
    output.addAll(printed);
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  @TestFactory
  Stream<DynamicTest> documentsShowWhatCommandsPrint() {
    var all = Markdown.all().stream().flatMap(document -> shown(document).stream()).toList();
    assertTrue(all.size() >= LEAST_COMMANDS, () -> "Only " + all.size() + " commands seen.");
    return all.stream()
        .map(s -> DynamicTest.dynamicTest(s.name() + " " + s.command(), () -> check(s)));
  }

  @Test
  void aShownOutputThatDiffersIsNoticed() {
    assertTrue(matches(List.of("a", "...", "c"), List.of("a", "b", "b", "c")));
    assertTrue(matches(List.of("a", "..."), List.of("a")));
    assertTrue(!matches(List.of("a", "...", "c"), List.of("a", "b")));
    assertTrue(!matches(List.of("a"), List.of("a", "b")));
  }
}

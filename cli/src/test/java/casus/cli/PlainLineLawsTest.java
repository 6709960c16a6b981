// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.cli.line.AnyLine;
import casus.cli.line.Given;
import casus.cli.line.Option;
import casus.cli.line.PlainLine;
import casus.cli.line.Usage;
import casus.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// What is read at once of a command line is what picocli reads of it.
class PlainLineLawsTest {
  private static final List<String> VALUES =
      List.of(
          "istanbul-communique",
          "point",
          "4",
          "all",
          "none",
          "single",
          "docket",
          "treaty",
          "a=b",
          "=b",
          "a=",
          "true",
          "",
          " ",
          "\"in quotes\"",
          "'x'",
          "@file",
          "@@file",
          "-",
          "--",
          "-x",
          "-h",
          "--help",
          "--json=true",
          "--json=false",
          "--docket=x",
          "${sys:user.name}",
          "a,b",
          "help",
          "check",
          "\u0000",
          "Ґ");

  @Test
  void readsAsPicocliReads() {
    Seeds.forAll(
        "plain line",
        5_000,
        PlainLineLawsTest::line,
        PlainLineLawsTest::same,
        PlainLineLawsTest::shorter);
  }

  @Test
  void readsWhatIsUsual() {
    assertTrue(read("check", List.of()).isPresent());
    assertTrue(read("explain", List.of("istanbul-communique", "point", "4")).isPresent());
    assertTrue(
        read(
                "assess",
                List.of(
                    "a",
                    "--docket",
                    "b",
                    "--docket",
                    "c",
                    "--set",
                    "d=1 hour",
                    "--readings",
                    "none",
                    "--html",
                    "page.html",
                    "--why"))
            .isPresent());
    assertTrue(read("new", List.of("treaty", "first")).isPresent());
  }

  private static Optional<Given> read(String command, List<String> words) {
    return PlainLine.read(Main.command(command).usage(), words);
  }

  /// A command and words, some of which are its own options.
  private static List<String> line(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> names = List.copyOf(Main.COMMANDS.keySet());
    List<String> line = new ArrayList<>(List.of(names.get(random.nextInt(names.size()))));
    List<Option> options = Main.command(line.getFirst()).usage().options();
    for (int left = random.nextInt(7); left > 0; left--) {
      boolean isOption = !options.isEmpty() && random.nextInt(5) < 2;
      // those at the front are likelier
      int value = random.nextInt(1 + random.nextInt(VALUES.size()));
      line.add(isOption ? options.get(random.nextInt(options.size())).name() : VALUES.get(value));
    }
    return line;
  }

  private static void same(List<String> line) {
    Usage usage = Main.command(line.getFirst()).usage();
    List<String> words = line.subList(1, line.size());
    PlainLine.read(usage, words)
        .ifPresent(given -> assertEquals(Optional.of(given), byPicocli(usage, words)));
  }

  private static Optional<Given> byPicocli(Usage usage, List<String> words) {
    try {
      var parsed = new CommandLine(AnyLine.spec(usage)).parseArgs(words.toArray(String[]::new));
      return Optional.of(AnyLine.given(parsed));
    } catch (ParameterException refused) {
      return Optional.empty();
    }
  }

  private static List<List<String>> shorter(List<String> line) {
    List<List<String>> shorter = new ArrayList<>();
    for (int i = 1; i < line.size(); i++) {
      List<String> less = new ArrayList<>(line);
      less.remove(i);
      shorter.add(less);
    }
    return shorter;
  }
}

// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Makes the worst inputs found so far, gives each to `./casus` as a user would, and prints what
/// that takes and what is said: a row each of the table in `docs/reference/limits.md`.
///
/// Nothing of it is random. A run that ends with a fault (exit code 70), or is not done in ten
/// minutes, ends this one with exit code 1.
private static final int MINUTES = 10;

private static final int MILLION = 1_000_000;

private static final String HEAD =
    "language casus 1.\ntreaty worst \"Worst\", signed 2030-05-01, kind binding,"
        + " legal time \"UTC\".\n";

private static final String REPORT =
    "a0  2031-02-11 00:00  lodged 00:00  Ukraine  reports strike: armed-attack by Russia against"
        + " Ukraine at UA-51 striking territory\n";

private static final String ASKED =
    "assess istanbul-communique --suppose in-force-since-january-2022 --readings none --docket ";

/// Writes one input.
interface Maker {
  void write(Appendable to) throws IOException;
}

/// An input, and the command it is given to, whose last word is the file.
record Input(String name, String ending, String command, Maker maker) {}

void main(String[] arguments) throws Exception {
  Path folder = Files.createTempDirectory("worst-inputs");
  System.out.println("machine   " + Runtime.getRuntime().availableProcessors() + " processors, "
      + System.getProperty("os.name") + " " + System.getProperty("os.arch")
      + ", load average " + java.lang.management.ManagementFactory.getOperatingSystemMXBean()
          .getSystemLoadAverage());
  System.out.println("jdk       " + System.getProperty("java.vendor") + " " + Runtime.version());
  System.out.println("runs      each once");
  System.out.println();
  System.out.println("| Input | MB | Seconds | Resident MB | Exit code | What is said |");
  System.out.println("|---|---|---|---|---|---|");
  boolean fine = true;
  try {
    for (Input input : inputs()) {
      if (arguments.length == 0 || input.name().contains(arguments[0])) {
        fine &= row(input, folder);
      }
    }
  } finally {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    }
  }
  System.exit(fine ? 0 : 1);
}

private static List<Input> inputs() {
  List<Input> all = new ArrayList<>();
  all.addAll(treaties());
  all.addAll(dockets());
  return all;
}

private static List<Input> treaties() {
  return List.of(
      treaty("a sentence of five million words", to -> {
        to.append("article 1: ");
        again(to, "attack and ", 5 * MILLION);
      }),
      treaty("a million declarations", to -> {
        for (int i = 0; i < MILLION; i++) {
          to.append("party P").append(Integer.toString(i)).append(".\n");
        }
      }),
      treaty("one word of fifty million letters", to -> {
        to.append("party ");
        again(to, "a", 50 * MILLION);
      }),
      treaty("a comment of fifty million letters", to -> {
        to.append("-- ");
        again(to, "a", 50 * MILLION);
      }),
      treaty("fifty million opening brackets", to -> again(to, "[", 50 * MILLION)),
      treaty("fifty million opening parentheses in an area", to -> {
        to.append("area Zone: ");
        again(to, "(", 50 * MILLION);
      }),
      treaty("fifty million quotes", to -> again(to, "\"", 50 * MILLION)),
      treaty("not, 100,000 times", to -> {
        to.append("article 1: if ");
        again(to, "not ", 100_000);
      }));
}

private static List<Input> dockets() {
  return List.of(
      docket("a million entries in text", to -> lines(to, MILLION, i -> act(i, "France"))),
      docket("one word of fifty million letters", to -> again(to, "a", 50 * MILLION)),
      docket("fifty million colons in an entry", to -> {
        to.append("e1  2031-02-11 00:00  Ukraine  reports s: ");
        again(to, ":", 50 * MILLION);
      }),
      docket("twenty-five million lines of one letter", to -> again(to, "a\n", 25 * MILLION)),
      docket("nine million quotes that are not closed", to -> again(to, "\"abcd\n", 9 * MILLION)),
      docket("100,000 acts about one occasion", to -> lines(to, 100_000, i -> act(i, "France"))),
      docket("100,000 accounts of one occasion", to -> lines(to, 100_000, i ->
          "e" + i + "  " + at(i) + "  S" + i + "  says of strike: special-operation\n")),
      docket("20,000 occasions", to -> lines(to, 20_000, i ->
          "e" + i + "  " + at(i) + "  lodged " + at(i) + "  Ukraine  reports s" + i
              + ": armed-attack by Russia against Ukraine at UA-51 striking territory\n")),
      docket("a series in a series, 10,000 deep", to -> lines(to, 10_000, i ->
          "j" + i + "  2031-02-11 01:00  Ukraine  joins "
              + (i == 0 ? "strike" : "s" + i) + " to s" + (i + 1) + "\n")),
      docket("10,000 corrections of one entry", to -> lines(to, 10_000, i ->
          "c" + i + "  " + at(i) + "  Ukraine  corrects a0: reports strike: armed-attack by Russia"
              + " against Ukraine at UA-51\n")),
      docket("10,000 corrections in a chain", to -> lines(to, 10_000, i ->
          "c" + i + "  " + at(i) + "  Ukraine  corrects " + (i == 0 ? "a0" : "c" + (i - 1))
              + ": reports strike: armed-attack by Russia against Ukraine at UA-51\n")),
      new Input("a line of fifty million letters in JSON Lines", ".docket.jsonl", ASKED, to -> {
        to.append("{\"casus\":\"docket\",\"version\":1,\"title\":\"x\"}\n{\"id\":\"");
        again(to, "a", 50 * MILLION);
        to.append("\"}\n");
      }),
      new Input("a million entries in JSON Lines", ".docket.jsonl", ASKED, to -> {
        to.append("{\"casus\":\"docket\",\"version\":1,\"title\":\"x\"}\n");
        for (int i = 0; i < MILLION; i++) {
          to.append("{\"id\":\"e").append(Integer.toString(i))
              .append("\",\"by\":\"France\",\"occurred\":\"").append(at(i).replace(' ', 'T'))
              .append("Z\",\"event\":{\"kind\":\"act-reported\",")
              .append("\"act\":\"assist\",\"actors\":[\"France\"],\"about\":\"s")
              .append(Integer.toString(i % 500)).append("\"}}\n");
        }
      }),
      new Input("a scenario of fifty million letters", ".scenario", "test ", to -> {
        to.append("scenario \"worst\"\ntreaty istanbul-communique\nas of 2031-02-27 12:00\n");
        again(to, "expect point 4 (consult) of Poland for invasion: due\n", MILLION);
      }));
}

private static Input treaty(String name, Maker maker) {
  return new Input("a treaty: " + name, ".casus", "check ", to -> {
    to.append(HEAD);
    maker.write(to);
    to.append("\n");
  });
}

private static Input docket(String name, Maker maker) {
  return new Input("a docket: " + name, ".docket", ASKED, to -> {
    to.append("docket \"worst\"\n\n").append(REPORT);
    maker.write(to);
    to.append("\n");
  });
}

private static void again(Appendable to, String what, int times) throws IOException {
  for (int i = 0; i < times; i++) {
    to.append(what);
  }
}

private static void lines(
    Appendable to, int count, java.util.function.IntFunction<String> line) throws IOException {
  for (int i = 0; i < count; i++) {
    to.append(line.apply(i));
  }
}

private static String act(int i, String by) {
  return "e" + i + "  " + at(i) + "  " + by + "  does assist about strike\n";
}

private static String at(int second) {
  return java.time.LocalDateTime.of(2031, 2, 11, 0, 0).plusSeconds(second)
      .format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT));
}

private static boolean row(Input input, Path folder) throws Exception {
  Path file = folder.resolve("worst" + input.ending());
  try (BufferedWriter to = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
    input.maker().write(to);
  } catch (UncheckedIOException failure) {
    throw failure.getCause();
  }
  Path said = folder.resolve("said");
  List<String> command = new ArrayList<>(List.of("./casus"));
  command.addAll(List.of(input.command().strip().split(" ")));
  command.add(file.toString());
  long began = System.nanoTime();
  Process process =
      new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
  process.getOutputStream().close();
  long resident = 0;
  while (!process.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
    resident = Math.max(resident, resident(process.pid()));
    if (System.nanoTime() - began > MINUTES * 60_000_000_000L) {
      process.destroyForcibly().waitFor();
    }
  }
  double seconds = (System.nanoTime() - began) / 1e9;
  int code = process.exitValue();
  System.out.printf(
      Locale.ROOT,
      "| %s | %.1f | %.1f | %d | %d | %s |%n",
      input.name(),
      Files.size(file) / 1e6,
      seconds,
      resident / 1024,
      code,
      codes(said));
  Files.delete(file);
  return code >= 0 && code <= 4;
}

/// The most kilobytes a process held so far, or 0 if it is gone. The launcher becomes Java.
private static long resident(long pid) {
  try (Stream<String> status = Files.lines(Path.of("/proc/" + pid + "/status"))) {
    return status
        .filter(l -> l.startsWith("VmHWM:"))
        .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  } catch (IOException | UncheckedIOException gone) {
    return 0;
  }
}

/// The codes of the findings, each with how often it is told.
private static String codes(Path said) throws IOException {
  java.util.TreeMap<String, Integer> counts = new java.util.TreeMap<>();
  java.util.regex.Pattern code = java.util.regex.Pattern.compile("^(?:error|warning) +(CAS\\d+)");
  try (Stream<String> lines = Files.lines(said)) {
    lines.forEach(line -> {
      java.util.regex.Matcher found = code.matcher(line);
      if (found.find()) {
        counts.merge(found.group(1), 1, Integer::sum);
      }
    });
  }
  List<String> told = new ArrayList<>();
  counts.forEach((c, n) -> told.add(n == 1 ? c : String.format(Locale.ROOT, "%,d × %s", n, c)));
  return told.isEmpty() ? "the answer" : String.join(", ", told);
}

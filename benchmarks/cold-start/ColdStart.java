// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Measures the cold start: through `./casus`, in pairs with a Java machine that does nothing, one
/// after the other, so that both suffer alike from whatever else the machine does. What counts is
/// the median of the ratios; times are told beside it.
///
/// The empty machine runs a class with an empty `main` on the same JDK under the same options, with
/// the cache of classes that ships with the JDK. Every run's output must be, bit for bit, that of a
/// run of the same command without Casus's own cache of classes.
private static final List<String> OPTIONS =
    List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms48m", "-XX:NewSize=24m");

/// The common task, one of its published stories. The cache is made from another.
private static final String TASK =
    "assess benchmarks/src/main/resources/casus/benchmarks/task/common-task.casus.md"
        + " --docket benchmarks/cold-start/common-task-9.docket.jsonl --as-of 2026-01-04T21:00Z";

private static final String ASSESS =
    "assess istanbul-communique --docket ukraine-2022-02-24"
        + " --suppose in-force-since-january-2022";

private static final List<String> USUAL =
    List.of(
        "--version",
        TASK,
        ASSESS,
        ASSESS + " --telegram",
        ASSESS + " --readings none",
        "explain istanbul-communique point 4",
        "check istanbul-communique");

void main(String[] arguments) throws Exception {
  List<String> given = new ArrayList<>(List.of(arguments));
  int pairs = 40;
  if (given.size() > 1 && given.getFirst().equals("--pairs")) {
    pairs = Integer.parseInt(given.get(1));
    given.subList(0, 2).clear();
  }
  List<String> lines = given.isEmpty() ? USUAL : List.of(String.join(" ", given));
  Path java = Path.of(System.getProperty("java.home"), "bin", "java");
  Path folder = Files.createTempDirectory("cold-start");
  Path nothing = folder.resolve("Nothing.java");
  Files.writeString(nothing, "class Nothing { public static void main(String[] a) {} }\n");
  Path javac = java.resolveSibling("javac");
  run(List.of(javac.toString(), "-d", folder.toString(), nothing.toString()));
  List<String> empty = new ArrayList<>(List.of(java.toString()));
  empty.addAll(OPTIONS);
  empty.addAll(List.of("-cp", folder.toString(), "Nothing"));

  System.out.println(
      "machine   " + Runtime.getRuntime().availableProcessors() + " processors, "
          + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
          + System.getProperty("os.arch") + processor());
  System.out.println("JDK       " + System.getProperty("java.vendor") + " " + Runtime.version());
  System.out.println("load      " + load());
  System.out.println("pairs     " + pairs + " a command, interleaved; must ≤ 4.0, goal ≤ 2.5");
  System.out.println("again by  benchmarks/cold-start/run --pairs " + pairs);
  boolean same = true;
  for (String line : lines) {
    same &= measure(line, pairs, empty, java);
  }
  System.out.println("load      " + load());
  Files.delete(nothing);
  Files.delete(folder.resolve("Nothing.class"));
  Files.delete(folder);
  if (!same) {
    System.out.println("An output differs from that of a run without the cache.");
    System.exit(1);
  }
}

private static boolean measure(String line, int pairs, List<String> empty, Path java)
    throws Exception {
  List<String> words = List.of(line.split(" ", -1));
  List<String> casus = new ArrayList<>(List.of("./casus"));
  casus.addAll(words);
  String wanted = hash(run(withoutCache(words, java)).output());
  run(casus); // the first start of a command makes its cache
  boolean same = true;
  double[] ratios = new double[pairs];
  double[] times = new double[pairs];
  double[] empties = new double[pairs];
  for (int i = 0; i < pairs; i++) {
    empties[i] = run(empty).milliseconds();
    Run one = run(casus);
    times[i] = one.milliseconds();
    ratios[i] = times[i] / empties[i];
    same &= hash(one.output()).equals(wanted);
  }
  Arrays.sort(ratios);
  System.out.println();
  System.out.println("casus " + line);
  System.out.println("  ratio        " + spread(ratios, "%.2f"));
  System.out.println("  casus, ms    " + spread(times, "%.0f"));
  System.out.println("  empty, ms    " + spread(empties, "%.0f"));
  System.out.println("  memory       " + memory(casus));
  System.out.println(
      "  output       " + wanted.substring(0, 16) + (same ? ", the same" : ", NOT the same")
          + " as without the cache");
  return same;
}

private record Run(double milliseconds, byte[] output) {}

private static Run run(List<String> command) throws IOException, InterruptedException {
  long began = System.nanoTime();
  Process process = start(command);
  var output = new ByteArrayOutputStream();
  process.getInputStream().transferTo(output);
  process.waitFor();
  return new Run((System.nanoTime() - began) / 1e6, output.toByteArray());
}

private static Process start(List<String> command) throws IOException {
  Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
  process.getOutputStream().close();
  return process;
}

private static List<String> withoutCache(List<String> words, Path java) throws IOException {
  try (Stream<Path> jars = Files.list(Path.of("cli/target/lib"))) {
    String modules =
        String.join(
            System.getProperty("path.separator"),
            jars.map(Path::toString).filter(j -> j.endsWith(".jar")).sorted().toList());
    List<String> command = new ArrayList<>(List.of(java.toString(), "-Xshare:off"));
    command.addAll(List.of("-Dcasus.root=" + Path.of("").toAbsolutePath()));
    command.addAll(List.of("--module-path", modules, "-m", "casus.cli/casus.cli.Main"));
    command.addAll(words);
    return command;
  }
}

/// The most memory that was resident, read from the system while a run goes on, once in a
/// millisecond. The launcher becomes the Java machine, so the process is the same.
private static String memory(List<String> command) throws IOException, InterruptedException {
  Path status = Path.of("/proc");
  if (!Files.isDirectory(status)) {
    return "not measured on this system";
  }
  Process process = start(command);
  Thread.ofVirtual().start(() -> {
    try {
      process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException closed) {
      // the process has ended
    }
  });
  long most = 0;
  Path mine = status.resolve(process.pid() + "/status");
  while (process.isAlive()) {
    try (Stream<String> lines = Files.lines(mine)) {
      most =
          Math.max(
              most,
              lines
                  .filter(l -> l.startsWith("VmHWM:"))
                  .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")))
                  .findFirst()
                  .orElse(0));
    } catch (IOException | java.io.UncheckedIOException ended) {
      break;
    }
    Thread.sleep(1);
  }
  return most / 1024 + " MB resident at most";
}

private static String spread(double[] values, String format) {
  double[] sorted = values.clone();
  Arrays.sort(sorted);
  int n = sorted.length;
  return String.format(
      Locale.ROOT,
      "median " + format + ", quartiles " + format + " to " + format + ", least " + format
          + ", most " + format,
      (sorted[(n - 1) / 2] + sorted[n / 2]) / 2,
      sorted[n / 4],
      sorted[(3 * n - 1) / 4],
      sorted[0],
      sorted[n - 1]);
}

private static String hash(byte[] output) throws Exception {
  return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(output));
}

private static String load() throws IOException {
  Path file = Path.of("/proc/loadavg");
  return Files.isReadable(file)
      ? Files.readString(file, StandardCharsets.UTF_8).strip()
      : "not known on this system";
}

private static String processor() throws IOException {
  Path file = Path.of("/proc/cpuinfo");
  if (!Files.isReadable(file)) {
    return "";
  }
  return Files.readAllLines(file).stream()
      .filter(l -> l.startsWith("model name"))
      .map(l -> ", " + l.substring(l.indexOf(':') + 1).strip())
      .findFirst()
      .orElse("");
}

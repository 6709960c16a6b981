// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fuzzes the targets one after the other, each in a process of its own, and says how many inputs
/// were run. A run counted in seconds adds its rows to `fuzz/EXECUTIONS.md`.
public final class Campaign {
  private static final Pattern EXECUTED =
      Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");
  private static final Pattern COVERED = Pattern.compile("cov: (\\d+) ft: (\\d+)");
  private static final Pattern STEP = Pattern.compile("^#(\\d+)\\s.*");

  /// How the fuzzer ends when it has found something.
  private static final int FOUND = 77;

  private static final int SLOWEST_SECONDS = 120;
  private static final int MEGABYTES = 1800;

  private static final String ALL = "all";

  private final String limit;
  private final int longest;
  private final String traced;
  private final Path folder;

  private Campaign(String limit, int longest, String traced) {
    this.limit = limit;
    this.longest = longest;
    this.traced = traced;
    folder = Checkout.root().resolve("fuzz/target/fuzz").resolve(Integer.toString(longest));
  }

  /// What came of one target.
  private record Result(
      Target target, String inputs, long executed, String covered, int code, long seconds) {
    String row() {
      return String.format(
          Locale.ROOT,
          "| %s | %s | %s | %d | %d | %s | %d |%n",
          LocalDate.now(ZoneOffset.UTC),
          target.folder(),
          inputs,
          seconds,
          executed,
          covered,
          code == FOUND ? 1 : 0);
    }
  }

  /// Runs a campaign.
  ///
  /// @param arguments how much per target, such as `5000` inputs or `600s`; the targets with commas
  ///   between, or `all`; of how many bytes an input is at most; what guides the fuzzer, such as
  ///   `cov:gep` (Jazzer's `--trace`), or `all`
  /// @throws IOException if a file cannot be written
  /// @throws InterruptedException if somebody stops it
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Campaign campaign = new Campaign(arguments[0], Integer.parseInt(arguments[2]), arguments[3]);
    List<String> wanted = List.of(arguments[1].split(","));
    boolean broken = false;
    for (Target target : Target.values()) {
      if (wanted.contains(ALL) || wanted.contains(target.folder())) {
        Result result = campaign.run(target);
        IO.print(result.row());
        if (campaign.isLong()) {
          Path table = Checkout.root().resolve("fuzz/EXECUTIONS.md");
          Files.writeString(table, result.row(), StandardOpenOption.APPEND);
        }
        broken |= result.code() != 0;
      }
    }
    if (broken) {
      System.exit(1);
    }
  }

  private boolean isLong() {
    return limit.endsWith("s");
  }

  private Result run(Target target) throws IOException, InterruptedException {
    Path corpus = folder.resolve("corpus").resolve(target.folder());
    Path seeds = folder.resolve("seeds").resolve(target.folder());
    Path words = folder.resolve("words.dict");
    Path findings = folder.resolve("findings").resolve(target.folder());
    Files.createDirectories(corpus);
    Files.createDirectories(findings);
    Seeds.of(target, longest).forEach((name, bytes) -> Checkout.write(seeds.resolve(name), bytes));
    Seeds.regressions(target)
        .forEach(f -> Checkout.write(seeds.resolve(f.toFile().getName()), Checkout.bytes(f)));
    Checkout.write(words, Seeds.dictionary());
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx" + MEGABYTES + "m", "-XX:+UseSerialGC"));
    line.add("-XX:+EnableDynamicAgentLoading");
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    line.add(System.getProperty("java.class.path"));
    line.addAll(List.of("com.code_intelligence.jazzer.Jazzer"));
    line.add("--target_class=" + target.className());
    line.addAll(List.of("--instrumentation_includes=casus.**", "--custom_hook_includes=casus.**"));
    line.add("--trace=" + traced);
    line.add("--reproducer_path=" + findings);
    line.addAll(List.of("-print_final_stats=1", "-timeout=" + SLOWEST_SECONDS));
    line.addAll(List.of("-rss_limit_mb=0", "-seed=20220329", "-use_value_profile=0"));
    line.add("-dict=" + words);
    line.add("-max_len=" + longest);
    line.add("-artifact_prefix=" + findings + "/");
    line.add(
        isLong() ? "-max_total_time=" + limit.substring(0, limit.length() - 1) : "-runs=" + limit);
    line.addAll(List.of(corpus.toString(), seeds.toString()));
    return heard(target, line);
  }

  private Result heard(Target target, List<String> line) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    process.getOutputStream().close();
    long executed = 0;
    String covered = "0 / 0";
    Path log = folder.resolve(target.folder() + ".log");
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        var writer = Files.newBufferedWriter(log)) {
      for (String said = out.readLine(); said != null; said = out.readLine()) {
        writer.write(said);
        writer.newLine();
        writer.flush();
        Matcher step = STEP.matcher(said);
        Matcher total = EXECUTED.matcher(said);
        Matcher cover = COVERED.matcher(said);
        if (total.find()) {
          executed = Long.parseLong(total.group(1));
        } else if (step.matches()) {
          executed = Math.max(executed, Long.parseLong(step.group(1)));
        }
        if (cover.find()) {
          covered = cover.group(1) + " / " + cover.group(2);
        }
      }
    }
    int code = process.waitFor();
    if (code == FOUND) {
      IO.println("A law is broken; see " + log + ".");
    } else if (code != 0) {
      throw new IllegalStateException("The fuzzer has not run; see " + log + ".");
    }
    String inputs = traced.equals(ALL) ? "" + longest : longest + ", `" + traced + "`";
    return new Result(
        target, inputs, executed, covered, code, (System.nanoTime() - began) / 1_000_000_000L);
  }
}

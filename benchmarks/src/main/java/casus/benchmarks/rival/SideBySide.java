// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.rival;

import casus.benchmarks.task.Conditions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Runs Casus and its rivals in turn, each in a process of its own, over the same drawn scenarios,
/// and prints every figure with its conditions.
///
/// A run in which a rival does not reach the speed it is known for says nothing, and says so.
public final class SideBySide {
  private static final double LEAST_FOLD = 300_000;
  private static final double LEAST_DROOLS = 40_000;
  private static final List<String> CONTENDERS =
      List.of("casus", "fold", "drools", "drools-classic");

  private final Plan plan;
  private final Map<String, List<Run>> runs = new LinkedHashMap<>();

  /// How much is run.
  ///
  /// @param rounds how many rounds a process
  /// @param thousands how many thousands of scenarios a round
  /// @param repeats how many processes each contender gets
  /// @param seed what the scenarios are drawn from
  /// @param casusRounds how many rounds of these Casus runs
  /// @param batch how many scenarios are made at a time
  record Plan(int rounds, int thousands, int repeats, long seed, int casusRounds, int batch) {
    static Plan of(String[] arguments) {
      int[] numbers = {12, 100, 3, 1, 0, 50};
      for (int i = 0; i < arguments.length; i++) {
        numbers[i] = Integer.parseInt(arguments[i]);
      }
      int casus = numbers[4] == 0 ? numbers[0] : numbers[4];
      return new Plan(numbers[0], numbers[1], numbers[2], numbers[3], casus, numbers[5]);
    }
  }

  /// A round: its speed, and what came of it.
  record Round(double perSecond, String outcome) {}

  /// One process.
  record Run(double ready, List<Round> rounds) {
    double cold() {
      return rounds.getFirst().perSecond();
    }

    /// The median of the last third of the rounds.
    double warm() {
      int from = rounds.size() - Math.max(1, rounds.size() / 3);
      return median(rounds.subList(from, rounds.size()).stream().map(Round::perSecond).toList());
    }
  }

  private SideBySide(Plan plan) {
    this.plan = plan;
  }

  /// Prints the comparison; the exit code is 1 if it is void or results differ.
  ///
  /// @param arguments rounds, thousands of scenarios a round, processes each, seed, rounds of
  ///   Casus, scenarios made at a time
  /// @throws IOException if a process cannot be started
  /// @throws InterruptedException if the wait for a process is interrupted
  public static void main(String[] arguments) throws IOException, InterruptedException {
    SideBySide comparison = new SideBySide(Plan.of(arguments));
    comparison.conditions();
    comparison.run();
    if (!comparison.tell()) {
      System.exit(1);
    }
  }

  private void conditions() {
    Conditions.print(
        "drawn scenarios of the common task; " + plan,
        "assessments a second of processor time of the whole process");
    System.out.println("flags of every process: " + String.join(" ", FLAGS));
  }

  private static final List<String> FLAGS =
      List.of("-Xmx512m", "-XX:+UseParallelGC", "--enable-native-access=ALL-UNNAMED");

  private void run() throws IOException, InterruptedException {
    for (int repeat = 0; repeat < plan.repeats(); repeat++) {
      for (String contender : CONTENDERS) {
        Run run = run(contender);
        runs.computeIfAbsent(contender, _ -> new ArrayList<>()).add(run);
        System.out.printf(
            Locale.ROOT,
            "%-14s ready %6.2f CPU-s, first round %,11.0f, warm %,11.0f%n",
            contender,
            run.ready(),
            run.cold(),
            run.warm());
      }
    }
  }

  private Run run(String contender) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ContenderRun.class.getName());
    command.add(contender);
    int rounds = contender.equals("casus") ? plan.casusRounds() : plan.rounds();
    command.addAll(
        List.of(
            Integer.toString(rounds),
            Integer.toString(plan.thousands()),
            Long.toString(plan.seed()),
            Integer.toString(plan.batch())));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(contender + " failed: " + printed);
    }
    double ready = 0;
    List<Round> found = new ArrayList<>();
    for (String line : printed.lines().toList()) {
      String[] words = line.split(" ", 4);
      if (words[0].equals("ready")) {
        ready = Double.parseDouble(words[1]);
      } else if (words[0].equals("round")) {
        double seconds = Double.parseDouble(words[2]);
        found.add(new Round(Integer.parseInt(words[1]) / seconds, words[3]));
      }
    }
    return new Run(ready, found);
  }

  private boolean tell() {
    double casus = warm("casus");
    double drools = Math.max(warm("drools"), warm("drools-classic"));
    double fold = warm("fold");
    boolean same = same();
    boolean valid = fold >= LEAST_FOLD && drools >= LEAST_DROOLS;
    System.out.println(
        same
            ? "check: six totals and checksum of grounds are the same for all, round by round"
            : "check: FAILED, results differ");
    System.out.printf(
        Locale.ROOT,
        "medians of warm speeds: Casus %,.0f; Drools (its faster mode) %,.0f; fold %,.0f%n"
            + "ratios: Casus is %.3f of Drools and %.4f of the fold%n",
        casus,
        drools,
        fold,
        casus / drools,
        casus / fold);
    System.out.printf(
        Locale.ROOT,
        "spread of warm speeds, least to most: Casus %s; Drools %s, classic %s; fold %s%n",
        spread("casus"),
        spread("drools"),
        spread("drools-classic"),
        spread("fold"));
    System.out.println(
        valid
            ? "valid: the fold reached 300,000 and Drools 40,000"
            : "VOID: a rival stayed below the speed it is known for (fold 300,000, Drools 40,000)");
    return same && valid;
  }

  private boolean same() {
    List<Round> model = runs.getOrDefault("fold", List.of()).getFirst().rounds();
    return runs.values().stream()
        .flatMap(List::stream)
        .allMatch(run -> {
          for (int i = 0; i < Math.min(run.rounds().size(), model.size()); i++) {
            if (!run.rounds().get(i).outcome().equals(model.get(i).outcome())) {
              return false;
            }
          }
          return true;
        });
  }

  private double warm(String contender) {
    return median(runs.getOrDefault(contender, List.of()).stream().map(Run::warm).toList());
  }

  private String spread(String contender) {
    List<Double> speeds =
        runs.getOrDefault(contender, List.of()).stream().map(Run::warm).sorted().toList();
    return String.format(Locale.ROOT, "%,.0f to %,.0f", speeds.getFirst(), speeds.getLast());
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.crisis;

import casus.benchmarks.task.Conditions;
import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.Proceeding;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.treaty.Instrument;
import casus.treaty.place.Atlas;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/// How long it takes until a docket of a whole crisis says what follows from one entry more: at the
/// end, an hour back, at any time, and when the oldest ratification is taken back.
///
/// Entries that are added are copies of drawn ones, under ids and hours of their own. At the end,
/// what comes of it is compared with a replay of the whole docket.
public final class AppendLatency {
  private static final int WARMING = 300;
  private final Random random;
  private final List<Entry> before;
  private final List<Entry> all;
  private final Proceeding proceeding;
  private Instant last;
  private int number;

  private AppendLatency(Instrument instrument, Docket docket, Random random) {
    this.random = random;
    before = docket.entries();
    all = new ArrayList<>(before);
    proceeding = Proceeding.of(instrument, Choice.TEXT_ALONE, Atlas.EMPTY);
    last = docket.lastOccurred().orElseThrow();
  }

  /// Where an entry is put.
  private enum Where {
    AT_THE_END("at the end"),
    AN_HOUR_BACK("one hour back"),
    AT_ANY_TIME("at any time");

    private final String words;

    Where(String words) {
      this.words = words;
    }
  }

  /// Prints the latencies.
  ///
  /// @param arguments the docket, how many entries of each kind, and the seed
  /// @throws IOException if a file cannot be read
  public static void main(String[] arguments) throws IOException {
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Instrument instrument = CrisisAssessment.instrument();
    Docket docket = CrisisAssessment.docket(Path.of(arguments[0]));
    AppendLatency latency = new AppendLatency(instrument, docket, new Random(seed));
    Conditions.print(
        String.format(
            Locale.ROOT, "a crisis of %,d entries, seed %d", docket.entries().size(), seed),
        "milliseconds from an entry to what follows from the whole docket");
    latency.open(docket);
    latency.measure(Where.AT_THE_END, WARMING, false);
    latency.measure(Where.AN_HOUR_BACK, WARMING, false);
    latency.measure(Where.AT_ANY_TIME, WARMING, false);
    for (Where where : Where.values()) {
      latency.measure(where, times, true);
    }
    latency.retract();
    latency.compare(instrument, docket);
  }

  private void open(Docket docket) {
    long start = System.nanoTime();
    proceeding.lodge(docket);
    Assessment first = proceeding.assessment();
    System.out.printf(
        Locale.ROOT,
        "opened in %.1f s: %,d obligations, %,d MiB in use%n",
        (System.nanoTime() - start) / 1e9,
        first.obligations().size(),
        inUse());
  }

  private static long inUse() {
    System.gc();
    Runtime machine = Runtime.getRuntime();
    return (machine.totalMemory() - machine.freeMemory()) >> 20;
  }

  private void measure(Where where, int times, boolean told) {
    long[] nanos = new long[times];
    long[] entries = new long[times];
    for (int i = 0; i < times; i++) {
      Entry entry = entry(where);
      all.add(entry);
      long read = proceeding.effort().entries();
      long start = System.nanoTime();
      proceeding.lodge(entry);
      proceeding.assessment();
      nanos[i] = System.nanoTime() - start;
      entries[i] = proceeding.effort().entries() - read;
    }
    if (told) {
      Arrays.sort(nanos);
      Arrays.sort(entries);
      System.out.printf(
          Locale.ROOT,
          "%-14s n %,d: p50 %.3f ms, p99 %.3f ms, most %.1f ms;"
              + " entries read again p50 %,d, p99 %,d%n",
          where.words,
          times,
          nanos[times / 2] / 1e6,
          nanos[times * 99 / 100] / 1e6,
          nanos[times - 1] / 1e6,
          entries[times / 2],
          entries[times * 99 / 100]);
    }
  }

  /// Copies an entry that was drawn, to another hour.
  private Entry entry(Where where) {
    Entry model = before.get(random.nextInt(before.size()));
    while (model.event() instanceof Event.ConsentExpressed
        || model.event() instanceof Event.ProcedureCompleted
        || model.event() instanceof Event.EntryCorrected
        || model.event() instanceof Event.EntryWithdrawn) {
      model = before.get(random.nextInt(before.size()));
    }
    Instant at =
        switch (where) {
          case AT_THE_END -> last.plusMillis(1 + random.nextInt(60_000));
          case AN_HOUR_BACK -> last.minus(Duration.ofHours(1)).minusMillis(random.nextInt(1_000));
          case AT_ANY_TIME -> model.occurred();
        };
    last = at.isAfter(last) ? at : last;
    return copy(model.by(), model.event(), at);
  }

  private Entry copy(Author by, Event event, Instant at) {
    EntryId id = new EntryId("more-" + ++number);
    return new Entry(id, by, at, Optional.of(last), event, "", Optional.empty());
  }

  private void retract() {
    Entry oldest =
        before.stream()
            .filter(e -> e.event() instanceof Event.ConsentExpressed)
            .findFirst()
            .orElseThrow();
    Entry entry = copy(oldest.by(), new Event.EntryWithdrawn(oldest.id()), last);
    all.add(entry);
    long start = System.nanoTime();
    proceeding.lodge(entry);
    proceeding.assessment();
    System.out.printf(
        Locale.ROOT, "oldest consent taken back: %.0f ms%n", (System.nanoTime() - start) / 1e6);
  }

  private void compare(Instrument instrument, Docket docket) {
    Docket whole = new Docket(docket.title(), all);
    Vantage vantage = Vantage.of(whole);
    Assessment replay = Engine.assess(instrument, whole, vantage, Choice.TEXT_ALONE, Atlas.EMPTY);
    boolean equal = replay.equals(proceeding.assessment(vantage.asOf()));
    System.out.println(equal ? "equal to a replay of the whole" : "NOT equal to a replay");
    if (!equal) {
      System.exit(1);
    }
  }
}

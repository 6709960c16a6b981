// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.task;

import casus.benchmarks.task.Tally.Sentence;
import casus.benchmarks.task.Tally.Standing;
import casus.engine.Assessment;
import casus.engine.Assessor;
import casus.engine.docket.EntryId;
import casus.engine.obligation.Obligation;
import casus.engine.vantage.Choice;
import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.treaty.Instrument;
import casus.treaty.name.PartyId;
import casus.treaty.place.Atlas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/// The common task done by Casus: its treaty file, read and compiled once, and one assessment a
/// scenario.
public final class CasusTask {
  private static final String FILE = "common-task.casus.md";
  private static final String CONSULT = "consult";
  private static final List<String> NAMES =
      TaskDocket.GUARANTORS.stream().map(PartyId::value).toList();
  private final Assessor assessor;

  /// Reads and compiles the treaty.
  public CasusTask() {
    assessor = Assessor.of(treaty(), Choice.TEXT_ALONE, Atlas.EMPTY);
  }

  /// Reads the treaty.
  ///
  /// @return the instrument
  static Instrument treaty() {
    try (InputStream in = Objects.requireNonNull(CasusTask.class.getResourceAsStream(FILE))) {
      return switch (TreatyReader.read(Source.of(FILE, in.readAllBytes()), new TreeMap<>())) {
        case Outcome.Accepted accepted -> accepted.instrument();
        case Outcome.Rejected rejected ->
            throw new IllegalStateException(rejected.findings().toString());
      };
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Assesses one docket with all its grounds.
  ///
  /// @param task the docket
  /// @return what follows
  public Assessment assess(TaskDocket task) {
    return assessor.assess(task.docket(), task.vantage());
  }

  /// Counts what an assessment says, and sums every entry its obligations rest on.
  ///
  /// @param assessment the assessment
  /// @param tally where to
  public static void count(Assessment assessment, Tally tally) {
    for (Obligation obligation : assessment.obligations()) {
      Sentence sentence =
          obligation.key().sentence().label().orElseThrow().equals(CONSULT)
              ? Sentence.CONSULT
              : Sentence.ASSIST;
      switch (obligation.status()) {
        case FULFILLED -> add(tally, sentence, obligation, Standing.FULFILLED);
        case DUE -> add(tally, sentence, obligation, Standing.DUE);
        case BREACHED -> add(tally, sentence, obligation, Standing.BREACHED);
        case PENDING -> {}
        case CONTESTED, AVAILABLE, RESERVED, SUSPENDED, EXCUSED, LAPSED ->
            throw new IllegalStateException(obligation.key() + " is " + obligation.status());
      }
    }
  }

  private static void add(
      Tally tally, Sentence sentence, Obligation obligation, Standing standing) {
    long sum = 0;
    for (EntryId entry : obligation.grounds().entries()) {
      boolean counts =
          switch (entry.value().charAt(0)) {
            case 'a', 'f' -> true;
            case 'c', 'h' -> standing == Standing.FULFILLED;
            default -> false;
          };
      if (counts) {
        sum += entry.value().hashCode();
      }
    }
    int bearer = NAMES.indexOf(obligation.key().bearers().getFirst().value());
    tally.add(sentence, bearer, standing, sum);
  }
}

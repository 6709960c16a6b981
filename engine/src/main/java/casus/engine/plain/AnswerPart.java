// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.EntryId;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import casus.engine.trigger.Verdict;
import casus.treaty.name.Option;
import casus.treaty.name.QuestionId;
import casus.treaty.time.Start;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// That a question is answered in one of some ways, where at most one answer is on record.
final class AnswerPart implements Part {
  private final QuestionId id;
  private final int question;
  private final @Nullable Inquiry inquiry;
  private final boolean[] counts;
  private final Optional<Option> otherwise;
  private final Truth byDefault;
  private final ZoneId zone;

  AnswerPart(QuestionId id, List<Option> options, Lexicon lexicon) {
    this.id = id;
    question = lexicon.question(id);
    zone = lexicon.rulebook().instrument().header().legalTime();
    Inquiry asked = question == Names.NONE ? null : lexicon.inquiry(question);
    inquiry = asked != null && asked.hasAnswerer() ? asked : null;
    List<Option> known = asked == null ? List.of() : asked.question().options();
    counts = new boolean[known.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = options.contains(known.get(i));
    }
    otherwise = asked == null ? Optional.empty() : asked.question().ifUnanswered().stated();
    byDefault = otherwise.filter(options::contains).isPresent() ? Truth.TRUE : Truth.FALSE;
  }

  @Override
  public Truth truth(Report report, long at) {
    if (inquiry == null) {
      return Truth.UNDETERMINED;
    }
    Answer answer = report.answer(question);
    if (answer != null && answer.at() <= at) {
      return counts[answer.option()] ? Truth.TRUE : Truth.FALSE;
    }
    return isByDefault(last(report, at), at) ? byDefault : Truth.UNDETERMINED;
  }

  private boolean isByDefault(long last, long at) {
    return at > last && otherwise.isPresent();
  }

  /// The last instant to answer, if its clock had started by an instant.
  private long last(Report report, long at) {
    if (inquiry == null || inquiry.start().isEmpty() || inquiry.limit().isEmpty()) {
      return Report.NEVER;
    }
    long started = started(inquiry.start().get(), report);
    return started > at
        ? Report.NEVER
        : inquiry.limit().get().from(Instant.ofEpochMilli(started), zone).toEpochMilli();
  }

  private static long started(Start start, Report report) {
    return switch (start) {
      case Start.Occurrence _ -> report.at();
      case Start.BecomingKnown _ -> report.known();
      case Start.Report _ -> report.author() == Names.NONE ? Report.NEVER : report.known();
      case Start.Act _, Start.Answer _, Start.Accrual _, Start.EntryIntoForce _ ->
          throw new IllegalArgumentException("not on what was said: " + start);
    };
  }

  @Override
  public long next(Report report, long after) {
    if (inquiry == null) {
      return Report.NEVER;
    }
    Answer answer = report.answer(question);
    if (answer != null && answer.at() <= after) {
      return Report.NEVER;
    }
    long next = answer == null ? Report.NEVER : answer.at();
    long last = otherwise.isPresent() ? last(report, Long.MAX_VALUE - 1) : Report.NEVER;
    return last != Report.NEVER && last >= after ? Math.min(next, last + 1) : next;
  }

  @Override
  public int rank(Report report, long at) {
    Answer answer = inquiry == null ? null : report.answer(question);
    return answer != null && answer.at() <= at ? answer.rank() : NONE;
  }

  @Override
  public List<Missing> missing(Report report, long at) {
    if (inquiry == null) {
      return List.of(new Missing.Answer(id, report.id(), List.of(), Optional.empty()));
    }
    long last = last(report, at);
    Optional<Instant> by =
        last == Report.NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(last));
    return List.of(new Missing.Answer(id, report.id(), inquiry.competent(), by));
  }

  @Override
  public Verdict verdict(Report report, long at, Retold retold) {
    if (inquiry == null) {
      return Verdict.of(
          Truth.UNDETERMINED,
          Inference.QUESTION_WITHOUT_ANSWERER,
          List.of(id.value()),
          List.of(),
          missing(report, at));
    }
    Answer answer = report.answer(question);
    if (answer != null && answer.at() <= at) {
      return Verdict.of(
          counts[answer.option()] ? Truth.TRUE : Truth.FALSE,
          Inference.QUESTION_ANSWERED,
          List.of(id.value(), answer.given().answer().value(), answer.entry().by().value()),
          List.of(answer.entry().id()));
    }
    return unanswered(report, at, inquiry);
  }

  private Verdict unanswered(Report report, long at, Inquiry asked) {
    boolean started = asked.start().filter(s -> started(s, report) <= at).isPresent();
    List<EntryId> entries = started ? List.of(report.entryId()) : List.of();
    if (isByDefault(last(report, at), at)) {
      return Verdict.of(
          byDefault,
          Inference.QUESTION_BY_DEFAULT,
          List.of(id.value(), otherwise.orElseThrow().value()),
          entries);
    }
    return Verdict.of(
        Truth.UNDETERMINED,
        Inference.QUESTION_UNANSWERED,
        List.of(id.value(), asked.named()),
        entries,
        missing(report, at));
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.obligation.Due;
import casus.engine.rule.Rule;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Window;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By when a sentence is to be performed, and from when what is done counts.
final class Dues {
  private final @Nullable Clock clock;
  private final List<Clock> candidates;
  private final @Nullable Term term;
  private final Due otherwise;
  private final ZoneId zone;

  Dues(Rule rule, Lexicon lexicon) {
    zone = lexicon.rulebook().instrument().header().legalTime();
    Optional<Start> start = Optional.empty();
    Optional<Term> limit = Optional.empty();
    Due due =
        rule.undertaking().modality() == Modality.MAY ? new Due.Never() : new Due.AtAllTimes();
    if (rule.undertaking().window() instanceof Window.Once once
        && rule.undertaking().modality() != Modality.MAY) {
      start = once.start().stated();
      limit = once.limit().stated();
      due =
          limit.isPresent() && start.isPresent()
              ? new Due.NotStarted(start.get(), limit.get(), List.of())
              : new Due.LimitNotStated(once.promptness());
    }
    clock = start.map(s -> new Clock(s, lexicon)).orElse(null);
    term = limit.orElse(null);
    otherwise = due;
    candidates =
        limit.isPresent() && start.isEmpty()
            ? rule.candidateStarts().stream().map(s -> new Clock(s, lexicon)).toList()
            : List.of();
  }

  /// A due date.
  ///
  /// @param due the due date
  /// @param at when, in milliseconds, or never
  /// @param opens from when acts count, in milliseconds, or never
  /// @param ranks the entries that started the clock
  record Dated(Due due, long at, long opens, Ranks ranks) {}

  /// Where nothing is owed.
  static final Dated NOTHING = new Dated(new Due.Never(), Report.NEVER, Report.NEVER, Ranks.NONE);

  /// Returns the due date as one sees it from an instant.
  Dated dated(Report report, long accrued, Bonds bonds, long asOf) {
    Clock stated = clock;
    if (stated == null) {
      return term == null
          ? new Dated(otherwise, Report.NEVER, report.at(), Ranks.NONE)
          : notStated(term, report, accrued, bonds, asOf);
    }
    long started = stated.at(report, accrued, bonds);
    if (started > asOf) {
      return new Dated(otherwise, Report.NEVER, Report.NEVER, Ranks.NONE);
    }
    if (term == null) {
      return new Dated(otherwise, Report.NEVER, started, Ranks.NONE);
    }
    Due.At due = at(stated, started, term);
    Ranks ranks = stated.addTo(Ranks.NONE, report, bonds);
    return new Dated(due, due.instant().toEpochMilli(), started, ranks);
  }

  private Due.At at(Clock stated, long started, Term length) {
    Instant from = Instant.ofEpochMilli(started);
    return new Due.At(length.from(from, zone), stated.start(), from, length);
  }

  private Dated notStated(Term length, Report report, long accrued, Bonds bonds, long asOf) {
    List<Due.At> list = new ArrayList<>();
    Ranks ranks = Ranks.NONE;
    for (Clock candidate : candidates) {
      long started = candidate.at(report, accrued, bonds);
      if (started <= asOf) {
        list.add(at(candidate, started, length));
        ranks = candidate.addTo(ranks, report, bonds);
      }
    }
    list.sort(Comparator.comparing(Due.At::instant));
    Due due = new Due.StartNotStated(length, list, List.of());
    return new Dated(due, Report.NEVER, report.at(), ranks);
  }
}

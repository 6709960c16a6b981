// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.time.Start;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a clock of a sentence starts on an occurrence, and by which entries.
final class Clock {
  private final Start start;
  private final Kind kind;
  private final int number;
  private final Optional<PartyId> by;

  private enum Kind {
    OCCURRENCE,
    BECOMING_KNOWN,
    REPORT,
    ACT,
    ANSWER,
    ACCRUAL,
    ENTRY_INTO_FORCE
  }

  Clock(Start start, Lexicon lexicon) {
    this.start = start;
    kind =
        switch (start) {
          case Start.Occurrence _ -> Kind.OCCURRENCE;
          case Start.BecomingKnown _ -> Kind.BECOMING_KNOWN;
          case Start.Report _ -> Kind.REPORT;
          case Start.Act _ -> Kind.ACT;
          case Start.Answer _ -> Kind.ANSWER;
          case Start.Accrual _ -> Kind.ACCRUAL;
          case Start.EntryIntoForce _ -> Kind.ENTRY_INTO_FORCE;
        };
    number =
        switch (start) {
          case Start.Act(ActTypeId act, _) -> lexicon.act(act);
          case Start.Answer(QuestionId question) -> lexicon.question(question);
          case Start.Occurrence _,
              Start.BecomingKnown _,
              Start.Report _,
              Start.Accrual _,
              Start.EntryIntoForce _ ->
              Names.NONE;
        };
    by = start instanceof Start.Act(_, Optional<PartyId> actor) ? actor : Optional.empty();
  }

  Start start() {
    return start;
  }

  /// Returns when it starts, in milliseconds.
  ///
  /// @param report the occurrence
  /// @param accrued when the obligation came to be owed, or never
  /// @param bonds who is bound
  long at(Report report, long accrued, Bonds bonds) {
    return switch (kind) {
      case OCCURRENCE -> report.at();
      case BECOMING_KNOWN -> report.known();
      case REPORT -> report.author() == Names.NONE ? Report.NEVER : report.known();
      case ACT -> {
        Deed deed = act(report);
        yield deed == null ? Report.NEVER : deed.at();
      }
      case ANSWER -> {
        Answer answer = answer(report);
        yield answer == null ? Report.NEVER : answer.at();
      }
      case ACCRUAL -> accrued;
      case ENTRY_INTO_FORCE -> bonds.inForceAt();
    };
  }

  /// Returns these and the entries that started it.
  Ranks addTo(Ranks ranks, Report report, Bonds bonds) {
    return switch (kind) {
      case OCCURRENCE, BECOMING_KNOWN, REPORT -> ranks.with(report.rank());
      case ACT -> {
        Deed deed = act(report);
        yield deed == null ? ranks : ranks.with(deed.rank());
      }
      case ANSWER -> {
        Answer answer = answer(report);
        yield answer == null ? ranks : ranks.with(answer.rank());
      }
      case ACCRUAL -> ranks;
      case ENTRY_INTO_FORCE -> ranks.with(bonds.inForceBy());
    };
  }

  private @Nullable Answer answer(Report report) {
    return number == Names.NONE ? null : report.answer(number);
  }

  private @Nullable Deed act(Report report) {
    for (Deed deed = report.deeds(); deed != null; deed = deed.later()) {
      if (deed.type() == number && (by.isEmpty() || deed.act().actors().contains(by.get()))) {
        return deed;
      }
    }
    return null;
  }
}

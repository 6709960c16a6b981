// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.EntryId;
import casus.engine.order.InOrder;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.time.Start;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a clock of a sentence starts on an occurrence, and by which entries.
final class Clock {
  private final Start start;
  private final int number;
  private final Optional<PartyId> by;

  Clock(Start start, Lexicon lexicon) {
    this.start = start;
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
    return switch (start) {
      case Start.Occurrence _ -> report.at();
      case Start.BecomingKnown _ -> report.known();
      case Start.Report _ -> report.author() == Names.NONE ? Report.NEVER : report.known();
      case Start.Act _ -> {
        Deed deed = act(report);
        yield deed == null ? Report.NEVER : deed.at();
      }
      case Start.Answer _ -> {
        Answer answer = answer(report);
        yield answer == null ? Report.NEVER : answer.at();
      }
      case Start.Accrual _ -> accrued;
      case Start.EntryIntoForce _ -> bonds.inForceAt();
    };
  }

  /// Returns these ids and those of the entries that started it.
  InOrder<EntryId> addTo(InOrder<EntryId> ids, Report report, Bonds bonds) {
    return switch (start) {
      case Start.Occurrence _, Start.BecomingKnown _, Start.Report _ -> with(ids, report.entryId());
      case Start.Act _ -> {
        Deed deed = act(report);
        yield with(ids, deed == null ? null : deed.id());
      }
      case Start.Answer _ -> {
        Answer answer = answer(report);
        yield with(ids, answer == null ? null : answer.entry().id());
      }
      case Start.Accrual _ -> ids;
      case Start.EntryIntoForce _ -> ids.with(bonds.inForceBy());
    };
  }

  private static InOrder<EntryId> with(InOrder<EntryId> ids, @Nullable EntryId id) {
    return id == null ? ids : ids.with(id);
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

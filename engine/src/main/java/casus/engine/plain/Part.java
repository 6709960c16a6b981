// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.EntryId;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import casus.engine.trigger.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One part of the conjunction that makes a sentence apply, whoever bears it.
sealed interface Part permits SaidPart, AnswerPart, DeedPart {
  /// Its value at an instant.
  Truth truth(Report report, long at);

  /// When its value may next be another, after an instant.
  long next(Report report, long after);

  /// The entry its value rests on beside the report, if there is one.
  @Nullable EntryId entry(Report report, long at);

  /// What would settle it, while it is open.
  List<Missing> missing(Report report, long at);

  /// Its value with what is told of it.
  Verdict verdict(Report report, long at, Retold retold);
}

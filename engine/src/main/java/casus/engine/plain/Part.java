// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import casus.engine.trigger.Verdict;
import java.util.List;

/// One part of the conjunction that makes a sentence apply, whoever bears it.
sealed interface Part permits SaidPart, AnswerPart, DeedPart {
  /// No entry.
  int NONE = -1;

  /// Its value at an instant.
  Truth truth(Report report, long at);

  /// When its value may next be another, after an instant.
  long next(Report report, long after);

  /// The rank of the entry its value rests on beside the report, or NONE.
  int rank(Report report, long at);

  /// What would settle it, while it is open.
  List<Missing> missing(Report report, long at);

  /// Its value with what is told of it.
  Verdict verdict(Report report, long at, Retold retold);
}

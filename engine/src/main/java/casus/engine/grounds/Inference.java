// SPDX-License-Identifier: Apache-2.0
package casus.engine.grounds;

/// The inferences the engine draws, one sentence each in the message catalogue.
public enum Inference {
  /// {0} what, {1} case: it was reported as such and nobody disputes it.
  FIELD_UNDISPUTED,
  /// {0} field, {1} case, {2} who says so, {3} who says otherwise.
  FIELD_DISPUTED,
  /// {0} field, {1} case: nobody has said.
  FIELD_NOT_REPORTED,
  /// {0} field, {1} case, {2} author: on that account it holds.
  FIELD_ON_ACCOUNT,
  /// {0} place, {1} area: inside.
  PLACE_INSIDE,
  /// {0} place, {1} area: outside.
  PLACE_OUTSIDE,
  /// {0} place, {1} area: the maps differ.
  PLACE_ON_SOME_MAPS,
  /// {0} place, {1} area: the map is not stated or the place not exact enough.
  PLACE_NOT_DETERMINED,
  /// {0} question, {1} answer, {2} who.
  QUESTION_ANSWERED,
  /// {0} question, {1} answer: the default of the text, its limit having passed.
  QUESTION_BY_DEFAULT,
  /// {0} question: those who may answer differ.
  QUESTION_CONTESTED,
  /// {0} question, {1} who may answer: nobody has.
  QUESTION_UNANSWERED,
  /// {0} question: the text names nobody to answer.
  QUESTION_WITHOUT_ANSWERER,
  /// {0} act, {1} by whom: done.
  ACT_DONE,
  /// {0} act, {1} by whom: not on record.
  ACT_NOT_DONE,
  /// {0} act, {1} by whom: reported and denied.
  ACT_DISPUTED,
  /// {0} term, {1} start: has passed.
  TERM_PASSED,
  /// {0} term, {1} start: has not passed.
  TERM_RUNNING,
  /// {0} term, {1} start: the clock has not started.
  TERM_NOT_STARTED,
  /// {0} party, {1} instrument: bound.
  PARTY_BOUND,
  /// {0} party, {1} instrument: applies it provisionally.
  PARTY_PROVISIONAL,
  /// {0} party, {1} how it stands towards the instrument: not bound at the time.
  PARTY_NOT_BOUND,
  /// {0} track, {1} how it stands.
  TRACK_STANDS,
  /// {0} sentence, {1} by whom, {2} outcome.
  UNDERTAKING_STANDS,
  /// {0} sentence, {1} of which other treaty, {2} bearers, {3} what came of it.
  STANDS_ELSEWHERE,
  /// {0} sentence, {1} of which other treaty, {2} bearers, {3} what has not come of it.
  STANDS_NOT_ELSEWHERE,
  /// {0} treaty: not assessed beside this one.
  TREATY_NOT_ASSESSED,
  /// {0} case: the earliest occurrence of the series that meets the trigger.
  SERIES_FIRST,
  /// {0} bearer: left out as the State named by others.
  EXCLUDED,
  /// {0} sentence, {1} bearer: an act of performance in time.
  PERFORMED_IN_TIME,
  /// {0} sentence, {1} bearer: an act of performance after the due instant.
  PERFORMED_LATE,
  /// {0} sentence, {1} bearer: no act of performance by the due instant.
  NOT_PERFORMED,
  /// {0} act, {1} bearer: a contrary act.
  CONTRARY_ACT,
  /// {0} party, {1} of what, {2} the most, {3} what was stated by whom: more than it may have.
  HOLDING_ABOVE,
  /// {0} party, {1} of what, {2} the most, {3} what was stated by whom: no more than it may have.
  HOLDING_WITHIN,
  /// {0} party, {1} of what, {2} the most, {3} what was stated by whom: some say more.
  HOLDING_DISPUTED,
  /// {0} sentence: ended, excused or suspended by another.
  ENDED_BY,
  /// {0} sentence, {1} bearers, {2} those it would be owed to: reserved, or an objection between
  /// them.
  RESERVED_BETWEEN,
  /// {0} sentence, {1} bearers, {2} those it would be owed to: the instrument is suspended between
  /// them.
  SUSPENDED_BETWEEN,
  /// {0} sentence, {1} bearers: they made a reservation against it.
  RESERVED_BY,
  /// {0} what excuses.
  EXCUSED_BY,
  /// {0} the due instant came before the duty: which clause chose the clock.
  BORN_LATE,
  /// {0} sentence, {1} who is not bound, {2} the others: none is bound without it.
  FREED_BY_UNBOUND,
  /// {0} sentence, {1} who is left out, {2} the others: none is bound without it.
  FREED_BY_EXCLUSION,
  /// {0} sentence, {1} who failed: each of them is freed by the others.
  FREED_BY_DEFAULT,
  /// Entries that were considered and changed nothing.
  CONSIDERED
}

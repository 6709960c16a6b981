// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import casus.engine.docket.Event;

/// The kinds of event by the word that stands for them in a docket.
enum EventKind {
  OCCURRENCE_ALLEGED,
  ACCOUNT_GIVEN,
  SERIES_JOINED,
  SERIES_PARTED,
  ACT_REPORTED,
  ACT_DENIED,
  QUESTION_ANSWERED,
  VOTE_CAST,
  ABSENCE_RECORDED,
  DECISION_REPORTED,
  CONSENT_EXPRESSED,
  PROCEDURE_COMPLETED,
  NOTICE_GIVEN,
  RESERVATION_MADE,
  OBJECTION_MADE,
  RESERVATION_WITHDRAWN,
  OBJECTION_WITHDRAWN,
  END_AGREED,
  PROLONGATION_AGREED,
  SUSPENSION_DECLARED,
  SUSPENSION_ENDED,
  TRACK_SETTLED,
  HOLDING_STATED,
  AIM_STATED,
  ENTRY_CORRECTED,
  ENTRY_WITHDRAWN;

  static EventKind of(Event event) {
    return switch (event) {
      case Event.OccurrenceAlleged _ -> OCCURRENCE_ALLEGED;
      case Event.AccountGiven _ -> ACCOUNT_GIVEN;
      case Event.SeriesJoined _ -> SERIES_JOINED;
      case Event.SeriesParted _ -> SERIES_PARTED;
      case Event.ActReported _ -> ACT_REPORTED;
      case Event.ActDenied _ -> ACT_DENIED;
      case Event.QuestionAnswered _ -> QUESTION_ANSWERED;
      case Event.VoteCast _ -> VOTE_CAST;
      case Event.AbsenceRecorded _ -> ABSENCE_RECORDED;
      case Event.DecisionReported _ -> DECISION_REPORTED;
      case Event.ConsentExpressed _ -> CONSENT_EXPRESSED;
      case Event.ProcedureCompleted _ -> PROCEDURE_COMPLETED;
      case Event.NoticeGiven _ -> NOTICE_GIVEN;
      case Event.ReservationMade _ -> RESERVATION_MADE;
      case Event.ObjectionMade _ -> OBJECTION_MADE;
      case Event.ReservationWithdrawn _ -> RESERVATION_WITHDRAWN;
      case Event.ObjectionWithdrawn _ -> OBJECTION_WITHDRAWN;
      case Event.EndAgreed _ -> END_AGREED;
      case Event.SuspensionDeclared _ -> SUSPENSION_DECLARED;
      case Event.SuspensionEnded _ -> SUSPENSION_ENDED;
      case Event.ProlongationAgreed _ -> PROLONGATION_AGREED;
      case Event.TrackSettled _ -> TRACK_SETTLED;
      case Event.HoldingStated _ -> HOLDING_STATED;
      case Event.AimStated _ -> AIM_STATED;
      case Event.EntryCorrected _ -> ENTRY_CORRECTED;
      case Event.EntryWithdrawn _ -> ENTRY_WITHDRAWN;
    };
  }
}

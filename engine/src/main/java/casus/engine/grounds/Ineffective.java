// SPDX-License-Identifier: Apache-2.0
package casus.engine.grounds;

import casus.engine.docket.EntryId;

/// An entry that has no effect: kept, shown, and reported with the reason.
///
/// @param entry which
/// @param reason why
/// @param argument what the reason speaks of
public record Ineffective(EntryId entry, Reason reason, String argument) {
  /// Why an entry has no effect.
  public enum Reason {
    /// It answers a question its author may not answer.
    NOT_COMPETENT,
    /// It names an option the question does not have.
    NO_SUCH_OPTION,
    /// It votes in a body its author does not belong to, or from which it is excluded.
    NOT_ENTITLED_TO_VOTE,
    /// It records an absence, and is by neither the body nor the member, or the member has no vote.
    NO_SUCH_ABSENCE,
    /// It corrects or withdraws an entry of another author.
    NOT_ITS_AUTHOR,
    /// It refers to an entry that is not on record.
    NO_SUCH_ENTRY,
    /// It refers to an occurrence that is not on record.
    NO_SUCH_OCCASION,
    /// It reports a joint act with a single participant.
    JOINT_ACT_ALONE,
    /// It reports an act that the text looks for on a case, and does not say on which.
    NAMES_NO_OCCASION,
    /// It gives a notice the text has no rule for.
    NO_RULE_FOR_NOTICE,
    /// It gives notice before the text allows it.
    NOTICE_TOO_EARLY,
    /// It gives notice when the time for it is over.
    NOTICE_TOO_LATE,
    /// It is by a party that is not bound at the time.
    NOT_BOUND_THEN,
    /// It suspends the instrument toward another; the text has no rule for it, and the other has
    /// not done the same.
    NO_RULE_FOR_SUSPENSION,
    /// It takes up again what was not suspended.
    NO_SUCH_SUSPENSION,
    /// It reserves against, or speaks of, a sentence the text does not have.
    NO_SUCH_SENTENCE,
    /// It makes a reservation the text does not allow.
    RESERVATION_NOT_ALLOWED,
    /// It makes a reservation after its party had consented to be bound.
    RESERVATION_TOO_LATE,
    /// It objects to, or withdraws, a reservation that was not made, or an objection to its own.
    NO_SUCH_RESERVATION,
    /// It objects when the time for it is over.
    OBJECTION_TOO_LATE,
    /// It withdraws an objection that was not made.
    NO_SUCH_OBJECTION
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Grounds;
import casus.engine.obligation.Missing;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.ObligationKey;
import casus.engine.standing.InstrumentStanding;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.treaty.name.InstrumentId;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What follows from an instrument and a docket, seen from a vantage, under a choice.
///
/// Law T1: it depends on the set of entries, not on their order.
///
/// @param frame what was asked
/// @param standing who is bound
/// @param cases what happened, as the instrument sees it
/// @param obligations who owes what, ordered by sentence of the text, case and bearer
/// @param notOwed what is not owed on a case that a sentence could have reached, with the reason
/// @param ineffective entries about this instrument that have no effect, with the reason
public record Assessment(
    Frame frame,
    InstrumentStanding standing,
    List<Case> cases,
    List<Obligation> obligations,
    List<NotOwed> notOwed,
    List<Ineffective> ineffective) {
  /// Copies the lists.
  public Assessment {
    cases = List.copyOf(cases);
    obligations = List.copyOf(obligations);
    notOwed = List.copyOf(notOwed);
    ineffective = List.copyOf(ineffective);
  }

  /// What was asked.
  ///
  /// @param instrument which instrument
  /// @param choice under which choice
  /// @param vantage seen from where
  public record Frame(InstrumentId instrument, Choice choice, Vantage vantage) {}

  /// A sentence that does not apply to a bearer on a case.
  ///
  /// @param key which obligation there would have been
  /// @param grounds why not: the first condition that is FALSE
  public record NotOwed(ObligationKey key, Grounds grounds) {}

  /// Returns everything that anything waits for, without repetition, in a fixed order.
  ///
  /// @return what is missing
  public List<Missing> missing() {
    return obligations.stream().flatMap(o -> o.notes().missing().stream()).distinct().toList();
  }

  /// Returns every entry that any obligation rests on.
  ///
  /// @return ids in order
  public SortedSet<EntryId> entries() {
    TreeSet<EntryId> found = new TreeSet<>();
    obligations.forEach(o -> found.addAll(o.grounds().entries()));
    return found;
  }

  /// An occurrence or series that a sentence of the instrument could reach.
  ///
  /// @param id its name
  /// @param members the occurrences in it, in order of time; one if it is no series
  /// @param first when the first of them occurred
  public record Case(OccasionId id, List<OccasionId> members, Instant first) {
    /// Copies the list.
    public Case {
      members = List.copyOf(members);
    }
  }

  /// An entry that has no effect.
  ///
  /// @param entry which
  /// @param reason why
  /// @param argument what the reason speaks of
  public record Ineffective(EntryId entry, Reason reason, String argument) {}

  /// Why an entry has no effect.
  public enum Reason {
    /// It answers a question its author may not answer.
    NOT_COMPETENT,
    /// It names an option the question does not have.
    NO_SUCH_OPTION,
    /// It votes in a body its author does not belong to, or from which it is excluded.
    NOT_ENTITLED_TO_VOTE,
    /// It corrects or withdraws an entry of another author.
    NOT_ITS_AUTHOR,
    /// It refers to an entry that is not on record.
    NO_SUCH_ENTRY,
    /// It refers to an occurrence that is not on record.
    NO_SUCH_OCCASION,
    /// It reports a joint act with a single participant.
    JOINT_ACT_ALONE,
    /// It gives a notice the text has no rule for.
    NO_RULE_FOR_NOTICE,
    /// It gives notice before the text allows it.
    NOTICE_TOO_EARLY
  }
}

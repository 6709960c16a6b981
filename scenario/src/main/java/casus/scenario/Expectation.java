// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.obligation.Status;
import casus.engine.standing.PartyStanding;
import casus.treaty.diagnostic.Locus;
import casus.treaty.name.PartyId;
import casus.treaty.name.RoleId;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One thing that must come out of a story.
///
/// @param text as written, without the word `expect`
/// @param locus where it stands
/// @param holds what must hold
public record Expectation(String text, Locus locus, Holds holds) {
  /// What must hold.
  public sealed interface Holds {
    /// Each of these obligations exists and stands so.
    ///
    /// @param matter under which text, on which case
    /// @param bearers whose
    /// @param stand how it stands
    record Owed(Matter matter, Bearers bearers, Stand stand) implements Holds {}

    /// There is no such obligation.
    ///
    /// @param matter under which text, on which case
    /// @param bearer whose; anybody's if empty
    record NotOwed(Matter matter, Optional<PartyId> bearer) implements Holds {}

    /// There are so many obligations.
    ///
    /// @param number how many
    /// @param matter under which text, on which case
    /// @param status of those that stand so; of all if empty
    record Count(int number, Matter matter, Optional<Status> status) implements Holds {}

    /// An entry has no effect.
    ///
    /// @param entry which
    record HasNoEffect(EntryId entry) implements Holds {}

    /// The instrument is in force.
    ///
    /// @param since since when, if that is expected too
    record InForce(Optional<Moment> since) implements Holds {}

    /// The instrument is not in force.
    record NotInForce() implements Holds {}

    /// A party is bound so far.
    ///
    /// @param party who
    /// @param degree how far
    /// @param since since when, if that is expected too
    record Stands(PartyId party, PartyStanding.Degree degree, Optional<Moment> since)
        implements Holds {}
  }

  /// Under which text, on which case.
  ///
  /// @param citation a sentence, or a provision for all its sentences
  /// @param occasion the case; any if empty
  public record Matter(Citation citation, Optional<OccasionId> occasion) {}

  /// Whose obligations.
  public sealed interface Bearers {
    /// Those of every member of a role.
    ///
    /// @param role the role
    record EachOf(RoleId role) implements Bearers {}

    /// Those of these parties.
    ///
    /// @param parties the parties
    record Listed(List<PartyId> parties) implements Bearers {
      /// Copies the list.
      public Listed {
        parties = List.copyOf(parties);
      }
    }
  }

  /// How an obligation stands.
  ///
  /// @param status the status
  /// @param isBornLate whether its due instant lay before it came to be owed; not looked at if
  ///   false
  /// @param since when it took this status, if that is expected too
  /// @param by by when it is due, if that is expected too
  public record Stand(Status status, boolean isBornLate, Optional<Moment> since, Optional<By> by) {}

  /// By when an obligation is due.
  public sealed interface By {
    /// At an instant.
    ///
    /// @param moment the instant
    record At(Moment moment) implements By {}

    /// At no instant that the text and the record give.
    record NoHour() implements By {}
  }

  /// An instant, or any instant of a day.
  ///
  /// @param from the first that fits
  /// @param to the last that fits
  public record Moment(Instant from, Instant to) {
    /// Tells whether an instant fits.
    ///
    /// @param instant the instant
    /// @return true if it does
    public boolean contains(Instant instant) {
      return !instant.isBefore(from) && !instant.isAfter(to);
    }
  }
}

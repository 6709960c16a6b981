// SPDX-License-Identifier: Apache-2.0
package casus.engine.conflict;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import java.util.List;
import java.util.Optional;

/// Two live duties of one bearer, in one text or in two, of which one asks what the other forbids,
/// or which ask for acts that exclude each other.
///
/// @param kind what kind
/// @param extent whether in every way, or in some ways of performing only
/// @param one the duty to act; of two, the first in order of instrument, sentence and case
/// @param other the duty to abstain, or the other duty to act
/// @param bearers who owes both, in order of name
/// @param ways acts of performance of `one` that are caught, in order of name
/// @param ranking whether the texts, or general law, say which comes first
/// @param entries what both duties rest on, in order
public record Conflict(
    Kind kind,
    Extent extent,
    Side one,
    Side other,
    List<PartyId> bearers,
    List<ActTypeId> ways,
    Ranking ranking,
    List<EntryId> entries) {
  /// Copies the lists.
  public Conflict {
    bearers = List.copyOf(bearers);
    ways = List.copyOf(ways);
    entries = List.copyOf(entries);
  }

  /// What kind of conflict.
  public enum Kind {
    /// One must be done, and the other must not.
    MUST_AND_MUST_NOT,
    /// Both must be done, and they exclude each other.
    EXCLUDED_ACTS
  }

  /// How far two duties conflict.
  public enum Extent {
    /// No way of performing one leaves the other kept.
    EVERY_WAY,
    /// Some ways do: the others are caught.
    SOME_WAYS
  }

  /// One of two duties.
  ///
  /// @param instrument in which text
  /// @param sentence under which sentence
  /// @param occasion on which case; empty for a standing duty
  /// @param act what is to be done, or not to be done
  public record Side(
      InstrumentId instrument, Citation sentence, Optional<OccasionId> occasion, ActTypeId act)
      implements Comparable<Side> {
    @Override
    public int compareTo(Side other) {
      return toString().compareTo(other.toString());
    }
  }

  /// Where a text ranks treaties.
  ///
  /// @param instrument which text
  /// @param provision which provision of it
  public record Source(InstrumentId instrument, Citation provision) implements Comparable<Source> {
    @Override
    public int compareTo(Source other) {
      return toString().compareTo(other.toString());
    }
  }

  /// Which of two duties comes first.
  public sealed interface Ranking {
    /// Nothing ranks them: this is a conflict, and nothing here resolves it.
    record Unranked() implements Ranking {}

    /// The texts rank them, and do not differ.
    ///
    /// @param lower the text that yields
    /// @param by where that is said
    record ByText(InstrumentId lower, List<Source> by) implements Ranking {
      /// Copies the list.
      public ByText {
        by = List.copyOf(by);
      }
    }

    /// The texts rank them, each otherwise.
    ///
    /// @param by where
    record Rival(List<Source> by) implements Ranking {
      /// Copies the list.
      public Rival {
        by = List.copyOf(by);
      }
    }

    /// The texts do not rank them, or differ; under general law the Charter prevails (103).
    ///
    /// @param lower the text that yields
    /// @param rival where the texts differ, if they do
    record ByGeneralLaw(InstrumentId lower, List<Source> rival) implements Ranking {
      /// Copies the list.
      public ByGeneralLaw {
        rival = List.copyOf(rival);
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.treaty.vote;

import casus.treaty.name.PartyId;
import casus.treaty.time.Term;
import java.util.List;

/// How votes become one decision.
///
/// Members entitled to vote are those of the body less the excluded. A member is for one option,
/// against, abstains, or is recorded as absent; the latest vote of a member counts. Nothing is
/// inferred from silence except where a silence procedure says so.
public sealed interface VotingRule {
  /// Every member entitled to vote is for one option; one that abstains, is absent or says nothing
  /// blocks.
  record Unanimity() implements VotingRule {}

  /// At least one is for the option and nobody is against, and every member entitled has voted or
  /// is recorded as absent; abstention and absence do not block, silence does.
  record Consensus() implements VotingRule {}

  /// An option proposed by any vote for it is adopted when the term has passed without a vote
  /// against it.
  ///
  /// @param term how long members may object
  record SilenceProcedure(Term term) implements VotingRule {}

  /// More than a share of the base is for the option, or at least the share if inclusive.
  ///
  /// @param share the share
  /// @param inclusive true for `two thirds of` (at least), false for `more than half of`
  /// @param base what the share is of
  /// @param concurring members whose vote against blocks; their abstention or absence does not
  record Majority(Fraction share, boolean inclusive, Whole base, List<PartyId> concurring)
      implements VotingRule {
    /// Copies the list.
    public Majority {
      concurring = List.copyOf(concurring);
    }
  }

  /// At least so many members are for the option.
  ///
  /// @param votes how many
  /// @param concurring members whose vote against blocks
  record AtLeast(int votes, List<PartyId> concurring) implements VotingRule {
    /// Copies the list.
    public AtLeast {
      concurring = List.copyOf(concurring);
    }
  }

  /// What a majority is a majority of.
  enum Whole {
    /// Every member that sits, excluded or not, whether it votes, is absent or says nothing.
    MEMBERS,
    /// Those entitled to vote: the members that sit, less the excluded.
    ENTITLED,
    /// Those of them who cast a ballot: for, against or an abstention.
    PRESENT,
    /// Those of them who voted for or against.
    VOTING
  }
}

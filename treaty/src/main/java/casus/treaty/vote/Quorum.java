// SPDX-License-Identifier: Apache-2.0
package casus.treaty.vote;

/// How many must be present for a body to decide anything.
///
/// Present are those entitled who cast a ballot: for, against or an abstention.
public sealed interface Quorum {
  /// A share of the members that sit, or of those entitled.
  ///
  /// @param share the share
  /// @param inclusive true for `two thirds of` (at least), false for `more than half of`
  /// @param base what the share is of
  record Share(Fraction share, boolean inclusive, Count base) implements Quorum {}

  /// At least so many members.
  ///
  /// @param members how many
  record AtLeast(int members) implements Quorum {}

  /// What a quorum can be a share of.
  enum Count {
    /// Every member that sits, excluded or not.
    MEMBERS,
    /// The members that sit, less the excluded.
    ENTITLED
  }
}

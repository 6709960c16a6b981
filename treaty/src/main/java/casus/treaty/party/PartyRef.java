// SPDX-License-Identifier: Apache-2.0
package casus.treaty.party;

import casus.treaty.name.PartyId;
import casus.treaty.name.RoleId;

/// How a sentence points at one or more States, given what happened and who bears the duty.
public sealed interface PartyRef {
  /// One State by name.
  ///
  /// @param party its name
  record Named(PartyId party) implements PartyRef {}

  /// Any State in a role.
  ///
  /// @param role the role
  record AnyOf(RoleId role) implements PartyRef {}

  /// The State that bears the duty in question.
  record Bearer() implements PartyRef {}

  /// The State that what happened was directed against.
  record AttackedState() implements PartyRef {}

  /// The State that what happened is attributed to (ARSIWA 4-11). Attribution is a claim, never a
  /// fact.
  record AttributedState() implements PartyRef {}
}

// SPDX-License-Identifier: Apache-2.0
package casus.treaty.party;

import casus.treaty.name.PartyId;

/// That one State is held to continue another, such as Germany Prussia. It is told and changes
/// nothing: acts, accounts and consents stay those of the State that is named.
///
/// @param by the State that continues it
/// @param source who says so, and where
public record Continuation(PartyId by, String source) {}

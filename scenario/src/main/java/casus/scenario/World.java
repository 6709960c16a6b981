// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.treaty.place.Atlas;

/// What scenarios are run with.
///
/// @param library treaties, dockets and suppositions by name
/// @param atlas outlines of units, for places given by coordinate alone
public record World(Library library, Atlas atlas) {}

// SPDX-License-Identifier: Apache-2.0
package casus.treaty.party;

/// What it takes before a State counts as the one that something is attributed to.
public enum Attribution {
  /// Any statement that it did it.
  ACCUSATION,
  /// Its own statement that it did it.
  ADMISSION
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine;

/// The place of an entry in its docket, counted from one.
///
/// @param value one or more
public record EntryNumber(long value) {
  public EntryNumber {
    if (value < 1) {
      throw new IllegalArgumentException("Entries are numbered from one.");
    }
  }
}

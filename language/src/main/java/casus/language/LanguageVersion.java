// SPDX-License-Identifier: Apache-2.0
package casus.language;

/// The version a treaty file names in its first line.
///
/// @param major changes when older files are no longer read as they stand
public record LanguageVersion(int major) {
  public LanguageVersion {
    if (major < 1) {
      throw new IllegalArgumentException("Versions of the language start at one.");
    }
  }
}

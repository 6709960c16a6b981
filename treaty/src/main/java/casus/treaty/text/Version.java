// SPDX-License-Identifier: Apache-2.0
package casus.treaty.text;

import casus.treaty.name.VersionId;
import java.util.List;
import java.util.Optional;

/// One version of a text: in a language, as published, with a secret protocol, with a gloss of a
/// date (VCLT 33).
///
/// @param id its name
/// @param label what it is, in words
/// @param dated when it was made, as written, if the file says so
/// @param authentic true if it is as good as every other that is authentic (VCLT 33(1))
/// @param prevails true if the text says that it prevails where versions differ
public record Version(
    VersionId id, String label, Optional<String> dated, boolean authentic, boolean prevails) {
  private static final String PREFIX = "version/";

  /// Returns by what a choice names it.
  ///
  /// @return such as `version/secret`
  public String key() {
    return key(id);
  }

  /// Returns by what a choice names a version.
  ///
  /// @param id its name
  /// @return such as `version/secret`
  public static String key(VersionId id) {
    return PREFIX + id;
  }

  /// Tells whether a key names a version and not brackets of somebody.
  ///
  /// @param key the key
  /// @return true if it does
  public static boolean isKey(String key) {
    return key.startsWith(PREFIX);
  }

  /// Returns the version that is followed where none is chosen.
  ///
  /// @param versions versions in the order of the text
  /// @return the one that prevails, otherwise the first; empty if there are none
  public static Optional<Version> followed(List<Version> versions) {
    return versions.stream()
        .filter(Version::prevails)
        .findFirst()
        .or(() -> versions.stream().findFirst());
  }
}

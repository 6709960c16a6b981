// SPDX-License-Identifier: Apache-2.0
package casus.scenario.wording;

import java.util.Locale;

/// Where a sentence of an authentic text stands.
///
/// @param provision the provision as the text numbers it, in lower case but for its number:
///   `article 5`, `article V`; [#PREAMBLE] before the first
/// @param sentence which sentence of it, from 1
public record Place(String provision, int sentence) {
  /// What stands before the first numbered provision.
  public static final String PREAMBLE = "preamble";

  /// Refuses what is no place.
  public Place {
    if (provision.isBlank() || sentence < 1) {
      throw new IllegalArgumentException("no place: " + provision + " " + sentence);
    }
  }

  /// Tells whether a provision of a reading belongs to that of the text: `article 5(1)` to `article
  /// 5`.
  ///
  /// @param citation the citation of the reading
  /// @return true if the citation names it or a part of it
  public boolean holds(String citation) {
    String whole = provision.toLowerCase(Locale.ROOT);
    String part = citation.toLowerCase(Locale.ROOT);
    return part.equals(whole) || part.startsWith(whole + "(");
  }

  @Override
  public String toString() {
    return provision + ", sentence " + sentence;
  }
}

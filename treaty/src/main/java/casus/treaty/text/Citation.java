// SPDX-License-Identifier: Apache-2.0
package casus.treaty.text;

import java.util.Optional;

/// Where in an instrument a sentence stands, in the instrument's own words: `point 4`, `article
/// 5(1)`.
///
/// Order is that of the file, kept by lists; the natural order here is by kind, number and label
/// and only makes results deterministic.
///
/// @param kind what the instrument calls its provisions: `article`, `paragraph`, `point`,
///   `provision`
/// @param number the printed number, such as `4` or `5(1)`
/// @param label which sentence of the provision, when it has several, such as `consult`
public record Citation(String kind, String number, Optional<String> label)
    implements Comparable<Citation> {
  /// Refuses blank parts.
  public Citation {
    if (kind.isBlank() || number.isBlank()) {
      throw new IllegalArgumentException("a citation needs a kind and a number");
    }
  }

  /// Returns a citation of a whole provision.
  ///
  /// @param kind what the instrument calls its provisions
  /// @param number the printed number
  /// @return the citation
  public static Citation of(String kind, String number) {
    return new Citation(kind, number, Optional.empty());
  }

  /// Returns the citation of one sentence of this provision.
  ///
  /// @param name the label of the sentence
  /// @return the citation
  public Citation with(String name) {
    return new Citation(kind, number, Optional.of(name));
  }

  /// Returns the provision this sentence belongs to.
  ///
  /// @return the citation without its label
  public Citation provision() {
    return of(kind, number);
  }

  @Override
  public int compareTo(Citation other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return kind + " " + number + label.map(l -> " (" + l + ")").orElse("");
  }
}

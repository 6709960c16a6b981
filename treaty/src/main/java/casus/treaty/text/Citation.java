// SPDX-License-Identifier: Apache-2.0
package casus.treaty.text;

import casus.treaty.name.Name;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  /// What instruments call their provisions.
  public static final List<String> KINDS =
      List.of("article", "paragraph", "point", "provision", "section", "annex");

  private static final int LONGEST = 3 * Name.LONGEST;
  private static final Pattern SHAPE =
      Pattern.compile("([a-z]+) ([^ ()]+)(\\([0-9]+\\))?(?: \\(([^ ()]+)\\))?");

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

  /// Reads a citation in the form in which one is shown.
  ///
  /// @param text such as `article 5(1) (assist)`
  /// @return the citation, or empty if the text is none
  public static Optional<Citation> parse(String text) {
    Matcher matcher = SHAPE.matcher(text.length() > LONGEST ? "" : text);
    if (!matcher.matches()
        || !KINDS.contains(matcher.group(1))
        || !Name.isName(matcher.group(2))
        || (matcher.group(4) != null && !Name.isName(matcher.group(4)))) {
      return Optional.empty();
    }
    String part = matcher.group(3) == null ? "" : matcher.group(3);
    return Optional.of(
        new Citation(
            matcher.group(1), matcher.group(2) + part, Optional.ofNullable(matcher.group(4))));
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

  /// Tells whether this is a sentence, or the provision it belongs to.
  ///
  /// @param sentence a sentence
  /// @return true if so
  public boolean covers(Citation sentence) {
    return equals(sentence) || equals(sentence.provision());
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

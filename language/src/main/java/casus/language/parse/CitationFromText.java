// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.treaty.name.Name;
import casus.treaty.text.Citation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From a citation that stands alone, in a scenario or on a command line, to a citation.
public final class CitationFromText {
  private static final int LONGEST = 3 * Name.LONGEST;
  private static final Pattern SHAPE =
      Pattern.compile(
          "([a-z]+)\\s+([^\\s()]+)(\\s*\\(\\s*[0-9]+\\s*\\))?\\s*(?:\\(\\s*([^\\s()]+)\\s*\\))?");

  private CitationFromText() {}

  /// Reads a citation.
  ///
  /// @param text such as `point 4 (consult)`
  /// @return the citation, or empty if the text is none
  public static Optional<Citation> citation(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()
        || !Phrases.PROVISION_KINDS.contains(matcher.group(1))
        || !Name.isName(matcher.group(2))) {
      return Optional.empty();
    }
    String part = Optional.ofNullable(matcher.group(3)).orElse("").replaceAll("\\s", "");
    Optional<String> label = Optional.ofNullable(matcher.group(4));
    if (label.filter(l -> !Name.isName(l)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new Citation(matcher.group(1), matcher.group(2) + part, label));
  }
}

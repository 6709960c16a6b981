// SPDX-License-Identifier: Apache-2.0
package casus.scenario.wording;

import casus.scenario.wording.AuthenticText.Sentence;
import casus.scenario.wording.Comparison.Compared;
import casus.treaty.text.Citation;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A dossier's treaty file with the authentic words put above the provisions that read them: the
/// user's own copy, which is no part of the dossier.
public final class OwnCopy {
  private static final String FENCE = "```casus";

  private OwnCopy() {}

  /// Puts the words of a copy into a treaty file, each provision above the fence that reads it.
  ///
  /// @param file the treaty file, literate
  /// @param comparison the copy beside the reading
  /// @param language the language of the copy, as ISO 639-1 has it
  /// @return the file with block quotes marked as authentic text; what is not read is left out
  /// @throws IllegalArgumentException if a provision that is read has no fence in the file
  public static String of(String file, Comparison comparison, String language) {
    TreeMap<Integer, StringBuilder> quotes = new TreeMap<>();
    for (Compared one : comparison.provisions()) {
      if (one.read().isEmpty()) {
        continue;
      }
      Citation citation = one.read().getFirst().citation();
      int at =
          fence(file, citation)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "no fence of the file declares " + citation + " by itself"));
      quotes.computeIfAbsent(at, _ -> new StringBuilder()).append(quote(one, language));
    }
    StringBuilder out = new StringBuilder(file);
    quotes.descendingMap().forEach((at, quote) -> out.insert(at, quote));
    return out.toString();
  }

  private static String quote(Compared one, String language) {
    StringBuilder quote = new StringBuilder();
    quote.append("> [text ").append(language).append("] ").append(one.name()).append('\n');
    one.lines().stream()
        .flatMap(l -> l.sentence().stream())
        .map(Sentence::words)
        .forEach(w -> quote.append("> ").append(w).append('\n'));
    return quote.append('\n').toString();
  }

  /// Returns where the fence begins that declares a provision.
  private static Optional<Integer> fence(String file, Citation citation) {
    Matcher declared =
        Pattern.compile("(?m)^\\s*" + Pattern.quote(citation.toString()) + "(?![0-9(])")
            .matcher(file);
    if (!declared.find()) {
      return Optional.empty();
    }
    int fence = file.lastIndexOf("\n" + FENCE, declared.start());
    return fence < 0 ? Optional.empty() : Optional.of(fence + 1);
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.language.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.language.Formatting;
import casus.language.Texts;
import casus.language.TreatyReader;
import casus.language.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every treaty that ships is laid out as it is to be, and so it comes out again however its blanks
/// and its line ends were.
class CanonicalLayoutTest {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```casus\n(.*?)^```$");
  private static final Pattern TEXT_OR_BLANKS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\s+");

  /// Laid out by hand, with more lines than the layout would give them.
  private static final List<String> BY_HAND =
      List.of("collective-security-treaty", "istanbul-communique");

  /// Every treaty by the name of its dossier.
  private static SortedMap<String, String> treaties() throws IOException {
    TreeMap<String, String> found = new TreeMap<>();
    try (Stream<Path> dossiers = Files.list(Texts.root().resolve("treaties"))) {
      for (Path dossier : dossiers.sorted().toList()) {
        Path file = dossier.resolve("instrument.casus.md");
        if (Files.exists(file)) {
          found.put(String.valueOf(dossier.getFileName()), Files.readString(file));
        }
      }
    }
    return found;
  }

  private static String laidOut(String text) {
    return assertInstanceOf(
            Formatting.Done.class, TreatyReader.format(new Source("t.casus.md", text)))
        .text();
  }

  @Test
  void whatShipsIsLaidOut() throws IOException {
    List<String> otherwise = new ArrayList<>();
    treaties()
        .forEach((name, text) -> {
          if (!text.equals(laidOut(text))) {
            otherwise.add(name);
          }
        });
    assertEquals(BY_HAND, otherwise);
  }

  @Test
  void blanksAndLineEndsDoNotMatter() throws IOException {
    int changed = 0;
    for (String text : treaties().values()) {
      for (String between : List.of(" ", "\n", "   \n\t")) {
        String other = withBlanks(text, between);
        assertEquals(laidOut(text), laidOut(other));
        changed += other.equals(text) ? 0 : 1;
      }
    }
    assertTrue(changed > 100, "few were laid out otherwise: " + changed);
  }

  /// Puts other blanks between words, in every fence without comments; empty lines stay.
  private static String withBlanks(String text, String between) {
    return FENCE
        .matcher(text)
        .replaceAll(fence ->
            Matcher.quoteReplacement(
                fence.group(1).contains("--")
                    ? fence.group()
                    : "```casus\n" + spread(fence.group(1).strip(), between) + "\n```"));
  }

  private static String spread(String declarations, String between) {
    return TEXT_OR_BLANKS
        .matcher(declarations)
        .replaceAll(found -> {
          String one = found.group();
          boolean isText = one.startsWith("\"");
          boolean isEmptyLine = one.indexOf('\n') != one.lastIndexOf('\n');
          return Matcher.quoteReplacement(isText ? one : isEmptyLine ? "\n\n" : between);
        });
  }
}

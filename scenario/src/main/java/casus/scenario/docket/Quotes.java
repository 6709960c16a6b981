// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import casus.treaty.text.Unseen;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Writes names and texts so that they are read again as what they are.
public final class Quotes {
  // What looks like a date stands in quotes, since a date tells an entry from other lines.
  private static final Pattern PLAIN =
      Pattern.compile("(?![0-9]+-[0-9]+-[0-9]+$)[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._/@+-]*");

  /// Words with a meaning of their own somewhere in an entry; as names they stand in quotes.
  private static final TreeSet<String> RESERVED =
      new TreeSet<>(
          List.of(
              "about",
              "abstains",
              "act",
              "against",
              "at",
              "between",
              "by",
              "decision",
              "denying",
              "each",
              "from",
              "if",
              "is",
              "lodged",
              "of",
              "on",
              "source",
              "striking",
              "being",
              "supposed",
              "to",
              "using",
              "when",
              "with"));

  private Quotes() {}

  /// Writes a name, in quotes where it could be taken for something else.
  static String name(String name) {
    boolean plain =
        PLAIN.matcher(name).matches()
            && !RESERVED.contains(name)
            && !EventFromText.VERBS.contains(name);
    return plain ? name : text(name);
  }

  /// Writes a text in quotes.
  ///
  /// @param text any text
  /// @return the text as it is read back
  public static String text(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escape = "\"\\\n\t\r".indexOf(c);
      if (escape >= 0) {
        out.append('\\').append("\"\\ntr".charAt(escape));
      } else if (Character.isISOControl(c) || isUnseen(text, i)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /// Tells whether a unit belongs to a character that cannot be seen.
  private static boolean isUnseen(String text, int at) {
    boolean second = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return Unseen.is(text.codePointAt(second ? at - 1 : at));
  }
}

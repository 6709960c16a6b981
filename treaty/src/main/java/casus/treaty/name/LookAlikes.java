// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/// Letters of other scripts that look like Latin ones (Unicode TR39, those of Cyrillic and Greek),
/// and words that mix scripts whose letters look alike.
public final class LookAlikes {
  private static final String OTHERS =
      "\u0410\u0412\u0421\u0415\u041d\u0406\u0408\u041a\u041c\u041e\u0420\u0405\u0422\u0425\u0423"
          + "\u0430\u0441\u0435\u0456\u0458\u043e\u0440\u0455\u0445\u0443"
          + "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
          + "\u03bf\u03bd";
  private static final String LATIN = "ABCEHIJKMOPSTXY" + "aceijopsxy" + "ABEZHIKMNOPTYX" + "ov";

  private LookAlikes() {}

  /// Scripts with letters that look alike. Apart, since Java needs a millisecond to get its table
  /// of scripts ready, and most names are plain.
  private static final class Scripts {
    private static final Set<UnicodeScript> ALIKE =
        EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARMENIAN,
            UnicodeScript.CHEROKEE,
            UnicodeScript.COPTIC);
  }

  /// Returns what a name looks like, in Latin letters where any do.
  ///
  /// @param name the name
  /// @return names that look alike have the same
  public static String skeleton(String name) {
    if (isAscii(name)) {
      return name;
    }
    StringBuilder skeleton = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      int at = OTHERS.indexOf(name.charAt(i));
      skeleton.append(at < 0 ? name.charAt(i) : LATIN.charAt(at));
    }
    return skeleton.toString();
  }

  /// Returns where a word first goes over to another script whose letters look alike. Hyphens,
  /// blanks and full stops part words.
  ///
  /// @param text a name
  /// @return an offset in UTF-16 units, or empty if every word keeps to one script
  public static OptionalInt mixedAt(String text) {
    if (isAscii(text)) {
      return OptionalInt.empty();
    }
    Set<UnicodeScript> seen = EnumSet.noneOf(UnicodeScript.class);
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (c == '-' || c == ' ' || c == '.') {
        seen.clear();
      } else if (c > 127 || Character.isLetter(c)) {
        UnicodeScript script = UnicodeScript.of(c);
        if (Scripts.ALIKE.contains(script)) {
          seen.add(script);
        }
      }
      if (seen.size() > 1) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /// Returns how sentences name a character.
  ///
  /// @param c a code point
  /// @return its number and name, such as `U+0420 CYRILLIC CAPITAL LETTER ER`
  public static String called(int c) {
    String name = Character.getName(c);
    String number = String.format(Locale.ROOT, "U+%04X", c);
    return name == null ? number : number + " " + name;
  }
}

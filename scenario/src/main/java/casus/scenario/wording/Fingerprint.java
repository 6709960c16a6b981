// SPDX-License-Identifier: Apache-2.0
package casus.scenario.wording;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/// SHA-256 of the words of a sentence, whatever its spaces, line breaks, capitals and marks.
///
/// The words are what is left in Unicode normal form KC, in small letters, of everything that is a
/// letter or a digit, with one blank between words, in UTF-8. It tells that two sentences have the
/// same words and does not give the words away to who does not have them already.
///
/// @param hex 64 hexadecimal digits in small letters
public record Fingerprint(String hex) {
  private static final int DIGITS = 64;

  /// Refuses what is no fingerprint.
  public Fingerprint {
    if (hex.length() != DIGITS || !hex.chars().allMatch(Fingerprint::isHex)) {
      throw new IllegalArgumentException("no fingerprint: " + hex);
    }
  }

  private static boolean isHex(int c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
  }

  /// Takes the fingerprint of a sentence.
  ///
  /// @param sentence its words, with whatever stands between them
  /// @return the fingerprint of its words
  public static Fingerprint of(String sentence) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(words(sentence).getBytes(StandardCharsets.UTF_8));
      return new Fingerprint(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// Returns the words of a sentence as they are hashed.
  ///
  /// @param sentence the sentence
  /// @return words in small letters with one blank between
  public static String words(String sentence) {
    String plain = Normalizer.normalize(sentence, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(plain.length());
    plain
        .codePoints()
        .forEach(c -> {
          if (isOfWord(c)) {
            words.appendCodePoint(c);
          } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
          }
        });
    return words.toString().strip();
  }

  private static boolean isOfWord(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}

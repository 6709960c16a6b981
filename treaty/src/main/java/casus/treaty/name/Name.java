// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

/// A name in a treaty file: letters and digits in any script, joined by hyphens; never a bare
/// string.
///
/// Law: two names are equal if and only if they are written alike and name the same kind of thing.
public sealed interface Name
    permits ActTypeId,
        AreaId,
        BodyId,
        EventTypeId,
        InstrumentId,
        MeasureId,
        Option,
        PartyId,
        QualityId,
        QuestionId,
        ReadingId,
        RoleId,
        TrackId,
        VersionId {
  /// The longest name that is accepted, in UTF-16 units.
  int LONGEST = 120;

  /// Returns the name as written.
  ///
  /// @return the name as written
  String value();

  /// Tells whether a text can stand as a name.
  ///
  /// @param text any text
  /// @return true if it is one
  static boolean isName(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    boolean needsLetter = true;
    int at = 0;
    while (at < text.length()) {
      int c = text.charAt(at) < 128 ? text.charAt(at) : text.codePointAt(at);
      boolean isHyphen = c == '-';
      if (isHyphen ? needsLetter : !isLetterOrNumber(c)) {
        return false;
      }
      needsLetter = isHyphen;
      at += Character.charCount(c);
    }
    return !needsLetter;
  }

  /// Refuses a text that is not a name, and returns the one text that stands for all written alike:
  /// the same few names are compared again and again, and stand in every entry of a record.
  ///
  /// @param text any text
  /// @return the same text
  /// @throws IllegalArgumentException if it is not a name
  static String canonical(String text) {
    if (!isName(text)) {
      throw new IllegalArgumentException("not a name: '" + text + "'");
    }
    return text.intern();
  }

  /// Tells whether names are made of a character, hyphens aside.
  ///
  /// @param c a code point
  /// @return true for letters and numbers of any script
  static boolean isLetterOrNumber(int c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}

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
        Option,
        PartyId,
        QuestionId,
        ReadingId,
        RoleId,
        TrackId {
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
    boolean begins = true;
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      boolean joins = character == '-';
      if (joins ? begins : !isLetterOrNumber(character)) {
        return false;
      }
      begins = joins;
      at += Character.charCount(character);
    }
    return !begins;
  }

  private static boolean isLetterOrNumber(int character) {
    return Character.isLetter(character)
        || switch (Character.getType(character)) {
          case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }

  /// Refuses a text that is not a name.
  ///
  /// @param text any text
  /// @throws IllegalArgumentException if it is not a name
  static void check(String text) {
    if (!isName(text)) {
      throw new IllegalArgumentException("not a name: '" + text + "'");
    }
  }
}

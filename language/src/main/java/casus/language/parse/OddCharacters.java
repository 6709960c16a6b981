// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.language.diagnosis.Code;
import casus.language.diagnosis.Diagnoses;
import casus.language.source.Span;
import casus.treaty.name.LookAlikes;
import casus.treaty.text.Unseen;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/// Characters that look like something else, cannot be seen, or belong to programs.
final class OddCharacters {
  private static final String QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb";
  private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

  private final Diagnoses diagnoses;

  OddCharacters(Diagnoses diagnoses) {
    this.diagnoses = diagnoses;
  }

  static boolean isOtherQuote(char c) {
    return c > 127 && QUOTES.indexOf(c) >= 0;
  }

  /// Reports a character that stands outside words, texts and marks.
  void report(int c, Span where) {
    if (c == '{' || c == '}') {
      String message = "The language has no curly braces.";
      String help = "Write a list with commas or \"or\", and a part that is not agreed in [ ].";
      diagnoses.add(Code.PROGRAMMING, where, message, help);
    } else if (c == 0xFFFD) {
      damaged(where);
    } else if (isHidden(c)) {
      hidden(c, where);
    } else if (c == '-') {
      String help = "A hyphen joins letters or digits, without blanks beside it.";
      diagnoses.add(Code.ODD_CHARACTER, where, "A hyphen stands alone here.", help);
    } else {
      String message = "The character \"" + Character.toString(c) + "\" has no meaning here.";
      diagnoses.add(Code.ODD_CHARACTER, where, message, helpFor(c));
    }
  }

  private static String helpFor(int c) {
    if (QUOTES.indexOf(c) >= 0) {
      return "Write the straight quote \" on both sides of a text.";
    }
    if (DASHES.indexOf(c) >= 0) {
      return "Write the hyphen - in names, and -- before a comment.";
    }
    if (c == '\'' || c == '\u2019') {
      return "Names have no apostrophes: write \"of Ukraine\" or leave the letter out.";
    }
    if (Character.isSpaceChar(c)) {
      return "Write an ordinary blank.";
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
      return "Write letter and accent as one character (Unicode form NFC).";
    }
    return "Names are letters and digits joined by hyphens; texts stand in quotes.";
  }

  private static boolean isHidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL && c != '\n' && c != '\r' && c != '\t'
        || Unseen.is(c)
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private void damaged(Span where) {
    String message = "The file is not valid UTF-8 here.";
    diagnoses.add(Code.ODD_CHARACTER, where, message, "Save the file in UTF-8.");
  }

  private void hidden(int c, Span where) {
    String name = LookAlikes.called(c);
    if (!Unseen.is(c)) {
      String message = "A character that cannot be seen (" + name + ") stands here.";
      diagnoses.add(Code.ODD_CHARACTER, where, message, "Delete it.");
      return;
    }
    String message =
        Unseen.turns(c)
            ? "A character that cannot be seen (" + name + ") turns the order of the others."
            : "A character that cannot be seen (" + name + ") stands here.";
    String help = "Delete it: what is shown here is not what is read.";
    diagnoses.add(Code.UNSEEN, where, message, help);
  }

  /// Reports characters inside a text in quotes or a comment that cannot be seen.
  void checkText(String file, Span where) {
    check(file, where, Unseen::is);
  }

  /// Reports characters outside the fences that turn the order of others. Prose may join letters
  /// and pictures by others that cannot be seen.
  void checkProse(String file, Span where) {
    check(file, where, Unseen::turns);
  }

  private void check(String file, Span where, IntPredicate isRefused) {
    int at = where.start();
    while (at < where.end()) {
      int c = file.charAt(at);
      if (c >= 32 && c <= 126) {
        at++;
        continue;
      }
      c = file.codePointAt(at);
      int next = at + Character.charCount(c);
      if (c == 0xFFFD) {
        damaged(new Span(at, next));
      } else if (c > 126 ? c < 160 || isRefused.test(c) : c < 32 && !isLineCharacter(c)) {
        hidden(c, new Span(at, next));
      }
      at = next;
    }
  }

  private static boolean isLineCharacter(int c) {
    return c == '\n' || c == '\r' || c == '\t';
  }

  /// Reports a part of a name that mixes scripts whose letters look alike, at the first letter of
  /// the other script.
  void checkScripts(String word, Span where) {
    OptionalInt mixed = LookAlikes.mixedAt(word);
    if (mixed.isPresent()) {
      int c = word.codePointAt(mixed.getAsInt());
      int at = where.start() + mixed.getAsInt();
      String message =
          "The name \""
              + word
              + "\" mixes letters of two scripts that look alike: here "
              + LookAlikes.called(c)
              + ".";
      Span letter = new Span(at, at + Character.charCount(c));
      diagnoses.add(Code.MIXED_SCRIPTS, letter, message, "Write it in one script.");
    }
  }
}

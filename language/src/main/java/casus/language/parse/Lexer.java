// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.language.diagnosis.Code;
import casus.language.diagnosis.Diagnoses;
import casus.language.source.Span;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.name.Name;
import java.util.ArrayList;
import java.util.List;

/// Cuts a stretch of a file into leaves. Every character ends up in exactly one.
final class Lexer {
  /// How many words, marks, comments and blanks a stretch may have.
  private static final int MOST = 1_000_000;

  private final String file;
  private final int end;
  private final Diagnoses diagnoses;
  private final OddCharacters odd;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int knownLineEnd = -1;

  private Lexer(String file, Span stretch, Diagnoses diagnoses) {
    this.file = file;
    this.at = stretch.start();
    this.end = stretch.end();
    this.diagnoses = diagnoses;
    this.odd = new OddCharacters(diagnoses);
  }

  /// Returns the leaves of a stretch.
  static List<Token> tokens(String file, Span stretch, Diagnoses diagnoses) {
    Lexer lexer = new Lexer(file, stretch, diagnoses);
    while (lexer.at < lexer.end && lexer.tokens.size() < MOST) {
      lexer.readOne();
    }
    if (lexer.at < lexer.end) {
      lexer.stop();
    }
    return lexer.tokens;
  }

  private void readOne() {
    int from = at;
    char c = file.charAt(at);
    if (isBlank(c) || c == '\uFEFF' && at == 0) {
      while (at < end && (isBlank(file.charAt(at)) || at == 0)) {
        at++;
      }
      add(TokenKind.BLANK, from);
    } else if (c == '-' && at + 1 < end && file.charAt(at + 1) == '-') {
      readComment();
    } else if (c == '"') {
      readText();
    } else if (OddCharacters.isOtherQuote(c)) {
      readOtherQuote();
    } else if (Name.isLetterOrNumber(file.codePointAt(at)) || c == '_') {
      readWord();
    } else if (c == '(' && isEmptyPair()) {
      at = file.indexOf(')', at) + 1;
      add(TokenKind.BAD, from);
      String message = "Empty parentheses say nothing.";
      diagnoses.add(Code.PROGRAMMING, span(from), message, "Leave them out.");
    } else if (".,;:()[]".indexOf(c) >= 0) {
      at++;
      add(TokenKind.MARK, from);
    } else {
      at += Character.charCount(file.codePointAt(at));
      add(TokenKind.BAD, from);
      odd.report(file.codePointAt(from), span(from));
    }
  }

  /// Keeps the rest as one leaf that is not read.
  private void stop() {
    int from = at;
    at = end;
    add(TokenKind.BAD, from);
    String message = "The text has more than a million words, marks and blanks up to here.";
    String help = "What follows is not read. Divide the file.";
    diagnoses.add(Code.TOO_LARGE, new Span(from, from + 1), message, help);
  }

  private void add(TokenKind kind, int from) {
    tokens.add(new Token(kind, file, from, at));
  }

  private Span span(int from) {
    return new Span(from, at);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private boolean isWordPartAt(int offset) {
    return offset < end && Name.isLetterOrNumber(file.codePointAt(offset));
  }

  private boolean isDigitAt(int offset) {
    return offset < end && file.charAt(offset) >= '0' && file.charAt(offset) <= '9';
  }

  private boolean isEmptyPair() {
    int i = at + 1;
    while (i < end && file.charAt(i) == ' ') {
      i++;
    }
    return i < end && file.charAt(i) == ')';
  }

  private void readComment() {
    int from = at;
    at = lineEnd();
    add(TokenKind.COMMENT, from);
    odd.checkText(file, span(from));
    if (from > 0 && Name.isLetterOrNumber(file.codePointBefore(from))) {
      String message = "A comment begins in the middle of a word.";
      String help = "Names are joined by one hyphen; put a blank before a comment.";
      diagnoses.warn(Code.ODD_CHARACTER, span(from), message, help);
    }
  }

  /// Returns the end of the line, without the characters that end it.
  private int lineEnd() {
    if (knownLineEnd < at) {
      int feed = file.indexOf('\n', at, end);
      int lineEnd = feed < 0 ? end : feed;
      int carriage = file.indexOf('\r', at, lineEnd);
      knownLineEnd = carriage < 0 ? lineEnd : carriage;
    }
    return knownLineEnd;
  }

  private void readText() {
    int from = at;
    int lineEnd = lineEnd();
    at = closingQuote(at + 1, lineEnd);
    if (at >= lineEnd) {
      at = lineEnd;
      add(TokenKind.BAD, from);
      String message = "This text has no closing quote on its line.";
      diagnoses.add(Code.OPEN_QUOTE, span(from), message, "Write \" at the end of the text.");
      return;
    }
    at++;
    add(TokenKind.TEXT, from);
    odd.checkText(file, span(from));
  }

  /// Returns where the next quote is that no backslash stands before, or the end of the line.
  private int closingQuote(int from, int lineEnd) {
    int quote = file.indexOf('"', from, lineEnd);
    int close = quote < 0 ? lineEnd : quote;
    if (file.indexOf('\\', from, close) < 0) {
      return close;
    }
    int next = from;
    while (next < lineEnd && file.charAt(next) != '"') {
      next += file.charAt(next) == '\\' && next + 1 < lineEnd ? 2 : 1;
    }
    return next;
  }

  private void readOtherQuote() {
    int from = at;
    int lineEnd = lineEnd();
    int close = at + 1;
    while (close < lineEnd
        && !OddCharacters.isOtherQuote(file.charAt(close))
        && file.charAt(close) != '"') {
      close++;
    }
    at = close < lineEnd ? close + 1 : from + 1;
    add(TokenKind.BAD, from);
    odd.report(file.codePointAt(from), new Span(from, from + 1));
  }

  private void readWord() {
    int from = at;
    boolean underscore = false;
    boolean plain = true;
    boolean going = true;
    while (going) {
      at = plainEnd(at);
      if (isWordPartAt(at)) {
        plain = false;
        at += Character.charCount(file.codePointAt(at));
      } else if (at < end && file.charAt(at) == '_') {
        underscore = true;
        at++;
      } else {
        going = at < end && file.charAt(at) == '-' && isWordPartAt(at + 1);
        at += going ? 1 : 0;
      }
    }
    if (isAllDigits(from) && at < end && file.charAt(at) == '.' && isDigitAt(at + 1)) {
      at++;
      while (isDigitAt(at)) {
        at++;
      }
      add(TokenKind.NUMBER, from);
      return;
    }
    addWord(from, underscore, plain);
  }

  /// Returns where letters and digits of ASCII end: most words have no others.
  private int plainEnd(int from) {
    int next = from;
    while (next < end && isPlain(file.charAt(next))) {
      next++;
    }
    return next;
  }

  /// Small letters first, for they are most of a text.
  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z' || c < 128 && Name.isLetterOrNumber(c);
  }

  private boolean isAllDigits(int from) {
    for (int i = from; i < at; i++) {
      if (!isDigitAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void addWord(int from, boolean underscore, boolean plain) {
    if (underscore) {
      String hyphens = Spelling.withHyphens(file.substring(from, at));
      add(TokenKind.BAD, from);
      String message = "A name has no underscores.";
      String help =
          hyphens.isEmpty() ? "Names are words joined by hyphens." : "Write \"" + hyphens + "\".";
      diagnoses.add(Code.PROGRAMMING, span(from), message, help);
    } else if (at - from > Name.LONGEST) {
      add(TokenKind.BAD, from);
      String message = "This word is longer than " + Name.LONGEST + " characters.";
      diagnoses.add(Code.OUT_OF_RANGE, span(from), message, "Choose a shorter name.");
    } else {
      add(TokenKind.WORD, from);
      if (!plain) {
        odd.checkScripts(file.substring(from, at), span(from));
      }
    }
  }
}

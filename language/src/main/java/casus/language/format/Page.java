// SPDX-License-Identifier: Apache-2.0
package casus.language.format;

import casus.language.syntax.Node;
import casus.language.syntax.Syntax;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;

/// Lines in the making: blanks between words, long lines wrapped, comments where they stood.
final class Page {
  private static final int WIDTH = 100;
  private static final int WRAP = 4;
  private static final int LONGEST_KEPT = 60;

  private final String lineEnd;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private int indent;
  private boolean isLineEmpty = true;
  private boolean mustBreak;
  private boolean noBlankNext;
  private int lineEndsSeen;

  Page(String lineEnd) {
    this.lineEnd = lineEnd;
  }

  void indent(int columns) {
    this.indent = columns;
  }

  /// Begins a new line unless nothing stands on this one.
  void startLine(int columns) {
    indent = columns;
    if (!isLineEmpty) {
      breakLine(columns);
    } else {
      line.setLength(0);
      line.repeat(' ', columns);
    }
    emptyLineIfWanted(columns);
    mustBreak = false;
  }

  /// Keeps one empty line between declarations where the text had any.
  private void emptyLineIfWanted(int columns) {
    if (columns == 0 && lineEndsSeen > 1 && !text.isEmpty()) {
      text.append(lineEnd);
    }
    lineEndsSeen = 0;
  }

  private void breakLine(int columns) {
    text.append(line).append(lineEnd);
    line.setLength(0);
    line.repeat(' ', columns);
    isLineEmpty = true;
    noBlankNext = true;
  }

  /// Notes how many lines ended between two leaves.
  void blank(Token blank) {
    String blanks = blank.text();
    for (int i = 0; i < blanks.length(); i++) {
      if (blanks.charAt(i) == '\n') {
        lineEndsSeen++;
      }
    }
  }

  /// Adds a comment: at the end of the line if it stood there, else on a line of its own.
  void comment(Token comment, int columns) {
    if (lineEndsSeen == 0 && !isLineEmpty) {
      line.append(' ');
    } else {
      if (!isLineEmpty) {
        breakLine(columns);
      } else {
        line.setLength(0);
        line.repeat(' ', columns);
      }
      emptyLineIfWanted(columns);
    }
    line.append(comment.text().stripTrailing());
    isLineEmpty = false;
    mustBreak = true;
    lineEndsSeen = 0;
  }

  /// Adds a comment inside a declaration.
  void comment(Token comment) {
    comment(comment, indent == 0 ? WRAP : indent);
  }

  /// Begins a new line if a short phrase would not fit on this one.
  void keepTogether(Node phrase) {
    int width = width(phrase, 0);
    boolean isShort = width <= LONGEST_KEPT;
    if (isShort && !isLineEmpty && !noBlankNext && line.length() + 1 + width > WIDTH - 2) {
      breakLine(indent + WRAP);
      mustBreak = false;
    }
  }

  /// Adds a word or a mark.
  void word(Token token, boolean numbering) {
    lineEndsSeen = 0;
    int length = token.end() - token.start();
    boolean closes = closes(token);
    boolean spaced = !isLineEmpty && !noBlankNext && !closes && !(numbering && isMark(token));
    int room = WIDTH - (closes ? 0 : 2);
    boolean wraps = !isLineEmpty && !closes && line.length() + length + (spaced ? 1 : 0) > room;
    if (mustBreak || wraps && spaced) {
      breakLine(indent + WRAP);
      spaced = false;
    }
    mustBreak = false;
    if (spaced) {
      line.append(' ');
    }
    line.append(token.file(), token.start(), token.end());
    isLineEmpty = false;
    noBlankNext = token.is("(") || token.is("[");
  }

  private static boolean isMark(Token token) {
    return token.kind() == TokenKind.MARK;
  }

  private static boolean closes(Token token) {
    return isMark(token) && ".,;:)]".indexOf(token.file().charAt(token.start())) >= 0;
  }

  void addTo(StringBuilder out) {
    if (!isLineEmpty) {
      text.append(line).append(lineEnd);
    }
    out.append(text);
  }

  // What fits on one line.

  /// Tells whether a declaration has no comments and fits on one line.
  static boolean fits(Node declaration) {
    return width(declaration, 0) <= WIDTH;
  }

  private static int width(Node node, int before) {
    int width = before;
    for (Syntax child : node.children()) {
      if (width > WIDTH) {
        return width;
      }
      switch (child) {
        case Node inner -> width = width(inner, width);
        case Token token when token.kind() == TokenKind.COMMENT -> width = WIDTH + 1;
        case Token token when token.kind() == TokenKind.BLANK -> {}
        case Token token ->
            width += token.end() - token.start() + (closes(token) || width == 0 ? 0 : 1);
      }
    }
    return width;
  }
}

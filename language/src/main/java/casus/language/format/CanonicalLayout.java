// SPDX-License-Identifier: Apache-2.0
package casus.language.format;

import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Syntax;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The one layout of a text: only blanks and ends of lines change, inside the fences.
///
/// Laws: the words and comments stay as they are and in order; laying out again changes nothing;
/// text outside the fences stays as it is, to the byte.
public final class CanonicalLayout {
  /// Phrases that begin a line in a declaration that does not fit on one.
  private static final Set<Kind> LINES =
      EnumSet.of(
          Kind.ATTRIBUTE,
          Kind.ANSWERER,
          Kind.LIMIT,
          Kind.DEFAULT,
          Kind.QUORUM,
          Kind.RENEWAL,
          Kind.STOOD,
          Kind.EXCEPT,
          Kind.CLAUSE,
          Kind.SLOT);

  /// Phrases that begin a line in a sentence.
  private static final Set<Kind> SENTENCE_LINES =
      EnumSet.of(
          Kind.FINDING, Kind.PART, Kind.BEARERS, Kind.CONTENT, Kind.CLAUSE, Kind.SLOT, Kind.STOOD);

  /// Phrases of a sentence inside which lines begin.
  private static final Set<Kind> HOLD_LINES =
      EnumSet.of(Kind.UNDERTAKING, Kind.TRIGGER, Kind.PERFORMANCE);

  private static final Set<Kind> LONG = EnumSet.of(Kind.PROVISION, Kind.READING);

  private final StringBuilder out = new StringBuilder();
  private final String lineEnd;
  private Page page;

  private CanonicalLayout(String lineEnd) {
    this.lineEnd = lineEnd;
    this.page = new Page(lineEnd);
  }

  /// Lays a file out.
  ///
  /// @param file the tree of a file without faults
  /// @return its text in canonical layout
  public static String of(Node file) {
    String text = file.text();
    int firstEnd = text.indexOf('\n');
    boolean windows = firstEnd > 0 && text.charAt(firstEnd - 1) == '\r';
    CanonicalLayout layout = new CanonicalLayout(windows ? "\r\n" : "\n");
    if (text.startsWith("\uFEFF")) {
      layout.out.append('\uFEFF');
    }
    layout.file(file.children());
    return layout.out.toString();
  }

  private void file(List<Syntax> children) {
    for (Syntax child : children) {
      if (child instanceof Token token && token.kind() == TokenKind.COMMENTARY) {
        endFence();
        token.addTo(out);
      } else {
        top(child);
      }
    }
    endFence();
  }

  private void endFence() {
    page.addTo(out);
    page = new Page(lineEnd);
  }

  private void top(Syntax child) {
    if (child instanceof Token token) {
      if (token.kind() == TokenKind.BLANK) {
        page.blank(token);
      } else {
        page.comment(token, 0);
      }
      return;
    }
    Node declaration = (Node) child;
    page.startLine(0);
    if (!LONG.contains(declaration.kind()) && Page.fits(declaration)) {
      leaves(declaration);
    } else if (LONG.contains(declaration.kind())) {
      provision(declaration);
    } else {
      broken(declaration);
    }
  }

  /// Adds a phrase without line ends of its own.
  private void leaves(Node node) {
    boolean numbering = node.kind() == Kind.NUMBERING;
    for (Syntax child : node.children()) {
      switch (child) {
        case Token token -> leaf(token, numbering);
        case Node inner -> {
          page.keepTogether(inner);
          leaves(inner);
        }
      }
    }
  }

  private void leaf(Token token, boolean numbering) {
    switch (token.kind()) {
      case BLANK, COMMENTARY -> page.blank(token);
      case COMMENT -> page.comment(token);
      case WORD, KEYWORD, NAME, NUMBER, DATE, TEXT, MARK, BAD -> page.word(token, numbering);
    }
  }

  private void broken(Node declaration) {
    page.indent(0);
    for (Syntax child : declaration.children()) {
      switch (child) {
        case Token token -> leaf(token, false);
        case Node inner -> {
          if (LINES.contains(inner.kind())) {
            page.startLine(2);
          } else {
            page.keepTogether(inner);
          }
          leaves(inner);
        }
      }
    }
  }

  private void provision(Node node) {
    page.indent(0);
    for (Syntax child : node.children()) {
      switch (child) {
        case Token token -> {
          leaf(token, false);
          if (token.is(":") || token.is(";")) {
            page.indent(2);
          }
        }
        case Node inner -> {
          if (inner.kind() == Kind.SENTENCE || inner.kind() == Kind.FILLING) {
            page.startLine(2);
            sentence(inner, true);
          } else {
            leaves(inner);
          }
        }
      }
    }
  }

  /// Adds a sentence, one clause to a line; its first phrase stays beside its label.
  private void sentence(Node node, boolean first) {
    boolean fresh = first;
    for (Syntax child : node.children()) {
      switch (child) {
        case Token token -> {
          leaf(token, false);
          fresh &= token.kind().isTrivia();
        }
        case Node inner -> {
          if (SENTENCE_LINES.contains(inner.kind()) && !fresh) {
            page.startLine(4);
          }
          boolean holdsLines = HOLD_LINES.contains(inner.kind());
          if (holdsLines) {
            sentence(inner, fresh);
          } else {
            leaves(inner);
          }
          fresh &= inner.kind() == Kind.LABEL;
        }
      }
    }
  }
}

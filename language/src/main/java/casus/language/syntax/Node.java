// SPDX-License-Identifier: Apache-2.0
package casus.language.syntax;

import casus.language.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A phrase with its parts, in the order of the file.
///
/// What reads a text asks for parts more often than for anything else, so phrases and leaves are
/// told apart once: streams took a fifth of the time of a short command, lists a twentieth.
public final class Node implements Syntax {
  private static final Node[] NO_NODES = {};
  private static final Token[] NO_TOKENS = {};

  private final Kind kind;
  private final List<Syntax> children;
  private final Span span;
  private final Node[] nodes;
  private final Token[] tokens;
  private final boolean broken;

  /// Makes a phrase of its parts.
  ///
  /// @param kind what phrase it is
  /// @param children its parts, blanks and comments among them
  /// @param span where it stands, without blanks and comments around it
  public Node(Kind kind, List<Syntax> children, Span span) {
    this.kind = kind;
    this.children = List.copyOf(children);
    this.span = span;
    List<Node> phrases = new ArrayList<>();
    List<Token> leaves = new ArrayList<>();
    boolean unread = kind == Kind.BROKEN;
    for (Syntax child : this.children) {
      if (child instanceof Node node) {
        phrases.add(node);
        unread |= node.broken;
      } else if (child instanceof Token token && !token.kind().isTrivia()) {
        leaves.add(token);
      }
    }
    nodes = phrases.toArray(NO_NODES);
    tokens = leaves.toArray(NO_TOKENS);
    broken = unread;
  }

  /// Returns what phrase it is.
  ///
  /// @return the kind
  public Kind kind() {
    return kind;
  }

  /// Returns its parts, blanks and comments among them.
  ///
  /// @return the parts, in order
  public List<Syntax> children() {
    return children;
  }

  /// Returns where it stands, without blanks and comments around it.
  ///
  /// @return the place
  @Override
  public Span span() {
    return span;
  }

  /// Returns the first part of a kind.
  ///
  /// @param wanted the kind
  /// @return the part, or empty
  public Optional<Node> node(Kind wanted) {
    for (Node node : nodes) {
      if (node.kind == wanted) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  /// Returns every part of a kind.
  ///
  /// @param wanted the kind
  /// @return the parts, in order
  public List<Node> nodes(Kind wanted) {
    List<Node> found = new ArrayList<>();
    for (Node node : nodes) {
      if (node.kind == wanted) {
        found.add(node);
      }
    }
    return found;
  }

  /// Returns every part that is a phrase.
  ///
  /// @return the parts, in order
  public List<Node> nodes() {
    return List.of(nodes);
  }

  /// Returns the first leaf of a kind.
  ///
  /// @param wanted the kind
  /// @return the leaf, or empty
  public Optional<Token> token(TokenKind wanted) {
    for (Token token : tokens) {
      if (token.kind() == wanted) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  /// Returns every leaf of a kind.
  ///
  /// @param wanted the kind
  /// @return the leaves, in order
  public List<Token> tokens(TokenKind wanted) {
    List<Token> found = new ArrayList<>();
    for (Token token : tokens) {
      if (token.kind() == wanted) {
        found.add(token);
      }
    }
    return found;
  }

  /// Returns every leaf that is a part itself and no blank or comment.
  ///
  /// @return the leaves, in order
  public List<Token> tokens() {
    return List.of(tokens);
  }

  /// Tells whether a keyword is a part itself.
  ///
  /// @param keyword the word
  /// @return true if it is
  public boolean says(String keyword) {
    for (Token token : tokens) {
      if (token.kind() == TokenKind.KEYWORD && token.is(keyword)) {
        return true;
      }
    }
    return false;
  }

  /// Tells whether anything in it could not be read.
  ///
  /// @return true if so, at any depth
  public boolean isBroken() {
    return broken;
  }

  @Override
  public void addTo(StringBuilder text) {
    children.forEach(c -> c.addTo(text));
  }

  /// Returns the exact text, blanks and comments included.
  ///
  /// @return the text
  public String text() {
    StringBuilder text = new StringBuilder();
    addTo(text);
    return text.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Node node
        && kind == node.kind
        && span.equals(node.span)
        && children.equals(node.children);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, span, children);
  }

  @Override
  public String toString() {
    return kind + " " + children;
  }
}

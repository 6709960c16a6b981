// SPDX-License-Identifier: Apache-2.0
package casus.language.syntax;

import casus.language.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A phrase with its parts, in the order of the file.
///
/// What reads a text asks for parts more often than for anything else, so these are plain loops by
/// number: streams took a fifth of the time of a short command, iterators some hundredths.
///
/// @param kind what phrase it is
/// @param children its parts, blanks and comments among them
/// @param span where it stands, without blanks and comments around it
public record Node(Kind kind, List<Syntax> children, Span span) implements Syntax {
  /// Copies the list.
  public Node {
    children = List.copyOf(children);
  }

  /// Returns the first part of a kind.
  ///
  /// @param wanted the kind
  /// @return the part, or empty
  public Optional<Node> node(Kind wanted) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof Node node && node.kind() == wanted) {
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
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof Node node && node.kind() == wanted) {
        found.add(node);
      }
    }
    return found;
  }

  /// Returns every part that is a phrase.
  ///
  /// @return the parts, in order
  public List<Node> nodes() {
    List<Node> found = new ArrayList<>();
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof Node node) {
        found.add(node);
      }
    }
    return found;
  }

  /// Returns the first leaf of a kind.
  ///
  /// @param wanted the kind
  /// @return the leaf, or empty
  public Optional<Token> token(TokenKind wanted) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof Token token && token.kind() == wanted && !wanted.isTrivia()) {
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
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof Token token && token.kind() == wanted && !wanted.isTrivia()) {
        found.add(token);
      }
    }
    return found;
  }

  /// Returns every leaf that is a part itself and no blank or comment.
  ///
  /// @return the leaves, in order
  public List<Token> tokens() {
    List<Token> found = new ArrayList<>();
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof Token token && !token.kind().isTrivia()) {
        found.add(token);
      }
    }
    return found;
  }

  /// Tells whether a keyword is a part itself.
  ///
  /// @param keyword the word
  /// @return true if it is
  public boolean says(String keyword) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof Token token
          && token.kind() == TokenKind.KEYWORD
          && token.is(keyword)) {
        return true;
      }
    }
    return false;
  }

  /// Tells whether anything in it could not be read.
  ///
  /// @return true if so, at any depth
  public boolean isBroken() {
    if (kind == Kind.BROKEN) {
      return true;
    }
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof Node node && node.isBroken()) {
        return true;
      }
    }
    return false;
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
}

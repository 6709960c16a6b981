// SPDX-License-Identifier: Apache-2.0
package casus.language.syntax;

import casus.language.source.Span;
import java.util.List;
import java.util.Optional;

/// A phrase with its parts, in the order of the file.
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
    return nodes(wanted).stream().findFirst();
  }

  /// Returns every part of a kind.
  ///
  /// @param wanted the kind
  /// @return the parts, in order
  public List<Node> nodes(Kind wanted) {
    return nodes().stream().filter(n -> n.kind() == wanted).toList();
  }

  /// Returns every part that is a phrase.
  ///
  /// @return the parts, in order
  public List<Node> nodes() {
    return children.stream().filter(Node.class::isInstance).map(Node.class::cast).toList();
  }

  /// Returns the first leaf of a kind.
  ///
  /// @param wanted the kind
  /// @return the leaf, or empty
  public Optional<Token> token(TokenKind wanted) {
    return tokens(wanted).stream().findFirst();
  }

  /// Returns every leaf of a kind.
  ///
  /// @param wanted the kind
  /// @return the leaves, in order
  public List<Token> tokens(TokenKind wanted) {
    return tokens().stream().filter(t -> t.kind() == wanted).toList();
  }

  /// Returns every leaf that is a part itself and no blank or comment.
  ///
  /// @return the leaves, in order
  public List<Token> tokens() {
    return children.stream()
        .filter(Token.class::isInstance)
        .map(Token.class::cast)
        .filter(t -> !t.kind().isTrivia())
        .toList();
  }

  /// Tells whether a keyword is a part itself.
  ///
  /// @param keyword the word
  /// @return true if it is
  public boolean says(String keyword) {
    return tokens(TokenKind.KEYWORD).stream().anyMatch(t -> t.is(keyword));
  }

  /// Tells whether anything in it could not be read.
  ///
  /// @return true if so, at any depth
  public boolean isBroken() {
    return kind == Kind.BROKEN || nodes().stream().anyMatch(Node::isBroken);
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

// SPDX-License-Identifier: Apache-2.0
package casus.language.grammar;

import casus.language.diagnosis.Code;
import casus.language.diagnosis.Diagnoses;
import casus.language.literate.LiterateText;
import casus.language.parse.SyntaxFromText;
import casus.language.source.LineMap;
import casus.language.source.Source;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Syntax;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Severity;
import java.util.Optional;
import java.util.Set;

/// What the parser of the product makes of a text, in the form trees are compared in.
final class HandWritten {
  /// Findings about letters that look alike or cannot be seen, and about size: no matter of
  /// grammar.
  private static final Set<String> NOT_OF_GRAMMAR =
      Set.of(
          Code.MIXED_SCRIPTS.id(), Code.UNSEEN.id(), Code.ODD_CHARACTER.id(), Code.TOO_DEEP.id());

  private HandWritten() {}

  /// Reads a bare text.
  ///
  /// @return its tree, or empty if the text is refused
  static Optional<String> tree(String text) {
    Source source = new Source("example.casus", text);
    LineMap lines = new LineMap(text);
    Diagnoses diagnoses = new Diagnoses(source, lines, _ -> "");
    Node file = SyntaxFromText.file(source, LiterateText.from(source), lines, diagnoses);
    boolean refused =
        diagnoses.all().stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .map(Diagnostic::code)
            .anyMatch(c -> !NOT_OF_GRAMMAR.contains(c));
    if (refused || isFaulty(file)) {
      return Optional.empty();
    }
    StringBuilder tree = new StringBuilder();
    write(file, tree);
    return Optional.of(tree.toString());
  }

  /// Some faults are kept in the tree and reported later, where more is known.
  private static boolean isFaulty(Node node) {
    boolean unitless =
        node.kind() == Kind.DURATION
            && node.token(TokenKind.NUMBER).isPresent()
            && node.token(TokenKind.KEYWORD).isEmpty();
    return unitless
        || node.kind() == Kind.BROKEN
        || node.token(TokenKind.BAD).isPresent()
        || node.nodes().stream().anyMatch(HandWritten::isFaulty);
  }

  private static void write(Node node, StringBuilder out) {
    out.append("\n(").append(node.kind());
    for (Syntax child : node.children()) {
      switch (child) {
        case Node inner -> write(inner, out);
        case Token token when token.kind().isTrivia() -> {}
        case Token token -> out.append(' ').append(token.kind()).append(' ').append(token.text());
      }
    }
    out.append(')');
  }
}

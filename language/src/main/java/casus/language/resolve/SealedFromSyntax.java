// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.Sealed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From `sealed: …` to a text that is there and cannot be read.
final class SealedFromSyntax {
  private final Scope scope;

  SealedFromSyntax(Scope scope) {
    this.scope = scope;
  }

  Sealed sealed(Node node) {
    List<String> knownTo = new ArrayList<>();
    for (Node knower : node.nodes(Kind.KNOWER)) {
      Optional<Token> name = knower.token(TokenKind.NAME);
      knownTo.add(
          name.map(n -> scope.party(n).value()).orElseGet(() -> Scope.text(knower).orElseThrow()));
    }
    Optional<String> digest = node.node(Kind.DIGEST).flatMap(Scope::text);
    if (digest.isPresent() && !Sealed.isDigest(digest.get())) {
      String message = "This is no SHA-256.";
      String help = "A SHA-256 has 64 digits, 0 to 9 and a to f.";
      scope
          .diagnoses()
          .add(Code.OUT_OF_RANGE, node.node(Kind.DIGEST).orElseThrow().span(), message, help);
      digest = Optional.empty();
    }
    return new Sealed(Scope.text(node).orElseThrow(), knownTo, digest);
  }
}

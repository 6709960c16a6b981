// SPDX-License-Identifier: Apache-2.0
package casus.language.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.language.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A phrase tells its phrases, its leaves and its blanks apart, and is what it consists of.
class NodeTest {
  private static final String FILE = "party Ada -- who\n";
  private static final Token WORD = new Token(TokenKind.KEYWORD, FILE, 0, 5);
  private static final Token BLANK = new Token(TokenKind.BLANK, FILE, 5, 6);
  private static final Token NAME = new Token(TokenKind.NAME, FILE, 6, 9);
  private static final Token COMMENT = new Token(TokenKind.COMMENT, FILE, 10, 16);

  private static Node party(Syntax... children) {
    return new Node(Kind.PARTY, List.of(children), new Span(0, 9));
  }

  @Test
  void leavesAreToldWithoutBlanksAndThePhraseKeepsThem() {
    Node party = party(WORD, BLANK, NAME, COMMENT);
    assertEquals(List.of(WORD, NAME), party.tokens());
    assertEquals(List.of(NAME), party.tokens(TokenKind.NAME));
    assertEquals(Optional.of(NAME), party.token(TokenKind.NAME));
    assertEquals(Optional.empty(), party.token(TokenKind.COMMENT));
    assertTrue(party.says("party"));
    assertFalse(party.says("Ada"));
    assertEquals(List.of(WORD, BLANK, NAME, COMMENT), party.children());
    assertEquals("party Ada-- who", party.text());
    assertEquals(List.of(), party.nodes());
  }

  @Test
  void phrasesAreToldByKindInTheirOrder() {
    Node first = party(WORD);
    Node second = party(WORD, NAME);
    Node role = new Node(Kind.ROLE, List.of(NAME), new Span(6, 9));
    Node file = new Node(Kind.FILE, List.of(first, BLANK, role, second), new Span(0, 16));
    assertEquals(List.of(first, role, second), file.nodes());
    assertEquals(List.of(first, second), file.nodes(Kind.PARTY));
    assertEquals(Optional.of(role), file.node(Kind.ROLE));
    assertEquals(Optional.of(first), file.node(Kind.PARTY));
    assertEquals(Optional.empty(), file.node(Kind.EVENT));
  }

  @Test
  void oneBrokenPartAtAnyDepthBreaksTheWhole() {
    Node broken = new Node(Kind.BROKEN, List.of(NAME), new Span(6, 9));
    assertTrue(broken.isBroken());
    assertTrue(party(WORD, party(party(broken), WORD)).isBroken());
    assertFalse(party(WORD, party(party(NAME), WORD)).isBroken());
  }

  @Test
  void aPhraseIsWhatItConsistsOf() {
    Node party = party(WORD, BLANK, NAME);
    assertEquals(party, party(WORD, BLANK, NAME));
    assertEquals(party.hashCode(), party(WORD, BLANK, NAME).hashCode());
    assertNotEquals(party, party(WORD, NAME));
    assertNotEquals(party, new Node(Kind.ROLE, party.children(), party.span()));
    assertNotEquals(party, new Node(Kind.PARTY, party.children(), new Span(0, 16)));
    assertNotEquals(party.hashCode(), party(WORD, NAME).hashCode());
    assertFalse(party.equals((Object) NAME));
    assertTrue(party.toString().startsWith("PARTY"), party.toString());
  }
}

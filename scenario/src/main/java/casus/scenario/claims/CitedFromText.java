// SPDX-License-Identifier: Apache-2.0
package casus.scenario.claims;

import casus.scenario.claims.Claims.Cited;
import casus.scenario.text.Token;
import casus.scenario.text.Words;
import casus.treaty.diagnostic.Locus;
import casus.treaty.name.InstrumentId;
import casus.treaty.text.Citation;

/// Reads a citation as treaties are cited: `point 4 (consult)`, `article 5(1) of
/// north-atlantic-treaty`.
///
/// Parentheses that touch the number belong to it; those after a blank name a sentence.
final class CitedFromText {
  private final InstrumentId about;

  CitedFromText(InstrumentId about) {
    this.about = about;
  }

  Cited read(Words words) {
    Locus locus = words.locus();
    String kind = words.word("article, paragraph or point").text();
    Token token = words.word("a number");
    StringBuilder number = new StringBuilder(token.text());
    int end = token.end();
    while (words.peek(0).filter(t -> t.isMark("(")).map(Token::end).orElse(-1) == end + 1) {
      words.expectMark("(");
      number.append('(').append(words.word("a number").text()).append(')');
      end = words.peek(0).map(Token::end).orElse(-1);
      words.expectMark(")");
    }
    if (kind.isBlank() || number.toString().isBlank()) {
      throw words.unexpected("a provision such as point 4");
    }
    Citation citation = Citation.of(kind, number.toString());
    if (words.takesMark("(")) {
      citation = citation.with(words.word("which sentence").text());
      words.expectMark(")");
    }
    InstrumentId text =
        words.takes("of") ? words.name("the name of a treaty", InstrumentId::new) : about;
    return new Cited(text, citation, locus);
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.language.diagnosis.Diagnoses;
import casus.language.literate.LiterateText;
import casus.language.literate.Region;
import casus.language.source.LineMap;
import casus.language.source.Source;
import casus.language.source.Span;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Syntax;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;

/// From a text to its lossless tree. Never throws; every fault goes to the findings.
public final class SyntaxFromText {
  private final Source source;
  private final LineMap lines;
  private final Diagnoses diagnoses;

  private SyntaxFromText(Source source, LineMap lines, Diagnoses diagnoses) {
    this.source = source;
    this.lines = lines;
    this.diagnoses = diagnoses;
  }

  /// Reads all declarations of a file.
  ///
  /// @param source the text
  /// @param literate its regions
  /// @param lines its lines
  /// @param diagnoses where faults go
  /// @return a tree whose leaves are the text
  public static Node file(
      Source source, LiterateText literate, LineMap lines, Diagnoses diagnoses) {
    return new SyntaxFromText(source, lines, diagnoses).file(literate);
  }

  /// Reads one extent of an area and nothing else.
  ///
  /// @param source a text such as `UA-43 plus UA-40`
  /// @param lines its lines
  /// @param diagnoses where faults go
  /// @return a tree that holds one extent
  public static Node extent(Source source, LineMap lines, Diagnoses diagnoses) {
    SyntaxFromText reader = new SyntaxFromText(source, lines, diagnoses);
    Cursor cursor = reader.cursor(new Span(0, source.text().length()));
    new Extents(cursor).extent();
    new Sentence(cursor).endAlone();
    return reader.root(cursor.finish());
  }

  private Node root(List<Syntax> children) {
    return new Node(Kind.FILE, children, new Span(0, source.text().length()));
  }

  private Cursor cursor(Span stretch) {
    List<Token> tokens = Lexer.tokens(source.text(), stretch, diagnoses);
    return new Cursor(tokens, source.text(), stretch.end(), lines, diagnoses);
  }

  private Node file(LiterateText literate) {
    List<Syntax> children = new ArrayList<>();
    OddCharacters odd = new OddCharacters(diagnoses);
    int at = 0;
    for (Region.Fence fence : literate.fences()) {
      addCommentary(children, at, fence.content().start(), odd);
      Cursor cursor = cursor(fence.content());
      new Declarations(cursor).readAll();
      children.addAll(cursor.finish());
      at = fence.content().end();
    }
    addCommentary(children, at, source.text().length(), odd);
    return root(children);
  }

  private void addCommentary(List<Syntax> children, int from, int to, OddCharacters odd) {
    if (to > from) {
      Token commentary = new Token(TokenKind.COMMENTARY, source.text(), from, to);
      odd.checkProse(source.text(), commentary.span());
      children.add(commentary);
    }
  }
}

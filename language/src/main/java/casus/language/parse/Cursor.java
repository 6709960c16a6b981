// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.language.diagnosis.Code;
import casus.language.diagnosis.Diagnoses;
import casus.language.source.LineMap;
import casus.language.source.Span;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Syntax;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// Walks over the leaves of one fence and builds the tree.
///
/// After a fault the cursor is *stuck*: it sees the end of the text wherever it looks, takes
/// nothing and reports nothing, so that every phrase ends by itself. [#skipTo] sets it free.
///
/// Every sentence asks many times which word comes next, so that question makes nothing and looks
/// into an array.
final class Cursor {
  /// How deep phrases may be nested.
  private static final int DEEPEST = 200;

  private final Token[] all;
  private final int[] solid;
  private final Token end;
  private final LineMap lines;
  private final Diagnoses diagnoses;
  private final List<Frame> frames = new ArrayList<>();
  private final List<Span> openers = new ArrayList<>();
  private int next;
  private int position;
  private boolean stuck;
  private int depth;

  /// A phrase in the making.
  private record Frame(Kind kind, List<Syntax> children, int firstSolid) {}

  Cursor(List<Token> all, String file, int endOffset, LineMap lines, Diagnoses diagnoses) {
    this.all = all.toArray(Token[]::new);
    this.lines = lines;
    this.diagnoses = diagnoses;
    this.end = new Token(TokenKind.BLANK, file, endOffset, endOffset);
    int count = 0;
    int[] found = new int[this.all.length];
    for (int i = 0; i < found.length; i++) {
      if (!this.all[i].kind().isTrivia()) {
        found[count++] = i;
      }
    }
    this.solid = Arrays.copyOf(found, count);
    this.frames.add(new Frame(Kind.FILE, new ArrayList<>(), 0));
  }

  // What stands here.

  private Token peek(int ahead) {
    int index = position + ahead;
    return stuck || index >= solid.length ? end : all[solid[index]];
  }

  boolean isStuck() {
    return stuck;
  }

  /// Tells whether the fence has ended, stuck or not.
  boolean isAtEnd() {
    return position >= solid.length;
  }

  boolean at(String word) {
    return at(0, word);
  }

  boolean at(String... words) {
    return at(0, words);
  }

  boolean at(int ahead, String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!at(ahead + i, words[i])) {
        return false;
      }
    }
    return true;
  }

  boolean at(int ahead, String word) {
    Token token = peek(ahead);
    return token.kind() == TokenKind.WORD && token.is(word);
  }

  boolean atWords(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!at(i, words.get(i))) {
        return false;
      }
    }
    return true;
  }

  boolean atAny(int ahead, Iterable<String> words) {
    for (String word : words) {
      if (at(ahead, word)) {
        return true;
      }
    }
    return false;
  }

  boolean atMark(int ahead, char mark) {
    Token token = peek(ahead);
    return token.kind() == TokenKind.MARK && token.file().charAt(token.start()) == mark;
  }

  boolean atMark(char mark) {
    return atMark(0, mark);
  }

  boolean atText(int ahead) {
    return peek(ahead).kind() == TokenKind.TEXT;
  }

  boolean atWord(int ahead) {
    return peek(ahead).kind() == TokenKind.WORD;
  }

  /// Tells whether a whole number stands there, in digits or as a word.
  boolean atNumber(int ahead) {
    return peek(ahead).kind() == TokenKind.WORD && Numbers.isWhole(peek(ahead).text());
  }

  /// Tells whether a number stands there that may have decimals.
  boolean atDecimal(int ahead) {
    return peek(ahead).kind() == TokenKind.NUMBER || atNumber(ahead);
  }

  boolean atDigits(int ahead) {
    return peek(ahead).kind() == TokenKind.WORD && Numbers.isDigits(peek(ahead).text());
  }

  boolean atWordLike(int ahead, Pattern shape) {
    return atWord(ahead) && shape.matcher(peek(ahead).text()).matches();
  }

  boolean isFirstOnLine() {
    return position < solid.length && lines.isFirstOnLine(all[solid[position]].start());
  }

  String word() {
    return peek(0).text();
  }

  /// Returns the leaf that is next, or an empty one at the end.
  Token leaf() {
    return peek(0);
  }

  // Taking leaves.

  private void flush() {
    int upTo = position < solid.length ? solid[position] : all.length;
    while (next < upTo) {
      frames.getLast().children().add(all[next++]);
    }
  }

  void takeAs(TokenKind kind) {
    if (stuck || position >= solid.length) {
      return;
    }
    Token token = all[solid[position]];
    if (token.kind() == TokenKind.MARK) {
      char mark = token.file().charAt(token.start());
      if (mark == '[' || mark == '(') {
        openers.add(token.span());
      } else if ((mark == ']' || mark == ')') && !openers.isEmpty()) {
        openers.removeLast();
      }
    }
    flush();
    frames.getLast().children().add(all[next++].as(kind));
    position++;
  }

  boolean take(String word) {
    if (!at(word)) {
      return false;
    }
    takeAs(TokenKind.KEYWORD);
    return true;
  }

  boolean take(String... words) {
    if (!at(words)) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      takeAs(TokenKind.KEYWORD);
    }
    return true;
  }

  boolean takeMark(char mark) {
    if (!atMark(mark)) {
      return false;
    }
    takeAs(TokenKind.MARK);
    return true;
  }

  /// Takes a comma that may be left out.
  void comma() {
    takeMark(',');
  }

  // Phrases.

  void open(Kind kind) {
    if (!stuck) {
      flush();
    }
    frames.add(new Frame(kind, new ArrayList<>(), position));
  }

  void close() {
    Frame frame = frames.removeLast();
    Span span;
    if (position > frame.firstSolid()) {
      span = new Span(all[solid[frame.firstSolid()]].start(), all[solid[position - 1]].end());
    } else {
      int here = position < solid.length ? all[solid[position]].start() : end.start();
      span = new Span(here, here);
    }
    frames.getLast().children().add(new Node(frame.kind(), frame.children(), span));
  }

  /// Opens a phrase that can hold itself, and refuses to go deeper than stated.
  void openNested(Kind kind) {
    open(kind);
    depth++;
    if (depth > DEEPEST) {
      String message = "Phrases are nested more than " + DEEPEST + " deep here.";
      miss(Code.TOO_DEEP, message, "Give the inner part a name of its own.");
    }
  }

  void closeNested() {
    depth--;
    close();
  }

  /// Returns everything that was built at the top.
  List<Syntax> finish() {
    flush();
    return frames.getFirst().children();
  }

  // Faults.

  /// Reports a fault here and gets stuck. What was reported already is not reported again.
  void miss(Code code, String message, String help) {
    if (stuck) {
      return;
    }
    if (peek(0).kind() != TokenKind.BAD) {
      diagnoses.add(code, here(), message, help);
    }
    stuck = true;
  }

  /// Reports that something opened before is not closed here, and gets stuck.
  void missClosing(String message, String help) {
    if (!stuck && peek(0).kind() != TokenKind.BAD && !openers.isEmpty()) {
      Diagnostic.Related opener = diagnoses.related(openers.getLast(), "opened here");
      diagnoses.add(Code.OPEN_BRACKET, here(), message, help, opener);
    }
    stuck = true;
  }

  Diagnoses diagnoses() {
    return diagnoses;
  }

  /// Returns the place of the leaf that is next, or of the last one at the end.
  Span here() {
    if (position < solid.length) {
      return all[solid[position]].span();
    }
    return solid.length == 0 ? end.span() : all[solid[solid.length - 1]].span();
  }

  /// Returns the place of the leaf that was taken last.
  Span before() {
    return position == 0 ? here() : all[solid[position - 1]].span();
  }

  /// Returns the leaf that was taken last, as it stands in the tree.
  Optional<Token> last() {
    return position == 0 ? Optional.empty() : Optional.of(all[solid[position - 1]]);
  }

  /// Passes over one leaf and keeps it as broken.
  void skipOne() {
    stuck = false;
    open(Kind.BROKEN);
    takeAs(peek(0).kind());
    close();
  }

  /// Frees a stuck cursor: passes over leaves until a test says stop, and keeps them as broken.
  void skipTo(BooleanSupplier isReached) {
    stuck = false;
    open(Kind.BROKEN);
    while (!isAtEnd() && !isReached.getAsBoolean()) {
      takeAs(peek(0).kind());
    }
    openers.clear();
    close();
  }
}

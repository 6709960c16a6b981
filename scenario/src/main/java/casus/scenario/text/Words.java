// SPDX-License-Identifier: Apache-2.0
package casus.scenario.text;

import casus.treaty.diagnostic.Locus;
import casus.treaty.name.LookAlikes;
import casus.treaty.text.Unseen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// The tokens of one line, read from left to right.
public final class Words {
  private final SourceLine line;
  private int at;

  /// Begins at the first token.
  ///
  /// @param line the line
  public Words(SourceLine line) {
    this.line = line;
  }

  /// Reads the first word of a line that a text must begin with.
  ///
  /// @param source the text
  /// @param lines its lines
  /// @param number which of them, from 0
  /// @param word the word it begins with
  /// @param remedy what to write if it is not there
  /// @return a reader of the line, behind the word
  public static Words head(
      Source source, List<SourceLine> lines, int number, String word, String remedy) {
    if (lines.size() <= number || !lines.get(number).first().isWord(word)) {
      Locus locus =
          lines.size() > number ? lines.get(number).locus() : new Locus(source.file(), 1, 1, 1, "");
      throw new LineException(
          TextFinding.NO_TITLE.at(
              locus, "The line that begins with '" + word + "' is missing here.", remedy));
    }
    Words words = new Words(lines.get(number));
    words.expect(word);
    return words;
  }

  /// Returns a reader of the same line that goes on from here by itself.
  ///
  /// @return the reader
  public Words copy() {
    Words copy = new Words(line);
    copy.at = at;
    return copy;
  }

  /// Returns the line.
  ///
  /// @return the line
  public SourceLine line() {
    return line;
  }

  /// Tells whether everything was read.
  ///
  /// @return true at the end
  public boolean isEnd() {
    return at >= line.tokens().size();
  }

  /// Returns a token without reading it.
  ///
  /// @param ahead how many after the next one
  /// @return the token, or empty beyond the end
  public Optional<Token> peek(int ahead) {
    return at + ahead < line.tokens().size()
        ? Optional.of(line.tokens().get(at + ahead))
        : Optional.empty();
  }

  /// Tells whether these unquoted words come next.
  ///
  /// @param words the words
  /// @return true if they do
  public boolean isAt(String... words) {
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      if (peek(i).filter(t -> t.isWord(word)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /// Tells whether a mark comes next.
  ///
  /// @param mark the mark
  /// @return true if it does
  public boolean isAtMark(String mark) {
    return peek(0).filter(t -> t.isMark(mark)).isPresent();
  }

  /// Reads these words if they come next.
  ///
  /// @param words the words
  /// @return true if they were read
  public boolean takes(String... words) {
    boolean found = isAt(words);
    at += found ? words.length : 0;
    return found;
  }

  /// Reads a mark if it comes next.
  ///
  /// @param mark the mark
  /// @return true if it was read
  public boolean takesMark(String mark) {
    boolean found = isAtMark(mark);
    at += found ? 1 : 0;
    return found;
  }

  /// Reads words that must come next.
  ///
  /// @param words the words
  public void expect(String... words) {
    if (!takes(words)) {
      throw unexpected("'" + String.join(" ", words) + "'");
    }
  }

  /// Reads a mark that must come next.
  ///
  /// @param mark the mark
  public void expectMark(String mark) {
    if (!takesMark(mark)) {
      throw unexpected("the mark " + mark);
    }
  }

  /// Reads a word or quoted text.
  ///
  /// @param what what it should be, such as `the name of an act`
  /// @return the token
  public Token word(String what) {
    Optional<Token> token = peek(0).filter(t -> t.kind() != Token.Kind.MARK);
    at++;
    if (token.isEmpty()) {
      at--;
      throw unexpected(what);
    }
    return token.get();
  }

  /// Reads a quoted text.
  ///
  /// @param what what it should be
  /// @return the text
  public String text(String what) {
    if (peek(0).filter(t -> t.kind() == Token.Kind.TEXT).isEmpty()) {
      throw unexpected(what + " in double quotes");
    }
    return word(what).text();
  }

  /// Reads a name.
  ///
  /// @param what what it should be, such as `the name of an act`
  /// @param of how it becomes one; refuses by an `IllegalArgumentException`
  /// @param <T> what kind of name
  /// @return the name
  public <T> T name(String what, Function<String, T> of) {
    Token token = word(what);
    oneScript(token);
    try {
      return of.apply(token.text());
    } catch (IllegalArgumentException refusal) {
      throw new LineException(
          TextFinding.NOT_A_NAME.at(
              token.locus(),
              "Here " + what + " is expected, and " + token.shown() + " is none.",
              "Names are letters and digits of any script, joined by hyphens."));
    }
  }

  /// Refuses a name that is not what it looks like.
  private static void oneScript(Token token) {
    OptionalInt unseen = Unseen.firstIn(token.text(), 0, token.text().length());
    if (unseen.isPresent()) {
      throw new LineException(
          TextFinding.UNSEEN.at(
              token.locus(),
              "The name holds a character that cannot be seen, "
                  + LookAlikes.called(token.text().codePointAt(unseen.getAsInt()))
                  + ".",
              "Leave it out."));
    }
    OptionalInt mixed = LookAlikes.mixedAt(token.text());
    if (mixed.isPresent()) {
      throw new LineException(
          TextFinding.MIXED_SCRIPTS.at(
              token.locus(),
              "The name "
                  + token.shown()
                  + " mixes letters of two scripts that look alike, among them "
                  + LookAlikes.called(token.text().codePointAt(mixed.getAsInt()))
                  + ".",
              "Write it in one script."));
    }
  }

  /// Reads one or more names with commas between.
  ///
  /// @param what what each should be
  /// @param of how it becomes one
  /// @param <T> what kind of name
  /// @return the names
  public <T> List<T> names(String what, Function<String, T> of) {
    List<T> names = new ArrayList<>();
    do {
      names.add(name(what, of));
    } while (takesMark(","));
    return names;
  }

  /// Refuses whatever is left.
  ///
  /// @param after what was read, for the sentence
  public void end(String after) {
    if (!isEnd()) {
      throw unexpected("the end of " + after);
    }
  }

  /// Returns the place of the next token, or of the last at the end.
  ///
  /// @return the place
  public Locus locus() {
    return peek(0).orElse(line.tokens().getLast()).locus();
  }

  /// Returns a refusal at the next token.
  ///
  /// @param expected what should stand there
  /// @return to be thrown
  public LineException unexpected(String expected) {
    String found = peek(0).map(t -> "not " + t.shown()).orElse("and the line ends");
    return new LineException(
        TextFinding.UNEXPECTED.at(
            locus(), "Here " + expected + " is expected, " + found + ".", ""));
  }
}

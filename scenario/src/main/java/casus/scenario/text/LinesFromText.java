// SPDX-License-Identifier: Apache-2.0
package casus.scenario.text;

import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.name.LookAlikes;
import casus.treaty.text.Unseen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into lines and words. A line that begins with `#` is a comment; an indented line
/// continues the one before.
public final class LinesFromText {
  private static final Pattern TIME =
      Pattern.compile("[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?Z?(?![\\p{L}\\p{N}:])");
  private static final String MARKS = ":,()";
  private static final String FOREIGN_QUOTES = "“”„‟«»";

  private static final Pattern CODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  /// How many words and marks a text may have.
  private static final int MOST = 2_000_000;

  private final Source source;
  private final Collection<String> rawHeads;
  private final List<SourceLine> lines = new ArrayList<>();
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();
  private boolean isBroken;
  private boolean isTooLong;
  private int words;

  private LinesFromText(Source source, Collection<String> rawHeads) {
    this.source = source;
    this.rawHeads = rawHeads;
  }

  /// The lines of a text and what could not be cut into words.
  ///
  /// @param lines the lines in their order; none of a text that is beyond the limit
  /// @param findings one for each line that is left out
  public record Cut(List<SourceLine> lines, List<Diagnostic> findings) {
    /// Copies the lists.
    public Cut {
      lines = List.copyOf(lines);
      findings = List.copyOf(findings);
    }
  }

  /// Cuts a text into lines.
  ///
  /// @param source the text
  /// @param rawHeads first words after which a line is one text as it stands, without quotes
  /// @return its lines and what is wrong with the others
  public static Cut cut(Source source, Collection<String> rawHeads) {
    LinesFromText cutting = new LinesFromText(source, rawHeads);
    int last = 0;
    cutting.unseen();
    for (int i = 0; i < source.lines() && !cutting.isFull(); i++) {
      String text = source.text();
      int first = source.start(i);
      while (first < source.end(i) && Character.isWhitespace(text.charAt(first))) {
        first++;
      }
      if (first == source.end(i) || text.charAt(first) == '#') {
        continue;
      }
      if (!isBlank(text.charAt(source.start(i)))) {
        cutting.finish(last);
      }
      cutting.words(source.start(i), source.end(i));
      last = source.end(i);
    }
    cutting.finish(last);
    return new Cut(cutting.isTooLong ? List.of() : cutting.lines, cutting.findings);
  }

  /// Reports what cannot be seen, wherever it stands, comments included.
  private void unseen() {
    int end = source.text().length();
    OptionalInt at = Unseen.firstIn(source.text(), 0, end);
    while (at.isPresent() && findings.size() < TextFinding.MOST) {
      int c = source.text().codePointAt(at.getAsInt());
      int next = at.getAsInt() + Character.charCount(c);
      String name = LookAlikes.called(c);
      findings.add(
          TextFinding.UNSEEN.at(
              source.locus(at.getAsInt(), next),
              Unseen.turns(c)
                  ? "A character that cannot be seen (" + name + ") turns the order of the others."
                  : "A character that cannot be seen (" + name + ") stands here.",
              "Delete it, or write it in a text as an escape: \\u and four digits."));
      at = Unseen.firstIn(source.text(), next, end);
    }
  }

  /// Tells, and reports once, that no more words are read.
  private boolean isFull() {
    return isTooLong || findings.size() >= TextFinding.MOST;
  }

  private void tooLong(int at) {
    isTooLong = true;
    isBroken = true;
    findings.add(
        TextFinding.TOO_LARGE.at(
            source.locus(at, at + 1),
            "The text has more than 2 million words and marks up to here.",
            "What follows is not read. Divide the file, or keep the docket as JSON Lines."));
  }

  private void finish(int end) {
    if (!tokens.isEmpty() && !isBroken) {
      lines.add(new SourceLine(source, tokens, end));
    }
    tokens.clear();
    isBroken = false;
  }

  private void words(int from, int to) {
    int at = from;
    while (at < to && !isBroken) {
      char c = source.text().charAt(at);
      if (isBlank(c)) {
        at++;
      } else if (++words > MOST) {
        tooLong(at);
      } else if (isRaw()) {
        at = add(Token.Kind.TEXT, source.text().substring(at, to).strip(), at, to);
      } else if (c == '"') {
        at = quoted(at, to);
      } else if (FOREIGN_QUOTES.indexOf(c) >= 0) {
        refuse(at, at + 1, "The quotation mark " + c + " is not read here.");
      } else if (MARKS.indexOf(c) >= 0) {
        at = add(Token.Kind.MARK, String.valueOf(c), at, at + 1);
      } else {
        at = word(at, to);
      }
    }
  }

  private boolean isRaw() {
    return !tokens.isEmpty()
        && tokens.getFirst().kind() == Token.Kind.WORD
        && rawHeads.contains(tokens.getFirst().text());
  }

  private int word(int from, int to) {
    if (isDigit(source.text().charAt(from))) {
      Matcher time = TIME.matcher(source.text()).region(from, to).useTransparentBounds(true);
      if (time.lookingAt()) {
        int end = add(Token.Kind.WORD, time.group(), from, time.end());
        return source.text().startsWith("..", end) ? add(Token.Kind.MARK, "..", end, end + 2) : end;
      }
    }
    String text = source.text();
    int end = from;
    while (end < to && isInWord(text.charAt(end))) {
      end++;
    }
    return add(Token.Kind.WORD, text.substring(from, end), from, end);
  }

  private int quoted(int from, int to) {
    int close = source.text().indexOf('"', from + 1, to);
    boolean isPlain = close >= 0 && source.text().indexOf('\\', from, close) < 0;
    return isPlain
        ? add(Token.Kind.TEXT, source.text().substring(from + 1, close), from, close + 1)
        : quotedWithCare(from, to);
  }

  /// Reads a text with escapes in it, or without an end.
  private int quotedWithCare(int from, int to) {
    StringBuilder text = new StringBuilder();
    int at = from + 1;
    while (at < to) {
      char c = source.text().charAt(at);
      if (c == '"') {
        return add(Token.Kind.TEXT, text.toString(), from, at + 1);
      }
      if (c == '\\') {
        at = escape(at, to, text);
        if (isBroken) {
          return to;
        }
      } else {
        text.append(c);
        at++;
      }
    }
    refuse(from, to, "The text that begins here has no closing quotation mark on its line.");
    return to;
  }

  private int escape(int from, int to, StringBuilder text) {
    char c = from + 1 < to ? source.text().charAt(from + 1) : ' ';
    int plain = "\"\\ntr".indexOf(c);
    if (plain >= 0) {
      text.append("\"\\\n\t\r".charAt(plain));
      return from + 2;
    }
    Matcher code = CODE.matcher(source.text()).region(from, to);
    if (code.lookingAt()) {
      char unit = (char) Integer.parseInt(code.group(1), 16);
      if (!Character.isSurrogate(unit)) {
        text.append(unit);
        return from + 6;
      }
      int low = code.end();
      Matcher second = CODE.matcher(source.text()).region(low, to);
      if (Character.isHighSurrogate(unit) && second.lookingAt()) {
        char other = (char) Integer.parseInt(second.group(1), 16);
        if (Character.isLowSurrogate(other)) {
          text.append(unit).append(other);
          return second.end();
        }
      }
    }
    refuse(from, from + 2, "Only \\\" \\\\ \\n \\t \\r and \\u with four digits are escapes.");
    return to;
  }

  private int add(Token.Kind kind, String text, int from, int to) {
    tokens.add(new Token(kind, text, source.locus(from, to), to));
    return to;
  }

  private void refuse(int from, int to, String sentence) {
    isBroken = true;
    findings.add(
        TextFinding.NOT_QUOTED.at(
            source.locus(from, to),
            sentence,
            "Texts stand in straight double quotes, on one line; a quote inside is written \\\"."));
  }

  private static boolean isInWord(char c) {
    // Small letters first, for they are most of a text.
    return c >= 'a' && c <= 'z' || !isBlank(c) && !isMark(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c < '!' || c > '~') && isOddBlank(c);
  }

  /// Letters of Europe, dashes and quotation marks are no blanks; asking Java takes it a
  /// millisecond the first time.
  private static boolean isOddBlank(char c) {
    boolean isLetterOrMark = c > 0xA0 && c < 0x600 || c >= 0x2010 && c <= 0x2027;
    return !isLetterOrMark && isAnyBlank(c);
  }

  private static boolean isAnyBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isMark(char c) {
    return c == '"' || MARKS.indexOf(c) >= 0;
  }
}

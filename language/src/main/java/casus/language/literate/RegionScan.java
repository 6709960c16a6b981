// SPDX-License-Identifier: Apache-2.0
package casus.language.literate;

import casus.language.literate.LiterateText.Flaw;
import casus.language.literate.LiterateText.FlawKind;
import casus.language.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a Markdown file line by line, as far as the language needs it (CommonMark 4.2, 4.5, 5.1).
final class RegionScan {
  private static final Pattern FENCE =
      Pattern.compile(" {0,3}(`{3,}|~{3,})[ \t]*([^\\s`]*+)[^`]*+");
  private static final Pattern CLOSING = Pattern.compile(" {0,3}(`{3,}|~{3,})[ \t]*");
  private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(?:[ \t]+(.*))?");
  private static final Pattern QUOTE = Pattern.compile(" {0,3}> ?(.*)");
  private static final Pattern AUTHENTIC = Pattern.compile("\\[text [a-z]{2,3}]\\s*.*");
  private static final Pattern FAR = Pattern.compile("[ \t]+(```+|~~~+)[ \t]*casus[ \t]*");

  /// What a line begins with that is more than prose, blanks aside.
  private static final String MARKS = "`~#>";

  private final String text;
  private final List<Region> regions = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private int at;

  RegionScan(String text) {
    this.text = text;
  }

  LiterateText scan() {
    int proseFrom = 0;
    while (at < text.length()) {
      int lineFrom = at;
      int before = regions.size();
      if (!readRegion()) {
        at = lineEnd(lineFrom);
        continue;
      }
      if (lineFrom > proseFrom) {
        regions.add(before, new Region.Prose(new Span(proseFrom, lineFrom)));
      }
      proseFrom = at;
    }
    if (at > proseFrom) {
      regions.add(new Region.Prose(new Span(proseFrom, at)));
    }
    return new LiterateText(regions, flaws);
  }

  private boolean readRegion() {
    char first = firstOf(at);
    if (MARKS.indexOf(first) < 0) {
      return false;
    }
    String line = line(at);
    return switch (first) {
      case '#' -> readHeading(HEADING.matcher(line));
      case '>' -> QUOTE.matcher(line).matches() && readQuote();
      default -> readFence(line);
    };
  }

  private boolean readHeading(Matcher heading) {
    if (!heading.matches()) {
      return false;
    }
    int from = at;
    at = lineEnd(at);
    String words = heading.group(2) == null ? "" : heading.group(2);
    int level = heading.group(1).length();
    regions.add(new Region.Heading(new Span(from, at), level, withoutClosing(words.strip())));
    return true;
  }

  private boolean readFence(String line) {
    Matcher fence = FENCE.matcher(line);
    if (fence.matches()) {
      readFence(fence);
      return true;
    }
    if (FAR.matcher(line).matches()) {
      flaws.add(new Flaw(new Span(at, at + line.length()), FlawKind.INDENTED_FENCE));
    }
    return false;
  }

  /// Drops the closing sequence of a heading, in one pass.
  private static String withoutClosing(String words) {
    int end = words.length();
    while (end > 0 && words.charAt(end - 1) == '#') {
      end--;
    }
    boolean closes = end == 0 || Character.isWhitespace(words.charAt(end - 1));
    return closes ? words.substring(0, end).strip() : words;
  }

  private void readFence(Matcher opening) {
    int from = at;
    Span firstLine = new Span(from, from + opening.group().length());
    String fence = opening.group(1);
    String language = opening.group(2);
    at = lineEnd(at);
    int contentFrom = at;
    while (at < text.length() && !(firstOf(at) == fence.charAt(0) && isClosing(line(at), fence))) {
      at = lineEnd(at);
    }
    int contentTo = at;
    if (at < text.length()) {
      at = lineEnd(at);
    } else {
      flaws.add(new Flaw(firstLine, FlawKind.OPEN_FENCE));
    }
    Span whole = new Span(from, at);
    if (language.equals("casus")) {
      regions.add(new Region.Fence(whole, new Span(contentFrom, contentTo)));
      return;
    }
    if (isNearlyCasus(language)) {
      flaws.add(new Flaw(firstLine, FlawKind.MISSPELT_FENCE));
    }
    regions.add(new Region.Sample(whole));
  }

  private static boolean isNearlyCasus(String language) {
    return language.equalsIgnoreCase("casus")
        || List.of("cassus", "casuss", "causus", "cauas", "casu", "{casus}").contains(language);
  }

  private static boolean isClosing(String line, String fence) {
    Matcher closing = CLOSING.matcher(line);
    return closing.matches()
        && closing.group(1).charAt(0) == fence.charAt(0)
        && closing.group(1).length() >= fence.length();
  }

  private boolean readQuote() {
    int from = at;
    StringBuilder words = new StringBuilder();
    while (at < text.length()) {
      if (firstOf(at) != '>') {
        break;
      }
      Matcher quote = QUOTE.matcher(line(at));
      if (!quote.matches()) {
        break;
      }
      String more = quote.group(1).strip();
      if (!more.isEmpty()) {
        words.append(words.isEmpty() ? "" : " ").append(more);
      }
      at = lineEnd(at);
    }
    Span span = new Span(from, at);
    String all = words.toString();
    boolean authentic = AUTHENTIC.matcher(all).matches();
    regions.add(authentic ? new Region.Authentic(span) : new Region.Gist(span, all));
    return true;
  }

  /// The first character of a line that is no blank, or what ends the line or the text.
  private char firstOf(int line) {
    int first = line;
    while (first < text.length() && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
      first++;
    }
    return first < text.length() ? text.charAt(first) : '\n';
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  /// Returns a line without its end.
  private String line(int from) {
    int end = text.indexOf('\n', from);
    int to = end < 0 ? text.length() : end;
    if (to > from && text.charAt(to - 1) == '\r') {
      to--;
    }
    return text.substring(from, to);
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.scenario.wording;

import casus.scenario.wording.AuthenticText.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts an authentic text into provisions and sentences.
final class SentencesFromText {
  private static final Pattern HEADING =
      Pattern.compile(
          "[#=*_>\\s]{0,12}"
              + "(article|art\\.|point|paragraph|section|annex|стаття|статья|пункт)"
              + "\\s+([0-9]{1,3}|[ivxlc]{1,7})(?:[ (]?(bis|ter))?\\)?[.:]?[=*_#\\s]{0,12}"
              + "(?:[—–-].{0,120})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ENUMERATOR =
      Pattern.compile("\\(?(?:[0-9]{1,2}|[a-z]|[ivx]{1,4})[.)]\\s+(.*)");
  private static final Set<String> SHORT =
      new TreeSet<>(Set.of("art", "arts", "para", "paras", "no", "nos", "cf", "mr", "vol", "dr"));

  private final String text;
  private final List<Sentence> sentences = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private String provision = Place.PREAMBLE;
  private int ordinal;
  private int begun;

  SentencesFromText(String text) {
    this.text = text;
  }

  AuthenticText read() {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String plain = line.strip();
      Matcher heading = HEADING.matcher(plain);
      if (plain.isEmpty()) {
        end();
      } else if (heading.matches()) {
        end();
        provision = named(heading);
        ordinal = of(provision);
      } else {
        take(plain, number);
      }
    }
    end();
    return new AuthenticText(sentences);
  }

  private static String named(Matcher heading) {
    String kind = heading.group(1).toLowerCase(Locale.ROOT);
    String more = heading.group(3) == null ? "" : " " + heading.group(3).toLowerCase(Locale.ROOT);
    String called =
        switch (kind) {
          case "art.", "стаття", "статья" -> "article";
          case "пункт" -> "point";
          default -> kind;
        };
    return called + " " + heading.group(2).toUpperCase(Locale.ROOT) + more;
  }

  /// A provision that is met again goes on.
  private int of(String name) {
    return (int) sentences.stream().filter(s -> s.place().provision().equals(name)).count();
  }

  private void take(String line, int number) {
    String rest = line;
    if (words.isEmpty()) {
      Matcher enumerator = ENUMERATOR.matcher(rest);
      while (enumerator.matches()) {
        rest = enumerator.group(1);
        enumerator = ENUMERATOR.matcher(rest);
      }
    } else if (ENUMERATOR.matcher(rest).matches()) {
      end();
      take(rest, number);
      return;
    }
    int from = 0;
    for (int i = 0; i < rest.length(); i++) {
      if (isEnd(rest, i)) {
        add(rest.substring(from, i + 1), number);
        end();
        from = i + 1;
      }
    }
    add(rest.substring(from), number);
  }

  private void add(String piece, int number) {
    String plain = piece.strip();
    if (!plain.isEmpty()) {
      begun = words.isEmpty() ? number : begun;
      words.append(words.isEmpty() ? "" : " ").append(plain);
    }
  }

  private static boolean isEnd(String line, int at) {
    char c = line.charAt(at);
    if (c == '!' || c == '?') {
      return at + 1 == line.length() || Character.isWhitespace(line.charAt(at + 1));
    }
    if (c != '.' || at + 1 < line.length() && !Character.isWhitespace(line.charAt(at + 1))) {
      return false;
    }
    int from = at;
    while (from > 0 && Character.isLetterOrDigit(line.charAt(from - 1))) {
      from--;
    }
    String before = line.substring(from, at).toLowerCase(Locale.ROOT);
    return before.codePointCount(0, before.length()) != 1 && !SHORT.contains(before);
  }

  private void end() {
    String sentence = words.toString().strip();
    words.setLength(0);
    if (!Fingerprint.words(sentence).isEmpty()) {
      ordinal++;
      sentences.add(new Sentence(new Place(provision, ordinal), sentence, begun));
    }
  }
}

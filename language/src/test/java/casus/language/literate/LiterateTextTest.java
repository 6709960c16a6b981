// SPDX-License-Identifier: Apache-2.0
package casus.language.literate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.language.literate.LiterateText.Flaw;
import casus.language.literate.LiterateText.FlawKind;
import casus.language.source.Source;
import casus.language.source.Span;
import casus.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The regions of a file are what a second reading finds, which asks each line for each thing it
/// could be.
class LiterateTextTest {
  private static final List<String> LINES =
      List.of(
          "",
          "prose",
          "  two blanks before",
          "`code` in prose",
          "~ about",
          "# One",
          "## Two ##",
          "### Three #3",
          "#",
          "#none",
          "# C#",
          "# all # ###",
          "####### seven",
          "   ## three blanks",
          "    # four blanks",
          "> a gist",
          ">another",
          "   > with blanks ",
          "    > too far",
          ">",
          "> [text uk] Стаття 1",
          "> [text UK] none",
          "```casus",
          "``` casus of 2022",
          "~~~casus",
          "````casus",
          "```",
          "````",
          "~~~",
          "  ``` ",
          "    ```",
          "```java",
          "```Casus",
          "```cassus",
          "``` `casus",
          "    ```casus",
          "\t~~~ casus",
          "party A.",
          "-- comment");
  private static final Pattern OPENING =
      Pattern.compile("( {0,3})(`{3,}|~{3,})[ \t]*([^\\s`]*)([^`]*)");
  private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(|[ \t].*)");
  private static final Pattern QUOTE = Pattern.compile(" {0,3}>(.*)");
  private static final Pattern FAR = Pattern.compile("[ \t]+(`{3,}|~{3,})[ \t]*casus[ \t]*");
  private static final List<String> NEARLY =
      List.of("cassus", "casuss", "causus", "cauas", "casu", "{casus}");

  @Test
  void regionsAreWhatASecondReadingFinds() {
    Seeds.forAll("regions", 3_000, seed -> compare(drawn(seed)));
  }

  private static String drawn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String end = seed % 3 == 0 ? "\r\n" : "\n";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(14); i > 0; i--) {
      text.append(LINES.get(random.nextInt(LINES.size()))).append(end);
    }
    if (random.nextBoolean()) {
      text.append(LINES.get(random.nextInt(LINES.size())));
    }
    return text.toString();
  }

  private static void compare(String text) {
    LiterateText found = LiterateText.from(new Source("drawn.casus.md", text));
    SecondReading second = new SecondReading(text);
    assertEquals(second.regions, found.regions(), text);
    assertEquals(second.flaws, found.flaws(), text);
    int at = 0;
    for (Region region : found.regions()) {
      assertEquals(at, region.span().start(), text);
      at = region.span().end();
    }
    assertEquals(text.length(), at, text);
    LiterateText.Paths paths = found.paths();
    for (int offset = 0; offset <= text.length(); offset++) {
      assertEquals(path(second.regions, offset), paths.at(offset), text + offset);
    }
    List<Integer> places = places(text.length());
    assertEquals(gists(second.regions, places), found.gistsFor(places), text);
  }

  /// The headings that stand over a place: the last of each level that no higher one follows.
  private static String path(List<Region> regions, int offset) {
    List<Region.Heading> above = new ArrayList<>();
    for (Region region : regions) {
      if (region instanceof Region.Heading heading && heading.span().start() <= offset) {
        above.removeIf(h -> h.level() >= heading.level());
        above.add(heading);
      }
    }
    return String.join(
        " · ", above.stream().map(Region.Heading::title).filter(t -> !t.isEmpty()).toList());
  }

  private static List<Integer> places(int length) {
    List<Integer> places = new ArrayList<>();
    for (int place = length % 5; place <= length; place += 11) {
      places.add(place);
    }
    return places;
  }

  /// A gist belongs to the first place that begins where it has ended, or later.
  private static List<Optional<String>> gists(List<Region> regions, List<Integer> places) {
    List<List<String>> words = new ArrayList<>();
    places.forEach(_ -> words.add(new ArrayList<>()));
    for (Region region : regions) {
      if (region instanceof Region.Gist(Span span, String own)) {
        int first = 0;
        while (first < places.size() && places.get(first) < span.end()) {
          first++;
        }
        if (first < places.size() && !(own.isEmpty() && words.get(first).isEmpty())) {
          words.get(first).add(own);
        }
      }
    }
    return words.stream()
        .map(w -> w.isEmpty() ? Optional.<String>empty() : Optional.of(String.join(" ", w)))
        .toList();
  }

  /// Goes from line to line, without looking at what a line begins with first.
  private static final class SecondReading {
    private final List<Region> regions = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int next;

    SecondReading(String text) {
      int at = 0;
      for (String line : text.split("(?<=\n)", -1)) {
        if (!line.isEmpty()) {
          starts.add(at);
          lines.add(line.replaceFirst("\r?\n?$", ""));
          at += line.length();
        }
      }
      starts.add(at);
      while (next < lines.size()) {
        read(lines.get(next));
      }
    }

    private Span from(int line) {
      return new Span(starts.get(line), starts.get(next));
    }

    private void read(String line) {
      int first = next++;
      Matcher heading = HEADING.matcher(line);
      Matcher opening = OPENING.matcher(line);
      if (opening.matches()) {
        fence(first, opening);
      } else if (heading.matches()) {
        String words = (heading.group(2) + " ").replaceFirst("(?<=\\s)#+\\s+$", "").strip();
        regions.add(new Region.Heading(from(first), heading.group(1).length(), words));
      } else if (QUOTE.matcher(line).matches()) {
        quote(first);
      } else {
        if (FAR.matcher(line).matches()) {
          Span span = new Span(starts.get(first), starts.get(first) + line.length());
          flaws.add(new Flaw(span, FlawKind.INDENTED_FENCE));
        }
        if (!regions.isEmpty() && regions.getLast() instanceof Region.Prose(Span before)) {
          regions.removeLast();
          regions.add(new Region.Prose(new Span(before.start(), starts.get(next))));
        } else {
          regions.add(new Region.Prose(from(first)));
        }
      }
    }

    private void quote(int first) {
      List<String> words = new ArrayList<>();
      next = first;
      while (next < lines.size() && QUOTE.matcher(lines.get(next)).matches()) {
        words.add(lines.get(next).stripLeading().substring(1).strip());
        next++;
      }
      String all = String.join(" ", words.stream().filter(w -> !w.isEmpty()).toList());
      regions.add(
          all.matches("\\[text [a-z]{2,3}].*")
              ? new Region.Authentic(from(first))
              : new Region.Gist(from(first), all));
    }

    private void fence(int first, Matcher opening) {
      String marks = opening.group(2);
      String closing = " {0,3}" + marks.charAt(0) + "{" + marks.length() + ",}[ \t]*";
      int content = next;
      while (next < lines.size() && !lines.get(next).matches(closing)) {
        next++;
      }
      Span inside = new Span(starts.get(content), starts.get(next));
      Span line = new Span(starts.get(first), starts.get(first) + lines.get(first).length());
      boolean open = next == lines.size();
      next += open ? 0 : 1;
      if (open) {
        flaws.add(new Flaw(line, FlawKind.OPEN_FENCE));
      }
      String language = opening.group(3);
      if (language.equals("casus")) {
        regions.add(new Region.Fence(from(first), inside));
        return;
      }
      if (language.equalsIgnoreCase("casus") || NEARLY.contains(language)) {
        flaws.add(new Flaw(line, FlawKind.MISSPELT_FENCE));
      }
      regions.add(new Region.Sample(from(first)));
    }
  }
}

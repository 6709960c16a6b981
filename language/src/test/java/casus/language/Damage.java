// SPDX-License-Identifier: Apache-2.0
package casus.language;

import casus.language.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Draws damaged texts: letters, words and stretches taken out, put in and moved.
final class Damage {
  private static final List<String> TRAPS =
      List.of(
          "_", "{", "}", "\u00ab", "\u202e", "\ufffd", "\u0430", "```", "\"", "--", "\r", "not ",
          "(", "[", "]", ".", ";", "1.5", "\\", "()");

  private final List<Source> sources;
  private final List<String> words;
  private final SplittableRandom random;

  Damage(List<Source> sources, SplittableRandom random) {
    this.sources = List.copyOf(sources);
    this.random = random;
    TreeSet<String> seen = new TreeSet<>(TRAPS);
    for (Source source : sources) {
      seen.addAll(List.of(source.text().split("(?<=\\W)|(?=\\W)")));
    }
    this.words = new ArrayList<>(seen);
  }

  Source damaged(Source source) {
    String text = source.text();
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      text = once(text);
    }
    return new Source(source.name(), text);
  }

  private String once(String text) {
    int from = random.nextInt(text.length() + 1);
    int length = random.nextInt(10) == 0 ? random.nextInt(200) : random.nextInt(12);
    int to = Math.min(text.length(), from + length);
    String before = text.substring(0, from);
    String word = words.get(random.nextInt(words.size()));
    return switch (random.nextInt(6)) {
      case 0 -> before + text.substring(to);
      case 1 -> before + word + text.substring(from);
      case 2 -> before + " " + word + " " + text.substring(to);
      case 3 -> before + (char) random.nextInt(32, 0x2100) + text.substring(from);
      case 4 -> before + stretch() + text.substring(from);
      default -> before + "\n-- a comment\n" + text.substring(from);
    };
  }

  private String stretch() {
    String other = sources.get(random.nextInt(sources.size())).text();
    int from = random.nextInt(other.length());
    return other.substring(from, Math.min(other.length(), from + random.nextInt(80)));
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What fuzzing starts from: real files, and the words of the formats.
final class Seeds {
  /// Where inputs that broke something once are kept.
  static final String REGRESSIONS = "fuzz/src/test/resources/casus/fuzz/regressions";

  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\\\s]{1,30})\"");
  private static final Pattern SPAN = Pattern.compile("`([^`\\\\]{1,30})`");
  private static final int LARGEST = 9_000;

  private Seeds() {}

  /// Returns the files a target starts from, by a name of their own; longer ones in pieces of whole
  /// lines, so that far more inputs can be run in the same time.
  static SortedMap<String, byte[]> of(Target target, int longest) {
    SortedMap<String, byte[]> pieces = new TreeMap<>();
    of(target).forEach((name, bytes) -> addPieces(pieces, name, bytes, longest));
    return pieces;
  }

  private static void addPieces(
      SortedMap<String, byte[]> pieces, String name, byte[] bytes, int longest) {
    if (bytes.length <= longest) {
      pieces.put(name, bytes);
      return;
    }
    ByteArrayOutputStream piece = new ByteArrayOutputStream();
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("(?<=\n)", -1)) {
      byte[] more = line.getBytes(StandardCharsets.UTF_8);
      if (piece.size() > 0 && piece.size() + more.length > longest) {
        pieces.put(name + "." + pieces.size(), piece.toByteArray());
        piece.reset();
      }
      if (more.length <= longest) {
        piece.writeBytes(more);
      }
    }
    pieces.put(name + "." + pieces.size(), piece.toByteArray());
  }

  /// Returns the files a target starts from, by a name of their own.
  static SortedMap<String, byte[]> of(Target target) {
    SortedMap<String, byte[]> seeds = new TreeMap<>();
    switch (target) {
      case TREATY, LAYOUT -> add(seeds, ".casus", ".casus.md");
      case DOCKET -> add(seeds, ".docket", ".suppose");
      case SUPPOSITION -> add(seeds, ".suppose");
      case CODEC -> add(seeds, ".jsonl");
      case SCENARIO -> add(seeds, ".scenario");
      case BESIDE -> add(seeds, ".claims", ".clocks", ".wording");
      case ASSESSMENT -> addPairs(seeds);
      case REGISTER -> RegisterTarget.addSeeds(seeds);
      case WITNESS -> WitnessTarget.addSeeds(seeds);
    }
    return seeds;
  }

  private static List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (String folder :
        List.of("treaties", "docs", "language/src/test/resources", "engine/src/test/resources")) {
      files.addAll(Checkout.below(folder));
    }
    return files;
  }

  private static void add(SortedMap<String, byte[]> seeds, String... endings) {
    for (Path file : files()) {
      byte[] bytes = Checkout.bytes(file);
      for (String ending : endings) {
        if (file.toString().endsWith(ending) && bytes.length <= LARGEST) {
          seeds.put(Checkout.root().relativize(file).toString().replace('/', '_'), bytes);
        }
      }
    }
  }

  /// Pairs every small treaty with every docket that could concern it.
  private static void addPairs(SortedMap<String, byte[]> seeds) {
    SortedMap<String, byte[]> treaties = new TreeMap<>();
    add(treaties, ".casus", ".casus.md");
    treaties.keySet().removeIf(name -> name.contains("rejected"));
    SortedMap<String, byte[]> dockets = new TreeMap<>();
    add(dockets, ".docket", ".suppose", ".jsonl");
    int taken = 0;
    for (Map.Entry<String, byte[]> treaty : treaties.entrySet()) {
      for (Map.Entry<String, byte[]> docket : dockets.entrySet()) {
        taken++;
        if (taken % 3 == 0 || docket.getKey().contains("golden")) {
          ByteArrayOutputStream both = new ByteArrayOutputStream();
          both.writeBytes(treaty.getValue());
          both.writeBytes(AssessmentTarget.CUT.getBytes(StandardCharsets.UTF_8));
          both.writeBytes(docket.getValue());
          seeds.put(treaty.getKey() + "+" + docket.getKey(), both.toByteArray());
        }
      }
    }
  }

  /// Returns the inputs that broke a target once.
  static List<Path> regressions(Target target) {
    return Checkout.below(REGRESSIONS + "/" + target.folder());
  }

  /// Returns the words of the formats as a dictionary of the fuzzer: those in quotes in the grammar
  /// of the language, and those in backticks on the pages of dockets and scenarios.
  static byte[] dictionary() {
    SortedSet<String> words = new TreeSet<>(List.of("====", "```casus", "\\xE2\\x80\\xAE"));
    collect(words, QUOTED, "docs/reference/language.md");
    for (String page : List.of("docs/reference/docket.md", "docs/reference/scenario.md")) {
      collect(words, SPAN, page);
    }
    StringBuilder lines = new StringBuilder();
    for (String word : words) {
      lines.append('"').append(word.replace("\"", "\\\"")).append("\"\n");
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void collect(SortedSet<String> words, Pattern pattern, String page) {
    Matcher found = pattern.matcher(Checkout.text(Checkout.root().resolve(page)));
    while (found.find()) {
      if (found.group(1).chars().allMatch(c -> c >= 32 && c < 127)) {
        words.add(found.group(1));
      }
    }
  }
}

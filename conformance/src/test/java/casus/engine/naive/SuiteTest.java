// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The conformance suite as data, `conformance/suite/`: fewest scenarios, in order of name, that
/// have every label twice where the corpus has it twice. That both implementations give these
/// answers is for [CorpusAgreesTest]. `-Dcasus.write=true` writes it anew.
class SuiteTest {
  private static final int TIMES = 2;
  private static final Path FOLDER = SuiteCase.root().resolve("conformance/suite/cases");

  @Test
  void the_suite_is_what_the_corpus_gives() throws IOException {
    List<SuiteCase> chosen = chosen(SuiteCase.all());
    if (Boolean.getBoolean("casus.write")) {
      write(chosen);
    }
    SortedSet<String> expected = new TreeSet<>();
    for (SuiteCase one : chosen) {
      String name = one.name().replace('/', '.');
      expected.add(name + ".json");
      expected.add(name + ".docket.jsonl");
      assertEquals(
          Files.readString(FOLDER.resolve(name + ".json")), one.json(), () -> "case " + name);
      assertArrayEquals(
          Files.readAllBytes(FOLDER.resolve(name + ".docket.jsonl")), one.docket(), name);
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      SortedSet<String> there = new TreeSet<>(files.map(f -> f.getFileName() + "").toList());
      assertEquals(expected, there);
    }
  }

  @Test
  void the_index_counts_every_label_of_the_suite() throws IOException {
    List<SuiteCase> chosen = chosen(SuiteCase.all());
    SortedMap<String, Integer> counts = new TreeMap<>();
    chosen.forEach(c -> c.labels().forEach(l -> counts.merge(l, 1, Integer::sum)));
    StringBuilder index = new StringBuilder();
    counts.forEach((label, count) -> index.append(label).append('\t').append(count).append('\n'));
    Path file = FOLDER.resolveSibling("labels.tsv");
    if (Boolean.getBoolean("casus.write")) {
      Files.writeString(file, index.toString());
    }
    assertEquals(Files.readString(file), index.toString());
    assertTrue(counts.size() > 60, () -> "only " + counts.size() + " labels");
  }

  private static List<SuiteCase> chosen(List<SuiteCase> all) {
    TreeMap<String, Integer> seen = new TreeMap<>();
    List<SuiteCase> chosen = new ArrayList<>();
    for (SuiteCase one : all) {
      boolean isNews =
          !one.supposed() && one.labels().stream().anyMatch(l -> seen.getOrDefault(l, 0) < TIMES);
      if (isNews) {
        chosen.add(one);
        one.labels().forEach(l -> seen.merge(l, 1, Integer::sum));
      }
    }
    return chosen;
  }

  private static void write(List<SuiteCase> chosen) throws IOException {
    Files.createDirectories(FOLDER);
    try (Stream<Path> old = Files.list(FOLDER)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    for (SuiteCase one : chosen) {
      String name = one.name().replace('/', '.');
      Files.writeString(FOLDER.resolve(name + ".json"), one.json(), StandardCharsets.UTF_8);
      Files.write(FOLDER.resolve(name + ".docket.jsonl"), one.docket());
    }
  }
}

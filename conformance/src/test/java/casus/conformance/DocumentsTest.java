// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.treaty.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What documents name is there: files, types, headings, decisions; and the treaties they show can
/// be read.
class DocumentsTest {
  private static final int LEAST_DOCUMENTS = 25;
  private static final int LEAST_LINKS = 40;
  private static final int LEAST_PATHS = 45;
  private static final int LEAST_NAMES = 120;
  private static final int LEAST_DECISIONS = 8;

  /// Documents whose words in backticks are held to be names of the code.
  private static final List<String> NAMING =
      List.of(
          "ARCHITECTURE.md",
          "GLOSSARY.md",
          "CONTRIBUTING.md",
          "docs/concepts/",
          "docs/decisions/",
          "docs/reference/coverage.md",
          "docs/reference/limits.md");

  private static final Pattern LABEL =
      Pattern.compile("- \\[[^]]*]\\(([^)]*)\\)|\\d+\\. \\[[^]]*]\\(([^)]*)\\).*");

  private static final List<Markdown> ALL = Markdown.all();
  private static final List<Path> FILES =
      Repository.files().stream().map(file -> Repository.root().relativize(file)).toList();

  private static List<Markdown> documents() {
    assertTrue(ALL.size() >= LEAST_DOCUMENTS, () -> ALL.size() + " documents seen.");
    return ALL;
  }

  private static Markdown document(String name) {
    return Markdown.read(Repository.root().resolve(name));
  }

  private static void assertNone(List<String> findings) {
    assertEquals("", String.join("\n", findings));
  }

  private static String at(Markdown document, Markdown.Found found) {
    return document.name() + ":" + found.line() + ": " + found.text();
  }

  @Test
  void linksLeadSomewhere() {
    var findings = new ArrayList<String>();
    var seen = 0;
    for (var document : documents()) {
      for (var link : document.links()) {
        if (link.text().matches("[a-z]+:.*")) {
          continue;
        }
        seen++;
        var parts = link.text().split("#", 2);
        var target =
            parts[0].isEmpty()
                ? document.file()
                : document.file().resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
          findings.add(at(document, link) + " is not there.");
        } else if (parts.length > 1 && !Markdown.read(target).anchors().contains(parts[1])) {
          findings.add(at(document, link) + " has no such heading.");
        }
      }
    }
    assertNone(findings);
    var links = seen;
    assertTrue(links >= LEAST_LINKS, () -> "Only " + links + " links seen.");
  }

  /// A word in backticks that begins with a file or folder of the root is a path; `*` and `<name>`
  /// stand for one part.
  @Test
  void pathsAreThere() throws IOException {
    var roots = new TreeSet<String>();
    try (var entries = Files.list(Repository.root())) {
      entries.forEach(entry -> roots.add(entry.getFileName().toString()));
    }
    var findings = new ArrayList<String>();
    var seen = 0;
    for (var document : documents()) {
      for (var span : document.spans()) {
        var path = span.text().replaceFirst("^\\./", "").replaceFirst("/$", "");
        if (path.matches("\\S+/\\S+") && roots.contains(path.substring(0, path.indexOf('/')))) {
          seen++;
          if (!isThere(path)) {
            findings.add(at(document, span) + " is not there.");
          }
        }
      }
    }
    assertNone(findings);
    var paths = seen;
    assertTrue(paths >= LEAST_PATHS, () -> "Only " + paths + " paths seen.");
  }

  private static boolean isThere(String path) {
    if (path.contains("/target/") || path.equals(".mvn/build.lock")) {
      return true; // made by a build
    }
    if (!path.matches(".*[*<{].*")) {
      return Files.exists(Repository.root().resolve(path));
    }
    var glob = path.replaceAll("<[^>]*>", "*");
    var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    var under = FileSystems.getDefault().getPathMatcher("glob:" + glob + "/**");
    return FILES.stream().anyMatch(file -> matcher.matches(file) || under.matches(file));
  }

  @Test
  void namesOfTheCodeAreThere() {
    var names = new CodeNames();
    var findings = new ArrayList<String>();
    var seen = 0;
    for (var document : documents()) {
      if (NAMING.stream().noneMatch(document.name()::startsWith)) {
        continue;
      }
      for (var span : document.spans()) {
        if (CodeNames.isName(span.text())) {
          seen++;
          if (!names.has(span.text())) {
            findings.add(at(document, span) + " is no name of the code.");
          }
        }
      }
    }
    assertNone(findings);
    var total = seen;
    assertTrue(total >= LEAST_NAMES, () -> "Only " + total + " names seen.");
  }

  @Test
  void theMapNamesEveryPackage() throws IOException {
    var text = Files.readString(Repository.root().resolve("ARCHITECTURE.md"));
    var packages = new TreeSet<String>();
    Production.classes().forEach(type -> packages.add(type.getPackageName()));
    packages.removeIf(name -> name.startsWith("casus.testkit") || name.equals("casus.conformance"));
    assertTrue(packages.size() >= 20, () -> "Only " + packages.size() + " packages seen.");
    assertNone(
        packages.stream()
            .filter(name -> !text.contains("`" + name + "`"))
            .map(name -> "ARCHITECTURE.md does not name the package " + name + ".")
            .toList());
  }

  @Test
  void theReadingOrderHasSevenFiles() {
    var section = document("ARCHITECTURE.md").section("## Reading order");
    var steps = section.stream().filter(line -> LABEL.matcher(line).matches()).toList();
    assertEquals(7, steps.size(), () -> "The reading order has other steps: " + steps);
  }

  @Test
  void decisionsAreNumberedAndHaveAStatus() {
    var decisions =
        documents().stream().filter(d -> d.name().startsWith("docs/decisions/")).toList();
    assertTrue(decisions.size() >= LEAST_DECISIONS, () -> decisions.size() + " decisions seen.");
    var findings = new ArrayList<String>();
    var number = 0;
    for (var decision : decisions) {
      number++;
      var name = Path.of(decision.name()).getFileName().toString();
      var digits = String.format(java.util.Locale.ROOT, "%04d", number);
      if (!name.startsWith(digits + "-")) {
        findings.add(name + " is not number " + digits + ".");
      }
      if (!decision.lines().getFirst().matches("# " + digits + ": .+")) {
        findings.add(name + " does not begin with \"# " + digits + ": \" and a title.");
      }
      var status = "Status: (proposed|accepted|superseded by \\d{4}|withdrawn)";
      if (!decision.lines().get(2).matches(status)) {
        findings.add(name + " has no status in its third line.");
      }
    }
    assertNone(findings);
  }

  @Test
  void theReadmeShowsTheTreatyOfTheTutorial() {
    var readme = fencesOf(document("README.md")).getFirst();
    var tutorial = fencesOf(document("docs/tutorial/first/instrument.casus.md"));
    assertEquals(1, tutorial.size());
    assertEquals(String.join("\n", tutorial.getFirst()), String.join("\n", readme));
    assertTrue(readme.size() <= 12, () -> "The treaty has " + readme.size() + " lines.");
  }

  private static List<List<String>> fencesOf(Markdown document) {
    return document.fences().stream()
        .filter(fence -> fence.info().equals("casus"))
        .map(Markdown.Fence::lines)
        .toList();
  }

  /// Whole treaties in documents are accepted. Files named `rejected-…` are rejected.
  @Test
  void treatiesInDocumentsCanBeRead() throws IOException {
    var findings = new ArrayList<String>();
    var seen = 0;
    for (var document : documents()) {
      if (document.name().startsWith("docs/") && !document.name().endsWith(".casus.md")) {
        for (var lines : fencesOf(document)) {
          if (lines.getFirst().startsWith("language casus")) {
            seen++;
            read(document.name(), ".casus", String.join("\n", lines), findings);
          }
        }
      }
    }
    for (var file : Repository.files()) {
      var name = Repository.root().relativize(file).toString().replace('\\', '/');
      if (name.startsWith("docs/") && name.matches(".*\\.casus(\\.md)?")) {
        seen++;
        read(name, "", Files.readString(file), findings);
      }
    }
    assertNone(findings);
    var total = seen;
    assertTrue(total >= 3, () -> "Only " + total + " treaties seen.");
  }

  private static void read(String name, String ending, String text, List<String> findings) {
    var outcome = TreatyReader.read(new Source(name + ending, text), new TreeMap<>());
    var rejected = name.contains("/rejected-");
    if (rejected != outcome instanceof Outcome.Rejected) {
      findings.add(name + (rejected ? " is accepted." : " is not accepted."));
      outcome.findings().stream()
          .filter(finding -> finding.severity() == Severity.ERROR)
          .forEach(finding -> findings.add("  " + finding.code() + " " + finding.message()));
    }
  }

  @Test
  void theChangelogNamesTheVersionOfTheLanguage() throws IOException {
    var changes = Files.readString(Repository.root().resolve("CHANGELOG.md"));
    var grammar = Files.readString(Repository.root().resolve("docs/reference/language.md"));
    var version = Pattern.compile("# The Casus language, version (\\d+)").matcher(grammar);
    assertTrue(version.find());
    var named = Pattern.compile("\\*\\*Language: casus (\\d+)\\*\\*").matcher(changes);
    assertTrue(named.find(), "CHANGELOG.md names no version of the language.");
    assertEquals(version.group(1), named.group(1));
    assertTrue(changes.contains("## [Unreleased]"), "CHANGELOG.md has no unreleased part.");
  }

  @Test
  void everyDocumentIsReachedFromTheReadme() {
    var reached = new TreeSet<String>();
    reach(document("README.md"), reached);
    assertNone(
        documents().stream()
            .map(Markdown::name)
            .filter(name -> name.startsWith("docs/") || !name.contains("/"))
            .filter(name -> !name.endsWith(".casus.md") && !reached.contains(name))
            .map(name -> "No way leads from README.md to " + name + ".")
            .toList());
  }

  private static void reach(Markdown document, SortedSet<String> reached) {
    if (!reached.add(document.name())) {
      return;
    }
    for (var link : document.links()) {
      var path = link.text().split("#", 2)[0];
      if (path.matches("[a-z]+:.*") || path.isEmpty()) {
        continue;
      }
      var target = document.file().resolveSibling(path).normalize();
      if (path.endsWith(".md") && Files.exists(target)) {
        reach(Markdown.read(target), reached);
      } else if (Files.isDirectory(target)) {
        ALL.stream()
            .filter(d -> target.equals(d.file().getParent()))
            .forEach(d -> reached.add(d.name()));
      }
    }
  }
}

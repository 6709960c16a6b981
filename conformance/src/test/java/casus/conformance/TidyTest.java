// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Files stay small, short-lined and finished.
class TidyTest {
  private static final int LEAST_JAVA_FILES = 20;
  private static final int MOST_LINES_PER_FILE = 500;
  private static final int MOST_LINES_PER_METHOD = 60;
  private static final int MOST_COLUMNS = 100;
  private static final String LICENCE = "// SPDX-License-Identifier: Apache-2.0";

  // Written in two parts, so that this file does not break its own rule.
  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
  private static final Pattern SOMEBODYS_FOLDER =
      Pattern.compile("(?<![\\w.])/(ho" + "me|Us" + "ers)/\\w|C:\\\\Us" + "ers");

  private static final Pattern TEXT =
      Pattern.compile(".*\\.(java|md|xml|json|jsonl|treaty|scenario|sh|cmd|yml|config|properties)");

  private static List<Path> javaFiles() {
    var files = Repository.javaFiles();
    assertTrue(files.size() >= LEAST_JAVA_FILES, () -> "Only " + files.size() + " files seen.");
    return files;
  }

  private static void assertNone(List<String> findings) {
    assertEquals("", String.join("\n", findings));
  }

  @Test
  void filesAndLinesAreShort() throws IOException {
    var findings = new ArrayList<String>();
    for (var file : javaFiles()) {
      var lines = Files.readAllLines(file);
      if (lines.size() > MOST_LINES_PER_FILE) {
        findings.add(file + " has " + lines.size() + " lines.");
      }
      for (var i = 0; i < lines.size(); i++) {
        if (lines.get(i).codePoints().count() > MOST_COLUMNS) {
          findings.add(file + ":" + (i + 1) + " is longer than " + MOST_COLUMNS + " columns.");
        }
      }
    }
    assertNone(findings);
  }

  @Test
  void everyFileNamesTheLicence() throws IOException {
    var findings = new ArrayList<String>();
    for (var file : javaFiles()) {
      if (!Files.readAllLines(file).getFirst().equals(LICENCE)) {
        findings.add(file + " does not begin with " + LICENCE);
      }
    }
    assertNone(findings);
  }

  @Test
  void nothingIsLeftUnfinished() throws IOException {
    var findings = new ArrayList<String>();
    for (var file : javaFiles()) {
      if (UNFINISHED.matcher(Files.readString(file)).find()) {
        findings.add(file + " promises work instead of holding it.");
      }
    }
    assertNone(findings);
  }

  @Test
  void noFileNamesSomebodysFolder() throws IOException {
    var checkout = Repository.root().toString();
    var findings = new ArrayList<String>();
    for (var file : Repository.files()) {
      if (TEXT.matcher(file.toString()).matches()) {
        var text = Files.readString(file);
        if (text.contains(checkout) || SOMEBODYS_FOLDER.matcher(text).find()) {
          findings.add(file + " names a folder of one machine.");
        }
      }
    }
    assertNone(findings);
  }

  @Test
  void methodsAreShort() throws IOException {
    var findings = new ArrayList<String>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var units = manager.getJavaFileObjectsFromPaths(javaFiles());
      var task = (JavacTask) compiler.getTask(null, manager, null, List.of(), null, units);
      var trees = Trees.instance(task);
      for (var unit : task.parse()) {
        new LongMethods(unit, trees, findings).scan(unit, null);
      }
    }
    assertNone(findings);
  }

  /// Notes the methods of one file that are too long.
  private static final class LongMethods extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final List<String> findings;

    LongMethods(CompilationUnitTree unit, Trees trees, List<String> findings) {
      this.unit = unit;
      this.trees = trees;
      this.findings = findings;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      var positions = trees.getSourcePositions();
      var start = positions.getStartPosition(unit, method);
      var end = positions.getEndPosition(unit, method);
      if (start >= 0 && end >= 0) {
        var lines =
            unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start) + 1;
        if (lines > MOST_LINES_PER_METHOD) {
          var file = unit.getSourceFile().getName();
          findings.add(file + ": " + method.getName() + " has " + lines + " lines.");
        }
      }
      return super.visitMethod(method, null);
    }
  }
}

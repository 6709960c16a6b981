// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/// The classes the rules speak of: everything in `casus` but tests.
///
/// A rule over no classes passes without a word, so every rule first says how many it must have
/// seen. Raise the numbers as the product grows.
final class Production {
  /// All modules together.
  static final int LEAST_CLASSES = 8;

  /// One module.
  static final int LEAST_CLASSES_PER_MODULE = 1;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          // the naive interpreter is a test that comes as a jar
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("casus");

  private Production() {}

  /// All classes, after a check that they were found.
  static JavaClasses classes() {
    assertTrue(CLASSES.size() >= LEAST_CLASSES, () -> "Only " + CLASSES.size() + " classes seen.");
    return CLASSES;
  }

  /// How many classes lie in a module.
  static long countIn(String module) {
    var prefix = "casus." + module;
    return classes().stream()
        .map(type -> type.getPackageName() + ".")
        .filter(name -> name.startsWith(prefix + "."))
        .count();
  }

  /// Applies a rule to the classes, after a check that the modules it speaks of hold some.
  static void check(ArchRule rule, String... modules) {
    for (var module : modules) {
      var seen = countIn(module);
      assertTrue(seen >= LEAST_CLASSES_PER_MODULE, () -> module + " holds " + seen + " classes.");
    }
    rule.check(classes());
  }

  /// The package patterns of modules, with everything below them.
  static String[] packages(String... modules) {
    var patterns = new String[modules.length];
    for (var i = 0; i < modules.length; i++) {
      patterns[i] = "casus." + modules[i] + "..";
    }
    return patterns;
  }
}

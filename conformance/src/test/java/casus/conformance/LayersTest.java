// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may know whom.
class LayersTest {

  /// Third-party packages: none below the commands. Annotations of jspecify are no run-time need.
  @ParameterizedTest
  @CsvSource({
    "treaty,   ''",
    "language, treaty",
    "engine,   treaty",
    "explain,  treaty engine",
    "scenario, treaty language engine explain",
    "register, ''",
  })
  void dependsOnNothingElse(String module, String allowed) {
    var modules = new ArrayList<String>(List.of(module));
    if (!allowed.isEmpty()) {
      modules.addAll(List.of(allowed.split(" ", -1)));
    }
    var packages =
        new ArrayList<String>(List.of(Production.packages(modules.toArray(new String[0]))));
    packages.addAll(List.of("java..", "javax.crypto..", "org.jspecify.annotations"));
    var rule =
        classes()
            .that()
            .resideInAPackage("casus." + module + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(packages.toArray(new String[0]));
    Production.check(rule, module);
  }

  @Test
  void nothingDependsOnTheCommands() {
    var rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("casus.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("casus.cli..", "picocli..");
    Production.check(rule, "cli");
  }

  @Test
  void onlyTheStorageInPostgresSpeaksSql() {
    var rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("casus.postgres..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.flywaydb..");
    Production.check(rule, "postgres");
  }

  @Test
  void theStorageInPostgresKnowsTheRegisterAlone() {
    var rule =
        noClasses()
            .that()
            .resideInAPackage("casus.postgres..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("casus..")
                    .and(resideOutsideOfPackages("casus.postgres..", "casus.register..")));
    Production.check(rule, "postgres", "register");
  }

  @Test
  void theLauncherDoesNotKnowTheStorage() {
    var rule =
        noClasses()
            .that()
            .resideInAPackage("casus.postgres.launcher..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("casus.register..", "casus.postgres", "org.flywaydb..");
    Production.check(rule, "postgres.launcher");
  }

  @Test
  void productionDoesNotKnowTheTestkit() {
    var rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("casus.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("casus.testkit..", "casus.conformance..", "org.junit..");
    Production.check(rule);
  }

  @Test
  void packagesFormNoCycle() {
    Production.check(slices().matching("casus.(**)").should().beFreeOfCycles());
  }

  /// Files are opened by channels too, and locked by them. The launcher of PostgreSQL opens a
  /// socket for a moment, to learn a port that nobody has; what else is said to the database, the
  /// driver says.
  @Test
  void onlyTheServerWouldOpenASocket() {
    var rule =
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("casus.postgres.launcher.PostgresServer")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "com.sun.net.httpserver..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.net\\.(Server|Datagram|Multicast)?Socket|java\\.net\\.URL.*"
                    + "|java\\.nio\\.channels\\.(\\w*Socket|Datagram|Multicast)\\w*");
    Production.check(rule, "register", "postgres");
  }
}

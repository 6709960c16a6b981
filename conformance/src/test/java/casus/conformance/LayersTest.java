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
    // javax.crypto and the names of certificates lie in java.base
    packages.addAll(
        List.of(
            "java..", "javax.crypto..", "javax.security.auth.x500", "org.jspecify.annotations"));
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

  /// What guarantors run knows the register, and the server of the JDK.
  @Test
  void theWitnessKnowsTheRegisterAlone() {
    var packages = new ArrayList<String>(List.of(Production.packages("witness", "register")));
    packages.addAll(List.of("java..", "com.sun.net.httpserver", "org.jspecify.annotations"));
    var rule =
        classes()
            .that()
            .resideInAPackage("casus.witness..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(packages.toArray(new String[0]));
    Production.check(rule, "witness");
  }

  /// Code that is not Java is called in one class of one module, which knows the register alone.
  @Test
  void onlyTheTokenCallsWhatIsNotJava() {
    var outside =
        noClasses()
            .that()
            .resideOutsideOfPackage("casus.token..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.foreign..");
    Production.check(outside, "token", "cli");
    var calling =
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("casus.token.Cryptoki")
            .and()
            .doNotHaveFullyQualifiedName("casus.token.Cryptoki$Function")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.foreign\\.(Linker|SymbolLookup).*");
    Production.check(calling, "token");
    var known =
        noClasses()
            .that()
            .resideInAPackage("casus.token..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("casus..")
                    .and(resideOutsideOfPackages("casus.token..", "casus.register..")));
    Production.check(known, "token", "register");
  }

  /// Files may be locked and flushed elsewhere too; nothing else listens or asks. The launcher of
  /// PostgreSQL opens a socket for a moment, to learn a port that nobody has; what else is said to
  /// the database, the driver says.
  @Test
  void onlyTheWitnessOpensASocket() {
    var rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("casus.witness..")
            .and()
            .doNotHaveFullyQualifiedName("casus.postgres.launcher.PostgresServer")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "com.sun.net.httpserver..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.net\\.(Server|Datagram|Multicast)?Socket|java\\.net\\.URL.*"
                    + "|java\\.nio\\.channels\\..*(Socket|Datagram|Select|Network).*");
    Production.check(rule, "witness", "register", "postgres");
  }

  /// HTTP stands in its own packages, and where programs are put together: what decides knows
  /// neither.
  @Test
  void whatDecidesKnowsNoNetwork() {
    var rule =
        noClasses()
            .that()
            .resideInAnyPackage(
                "casus.witness.copy..",
                "casus.witness.monitor..",
                "casus.witness.store..",
                "casus.witness.view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "com.sun.net.httpserver..", "casus.witness.http..");
    Production.check(rule, "witness");
  }
}

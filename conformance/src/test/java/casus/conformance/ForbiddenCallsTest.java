// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What would make one docket give two answers: clocks, defaults of the machine, chance, order of
/// hashes; and what belongs to the edge alone: files and the environment.
class ForbiddenCallsTest {
  private static final String[] CORE = {"treaty", "language", "engine", "explain", "scenario"};

  /// Regular expressions over `owner.member`.
  private static final List<String> NEVER =
      List.of(
          "java\\.time\\.(chrono\\.)?\\w+\\.now",
          "java\\.time\\.Clock\\.(system|tick)\\w*",
          "java\\.time\\.InstantSource\\.system",
          "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)",
          "java\\.time\\.ZoneId\\.systemDefault",
          "java\\.util\\.TimeZone\\.getDefault",
          "java\\.util\\.Locale\\.(getDefault|setDefault)",
          "java\\.util\\.Date\\.<init>",
          "java\\.util\\.Calendar\\.getInstance",
          "java\\.lang\\.Math\\.random",
          "java\\.util\\.Random\\.<init>",
          "java\\.util\\.UUID\\.randomUUID",
          "java\\.util\\.concurrent\\.ThreadLocalRandom\\..*");

  private static final List<String> NOT_IN_THE_CORE =
      List.of(
          "java\\.lang\\.System\\.(getenv|getProperty|exit|out|err|in)",
          "java\\.lang\\.Thread\\.(<init>|start|startVirtualThread|ofVirtual|ofPlatform|sleep)",
          "java\\.io\\.(File|RandomAccessFile)\\w*\\..*",
          "java\\.nio\\.file\\.(Files|Path|Paths|FileSystems)\\..*");

  private static DescribedPredicate<JavaAccess<?>> to(List<String> members) {
    return DescribedPredicate.describe(
        "one of " + members,
        access -> {
          var target = access.getTarget();
          var member = target.getOwner().getFullName() + "." + target.getName();
          return members.stream().anyMatch(member::matches);
        });
  }

  /// The edge where the clock of the machine is read: a cosignature states when it was made.
  private static final String CLOCK = "casus.witness.MachineTime";

  @Test
  void nothingAsksTheMachineForTimePlaceOrChance() {
    var rule =
        noClasses().that().doNotHaveFullyQualifiedName(CLOCK).should().accessTargetWhere(to(NEVER));
    Production.check(rule, "register", "witness");
  }

  @Test
  void theClockIsReadAtOneEdge() {
    var asked =
        Production.classes().stream()
            .filter(type -> type.getName().equals(CLOCK))
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .filter(to(NEVER))
            .map(access -> access.getTarget().getFullName().replaceFirst("\\(.*", ""))
            .sorted()
            .toList();
    assertEquals(List.of("java.time.InstantSource.system"), asked);
  }

  /// Secrets must be made by chance, and what an authority for time stamps is to answer to. A key
  /// that is made from a given seed hands it to the JDK in the shape of chance, since there is no
  /// other way in.
  @Test
  void onlySecretsAreMadeByChance() {
    var rule =
        noClasses()
            .that()
            .haveNameNotMatching(
                "casus\\.register\\.note\\.SeedKey\\$Given|casus\\.cli\\.(KeysCommand|LogSeal).*"
                    + "|casus\\.postgres\\.launcher\\.PostgresServer")
            .should()
            .accessTargetWhere(to(List.of("java\\.security\\.SecureRandom\\..*")));
    Production.check(rule, "register", "postgres");
  }

  @Test
  void theCoreTouchesNoFileAndNoEnvironment() {
    var rule =
        noClasses()
            .that()
            .resideInAnyPackage(Production.packages(CORE))
            .should()
            .accessTargetWhere(to(NOT_IN_THE_CORE));
    Production.check(rule, CORE);
  }

  /// Their order differs from run to run, or is nobody's promise.
  @Test
  void whatDecidesKeepsNoHashOrder() {
    var rule =
        noClasses()
            .that()
            .resideInAnyPackage(Production.packages("treaty", "engine"))
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(HashMap|HashSet|IdentityHashMap|Hashtable)")
            .orShould()
            .accessTargetWhere(
                to(
                    List.of(
                        "java\\.util\\.(Set|Map)\\.(of|copyOf|ofEntries)",
                        "java\\.util\\.stream\\.Collectors\\.(toSet|toMap|groupingBy)",
                        "java\\.util\\.stream\\.Collectors\\.toUnmodifiable(Set|Map)")));
    Production.check(rule, "treaty", "engine");
  }
}

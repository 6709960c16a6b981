// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/// Names say what a thing is, in the field's words.
class NamesTest {

  @Test
  void noTypeIsNamedByItsKind() {
    var suffixes =
        ".*(Impl|Default|Base|Abstract|Manager|Helper|Helpers|Util|Utils|Service|Processor|Handler"
            + "|Data|Info)";
    var prefixes = "(Impl|Default|Base|Abstract|I)[A-Z].*";
    var rule =
        noClasses()
            .should()
            .haveNameMatching(
                "casus\\.([a-z]+\\.)*([A-Za-z]+\\$)*(" + suffixes + "|" + prefixes + ")");
    Production.check(rule);
  }

  @Test
  void noPackageIsNamedByItsKind() {
    var rule =
        noClasses()
            .should()
            .resideInAnyPackage(
                "..util..",
                "..utils..",
                "..common..",
                "..core..",
                "..model..",
                "..dto..",
                "..impl..",
                "..internal..",
                "..exceptions..",
                "..config..");
    Production.check(rule);
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.scenario.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.scenario.ScenarioText;
import casus.scenario.docket.DocketText;
import casus.treaty.diagnostic.Diagnostic;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFindingTest {
  @Test
  void every_finding_has_a_code_of_its_own_a_title_a_meaning_and_an_example() {
    TreeSet<String> codes = new TreeSet<>();
    for (TextFinding finding : TextFinding.values()) {
      assertTrue(codes.add(finding.code()), finding::code);
      assertTrue(finding.title().matches("[A-Z].*[^.]"), finding::title);
      assertTrue(finding.meaning().matches("[A-Z].*\\."), finding::meaning);
      assertTrue(!finding.example().isBlank(), finding::code);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CAS821 | tims UTC",
        "CAS821 | gist \"only suppositions have one\"",
        "CAS822 | e1 2022-05-02 03:40 ,",
        "CAS822 | e1 2022-05-02",
        "CAS822 | e1 2022-05-02 3:40 UK signs t",
        "CAS822 | e1 2022-05-02 03:40 UK signs t and more",
        "CAS822 | e1 2022-05-02 03:40..03:50 UK signs t",
        "CAS822 | e1 2022-05-02 03:40 UK votes",
        "CAS822 | e1 2022-05-02 03:40 UK denies of s: colour",
        "CAS822 | e1 2022-05-02 03:40 UK corrects e0: takes back e0",
        "CAS822 | place Odesa: 96 N 30 E",
        "CAS822 | place Odesa: 46.1234567 N 30 E",
        "CAS823 | e1 2022-05-02 03:40 UK reprots s: raid",
        "CAS824 | e1 2022-05-02 03:40 UK does \"send arms\"",
        "CAS824 | e1 2022-05-02 03:40 \" \" signs t",
        "CAS825 | e1 2022-05-02 03:40 \"UK signs t",
        "CAS825 | e1 2022-05-02 03:40 «UK» signs t",
        "CAS825 | e1 2022-05-02 03:40 \"U\\K\" signs t",
        "CAS826 | e1 2022-02-30 03:40 UK signs t",
        "CAS826 | e1 2022-05-02 24:00 UK signs t",
        "CAS826 | e1 1599-12-31 03:40 UK signs t",
        "CAS826 | e1 2022-05-02 03:40..03:30 UK reports s: raid",
        "CAS830 | e1 2022-05-02 03:40 UK reports s: at Odessa",
        "CAS831 | times UTC",
        "CAS831 | place Kyiv: UA-30↵place Kyiv: UA-32",
        "CAS831 | e1 2022-05-02 03:40 UK reports s: by RU by BY",
        "CAS833 | e1 2022-05-02 03:40 \"The Foreign Office\" signs t",
      })
  void a_docket_is_refused(String code, String line) {
    String text = "docket \"T\"\ntimes UTC\n" + line.replace("↵", "\n") + "\n";
    DocketText.Outcome outcome = DocketText.read("t", text);
    List<Diagnostic> found =
        switch (outcome) {
          case DocketText.Outcome.Accepted _ -> List.of();
          case DocketText.Outcome.Rejected(List<Diagnostic> diagnostics) -> diagnostics;
        };
    assertEquals(code, found.isEmpty() ? "" : found.getFirst().code(), outcome::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CAS821 | expects in force",
        "CAS822 | expect in force yesterday",
        "CAS822 | expect point 4 (consult: due",
        "CAS822 | expect point 4 of UK",
        "CAS822 | as 2022-05-02 03:40",
        "CAS824 | series torn",
        "CAS824 | taken as dangerous",
        "CAS831 | account UK↵account USA",
        "CAS831 | scenario \"T\"",
        "CAS851 | treaty u",
        "CAS852 | expect poin 4 of UK: due",
        "CAS852 | expect point 4 of UK: overdue",
        "CAS826 | expect in force since 2022-02-30",
      })
  void a_scenario_is_refused(String code, String line) {
    String text = "scenario \"T\"\ntreaty t\n" + line.replace("↵", "\n") + "\n";
    ScenarioText.Outcome outcome = ScenarioText.read("t", text);
    List<Diagnostic> found =
        switch (outcome) {
          case ScenarioText.Outcome.Accepted _ -> List.of();
          case ScenarioText.Outcome.Rejected(List<Diagnostic> diagnostics) -> diagnostics;
        };
    assertEquals(code, found.isEmpty() ? "" : found.getFirst().code(), outcome::toString);
  }
}

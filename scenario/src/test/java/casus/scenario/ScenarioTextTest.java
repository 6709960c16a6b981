// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.docket.Author;
import casus.engine.obligation.Status;
import casus.engine.vantage.Choice;
import casus.scenario.Expectation.Bearers;
import casus.scenario.Expectation.Holds;
import casus.testkit.Seed;
import casus.treaty.name.ReadingId;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenarioTextTest {
  private static final String PAGE =
      """
      scenario "Nobody answers: three days pass"
      treaty   istanbul-communique
      docket   odesa-strike
      suppose  in-force-2022
      reading  R3
      bracket  point-4/Russia
      account  Ukraine
      map      Russia
      as of    2022-05-06 00:00
      times    Europe/Kyiv

      e9  2022-05-03 12:00  Poland  does supply-weapons to Ukraine about strike

      expect  point 4 (consult) of each Guarantor for strike: due
      expect  point 4 (assist) of Poland for strike: fulfilled since 2022-05-03 12:00
      expect  point 4 (consult) of UK: due by 2022-05-05 23:59:59.999
      expect  nothing under point 4 (assist) of Belarus
      expect  11 obligations under point 4 (consult)
      expect  ineffective e7
      expect  in force since 2022-01-01
      expect  not in force
      note    Why it's so, in a “sentence”:
              with "marks" of any kind.
      """;

  private static Scenario accepted(String text) {
    ScenarioText.Outcome outcome = ScenarioText.read("t.scenario", text);
    return assertInstanceOf(ScenarioText.Outcome.Accepted.class, outcome, outcome::toString)
        .scenario();
  }

  private static String refused(String text) {
    ScenarioText.Outcome outcome = ScenarioText.read("t.scenario", text);
    return assertInstanceOf(ScenarioText.Outcome.Rejected.class, outcome).diagnostics().stream()
        .map(d -> d.locus().line() + " " + d.code() + " " + (d.message() + " " + d.help()).strip())
        .collect(Collectors.joining("\n"));
  }

  private static Holds expected(String expectation) {
    return accepted("scenario \"T\"\ntreaty t\nexpect " + expectation + "\n")
        .expectations()
        .getFirst()
        .holds();
  }

  @Test
  void the_example_of_the_page_is_read() {
    Scenario scenario = accepted(PAGE);
    assertEquals("istanbul-communique", scenario.setting().treaty().name());
    assertEquals("odesa-strike", scenario.setting().dockets().getFirst().name());
    assertEquals("in-force-2022", scenario.setting().suppositions().getFirst().name());
    assertEquals(
        Choice.TEXT_ALONE
            .withReading(new ReadingId("R3"))
            .withBracket("point-4/Russia")
            .withAccount(new Author("Ukraine"))
            .withMap(new casus.treaty.name.PartyId("Russia")),
        scenario.choosing().choice());
    assertEquals(
        Optional.of(Instant.parse("2022-05-05T21:00:00Z")), scenario.setting().view().asOf());
    assertEquals(1, scenario.story().entries().size());
    assertEquals(8, scenario.expectations().size());
    assertEquals(
        List.of("Why it's so, in a “sentence”: with \"marks\" of any kind."), scenario.notes());
  }

  @Test
  void an_expectation_names_text_bearers_case_and_status() {
    var owed =
        assertInstanceOf(
            Holds.Owed.class,
            expected(
                "article 5(1) (assist) of UK, USA for a-b: breached born late since 2022-05-06"));
    assertEquals(Citation.of("article", "5(1)").with("assist"), owed.matter().citation());
    assertEquals("a-b", owed.matter().occasion().orElseThrow().value());
    assertEquals(2, assertInstanceOf(Bearers.Listed.class, owed.bearers()).parties().size());
    assertEquals(Status.BREACHED, owed.stand().status());
    assertEquals(true, owed.stand().isBornLate());
    Expectation.Moment day = owed.stand().since().orElseThrow();
    assertEquals(Instant.parse("2022-05-06T00:00:00Z"), day.from());
    assertEquals(Instant.parse("2022-05-06T23:59:59.999Z"), day.to());
  }

  @Test
  void a_provision_may_be_called_by_a_name_and_counted_by_status() {
    assertEquals(
        Citation.of("provision", "P4"),
        assertInstanceOf(Holds.NotOwed.class, expected("nothing under provision P4"))
            .matter()
            .citation());
    assertEquals(
        Optional.of(Status.DUE),
        assertInstanceOf(Holds.Count.class, expected("1 obligation under point 4 for s: due"))
            .status());
    assertInstanceOf(
        Holds.Stands.class, expected("standing of Ukraine: signatory since 2022-01-01"));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    assertEquals(
        """
        2 CAS821 No line of a scenario begins with 'treatie'. Did you mean 'treaty'?
        3 CAS829 There is no time zone 'Europe/Kiew'. Did you mean 'Europe/Kiev' or\
         'Europe/Kirov' or 'Europe/Kyiv'?
        4 CAS852 No expectation begins with 'Poland'. Expect a citation such as 'point 4 (consult)\
         of Poland: due', 'nothing under …', '11 obligations under …', 'ineffective …', 'in force'\
         or 'not in force'.
        5 CAS852 Here where an obligation stands is expected, not 'fullfilled'. Did you mean\
         'fulfilled'? It is one of pending, contested, available, due, reserved, suspended,\
         excused,\
         fulfilled, breached, lapsed.
        6 CAS823 No entry has the verb 'doe'. Did you mean 'does'?
        8 CAS831 The line 'as of' stands twice. Keep one of them.\
        """,
        refused(
            """
            scenario "T"
            treatie istanbul-communique
            times Europe/Kiew
            expect Poland: due
            expect point 4 of Poland: fullfilled
            e1 2022-05-02 03:40 Poland doe assist
            as of 2022-05-02 03:40
            as of 2022-05-02 03:40
            """));
  }

  @Test
  void no_text_makes_reading_throw() {
    Seed seed = Seed.orElse(20220506);
    SplittableRandom random = seed.random();
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder(PAGE);
      for (int j = random.nextInt(3); j >= 0; j--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
          case 1 -> text.insert(at, "\":,()\n \"\"#.Z-“".charAt(random.nextInt(14)));
          default -> text.setCharAt(at, (char) random.nextInt(0x10000));
        }
      }
      if (ScenarioText.read("drawn", text.toString()) instanceof ScenarioText.Outcome.Rejected) {
        refused++;
      }
    }
    assertTrue(refused > 500, seed + ": only " + refused + " were refused.");
  }

  @Test
  void a_scenario_has_a_title_and_one_treaty() {
    assertEquals(
        "1 CAS851 The scenario names no treaty. Write a line such as: treaty istanbul-communique.",
        refused("scenario \"T\"\n"));
    assertEquals(
        "1 CAS832 The scenario has no title. Begin with: scenario \"the story in one sentence\".",
        refused("treaty t\n"));
    assertEquals(
        "3 CAS851 The scenario names two treaties. Write one scenario for each of them.",
        refused("scenario \"T\"\ntreaty t\ntreaty u\n"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.scenario.docket.DocketSheet;
import casus.scenario.docket.DocketText;
import casus.treaty.Instrument;
import casus.treaty.place.Atlas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenarioRunnerTest {
  private static final String TREATY =
      """
      language casus 1.
      treaty pact "A pact", signed 2021-06-01, kind binding, legal time "Europe/Kyiv".
      party Ukraine, code UA.
      party Poland, code PL.
      party UK, code GB.
      party Russia, code RU.
      role Guarantor: Poland, UK, [Russia: proposed by Russia].
      event armed-attack "an armed attack".
      act appeal "appeal".
      act consult "consult".
      act assist "assist".
      area Zone as understood by Ukraine: nothing stated.
      in force when signature by Ukraine and signature by each Guarantor.
      point 1:
        (consult) in the event of any armed-attack [who finds that it has happened: nothing stated],
            against Ukraine,
          each Guarantor must consult,
          within 3 days [from when: nothing stated], owed to Ukraine, on breach: nothing stated.
      point 2:
        (assist) in the event of any armed-attack [who finds that it has happened: nothing stated],
            against Ukraine, in Zone, after appeal by Ukraine,
          each Guarantor must assist toward Ukraine,
          within 3 days from appeal by Ukraine, owed to Ukraine, on breach: nothing stated.
      point 3: left open: "What follows".
      reading R1 by "somebody" 2022-01-01 of point 1: (consult) from when: the occurrence.
      reading R2 by "another" 2022-01-01 of point 1: (consult) from when: its becoming known.
      """;

  private static final Source SOURCE = new Source("pact.casus", TREATY);

  private static final String FORCE =
      """
      suppose "In force"
      times Europe/Kyiv
      area Zone as understood by Ukraine: UA-51
      s1  2022-01-01 00:00  each of Ukraine, Poland, UK signs pact
      """;

  private static final String STRIKE =
      """
      docket "A strike"
      times Europe/Kyiv
      place Odesa: 46.48 N 30.73 E, UA-51
      e1  2022-05-02 03:40  Ukraine  reports strike: armed-attack against Ukraine at Odesa
      """;

  /// Holds one treaty, one docket and one supposition by name.
  private static final class OneOfEach implements Library {
    private static final Map<String, String> SHEETS =
        new TreeMap<>(Map.of("strike", STRIKE, "in-force", FORCE));

    @Override
    public Found<Instrument> instrument(String name) {
      return switch (TreatyReader.read(SOURCE, new TreeMap<>())) {
        case Outcome.Accepted(Instrument instrument, _, _) -> new Found.Here<>(instrument);
        case Outcome.Rejected(var wrong) -> new Found.Unusable<>(wrong);
      };
    }

    @Override
    public Found<DocketSheet> docket(String name, String treaty) {
      Optional<String> text = Optional.ofNullable(SHEETS.get(name));
      if (text.isEmpty()) {
        return new Found.Nowhere<>("There is no docket called '" + name + "'.", "");
      }
      return switch (DocketText.read(name, text.get())) {
        case DocketText.Outcome.Accepted(DocketSheet sheet, _) -> new Found.Here<>(sheet);
        case DocketText.Outcome.Rejected(var wrong) -> new Found.Unusable<>(wrong);
      };
    }

    @Override
    public Found<DocketSheet> supposition(String name, String treaty) {
      return docket(name, treaty);
    }
  }

  private static Report run(String rest) {
    String text =
        "scenario \"T\"\ntreaty pact\ndocket strike\nsuppose in-force\ntimes Europe/Kyiv\n" + rest;
    ScenarioText.Outcome outcome = ScenarioText.read("t.scenario", text);
    Scenario scenario =
        assertInstanceOf(ScenarioText.Outcome.Accepted.class, outcome, outcome::toString)
            .scenario();
    return ScenarioRunner.run(scenario, new World(new OneOfEach(), Atlas.EMPTY));
  }

  private static String findings(Report report) {
    return report.findings().stream()
        .map(d -> d.code() + " " + (d.message() + " " + d.help()).strip())
        .collect(Collectors.joining("\n"));
  }

  private static final String APPEAL =
      """
      e2  2022-05-02 05:00  Ukraine  does appeal about strike
      e3  2022-05-03 12:00  Poland   does assist to Ukraine about strike
      as of 2022-05-10 00:00
      """;

  @Test
  void what_is_expected_is_met() {
    Report report =
        run(
            APPEAL
                + """
                expect point 1 (consult) of each Guarantor for strike: due
                expect point 2 (assist) of Poland for strike: fulfilled since 2022-05-03 12:00
                expect point 2 (assist) of UK: breached since 2022-05-06 by 2022-05-05 23:59:59.999
                expect nothing under point 2 (assist) of Russia
                expect 2 obligations under point 1
                expect 1 obligation under point 2: breached
                expect in force since 2022-01-01
                expect standing of UK: bound
                expect standing of Russia: outsider
                """);
    assertEquals(List.of(), report.differences(), () -> findings(report));
    assertTrue(report.isPassed(), () -> findings(report));
    assertEquals(List.of("In force"), report.suppositions());
  }

  @Test
  void what_is_not_met_is_told_with_what_came_instead() {
    Report report =
        run(
            APPEAL
                + """
                expect point 2 (assist) of UK for strike: due
                expect point 2 (assist) of Poland for strike: fulfilled since 2022-05-04
                expect point 1 (consult) of each Guarantor: breached
                expect point 1 (consult) of Russia: due
                expect nothing under point 1
                expect 3 obligations under point 2
                expect not in force
                expect ineffective e2
                expect standing of UK: signatory
                """);
    assertEquals(
        """
        expected point 2 (assist) of UK for strike: due; it is breached since 2022-05-06 00:00, by\
         2022-05-05 23:59:59.999
        expected point 2 (assist) of Poland for strike: fulfilled since 2022-05-04; it is fulfilled\
         since 2022-05-03 12:00, by 2022-05-05 23:59:59.999
        expected point 1 (consult) of Poland, UK: breached; it is due since 2022-05-02 03:40
        expected point 1 (consult) of Russia: due; there is none, for it is not bound
        expected nothing under point 1; there is point 1 (consult) of Poland for strike, due since\
         2022-05-02 03:40; point 1 (consult) of UK for strike, due since 2022-05-02 03:40
        expected 3 obligations under point 2; there are 2: point 2 (assist) of Poland for strike,\
         fulfilled since 2022-05-03 12:00, by 2022-05-05 23:59:59.999; point 2 (assist) of UK for\
         strike, breached since 2022-05-06 00:00, by 2022-05-05 23:59:59.999
        expected not in force; it is in force since 2022-01-01 00:00
        expected ineffective e2; it is not among the entries without effect
        expected standing of UK: signatory; it is bound since 2022-01-01 00:00\
        """,
        String.join("\n", report.differences()));
  }

  @Test
  void a_slip_of_the_pen_is_never_met() {
    Report report =
        run(
            """
            expect nothing under point 4 (assist)
            expect nothing under point 2 (asist)
            expect nothing under point 2 (assist) of Polnad
            expect nothing under point 2 (assist) for strik
            expect point 1 (consult) of each Guaranter: due
            expect ineffective e99
            """);
    assertEquals(
        """
        expected nothing under point 4 (assist); the treaty has no point 4 (assist). Did you mean\
         'point 2 (assist)'?
        expected nothing under point 2 (asist); the treaty has no point 2 (asist). Did you mean\
         'point 2 (assist)'?
        expected nothing under point 2 (assist) of Polnad; nobody is called 'Polnad'. Did you mean\
         'Poland'?
        expected nothing under point 2 (assist) for strik; nobody reports an occurrence 'strik'.\
         Did you mean 'strike'?
        expected point 1 (consult) of each Guaranter: due; the treaty has no role 'Guaranter'. Did\
         you mean 'Guarantor'?
        expected ineffective e99; there is no entry 'e99'.\
        """,
        String.join("\n", report.differences()));
  }

  @Test
  void a_scenario_chooses_only_what_the_treaty_has() {
    assertEquals(
        """
        CAS854 The treaty has no reading called 'R9'. Did you mean 'R1' or 'R2'?
        CAS854 The treaty has no bracket called 'point-4/Russia'. It has role-Guarantor/Russia.
        CAS854 The treaty has no State called 'Ukrane'. Did you mean 'Ukraine'?
        CAS856 The readings 'R1' and 'R2' are rivals: both read point 1. Write one scenario for\
         each of them.\
        """,
        findings(run("reading R9\nreading R1\nreading R2\nbracket point-4/Russia\nmap Ukrane\n")));
  }

  @Test
  void a_role_has_the_members_whose_brackets_are_chosen() {
    Report report =
        run("bracket role-Guarantor/Russia\nexpect point 1 (consult) of each Guarantor: due\n");
    assertTrue(report.differences().getFirst().contains("of Poland, UK, Russia: due"));
  }

  @Test
  void a_reading_fills_what_the_text_leaves_open() {
    Report report =
        run(
            """
            reading R1
            as of 2022-05-10 00:00
            expect point 1 (consult) of each Guarantor: breached by 2022-05-05 23:59:59.999
            """);
    assertTrue(report.isPassed(), () -> report.differences() + findings(report));
  }

  @Test
  void ids_that_clash_and_names_that_are_missing_stop_the_run() {
    Report clash = run("e1  2022-05-02 03:41  Ukraine  reports strike: armed-attack\n");
    assertEquals(
        "CAS855 The id 'e1' names one entry in strike and another in this scenario. Give one of"
            + " them another id.",
        findings(clash));
    assertTrue(!clash.isPassed() && clash.assessment().isEmpty());
    Report missing = run("docket storm\n");
    assertEquals("CAS861 There is no docket called 'storm'.", findings(missing));
  }

  @Test
  void a_name_written_much_like_a_party_is_a_warning() {
    Report report = run("e2  2022-05-02 05:00  Ukrane  does appeal about strike\n");
    assertEquals(
        "CAS846 The treaty names nobody called 'Ukrane'. Did you mean 'Ukraine'?",
        findings(report));
    assertTrue(report.isPassed());
  }

  @Test
  void a_dossier_says_which_provisions_no_scenario_reaches() {
    Instrument instrument =
        assertInstanceOf(Outcome.Accepted.class, TreatyReader.read(SOURCE, new TreeMap<>()))
            .instrument();
    Report report = run(APPEAL);
    String readme =
        """
        # A pact

        ## Provisions no scenario reaches

        - point 2: nobody has thought of one
        """;
    Coverage coverage = Coverage.of(instrument, List.of(report), "README.md", readme);
    assertEquals("[point 3]", coverage.unreached().toString());
    assertEquals(
        """
        5 CAS858 A scenario reaches point 2, which is listed here.
        1 CAS857 No scenario reaches point 3.\
        """,
        coverage.findings().stream()
            .map(d -> d.locus().line() + " " + d.code() + " " + d.message())
            .collect(Collectors.joining("\n")));
    Coverage none = Coverage.of(instrument, List.of(), "README.md", readme + "- point 3: open\n");
    assertEquals("[point 1, point 2, point 3]", none.unreached().toString());
    assertEquals("[point 1 (consult), point 2 (assist)]", none.sentences().toString());
    assertEquals(1, none.findings().size());
  }
}

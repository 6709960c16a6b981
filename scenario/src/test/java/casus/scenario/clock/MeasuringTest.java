// SPDX-License-Identifier: Apache-2.0
package casus.scenario.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.chronicle.Chronicle;
import casus.engine.docket.Author;
import casus.engine.vantage.Choice;
import casus.scenario.clock.Clocks.Milestone;
import casus.scenario.clock.Reckoning.Measure;
import casus.scenario.clock.Reckoning.Row;
import casus.scenario.docket.DocketSheet;
import casus.scenario.docket.DocketText;
import casus.testkit.Seed;
import casus.treaty.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuringTest {
  private static final int TEXTS = 3_000;
  private static final String DOCKET =
      """
      docket "Arland"
      times UTC
      e1  2030-05-01 10:00  lodged 11:00  Arland  reports strike: armed-attack against Arland
      e2  2030-05-01 12:00  Borland  says of strike: armed-attack when 2030-05-01 09:00
      q1  2030-05-01 04:00  Arland  does appeal about strike
            source "as q2"
      q2  2030-05-02 16:15  Arland  does appeal about strike
            source "hour assumed"
      m1  2030-05-03 10:00  Corland  does consult with Arland about strike
      a1  2030-05-04 10:00  Corland  does send-arms to Arland about strike
      a2  2030-05-04 10:00  Corland  does send-arms to Arland about strike
      w1  2030-05-05 10:00  Corland  takes back a2
      """;

  private static Clocks clocks(String lines) {
    String text = "clocks \"Arland\" of arland\n" + lines;
    return assertInstanceOf(ClocksText.Outcome.Accepted.class, ClocksText.read("test", text))
        .clocks();
  }

  private static Chronicle chronicle(Choice choice) {
    DocketSheet sheet =
        assertInstanceOf(DocketText.Outcome.Accepted.class, DocketText.read("docket", DOCKET))
            .sheet();
    return Chronicle.of(sheet.docket(), choice);
  }

  private static Reckoning measured(String lines, Choice choice) {
    return assertInstanceOf(
            Measuring.Outcome.Measured.class, Measuring.of(clocks(lines), chronicle(choice)))
        .reckoning();
  }

  private static Reckoning measured(String lines) {
    return measured(lines, Choice.TEXT_ALONE.withAccount(new Author("Arland")));
  }

  private static List<Diagnostic> wrong(String lines) {
    return switch (ClocksText.read("test", "clocks \"Arland\" of arland\n" + lines)) {
      case ClocksText.Outcome.Rejected(var found) -> found;
      case ClocksText.Outcome.Accepted(var clocks) ->
          switch (Measuring.of(clocks, chronicle(Choice.TEXT_ALONE))) {
            case Measuring.Outcome.Unmeasured(var found) -> found;
            case Measuring.Outcome.Measured _ -> List.of();
          };
    };
  }

  private static Measure.Took took(Row row, Milestone milestone) {
    return assertInstanceOf(Measure.Took.class, row.lengths().get(milestone));
  }

  @Test
  void lengths_run_from_the_occurrence_and_what_is_late_is_not_within_the_limit() {
    Row row =
        measured(
                """
                under pact from occurrence strike assistance a1 request q2 "by letter"
                      meeting m1 decision never "nobody decided" within 48 hours
                """)
            .rows()
            .getFirst();
    assertEquals(Duration.ofMinutes(30 * 60 + 15), took(row, Milestone.REQUEST).length());
    assertEquals(Duration.ofDays(2), took(row, Milestone.MEETING).length());
    assertEquals(Duration.ofDays(3), took(row, Milestone.ASSISTANCE).length());
    assertEquals(new Measure.Never("nobody decided"), row.lengths().get(Milestone.DECISION));
    assertEquals("[REQUEST, MEETING]", row.within().toString());
    assertEquals(List.of(Milestone.values()), List.copyOf(row.lengths().keySet()));
  }

  @Test
  void what_came_before_has_a_negative_length_and_is_within() {
    Row row = measured("under pact from occurrence strike request q1").rows().getFirst();
    assertEquals(Duration.ofHours(-6), took(row, Milestone.REQUEST).length());
    assertEquals("[REQUEST]", row.within().toString());
  }

  @Test
  void the_account_that_is_followed_sets_the_time_of_an_occurrence() {
    String lines = "under pact from occurrence strike meeting m1";
    Choice borland = Choice.TEXT_ALONE.withAccount(new Author("Borland"));
    Row row = measured(lines, borland).rows().getFirst();
    assertEquals(Duration.ofHours(49), took(row, Milestone.MEETING).length());
  }

  @Test
  void an_hour_is_as_sure_as_its_source_and_as_the_entry_that_the_source_names() {
    Row row = measured("under pact from e1 request q1 meeting m1").rows().getFirst();
    assertTrue(row.from().isSure());
    assertFalse(took(row, Milestone.REQUEST).at().isSure());
    assertTrue(took(row, Milestone.MEETING).at().isSure());
  }

  @Test
  void deeds_are_told_from_words_while_they_talk() {
    Reckoning reckoning =
        measured(
            """
            in words appeal, consult
            talks "in the capital" from e1 to a1
            promise m1 kept by a1
            promise q2 not kept "nothing came"
            """);
    assertEquals(
        List.of("e1", "a1"),
        reckoning.talks().getFirst().deeds().stream().map(m -> m.entry().id().value()).toList());
    assertEquals(Duration.ofDays(1), reckoning.kept().getFirst().kept().orElseThrow().length());
    assertTrue(reckoning.kept().getLast().kept().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "under pact from occurrence strikes | 1 | tells of no occurrence strikes",
        "under pact from a2                 | 1 | has no entry a2",
        "under pact from e1 request         | 1 | expected",
        "under pact from e1 request q1 request q2 | 1 | marked twice",
        "under pact from e1 within 0 hours  | 1 | number of hours",
        "frobnicate                         | 1 | cannot begin with",
      })
  void what_is_wrong_is_told_with_its_place(String line, int count, String said) {
    List<Diagnostic> found = wrong(line + "\n");
    assertEquals(count, found.size(), found::toString);
    Diagnostic first = found.getFirst();
    assertEquals(2, first.locus().line(), found::toString);
    boolean isTold = first.message().contains(said) || said.equals("expected");
    assertTrue(isTold, found::toString);
  }

  @Test
  void acts_in_words_must_be_on_record_and_talks_must_not_end_before_they_begin() {
    assertTrue(
        wrong("under pact from e1\nin words sing\n").getFirst().message().contains("no act"));
    assertTrue(wrong("talks \"x\" from a1 to e1\n").getFirst().message().contains("before"));
  }

  @Test
  void whatever_is_changed_in_a_text_it_is_read_or_told() {
    SplittableRandom random = Seed.orElse(20301105).random();
    String whole =
        """
        clocks "Arland" of arland
        under pact for "x" from occurrence strike request q1
        talks "t" from e1 to a1
        promise m1 kept by a1
        in words appeal
        """;
    String marks = "\"()#:,\n ae1";
    int refused = 0;
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder(whole);
      for (int n = random.nextInt(4); n >= 0; n--) {
        int at = random.nextInt(text.length());
        text.setCharAt(at, marks.charAt(random.nextInt(marks.length())));
      }
      if (ClocksText.read("test", text.toString())
          instanceof ClocksText.Outcome.Rejected(var found)) {
        assertFalse(found.isEmpty());
        refused++;
      }
    }
    assertTrue(refused > TEXTS / 10, "only " + refused + " were refused");
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.grounds.Ineffective;
import casus.engine.obligation.Missing;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Remark;
import casus.engine.obligation.Status;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.scenario.docket.DocketText;
import casus.treaty.Instrument;
import casus.treaty.name.PartyId;
import casus.treaty.place.Atlas;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What a treaty text does with a docket text, for rules that are easy to get wrong.
class FromTextToAnswerTest {
  private static final String TREATY =
      """
      language casus 1.
      treaty pact "A pact", signed 2021-06-01, kind binding, legal time "UTC".
      party Ada.
      party Bor.
      party Cid.
      role Ally: Ada, Bor, Cid.
      event attack "an attack".
      act help "help".
      act meet "meet".
      act appeal "appeal".
      act invite "invite".
      in force when signature by at least 2 of Ally.
      question over "whether it is over": yes or no,
        [who answers: nothing stated], [by when: nothing stated], [if unanswered: nothing stated].
      body Allies "the allies together": members Ally, decides by silence procedure of 24 hours.
      question draft "whether the draft is adopted": adopt or drop, answered by body Allies,
        [by when: nothing stated], [if unanswered: nothing stated].
      article 1: in the event of any attack [who finds that it has happened: nothing stated],
        after appeal by Ada,
        each Ally must help, within 3 days from the occurrence, owed to Ada,
        on breach: nothing stated.
      article 2: article 1 ends when over is answered yes.
      article 3: in the event of any attack found by draft answered adopt,
        each Ally must meet, at once, [by when: nothing stated], owed to Ada,
        on breach: nothing stated.
      article 4: all Ally jointly may invite.
      """;

  private static final String DOCKET =
      """
      docket "A raid"
      times UTC
      s1  2022-01-01 00:00  Ada  signs pact
      s2  2022-01-01 00:00  Bor  signs pact
      e1  2022-05-02 00:00  Ada  reports raid: attack by Zed against Ada
      e2  2022-05-02 01:00  Ada  does appeal about raid
      """;

  private static Assessment assess(String entries, String asOf) {
    Source source = new Source("pact.casus", TREATY);
    Outcome read = TreatyReader.read(source, new TreeMap<>());
    Instrument text = assertInstanceOf(Outcome.Accepted.class, read, read::toString).instrument();
    DocketText.Outcome told = DocketText.read("raid", DOCKET + entries);
    var sheet = assertInstanceOf(DocketText.Outcome.Accepted.class, told, told::toString).sheet();
    Vantage vantage = new Vantage(Instant.parse(asOf), Instant.parse("2030-01-01T00:00:00Z"));
    return Engine.assess(text, sheet.docket(), vantage, Choice.TEXT_ALONE, Atlas.EMPTY);
  }

  private static Obligation under(Assessment assessment, String sentence, String bearer) {
    return assessment.obligations().stream()
        .filter(o -> o.key().sentence().toString().equals(sentence))
        .filter(o -> o.bearers().contains(new PartyId(bearer)))
        .findFirst()
        .orElseThrow();
  }

  private static long openEndings(Obligation obligation) {
    return obligation.notes().remarks().stream()
        .filter(r ->
            r instanceof Remark.OpenEnding(List<Missing> missing)
                && missing.size() == 1
                && missing.getFirst() instanceof Missing.Answer)
        .count();
  }

  @Test
  void an_open_ending_ends_nothing_and_is_told() {
    Obligation due = under(assess("", "2022-05-03T00:00:00Z"), "article 1", "Ada");
    assertEquals(Status.DUE, due.status());
    assertEquals(1, openEndings(due));
    Obligation late = under(assess("", "2022-05-06T00:00:00Z"), "article 1", "Ada");
    assertEquals(Status.BREACHED, late.status());
    assertEquals(1, openEndings(late));
    String helped = "h1  2022-05-02 02:00  Ada  does help about raid\n";
    Obligation done = under(assess(helped, "2022-05-06T00:00:00Z"), "article 1", "Ada");
    assertEquals(Status.FULFILLED, done.status());
    assertEquals(List.of(), done.notes().remarks());
  }

  private static List<Ineffective.Reason> reasons(String entries) {
    return assess(entries, "2022-05-06T00:00:00Z").ineffective().stream()
        .map(Ineffective::reason)
        .toList();
  }

  @Test
  void an_act_that_names_no_occasion_is_told_where_the_text_looks_for_it_on_a_case() {
    List<Ineffective.Reason> noOccasion = List.of(Ineffective.Reason.NAMES_NO_OCCASION);
    assertEquals(noOccasion, reasons("h1  2022-05-02 02:00  Bor  does help\n"), "a duty");
    assertEquals(noOccasion, reasons("h1  2022-05-02 02:00  Bor  does appeal\n"), "a condition");
    assertEquals(List.of(), reasons("h1  2022-05-02 02:00  Bor  does help about raid\n"));
    assertEquals(List.of(), reasons("h1  2022-05-02 02:00  Bor  does invite\n"), "a liberty");
    assertEquals(List.of(), reasons("h1  2022-05-02 02:00  Zed  does help\n"), "no bearer");
  }

  private static List<Status> meetings(String votes, String asOf) {
    return assess(votes, asOf).obligations().stream()
        .filter(o -> o.key().sentence().toString().equals("article 3"))
        .map(Obligation::status)
        .distinct()
        .toList();
  }

  private static String vote(int entry, String at, String by, String ballot) {
    return "v%d  %s  %s  votes in Allies on draft about raid: %s\n"
        .formatted(entry, at, by, ballot);
  }

  @Test
  void a_broken_silence_is_opened_again_by_a_new_proposal() {
    String proposed = vote(1, "2022-05-03 00:00", "Ada", "adopt");
    String broken = proposed + vote(2, "2022-05-03 06:00", "Bor", "against");
    String again = broken + vote(3, "2022-05-03 08:00", "Ada", "adopt");
    assertEquals(List.of(Status.PENDING), meetings(proposed, "2022-05-04T00:00:00Z"));
    assertEquals(List.of(Status.DUE), meetings(proposed, "2022-05-04T00:00:00.001Z"));
    assertEquals(List.of(Status.PENDING), meetings(broken, "2022-05-09T00:00:00Z"));
    assertEquals(List.of(Status.PENDING), meetings(again, "2022-05-04T08:00:00Z"));
    assertEquals(List.of(Status.DUE), meetings(again, "2022-05-04T08:00:00.001Z"));
  }

  @Test
  void silence_is_broken_for_good_and_only_by_who_speaks_while_it_runs() {
    String proposed = vote(1, "2022-05-03 00:00", "Ada", "adopt");
    String takenBack =
        proposed
            + vote(2, "2022-05-03 06:00", "Bor", "against")
            + vote(3, "2022-05-03 07:00", "Bor", "abstain");
    assertEquals(List.of(Status.PENDING), meetings(takenBack, "2022-05-09T00:00:00Z"));
    String atOnce = proposed + vote(2, "2022-05-03 00:00", "Bor", "against");
    assertEquals(List.of(Status.PENDING), meetings(atOnce, "2022-05-09T00:00:00Z"));
    String atTheLast = proposed + vote(2, "2022-05-04 00:00", "Bor", "against");
    assertEquals(List.of(Status.PENDING), meetings(atTheLast, "2022-05-09T00:00:00Z"));
    String before = vote(2, "2022-05-02 12:00", "Bor", "against") + proposed;
    assertEquals(List.of(Status.DUE), meetings(before, "2022-05-09T00:00:00Z"));
  }

  private static Obligation invitation(String entries, String asOf) {
    List<Obligation> found =
        assess(entries, asOf).obligations().stream()
            .filter(o -> o.key().sentence().toString().equals("article 4"))
            .toList();
    assertEquals(1, found.size());
    return found.getFirst();
  }

  @Test
  void the_bearers_of_a_standing_liberty_are_those_bound_at_the_time() {
    String joins = "s3  2023-01-01 00:00  Cid  signs pact\n";
    Obligation early = invitation(joins, "2022-06-01T00:00:00Z");
    Obligation late = invitation(joins, "2023-06-01T00:00:00Z");
    assertEquals(List.of(new PartyId("Ada"), new PartyId("Bor")), early.bearers());
    assertEquals(
        List.of(new PartyId("Ada"), new PartyId("Bor"), new PartyId("Cid")), late.bearers());
    assertEquals(early.key(), late.key());
    assertEquals(early.outcome(), late.outcome());
  }
}

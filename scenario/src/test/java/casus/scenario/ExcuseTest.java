// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.docket.Author;
import casus.engine.docket.EntryId;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Remark;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.explain.Catalogue;
import casus.explain.Phrases;
import casus.explain.Words;
import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.scenario.docket.DocketText;
import casus.treaty.Force;
import casus.treaty.Instrument;
import casus.treaty.place.Atlas;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What excuses force that is forbidden at all times, from the text to what is said of it
/// (semantics 26a).
class ExcuseTest {
  private static final Instrument TEXT = text();

  private static Instrument text() {
    String text =
        """
        language casus 1.
        treaty pact "A pact", kind binding, legal time "UTC".
        party Ada. party Bor. party Cid.
        act use-force.
        event attack counts as use-force.
        role Judge: Cid.
        question self-defence "whether it is self-defence": yes or no, answered by any Judge,
          [by when: nothing stated], [if unanswered: nothing stated].
        article 1: Bor must not use-force toward Ada, at no time, owed to Ada,
          unless self-defence is answered yes, on breach: nothing stated.
        """;
    Outcome read = TreatyReader.read(new Source("pact.casus", text), new TreeMap<>());
    return assertInstanceOf(Outcome.Accepted.class, read, read::toString).instrument();
  }

  private static Obligation owed(String docket, Choice choice) {
    String told =
        """
        docket "A raid"
        times UTC
        s1  2022-01-01 00:00  Ada  ratifies pact
        s2  2022-01-01 00:00  Bor  ratifies pact
        s3  2022-01-01 00:00  Cid  ratifies pact
        """;
    DocketText.Outcome read = DocketText.read("raid", told + docket);
    var sheet = assertInstanceOf(DocketText.Outcome.Accepted.class, read, read::toString).sheet();
    Instant end = Instant.parse("2022-06-01T00:00:00Z");
    Assessment found =
        Engine.assess(TEXT, sheet.docket(), new Vantage(end, end), choice, Atlas.EMPTY);
    return found.obligations().getFirst();
  }

  /// Where it stands, since when, and what is told beside it.
  private static List<String> told(String docket) {
    return told(docket, Choice.TEXT_ALONE);
  }

  private static List<String> told(String docket, Choice choice) {
    Obligation obligation = owed(docket, choice);
    Phrases phrases = new Phrases(new Words(TEXT, Catalogue.english()), Force.BINDING);
    List<String> all = new ArrayList<>();
    all.add(obligation.status() + " " + obligation.outcome().since());
    for (Remark remark : obligation.notes().remarks()) {
      switch (remark) {
        case Remark.OpenExcuse(var missing) ->
            missing.forEach(m -> all.add("open: " + phrases.missing(m)));
        case Remark.ExcusedAfterBreach(Instant at) -> all.add("excused after " + at);
        default -> all.add(remark.toString());
      }
    }
    return all;
  }

  private static final String ATTACKED =
      """
      e1  2022-05-02 00:00  Bor  reports raid: attack by Ada against Bor
      x1  2022-05-02 01:00  Cid  answers self-defence about raid: yes
      b1  2022-05-02 02:00  Bor  does use-force to Ada about raid
      """;

  @Test
  void forceInSelfDefenceIsExcused() {
    Obligation obligation = owed(ATTACKED, Choice.TEXT_ALONE);
    assertEquals(List.of("EXCUSED 2022-05-02T02:00:00Z"), told(ATTACKED));
    List<String> ids = obligation.grounds().entries().stream().map(EntryId::value).toList();
    assertEquals(List.of("b1", "e1", "s1", "s2", "x1"), ids.stream().sorted().toList());
  }

  @Test
  void whatWasNotDoneNeedsNoExcuse() {
    String denied =
        """
        e1  2022-05-02 00:00  Bor  reports raid: attack by Ada against Bor
        x1  2022-05-02 01:00  Cid  answers self-defence about raid: yes
        b1  2022-05-02 02:00  Ada  reports act use-force by Bor to Ada about raid
        d1  2022-05-03 02:00  Bor  denies act b1
        """;
    assertEquals(List.of("EXCUSED 2022-05-02T02:00:00Z"), told(denied));
    Choice bor = Choice.TEXT_ALONE.withAccount(new Author("Bor"));
    assertEquals(List.of("DUE 2022-01-01T00:00:00Z"), told(denied, bor));
  }

  @Test
  void otherForceStillBreaksIt() {
    String more = ATTACKED + "b2  2022-05-03 00:00  Bor  does use-force to Ada\n";
    assertEquals("BREACHED 2022-05-03T00:00:00Z", told(more).getFirst());
    String raid =
        ATTACKED + "e2  2022-05-04 00:00  Ada  reports reprisal: attack by Bor against Ada\n";
    assertEquals(
        List.of(
            "BREACHED 2022-05-04T00:00:00Z",
            "open: the question whether it is self-defence is not answered for reprisal;"
                + " Cid may answer it."),
        told(raid));
  }

  @Test
  void nothingIsOpenBeforeAnythingWasDone() {
    assertEquals(List.of("DUE 2022-01-01T00:00:00Z"), told(""));
    String attack = "e1  2022-05-02 00:00  Bor  reports raid: attack by Ada against Bor\n";
    assertEquals(List.of("DUE 2022-01-01T00:00:00Z"), told(attack));
  }

  private static final String RAIDS =
      "e1  2022-05-02 00:00  Ada  reports raid: attack by Bor against Ada\n";

  @Test
  void whatIsOpenIsAskedOfWhatWasDone() {
    assertEquals(
        List.of(
            "BREACHED 2022-05-02T00:00:00Z",
            "open: the question whether it is self-defence is not answered for raid;"
                + " Cid may answer it."),
        told(RAIDS));
    assertEquals(
        List.of("BREACHED 2022-05-02T00:00:00Z"),
        told(RAIDS + "x1  2022-05-02 01:00  Cid  answers self-defence about raid: no\n"));
  }

  @Test
  void anExcuseThatComesLaterTakesNoBreachAway() {
    assertEquals(
        List.of("BREACHED 2022-05-02T00:00:00Z", "excused after 2022-05-02T01:00:00Z"),
        told(RAIDS + "x1  2022-05-02 01:00  Cid  answers self-defence about raid: yes\n"));
  }
}

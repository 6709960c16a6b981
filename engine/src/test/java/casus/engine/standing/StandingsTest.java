// SPDX-License-Identifier: Apache-2.0
package casus.engine.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.engine.Pacts;
import casus.engine.docket.Author;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.Event.Notice;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.rule.Rulebook;
import casus.engine.standing.PartyStanding.Degree;
import casus.engine.vantage.Choice;
import casus.engine.view.View;
import casus.treaty.Instrument;
import casus.treaty.StatusRules;
import casus.treaty.StatusRules.Formula;
import casus.treaty.StatusRules.Quantity;
import casus.treaty.Vocabulary;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.party.ConsentForm;
import casus.treaty.party.Group;
import casus.treaty.text.Citation;
import casus.treaty.time.Term;
import casus.treaty.time.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is bound at the edges of the rules, and what is told of it (rules 9 to 11).
class StandingsTest {
  private static final InstrumentId PACT = new InstrumentId("pact");
  private static final Citation ENTRY = Citation.of("article", "8");
  private static final Citation EARLY = Citation.of("article", "9");
  private static final Citation EXIT = Citation.of("article", "10");
  private static final Term TWO_HOURS = Term.of(2, Unit.HOURS);
  private static final List<PartyId> PARTIES =
      List.of(new PartyId("Ada"), new PartyId("Bor"), new PartyId("Cid"), new PartyId("Dun"));
  private static final PartyId ADA = PARTIES.get(0);
  private static final PartyId BOR = PARTIES.get(1);
  private static final PartyId CID = PARTIES.get(2);

  private final List<Entry> entries = new ArrayList<>();
  private Optional<StatusRules.Rule> entry = Optional.empty();
  private Optional<StatusRules.Rule> provisional = Optional.empty();
  private Optional<StatusRules.Exit> exit = Optional.empty();

  private static Instant hour(int hours) {
    return Instant.parse("2022-03-01T00:00:00Z").plus(Duration.ofHours(hours));
  }

  private void entry(String id, Instant at, Event event) {
    entries.add(
        new Entry(
            new EntryId(id), new Author("Ada"), at, Optional.of(at), event, "", Optional.empty()));
  }

  private void consent(String id, ConsentForm form, PartyId party, int hours) {
    entry(id, hour(hours), new Event.ConsentExpressed(PACT, form, party));
  }

  private void notice(String id, Notice notice, PartyId party, Instant at) {
    entry(id, at, new Event.NoticeGiven(PACT, notice, party));
  }

  private static StatusRules.Rule ratified(Citation citation, Quantity quantity, int members) {
    Group group = new Group.Listed(PARTIES.subList(0, members));
    return new StatusRules.Rule(
        citation, new Formula.Consents(ConsentForm.RATIFICATION, quantity, group));
  }

  private Standings standings() {
    Instrument text =
        new Instrument(
            Pacts.header(PACT),
            Pacts.cast(PARTIES),
            new Vocabulary(List.of(), List.of(), List.of(), List.of()),
            new Instrument.Deciders(List.of(), List.of()),
            List.of(),
            new StatusRules(entry, provisional, exit),
            List.of());
    return new Standings(
        Rulebook.from(text, Choice.TEXT_ALONE), new View(entries, Choice.TEXT_ALONE));
  }

  private static Ground told(Inference inference, PartyId party, Degree degree, String... by) {
    return new Ground.ByInference(
        inference,
        List.of(party.value(), degree.name()),
        List.of(by).stream().map(EntryId::new).toList());
  }

  private static Grounds grounds(Citation citation, Ground told) {
    return Grounds.all(List.of(new Ground.ByText(citation), told));
  }

  @Test
  void aTextThatSaysNothingIsInForceWithTheSecondConsent() {
    consent("a", ConsentForm.SIGNATURE, ADA, 1);
    consent("b", ConsentForm.SIGNATURE, BOR, 2);
    consent("c", ConsentForm.SIGNATURE, CID, 3);
    Standings standings = standings();
    assertEquals(Optional.empty(), standings.inForce(hour(1)));
    assertEquals(Optional.of(hour(2)), standings.inForce(hour(2)));
    assertEquals(List.of(new EntryId("a"), new EntryId("b")), standings.inForceBy());
    PartyStanding ada = standings.standing(ADA, hour(2));
    assertEquals(Optional.of(hour(2)), ada.since());
    assertEquals(
        Grounds.all(List.of(told(Inference.PARTY_BOUND, ADA, Degree.BOUND, "a", "b"))),
        ada.grounds());
    assertEquals(
        new PartyStanding(CID, Degree.OUTSIDER, Optional.empty(), Grounds.NONE),
        standings.standing(CID, hour(2)));
  }

  @Test
  void theTextItRestsOnIsNamed() {
    entry = Optional.of(ratified(ENTRY, new Quantity.All(), 2));
    exit = Optional.of(new StatusRules.Exit(EXIT, Optional.empty(), TWO_HOURS));
    consent("a", ConsentForm.RATIFICATION, ADA, 1);
    consent("b", ConsentForm.RATIFICATION, BOR, 2);
    notice("n", Notice.WITHDRAWAL, BOR, hour(5));
    Standings standings = standings();
    assertEquals(
        grounds(ENTRY, told(Inference.PARTY_BOUND, BOR, Degree.BOUND, "a", "b")),
        standings.standing(BOR, hour(7)).grounds());
    PartyStanding left = standings.standing(BOR, hour(7).plusMillis(1));
    assertEquals(Degree.FORMER, left.degree());
    assertEquals(Optional.of(hour(7).plusMillis(1)), left.since());
    assertEquals(
        grounds(EXIT, told(Inference.PARTY_NOT_BOUND, BOR, Degree.FORMER, "a", "b", "n")),
        left.grounds());
  }

  @Test
  void provisionalApplicationRestsOnItsRuleAndEndsWithTheFirstNotice() {
    entry = Optional.of(ratified(ENTRY, new Quantity.All(), 3));
    provisional = Optional.of(ratified(EARLY, new Quantity.AtLeast(1), 3));
    consent("a", ConsentForm.RATIFICATION, ADA, 2);
    notice("n", Notice.END_OF_PROVISIONAL_APPLICATION, ADA, hour(4));
    notice("o", Notice.END_OF_PROVISIONAL_APPLICATION, ADA, hour(6));
    Standings standings = standings();
    assertEquals(Optional.empty(), standings.at(hour(1)).provisional());
    assertEquals(Optional.of(hour(2)), standings.at(hour(2)).provisional());
    PartyStanding before = standings.standing(ADA, hour(3));
    assertEquals(Optional.of(hour(2)), before.since());
    assertEquals(
        grounds(EARLY, told(Inference.PARTY_PROVISIONAL, ADA, Degree.PROVISIONAL, "a")),
        before.grounds());
    assertEquals(
        Grounds.all(List.of(told(Inference.PARTY_NOT_BOUND, ADA, Degree.CONTRACTING, "a", "n"))),
        standings.standing(ADA, hour(7)).grounds());
  }

  @Test
  void aProcedureCountsFromWhenItIsCompleted() {
    Formula procedure = new Formula.Procedure("a vote", ADA);
    Formula both =
        new Formula.AllOf(
            List.of(procedure, ratified(ENTRY, new Quantity.AtLeast(1), 2).formula()));
    entry = Optional.of(new StatusRules.Rule(ENTRY, both));
    consent("a", ConsentForm.RATIFICATION, ADA, 1);
    entry("p", hour(3), new Event.ProcedureCompleted(PACT, "a vote", ADA));
    Standings standings = standings();
    assertEquals(Truth.FALSE, standings.at(hour(2)).entry());
    assertEquals(Optional.of(hour(3)), standings.at(hour(3)).inForce());
    assertEquals(List.of(new EntryId("a"), new EntryId("p")), standings.inForceBy());
  }

  @ParameterizedTest
  @CsvSource({
    "2, 1, FALSE",
    "2, 2, TRUE",
    "3, 1, FALSE",
    "3, 2, UNDETERMINED",
    "4, 2, FALSE",
    "4, 3, UNDETERMINED",
    "4, 4, TRUE",
    "0, 0, FALSE",
  })
  void mostIsVagueBetweenHalfAndAll(int members, int ratified, Truth met) {
    entry = Optional.of(ratified(ENTRY, new Quantity.Vague("most"), members));
    for (int i = 0; i < ratified; i++) {
      consent("r" + i, ConsentForm.RATIFICATION, PARTIES.get(i), i);
    }
    consent("s", ConsentForm.SIGNATURE, PARTIES.get(3), 9);
    assertEquals(met, standings().at(hour(9)).entry());
  }

  @Test
  void allOfNobodyIsNotEnough() {
    entry = Optional.of(ratified(ENTRY, new Quantity.All(), 0));
    consent("s", ConsentForm.SIGNATURE, ADA, 1);
    assertEquals(Truth.FALSE, standings().at(hour(9)).entry());
  }

  @Test
  void aNoticeIsTooEarlyUpToTheLastInstantOfTheWait() {
    exit = Optional.of(new StatusRules.Exit(EXIT, Optional.of(TWO_HOURS), TWO_HOURS));
    consent("a", ConsentForm.SIGNATURE, ADA, 1);
    consent("b", ConsentForm.SIGNATURE, BOR, 2);
    notice("early", Notice.WITHDRAWAL, ADA, hour(4));
    notice("in time", Notice.WITHDRAWAL, BOR, hour(4).plusMillis(1));
    Standings standings = standings();
    assertEquals(Degree.BOUND, standings.degree(ADA, hour(99)));
    assertEquals(Degree.FORMER, standings.degree(BOR, hour(99)));
    assertEquals(
        List.of(new EntryId("early")),
        standings.ineffective().by(hour(99)).stream().map(i -> i.entry()).toList());
  }

  @Test
  void whoWasNotBoundDoesNotLeave() {
    exit = Optional.of(new StatusRules.Exit(EXIT, Optional.empty(), TWO_HOURS));
    consent("a", ConsentForm.SIGNATURE, ADA, 1);
    consent("b", ConsentForm.SIGNATURE, BOR, 2);
    notice("n", Notice.WITHDRAWAL, CID, hour(3));
    consent("c", ConsentForm.SIGNATURE, CID, 9);
    assertEquals(Degree.BOUND, standings().degree(CID, hour(10)));
  }

  @Test
  void consentToAnotherInstrumentBindsNobody() {
    Event other = new Event.ConsentExpressed(new InstrumentId("other"), ConsentForm.SIGNATURE, BOR);
    consent("a", ConsentForm.SIGNATURE, ADA, 1);
    entry("b", hour(2), other);
    assertEquals(Optional.empty(), standings().inForce(hour(9)));
    assertEquals(Degree.OUTSIDER, standings().degree(BOR, hour(9)));
  }
}

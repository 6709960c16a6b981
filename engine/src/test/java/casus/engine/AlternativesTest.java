// SPDX-License-Identifier: Apache-2.0
package casus.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.obligation.Elsewhere;
import casus.engine.obligation.Status;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Performance;
import casus.treaty.Provision;
import casus.treaty.StatusRules;
import casus.treaty.Trigger;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Vocabulary;
import casus.treaty.Window;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.party.ConsentForm;
import casus.treaty.party.Group;
import casus.treaty.place.Atlas;
import casus.treaty.text.Bracket;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import casus.treaty.time.Term;
import casus.treaty.time.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A choice that drawn cases hardly ever meet: in a bracket stands that a duty survives, and its
/// bearer has left.
class AlternativesTest {
  private static final PartyId ADA = new PartyId("Ada");
  private static final PartyId BOR = new PartyId("Bor");
  private static final InstrumentId PACT = new InstrumentId("pact");
  private static final Citation ONE = Citation.of("article", "1");
  private static final Citation TWO = Citation.of("article", "2");
  private static final Instant SIGNED = Instant.parse("2022-03-01T00:00:00Z");
  private static final Instant LEFT = Instant.parse("2022-03-02T00:00:00Z");
  private static final Instant NOW = Instant.parse("2022-03-09T00:00:00Z");

  private static Instrument text() {
    ActTypeId strike = new ActTypeId("strike");
    Undertaking refrain =
        new Undertaking(
            ONE,
            new Trigger(List.of(), Slot.open(), List.of()),
            new Undertaking.Bearers(
                new Undertaking.Mode.Each(), new Group.Listed(List.of(ADA)), List.of()),
            Modality.MUST_NOT,
            new Performance(strike, Optional.empty(), new Performance.Content.Itself()),
            new Window.AtAllTimes(Optional.empty()),
            new Undertaking.Terms(List.of(), List.of(), Slot.open()));
    Bracket bracket = new Bracket("survival", List.of());
    return new Instrument(
        Pacts.header(PACT),
        Pacts.cast(List.of(ADA, BOR)),
        new Vocabulary(
            List.of(),
            List.of(new Vocabulary.ActType(strike, "strike", false, List.of())),
            List.of(),
            List.of()),
        new Instrument.Deciders(List.of(), List.of()),
        List.of(
            new Provision(ONE, "", "", List.of(Part.of(refrain))),
            new Provision(TWO, "", "", List.of(Part.of(new Clause.Survival(ONE), bracket)))),
        new StatusRules(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new StatusRules.Exit(TWO, Optional.empty(), Term.of(1, Unit.HOURS)))),
        List.of());
  }

  private static Entry entry(PartyId by, Instant at, Event event) {
    EntryId id = new EntryId(by + " " + at);
    return new Entry(id, new Author(by.value()), at, Optional.of(at), event, "", Optional.empty());
  }

  @Test
  void whatSurvivesByOneChoiceDoesNotByTheOther() {
    Docket docket =
        new Docket(
            "story",
            List.of(
                entry(ADA, SIGNED, consent(ADA)),
                entry(BOR, SIGNED, consent(BOR)),
                entry(ADA, LEFT, new Event.NoticeGiven(PACT, Event.Notice.WITHDRAWAL, ADA))));
    Alternatives alternatives =
        new Alternatives(text(), docket, new Vantage(NOW, NOW), Atlas.EMPTY, Elsewhere.NONE);
    List<Choice> choices = List.of(Choice.TEXT_ALONE, Choice.TEXT_ALONE.withBracket("survival"));
    assertEquals(
        List.of(List.of(Status.LAPSED), List.of(Status.DUE)),
        alternatives.under(choices).stream()
            .map(a -> a.obligations().stream().map(o -> o.status()).toList())
            .toList());
  }

  private static Event consent(PartyId party) {
    return new Event.ConsentExpressed(PACT, ConsentForm.SIGNATURE, party);
  }
}

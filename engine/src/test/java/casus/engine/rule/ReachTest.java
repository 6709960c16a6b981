// SPDX-License-Identifier: Apache-2.0
package casus.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import casus.engine.Pacts;
import casus.engine.vantage.Choice;
import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Performance;
import casus.treaty.Provision;
import casus.treaty.StatusRules;
import casus.treaty.Trigger;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Vocabulary;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.Vocabulary.EventType;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.party.Group;
import casus.treaty.party.PartyRef;
import casus.treaty.text.Bracket;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What sentences look at beyond their own case is the same under two choices, or is not. Each
/// sentence but the first stands in brackets of its own.
class ReachTest {
  private static final PartyId ADA = new PartyId("Ada");
  private static final ActTypeId STRIKE = new ActTypeId("strike");
  private static final ActTypeId THREATEN = new ActTypeId("threaten");
  private static final ActTypeId SPEAK = new ActTypeId("speak");
  private static final EventTypeId ATTACK = new EventTypeId("attack");
  private static final EventTypeId RAID = new EventTypeId("raid");
  private static final Condition AGAINST = new Condition.IsAgainst(new PartyRef.Named(ADA));

  private static Undertaking refrain(
      String number, ActTypeId act, List<EventTypeId> on, List<Condition> unless) {
    return new Undertaking(
        Citation.of("article", number),
        new Trigger(on, Slot.open(), List.of()),
        new Undertaking.Bearers(
            new Undertaking.Mode.Each(), new Group.Listed(List.of(ADA)), List.of()),
        Modality.MUST_NOT,
        new Performance(act, Optional.empty(), new Performance.Content.Itself()),
        new Window.AtAllTimes(Optional.empty()),
        new Undertaking.Terms(List.of(), unless.stream().map(Part::of).toList(), Slot.open()));
  }

  private static Instrument text(List<Undertaking> bracketed) {
    List<Provision> provisions = new ArrayList<>();
    Undertaking first = refrain("1", THREATEN, List.of(), List.of());
    provisions.add(new Provision(first.citation(), "", "", List.of(Part.of((Clause) first))));
    for (Undertaking one : bracketed) {
      Bracket bracket = new Bracket(one.citation().number(), List.of());
      provisions.add(
          new Provision(one.citation(), "", "", List.of(Part.of((Clause) one, bracket))));
    }
    return new Instrument(
        Pacts.header(new InstrumentId("pact")),
        Pacts.cast(List.of(ADA)),
        new Vocabulary(
            List.of(
                new EventType(ATTACK, "attack", List.of(STRIKE), List.of()),
                new EventType(RAID, "raid", List.of(THREATEN), List.of())),
            List.of(
                new ActType(STRIKE, "strike", false, List.of()),
                new ActType(THREATEN, "threaten", false, List.of()),
                new ActType(SPEAK, "speak", false, List.of())),
            List.of(),
            List.of()),
        new Instrument.Deciders(List.of(), List.of()),
        provisions,
        new StatusRules(Optional.empty(), Optional.empty(), Optional.empty()),
        List.of());
  }

  private static Reach reach(Instrument text, String... brackets) {
    Choice choice = Choice.TEXT_ALONE;
    for (String bracket : brackets) {
      choice = choice.withBracket(bracket);
    }
    return Rulebook.from(text, choice).reach();
  }

  /// Asserts that a sentence makes a difference beside others that are there anyway.
  private static void assertMatters(Undertaking one, Undertaking... others) {
    List<Undertaking> all = new ArrayList<>(List.of(others));
    all.add(one);
    Instrument text = text(all);
    String[] without = Stream.of(others).map(o -> o.citation().number()).toArray(String[]::new);
    String[] with = all.stream().map(o -> o.citation().number()).toArray(String[]::new);
    assertNotEquals(reach(text, without), reach(text, with));
    assertEquals(reach(text, with), reach(text, with));
    assertEquals(reach(text, with).hashCode(), reach(text, with).hashCode());
  }

  private static Undertaking onRaid(String number, ActTypeId act) {
    return refrain(number, act, List.of(RAID), List.of());
  }

  @Test
  void anActThatAStandingDutyForbidsMatters() {
    assertMatters(refrain("2", SPEAK, List.of(), List.of()));
  }

  @Test
  void anOccurrenceThatADutyForbidsMatters() {
    assertMatters(onRaid("2", THREATEN));
    assertMatters(onRaid("2", STRIKE), onRaid("3", THREATEN));
  }

  @Test
  void whetherAStandingDutyMeetsOccurrencesMatters() {
    Undertaking speaks = refrain("2", SPEAK, List.of(), List.of());
    Undertaking strikes = refrain("3", STRIKE, List.of(), List.of());
    assertMatters(strikes, speaks, onRaid("4", STRIKE));
  }

  @Test
  void whatIsAskedOfOccurrencesMatters() {
    assertMatters(refrain("2", THREATEN, List.of(), List.of(AGAINST)));
  }

  @Test
  void aSentenceThatLooksNoFurtherDoesNot() {
    Undertaking same = refrain("2", THREATEN, List.of(), List.of());
    assertEquals(reach(text(List.of(same))), reach(text(List.of(same)), "2"));
    Undertaking onCase = refrain("2", SPEAK, List.of(RAID), List.of(AGAINST));
    assertEquals(reach(text(List.of(onCase))), reach(text(List.of(onCase)), "2"));
  }
}

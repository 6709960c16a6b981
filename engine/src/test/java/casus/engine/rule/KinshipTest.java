// SPDX-License-Identifier: Apache-2.0
package casus.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.rule.Kinship.Tie;
import casus.treaty.Reading.Filling.IsKind;
import casus.treaty.Vocabulary;
import casus.treaty.Vocabulary.EventType;
import casus.treaty.name.EventTypeId;
import casus.treaty.text.Citation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A raid may be an attack, a blast may be a raid, and a siege and a blockade may be each other
/// (rule 6a).
class KinshipTest {
  private static final Citation ONE = Citation.of("article", "1");
  private static final EventTypeId ATTACK = new EventTypeId("attack");
  private static final EventTypeId RAID = new EventTypeId("raid");
  private static final EventTypeId BLAST = new EventTypeId("blast");
  private static final EventTypeId SIEGE = new EventTypeId("siege");
  private static final EventTypeId BLOCKADE = new EventTypeId("blockade");

  private static EventType type(EventTypeId id, EventTypeId... mayBe) {
    return new EventType(id, id.value(), List.of(), List.of(mayBe));
  }

  private static Kinship read(IsKind... fillings) {
    return new Kinship(
        new Vocabulary(
            List.of(
                type(ATTACK),
                type(RAID, ATTACK),
                type(BLAST, RAID),
                type(SIEGE, BLOCKADE),
                type(BLOCKADE, SIEGE)),
            List.of(),
            List.of(),
            List.of()),
        List.of(fillings));
  }

  private static IsKind raidIsAttack(boolean is) {
    return new IsKind(ONE, RAID, ATTACK, is);
  }

  private static List<EventTypeId> being(Kinship kinship) {
    return types().filter(t -> kinship.isOneOf(t, List.of(ATTACK))).toList();
  }

  private static List<EventTypeId> perhaps(Kinship kinship) {
    return types().filter(t -> kinship.mayBeOneOf(t, List.of(ATTACK))).toList();
  }

  private static Stream<EventTypeId> types() {
    return Stream.of(ATTACK, RAID, BLAST, SIEGE, BLOCKADE);
  }

  @Test
  void byTheTextAloneItIsOpen() {
    Kinship kinship = read();
    assertEquals(List.of(ATTACK), being(kinship));
    assertEquals(List.of(ATTACK, RAID, BLAST), perhaps(kinship));
    assertEquals(List.of(), kinship.openBetween(ATTACK, List.of(ATTACK)));
    assertEquals(List.of(new Tie(RAID, ATTACK)), kinship.openBetween(RAID, List.of(ATTACK)));
    assertEquals(
        List.of(new Tie(BLAST, RAID), new Tie(RAID, ATTACK)),
        kinship.openBetween(BLAST, List.of(ATTACK)));
  }

  @Test
  void aReadingThatSaysYesClosesIt() {
    Kinship kinship = read(raidIsAttack(true));
    assertEquals(List.of(ATTACK, RAID), being(kinship));
    assertEquals(List.of(ATTACK, RAID, BLAST), perhaps(kinship));
    assertEquals(List.of(), kinship.openBetween(RAID, List.of(ATTACK)));
    assertEquals(List.of(new Tie(BLAST, RAID)), kinship.openBetween(BLAST, List.of(ATTACK)));
  }

  @Test
  void aReadingThatSaysNoClosesItToo() {
    Kinship kinship = read(raidIsAttack(false));
    assertEquals(List.of(ATTACK), being(kinship));
    assertEquals(List.of(ATTACK), perhaps(kinship));
    assertEquals(List.of(), kinship.openBetween(BLAST, List.of(ATTACK)));
  }

  @Test
  void ofTwoReadingsTheLaterCounts() {
    assertEquals(List.of(ATTACK), perhaps(read(raidIsAttack(true), raidIsAttack(false))));
    assertEquals(List.of(ATTACK, RAID), being(read(raidIsAttack(false), raidIsAttack(true))));
  }

  @Test
  void aCircleLeadsNowhere() {
    Kinship kinship = read();
    assertFalse(kinship.mayBeOneOf(SIEGE, List.of(ATTACK)));
    assertTrue(kinship.mayBeOneOf(SIEGE, List.of(BLOCKADE)));
    assertEquals(List.of(new Tie(SIEGE, BLOCKADE)), kinship.openBetween(SIEGE, List.of(BLOCKADE)));
    assertEquals(List.of(), kinship.openBetween(SIEGE, List.of(ATTACK)));
  }

  @Test
  void twoSentencesMakeTheSameOfTypesIfTheyAreReadAlike() {
    assertTrue(read().isSame(read()));
    assertTrue(read(raidIsAttack(true)).isSame(read(raidIsAttack(true))));
    assertFalse(read().isSame(read(raidIsAttack(false))));
    assertFalse(read(raidIsAttack(true)).isSame(read(raidIsAttack(false))));
  }
}

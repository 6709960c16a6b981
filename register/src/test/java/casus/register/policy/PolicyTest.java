// SPDX-License-Identifier: Apache-2.0
package casus.register.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.MalformedException;
import casus.register.note.Algorithm;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.SeedKey;
import casus.register.note.SignatureType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Policies, and how many witnesses a quorum takes.
class PolicyTest {
  private static String key(String name, SignatureType type, int seed) {
    byte[] bytes = new byte[Algorithm.SEED_BYTES];
    bytes[0] = (byte) seed;
    bytes[1] = (byte) (seed >>> 8);
    return new NoteSigner(new KeyName(name), type, SeedKey.of(type.algorithm(), bytes))
        .key()
        .toString();
  }

  private static String witness(String name, int seed) {
    return "witness "
        + name
        + " "
        + key("w.example/" + seed, SignatureType.COSIGNATURE_ED25519, seed)
        + "\n";
  }

  private static String log() {
    return "log " + key("log.example", SignatureType.NOTE_ED25519, 1000) + "\n";
  }

  private static Policy parse(String text) {
    return PolicyText.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The example of C2SP tlog-policy.
  private static final String TWO_LEVELS =
      log()
          + "\n# three of one kind\n"
          + witness("X1", 1)
          + witness("X2", 2)
          + witness("X3", 3)
          + "group X-witnesses 2 X1 X2 X3\n"
          + " \twitness\tY1 "
          + key("y", SignatureType.COSIGNATURE_ML_DSA_44, 4)
          + " https://y.example/ \n"
          + witness("Y2", 5)
          + witness("Y3", 6)
          + "group Y-witnesses any Y1 Y2 Y3\n"
          + "group X-and-Y all X-witnesses Y-witnesses\n"
          + "quorum X-and-Y\n";

  @Test
  void groupsOfGroupsAreCounted() {
    Policy policy = parse(TWO_LEVELS);
    assertEquals(6, policy.witnesses().size());
    assertTrue(policy.isMet(List.of("X1", "X3", "Y2")));
    assertTrue(policy.isMet(List.of("Y3", "X2", "X3", "X1")));
    assertFalse(policy.isMet(List.of("X1", "Y1", "Y2", "Y3")));
    assertFalse(policy.isMet(List.of("X1", "X2", "X3")));
    assertFalse(policy.isMet(List.of()));
    assertEquals(3, policy.fewest());
    assertEquals("https://y.example/", policy.witnesses().get(3).url().orElseThrow());
    assertEquals(policy, PolicyText.parse(PolicyText.of(policy)));
  }

  @Test
  void noneAsksForNothing() {
    Policy policy = parse(log() + "quorum none\n");
    assertTrue(policy.isMet(List.of()));
    assertEquals(0, policy.fewest());
    assertEquals(0, policy.forks());
  }

  @Test
  void namesAreBytes() {
    Policy policy =
        parse(
            witness("\u041a\u0438\u0457\u0432", 1)
                + witness("K", 2)
                + witness("\u212a", 3)
                + "group g all \u041a\u0438\u0457\u0432 K \u212a\nquorum g\n");
    assertEquals(
        "\u041a\u0438\u0457\u0432", PolicyText.spoken(policy.witnesses().getFirst().name()));
    assertEquals(3, policy.fewest());
    byte[] latin = (witness("@", 1) + "quorum @\n").getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < latin.length; i++) {
      latin[i] = latin[i] == '@' ? (byte) 0xe4 : latin[i];
    }
    assertArrayEquals(latin, PolicyText.of(PolicyText.parse(latin)));
  }

  @Test
  void manyOfEachAreSupported() {
    StringBuilder text = new StringBuilder(log());
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      text.append(witness("w" + i, i));
      text.append("group g" + i + " all w" + i + "\n");
      names.add("g" + i);
    }
    text.append("group all 43 " + String.join(" ", names) + "\nquorum all\n");
    assertEquals(43, parse(text.toString()).fewest());
    assertEquals(22, parse(text.toString()).forks());
  }

  @Test
  void whatIsNoPolicyIsRefusedWithItsLine() {
    String start = log() + witness("A", 1) + witness("B", 2);
    List<String> wrong =
        List.of(
            "",
            "quorum A",
            start,
            start + "quorum C\n",
            start + "quorum A\nquorum B\n",
            start + "group g 3 A B\nquorum g\n",
            start + "group g 0 A B\nquorum g\n",
            start + "group g 01 A B\nquorum g\n",
            start + "group g all A A\nquorum g\n",
            start + "group g all A\ngroup h all A\nquorum h\n",
            start + "group g all none\nquorum g\n",
            start + "group A all B\nquorum A\n",
            start + "group g all g\nquorum g\n",
            start
                + "witness none "
                + key("n", SignatureType.COSIGNATURE_ED25519, 9)
                + "\nquorum A\n",
            start + witness("C", 1) + "quorum A\n",
            start + "witness C " + key("c", SignatureType.NOTE_ED25519, 9) + "\nquorum A\n",
            start + log() + "quorum A\n",
            start + "quorum\n",
            start + "quorum A B\n",
            start + "Quorum A\n",
            start + "quorum A\r\n",
            start + "quorum A\u0000\n",
            start + "log nokey\nquorum A\n");
    for (String text : wrong) {
      assertThrows(MalformedException.class, () -> parse(text), () -> text);
    }
    var placed = assertThrows(MalformedException.class, () -> parse(start + "quorum C\n"));
    assertEquals(4, placed.line());
  }

  /// The table of the trust page, and the reason for it: two quorums share an honest witness, and
  /// the dishonest cannot stop all others.
  @ParameterizedTest
  @CsvSource({
    "1,1,0", "2,2,0", "3,3,0", "4,3,1", "5,4,1", "6,5,1", "7,5,2", "8,6,2", "9,7,2", "10,7,3",
    "11,8,3", "12,9,3"
  })
  void theQuorumIsMoreThanTwoThirds(int witnesses, int needed, int tolerated) {
    Quorum quorum = Quorum.of(witnesses);
    assertEquals(needed, quorum.needed());
    assertEquals(tolerated, quorum.tolerated());
    assertEquals(witnesses >= 4, quorum.hasRedundancy());
    assertEquals(forksByTrying(witnesses, needed), quorum.forks());
  }

  /// The fewest dishonest witnesses with which two quorums exist whose honest members are apart.
  private static int forksByTrying(int witnesses, int needed) {
    int best = witnesses;
    for (int dishonest = 0; dishonest < 1 << witnesses; dishonest++) {
      int liars = Integer.bitCount(dishonest);
      int honest = witnesses - liars;
      // the honest can be split between the two trees in any way
      for (int shown = 0; shown <= honest; shown++) {
        if (liars + shown >= needed && liars + honest - shown >= needed) {
          best = Math.min(best, liars);
        }
      }
    }
    return best;
  }
}

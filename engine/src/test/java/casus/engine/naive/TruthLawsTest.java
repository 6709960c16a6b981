// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.engine.grounds.Truth;
import java.util.List;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/// The four values, by the words of the ruling and by the laws of a lattice.
class TruthLawsTest {
  private static final List<Truth> ALL = List.of(Truth.values());

  @Test
  void conjunctionAndDisjunctionFollowTheWordsOfTheRuling() {
    List<Truth> and = List.of(Truth.FALSE, Truth.UNDETERMINED, Truth.CONTESTED, Truth.TRUE);
    List<Truth> or = List.of(Truth.TRUE, Truth.UNDETERMINED, Truth.CONTESTED, Truth.FALSE);
    for (Truth a : ALL) {
      for (Truth b : ALL) {
        assertEquals(first(and, a, b), a.and(b));
        assertEquals(first(or, a, b), a.or(b));
      }
    }
  }

  private static Truth first(List<Truth> order, Truth a, Truth b) {
    return order.stream().filter(v -> v == a || v == b).findFirst().orElseThrow();
  }

  @Test
  void bothAreCommutativeAssociativeIdempotentAndDual() {
    for (Truth a : ALL) {
      assertEquals(a, a.and(a));
      assertEquals(a, a.or(a));
      assertEquals(a, a.not().not());
      assertEquals(a, a.and(Truth.TRUE));
      assertEquals(a, a.or(Truth.FALSE));
      assertEquals(Truth.FALSE, a.and(Truth.FALSE));
      assertEquals(Truth.TRUE, a.or(Truth.TRUE));
      for (Truth b : ALL) {
        assertEquals(a.and(b), b.and(a));
        assertEquals(a.or(b), b.or(a));
        assertEquals(a.and(b).not(), a.not().or(b.not()));
        for (Truth c : ALL) {
          assertEquals(a.and(b).and(c), a.and(b.and(c)));
          assertEquals(a.or(b).or(c), a.or(b.or(c)));
        }
      }
    }
  }

  /// Resolving what is open never flips what is established.
  @Test
  void resolvingAnUnknownNeverFlipsWhatIsEstablished() {
    for (BinaryOperator<Truth> of : List.<BinaryOperator<Truth>>of(Truth::and, Truth::or)) {
      for (Truth other : ALL) {
        Truth open = of.apply(Truth.UNDETERMINED, other);
        if (open == Truth.TRUE || open == Truth.FALSE) {
          ALL.forEach(resolved -> assertEquals(open, of.apply(resolved, other)));
        }
        Truth disputed = of.apply(Truth.CONTESTED, other);
        if (disputed == Truth.TRUE || disputed == Truth.FALSE) {
          ALL.forEach(resolved -> assertEquals(disputed, of.apply(resolved, other)));
        }
      }
    }
  }
}

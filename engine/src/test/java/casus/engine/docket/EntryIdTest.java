// SPDX-License-Identifier: Apache-2.0
package casus.engine.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import casus.testkit.Seeds;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Names of entries are in the order of their texts, whatever they are written in.
class EntryIdTest {
  /// Letters next to where a byte ends, and around them.
  private static final String LETTERS = "a~e1é\u00fe\u00ff\u0100\u0101я戦\ud83d\ude00";

  @Test
  void namesAreInTheOrderOfTheirTexts() {
    Seeds.forAll(
        "order of names",
        5_000,
        seed -> {
          SplittableRandom random = new SplittableRandom(seed);
          String one = text(random, 12);
          int kept = random.nextInt(one.length() + 1);
          String other = one.substring(0, kept) + text(random, 3);
          EntryId left = new EntryId(one);
          EntryId right = new EntryId(other);
          assertEquals(Integer.signum(one.compareTo(other)), Integer.signum(left.compareTo(right)));
          assertEquals(one.equals(other), left.equals(right));
          assertEquals(one, left.toString());
          assertEquals(left.hashCode(), new EntryId(one).hashCode());
        });
  }

  private static String text(SplittableRandom random, int most) {
    StringBuilder text = new StringBuilder();
    for (int length = 1 + random.nextInt(most); length > 0; length--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  @Test
  void whatIsNoNameIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new EntryId(" "));
  }
}

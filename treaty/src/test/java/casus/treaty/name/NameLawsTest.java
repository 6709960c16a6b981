// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.testkit.Seeds;
import casus.treaty.place.UnitCode;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Names and codes are those texts that a regular expression describes.
class NameLawsTest {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
  private static final int[] CHARACTERS =
      "AZaz09--- _.Ґé\u0301½Ⅷ٣\u00aa\u02b0\u200b\uD800\uDC00".codePoints().toArray();

  @Test
  void areAsDescribed() {
    Seeds.forAll(
        "names and codes",
        20_000,
        seed -> {
          SplittableRandom random = new SplittableRandom(seed);
          StringBuilder text = new StringBuilder();
          int most = random.nextBoolean() ? 6 : CHARACTERS.length;
          for (int left = random.nextInt(8); left > 0; left--) {
            int c =
                random.nextInt(20) == 0
                    ? random.nextInt(0x110000)
                    : CHARACTERS[random.nextInt(most)];
            text.appendCodePoint(c);
          }
          String drawn = text.toString();
          assertEquals(NAME.matcher(drawn).matches(), Name.isName(drawn), drawn);
          assertEquals(CODE.matcher(drawn).matches(), UnitCode.isCode(drawn), drawn);
        });
  }
}

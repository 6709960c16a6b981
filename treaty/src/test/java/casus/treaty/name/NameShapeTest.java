// SPDX-License-Identifier: Apache-2.0
package casus.treaty.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.testkit.Seeds;
import casus.treaty.place.UnitCode;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Names and codes have the shapes that the reference of the language gives as patterns.
class NameShapeTest {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
  private static final String LIKELY =
      "aZÄж中٣Ⅻ½9--_ .\u0301\uD835\uDD04\uD800Ґé\u2167\u00aa\u02b0\u200b\uDC00";

  @Test
  void aNameIsWhatThePatternSays() {
    Seeds.forAll(
        "names",
        20_000,
        seed -> {
          String text = drawn(seed);
          assertEquals(NAME.matcher(text).matches(), Name.isName(text), text);
        });
  }

  private static String drawn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    int size = random.nextInt(6);
    for (int i = 0; i < size; i++) {
      text.append(
          random.nextInt(3) == 0
              ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
              : String.valueOf(LIKELY.charAt(random.nextInt(LIKELY.length()))));
    }
    return text.toString();
  }

  @Test
  void everyCharacterAloneIsANameOrNot() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String text = Character.toString(c);
      assertEquals(NAME.matcher(text).matches(), Name.isName(text), text);
    }
  }

  @Test
  void aCodeIsWhatThePatternSays() {
    Seeds.forAll(
        "codes",
        20_000,
        seed -> {
          SplittableRandom random = new SplittableRandom(seed);
          StringBuilder text = new StringBuilder();
          int size = random.nextInt(8);
          for (int i = 0; i < size; i++) {
            String from = i == 2 ? "---A" : "ABZ09-a[@:";
            text.append(from.charAt(random.nextInt(from.length())));
          }
          assertEquals(
              CODE.matcher(text).matches(), UnitCode.isCode(text.toString()), text.toString());
        });
  }
}

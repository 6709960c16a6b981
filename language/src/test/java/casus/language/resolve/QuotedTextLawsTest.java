// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.testkit.Seeds;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A backslash in a text keeps the quote or the backslash after it, and nothing else.
class QuotedTextLawsTest {
  private static final String DRAWN = "\\\"a \u0436";

  @Test
  void escapesAreTakenAwayOnce() {
    Seeds.forAll(
        "texts",
        5_000,
        seed -> {
          SplittableRandom random = new SplittableRandom(seed);
          StringBuilder written = new StringBuilder();
          for (int i = random.nextInt(9); i > 0; i--) {
            written.append(DRAWN.charAt(random.nextInt(DRAWN.length())));
          }
          String quoted = "\"" + written + "\"";
          Token token = new Token(TokenKind.TEXT, quoted, 0, quoted.length());
          String wanted = written.toString().replaceAll("\\\\([\"\\\\])", "$1");
          assertEquals(wanted, Scope.text(token), quoted);
        });
  }
}

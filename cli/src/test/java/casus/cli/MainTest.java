// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.cli.line.Command;
import casus.cli.line.Given;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.register.note.SigningException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int casus(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  @Test
  void helps() {
    assertEquals(ExitCodes.FINE, casus("--help"));
    assertTrue(out.toString().contains("Usage: casus"), out::toString);
  }

  @Test
  void saysTheVersionOfTheBuild() {
    assertEquals(ExitCodes.FINE, casus("--version"));
    assertTrue(out.toString().matches("casus \\d+\\.\\d+\\.\\d+\\R"), out::toString);
  }

  @Test
  void asksForACommand() {
    assertEquals(ExitCodes.USAGE, casus());
    assertTrue(err.toString().contains("no command is given"), err::toString);
  }

  @Test
  void refusesAnUnknownOption() {
    assertEquals(ExitCodes.USAGE, casus("--no-such-option"));
  }

  /// A device that fails is the matter of whoever gave it, not a fault of Casus.
  @Test
  void aKeyThatDoesNotSignIsToldAsSuch() {
    Command signing =
        new Command() {
          @Override
          public Usage usage() {
            return Usage.of("sign", "Signs.");
          }

          @Override
          public int run(Request request) {
            throw new SigningException("The token was taken out.");
          }
        };
    Request request =
        new Request(
            new Given(Map.of(), List.of()),
            List.of("sign"),
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    assertEquals(ExitCodes.INPUT, Main.run(signing, request));
    assertEquals("The token was taken out." + System.lineSeparator(), err.toString());
  }
}

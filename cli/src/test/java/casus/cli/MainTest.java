// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
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
}

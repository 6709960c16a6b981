// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SameCommandTest {
  @Test
  void the_files_that_were_written_are_left_out() {
    assertEquals(
        "./casus assess pact --readings all --html what-if.html",
        SameCommand.of(
            List.of(
                "assess",
                "pact",
                "--html",
                "out/page.html",
                "--readings",
                "all",
                "--picture=p.svg")));
  }

  @Test
  void words_with_blanks_and_quotes_are_quoted_for_a_shell() {
    assertEquals(
        "./casus assess pact --set 'window=96 hours' --account 'O'\\''Neill' --html what-if.html",
        SameCommand.of(
            List.of("assess", "pact", "--set", "window=96 hours", "--account", "O'Neill")));
  }
}

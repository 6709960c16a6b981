// SPDX-License-Identifier: Apache-2.0
package casus.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.language.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each file below `rejected/` holds a text and, in its last fence, every error and warning it
/// causes.
///
/// With `-Dcasus.write=true` the last fences are written anew, to be read as a diff.
class RejectedTest {
  private static final String FINDINGS = "\n```findings\n";

  static List<Path> texts() {
    return Texts.in("rejected");
  }

  @Test
  void thereAreManyKindsOfFault() {
    assertTrue(texts().size() >= 25, () -> "Only " + texts().size() + " texts seen.");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isRejectedForTheReasonItStates(Path file) throws IOException {
    String text = Files.readString(file);
    int cut = text.indexOf(FINDINGS);
    String body = cut < 0 ? text : text.substring(0, cut);
    Outcome outcome = Texts.read(new Source(String.valueOf(file.getFileName()), body + "\n"));
    assertInstanceOf(Outcome.Rejected.class, outcome);
    String said = Texts.said(outcome.findings());
    if (Boolean.getBoolean("casus.write")) {
      Files.writeString(file, body + FINDINGS + said + "```\n");
    }
    assertEquals(Files.readString(file), body + FINDINGS + said + "```\n");
  }
}

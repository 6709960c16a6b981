// SPDX-License-Identifier: Apache-2.0
package casus.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each file below `accepted/` can be used; what is found in it stands beside it, in `*.findings`.
///
/// With `-Dcasus.write=true` these are written anew, to be read as a diff.
class AcceptedTest {
  static List<Path> texts() {
    return Texts.in("accepted");
  }

  @Test
  void thereAreTexts() {
    assertTrue(texts().size() >= 4, () -> "Only " + texts().size() + " texts seen.");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isAcceptedAndAllThatIsFoundIsSaid(Path file) throws IOException {
    Outcome outcome = Texts.read(Texts.source(file));
    assertInstanceOf(Outcome.Accepted.class, outcome, () -> Texts.said(outcome.findings()));
    String said = Texts.saidWithNotes(outcome.findings());
    Path beside = file.resolveSibling(file.getFileName() + ".findings");
    if (Boolean.getBoolean("casus.write")) {
      Files.writeString(beside, said);
    }
    assertEquals(Files.readString(beside), said);
  }
}

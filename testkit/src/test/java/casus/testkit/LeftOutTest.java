// SPDX-License-Identifier: Apache-2.0
package casus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeftOutTest {
  @Test
  void aTestThatDoesNotRunIsNotedInOneLineAndTheNextBelowIt(@TempDir Path root) throws IOException {
    LeftOut.note(root, "the page in a browser", "apt-get install chromium");
    LeftOut.note(root, "the published figures", "setting CASUS_DATA");
    assertEquals(
        """
        not run: the page in a browser; get it by: apt-get install chromium
        not run: the published figures; get it by: setting CASUS_DATA
        """,
        Files.readString(root.resolve("target/left-out.txt")));
  }

  @Test
  void aNoteOfTwoLinesIsRefused(@TempDir Path root) {
    assertThrows(
        IllegalArgumentException.class, () -> LeftOut.note(root, "the page\nin a browser", "it"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.testkit.LeftOut;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A token of software (SoftHSM), new for these tests.
///
/// @param module its library
/// @param label what it is called
record SoftToken(Path module, String label) {
  static final String PIN = "271828";

  private static final String WHAT = "keys in a token";
  private static final String HOW = "apt-get install -y softhsm2";

  /// Makes one in the folder of the build; empty if this machine has no SoftHSM.
  static Optional<SoftToken> make(String label) throws IOException, InterruptedException {
    Optional<Path> program = LeftOut.program(WHAT, HOW, "softhsm2-util");
    if (program.isEmpty()) {
      return Optional.empty();
    }
    Path settings = Path.of(System.getenv("SOFTHSM2_CONF"));
    Path folder = Files.createTempDirectory(settings.getParent(), "tokens");
    if (!Files.exists(settings) || !Files.readString(settings).contains("used-by-" + pid())) {
      Files.writeString(
          settings,
          "# used-by-" + pid() + "\ndirectories.tokendir = " + folder + "\nlog.level = ERROR\n");
    }
    Process process =
        new ProcessBuilder(
                program.get().toString(),
                "--init-token",
                "--free",
                "--label",
                label,
                "--pin",
                PIN,
                "--so-pin",
                "314159")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return Optional.of(new SoftToken(library(), label));
  }

  private static long pid() {
    return ProcessHandle.current().pid();
  }

  private static Path library() throws IOException {
    for (Path root :
        List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"), Path.of("/usr/local/lib"))) {
      if (Files.isDirectory(root)) {
        try (var files = Files.find(root, 3, (p, _) -> p.endsWith("libsofthsm2.so"))) {
          Optional<Path> found = files.findFirst();
          if (found.isPresent()) {
            return found.get();
          }
        }
      }
    }
    throw new IOException("SoftHSM has a program here and no library");
  }

  TokenUri uri() {
    return TokenUri.parse("pkcs11:token=" + label + "?module-path=" + module);
  }

  static byte[] pin() {
    return PIN.getBytes(StandardCharsets.US_ASCII);
  }
}

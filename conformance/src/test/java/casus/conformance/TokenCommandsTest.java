// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log, an author and a witness whose keys stay in a token of software, by the commands as they
/// ship: from modules, with leave to call what is not Java for one of them alone.
class TokenCommandsTest {
  private static final String WHAT = "keys in a token, by the commands";
  private static final String HOW = "apt-get install -y softhsm2";
  @TempDir Path folder;

  private List<String> line(String... words) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=casus.token",
                "--illegal-native-access=deny",
                "--module-path",
                Repository.root().resolve("cli/target/lib").toString(),
                "-m",
                "casus.cli/casus.cli.Main"));
    line.addAll(List.of(words));
    return line;
  }

  private Process start(List<String> line) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
    return builder.redirectErrorStream(true).start();
  }

  private Command.Result run(List<String> line) throws Exception {
    Process process = start(line);
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Command.Result(process.waitFor(), output);
  }

  private String casus(int code, String... words) throws Exception {
    Command.Result result = run(line(words));
    assertEquals(code, result.code(), () -> String.join(" ", words) + "\n" + result.output());
    return result.output();
  }

  /// Makes the token; empty if this machine has no SoftHSM.
  private Optional<Path> token() throws Exception {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Optional<Path> program =
        Stream.of(path.split(File.pathSeparator, -1))
            .map(place -> Path.of(place, "softhsm2-util"))
            .filter(Files::isExecutable)
            .findFirst();
    if (program.isEmpty()) {
      LeftOut.note(WHAT, HOW);
      return Optional.empty();
    }
    LeftOut.clear(WHAT);
    Path tokens = Files.createDirectory(folder.resolve("tokens"));
    Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\n");
    Files.writeString(folder.resolve("pin"), "271828\n");
    Files.setPosixFilePermissions(
        folder.resolve("pin"), PosixFilePermissions.fromString("rw-------"));
    Command.Result made =
        run(
            List.of(
                program.get().toString(),
                "--init-token",
                "--free",
                "--label",
                "guarantor",
                "--pin",
                "271828",
                "--so-pin",
                "314159"));
    assertEquals(0, made.code(), made.output());
    for (String root : List.of("/usr/lib", "/usr/lib64", "/usr/local/lib")) {
      if (Files.isDirectory(Path.of(root))) {
        try (Stream<Path> files =
            Files.find(Path.of(root), 3, (p, _) -> p.endsWith("libsofthsm2.so"))) {
          Optional<Path> library = files.findFirst();
          if (library.isPresent()) {
            return library;
          }
        }
      }
    }
    throw new IOException("SoftHSM has a program here and no library");
  }

  @Test
  void keysThatNeverLeaveTheTokenSignLogActAndCheckpoint() throws Exception {
    Optional<Path> module = token();
    if (module.isEmpty()) {
      return;
    }
    String end = "?module-path=" + module.get() + "&pin-source=pin";
    String token = "pkcs11:token=guarantor" + end;
    String log = casus(0, "keys", "generate", "log.example/t", "--for", "log", "--out", token);
    String author =
        casus(0, "keys", "generate", "ukraine.example", "--for", "author", "--out", token);
    String witness = casus(0, "keys", "generate", "w.example", "--for", "witness", "--out", token);
    String logKey = "pkcs11:token=guarantor;object=log.example%2Ft" + end;
    String witnessKey = "pkcs11:token=guarantor;object=w.example" + end;
    assertEquals(log, casus(0, "keys", "show", logKey));
    casus(3, "keys", "generate", "w.example", "--for", "log", "--out", token);
    casus(3, "keys", "generate", "pq.example", "--for", "witness_pq", "--out", token);
    Files.writeString(folder.resolve("a.json"), "{}");
    Files.writeString(folder.resolve("authors"), author);
    casus(0, "log", "create", "log");
    casus(0, "log", "sign", "a.json", "--key", "pkcs11:object=ukraine.example" + end);
    casus(0, "log", "add", "log", "a.json.dsse");
    Process process =
        start(
            line(
                "witness",
                "--key",
                witnessKey,
                "--state",
                "w.state",
                "--first",
                "--log",
                log.strip()));
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("cosigns as " + witness.strip(), out.readLine());
      String url = String.valueOf(out.readLine()).substring("listening on ".length());
      Files.writeString(
          folder.resolve("policy"),
          "log " + log + "witness W " + witness.strip() + " " + url + "\nquorum W\n");
      String sealed = casus(0, "log", "seal", "log", "--key", logKey, "--policy", "policy");
      assertTrue(sealed.contains("w.example: has cosigned"), sealed);
    } finally {
      process.destroy();
      process.waitFor();
    }
    casus(0, "log", "receipt", "log", "a.json.dsse");
    String verified =
        casus(0, "verify", "--policy", "policy", "--authors", "authors", "a.json.dsse.tlog-proof");
    assertTrue(verified.contains("1 of 1 witnesses have cosigned it"), verified);
    assertTrue(verified.contains("signed by ukraine.example"), verified);
    // a key in a file gives way to one in the token
    casus(0, "keys", "generate", "w.example", "--out", "old.key");
    String rotated = casus(0, "keys", "rotate", "old.key", witnessKey, "--out", "rotation.json");
    assertTrue(rotated.contains(witness.strip()), rotated);
  }

  @Test
  void whatIsWrongWithATokenIsToldInASentence() throws Exception {
    Optional<Path> module = token();
    if (module.isEmpty()) {
      return;
    }
    String key = "pkcs11:token=guarantor;object=none?module-path=" + module.get();
    String none = casus(3, "keys", "show", key + "&pin-source=pin");
    assertEquals("There is no key none in the token.\n", none);
    String asked = casus(3, "keys", "show", key);
    assertTrue(asked.startsWith("Nobody can be asked for the PIN here"), asked);
    String value = casus(3, "keys", "show", key + "&pin-value=271828");
    assertTrue(value.startsWith("A PIN does not stand in a URI"), value);
    assertFalse(value.contains("271828"), value);
    Files.writeString(folder.resolve("wrong"), "000000\n");
    Files.setPosixFilePermissions(
        folder.resolve("wrong"), PosixFilePermissions.fromString("rw-------"));
    String wrong = casus(3, "keys", "show", key + "&pin-source=wrong");
    assertTrue(wrong.contains("the PIN is wrong"), wrong);
    Files.setPosixFilePermissions(
        folder.resolve("pin"), PosixFilePermissions.fromString("rw-r--r--"));
    String lax = casus(3, "keys", "show", key + "&pin-source=pin");
    assertTrue(lax.contains("chmod 600"), lax);
    String library =
        casus(3, "keys", "show", "pkcs11:object=x?module-path=/no/such.so&pin-source=wrong");
    assertTrue(library.startsWith("The library of the token cannot be loaded"), library);
  }
}

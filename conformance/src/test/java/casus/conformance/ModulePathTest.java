// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The product runs from modules, the tests from a class path: what is closed to other modules is
/// found only here.
class ModulePathTest {
  @TempDir Path folder;

  private static Command.Result casus(String... words) {
    Path modules = Repository.root().resolve("cli").resolve("target").resolve("lib");
    List<String> line = new ArrayList<>(java("--module-path", modules.toString()));
    line.addAll(List.of("-m", "casus.cli/casus.cli.Main"));
    line.addAll(List.of(words));
    return Command.outcome(line);
  }

  private static List<String> java(String... options) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1"));
    line.addAll(List.of(options));
    return line;
  }

  @Test
  void thePageHasItsMap() throws IOException {
    Path page = folder.resolve("page.html");
    var result =
        casus(
            "assess",
            "istanbul-communique",
            "--suppose",
            "in-force-since-january-2022",
            "--suppose",
            "strike-on-kramatorsk",
            "--html",
            page.toString());
    assertEquals(0, result.code(), result.output());
    String html = Files.readString(page);
    assertTrue(html.contains("<figure class=\"map\">"), "a map");
    assertTrue(html.contains("UA-14"), "with its units");
  }

  /// The receipt of the tutorial, by the command and by the jar of the register alone.
  @Test
  void aReceiptIsVerified() {
    Path record = Repository.root().resolve("docs/tutorial/record");
    List<String> what =
        List.of(
            "--policy",
            record.resolve("tutorial.policy").toString(),
            "--authors",
            record.resolve("ruritania.keys").toString(),
            record.resolve("appeal.json.dsse.tlog-proof").toString());
    List<String> words = new ArrayList<>(List.of("verify"));
    words.addAll(what);
    var byCommand = casus(words.toArray(String[]::new));
    assertEquals(0, byCommand.code(), byCommand.output());
    Path jar = Repository.root().resolve("cli/target/lib/casus-register.jar");
    List<String> alone = new ArrayList<>(java("-jar", jar.toString()));
    alone.addAll(what);
    var byJar = Command.outcome(alone);
    assertEquals(0, byJar.code(), byJar.output());
    assertEquals(byCommand.output(), byJar.output());
  }

  /// What checks time stamps lies beside the product, and is found where it is asked for; without
  /// it the verifier says that it checks none.
  @Test
  void timeStampsAreCheckedByWhatLiesBeside() {
    Path store = folder.resolve("authority.p12");
    Path certificate = folder.resolve("authority.pem");
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> access =
        List.of("-alias", "a", "-storepass", "changeit", "-keystore", store.toString());
    List<String> make = new ArrayList<>(List.of(tool, "-genkeypair", "-keyalg", "EC"));
    make.addAll(List.of("-dname", "CN=authority.example", "-ext", "EKU:critical=timeStamping"));
    make.addAll(access);
    var made = Command.outcome(make);
    assertEquals(0, made.code(), made.output());
    List<String> show = new ArrayList<>(List.of(tool, "-exportcert", "-rfc"));
    show.addAll(List.of("-file", certificate.toString()));
    show.addAll(access);
    assertEquals(0, Command.outcome(show).code());
    Path record = Repository.root().resolve("docs/tutorial/record");
    List<String> words =
        List.of(
            "--policy",
            record.resolve("tutorial.policy").toString(),
            "--authority",
            certificate.toString(),
            record.resolve("appeal.json.dsse.tlog-proof").toString());
    Path lib = Repository.root().resolve("cli/target/lib");
    Path beside = Repository.root().resolve("cli/target/lib-stamp");
    List<String> line =
        new ArrayList<>(
            java(
                "--add-modules=casus.bouncycastle",
                "--module-path",
                lib + java.io.File.pathSeparator + beside));
    line.addAll(List.of("-m", "casus.cli/casus.cli.Main", "verify"));
    line.addAll(words);
    var checked = Command.outcome(line);
    assertEquals(1, checked.code(), checked.output());
    String none = "No time stamp of CN=authority.example stands beside it (there is none).";
    assertTrue(checked.output().contains(none), checked.output());
    List<String> alone =
        new ArrayList<>(java("-jar", lib.resolve("casus-register.jar").toString()));
    alone.addAll(words);
    var unchecked = Command.outcome(alone);
    assertEquals(1, unchecked.code(), unchecked.output());
    assertTrue(unchecked.output().contains("Time stamps are not checked here"), "told");
  }

  @Test
  void aKeyIsMadeAndAWitnessTellsWhatItLacks() {
    Path key = folder.resolve("w.key");
    var made = casus("keys", "generate", "w.example", "--out", key.toString());
    assertEquals(0, made.code(), made.output());
    Path policy = Repository.root().resolve("docs/tutorial/record/tutorial.policy");
    var witness =
        casus(
            "witness",
            "--key",
            key.toString(),
            "--state",
            folder.resolve("state").toString(),
            "--policy",
            policy.toString());
    assertEquals(3, witness.code(), witness.output());
    assertTrue(witness.output().startsWith("There is no state in"), witness.output());
  }
}

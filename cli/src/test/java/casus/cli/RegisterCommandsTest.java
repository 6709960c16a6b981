// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.envelope.Envelope;
import casus.register.envelope.KeyRotation;
import casus.register.note.JdkSignatures;
import casus.register.note.NoteSigner;
import casus.register.note.VerifierKey;
import casus.witness.MirrorProgram;
import casus.witness.Setup;
import casus.witness.SetupFiles;
import casus.witness.WitnessProgram;
import casus.witness.http.Limits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What guarantors, an operator and a State do with a log, from the first key to the receipt, with
/// real witnesses over real sockets.
class RegisterCommandsTest {
  private static final int WITNESSES = 4;
  @TempDir private Path folder;
  private final List<WitnessProgram> witnesses = new ArrayList<>();

  private record Ran(int code, String out, String err) {}

  private Ran casus(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @AfterEach
  void close() {
    witnesses.forEach(WitnessProgram::close);
  }

  private String key(String name, String use, String file) {
    Ran ran = casus("keys", "generate", name, "--for", use, "--out", path(file));
    assertEquals(ExitCodes.FINE, ran.code(), ran.err());
    return ran.out().strip();
  }

  /// Makes keys and witnesses, and writes the policy.
  private void world() throws IOException {
    String log = key("log.example/test", "log", "log.key");
    StringBuilder policy = new StringBuilder("log " + log + "\n");
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < WITNESSES; i++) {
      String use = i == 0 ? "witness_pq" : "witness";
      String witness = key("w" + i + ".example", use, "w" + i + ".key");
      Path state = folder.resolve("w" + i + ".state");
      WitnessProgram.prepare(state);
      WitnessProgram program =
          WitnessProgram.start(
              new Setup(
                  new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                  "",
                  List.of(SetupFiles.key(folder.resolve("w" + i + ".key"))),
                  state,
                  List.of(VerifierKey.parse(log)),
                  Limits.USUAL));
      witnesses.add(program);
      policy.append("witness W" + i + " " + witness + " " + program.url() + "\n");
      names.append(" W").append(i);
    }
    policy.append("group all 3" + names + "\nquorum all\n");
    Files.writeString(folder.resolve("policy"), policy);
  }

  private void lodge(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
    Ran signed = casus("log", "sign", path(name), "--key", path("author.key"));
    assertEquals(ExitCodes.FINE, signed.code(), signed.err());
    Ran added = casus("log", "add", path("log"), path(name + ".dsse"));
    assertEquals(ExitCodes.FINE, added.code(), added.err());
  }

  private Ran seal() {
    return casus("log", "seal", path("log"), "--key", path("log.key"), "--policy", path("policy"));
  }

  @Test
  void an_act_is_signed_lodged_sealed_and_proven() throws IOException {
    world();
    Files.writeString(folder.resolve("authors"), key("ukraine.example", "author", "author.key"));
    assertEquals(ExitCodes.FINE, casus("log", "create", path("log")).code());
    lodge("appeal.json", "{\"act\":\"appeal\"}");
    Ran sealed = seal();
    assertEquals(ExitCodes.FINE, sealed.code(), sealed.out() + sealed.err());
    assertEquals(WITNESSES, sealed.out().lines().filter(l -> l.endsWith("has cosigned")).count());
    Ran receipt = casus("log", "receipt", path("log"), path("appeal.json.dsse"));
    assertEquals(ExitCodes.FINE, receipt.code(), receipt.err());
    Ran verified =
        casus(
            "verify",
            "--policy",
            path("policy"),
            "--authors",
            path("authors"),
            path("appeal.json.dsse.tlog-proof"));
    assertEquals(ExitCodes.FINE, verified.code(), verified.out() + verified.err());
    assertTrue(verified.out().contains("signed by ukraine.example"), verified.out());
    Ran json = casus("verify", "--json", "--policy", path("policy"), path("log"));
    assertTrue(json.out().startsWith("{\"proven\":true,"), json.out());
    Ran check = casus("log", "check", path("log"), "--policy", path("policy"));
    assertTrue(check.out().startsWith("sound: 1 entries"), check.out());
  }

  @Test
  void a_mirror_is_given_the_entries_and_cosigns_them() throws IOException {
    String log = key("log.example/test", "log", "log.key");
    String mirror = key("mirror.example", "witness", "m.key");
    Path copies = folder.resolve("copies");
    List<VerifierKey> logs = List.of(VerifierKey.parse(log));
    MirrorProgram.prepare(copies, logs);
    Setup setup =
        new Setup(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            "",
            List.of(SetupFiles.key(folder.resolve("m.key"))),
            copies,
            logs,
            Limits.USUAL);
    casus("log", "create", path("log"));
    Files.writeString(folder.resolve("a"), "a");
    casus("log", "add", path("log"), path("a"));
    try (MirrorProgram program = MirrorProgram.start(setup)) {
      Files.writeString(
          folder.resolve("policy"),
          "log " + log + "\nwitness M " + mirror + " " + program.url() + "\nquorum M\n");
      // asked as a witness, it has nothing to cosign
      Ran asWitness = seal();
      assertEquals(ExitCodes.NOT_DECIDED, asWitness.code(), asWitness.out() + asWitness.err());
      assertTrue(asWitness.out().contains("No witness was heard"), asWitness.out());
      Ran sealed = sealed("--mirror", "M");
      assertEquals(ExitCodes.FINE, sealed.code(), sealed.out() + sealed.err());
      assertTrue(sealed.out().contains("mirror.example: has cosigned"), sealed.out());
    }
    Ran nobody = sealed("--mirror", "Nobody");
    assertEquals(ExitCodes.INPUT, nobody.code(), nobody.out());
    Ran never = sealed("--wait", "0");
    assertEquals(ExitCodes.INPUT, never.code(), never.out());
  }

  @Test
  void keys_that_are_not_those_of_the_log_sign_nothing() throws IOException {
    String log = key("log.example/test", "log", "log.key");
    key("log.example/other", "log", "other.key");
    casus("log", "create", path("log"));
    Files.writeString(folder.resolve("policy"), "log " + log + "\nquorum none\n");
    Ran both = sealed("--key", path("other.key"));
    assertEquals(ExitCodes.INPUT, both.code(), both.out() + both.err());
    assertTrue(both.err().contains("several names"), both.err());
    assertEquals(ExitCodes.FINE, seal().code());
    byte[] before = Files.readAllBytes(folder.resolve("log/checkpoint"));
    Files.move(folder.resolve("other.key"), folder.resolve("log.key"), REPLACE_EXISTING);
    Ran other = seal();
    assertEquals(ExitCodes.INPUT, other.code(), other.out() + other.err());
    assertTrue(other.err().contains("The policy has no log whose key is"), other.err());
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("log/checkpoint")));
  }

  @Test
  void a_log_follows_one_that_has_ended() throws IOException {
    String log = key("log.example/test", "log", "log.key");
    casus("log", "create", path("log"));
    Files.writeString(folder.resolve("policy"), "log " + log + "\nquorum none\n");
    Files.writeString(folder.resolve("a"), "a");
    casus("log", "add", path("log"), path("a"));
    Ran none = casus("log", "create", path("next"), "--after", path("log"));
    assertEquals(ExitCodes.INPUT, none.code(), none.out() + none.err());
    assertFalse(Files.exists(folder.resolve("next")));
    assertEquals(ExitCodes.FINE, seal().code());
    // of a log that has ended the head may be gone
    Files.delete(folder.resolve("log/head"));
    Ran next = casus("log", "create", path("next"), "--after", path("log"));
    assertEquals(ExitCodes.FINE, next.code(), next.err());
    String newer = key("log.example/next", "log", "next.key");
    Files.writeString(folder.resolve("policy"), "log " + newer + "\nquorum none\n");
    String[] seal = {
      "log", "seal", path("next"), "--key", path("next.key"), "--policy", path("policy")
    };
    assertEquals(ExitCodes.FINE, casus(seal).code());
    Ran verified = casus("verify", "--policy", path("policy"), path("next"));
    assertEquals(ExitCodes.FINE, verified.code(), verified.out() + verified.err());
    assertTrue(
        verified.out().contains("follows log.example/test, which ended with 1 entry."),
        verified.out());
  }

  private Ran sealed(String option, String value) {
    return casus(
        "log",
        "seal",
        path("log"),
        "--key",
        path("log.key"),
        "--policy",
        path("policy"),
        option,
        value);
  }

  @Test
  void too_few_witnesses_are_not_decided_and_a_set_back_log_signs_nothing() throws IOException {
    world();
    key("ukraine.example", "author", "author.key");
    casus("log", "create", path("log"));
    lodge("a.json", "{}");
    assertEquals(ExitCodes.FINE, seal().code());
    Ran again = casus("log", "add", path("log"), path("a.json.dsse"));
    assertTrue(again.out().contains("is entry 0, where it was already"), again.out());
    witnesses.get(1).close();
    witnesses.get(2).close();
    lodge("b.json", "{\"b\":1}");
    Ran sealed = seal();
    assertEquals(ExitCodes.NOT_DECIDED, sealed.code(), sealed.out());
    assertTrue(sealed.out().contains("was not heard"), sealed.out());
    // a new log of the old name, with fewer entries
    casus("log", "create", path("back"));
    Ran back =
        casus("log", "seal", path("back"), "--key", path("log.key"), "--policy", path("policy"));
    assertEquals(ExitCodes.FINDINGS, back.code(), back.out() + back.err());
    assertTrue(back.out().contains("NOTHING WAS SIGNED"), back.out());
    assertFalse(Files.exists(folder.resolve("back/checkpoint")));
  }

  @Test
  void a_key_is_its_owners_alone_and_one_replaces_another() throws IOException {
    String before = key("w.example", "witness", "old.key");
    String after = key("w.example", "witness_pq", "new.key");
    Path old = folder.resolve("old.key");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(old)));
    assertEquals(before, casus("keys", "show", path("old.key")).out().strip());
    Ran over = casus("keys", "generate", "w.example", "--out", path("old.key"));
    assertEquals(ExitCodes.INPUT, over.code());
    assertTrue(over.err().contains("is there already"), over.err());
    Ran rotated =
        casus("keys", "rotate", path("old.key"), path("new.key"), "--out", path("rotation.json"));
    assertEquals(ExitCodes.FINE, rotated.code(), rotated.err());
    assertTrue(rotated.out().contains(after), rotated.out());
    var envelope =
        Envelope.parse(
            Files.readString(folder.resolve("rotation.json"))
                .strip()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var rotation = KeyRotation.parse(envelope, new JdkSignatures());
    NoteSigner signer = SetupFiles.key(folder.resolve("new.key"));
    assertEquals(signer.key(), rotation.after());
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r--r--"));
    Ran lax = casus("keys", "show", path("old.key"));
    assertEquals(ExitCodes.INPUT, lax.code());
    assertTrue(lax.err().contains("chmod 600"), lax.err());
  }

  @Test
  void what_is_wrong_is_told_in_a_sentence() throws IOException {
    Files.writeString(folder.resolve("policy"), "quorum none\n");
    Files.writeString(folder.resolve("x"), "nothing\n");
    for (String[] line :
        new String[][] {
          {"verify", "--policy", path("policy"), path("x")},
          {"verify", "--policy", path("policy"), path("none")},
          {"verify", "--policy", path("x"), path("x")},
          {"verify", "--policy", path("policy"), path("x"), path("x"), path("x")},
          {"log", "add", path("none"), path("x")},
          {"log", "receipt", path("none"), path("x")},
          {"keys", "show", path("x")},
          {"keys", "show", path("none")},
          {"witness", "--key", path("x"), "--state", path("s"), "--policy", path("policy")},
        }) {
      Ran ran = casus(line);
      assertEquals(ExitCodes.INPUT, ran.code(), () -> String.join(" ", line) + ran);
      assertFalse(ran.err().isBlank(), () -> String.join(" ", line));
      assertFalse(ran.err().contains("fault of Casus"), ran.err());
    }
    assertEquals(ExitCodes.USAGE, casus("verify", path("x")).code());
    assertEquals(ExitCodes.USAGE, casus("log", "burn", path("x")).code());
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.note.NoteSigner;
import casus.register.note.SignedNote;
import casus.register.stamp.TimeStamping;
import casus.register.stamp.TokenFile;
import casus.trial.LocalAuthority;
import casus.witness.SetupFiles;
import casus.witness.http.Answer;
import casus.witness.http.Limits;
import casus.witness.http.Listener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log is stamped by a real authority over a real socket, and its receipt is verified offline.
class StampedLogTest {
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");
  private static final String SAYS =
      "The checkpoint, and with it every entry under it, existed by 2026-03-01T12:00:00Z, by the"
          + " word of the time stamp authority CN=authority.example.";

  @TempDir private Path folder;
  private LocalAuthority authority;
  private Listener listener;
  private Optional<Duration> off = Optional.empty();

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

  private Answer stamp(byte[] request) {
    try {
      return Answer.of(200, "application/timestamp-reply", authority.answer(request, TIME, off));
    } catch (Exception none) {
      return Answer.text(400, none + "\n");
    }
  }

  private String certificate(String file, X509Certificate certificate) throws Exception {
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    Files.writeString(folder.resolve(file), pem);
    return path(file);
  }

  @BeforeEach
  void lodge() throws Exception {
    authority = new LocalAuthority("authority.example");
    listener =
        Listener.open(
            ANY,
            Limits.USUAL,
            call ->
                call.path().equals("/tsa")
                    ? stamp(call.body(1 << 16).orElseThrow())
                    : Answer.of(200, "application/timestamp-reply", new byte[] {1, 2, 3}));
    Ran key = casus("keys", "generate", "log.example", "--for", "log", "--out", path("log.key"));
    Files.writeString(folder.resolve("policy"), "log " + key.out().strip() + "\nquorum none\n");
    Files.writeString(folder.resolve("a.json"), "{}");
    assertEquals(ExitCodes.FINE, casus("log", "create", path("log")).code());
    Ran added = casus("log", "add", path("log"), path("a.json"));
    assertEquals(ExitCodes.FINE, added.code(), added.err());
  }

  @AfterEach
  void close() {
    listener.close();
  }

  private Ran seal(String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "log", "seal", path("log"), "--key", path("log.key"), "--policy", path("policy")));
    line.addAll(List.of(more));
    return casus(line.toArray(String[]::new));
  }

  private Ran verify(String... more) {
    List<String> line = new ArrayList<>(List.of("verify", "--policy", path("policy")));
    line.addAll(List.of(more));
    return casus(line.toArray(String[]::new));
  }

  private void seals() {
    Ran sealed = seal("--stamp", listener.url() + "/tsa");
    assertEquals(ExitCodes.FINE, sealed.code(), sealed.out() + sealed.err());
    assertTrue(sealed.out().contains("/tsa: has stamped it"), sealed.out());
    assertEquals(ExitCodes.FINE, casus("log", "receipt", path("log"), path("a.json")).code());
  }

  /// Nobody is there any more when it is verified.
  @Test
  void aReceiptSaysByWhenAndByWhoseWord() throws Exception {
    seals();
    listener.close();
    String trusted = certificate("authority.pem", authority.certificate());
    String checkpoint = path("log/checkpoint");
    String stamps;
    try (var files = Files.list(folder.resolve("log/stamps"))) {
      stamps = files.findFirst().orElseThrow().toString();
    }
    for (String[] what :
        new String[][] {{path("a.json.tlog-proof")}, {path("log")}, {checkpoint, stamps}}) {
      List<String> line = new ArrayList<>(List.of("--authority", trusted));
      line.addAll(List.of(what));
      Ran verified = verify(line.toArray(String[]::new));
      assertEquals(ExitCodes.FINE, verified.code(), verified.out() + verified.err());
      assertTrue(verified.out().contains("proven      " + SAYS), verified.out());
      assertTrue(
          verified.out().contains("given       A time stamp says nothing of"), verified.out());
    }
    // without a certificate it is not checked, and that is said
    Ran unchecked = verify(path("a.json.tlog-proof"));
    assertEquals(ExitCodes.FINE, unchecked.code(), unchecked.out());
    assertTrue(unchecked.out().contains("A time stamp stands beside it, unchecked"), "unchecked");
    // a checkpoint alone has none
    Ran none = verify("--authority", trusted, checkpoint);
    assertEquals(1, none.code(), none.out());
    assertTrue(
        none.out()
            .contains("No time stamp of CN=authority.example stands beside it (there is none)"),
        none.out());
  }

  @Test
  void anotherAuthorityAndAnotherCheckpointProveNothing() throws Exception {
    seals();
    X509Certificate other = new LocalAuthority("other.example").certificate();
    Ran foreign = verify("--authority", certificate("other.pem", other), path("a.json.tlog-proof"));
    assertEquals(1, foreign.code(), foreign.out());
    assertTrue(
        foreign.out().contains("not proven  No time stamp of CN=other.example"), foreign.out());
    String trusted = certificate("authority.pem", authority.certificate());
    Path receipt = folder.resolve("a.json.tlog-proof");
    String old =
        Files.readString(receipt)
            .lines()
            .filter(l -> l.startsWith("extra "))
            .findFirst()
            .orElseThrow();
    // the stamp of an earlier checkpoint, put into the receipt of a later one
    Files.writeString(folder.resolve("b.json"), "{\"b\":1}");
    casus("log", "add", path("log"), path("b.json"));
    assertEquals(ExitCodes.FINE, seal().code());
    assertEquals(ExitCodes.FINE, casus("log", "receipt", path("log"), path("b.json")).code());
    Path later = folder.resolve("b.json.tlog-proof");
    assertFalse(Files.readString(later).contains("extra "));
    Files.writeString(
        later, Files.readString(later).replaceFirst("\nindex ", "\n" + old + "\nindex "));
    Ran moved = verify("--authority", trusted, later.toString());
    assertEquals(1, moved.code(), moved.out());
    assertTrue(moved.out().contains("the time stamp is over something else"), moved.out());
    // and a bit of the token changed
    byte[] tokens = Base64.getDecoder().decode(old.substring("extra ".length()));
    String[] lines = new String(tokens, StandardCharsets.US_ASCII).split("\n", -1);
    byte[] token = Base64.getDecoder().decode(lines[1]);
    token[token.length - 1] ^= 1;
    lines[1] = Base64.getEncoder().encodeToString(token);
    String changed =
        Base64.getEncoder()
            .encodeToString(String.join("\n", lines).getBytes(StandardCharsets.US_ASCII));
    Files.writeString(receipt, Files.readString(receipt).replace(old, "extra " + changed));
    Ran forged = verify("--authority", trusted, receipt.toString());
    assertEquals(1, forged.code(), forged.out());
    assertTrue(forged.out().contains("No time stamp of CN=authority.example"), forged.out());
  }

  private Path stamps() throws IOException {
    try (var files = Files.list(folder.resolve("log/stamps"))) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void aLogThatDoesNotGrowCanBeStampedAgainAndAgain() throws Exception {
    for (int i = 0; i < 2 * TokenFile.MOST_TOKENS; i++) {
      seals();
    }
    String trusted = certificate("authority.pem", authority.certificate());
    Ran verified = verify("--authority", trusted, path("a.json.tlog-proof"));
    assertEquals(ExitCodes.FINE, verified.code(), verified.out() + verified.err());
    assertTrue(verified.out().contains("proven      " + SAYS), verified.out());
  }

  @Test
  void stampsThatCannotBeReadTakeNothingElseWithThem() throws Exception {
    seals();
    Path file = stamps();
    String trusted = certificate("authority.pem", authority.certificate());
    for (byte[] damage :
        List.of(
            "casus time stamps 1\n!\n".getBytes(StandardCharsets.US_ASCII),
            ("casus time stamps 1\n" + "A".repeat(5 << 20)).getBytes(StandardCharsets.US_ASCII))) {
      Files.write(file, damage);
      for (String[] what :
          new String[][] {{path("log")}, {path("log/checkpoint"), file.toString()}}) {
        Ran unasked = verify(what);
        assertEquals(ExitCodes.FINE, unasked.code(), unasked.out() + unasked.err());
        assertTrue(unasked.out().contains("proven      The log log.example"), unasked.out());
        assertTrue(
            unasked.out().contains("given       What stands beside it as time stamps cannot be"),
            unasked.out());
        List<String> line = new ArrayList<>(List.of("--authority", trusted));
        line.addAll(List.of(what));
        Ran asked = verify(line.toArray(String[]::new));
        assertEquals(1, asked.code(), asked.out() + asked.err());
        assertTrue(asked.out().contains("proven      The log log.example"), asked.out());
        assertTrue(
            asked.out().contains("stands beside it (what stands there cannot be read"),
            asked.out());
      }
      Ran receipt = casus("log", "receipt", path("log"), path("a.json"));
      assertEquals(ExitCodes.FINE, receipt.code(), receipt.err());
      assertTrue(receipt.out().contains("cannot be read and are left out"), receipt.out());
      assertEquals(ExitCodes.FINE, verify(path("a.json.tlog-proof")).code());
    }
    // stamped anew, all is well again
    seals();
    assertEquals(ExitCodes.FINE, verify("--authority", trusted, path("a.json.tlog-proof")).code());
  }

  /// A stamp over something proves nothing where there is no checkpoint of the log under it.
  @Test
  void whatIsNoCheckpointOfTheLogIsNotStamped() throws Exception {
    String trusted = certificate("authority.pem", authority.certificate());
    NoteSigner log = SetupFiles.key(folder.resolve("log.key"));
    String text = "no checkpoint\n";
    TimeStamping stamping = TimeStamping.installed().orElseThrow();
    byte[] request = stamping.request(text.getBytes(StandardCharsets.UTF_8), new byte[] {1});
    byte[] token = stamping.token(authority.answer(request, TIME), request);
    Files.write(folder.resolve("stamps"), TokenFile.of(token).toBytes());
    Files.write(folder.resolve("note"), new SignedNote(text, List.of(log.sign(text))).toBytes());
    Ran note = verify("--authority", trusted, path("note"), path("stamps"));
    assertEquals(1, note.code(), note.out() + note.err());
    assertFalse(note.out().contains("existed by"), note.out());
    assertTrue(note.out().contains("not proven  No time stamp was checked"), note.out());
    // nor where another log has signed
    seals();
    Ran other = casus("keys", "generate", "log.example", "--for", "log", "--out", path("o.key"));
    Files.writeString(folder.resolve("policy"), "log " + other.out().strip() + "\nquorum none\n");
    Ran foreign = verify("--authority", trusted, path("log/checkpoint"), stamps().toString());
    assertEquals(1, foreign.code(), foreign.out() + foreign.err());
    assertFalse(foreign.out().contains("existed by"), foreign.out());
  }

  /// What an authority says of its clock is told, and counts.
  @Test
  void theTimeProvenIsTheLatestTheClockCanMean() throws Exception {
    off = Optional.of(Duration.ofMillis(90_500));
    Ran sealed = seal("--stamp", listener.url() + "/tsa");
    assertEquals(ExitCodes.FINE, sealed.code(), sealed.out() + sealed.err());
    String trusted = certificate("authority.pem", authority.certificate());
    Ran verified = verify("--authority", trusted, path("log"));
    assertTrue(verified.out().contains("existed by 2026-03-01T12:01:30.500Z"), verified.out());
    assertTrue(verified.out().contains("may be off by 90.5 seconds"), verified.out());
    assertFalse(verified.out().contains("existed by 2026-03-01T12:00:00Z"), verified.out());
  }

  @Test
  void anAuthorityThatFailsUndoesNothing() throws IOException {
    Ran wrong = seal("--stamp", listener.url() + "/rubbish");
    assertEquals(ExitCodes.NOT_DECIDED, wrong.code(), wrong.out() + wrong.err());
    assertTrue(wrong.out().contains("/rubbish: has not stamped it"), wrong.out());
    assertTrue(Files.exists(folder.resolve("log/checkpoint")));
    listener.close();
    Ran away = seal("--stamp", listener.url() + "/tsa");
    assertEquals(ExitCodes.NOT_DECIDED, away.code(), away.out() + away.err());
    assertTrue(away.out().contains("/tsa: was not heard"), away.out());
    Ran nowhere = seal("--stamp", "mailto:a@b");
    assertEquals(ExitCodes.INPUT, nowhere.code());
    assertTrue(nowhere.err().contains("An address cannot be asked"), nowhere.err());
    assertEquals(ExitCodes.INPUT, verify("--authority", path("policy"), path("log")).code());
  }
}

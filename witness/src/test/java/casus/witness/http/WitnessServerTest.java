// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.merkle.ConsistencyProof;
import casus.register.merkle.Hash;
import casus.register.note.Algorithm;
import casus.register.note.Checkpoint;
import casus.register.note.JdkSignatures;
import casus.register.note.KeyName;
import casus.register.note.NoteSignature;
import casus.register.note.NoteSigner;
import casus.register.note.Opening;
import casus.register.note.SeedKey;
import casus.register.note.SignatureType;
import casus.register.note.SignedNote;
import casus.register.note.SigningException;
import casus.register.note.SigningKey;
import casus.register.proof.ForkProof;
import casus.register.witness.AddCheckpoint;
import casus.register.witness.MemoryWitnessState;
import casus.register.witness.Witness;
import casus.witness.TrialKeys;
import casus.witness.TrialLog;
import casus.witness.store.ForkFiles;
import casus.witness.store.ForkKeepingWitness;
import casus.witness.store.OriginFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A witness answers as the specification says, in its order.
class WitnessServerTest {
  private static final TrialLog LOG = TrialLog.HONEST;
  private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
  private static final String ORIGIN = LOG.signer().key().name().value();

  private final MemoryWitnessState state = new MemoryWitnessState();
  private final HttpClient client = HttpClient.newHttpClient();
  private Listener listener;

  @TempDir Path folder;

  @BeforeEach
  void start() {
    Witness witness =
        new Witness(
            List.of(TrialKeys.WITNESS, TrialKeys.WITNESS_ML),
            List.of(LOG.signer().key()),
            state,
            new JdkSignatures(),
            () -> NOW);
    ForkFiles forks = new ForkFiles(folder.resolve("state"));
    ForkKeepingWitness keeping =
        new ForkKeepingWitness(
            witness, state, List.of(LOG.signer().key()), new JdkSignatures(), forks);
    listener =
        Listener.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            Limits.USUAL,
            new WitnessServer("/w1", List.of(ORIGIN), keeping, state, forks));
  }

  @AfterEach
  void stop() {
    listener.close();
    client.close();
  }

  private HttpResponse<String> send(String method, String path, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(listener.url() + path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> add(AddCheckpoint request) throws IOException, InterruptedException {
    return send("POST", "/w1/add-checkpoint", request.toBytes());
  }

  private void assertStatus(int status, AddCheckpoint request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = add(request);
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        Answer.TEXT, answer.headers().firstValue("Content-Type").orElseThrow(), answer.body());
  }

  private void cosign(long older, long newer) throws IOException, InterruptedException {
    HttpResponse<String> answer = add(LOG.request(older, newer));
    assertEquals(200, answer.statusCode(), answer.body());
  }

  private static AddCheckpoint with(AddCheckpoint request, SignedNote note) {
    return new AddCheckpoint(request.oldSize(), request.proof(), note);
  }

  /// Signed, but by nobody who is known.
  private static SignedNote unsigned(TrialLog log, long size) {
    String text = log.note(size).text();
    return new SignedNote(text, List.of(TrialKeys.MIRROR.sign(text)));
  }

  private static SignedNote forged(long size) {
    NoteSignature real = LOG.note(size).signatures().getFirst();
    return new SignedNote(
        LOG.note(size).text(),
        List.of(new NoteSignature(real.name(), real.keyId(), new byte[real.bytes().length])));
  }

  private static SignedNote signed(Checkpoint checkpoint) {
    return new SignedNote(checkpoint.text(), List.of(LOG.signer().sign(checkpoint.text())));
  }

  /// A device that keeps a key, and was taken out.
  private record TakenOut(SigningKey key) implements SigningKey {
    @Override
    public Algorithm algorithm() {
      return key.algorithm();
    }

    @Override
    public byte[] publicKey() {
      return key.publicKey();
    }

    @Override
    public byte[] sign(byte[] message) {
      throw new SigningException("The token was taken out.");
    }
  }

  /// Who cannot sign says so to who asks, remembers nothing, and goes on.
  @Test
  void aKeyThatCannotSignIsTold() throws IOException, InterruptedException {
    SigningKey seed = SeedKey.of(Algorithm.ED25519, new byte[Algorithm.SEED_BYTES]);
    NoteSigner signer =
        new NoteSigner(
            new KeyName("w.example"), SignatureType.COSIGNATURE_ED25519, new TakenOut(seed));
    Witness witness =
        new Witness(
            List.of(TrialKeys.WITNESS, signer),
            List.of(LOG.signer().key()),
            state,
            new JdkSignatures(),
            () -> NOW);
    ForkFiles forks = new ForkFiles(folder.resolve("state"));
    listener.close();
    listener =
        Listener.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            Limits.USUAL,
            new WitnessServer("/w1", List.of(ORIGIN), witness, state, forks));
    assertStatus(500, LOG.request(0, 3));
    assertEquals(Optional.empty(), state.latest(ORIGIN));
    assertStatus(500, LOG.request(0, 3));
  }

  @Test
  void whatOnlyGrewIsCosignedByEveryKey() throws IOException, InterruptedException {
    for (long[] step : new long[][] {{0, 0}, {0, 3}, {3, 3}, {3, 8}, {8, 300}}) {
      HttpResponse<String> answer = add(LOG.request(step[0], step[1]));
      assertEquals(200, answer.statusCode(), answer.body());
      SignedNote note =
          new SignedNote(LOG.checkpoint(step[1]).text(), SignedNote.lines(answer.body(), 0));
      Opening opening =
          note.open(
              List.of(TrialKeys.WITNESS.key(), TrialKeys.WITNESS_ML.key()), new JdkSignatures());
      List<Opening.By> by = assertInstanceOf(Opening.Opened.class, opening).by();
      assertEquals(2, by.size());
      by.forEach(one -> assertEquals(NOW, one.time().orElseThrow()));
    }
  }

  @Test
  void anUnknownLogIsAskedAfterBeforeAnythingElse() throws IOException, InterruptedException {
    TrialLog other = new TrialLog(TrialKeys.OTHER, "entry", 0);
    assertStatus(404, other.request(0, 3));
    // not signed, and the old size above the new one
    assertStatus(404, new AddCheckpoint(9, new ConsistencyProof(List.of()), unsigned(other, 3)));
  }

  @Test
  void aSignatureIsAskedForBeforeSizes() throws IOException, InterruptedException {
    assertStatus(403, with(LOG.request(0, 3), unsigned(LOG, 3)));
    assertStatus(403, with(LOG.request(0, 3), forged(3)));
    assertStatus(403, new AddCheckpoint(9, new ConsistencyProof(List.of()), unsigned(LOG, 3)));
    // signed, and once more with a signature that is none: the whole note is refused
    assertStatus(403, with(LOG.request(0, 3), LOG.note(3).with(forged(3).signatures())));
    // by the log, under a name of another: unknown, so passed over
    TrialLog renamed = new TrialLog(TrialKeys.OTHER, "entry", 0);
    SignedNote byAnother =
        new SignedNote(LOG.note(3).text(), List.of(renamed.signer().sign(LOG.note(3).text())));
    assertStatus(403, with(LOG.request(0, 3), byAnother));
    assertStatus(200, with(LOG.request(0, 3), LOG.note(3).with(byAnother.signatures())));
  }

  @Test
  void anOldSizeAboveTheNewOneIsNoRequest() throws IOException, InterruptedException {
    cosign(0, 5);
    // also if it is not the size cosigned last
    assertStatus(400, new AddCheckpoint(9, new ConsistencyProof(List.of()), LOG.note(3)));
  }

  @Test
  void aConflictTellsTheSizeBeforeTheProofIsLookedAt() throws IOException, InterruptedException {
    cosign(0, 5);
    for (AddCheckpoint request :
        List.of(
            LOG.request(0, 8),
            LOG.request(3, 8),
            LOG.request(6, 8),
            new AddCheckpoint(3, new ConsistencyProof(List.of(Hash.EMPTY)), LOG.note(8)),
            new AddCheckpoint(0, new ConsistencyProof(List.of(Hash.EMPTY)), LOG.note(8)))) {
      HttpResponse<String> answer = add(request);
      assertEquals(409, answer.statusCode());
      assertEquals("text/x.tlog.size", answer.headers().firstValue("Content-Type").orElseThrow());
      assertEquals("5\n", answer.body());
    }
  }

  @Test
  void aProofThatShowsNothingIsRefused() throws IOException, InterruptedException {
    // not empty where it must be
    assertStatus(422, new AddCheckpoint(0, new ConsistencyProof(List.of(Hash.EMPTY)), LOG.note(3)));
    // an empty tree with a root it cannot have
    Checkpoint wrong = new Checkpoint(ORIGIN, 0, LOG.checkpoint(3).root(), List.of());
    assertStatus(422, new AddCheckpoint(0, new ConsistencyProof(List.of()), signed(wrong)));
    cosign(0, 5);
    assertStatus(422, new AddCheckpoint(5, new ConsistencyProof(List.of()), LOG.note(8)));
    assertStatus(422, with(LOG.request(5, 8), TrialLog.FORK.note(8)));
    assertStatus(422, TrialLog.FORK.request(5, 8));
    List<Hash> tooLong = new ArrayList<>(LOG.request(5, 8).proof().path());
    tooLong.add(Hash.EMPTY);
    assertStatus(422, new AddCheckpoint(5, new ConsistencyProof(tooLong), LOG.note(8)));
    assertEquals(ORIGIN + "\n5\n", state.latest(ORIGIN).orElseThrow().text().substring(0, 20));
  }

  @Test
  void twoTreesOfOneSizeAreAConflictWithoutASize() throws IOException, InterruptedException {
    String proof = "/w1/" + OriginFolder.of(ORIGIN) + "/fork-proof";
    cosign(0, 5);
    assertEquals(404, send("GET", proof, new byte[0]).statusCode());
    // by a stranger: refused for that, and no proof of anything
    TrialLog stranger = new TrialLog(TrialKeys.OTHER, "entry", 0);
    String text = TrialLog.FORK.note(5).text();
    assertStatus(
        403,
        with(
            TrialLog.FORK.request(5, 5),
            new SignedNote(text, List.of(stranger.signer().sign(text)))));
    assertEquals(404, send("GET", proof, new byte[0]).statusCode());
    assertStatus(409, TrialLog.FORK.request(5, 5));
    assertStatus(409, new TrialLog(LOG.signer(), "another", 1).request(5, 5));
    HttpResponse<String> kept = send("GET", proof, new byte[0]);
    ForkProof fork = ForkProof.parse(kept.body().getBytes(StandardCharsets.UTF_8));
    assertTrue(fork.isProven(LOG.signer().key(), new JdkSignatures()));
    // the first
    assertEquals(TrialLog.FORK.note(5), fork.later());
    assertEquals(405, send("POST", proof, new byte[0]).statusCode());
    assertEquals(LOG.checkpoint(5).text(), state.latest(ORIGIN).orElseThrow().text());
  }

  @Test
  void whatIsNoRequestIsNotReadAsOne() throws IOException, InterruptedException {
    String good = new String(LOG.request(0, 3).toBytes(), StandardCharsets.UTF_8);
    List<String> wrong =
        List.of(
            "",
            "old 0",
            good.substring(1),
            good.replace("old 0", "old 00"),
            good.replace("old 0", "old -0"),
            good.replace("old 0\n", "old 0\r\n"),
            good.replace("old 0\n", "old 0\nAAAA\n"),
            good.replace("old 0\n\n", "old 0\n"),
            good.replace("old 0", "old 9223372036854775808"),
            good.replace("old 0\n", "old 0\n" + (Hash.EMPTY.toBase64() + "\n").repeat(64)),
            good.replace("\n3\n", "\n03\n"),
            good.substring(0, good.length() - 1),
            good.substring(0, good.indexOf('\u2014')),
            good + "more\n");
    for (String body : wrong) {
      HttpResponse<String> answer =
          send("POST", "/w1/add-checkpoint", body.getBytes(StandardCharsets.UTF_8));
      assertEquals(400, answer.statusCode(), body);
    }
    byte[] notText = LOG.request(0, 3).toBytes();
    notText[10] = (byte) 0xff;
    assertEquals(400, send("POST", "/w1/add-checkpoint", notText).statusCode());
  }

  @Test
  void otherMethodsPathsAndLengthsAreRefused() throws IOException, InterruptedException {
    byte[] good = LOG.request(0, 3).toBytes();
    for (String method : List.of("GET", "PUT", "DELETE")) {
      HttpResponse<String> answer = send(method, "/w1/add-checkpoint", good);
      assertEquals(405, answer.statusCode());
      assertEquals("POST", answer.headers().firstValue("Allow").orElseThrow());
    }
    assertEquals(404, send("POST", "/add-checkpoint", good).statusCode());
    assertEquals(404, send("POST", "/w1/add-checkpoint/", good).statusCode());
    assertEquals(404, send("POST", "/w1/../w1/add-checkpoint", good).statusCode());
    byte[] tooLong = new byte[WitnessServer.MOST_BYTES + 1];
    assertEquals(413, send("POST", "/w1/add-checkpoint", tooLong).statusCode());
    assertEquals(200, send("POST", "/w1/add-checkpoint", good).statusCode());
  }

  @Test
  void whatWasCosignedLastIsShown() throws IOException, InterruptedException {
    String path = "/w1/" + OriginFolder.of(ORIGIN) + "/checkpoint";
    assertEquals(404, send("GET", path, new byte[0]).statusCode());
    cosign(0, 5);
    cosign(5, 8);
    HttpResponse<String> answer = send("GET", path, new byte[0]);
    assertEquals(200, answer.statusCode());
    assertEquals(Answer.TEXT, answer.headers().firstValue("Content-Type").orElseThrow());
    SignedNote shown = SignedNote.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    assertEquals(LOG.checkpoint(8).text(), shown.text());
    assertInstanceOf(
        Opening.Opened.class,
        shown.open(List.of(LOG.signer().key(), TrialKeys.WITNESS.key()), new JdkSignatures()));
    assertEquals(405, send("POST", path, new byte[0]).statusCode());
    assertEquals(404, send("GET", "/w1/checkpoint", new byte[0]).statusCode());
    assertEquals(404, send("GET", "/w1//checkpoint", new byte[0]).statusCode());
    String other = "/w1/" + OriginFolder.of("log.example/other") + "/checkpoint";
    assertEquals(404, send("GET", other, new byte[0]).statusCode());
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.witness.mirror;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.merkle.Subtree;
import casus.register.merkle.Tile;
import casus.register.merkle.TiledNodes;
import casus.register.note.JdkSignatures;
import casus.register.note.Opening;
import casus.register.note.PrivateKeyText;
import casus.register.note.SignatureType;
import casus.register.note.SignedNote;
import casus.register.witness.Reply;
import casus.witness.MirrorProgram;
import casus.witness.Setup;
import casus.witness.SetupFiles;
import casus.witness.StoredLog;
import casus.witness.TrialKeys;
import casus.witness.TrialLog;
import casus.witness.copy.EntryPackage;
import casus.witness.http.Courier;
import casus.witness.http.Limits;
import casus.witness.http.TileClient;
import casus.witness.store.OriginFolder;
import casus.witness.view.StoredView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mirror stores what is proven, goes on where it was interrupted, and cosigns what it has.
class MirrorTest {
  private static final TrialLog LOG = TrialLog.HONEST;
  private static final String ORIGIN = LOG.signer().key().name().value();
  private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Courier courier = new Courier(Duration.ofSeconds(20));
  private Setup configuration;
  private MirrorProgram mirror;
  private StoredLog log;

  @BeforeEach
  void start() throws IOException {
    Path key = folder.resolve("key");
    Files.writeString(
        key,
        PrivateKeyText.of(
            TrialKeys.MIRROR.key().name(), SignatureType.COSIGNATURE_ED25519, TrialKeys.seed(5)));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    configuration =
        new Setup(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            "/m1",
            List.of(SetupFiles.key(key)),
            folder.resolve("mirror"),
            List.of(LOG.signer().key()),
            Limits.USUAL);
    MirrorProgram.prepare(configuration.state(), configuration.logs());
    mirror = MirrorProgram.start(configuration, () -> NOW);
    log = new StoredLog(LOG, folder.resolve("log"));
  }

  @AfterEach
  void stop() {
    mirror.close();
    log.close();
    courier.close();
    client.close();
  }

  private URI prefix() {
    return URI.create(mirror.url() + "/m1");
  }

  private HttpMirror fed() {
    return new HttpMirror(
        prefix(), mirror.keys(), new StoredView(log.storage()), new JdkSignatures(), courier);
  }

  private TileClient served() {
    return new TileClient(URI.create(prefix() + "/" + OriginFolder.of(ORIGIN)), courier);
  }

  private void assertServes(long size) {
    SignedNote note = served().checkpoint().orElseThrow();
    assertEquals(LOG.checkpoint(size).text(), note.text());
    Opening opening =
        note.open(List.of(LOG.signer().key(), TrialKeys.MIRROR.key()), new JdkSignatures());
    assertEquals(2, assertInstanceOf(Opening.Opened.class, opening).by().size());
    assertEquals(
        LOG.checkpoint(size).root(), Subtree.root(size, new TiledNodes(size, served()::tile)));
    for (Tile tile : Tile.between(0, size)) {
      if (tile.level() == 0) {
        List<byte[]> entries = served().entries(tile);
        for (int i = 0; i < tile.width(); i++) {
          assertArrayEquals(LOG.entry(tile.index() * Tile.FULL + i), entries.get(i));
        }
      }
    }
  }

  private HttpResponse<byte[]> post(String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(prefix() + path))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> upload(byte[] body) throws IOException, InterruptedException {
    return post("/add-entries", body, "Content-Type", "application/octet-stream");
  }

  private void show(long older, long newer) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = post("/add-checkpoint", LOG.request(older, newer).toBytes());
    assertEquals(200, answer.statusCode());
    // taken note of, not signed
    assertEquals(0, answer.body().length);
  }

  /// The first packages of an upload.
  private byte[] body(long start, long end, int packages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new UploadStart(ORIGIN, start, end, "").toBytes());
    long at = start;
    for (int i = 0; i < packages && at < end; i++) {
      EntryPackage one = EntryPackage.of(at, end, new StoredView(log.storage()), LOG.nodes());
      out.writeBytes(one.toBytes());
      at = one.end();
    }
    return out.toByteArray();
  }

  private static void assertStanding(
      int status, long size, long next, HttpResponse<byte[]> answer) {
    assertEquals(status, answer.statusCode());
    assertEquals(
        "text/x.tlog.mirror-info", answer.headers().firstValue("Content-Type").orElseThrow());
    assertEquals(size + "\n" + next + "\n\n", new String(answer.body(), StandardCharsets.US_ASCII));
  }

  @Test
  void whatItIsFedItServesAndSigns() {
    long older = 0;
    for (long size : new long[] {1, 255, 256, 700, 1000, 9000}) {
      log.grow(size);
      Reply reply = fed().add(LOG.request(older, size));
      assertInstanceOf(Reply.Cosigned.class, reply, "at " + size + ": " + reply);
      assertEquals(NOW.getEpochSecond(), timeOf(reply));
      assertServes(size);
      older = size;
    }
    assertInstanceOf(Reply.Conflict.class, fed().add(LOG.request(700, 1000)));
    // once more the same, with nothing to upload
    assertInstanceOf(Reply.Cosigned.class, fed().add(LOG.request(9000, 9000)));
  }

  private static long timeOf(Reply reply) {
    Reply.Cosigned cosigned = assertInstanceOf(Reply.Cosigned.class, reply);
    return cosigned
        .cosignatures()
        .getFirst()
        .statedTime(SignatureType.COSIGNATURE_ED25519)
        .getEpochSecond();
  }

  @Test
  void anUploadCutOffInTheMiddleGoesOnAfterARestart() throws Exception {
    log.grow(1000);
    show(0, 1000);
    byte[] whole = body(0, 1000, 4);
    // two packages and part of the third, of a body that is said to be whole
    int part = body(0, 1000, 2).length + 100;
    try (Socket socket = new Socket(mirror.url().getHost(), mirror.url().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("POST /m1/add-entries HTTP/1.1\r\nHost: a\r\n"
                      + "Content-Type: application/octet-stream\r\nContent-Length: "
                      + whole.length
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(whole, 0, part);
      socket.shutdownOutput();
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertTrue(answer.startsWith("HTTP/1.1 202") && answer.endsWith("1000\n512\n\n"), answer);
    }
    mirror.close();
    mirror = MirrorProgram.start(configuration, () -> NOW);
    // pending is not served
    assertTrue(served().checkpoint().isEmpty());
    assertStanding(409, 1000, 512, upload(body(1000, 1000, 0)));
    assertStanding(202, 1000, 768, upload(body(512, 1000, 1)));
    assertEquals(200, upload(body(768, 1000, 1)).statusCode());
    assertServes(1000);
  }

  @Test
  void whatDoesNotFitIsToldHowFarTheMirrorHasCome() throws Exception {
    log.grow(700);
    // before any checkpoint
    assertStanding(409, 0, 0, upload(body(0, 0, 0)));
    show(0, 600);
    // a size that was never pending
    assertStanding(409, 600, 0, upload(body(0, 500, 2)));
    // from further on than it has
    assertStanding(409, 600, 0, upload(body(256, 600, 2)));
    assertStanding(202, 600, 256, upload(body(0, 600, 1)));
    // what it has already, once more, from the middle of a bundle
    assertStanding(202, 600, 256, upload(body(100, 600, 1)));
    assertEquals(200, upload(body(200, 600, 3)).statusCode());
    show(600, 700);
    // up to the one before: it is done with that, and signs it again
    assertEquals(200, upload(body(600, 600, 0)).statusCode());
    assertEquals(200, upload(body(512, 700, 1)).statusCode());
    // never back
    assertStanding(409, 700, 700, upload(body(600, 600, 0)));
    assertServes(700);
  }

  @Test
  void anEarlierPendingCheckpointMayBeFinishedFirst() throws Exception {
    log.grow(700);
    show(0, 300);
    show(300, 700);
    assertEquals(200, upload(body(0, 300, 2)).statusCode());
    assertServes(300);
    assertEquals(200, upload(body(300, 700, 2)).statusCode());
    assertServes(700);
  }

  @Test
  void whatIsNotWhatTheLogSignedIsNotStored() throws Exception {
    log.grow(600);
    show(0, 600);
    byte[] changed = body(0, 600, 3);
    int inThird = body(0, 600, 2).length + 5;
    changed[inThird] ^= 1;
    assertEquals(422, upload(changed).statusCode());
    // what came before it was proven, and stays
    assertStanding(409, 600, 512, upload(body(600, 600, 0)));
    byte[] proof = body(512, 600, 1);
    proof[proof.length - 1] ^= 1;
    assertEquals(422, upload(proof).statusCode());
    HttpResponse<byte[]> forked =
        post("/add-checkpoint", TrialLog.FORK.request(600, 600).toBytes());
    assertEquals(409, forked.statusCode());
    assertEquals(200, upload(body(512, 600, 1)).statusCode());
    assertServes(600);
  }

  @Test
  void whatIsNoUploadIsRefused() throws Exception {
    log.grow(600);
    show(0, 600);
    byte[] good = body(0, 600, 3);
    for (int length : new int[] {0, 1, 10, 40, body(0, 600, 0).length, 500}) {
      assertEquals(400, upload(java.util.Arrays.copyOf(good, length)).statusCode(), "" + length);
    }
    assertEquals(400, upload(new UploadStart(ORIGIN, 5, 4, "").toBytes()).statusCode());
    assertEquals(404, upload(new UploadStart("other", 0, 600, "").toBytes()).statusCode());
    assertEquals(400, post("/add-entries", good).statusCode());
    String[] type = {"Content-Type", "application/octet-stream", "Content-Encoding", "br"};
    HttpResponse<byte[]> packed = post("/add-entries", good, type);
    assertEquals(415, packed.statusCode());
    assertEquals("gzip", packed.headers().firstValue("Accept-Encoding").orElseThrow());
    HttpRequest get = HttpRequest.newBuilder(URI.create(prefix() + "/add-entries")).build();
    assertEquals(405, client.send(get, HttpResponse.BodyHandlers.discarding()).statusCode());
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
      gzip.write(good);
    }
    type[3] = "gzip";
    assertEquals(200, post("/add-entries", small.toByteArray(), type).statusCode());
    assertServes(600);
  }

  @Test
  void preparedAnewItKeepsWhatItHas() {
    log.grow(8);
    assertInstanceOf(Reply.Cosigned.class, fed().add(LOG.request(0, 5)));
    mirror.close();
    MirrorProgram.prepare(configuration.state(), configuration.logs());
    mirror = MirrorProgram.start(configuration, () -> NOW);
    assertServes(5);
    assertInstanceOf(Reply.Cosigned.class, fed().add(LOG.request(5, 8)));
    assertServes(8);
  }
}

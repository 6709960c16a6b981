// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.merkle.Bundle;
import casus.register.merkle.Hash;
import casus.register.merkle.Subtree;
import casus.register.merkle.Tile;
import casus.register.merkle.TiledNodes;
import casus.witness.StoredLog;
import casus.witness.TrialLog;
import casus.witness.view.UnheardException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log is read as C2SP tlog-tiles says, as far as it is published, and by a client that trusts
/// nothing.
class LogServerTest {
  private static final TrialLog LOG = TrialLog.HONEST;

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Courier courier = new Courier(Duration.ofSeconds(20));
  private AutoCloseable listening = () -> {};
  private URI url = URI.create("http://none");

  private StoredLog log() {
    return new StoredLog(LOG, folder.resolve("log"));
  }

  private void serve(StoredLog log) {
    Listener listener =
        Listener.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            Limits.USUAL,
            new LogServer("/log", log.storage()));
    url = URI.create(listener.url() + "/log");
    listening =
        () -> {
          listener.close();
          log.close();
        };
  }

  @BeforeEach
  void isClosed() {
    assertEquals("none", url.getHost());
  }

  @AfterEach
  void stop() throws Exception {
    listening.close();
    courier.close();
    client.close();
  }

  private HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/" + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private int status(String path) throws IOException, InterruptedException {
    return get(path).statusCode();
  }

  @Test
  void nothingIsShownBeforeItIsPublished() throws Exception {
    serve(log().grow(300));
    for (String path : List.of("checkpoint", "tile/0/000", "tile/0/000.p/1", "tile/entries/000")) {
      assertEquals(404, status(path), path);
    }
  }

  @Test
  void whatIsPublishedIsShownAndNothingBeyond() throws Exception {
    serve(log().grow(500).publish(500).grow(600).publish(600).grow(700));
    HttpResponse<byte[]> checkpoint = get("checkpoint");
    assertArrayEquals(LOG.note(600).toBytes(), checkpoint.body());
    assertEquals(Answer.TEXT, checkpoint.headers().firstValue("Content-Type").orElseThrow());
    assertEquals(
        "public, max-age=2", checkpoint.headers().firstValue("Cache-Control").orElseThrow());
    for (Tile tile : Tile.between(0, 600)) {
      HttpResponse<byte[]> answer = get(tile.path());
      assertEquals(tile.width() * Hash.BYTES, answer.body().length, tile.path());
      assertEquals(
          "application/octet-stream", answer.headers().firstValue("Content-Type").orElseThrow());
      assertEquals(
          "public, max-age=31536000, immutable",
          answer.headers().firstValue("Cache-Control").orElseThrow());
    }
    for (String shown :
        List.of("tile/entries/000", "tile/entries/002.p/88", "tile/1/000.p/2", "tile/1/000.p/1")) {
      assertEquals(200, status(shown), shown);
    }
    // of the size before: the hashes are the same, so it is still there
    assertEquals(200, status(Tile.in(0, 1, 500).path()));
    for (String beyond :
        List.of(
            "tile/0/002",
            "tile/0/002.p/89",
            "tile/0/002.p/188",
            "tile/entries/002.p/89",
            "tile/entries/003.p/1",
            "tile/1/000.p/3",
            "tile/1/000",
            "tile/2/000.p/1")) {
      assertEquals(404, status(beyond), beyond);
    }
  }

  @Test
  void whatIsNoPathOfATileIsNotThere() throws Exception {
    serve(log().grow(600).publish(600));
    for (String none :
        List.of(
            "",
            "tile",
            "tile/",
            "tile/0",
            "tile/0/",
            "tile/0/0",
            "tile/0/0000",
            "tile/00/000",
            "tile/-1/000",
            "tile/8/000",
            "tile/64/000",
            "tile/0/x000/000",
            "tile/0/000.p/0",
            "tile/0/000.p/01",
            "tile/0/000.p/256",
            "tile/0/000.p/",
            "tile/0/%30%30%30",
            "tile/entries/",
            "tile/0/x999/x999/x999/x999/x999/x999/999",
            "head",
            "lock",
            "../log/checkpoint",
            "evidence/00")) {
      assertEquals(404, status(none), none);
    }
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(url + "/checkpoint"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    assertEquals(405, client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode());
  }

  @Test
  void bundlesArePackedForWhoeverUnpacksThem() throws Exception {
    serve(log().grow(600).publish(600));
    byte[] plain = get("tile/entries/001").body();
    assertArrayEquals(Bundle.of(LOG.entries(256, 512)), plain);
    HttpResponse<byte[]> packed = get("tile/entries/001", "Accept-Encoding", "br, gzip");
    assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
    assertTrue(packed.body().length < plain.length);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertArrayEquals(plain, in.readAllBytes());
    }
  }

  @Test
  void theClientComesToTheRoot() throws Exception {
    serve(log().grow(600).publish(600).grow(700));
    TileClient log = new TileClient(url, courier);
    assertEquals(Optional.of(LOG.note(600)), log.checkpoint());
    assertEquals(LOG.checkpoint(600).root(), Subtree.root(600, new TiledNodes(600, log::tile)));
    List<byte[]> last = log.entries(Tile.in(0, 2, 600));
    assertEquals(88, last.size());
    assertArrayEquals(LOG.entry(599), last.getLast());
    assertThrows(UnheardException.class, () -> log.tile(new Tile(0, 2, 100)));
    assertThrows(UnheardException.class, () -> log.entries(new Tile(0, 7, 1)));
  }

  @Test
  void theClientTakesAWiderTileForAPartialOne() throws Exception {
    byte[] full = new byte[Tile.FULL * Hash.BYTES];
    full[33] = 7;
    // to everything asked, 404 first, then the full tile
    Site site =
        call ->
            call.path().contains(".p/")
                ? Answer.missing()
                : Answer.of(200, "application/octet-stream", full);
    try (Listener listener =
        Listener.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Limits.USUAL, site)) {
      byte[] two = new TileClient(listener.url(), courier).tile(new Tile(0, 0, 2));
      assertEquals(2 * Hash.BYTES, two.length);
      assertEquals(7, two[33]);
    }
  }

  @Test
  void theClientIsNotFooled() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 64; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    String packed = bomb.toString(StandardCharsets.ISO_8859_1);
    String hash = "\u0000".repeat(Hash.BYTES);
    for (String[] said :
        new String[][] {
          {"Content-Encoding: gzip\r\n", packed},
          {"Content-Encoding: gzip\r\n", "no gzip"},
          {"Content-Encoding: br\r\n", hash},
          {"", ""},
          {"", hash + "\u0000"},
          {"", hash.repeat(3)},
          {"", hash.repeat(257)},
          {"", "\u0000".repeat(1 << 22)},
        }) {
      try (Hostile server = Hostile.answering(200, said[0], said[1])) {
        TileClient log = new TileClient(server.url(), courier);
        assertThrows(UnheardException.class, () -> log.tile(new Tile(0, 0, 2)));
        if (!said[0].isEmpty()) {
          assertThrows(UnheardException.class, () -> log.entries(new Tile(0, 0, 2)));
        }
        assertThrows(UnheardException.class, log::checkpoint);
      }
    }
    try (Hostile server = Hostile.answering(200, "", "\u0000\u0005abc")) {
      TileClient log = new TileClient(server.url(), courier);
      assertThrows(UnheardException.class, () -> log.entries(new Tile(0, 0, 1)));
    }
  }
}

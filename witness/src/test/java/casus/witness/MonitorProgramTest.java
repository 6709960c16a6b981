// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.log.StorageException;
import casus.register.merkle.Hash;
import casus.register.note.JdkSignatures;
import casus.register.note.NoteSigner;
import casus.register.note.SignatureType;
import casus.register.proof.ForkProof;
import casus.register.proof.InclusionPromise;
import casus.witness.http.Limits;
import casus.witness.http.Listener;
import casus.witness.http.LogServer;
import casus.witness.monitor.Finding;
import casus.witness.store.OriginFolder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A monitor follows a log over the network, and shows what it found.
class MonitorProgramTest {
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  private static final NoteSigner NODE =
      TrialKeys.of("node.example", SignatureType.NOTE_ED25519, 9);
  private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");

  @TempDir Path folder;

  private MonitorProgram.Configuration configuration(Path policy, List<URI> mirrors) {
    return new MonitorProgram.Configuration(
        ANY,
        policy,
        folder.resolve("monitor"),
        mirrors,
        List.of(NODE.key()),
        Duration.ofMillis(20),
        Limits.USUAL);
  }

  private Path policy(URI log) throws Exception {
    Path policy = folder.resolve("policy");
    Files.writeString(policy, "log " + TrialKeys.LOG.key() + " " + log + "\nquorum none\n");
    return policy;
  }

  private static Finding next(BlockingQueue<Finding> heard) throws InterruptedException {
    Finding finding = heard.poll(30, TimeUnit.SECONDS);
    assertNotNull(finding);
    return finding;
  }

  @Test
  void aForkIsFoundShownAndProven() throws Exception {
    BlockingQueue<Finding> heard = new LinkedBlockingQueue<>();
    String hash = OriginFolder.of(TrialKeys.LOG.key().name().value());
    try (StoredLog log = new StoredLog(TrialLog.HONEST, folder.resolve("log")).grow(300);
        StoredLog other = new StoredLog(TrialLog.FORK, folder.resolve("fork")).grow(280);
        Listener one = Listener.open(ANY, Limits.USUAL, new LogServer("/log", log.storage()));
        Listener two =
            Listener.open(ANY, Limits.USUAL, new LogServer("/m/" + hash, other.storage()));
        HttpClient client = HttpClient.newHttpClient()) {
      log.publish(300);
      other.publish(280);
      Path policy = policy(URI.create(one.url() + "/log"));
      MonitorProgram.prepare(folder.resolve("monitor"), policy);
      try (MonitorProgram monitor =
          MonitorProgram.start(
              configuration(policy, List.of(URI.create(two.url() + "/m"))),
              heard::add,
              () -> NOW)) {
        Finding.Forked fork = assertInstanceOf(Finding.Forked.class, next(heard));
        String path = "/evidence/" + Hash.ofContent(fork.proof().toBytes()).toHex();
        HttpResponse<String> page =
            client.send(
                HttpRequest.newBuilder(monitor.url().resolve("/findings")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(NOW + " " + fork.sentence() + " Proof: " + path + "\n", page.body());
        HttpResponse<byte[]> file =
            client.send(
                HttpRequest.newBuilder(monitor.url().resolve(path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertTrue(ForkProof.parse(file.body()).isProven(TrialKeys.LOG.key(), new JdkSignatures()));
        assertEquals(
            404,
            client
                .send(
                    HttpRequest.newBuilder(monitor.url().resolve("/evidence/00")).build(),
                    HttpResponse.BodyHandlers.discarding())
                .statusCode());
        // an entry the log never gets
        InclusionPromise promise =
            InclusionPromise.of(
                NODE,
                TrialKeys.LOG.key().name(),
                Hash.ofLeaf(new byte[] {1}),
                NOW.minusSeconds(61));
        Path promises = folder.resolve("monitor").resolve("promises");
        Files.write(folder.resolve("one.unfinished"), promise.toBytes());
        Files.move(folder.resolve("one.unfinished"), promises.resolve("one.promise"));
        assertEquals(new Finding.PromiseBroken(promise, NODE.key().name(), 300), next(heard));
      }
      assertTrue(heard.isEmpty(), heard::toString);
    }
  }

  @Test
  void whatItCannotStartWithIsTold() throws Exception {
    Path policy = policy(URI.create("http://127.0.0.1:1/log"));
    assertThrows(
        StorageException.class,
        () -> MonitorProgram.start(configuration(policy, List.of()), _ -> {}, () -> NOW));
    MonitorProgram.prepare(folder.resolve("monitor"), policy);
    BlockingQueue<Finding> heard = new LinkedBlockingQueue<>();
    try (MonitorProgram monitor =
        MonitorProgram.start(configuration(policy, List.of()), heard::add, () -> NOW)) {
      assertTrue(monitor.url().getPort() > 0);
      assertInstanceOf(Finding.Unread.class, next(heard));
    }
    for (String line : List.of("", " mailto:a@b", " not-an-address")) {
      Files.writeString(policy, "log " + TrialKeys.LOG.key() + line + "\nquorum none\n");
      assertThrows(
          SetupException.class,
          () -> MonitorProgram.start(configuration(policy, List.of()), _ -> {}, () -> NOW));
    }
  }
}

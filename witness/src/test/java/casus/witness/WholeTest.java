// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.note.JdkSignatures;
import casus.register.note.NoteSignature;
import casus.register.note.NoteSigner;
import casus.register.note.PrivateKeyText;
import casus.register.note.SignatureType;
import casus.register.note.SignedNote;
import casus.register.witness.AddCheckpoint;
import casus.register.witness.Cosigner;
import casus.register.witness.Reply;
import casus.witness.http.Courier;
import casus.witness.http.HttpCosigner;
import casus.witness.http.Limits;
import casus.witness.http.Listener;
import casus.witness.http.LogServer;
import casus.witness.mirror.HttpMirror;
import casus.witness.monitor.Finding;
import casus.witness.view.StoredView;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log, four witnesses, a mirror and a monitor, each as it is started, over the network.
class WholeTest {
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
  private static final int WITNESSES = 4;

  @TempDir Path folder;

  private final Courier courier = new Courier(Duration.ofSeconds(20));
  private final List<WitnessProgram> witnesses = new ArrayList<>();

  @AfterEach
  void stop() {
    witnesses.forEach(WitnessProgram::close);
    courier.close();
  }

  private Path key(String name, int number) throws IOException {
    NoteSigner signer = TrialKeys.of(name, SignatureType.COSIGNATURE_ED25519, number);
    Path file = folder.resolve("key-" + number);
    Files.writeString(
        file,
        PrivateKeyText.of(
            signer.key().name(), SignatureType.COSIGNATURE_ED25519, TrialKeys.seed(number)));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private Path startWitnesses(URI log) throws IOException {
    StringBuilder policy = new StringBuilder("log " + TrialKeys.LOG.key() + " " + log + "\n");
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < WITNESSES; i++) {
      Path state = folder.resolve("state-" + i);
      WitnessProgram.prepare(state);
      witnesses.add(
          WitnessProgram.start(
              new Setup(
                  ANY,
                  "/w",
                  List.of(SetupFiles.key(key("witness.example/" + i, 20 + i))),
                  state,
                  List.of(TrialKeys.LOG.key()),
                  Limits.USUAL),
              () -> NOW));
      policy
          .append("witness w" + i + " " + witnesses.get(i).keys().getFirst())
          .append(" " + witnesses.get(i).url() + "/w\n");
      names.append(" w" + i);
    }
    policy.append("group guarantors 3" + names + "\nquorum guarantors\n");
    return Files.writeString(folder.resolve("policy"), policy);
  }

  private Setup mirrorSetup() throws IOException {
    Setup setup =
        new Setup(
            ANY,
            "",
            List.of(SetupFiles.key(key("mirror.example", 30))),
            folder.resolve("mirror"),
            List.of(TrialKeys.LOG.key()),
            Limits.USUAL);
    MirrorProgram.prepare(setup.state(), setup.logs());
    return setup;
  }

  private List<NoteSignature> ask(List<Cosigner> cosigners, AddCheckpoint request) {
    List<NoteSignature> cosignatures = new ArrayList<>();
    for (Cosigner cosigner : cosigners) {
      Reply reply = cosigner.add(request);
      cosignatures.addAll(
          assertInstanceOf(Reply.Cosigned.class, reply, reply::toString).cosignatures());
    }
    return cosignatures;
  }

  private List<Cosigner> askable(int from, int to) {
    List<Cosigner> cosigners = new ArrayList<>();
    for (WitnessProgram one : witnesses.subList(from, to)) {
      cosigners.add(
          new HttpCosigner(URI.create(one.url() + "/w"), one.keys(), new JdkSignatures(), courier));
    }
    return cosigners;
  }

  private static Finding next(BlockingQueue<Finding> heard) throws InterruptedException {
    Finding finding = heard.poll(30, TimeUnit.SECONDS);
    assertNotNull(finding);
    return finding;
  }

  /// The witness refuses the second tree and keeps what proves it; nobody else has ever seen it.
  @Test
  void aForkThatAWitnessRefusedIsFetchedFromIt() throws Exception {
    BlockingQueue<Finding> heard = new LinkedBlockingQueue<>();
    try (StoredLog log = new StoredLog(TrialLog.HONEST, folder.resolve("log")).grow(300);
        Listener front = Listener.open(ANY, Limits.USUAL, new LogServer("/log", log.storage()))) {
      Path policy = startWitnesses(URI.create(front.url() + "/log"));
      AddCheckpoint request = TrialLog.HONEST.request(0, 300);
      log.storage().publish(300, request.note().with(ask(askable(0, 4), request)).toBytes());
      Reply refused = askable(2, 3).getFirst().add(TrialLog.FORK.request(300, 300));
      assertEquals(Reply.Reason.FORKED, assertInstanceOf(Reply.Refused.class, refused).reason());
      MonitorProgram.prepare(folder.resolve("monitor"), policy);
      try (MonitorProgram monitor =
          MonitorProgram.start(
              new MonitorProgram.Configuration(
                  ANY,
                  policy,
                  folder.resolve("monitor"),
                  List.of(),
                  List.of(),
                  Duration.ofMillis(20),
                  Limits.USUAL),
              heard::add,
              () -> NOW)) {
        Finding.Forked fork = assertInstanceOf(Finding.Forked.class, next(heard));
        assertTrue(fork.proof().isProven(TrialKeys.LOG.key(), new JdkSignatures()));
        assertEquals(
            "The log log.example/trial signed two different trees of 300 entries.",
            fork.sentence());
        assertTrue(monitor.url().getPort() > 0);
      }
      assertTrue(heard.isEmpty(), heard::toString);
    }
  }

  @Test
  void aForkShownToOneWitnessIsFoundByWhoeverWatchesAll() throws Exception {
    Setup setup = mirrorSetup();
    BlockingQueue<Finding> heard = new LinkedBlockingQueue<>();
    try (StoredLog log = new StoredLog(TrialLog.HONEST, folder.resolve("log")).grow(300);
        Listener front = Listener.open(ANY, Limits.USUAL, new LogServer("/log", log.storage()));
        MirrorProgram mirror = MirrorProgram.start(setup, () -> NOW)) {
      Path policy = startWitnesses(URI.create(front.url() + "/log"));
      List<Cosigner> all = askable(0, 3);
      all.add(
          new HttpMirror(
              mirror.url(),
              mirror.keys(),
              new StoredView(log.storage()),
              new JdkSignatures(),
              courier));
      AddCheckpoint request = TrialLog.HONEST.request(0, 300);
      SignedNote published = request.note().with(ask(all, request));
      assertEquals(5, published.signatures().size());
      log.storage().publish(300, published.toBytes());
      // the fourth is shown something else
      ask(askable(3, 4), TrialLog.FORK.request(0, 290));
      MonitorProgram.prepare(folder.resolve("monitor"), policy);
      try (MonitorProgram monitor =
          MonitorProgram.start(
              new MonitorProgram.Configuration(
                  ANY,
                  policy,
                  folder.resolve("monitor"),
                  List.of(mirror.url()),
                  List.of(),
                  Duration.ofMillis(20),
                  Limits.USUAL),
              heard::add,
              () -> NOW)) {
        Finding.Forked fork = assertInstanceOf(Finding.Forked.class, next(heard));
        assertTrue(fork.proof().isProven(TrialKeys.LOG.key(), new JdkSignatures()));
        assertEquals(
            290,
            fork.proof()
                .earlier()
                .text()
                .lines()
                .skip(1)
                .findFirst()
                .map(Integer::parseInt)
                .orElseThrow());
        assertTrue(monitor.url().getPort() > 0);
      }
      // and nothing else: quorum, mirror and the other three are as they should be
      assertTrue(heard.isEmpty(), heard::toString);
    }
  }
}

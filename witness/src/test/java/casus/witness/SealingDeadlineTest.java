// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.log.Deadline;
import casus.register.log.Sealer;
import casus.register.log.Sealing;
import casus.register.note.JdkSignatures;
import casus.register.note.NoteSigner;
import casus.register.note.SignatureType;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import casus.register.policy.Policy;
import casus.register.witness.AddCheckpoint;
import casus.register.witness.Cosigner;
import casus.register.witness.MemoryWitnessState;
import casus.register.witness.Reply;
import casus.register.witness.Witness;
import casus.witness.http.Answer;
import casus.witness.http.Courier;
import casus.witness.http.HttpCosigner;
import casus.witness.http.Limits;
import casus.witness.http.Listener;
import casus.witness.http.Site;
import casus.witness.mirror.HttpMirror;
import casus.witness.view.StoredView;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A witness that never answers and a mirror that comes one entry further with each answer hold no
/// log: over real sockets, and by no clock but latches of the test.
class SealingDeadlineTest {
  private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
  private static final int ENTRIES = 1000;
  private static final long TRICKLED = 5;
  private static final JdkSignatures CHECK = new JdkSignatures();

  @TempDir Path folder;

  private final Courier courier = new Courier(Duration.ofHours(1));
  private final List<Listener> listeners = new ArrayList<>();
  private final CountDownLatch slowReached = new CountDownLatch(1);
  private final CountDownLatch mirrorReached = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(2);
  private final CountDownLatch testIsOver = new CountDownLatch(1);
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private StoredLog log;
  private Cosigner slow;
  private Cosigner trickling;

  @BeforeEach
  void start() {
    log = new StoredLog(TrialLog.HONEST, folder.resolve("log")).grow(ENTRIES);
    slow =
        new HttpCosigner(
            listen(call -> {
              slowReached.countDown();
              await(testIsOver);
              return Answer.text(500, "");
            }),
            List.of(key(50).key()),
            CHECK,
            courier);
    AtomicLong asked = new AtomicLong();
    trickling =
        new HttpMirror(
            listen(call -> {
              call.body(1 << 22);
              return call.path().equals("/add-checkpoint")
                  ? Answer.text(200, "")
                  : trickle(asked.incrementAndGet());
            }),
            List.of(key(51).key()),
            new StoredView(log.storage()),
            CHECK,
            courier);
  }

  /// Comes one entry further with each answer, and then waits for the end of the test.
  private Answer trickle(long asked) {
    if (asked > TRICKLED) {
      mirrorReached.countDown();
      await(testIsOver);
    }
    return Answer.of(
        202,
        "text/x.tlog.mirror-info",
        (ENTRIES + "\n" + asked + "\n\n").getBytes(StandardCharsets.US_ASCII));
  }

  @AfterEach
  void stop() {
    testIsOver.countDown();
    courier.close();
    listeners.forEach(Listener::close);
    log.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(5, TimeUnit.MINUTES));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private URI listen(Site site) {
    Listener listener =
        Listener.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Limits.USUAL, site);
    listeners.add(listener);
    return listener.url();
  }

  private static NoteSigner key(int number) {
    return TrialKeys.of("witness.example/" + number, SignatureType.COSIGNATURE_ED25519, number);
  }

  private static Cosigner honest(int number) {
    return new Witness(
        List.of(key(number)),
        List.of(TrialKeys.LOG.key()),
        new MemoryWitnessState(),
        CHECK,
        () -> NOW);
  }

  /// Tells when nobody asks it any more.
  private Cosigner watched(Cosigner cosigner) {
    return new Cosigner() {
      @Override
      public List<VerifierKey> keys() {
        return cosigner.keys();
      }

      @Override
      public Reply add(AddCheckpoint request) {
        return cosigner.add(request);
      }

      @Override
      public Reply add(AddCheckpoint request, CompletableFuture<?> nobodyWaits) {
        Reply reply = cosigner.add(request, nobodyWaits);
        if (request.checkpoint().size() == ENTRIES) {
          ended.countDown();
        }
        return reply;
      }

      @Override
      public Optional<SignedNote> latest(String origin) {
        return cosigner.latest(origin);
      }
    };
  }

  private Sealing.Published sealed(int needed) {
    List<Cosigner> cosigners = List.of(honest(52), watched(slow), watched(trickling), honest(53));
    List<Policy.Witness> witnesses = new ArrayList<>();
    for (Cosigner one : cosigners) {
      VerifierKey key = one.keys().getFirst();
      witnesses.add(new Policy.Witness(key.name().value(), key, Optional.empty()));
    }
    Policy policy =
        new Policy(
            List.of(new Policy.Log(TrialKeys.LOG.key(), Optional.empty())),
            witnesses,
            List.of(
                new Policy.Group(
                    "all", needed, witnesses.stream().map(Policy.Witness::name).toList())),
            Optional.of("all"));
    Sealing sealing =
        new Sealer(log.storage(), List.of(TrialKeys.LOG), cosigners, policy, CHECK)
            .seal(new Held(over, CompletableFuture.completedFuture(null)));
    return assertInstanceOf(Sealing.Published.class, sealing, sealing::toString);
  }

  /// A deadline that the test holds.
  private record Held(CompletableFuture<Void> over, CompletableFuture<Void> grace)
      implements Deadline {}

  private static void neitherIsHeard(Sealing.Published published) {
    assertEquals(
        List.of(true, false, false, true),
        published.answers().stream().map(a -> a.reply() instanceof Reply.Cosigned).toList());
    assertInstanceOf(Reply.Unheard.class, published.answers().get(1).reply());
    assertInstanceOf(Reply.Unheard.class, published.answers().get(2).reply());
    assertEquals(3, published.note().signatures().size());
  }

  @Test
  void whenTheQuorumIsMetNobodyElseIsWaitedFor() {
    Sealing.Published published = sealed(2);
    assertTrue(published.isFinal());
    neitherIsHeard(published);
    // what was still asked has ended, though neither has answered
    await(ended);
    assertEquals(1, testIsOver.getCount());
  }

  @Test
  void whenTheDeadlineIsOverNobodyIsWaitedFor() {
    Thread.startVirtualThread(() -> {
      await(slowReached);
      await(mirrorReached);
      over.complete(null);
    });
    Sealing.Published published = sealed(3);
    assertFalse(published.isFinal());
    neitherIsHeard(published);
    await(ended);
    assertEquals(1, testIsOver.getCount());
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.note.Checkpoint;
import casus.register.note.JdkSignatures;
import casus.register.note.SignedNote;
import casus.register.witness.Reply;
import casus.register.witness.Witness;
import casus.register.witness.WitnessState;
import casus.witness.TrialKeys;
import casus.witness.TrialLog;
import casus.witness.store.FileWitnessState;
import casus.witness.store.ForkFiles;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The race of the specification: a request that is checked, and overtaken before it is stored.
class WitnessRaceTest {
  private static final String ORIGIN = TrialLog.HONEST.signer().key().name().value();
  private static final long SECONDS = 20;

  @TempDir Path folder;

  /// Holds whoever wants to store a size, between the check and the storing.
  private record Stalling(
      WitnessState state, long size, CountDownLatch checked, CountDownLatch free)
      implements WitnessState {
    @Override
    public Optional<SignedNote> latest(String origin) {
      return state.latest(origin);
    }

    @Override
    public boolean replace(String origin, Optional<SignedNote> expected, SignedNote next) {
      if (Checkpoint.of(next).size() == size) {
        checked.countDown();
        try {
          assertTrue(free.await(SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
          throw new AssertionError(interrupted);
        }
      }
      return state.replace(origin, expected, next);
    }
  }

  @Test
  void whoIsOvertakenBetweenCheckAndStoreSetsNothingBack() throws Exception {
    CountDownLatch checked = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    try (FileWitnessState file = FileWitnessState.create(folder.resolve("state"));
        Courier courier = new Courier(Duration.ofSeconds(SECONDS))) {
      WitnessState state = new Stalling(file, 5, checked, free);
      Witness witness =
          new Witness(
              List.of(TrialKeys.WITNESS),
              List.of(TrialLog.HONEST.signer().key()),
              state,
              new JdkSignatures(),
              () -> Instant.EPOCH.plusSeconds(9));
      try (Listener listener =
          Listener.open(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
              Limits.USUAL,
              new WitnessServer(
                  "", List.of(ORIGIN), witness, state, new ForkFiles(folder.resolve("state"))))) {
        HttpCosigner asked =
            new HttpCosigner(
                listener.url(), List.of(TrialKeys.WITNESS.key()), new JdkSignatures(), courier);
        CompletableFuture<Reply> slow =
            CompletableFuture.supplyAsync(() -> asked.add(TrialLog.HONEST.request(0, 5)));
        assertTrue(checked.await(SECONDS, TimeUnit.SECONDS));
        assertInstanceOf(Reply.Cosigned.class, asked.add(TrialLog.HONEST.request(0, 8)));
        free.countDown();
        assertEquals(new Reply.Conflict(8), slow.get(SECONDS, TimeUnit.SECONDS));
        assertEquals(TrialLog.HONEST.note(8).text(), state.latest(ORIGIN).orElseThrow().text());
      }
    }
    try (FileWitnessState again = FileWitnessState.open(folder.resolve("state"))) {
      assertEquals(TrialLog.HONEST.note(8).text(), again.latest(ORIGIN).orElseThrow().text());
    }
  }
}

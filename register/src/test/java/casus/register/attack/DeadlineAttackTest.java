// SPDX-License-Identifier: Apache-2.0
package casus.register.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.log.Deadline;
import casus.register.log.LogStorage;
import casus.register.log.LogWriter;
import casus.register.log.Sealer;
import casus.register.log.Sealing;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import casus.register.witness.AddCheckpoint;
import casus.register.witness.Cosigner;
import casus.register.witness.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log that was set back is sealed while its witnesses are slow: whoever has not answered when
/// the time is over has not agreed.
class DeadlineAttackTest {
  private static final int WITNESSES = 4;

  @TempDir Path folder;

  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private final CountDownLatch testIsOver = new CountDownLatch(1);
  private World world;
  private LogStorage backup;

  /// The witnesses have cosigned three entries; the log has four others.
  @BeforeEach
  void setBack() {
    world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    world.lodge(log, world.honest(0, WITNESSES), "a", "b", "c");
    log.close();
    backup = world.create("backup");
    new LogWriter(backup)
        .append(List.of(World.act("x"), World.act("y"), World.act("z"), World.act("w")));
  }

  @AfterEach
  void end() {
    testIsOver.countDown();
    backup.close();
  }

  private record Held(CompletableFuture<?> over, CompletableFuture<?> grace) implements Deadline {}

  private void waits() {
    try {
      assertTrue(testIsOver.await(1, TimeUnit.MINUTES));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Shows nothing while the test runs; some let the time be over, when they are first asked or
  /// when they are to show what they know.
  private final class Slow implements Cosigner {
    private final Cosigner honest;
    private final boolean atOnce;
    private boolean isSlow = true;

    Slow(Cosigner honest, boolean atOnce) {
      this.honest = honest;
      this.atOnce = atOnce;
    }

    @Override
    public List<VerifierKey> keys() {
      return honest.keys();
    }

    @Override
    public Reply add(AddCheckpoint request) {
      if (isSlow && atOnce) {
        over.complete(null);
        waits();
      }
      return honest.add(request);
    }

    @Override
    public Optional<SignedNote> latest(String origin) {
      if (isSlow) {
        over.complete(null);
        waits();
      }
      return honest.latest(origin);
    }
  }

  private Sealer sealer(List<Slow> slow) {
    return world.sealer(backup, List.copyOf(slow));
  }

  private List<Slow> slow(int atOnce) {
    List<Cosigner> honest = world.honest(0, WITNESSES);
    return List.of(
        new Slow(honest.get(0), atOnce > 0),
        new Slow(honest.get(1), atOnce > 1),
        new Slow(honest.get(2), atOnce > 2),
        new Slow(honest.get(3), atOnce > 3));
  }

  private void signsNothing(int atOnce) {
    List<Slow> slow = slow(atOnce);
    Sealer sealer = sealer(slow);
    Sealing sealing = sealer.seal(new Held(over, new CompletableFuture<>()));
    var unchecked = assertInstanceOf(Sealing.Unchecked.class, sealing, sealing::toString);
    assertTrue(unchecked.sentence().contains("not known whether the log was set back"));
    assertTrue(backup.checkpoint().isEmpty());
    assertEquals(4, backup.head().size());
    World.tell("restore a backup while witnesses are slow", unchecked);
    // and the next time it asks again, and is told
    slow.forEach(one -> one.isSlow = false);
    var damaged = assertInstanceOf(Sealing.Damaged.class, sealer.seal(Deadline.never()));
    assertTrue(damaged.sentence().contains("another tree of 3 entries"), damaged::sentence);
    assertTrue(backup.checkpoint().isEmpty());
  }

  @Test
  void theTimeIsOverWhenWitnessesAreToShowWhatTheyKnow() {
    signsNothing(0);
  }

  @Test
  void theTimeIsOverInTheFirstRound() {
    signsNothing(1);
  }

  @Test
  void theTimeIsOverBeforeAnybodyIsHeard() {
    signsNothing(WITNESSES);
  }
}

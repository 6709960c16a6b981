// SPDX-License-Identifier: Apache-2.0
package casus.register.attack;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.log.Deadline;
import casus.register.log.LogStorage;
import casus.register.log.LogWriter;
import casus.register.log.Sealer;
import casus.register.note.Algorithm;
import casus.register.note.NoteSigner;
import casus.register.note.SeedKey;
import casus.register.note.SignatureType;
import casus.register.note.SigningException;
import casus.register.note.SigningKey;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The device that keeps the key of a log is broken, or belongs to somebody else.
class KeyAttackTest {
  @TempDir Path folder;

  private static SeedKey seed(int number) {
    byte[] seed = new byte[Algorithm.SEED_BYTES];
    Arrays.fill(seed, (byte) number);
    return SeedKey.of(Algorithm.ED25519, seed);
  }

  /// Shows one public key and signs by another private one.
  private record Mixed(SeedKey shown, SeedKey used) implements SigningKey {
    @Override
    public Algorithm algorithm() {
      return Algorithm.ED25519;
    }

    @Override
    public byte[] publicKey() {
      return shown.publicKey();
    }

    @Override
    public byte[] sign(byte[] message) {
      return used.sign(message);
    }
  }

  @Test
  void aSignatureThatDoesNotHoldIsNotPublished() {
    World world = new World(folder, 4);
    LogStorage log = world.create("log");
    world.lodge(log, world.honest(0, 4), "a");
    byte[] before = log.checkpoint().orElseThrow();
    new LogWriter(log).append(List.of(World.act("b")));
    NoteSigner mixed =
        new NoteSigner(
            World.LOG.key().name(), SignatureType.NOTE_ED25519, new Mixed(seed(1), seed(2)));
    for (List<NoteSigner> signers : List.of(List.of(mixed), List.of(World.LOG, mixed))) {
      Sealer sealer = new Sealer(log, signers, world.honest(0, 4), world.policy(), World.CHECK);
      SigningException refused =
          assertThrows(SigningException.class, () -> sealer.seal(Deadline.never()));
      assertTrue(refused.sentence().contains("nothing was published"), refused::sentence);
      World.tell("a key that signs badly", refused.sentence());
      assertTrue(Arrays.equals(before, log.checkpoint().orElseThrow()));
    }
    log.close();
  }
}

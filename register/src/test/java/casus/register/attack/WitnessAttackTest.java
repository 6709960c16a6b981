// SPDX-License-Identifier: Apache-2.0
package casus.register.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.log.Deadline;
import casus.register.log.LogStorage;
import casus.register.log.LogWriter;
import casus.register.log.Sealing;
import casus.register.note.NoteSignature;
import casus.register.note.NoteSigner;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import casus.register.witness.AddCheckpoint;
import casus.register.witness.Cosigner;
import casus.register.witness.Reply;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever runs a witness tries to stop a log.
class WitnessAttackTest {
  private static final int WITNESSES = 11;
  @TempDir Path folder;

  private static Sealing.Published published(Sealing sealing) {
    return assertInstanceOf(Sealing.Published.class, sealing, sealing::toString);
  }

  /// A witness that answers with as many cosignatures as a note can hold stops nothing.
  @Test
  void oneHostileWitnessDoesNotStopTheLog() {
    World world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    Cosigner hostile = new Flooding(world.witnessKey(0), world.now());
    var sealing =
        published(world.lodge(log, World.both(List.of(hostile), world.honest(1, 11)), "a"));
    assertTrue(sealing.isFinal());
    assertEquals(12, sealing.note().signatures().size());
    log.close();
  }

  private record Flooding(NoteSigner signer, Instant time) implements Cosigner {
    @Override
    public List<VerifierKey> keys() {
      return List.of(signer.key());
    }

    @Override
    public Reply add(AddCheckpoint request) {
      List<NoteSignature> many = new ArrayList<>();
      for (int i = 0; i < SignedNote.MOST_SIGNATURES; i++) {
        many.add(signer.cosign(request.checkpoint(), time.plusSeconds(i)));
      }
      return new Reply.Cosigned(many);
    }
  }

  /// A few witnesses that claim to know more cannot stop the log; nor can it begin where nobody
  /// answers.
  @Test
  void whoOnlyClaimsToKnowMoreIsNotBelieved() {
    World world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    List<Cosigner> three =
        List.of(new Claiming(world, 0), new Claiming(world, 1), new Claiming(world, 2));
    assertTrue(published(world.lodge(log, World.both(three, world.honest(3, 11)), "a")).isFinal());
    List<Cosigner> four = World.both(three, List.of(new Claiming(world, 3)));
    assertInstanceOf(
        Sealing.SetBack.class,
        world.sealer(log, World.both(four, world.honest(4, 11))).seal(Deadline.never()));
    World.tell("3 of 11 witnesses claim to know more", "not believed; 4 of 11: nothing is signed");
    log.close();
    LogStorage lonely = world.create("lonely");
    new LogWriter(lonely).append(List.of(World.act("x")));
    var unchecked =
        assertInstanceOf(
            Sealing.Unchecked.class,
            world.sealer(lonely, List.of(new Silent(world))).seal(Deadline.never()));
    assertTrue(unchecked.sentence().startsWith("No witness was heard"), unchecked::sentence);
    World.tell("silence of all witnesses", unchecked);
    lonely.close();
  }

  private record Claiming(World world, int number) implements Cosigner {
    @Override
    public List<VerifierKey> keys() {
      return List.of(world.witnessKey(number).key());
    }

    @Override
    public Reply add(AddCheckpoint request) {
      return new Reply.Conflict(Long.MAX_VALUE);
    }
  }

  private record Silent(World world) implements Cosigner {
    @Override
    public List<VerifierKey> keys() {
      return List.of(world.witnessKey(0).key());
    }

    @Override
    public Reply add(AddCheckpoint request) {
      return new Reply.Unheard("nobody there");
    }
  }
}

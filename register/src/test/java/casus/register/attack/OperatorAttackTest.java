// SPDX-License-Identifier: Apache-2.0
package casus.register.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.MalformedException;
import casus.register.envelope.Envelope;
import casus.register.envelope.Seen;
import casus.register.log.Deadline;
import casus.register.log.DirectoryStorage;
import casus.register.log.Fault;
import casus.register.log.Fsck;
import casus.register.log.LogStorage;
import casus.register.log.LogWriter;
import casus.register.log.Receipts;
import casus.register.log.Sealing;
import casus.register.log.StorageException;
import casus.register.merkle.Hash;
import casus.register.merkle.Tile;
import casus.register.note.Checkpoint;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.SignatureType;
import casus.register.note.SignedNote;
import casus.register.proof.ForkProof;
import casus.register.proof.ProofFile;
import casus.register.verify.Finding;
import casus.register.verify.LogVerification;
import casus.register.verify.ReceiptVerification;
import casus.register.verify.Verification;
import casus.register.witness.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever runs the log tries to cheat, in every way of the trust page; each ends in a finding that
/// others can verify without them.
class OperatorAttackTest {
  private static final int WITNESSES = 11;
  @TempDir Path folder;

  private static Verification receipt(World world, ProofFile proof, String act) {
    return ReceiptVerification.of(
        ProofFile.parse(proof.toBytes()), World.act(act), world.policy(), List.of(), World.CHECK);
  }

  private static boolean says(Verification verification, Finding.Kind kind, String part) {
    return verification.findings().stream()
        .anyMatch(f -> f.kind() == kind && f.sentence().contains(part));
  }

  private static Sealing.Published published(Sealing sealing) {
    return assertInstanceOf(Sealing.Published.class, sealing, sealing::toString);
  }

  private static List<Reply.Reason> refusals(Sealing.Published published) {
    return published.answers().stream()
        .map(Sealing.Answer::reply)
        .filter(Reply.Refused.class::isInstance)
        .map(reply -> ((Reply.Refused) reply).reason())
        .toList();
  }

  private static void copy(Path from, Path to) {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void nothingIsFoundWhereNobodyCheats() {
    World world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    var first = published(world.lodge(log, world.honest(0, WITNESSES), "a", "b"));
    world.pass(60);
    var second = published(world.lodge(log, world.honest(0, WITNESSES), "c"));
    assertTrue(first.isFinal() && second.isFinal());
    for (int i = 0; i < 3; i++) {
      ProofFile proof = Receipts.of(log, i, second.note());
      Verification verification = receipt(world, proof, List.of("a", "b", "c").get(i));
      assertTrue(says(verification, Finding.Kind.PROVEN, "was there by 2026-03-01T12:01:00Z"));
      assertFalse(verification.isBroken());
    }
    assertEquals(List.of(), Fsck.check(log, List.of(World.LOG.key()), World.CHECK));
    Verification whole =
        LogVerification.of(
            SignedNote.parse(log.checkpoint().orElseThrow()),
            log::bundle,
            world.policy(),
            World.CHECK,
            _ -> {});
    assertTrue(whole.isProven(), whole::toString);
    log.close();
  }

  @Test
  void rewritingIsRefusedByEveryWitness() {
    World world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    SignedNote before =
        published(world.lodge(log, world.honest(0, WITNESSES), "attack at 04:00", "b")).note();
    ProofFile receipt = Receipts.of(log, 0, before);
    log.close();
    // the same acts but one, in a log of the same name
    LogStorage rewritten = world.create("rewritten");
    new LogWriter(rewritten).append(List.of(World.act("attack at 05:00"), World.act("b")));
    Sealing sealing = world.sealer(rewritten, world.honest(0, WITNESSES)).seal(Deadline.never());
    assertInstanceOf(Sealing.Damaged.class, sealing);
    // by another program, which does not ask first
    AttackingLog attacking = new AttackingLog(rewritten);
    List<Reply> replies = attacking.submit(world.honest(0, WITNESSES), 2);
    assertEquals(WITNESSES, replies.size());
    for (Reply reply : replies) {
      assertEquals(Reply.Reason.FORKED, assertInstanceOf(Reply.Refused.class, reply).reason());
    }
    World.tell("rewrite", sealing);
    World.tell("rewrite, by another program", replies.stream().distinct().toList());
    // the old receipt still holds, and does not hold for the other act
    assertTrue(says(receipt(world, receipt, "attack at 04:00"), Finding.Kind.PROVEN, "in the log"));
    assertTrue(receipt(world, receipt, "attack at 05:00").isBroken());
    rewritten.close();
  }

  @Test
  void deletingIsRefusedByEveryWitness() {
    World world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    world.lodge(log, world.honest(0, WITNESSES), "a", "unwelcome", "c");
    log.close();
    LogStorage without = world.create("without");
    new LogWriter(without)
        .append(List.of(World.act("a"), World.act("c"), World.act("d"), World.act("e")));
    List<Reply> replies = new AttackingLog(without).submit(world.honest(0, WITNESSES), 3);
    for (Reply reply : replies) {
      assertEquals(
          Reply.Reason.NOT_CONSISTENT, assertInstanceOf(Reply.Refused.class, reply).reason());
    }
    World.tell("delete", replies.stream().distinct().toList());
    without.close();
  }

  @Test
  void truncatingIsNoticedBeforeAnythingIsSigned() {
    World world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    world.lodge(log, world.honest(0, WITNESSES), "a", "b", "c");
    log.close();
    LogStorage shorter = world.create("shorter");
    Sealing sealing = world.lodge(shorter, world.honest(0, WITNESSES), "a", "b");
    var back = assertInstanceOf(Sealing.SetBack.class, sealing);
    assertEquals(3, back.known());
    assertEquals(2, back.held());
    assertTrue(shorter.checkpoint().isEmpty());
    World.tell("truncate", back);
    shorter.close();
  }

  @Test
  void anOldBackupSignsNothing() {
    World world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    world.lodge(log, world.honest(0, WITNESSES), "a");
    log.close();
    copy(world.path("log"), world.path("backup"));
    log = DirectoryStorage.open(world.path("log"));
    world.lodge(log, world.honest(0, WITNESSES), "b", "c");
    log.close();
    LogStorage backup = DirectoryStorage.open(world.path("backup"));
    assertInstanceOf(
        Sealing.SetBack.class,
        world.sealer(backup, world.honest(0, WITNESSES)).seal(Deadline.never()));
    // even when it has grown past what the witnesses know
    new LogWriter(backup)
        .append(List.of(World.act("x"), World.act("y"), World.act("z"), World.act("w")));
    var damaged =
        assertInstanceOf(
            Sealing.Damaged.class,
            world.sealer(backup, world.honest(0, WITNESSES)).seal(Deadline.never()));
    assertTrue(damaged.sentence().contains("another tree of 3 entries"), damaged::sentence);
    World.tell("restore an old backup, and grow", damaged);
    backup.close();
  }

  /// A flipped bit on the disk, and what each check says of it.
  @ParameterizedTest
  @CsvSource({"tile/0/000.p/3, 5", "tile/entries/000.p/3, 2", "head, 5", "checkpoint, 35"})
  void aFlippedBitIsFound(String file, int at) throws IOException {
    World world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    world.lodge(log, world.honest(0, WITNESSES), "a", "b", "c");
    log.close();
    Path path = world.path("log").resolve(file);
    byte[] bytes = Files.readAllBytes(path);
    bytes[at] ^= 2;
    Files.write(path, bytes);
    LogStorage flipped;
    try {
      flipped = DirectoryStorage.open(world.path("log"));
    } catch (StorageException unreadable) {
      assertEquals("head", file);
      World.tell("flip a bit of " + file, String.valueOf(unreadable.getMessage()));
      return;
    }
    List<Fault> faults = Fsck.check(flipped, List.of(World.LOG.key()), World.CHECK);
    assertFalse(faults.isEmpty(), file);
    World.tell("flip a bit of " + file, faults.getFirst().sentence());
    if (file.startsWith("tile/0")) {
      Sealing sealing = world.sealer(flipped, world.honest(0, WITNESSES)).seal(Deadline.never());
      assertInstanceOf(Sealing.Damaged.class, sealing);
      assertThrows(StorageException.class, () -> new LogWriter(flipped));
    }
    flipped.close();
  }

  @Test
  void ofTwoSequencersOneStops() {
    World world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    assertThrows(StorageException.class, () -> DirectoryStorage.open(world.path("log")));
    LogWriter first = new LogWriter(log);
    LogWriter second = new LogWriter(log);
    first.append(List.of(World.act("a")));
    StorageException stopped =
        assertThrows(StorageException.class, () -> second.append(List.of(World.act("b"))));
    World.tell("two sequencers", String.valueOf(stopped.getMessage()));
    assertEquals(1, log.head().size());
    log.close();
  }

  /// Backdating: dishonest witnesses state an earlier time; the time that counts is that of the
  /// last witness needed.
  @Test
  void aFewWitnessesCannotDateBack() {
    World world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    Instant earlier = world.now().minusSeconds(86_400);
    var sealing =
        published(
            world.lodge(
                log,
                World.both(world.dishonest(0, 3, earlier), world.honest(3, WITNESSES)),
                "late"));
    Verification verification = receipt(world, Receipts.of(log, 0, sealing.note()), "late");
    assertTrue(says(verification, Finding.Kind.PROVEN, "was there by " + world.now()));
    assertFalse(says(verification, Finding.Kind.PROVEN, "was there by " + earlier));
    World.tell("date back by a day, 3 of 11 lie", verification.findings().getFirst().sentence());
    log.close();
  }

  /// Forking: n - k dishonest witnesses are too few, as many as two quorums share are enough; the
  /// two checkpoints are then proof against log and witnesses.
  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void itTakesMoreDishonestWitnessesThanTheQuorumTolerates(int liars) {
    World world = new World(folder, WITNESSES);
    LogStorage one = world.create("one");
    LogStorage other = world.create("other");
    int half = (WITNESSES - liars) / 2 + liars;
    var first =
        published(
            world.lodge(
                one,
                World.both(world.dishonest(0, liars, world.now()), world.honest(liars, half)),
                "as Kyiv is shown it"));
    var second =
        published(
            world.lodge(
                other,
                World.both(world.dishonest(0, liars, world.now()), world.honest(half, WITNESSES)),
                "as Moscow is shown it"));
    boolean enough = liars >= 2 * 8 - WITNESSES;
    World.tell(
        "fork, " + liars + " of 11 lie",
        first.isFinal() && second.isFinal() ? "two final trees" : "no two final trees");
    assertEquals(enough, first.isFinal() && second.isFinal());
    Checkpoint a = Checkpoint.of(first.note());
    Checkpoint b = Checkpoint.of(second.note());
    assertEquals(a.size(), b.size());
    assertFalse(a.root().equals(b.root()));
    Verification verification =
        receipt(world, Receipts.of(one, 0, first.note()), "as Kyiv is shown it");
    assertEquals(enough, verification.findings().toString().contains("was there by"));
    assertEquals(
        enough, says(verification, Finding.Kind.CONDITION, "at least 5 dishonest witnesses"));
    one.close();
    other.close();
  }

  /// The two trees of a fork are a file that proves it to anybody who has the key of the log.
  @Test
  void aForkIsProvenByAFile() {
    World world = new World(folder, WITNESSES);
    LogStorage one = world.create("one");
    LogStorage other = world.create("other");
    var first = published(world.lodge(one, List.of(), "as Kyiv is shown it"));
    var second = published(world.lodge(other, List.of(), "as Moscow is shown it"));
    ForkProof proof = ForkProof.parse(ForkProof.ofOneSize(first.note(), second.note()).toBytes());
    assertTrue(proof.isProven(World.LOG.key(), World.CHECK));
    assertTrue(proof.sentence().contains("two different trees of 1 entry."), proof::sentence);
    World.tell("fork, shown to a third", proof.sentence());
    assertFalse(
        ForkProof.ofOneSize(first.note(), first.note()).isProven(World.LOG.key(), World.CHECK));
    one.close();
    other.close();
  }

  /// Postdating: an act that states what its author had seen was made after that.
  @Test
  void whatWasKnownCannotBeDenied() {
    World world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    var before = published(world.lodge(log, world.honest(0, WITNESSES), "report of an attack"));
    Checkpoint seen = Checkpoint.of(before.note());
    NoteSigner guarantor =
        World.signer(new KeyName("guarantor.example"), SignatureType.NOTE_ED25519, 77);
    String act =
        "{\"act\":\"consult\",\"seen\":{\"size\":1,\"root\":\"" + seen.root().toBase64() + "\"}}";
    byte[] entry = Envelope.sign(Envelope.ACT_TYPE, World.act(act), List.of(guarantor)).toBytes();
    world.pass(3_600);
    new LogWriter(log).append(List.of(entry));
    var after = published(world.sealer(log, world.honest(0, WITNESSES)).seal(Deadline.never()));
    Verification verification =
        ReceiptVerification.of(
            Receipts.of(log, 1, after.note()),
            entry,
            world.policy(),
            List.of(guarantor.key()),
            World.CHECK);
    assertTrue(says(verification, Finding.Kind.PROVEN, "its author had seen the log at 1 entry"));
    World.tell("date forward", verification.findings().getLast().sentence());
    assertTrue(says(verification, Finding.Kind.PROVEN, "was there by " + world.now()));
    log.close();
  }

  /// An act that names a tree the log never had proves nothing of when it was made.
  @Test
  void whatWasNeverThereWasNotSeen() {
    World world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    Hash root = Checkpoint.of(published(world.lodge(log, List.of(), "a")).note()).root();
    NoteSigner guarantor =
        World.signer(new KeyName("guarantor.example"), SignatureType.NOTE_ED25519, 77);
    Hash other = Hash.ofLeaf(World.act("never lodged"));
    List<Seen> seen =
        List.of(new Seen(1, other), new Seen(9, root), new Seen(1, root), new Seen(2, other));
    for (int i = 0; i < seen.size(); i++) {
      // of a tree before the last one a receipt shows nothing
      Finding.Kind expected = i < 2 ? Finding.Kind.BROKEN : Finding.Kind.CONDITION;
      String said = "had seen the log at " + seen.get(i).size();
      String act =
          "{\"seen\":{\"size\":"
              + seen.get(i).size()
              + ",\"root\":\""
              + seen.get(i).root().toBase64()
              + "\"}}";
      byte[] entry = Envelope.sign(Envelope.ACT_TYPE, World.act(act), List.of(guarantor)).toBytes();
      new LogWriter(log).append(List.of(entry));
      var after = published(world.sealer(log, List.of()).seal(Deadline.never()));
      Verification verification =
          ReceiptVerification.of(
              Receipts.of(log, i + 1, after.note()),
              entry,
              world.policy(),
              List.of(guarantor.key()),
              World.CHECK);
      assertTrue(says(verification, expected, said), act);
      assertFalse(says(verification, Finding.Kind.PROVEN, "had seen the log"), act);
      World.tell("name a tree one has not seen", verification.findings().getLast().sentence());
    }
    log.close();
  }

  /// The size of a receipt, as a contract: 45 bytes a hash, and the checkpoint with its signatures.
  @Test
  void receiptsAreSmall() {
    World world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    String[] acts = new String[1_000];
    for (int i = 0; i < acts.length; i++) {
      acts[i] = "act " + i;
    }
    var sealing = published(world.lodge(log, world.honest(0, WITNESSES), acts));
    int most = 0;
    for (int i = 0; i < acts.length; i++) {
      ProofFile proof = Receipts.of(log, i, sealing.note());
      assertTrue(proof.inclusion().path().size() <= 10);
      most = Math.max(most, proof.toBytes().length - 45 * proof.inclusion().path().size());
    }
    assertTrue(most <= 250 + 150 * (WITNESSES + 1), "at most " + most + " bytes beside hashes");
    log.close();
  }

  @Test
  void theKeyOfTheLogAloneMakesNothingFinal() {
    World world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    var sealing = published(world.lodge(log, world.honest(0, 7), "a"));
    assertFalse(sealing.isFinal());
    Verification verification = receipt(world, Receipts.of(log, 0, sealing.note()), "a");
    assertFalse(verification.isProven());
    assertTrue(says(verification, Finding.Kind.NOT_PROVEN, "7 of 11"));
    World.tell("the log and 7 of 11 witnesses", verification.findings().get(2).sentence());
    assertTrue(says(verification, Finding.Kind.PROVEN, "by the word of the log alone"));
    log.close();
  }

  @Test
  void silenceOfAFewStopsNothingAndOfManyStopsFinalityAlone() {
    World world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    assertTrue(published(world.lodge(log, world.honest(0, 8), "a")).isFinal());
    var sealing = published(world.lodge(log, world.honest(0, 7), "b"));
    assertFalse(sealing.isFinal());
    assertEquals(2, log.head().size());
    assertTrue(published(world.sealer(log, world.honest(0, 8)).seal(Deadline.never())).isFinal());
    log.close();
  }

  @Test
  void aWitnessThatForgotIsShownTheWholeTree() {
    World world = new World(folder, WITNESSES);
    LogStorage log = world.create("log");
    world.lodge(log, world.honest(0, 10), "a", "b");
    var sealing = published(world.lodge(log, world.honest(0, WITNESSES), "c"));
    assertEquals(List.of(), refusals(sealing));
    assertEquals(12, sealing.note().signatures().size());
    log.close();
  }

  /// A receipt that was changed proves nothing, whatever is changed.
  @Test
  void noReceiptCanBeForged() {
    World world = new World(folder, 4);
    LogStorage log = world.create("log");
    String[] acts = new String[300];
    for (int i = 0; i < acts.length; i++) {
      acts[i] = "act " + i;
    }
    var sealing = published(world.lodge(log, world.honest(0, 4), acts));
    ProofFile proof = Receipts.of(log, 17, sealing.note());
    byte[] bytes = proof.toBytes();
    int changed = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte[] other = bytes.clone();
      other[i] ^= 1;
      boolean holds;
      try {
        Verification verification =
            ReceiptVerification.of(
                ProofFile.parse(other),
                World.act("act 17"),
                world.policy(),
                List.of(),
                World.CHECK);
        holds =
            says(verification, Finding.Kind.PROVEN, "was there by")
                && says(verification, Finding.Kind.PROVEN, "4 of 4");
      } catch (MalformedException refused) {
        holds = false;
      }
      assertFalse(holds, "with byte " + i + " changed");
      changed++;
    }
    assertEquals(bytes.length, changed);
    World.tell("change a receipt", changed + " bytes, each changed in turn: none holds");
    assertFalse(says(receipt(world, proof, "act 18"), Finding.Kind.PROVEN, "in the log"));
    byte[] bundle = log.bundle(new Tile(0, 0, Tile.FULL));
    assertTrue(bundle.length > 0);
    log.close();
  }
}

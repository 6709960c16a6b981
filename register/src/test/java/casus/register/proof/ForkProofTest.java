// SPDX-License-Identifier: Apache-2.0
package casus.register.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.MalformedException;
import casus.register.merkle.ConsistencyProof;
import casus.register.merkle.Hash;
import casus.register.merkle.Nodes;
import casus.register.merkle.Subtree;
import casus.register.note.Algorithm;
import casus.register.note.Checkpoint;
import casus.register.note.JdkSignatures;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.SeedKey;
import casus.register.note.SignatureType;
import casus.register.note.SignedNote;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What proves a fork, what does not, and what a promise says.
class ForkProofTest {
  private static final NoteSigner LOG = signer("log.example/ü", 1);
  private static final NoteSigner OTHER = signer("log.example/ü", 2);

  private static NoteSigner signer(String name, int number) {
    byte[] seed = new byte[Algorithm.SEED_BYTES];
    Arrays.fill(seed, (byte) number);
    return new NoteSigner(
        new KeyName(name), SignatureType.NOTE_ED25519, SeedKey.of(Algorithm.ED25519, seed));
  }

  /// A tree whose leaves from one on are of another kind.
  private static Nodes tree(int from) {
    return new Nodes() {
      @Override
      public Hash at(int level, long index) {
        return level == 0
            ? Hash.ofLeaf(new byte[] {(byte) index, (byte) (index < from ? 0 : 1)})
            : Hash.ofNode(at(level - 1, 2 * index), at(level - 1, 2 * index + 1));
      }
    };
  }

  private static SignedNote note(NoteSigner by, int size, Nodes tree) {
    Checkpoint checkpoint = Checkpoint.of(by.key().name(), size, Subtree.root(size, tree));
    return new SignedNote(checkpoint.text(), List.of(by.sign(checkpoint.text())));
  }

  private static ForkProof proof(NoteSigner by, int older, Nodes one, int newer, Nodes other) {
    return new ForkProof(
        note(by, older, one),
        note(by, newer, other),
        Subtree.root(older, other),
        ConsistencyProof.of(older, newer, other));
  }

  private static boolean isProven(ForkProof proof) {
    boolean proven = proof.isProven(LOG.key(), new JdkSignatures());
    ForkProof again = ForkProof.parse(proof.toBytes());
    assertEquals(proof, again);
    assertEquals(proven, again.isProven(LOG.key(), new JdkSignatures()));
    return proven;
  }

  @Test
  void twoTreesOfOneSizeAreAFork() {
    ForkProof proof = ForkProof.ofOneSize(note(LOG, 9, tree(99)), note(LOG, 9, tree(3)));
    assertTrue(isProven(proof));
    assertEquals(
        "The log log.example/ü signed two different trees of 9 entries.", proof.sentence());
    assertFalse(isProven(ForkProof.ofOneSize(note(LOG, 9, tree(99)), note(LOG, 9, tree(99)))));
  }

  @Test
  void aTreeThatDoesNotBeginWithAnEarlierOneIsAFork() {
    for (int newer = 2; newer < 11; newer++) {
      for (int older = 1; older < newer; older++) {
        // the later tree differs within the earlier one
        assertTrue(isProven(proof(LOG, older, tree(99), newer, tree(older - 1))));
        // it differs only after it: nothing wrong
        assertFalse(isProven(proof(LOG, older, tree(99), newer, tree(older))));
        // the smaller one given as the later one
        assertFalse(isProven(proof(LOG, older, tree(99), newer, tree(99))));
      }
    }
    assertEquals(
        "The log log.example/ü signed a tree of 9 entries that does not begin with the tree of 4"
            + " entries it signed.",
        proof(LOG, 4, tree(99), 9, tree(2)).sentence());
  }

  @Test
  void nobodyIsAccusedByWhatAnyoneCanWrite() {
    // not signed by the log
    assertFalse(isProven(ForkProof.ofOneSize(note(LOG, 9, tree(99)), note(OTHER, 9, tree(3)))));
    assertFalse(isProven(ForkProof.ofOneSize(note(OTHER, 9, tree(99)), note(LOG, 9, tree(3)))));
    ForkProof honest = proof(LOG, 4, tree(99), 9, tree(99));
    // a root that nobody holds, and hashes that prove nothing
    for (Hash held : List.of(Hash.EMPTY, Subtree.root(4, tree(1)))) {
      assertFalse(isProven(new ForkProof(honest.earlier(), honest.later(), held, honest.path())));
      assertFalse(
          isProven(
              new ForkProof(
                  honest.earlier(), honest.later(), held, new ConsistencyProof(List.of()))));
    }
    // backwards
    assertFalse(
        isProven(new ForkProof(honest.later(), honest.earlier(), honest.held(), honest.path())));
    // the empty tree is in every tree
    assertFalse(isProven(proof(LOG, 0, tree(99), 9, tree(0))));
  }

  @Test
  void aFileIsReadInOneWayOnly() {
    byte[] good = proof(LOG, 4, tree(99), 9, tree(2)).toBytes();
    ForkProof.parse(good);
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThrows(MalformedException.class, () -> ForkProof.parse(cut));
    }
    byte[] more = Arrays.copyOf(good, good.length + 1);
    assertThrows(MalformedException.class, () -> ForkProof.parse(more));
    for (int i = 0; i < good.length; i++) {
      byte[] flipped = good.clone();
      flipped[i] ^= (byte) (1 << i % 8);
      try {
        ForkProof read = ForkProof.parse(flipped);
        assertFalse(read.isProven(LOG.key(), new JdkSignatures()), "byte " + i);
      } catch (MalformedException refused) {
        assertFalse(refused.sentence().isEmpty());
      }
    }
  }

  @Test
  void aPromiseSaysWhoWhatAndWhen() {
    Hash leaf = Hash.ofLeaf(new byte[] {1});
    Instant time = Instant.parse("2026-05-04T12:00:00.7Z");
    NoteSigner node = signer("node.example/n1", 3);
    InclusionPromise promise = InclusionPromise.of(node, LOG.key().name(), leaf, time);
    InclusionPromise read = InclusionPromise.parse(promise.toBytes());
    assertEquals(promise, read);
    assertEquals(Instant.parse("2026-05-04T12:01:00Z"), read.due());
    assertTrue(read.isSigned(node.key(), new JdkSignatures()));
    assertFalse(read.isSigned(LOG.key(), new JdkSignatures()));
    // no promise is a checkpoint, whatever the log is called
    InclusionPromise odd = InclusionPromise.of(node, new KeyName("123"), leaf, time);
    assertThrows(MalformedException.class, () -> Checkpoint.of(odd.note()));
    String text = new String(promise.toBytes(), StandardCharsets.UTF_8);
    for (String wrong :
        List.of(
            text.replace("promise 1", "promise 2"),
            text.replace("log ", "log"),
            text.replace("leaf ", "leaf  "),
            text.replace("time 1", "time 01"),
            text.replace("time 1", "time 99999999999991"),
            text.replace("\n\n", "\nmore\n\n"),
            text.substring(1))) {
      byte[] bytes = wrong.getBytes(StandardCharsets.UTF_8);
      assertThrows(MalformedException.class, () -> InclusionPromise.parse(bytes), wrong);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.register.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.log.Growth;
import casus.register.log.Head;
import casus.register.log.LogStorage;
import casus.register.log.LogWriter;
import casus.register.log.StorageException;
import casus.register.merkle.Bundle;
import casus.register.merkle.Frontier;
import casus.register.merkle.Hash;
import casus.register.merkle.Subtree;
import casus.register.merkle.Tile;
import casus.register.merkle.TiledNodes;
import casus.register.note.Algorithm;
import casus.register.note.Checkpoint;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.SeedKey;
import casus.register.note.SignatureType;
import casus.register.note.SignedNote;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// What every place a log is kept in must do.
public abstract class LogStorageContract {
  private static final NoteSigner SIGNER =
      new NoteSigner(
          new KeyName("log.example/contract"),
          SignatureType.NOTE_ED25519,
          SeedKey.of(Algorithm.ED25519, new byte[Algorithm.SEED_BYTES]));

  /// Makes the contract; a test class of each storage extends it.
  protected LogStorageContract() {}

  /// Makes a new log, which has never been written to.
  ///
  /// @return the log, open; the test closes it
  protected abstract LogStorage create();

  /// Closes a log that [#create] made, and opens it again, as after the end of its process.
  ///
  /// @param storage the log
  /// @return the same log, open
  protected abstract LogStorage reopen(LogStorage storage);

  private static byte[] entry(int number) {
    return ("entry " + number).getBytes(StandardCharsets.UTF_8);
  }

  private static List<byte[]> entries(int from, int to) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = from; i < to; i++) {
      entries.add(entry(i));
    }
    return entries;
  }

  private static SignedNote checkpoint(Head head) {
    Checkpoint checkpoint = Checkpoint.of(SIGNER.key().name(), head.size(), head.root());
    return new SignedNote(checkpoint.text(), List.of(SIGNER.sign(checkpoint.text())));
  }

  private static void assertHolds(LogStorage storage, int size) {
    Head head = storage.head();
    assertEquals(size, head.size());
    Frontier frontier = Frontier.empty();
    for (Tile tile : Tile.between(0, size)) {
      if (tile.level() == 0) {
        List<byte[]> bundle = Bundle.parse(storage.bundle(tile));
        assertTrue(bundle.size() >= tile.width());
        for (int i = 0; i < tile.width(); i++) {
          assertArrayEquals(entry((int) tile.index() * Tile.FULL + i), bundle.get(i));
          frontier.append(Hash.ofLeaf(bundle.get(i)));
        }
      }
    }
    assertEquals(head.root(), frontier.root());
    assertEquals(head.root(), Subtree.root(size, new TiledNodes(size, storage::tile)));
  }

  @Test
  void aNewLogIsEmpty() {
    try (LogStorage storage = create()) {
      assertEquals(Head.EMPTY, storage.head());
      assertTrue(storage.checkpoint().isEmpty());
      assertEquals(OptionalLong.empty(), storage.indexOf(Hash.ofLeaf(entry(0))));
    }
  }

  @Test
  void whatIsStoredIsThereAgain() {
    LogStorage storage = create();
    LogWriter writer = new LogWriter(storage);
    int size = 0;
    for (int group : new int[] {1, 2, 250, 3, 1, 600, 255, 1}) {
      List<Long> indexes = writer.append(entries(size, size + group));
      assertEquals(size, indexes.getFirst());
      size += group;
      assertEquals(size - 1L, indexes.getLast());
      assertHolds(storage, size);
    }
    storage = reopen(storage);
    assertHolds(storage, size);
    new LogWriter(storage).append(entries(size, size + 10));
    assertHolds(storage, size + 10);
    storage.close();
  }

  @Test
  void whatIsLodgedTwiceIsStoredOnce() {
    LogStorage storage = create();
    LogWriter writer = new LogWriter(storage);
    assertEquals(List.of(0L, 1L, 0L), writer.append(List.of(entry(0), entry(1), entry(0))));
    assertEquals(List.of(1L), writer.append(List.of(entry(1))));
    storage = reopen(storage);
    assertEquals(List.of(0L, 2L), new LogWriter(storage).append(List.of(entry(0), entry(2))));
    assertEquals(OptionalLong.of(2), storage.indexOf(Hash.ofLeaf(entry(2))));
    assertEquals(
        List.of(OptionalLong.of(2), OptionalLong.empty(), OptionalLong.of(2), OptionalLong.of(0)),
        storage.indexesOf(
            List.of(
                Hash.ofLeaf(entry(2)),
                Hash.ofLeaf(entry(3)),
                Hash.ofLeaf(entry(2)),
                Hash.ofLeaf(entry(0)))));
    assertHolds(storage, 3);
    storage.close();
  }

  @Test
  void aCopyHasWhatTheLogHasTwiceTwice() {
    try (LogStorage storage = create()) {
      new LogWriter(storage).copy(List.of(entry(0), entry(1), entry(0)));
      assertEquals(3, storage.head().size());
      assertEquals(OptionalLong.of(0), storage.indexOf(Hash.ofLeaf(entry(0))));
      assertArrayEquals(entry(0), Bundle.parse(storage.bundle(new Tile(0, 0, 3))).get(2));
    }
  }

  @Test
  void ofTwoThatWriteOneStops() {
    try (LogStorage storage = create()) {
      LogWriter first = new LogWriter(storage);
      LogWriter second = new LogWriter(storage);
      first.append(entries(0, 3));
      assertThrows(StorageException.class, () -> second.append(entries(3, 5)));
      assertThrows(StorageException.class, () -> second.append(entries(3, 5)));
      assertHolds(storage, 3);
      first.append(entries(3, 4));
      assertHolds(storage, 4);
    }
  }

  @Test
  void nothingIsStoredFromAHeadThatHasMovedOn() {
    try (LogStorage storage = create()) {
      new LogWriter(storage).append(entries(0, 3));
      Head next = new Head(1, Hash.ofLeaf(entry(9)));
      Growth late =
          new Growth(
              Head.EMPTY,
              next,
              List.of(Hash.ofLeaf(entry(9))),
              List.of(entry(9)),
              new LinkedHashMap<>(),
              new LinkedHashMap<>());
      assertFalse(storage.advance(late));
      assertHolds(storage, 3);
      assertEquals(OptionalLong.empty(), storage.indexOf(Hash.ofLeaf(entry(9))));
    }
  }

  @Test
  void anOlderCheckpointNeverReplacesANewerOne() {
    LogStorage storage = create();
    LogWriter writer = new LogWriter(storage);
    writer.append(entries(0, 3));
    byte[] three = checkpoint(storage.head()).toBytes();
    writer.append(entries(3, 5));
    byte[] five = checkpoint(storage.head()).toBytes();
    storage.publish(5, five);
    storage.publish(3, three);
    assertArrayEquals(five, storage.checkpoint().orElseThrow());
    storage = reopen(storage);
    assertArrayEquals(five, storage.checkpoint().orElseThrow());
    storage.close();
  }

  @Test
  void evidenceIsFoundByItsContent() {
    LogStorage storage = create();
    byte[] paper = new byte[200_000];
    Hash digest = storage.keep(paper);
    assertEquals(Hash.ofContent(paper), digest);
    assertEquals(digest, storage.keep(paper));
    storage = reopen(storage);
    assertArrayEquals(paper, storage.evidence(digest).orElseThrow());
    assertTrue(storage.evidence(Hash.EMPTY).isEmpty());
    storage.close();
  }

  @Test
  void whatIsNotThereIsSaidNotGuessed() {
    try (LogStorage storage = create()) {
      new LogWriter(storage).append(entries(0, 3));
      assertThrows(StorageException.class, () -> storage.tile(new Tile(0, 7, Tile.FULL)));
      assertThrows(StorageException.class, () -> storage.bundle(new Tile(0, 7, 3)));
    }
  }

  @Test
  void anEntryTooLongIsRefusedWhole() {
    try (LogStorage storage = create()) {
      LogWriter writer = new LogWriter(storage);
      List<byte[]> entries = List.of(entry(0), new byte[Bundle.MOST_ENTRY_BYTES + 1]);
      assertThrows(IllegalArgumentException.class, () -> writer.append(entries));
      assertEquals(Head.EMPTY, storage.head());
      writer.append(List.of(entry(0), new byte[Bundle.MOST_ENTRY_BYTES], new byte[0]));
      assertEquals(3, storage.head().size());
    }
  }
}

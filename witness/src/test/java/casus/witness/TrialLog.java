// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import casus.register.merkle.ConsistencyProof;
import casus.register.merkle.Hash;
import casus.register.merkle.Nodes;
import casus.register.merkle.Subtree;
import casus.register.note.Checkpoint;
import casus.register.note.NoteSigner;
import casus.register.note.SignedNote;
import casus.register.witness.AddCheckpoint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A log in memory whose tree of every size can be asked for: entries `<kind> 0`, `<kind> 1`, … Two
/// logs of one key and different kinds are a fork.
///
/// @param signer its key
/// @param kind what its entries begin with
/// @param from where the kind begins; before it, entries are `entry`s
public record TrialLog(NoteSigner signer, String kind, int from) {
  /// The log most tests speak of.
  public static final TrialLog HONEST = new TrialLog(TrialKeys.LOG, "entry", 0);

  /// The same log with other entries from the third on.
  public static final TrialLog FORK = new TrialLog(TrialKeys.LOG, "forged", 2);

  /// An entry.
  ///
  /// @param number which
  /// @return its bytes
  public byte[] entry(long number) {
    String word = number < from ? "entry" : kind;
    return (word + " " + number).getBytes(StandardCharsets.UTF_8);
  }

  /// The first entries.
  ///
  /// @param start from which on
  /// @param end up to which, exclusive
  /// @return their bytes
  public List<byte[]> entries(long start, long end) {
    List<byte[]> entries = new ArrayList<>();
    for (long i = start; i < end; i++) {
      entries.add(entry(i));
    }
    return entries;
  }

  /// Hashes of full subtrees.
  ///
  /// @return the tree, however large
  public Nodes nodes() {
    return this::node;
  }

  private Hash node(int level, long index) {
    return level == 0
        ? Hash.ofLeaf(entry(index))
        : Hash.ofNode(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
  }

  /// The checkpoint of a size.
  ///
  /// @param size how many entries
  /// @return the checkpoint
  public Checkpoint checkpoint(long size) {
    return Checkpoint.of(signer.key().name(), size, Subtree.root(size, nodes()));
  }

  /// The signed checkpoint of a size.
  ///
  /// @param size how many entries
  /// @return the note
  public SignedNote note(long size) {
    String text = checkpoint(size).text();
    return new SignedNote(text, List.of(signer.sign(text)));
  }

  /// An honest request.
  ///
  /// @param older what was cosigned last
  /// @param newer what is to be cosigned
  /// @return the request
  public AddCheckpoint request(long older, long newer) {
    return new AddCheckpoint(older, ConsistencyProof.of(older, newer, nodes()), note(newer));
  }
}

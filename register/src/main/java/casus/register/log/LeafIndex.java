// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.merkle.Hash;
import java.nio.ByteBuffer;

/// Finds where in a log a leaf may be, in memory: 32 to 64 bytes a leaf. It keeps eight bytes of
/// each hash, so whoever asks compares the whole hash at the place found. Not for several threads
/// at once.
public final class LeafIndex {
  private static final int LEAST = 1 << 10;

  /// The start of a hash beside its place + 1; 0 for an empty slot.
  private long[] starts = new long[LEAST];

  private long[] places = new long[LEAST];
  private int count;

  /// Makes an index without leaves.
  public LeafIndex() {}

  /// Tells whether the leaf at a place has the hash that is looked for.
  @FunctionalInterface
  public interface Comparison {
    /// Compares.
    ///
    /// @param place the place of a leaf
    /// @return true if it has the hash
    boolean isAt(long place);
  }

  /// Adds a leaf.
  ///
  /// @param leaf its hash
  /// @param place its index in the log
  public void add(Hash leaf, long place) {
    if (count * 2 >= places.length) {
      grow();
    }
    put(startOf(leaf), place + 1);
    count++;
  }

  private void put(long start, long placePlusOne) {
    int slot = slotOf(start);
    while (places[slot] != 0) {
      slot = slot + 1 & places.length - 1;
    }
    starts[slot] = start;
    places[slot] = placePlusOne;
  }

  /// Looks for a leaf.
  ///
  /// @param leaf its hash
  /// @param comparison called for each place where it may be
  /// @return the first place whose leaf has the hash; -1 if none
  public long find(Hash leaf, Comparison comparison) {
    long start = startOf(leaf);
    int slot = slotOf(start);
    while (places[slot] != 0) {
      if (starts[slot] == start && comparison.isAt(places[slot] - 1)) {
        return places[slot] - 1;
      }
      slot = slot + 1 & places.length - 1;
    }
    return -1;
  }

  private void grow() {
    long[] oldStarts = starts;
    long[] oldPlaces = places;
    starts = new long[Math.multiplyExact(oldStarts.length, 2)];
    places = new long[starts.length];
    for (int i = 0; i < oldPlaces.length; i++) {
      if (oldPlaces[i] != 0) {
        put(oldStarts[i], oldPlaces[i]);
      }
    }
  }

  private static long startOf(Hash leaf) {
    return ByteBuffer.wrap(leaf.toBytes()).getLong();
  }

  private int slotOf(long start) {
    return (int) start & places.length - 1;
  }
}

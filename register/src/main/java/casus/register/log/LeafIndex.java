// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.merkle.Hash;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Finds where in a log a leaf may be, in memory: some 24 bytes a leaf. It keeps eight bytes of
/// each hash, so whoever asks compares the whole hash at the place found.
final class LeafIndex {
  private static final int LEAST = 1 << 10;

  /// The start of a hash beside its place + 1; 0 for an empty slot.
  private long[] starts = new long[LEAST];

  private long[] places = new long[LEAST];
  private int count;

  /// Tells whether the leaf at a place has a hash.
  @FunctionalInterface
  interface Comparison {
    boolean isAt(long place);
  }

  void add(Hash leaf, long place) {
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

  /// Returns the first place whose leaf has the hash; -1 if none.
  long find(Hash leaf, Comparison comparison) {
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
    Arrays.fill(places, 0);
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

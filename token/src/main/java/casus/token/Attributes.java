// SPDX-License-Identifier: Apache-2.0
package casus.token;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A template of PKCS#11: attributes of an object that are asked for or written.
final class Attributes {
  static final long CLASS = 0;
  static final long TOKEN = 1;
  static final long PRIVATE = 2;
  static final long LABEL = 3;
  static final long KEY_TYPE = 0x100;
  static final long ID = 0x102;
  static final long SENSITIVE = 0x103;
  static final long SIGN = 0x108;
  static final long VERIFY = 0x10a;
  static final long EXTRACTABLE = 0x162;
  static final long EC_PARAMS = 0x180;
  static final long EC_POINT = 0x181;

  private static final int ENTRY_BYTES = 3 * Long.BYTES;

  private record Entry(long type, MemorySegment value, long length) {}

  private final Arena arena;
  private final List<Entry> entries = new ArrayList<>();

  Attributes(Arena arena) {
    this.arena = arena;
  }

  Attributes with(long type, byte[] value) {
    MemorySegment copy = arena.allocate(Math.max(1, value.length));
    MemorySegment.copy(value, 0, copy, JAVA_BYTE, 0, value.length);
    entries.add(new Entry(type, copy, value.length));
    return this;
  }

  Attributes with(long type, String value) {
    return with(type, value.getBytes(StandardCharsets.UTF_8));
  }

  Attributes with(long type, boolean value) {
    return with(type, new byte[] {(byte) (value ? 1 : 0)});
  }

  Attributes with(long type, long value) {
    MemorySegment number = arena.allocate(JAVA_LONG);
    number.set(JAVA_LONG, 0, value);
    entries.add(new Entry(type, number, Long.BYTES));
    return this;
  }

  /// Room for a value that is asked for.
  Attributes room(long type, int bytes) {
    entries.add(new Entry(type, arena.allocate(bytes), bytes));
    return this;
  }

  long count() {
    return entries.size();
  }

  /// The array as C reads it.
  MemorySegment segment() {
    MemorySegment array = arena.allocate((long) ENTRY_BYTES * entries.size(), Long.BYTES);
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      long at = (long) i * ENTRY_BYTES;
      array.set(JAVA_LONG, at, entry.type());
      array.set(ADDRESS, at + Long.BYTES, entry.value());
      array.set(JAVA_LONG, at + 2L * Long.BYTES, entry.length());
    }
    return array;
  }

  /// What the token has written into the room of the first attribute.
  byte[] answered(MemorySegment array) {
    long length = array.get(JAVA_LONG, 2L * Long.BYTES);
    Entry entry = entries.getFirst();
    if (length < 0 || length > entry.length()) {
      throw new TokenException("The token answers with more than was asked for.");
    }
    return entry.value().asSlice(0, length).toArray(JAVA_BYTE);
  }
}

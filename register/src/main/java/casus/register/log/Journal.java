// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.merkle.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// The groups of entries that were stored since the tiles of a log were last settled on the disk,
/// one after the other: one flush a group. A record is the size before, the size and root after,
/// the length of what follows, the entries with their lengths, and the SHA-256 of all of it.
final class Journal {
  private static final int STATED = Long.BYTES + Long.BYTES + Hash.BYTES + Integer.BYTES;
  private static final int CHECK = 4;
  private static final int HEADER = STATED + CHECK;
  private static final int MASK = 0xffff;

  private Journal() {}

  /// One group.
  ///
  /// @param from how many entries there were before
  /// @param to how far the log had come with it
  /// @param entries its entries
  record Group(long from, Head to, List<byte[]> entries) {
    Group {
      entries = List.copyOf(entries);
    }
  }

  /// Writes a group.
  static byte[] record(Growth growth) {
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    for (byte[] entry : growth.entries()) {
      entries.write(entry.length >>> Byte.SIZE);
      entries.write(entry.length);
      entries.writeBytes(entry);
    }
    byte[] stated =
        ByteBuffer.allocate(STATED)
            .putLong(growth.from().size())
            .putLong(growth.to().size())
            .put(growth.to().root().toBytes())
            .putInt(entries.size())
            .array();
    byte[] body =
        ByteBuffer.allocate(HEADER + entries.size())
            .put(stated)
            .put(Hash.ofContent(stated).toBytes(), 0, CHECK)
            .put(entries.toByteArray())
            .array();
    byte[] record = Arrays.copyOf(body, body.length + Hash.BYTES);
    Hash.ofContent(body).copyTo(record, body.length);
    return record;
  }

  /// Reads groups. What the end of the process cut short at the end is left out: nobody was told
  /// that it is stored.
  ///
  /// @throws StorageException if something is wrong before the end: what was stored is damaged
  static List<Group> parse(byte[] journal) {
    List<Group> groups = new ArrayList<>();
    int at = 0;
    while (at < journal.length) {
      OptionalInt end = end(journal, at);
      if (end.isEmpty()) {
        return groups;
      }
      groups.add(group(ByteBuffer.wrap(journal, at, end.getAsInt() - at)));
      at = end.getAsInt();
    }
    return groups;
  }

  /// Where the record ends that begins at a place; empty if the rest was cut short. The length is
  /// believed only where the header holds: a flipped bit in it must not pass for the end.
  private static OptionalInt end(byte[] journal, int at) {
    int left = journal.length - at;
    if (left < HEADER) {
      return OptionalInt.empty();
    }
    if (!hasHeader(journal, at)) {
      if (isEmpty(journal, at + HEADER)) {
        return OptionalInt.empty();
      }
      throw damaged(at);
    }
    int length = ByteBuffer.wrap(journal).getInt(at + STATED - Integer.BYTES);
    long whole = (long) HEADER + length + Hash.BYTES;
    if (whole > left) {
      return OptionalInt.empty();
    }
    int sum = at + HEADER + length;
    if (Hash.ofContent(Arrays.copyOfRange(journal, at, sum)).equals(Hash.at(journal, sum))) {
      return OptionalInt.of(sum + Hash.BYTES);
    }
    if (whole == left) {
      return OptionalInt.empty();
    }
    throw damaged(at);
  }

  private static StorageException damaged(int at) {
    return new StorageException("The journal of the log is damaged at byte " + at + ".");
  }

  private static boolean hasHeader(byte[] journal, int at) {
    byte[] check = Hash.ofContent(Arrays.copyOfRange(journal, at, at + STATED)).toBytes();
    int length = ByteBuffer.wrap(journal).getInt(at + STATED - Integer.BYTES);
    return length >= 0 && Arrays.equals(check, 0, CHECK, journal, at + STATED, at + STATED + CHECK);
  }

  /// Room that the system had made in the file, and had not filled yet.
  private static boolean isEmpty(byte[] journal, int from) {
    for (int i = from; i < journal.length; i++) {
      if (journal[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static Group group(ByteBuffer record) {
    long from = record.getLong();
    long size = record.getLong();
    byte[] root = new byte[Hash.BYTES];
    record.get(root);
    int length = record.getInt();
    record.position(record.position() + CHECK);
    int until = record.position() + length;
    List<byte[]> entries = new ArrayList<>();
    while (record.position() < until) {
      byte[] entry = new byte[record.getShort() & MASK];
      record.get(entry);
      entries.add(entry);
    }
    return new Group(from, new Head(size, Hash.of(root)), entries);
  }
}

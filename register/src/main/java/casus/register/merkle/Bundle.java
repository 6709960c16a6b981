// SPDX-License-Identifier: Apache-2.0
package casus.register.merkle;

import casus.register.MalformedException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Up to 256 entries as they are stored and served, each with its length in two bytes, the greater
/// one first (C2SP tlog-tiles).
public final class Bundle {
  /// The most bytes an entry has, since its length stands in two.
  public static final int MOST_ENTRY_BYTES = 65_535;

  private static final int LENGTH_BYTES = 2;
  private static final int MASK = 0xff;

  private Bundle() {}

  /// Refuses an entry that no bundle can hold.
  ///
  /// @param entry the entry
  /// @throws IllegalArgumentException if it is too long
  public static void refuseTooLong(byte[] entry) {
    if (entry.length > MOST_ENTRY_BYTES) {
      throw new IllegalArgumentException("an entry of " + entry.length + " bytes is too long");
    }
  }

  /// Writes entries.
  ///
  /// @param entries the entries in order
  /// @return their bytes
  /// @throws IllegalArgumentException if one is too long
  public static byte[] of(List<byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      refuseTooLong(entry);
      out.write(entry.length >>> Byte.SIZE);
      out.write(entry.length);
      out.writeBytes(entry);
    }
    return out.toByteArray();
  }

  /// Reads entries.
  ///
  /// @param bundle the bytes
  /// @return the entries in order
  /// @throws MalformedException if an entry is cut short, or there are more than a bundle holds
  public static List<byte[]> parse(byte[] bundle) {
    List<byte[]> entries = new ArrayList<>();
    int at = 0;
    while (at < bundle.length) {
      if (bundle.length - at < LENGTH_BYTES) {
        throw new MalformedException(0, "The bundle ends within the length of an entry.");
      }
      int length = (bundle[at] & MASK) << Byte.SIZE | bundle[at + 1] & MASK;
      at += LENGTH_BYTES;
      if (bundle.length - at < length) {
        throw new MalformedException(0, "The bundle ends within an entry.");
      }
      byte[] entry = new byte[length];
      System.arraycopy(bundle, at, entry, 0, length);
      entries.add(entry);
      at += length;
      if (entries.size() > Tile.FULL) {
        throw new MalformedException(0, "A bundle has at most " + Tile.FULL + " entries.");
      }
    }
    return entries;
  }
}

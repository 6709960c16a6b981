// SPDX-License-Identifier: Apache-2.0
package casus.register.merkle;

import casus.register.MalformedException;
import casus.register.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Names up to 256 hashes that lie side by side, eight levels above those of the tile below (C2SP
/// tlog-tiles). A bundle of entries has the place and width of the tile of its leaves.
///
/// @param level 0 for hashes of leaves; at most 7 levels are ever needed
/// @param index which tile of its level, from the left
/// @param width how many hashes: 256 if it is full, 1 to 255 if it is at the right edge
public record Tile(int level, long index, int width) implements Comparable<Tile> {
  /// How many hashes a full tile has.
  public static final int FULL = 256;

  /// How many levels of the tree one tile spans.
  public static final int HEIGHT = 8;

  /// The highest level of tiles: 256^8 leaves are more than a size can say.
  public static final int HIGHEST_LEVEL = 7;

  private static final int GROUP = 1000;
  private static final int GROUP_DIGITS = 3;

  /// Refuses what is no tile.
  public Tile {
    if (level < 0 || level > HIGHEST_LEVEL || index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException("no tile: " + level + ", " + index + ", " + width);
    }
  }

  /// Tells whether it will never change.
  ///
  /// @return true if it has 256 hashes
  public boolean isFull() {
    return width == FULL;
  }

  /// How many hashes a tile of a level has in a tree, over all its tiles.
  ///
  /// @param level which level
  /// @param size how many leaves the tree has
  /// @return how many full subtrees of that height
  public static long hashes(int level, long size) {
    return size >>> (HEIGHT * level);
  }

  /// Names the tile at a place in a tree of a size.
  ///
  /// @param level which level
  /// @param index which tile of that level
  /// @param size how many leaves the tree has
  /// @return the tile, full or partial
  /// @throws IllegalArgumentException if the tree has no hash there
  public static Tile in(int level, long index, long size) {
    long left = hashes(level, size) - index * FULL;
    return new Tile(level, index, (int) Math.min(FULL, left));
  }

  /// Lists the tiles a tree has and a smaller one did not have, or had with fewer hashes.
  ///
  /// @param older how many leaves the smaller tree has
  /// @param newer how many leaves the larger one has
  /// @return tiles in order of level and index
  public static List<Tile> between(long older, long newer) {
    List<Tile> tiles = new ArrayList<>();
    for (int level = 0; level <= HIGHEST_LEVEL; level++) {
      long from = hashes(level, older);
      long to = hashes(level, newer);
      for (long index = from / FULL; index * FULL < to && from < to; index++) {
        tiles.add(in(level, index, newer));
      }
    }
    return tiles;
  }

  /// Its path below the prefix of a log: `tile/0/x001/x234/067.p/8`.
  ///
  /// @return the path
  public String path() {
    return "tile/" + level + "/" + place();
  }

  /// The path of the entries whose hashes it holds.
  ///
  /// @return the path
  public String entriesPath() {
    return "tile/entries/" + place();
  }

  private String place() {
    StringBuilder place = new StringBuilder(String.format(Locale.ROOT, "%03d", index % GROUP));
    for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
      place.insert(0, String.format(Locale.ROOT, "x%03d/", rest % GROUP));
    }
    return isFull() ? place.toString() : place.append(".p/").append(width).toString();
  }

  /// Reads the part of a path after `tile/0/` or `tile/entries/`.
  ///
  /// @param level which level
  /// @param place such as `x001/067.p/8`
  /// @return the tile
  /// @throws MalformedException if it is not the one way to write a place
  public static Tile parse(int level, String place) {
    String digits = place;
    int width = FULL;
    int partial = place.indexOf(".p/");
    if (partial >= 0) {
      long stated = Strict.decimal(place.substring(partial + ".p/".length()), 0);
      if (stated < 1 || stated >= FULL) {
        throw new MalformedException(0, "A partial tile has 1 to 255 hashes.");
      }
      width = (int) stated;
      digits = place.substring(0, partial);
    }
    Tile tile = new Tile(level, index(digits), width);
    if (!tile.place().equals(place)) {
      throw noPlace(place);
    }
    return tile;
  }

  private static long index(String groups) {
    long index = 0;
    for (String group : groups.split("/", -1)) {
      String digits = group.startsWith("x") ? group.substring(1) : group;
      if (digits.length() != GROUP_DIGITS
          || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
          || index > Long.MAX_VALUE / GROUP - 1) {
        throw noPlace(groups);
      }
      index = index * GROUP + Integer.parseInt(digits);
    }
    return index;
  }

  private static MalformedException noPlace(String place) {
    return new MalformedException(0, "This is not the place of a tile: " + Strict.shortened(place));
  }

  @Override
  public int compareTo(Tile other) {
    int byLevel = Integer.compare(level, other.level);
    int byIndex = byLevel != 0 ? byLevel : Long.compare(index, other.index);
    return byIndex != 0 ? byIndex : Integer.compare(width, other.width);
  }
}

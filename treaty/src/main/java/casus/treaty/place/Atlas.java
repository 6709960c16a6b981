// SPDX-License-Identifier: Apache-2.0
package casus.treaty.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The outlines of first-level units, for places given by coordinate alone.
///
/// Outlines are simplified, so a point near a border is never decided by them. May be used by
/// several threads at once.
public final class Atlas {
  /// How near to a border a point is not decided, in millionths of a degree: about two kilometres.
  public static final int BORDER = 20_000;

  /// An atlas without outlines.
  public static final Atlas EMPTY = new Atlas(new TreeMap<>());

  private final Supplier<SortedMap<UnitCode, Unit>> source;
  private volatile @Nullable SortedMap<UnitCode, Unit> known;

  /// Takes units that are there already.
  ///
  /// @param units the units by code
  public Atlas(SortedMap<UnitCode, Unit> units) {
    this(() -> units);
  }

  private Atlas(Supplier<SortedMap<UnitCode, Unit>> source) {
    this.source = source;
  }

  /// Takes a text that is read when a unit is first asked for, and not at all if none is: most
  /// dockets name the unit of every place.
  ///
  /// @param text gives what [#parse] takes
  /// @return the atlas
  public static Atlas onDemand(Supplier<String> text) {
    return new Atlas(() -> unitsIn(text.get()));
  }

  /// Returns the units.
  ///
  /// @return them by code
  public SortedMap<UnitCode, Unit> units() {
    SortedMap<UnitCode, Unit> units = known;
    if (units == null) {
      // Two threads at once read the same; either is kept.
      units = Collections.unmodifiableSortedMap(new TreeMap<>(source.get()));
      known = units;
    }
    return units;
  }

  /// A unit and its outline.
  ///
  /// @param code its ISO 3166-2 code
  /// @param name its English name
  /// @param rings its outline; a ring inside another is a hole
  public record Unit(UnitCode code, String name, List<Ring> rings) {
    /// Copies the list.
    public Unit {
      rings = List.copyOf(rings);
    }
  }

  /// Reads the format the build writes: one line a unit, `code|name|ring;ring`, a ring being
  /// `longitude,latitude` pairs in millionths of a degree separated by spaces.
  ///
  /// @param text the whole file
  /// @return the atlas
  /// @throws IllegalArgumentException if a line has another shape
  public static Atlas parse(String text) {
    return new Atlas(unitsIn(text));
  }

  private static SortedMap<UnitCode, Unit> unitsIn(String text) {
    TreeMap<UnitCode, Unit> units = new TreeMap<>();
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      String[] parts = line.split("\\|", -1);
      if (parts.length != 3) {
        throw new IllegalArgumentException("not a line of an atlas: " + line);
      }
      List<Ring> rings = new ArrayList<>();
      for (String ring : parts[2].split(";", -1)) {
        rings.add(ringFrom(ring));
      }
      UnitCode code = new UnitCode(parts[0]);
      units.put(code, new Unit(code, parts[1], rings));
    }
    return units;
  }

  private static Ring ringFrom(String text) {
    List<Coordinate> corners = new ArrayList<>();
    String pairs = text.trim();
    for (int from = 0; from <= pairs.length(); ) {
      int comma = pairs.indexOf(',', from);
      int blank = pairs.indexOf(' ', from);
      int to = blank < 0 ? pairs.length() : blank;
      if (comma < 0 || comma > to) {
        throw new IllegalArgumentException("not a corner: " + pairs.substring(from, to));
      }
      int latitude = Integer.parseInt(pairs, comma + 1, to, 10);
      corners.add(new Coordinate(latitude, Integer.parseInt(pairs, from, comma, 10)));
      from = to + 1;
    }
    return new Ring(corners);
  }

  /// Tells whether a unit, or any unit of a State, holds a point.
  ///
  /// @param code a unit or a State
  /// @param point the point
  /// @return empty if the atlas has no outline of it or the point is near its border
  public Optional<Boolean> holds(UnitCode code, Coordinate point) {
    List<Unit> parts =
        units().values().stream()
            .filter(u -> u.code().equals(code) || (code.isState() && isOf(u, code)))
            .toList();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    List<Unit> holding = parts.stream().filter(u -> inside(u, point)).toList();
    boolean near =
        parts.stream().anyMatch(u -> u.rings().stream().anyMatch(r -> r.isNear(point, BORDER)));
    if (near && !(code.isState() && !holding.isEmpty() && allAroundInside(parts, point))) {
      return Optional.empty();
    }
    return Optional.of(!holding.isEmpty());
  }

  private static boolean isOf(Unit unit, UnitCode state) {
    return unit.code().state().equals(state.value());
  }

  private static boolean inside(Unit unit, Coordinate point) {
    return unit.rings().stream().filter(r -> r.holds(point)).count() % 2 == 1;
  }

  /// A point near an inner border of a State is still well inside the State.
  private static boolean allAroundInside(List<Unit> parts, Coordinate p) {
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        Coordinate q =
            new Coordinate(p.latitude() + dy * 2 * BORDER, p.longitude() + dx * 2 * BORDER);
        if (parts.stream().noneMatch(u -> inside(u, q))) {
          return false;
        }
      }
    }
    return true;
  }
}

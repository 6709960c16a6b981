// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.treaty.place.Atlas;
import casus.treaty.place.Coordinate;
import casus.treaty.place.Ring;
import casus.treaty.place.UnitCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Outlines made simple enough to draw, so that neighbours still share their border.
///
/// A border is cut where three lines meet; each piece is simplified once, whichever unit it is
/// drawn for (Douglas and Peucker, in whole numbers).
final class Outlines {
  /// The width of the drawing, in its own units.
  static final int WIDTH = 1000;

  private static final int FINE = 10;
  private static final int TOLERANCE = 6;
  private static final Comparator<Coordinate> ORDER =
      Comparator.comparingInt(Coordinate::latitude).thenComparingInt(Coordinate::longitude);

  private final Atlas atlas;
  private final TreeMap<Coordinate, TreeSet<Coordinate>> beside = new TreeMap<>(ORDER);
  private int west = Integer.MAX_VALUE;
  private int east = Integer.MIN_VALUE;
  private int south = Integer.MAX_VALUE;
  private int north = Integer.MIN_VALUE;

  Outlines(Atlas atlas) {
    this.atlas = atlas;
    for (Atlas.Unit unit : atlas.units().values()) {
      unit.rings().forEach(this::note);
    }
  }

  private void note(Ring ring) {
    List<Coordinate> corners = corners(ring);
    for (int i = 0; i < corners.size(); i++) {
      Coordinate at = corners.get(i);
      Coordinate next = corners.get((i + 1) % corners.size());
      beside.computeIfAbsent(at, _ -> new TreeSet<>(ORDER)).add(next);
      beside.computeIfAbsent(next, _ -> new TreeSet<>(ORDER)).add(at);
      west = Math.min(west, at.longitude());
      east = Math.max(east, at.longitude());
      south = Math.min(south, at.latitude());
      north = Math.max(north, at.latitude());
    }
  }

  private static List<Coordinate> corners(Ring ring) {
    List<Coordinate> corners = new ArrayList<>();
    for (Coordinate corner : ring.corners()) {
      if (corners.isEmpty() || !corners.getLast().equals(corner)) {
        corners.add(corner);
      }
    }
    if (corners.size() > 1 && corners.getFirst().equals(corners.getLast())) {
      corners.removeLast();
    }
    return corners;
  }

  /// A point of the drawing, in tenths of its units.
  record Dot(int x, int y) {}

  /// Returns where a point lies in the drawing.
  Dot dot(Coordinate at) {
    long width = Math.max(1, (long) east - west);
    long x = ((long) at.longitude() - west) * WIDTH * FINE / width;
    // A degree of longitude is 0.66 of a degree of latitude at 48.5 north.
    long y = ((long) north - at.latitude()) * WIDTH * FINE * 1000 / (width * 663);
    return new Dot((int) x, (int) y);
  }

  /// Returns the height of the drawing, in its own units.
  int height() {
    return dot(new Coordinate(south, west)).y() / FINE + 1;
  }

  /// Returns the path of every unit by its code.
  SortedMap<UnitCode, String> paths() {
    TreeMap<UnitCode, String> paths = new TreeMap<>();
    for (Atlas.Unit unit : atlas.units().values()) {
      StringBuilder path = new StringBuilder();
      unit.rings().forEach(r -> draw(simple(corners(r)), path));
      paths.put(unit.code(), path.toString());
    }
    return paths;
  }

  /// Returns the path of a polygon that is no unit.
  String path(List<Coordinate> ring) {
    StringBuilder path = new StringBuilder();
    draw(ring.stream().map(this::dot).toList(), path);
    return path.toString();
  }

  private static void draw(List<Dot> dots, StringBuilder path) {
    if (dots.size() < 3) {
      return;
    }
    Dot at = new Dot(0, 0);
    for (int i = 0; i < dots.size(); i++) {
      Dot to = dots.get(i);
      path.append(i == 0 ? "M" : i == 1 ? "l" : " ");
      path.append(i == 0 ? tenths(to.x()) : tenths(to.x() - at.x())).append(',');
      path.append(i == 0 ? tenths(to.y()) : tenths(to.y() - at.y()));
      at = to;
    }
    path.append('z');
  }

  /// Writes tenths as a decimal number.
  static String tenths(int tenths) {
    String sign = tenths < 0 ? "-" : "";
    int size = Math.abs(tenths);
    return sign + size / FINE + (size % FINE == 0 ? "" : "." + size % FINE);
  }

  private List<Dot> simple(List<Coordinate> corners) {
    List<Integer> cuts = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      TreeSet<Coordinate> near = beside.get(corners.get(i));
      if (near != null && near.size() > 2) {
        cuts.add(i);
      }
    }
    if (cuts.size() < 2) {
      cuts = new ArrayList<>(new TreeSet<>(extremes(corners)));
    }
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      int begin = cuts.get(i);
      int end = cuts.get((i + 1) % cuts.size());
      List<Coordinate> arc = new ArrayList<>();
      for (int at = begin; at != end; at = (at + 1) % corners.size()) {
        arc.add(corners.get(at));
      }
      arc.add(corners.get(end));
      List<Dot> drawn = arc(arc);
      dots.addAll(drawn.subList(0, drawn.size() - 1));
    }
    return dots;
  }

  private static List<Integer> extremes(List<Coordinate> corners) {
    int least = 0;
    int greatest = 0;
    for (int i = 1; i < corners.size(); i++) {
      least = ORDER.compare(corners.get(i), corners.get(least)) < 0 ? i : least;
      greatest = ORDER.compare(corners.get(i), corners.get(greatest)) > 0 ? i : greatest;
    }
    return List.of(least, greatest);
  }

  private List<Dot> arc(List<Coordinate> arc) {
    boolean turned = ORDER.compare(arc.getFirst(), arc.getLast()) > 0;
    List<Dot> dots = (turned ? arc.reversed() : arc).stream().map(this::dot).toList();
    boolean[] keep = new boolean[dots.size()];
    keep[0] = true;
    keep[dots.size() - 1] = true;
    keep(dots, 0, dots.size() - 1, keep);
    List<Dot> kept = new ArrayList<>();
    for (int i = 0; i < keep.length; i++) {
      if (keep[i]) {
        kept.add(dots.get(i));
      }
    }
    return turned ? kept.reversed() : kept;
  }

  private static void keep(List<Dot> dots, int begin, int end, boolean[] keep) {
    if (end - begin < 2) {
      return;
    }
    Dot a = dots.get(begin);
    Dot b = dots.get(end);
    long length =
        (long) (b.x() - a.x()) * (b.x() - a.x()) + (long) (b.y() - a.y()) * (b.y() - a.y());
    long most = -1;
    int at = begin + 1;
    for (int i = begin + 1; i < end; i++) {
      Dot p = dots.get(i);
      long dx = (long) p.x() - a.x();
      long dy = (long) p.y() - a.y();
      long off =
          length == 0 ? dx * dx + dy * dy : Math.abs((b.x() - a.x()) * dy - (b.y() - a.y()) * dx);
      if (off > most) {
        most = off;
        at = i;
      }
    }
    boolean matters =
        length == 0
            ? most > (long) TOLERANCE * TOLERANCE
            : most * most > (long) TOLERANCE * TOLERANCE * length;
    if (matters) {
      keep[at] = true;
      keep(dots, begin, at, keep);
      keep(dots, at, end, keep);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.treaty.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The outlines that the build converts are in the module, and look like Ukraine.
class UkraineAtlasTest {

  private static List<String> lines() {
    try (var in = UkraineAtlasTest.class.getResourceAsStream("ukraine.atlas")) {
      var bytes = Objects.requireNonNull(in, "ukraine.atlas").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> parts(String line) {
    return List.of(line.split("\\|", -1));
  }

  @Test
  void holdsTwentySevenUnitsSortedByCode() {
    var codes = lines().stream().map(line -> parts(line).getFirst()).toList();
    assertEquals(27, codes.size());
    assertEquals(codes.stream().sorted().distinct().toList(), codes);
    assertTrue(codes.containsAll(List.of("UA-09", "UA-14", "UA-30", "UA-40", "UA-43")));
  }

  @Test
  void liesBetweenTheBoundsOfTheCountry() {
    for (var line : lines()) {
      for (var ring : parts(line).getLast().split(";", -1)) {
        var points = List.of(ring.split(" ", -1));
        assertEquals(points.getFirst(), points.getLast(), "a ring closes");
        for (var point : points) {
          var comma = point.indexOf(',');
          var longitude = Integer.parseInt(point.substring(0, comma));
          var latitude = Integer.parseInt(point.substring(comma + 1));
          assertTrue(longitude > 22_000_000 && longitude < 40_300_000, point);
          assertTrue(latitude > 44_300_000 && latitude < 52_500_000, point);
        }
      }
    }
  }

  @Test
  void putsSimferopolInCrimeaAndNowhereElse() {
    var holders =
        lines().stream()
            .map(UkraineAtlasTest::parts)
            .filter(parts -> contains(parts.getLast(), 34_100_000, 44_950_000))
            .map(List::getFirst)
            .toList();
    assertEquals(List.of("UA-43"), holders);
  }

  /// Kyiv lies in a hole of the oblast around it: a point is inside if it is inside an odd number
  /// of rings.
  @Test
  void cutsTheCapitalOutOfItsOblast() {
    var holders =
        lines().stream()
            .map(UkraineAtlasTest::parts)
            .filter(parts -> contains(parts.getLast(), 30_520_000, 50_450_000))
            .map(List::getFirst)
            .toList();
    assertEquals(List.of("UA-30"), holders);
  }

  private static boolean contains(String rings, long x, long y) {
    var inside = false;
    for (var ring : rings.split(";", -1)) {
      var points = List.of(ring.split(" ", -1));
      for (var i = 1; i < points.size(); i++) {
        var from = List.of(points.get(i - 1).split(",", -1));
        var to = List.of(points.get(i).split(",", -1));
        long x1 = Long.parseLong(from.getFirst());
        long y1 = Long.parseLong(from.getLast());
        long x2 = Long.parseLong(to.getFirst());
        long y2 = Long.parseLong(to.getLast());
        if ((y1 > y) != (y2 > y) && x < x1 + (x2 - x1) * (y - y1) / (y2 - y1)) {
          inside = !inside;
        }
      }
    }
    return inside;
  }
}

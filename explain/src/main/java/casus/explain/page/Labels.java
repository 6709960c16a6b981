// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.explain.Words;
import java.util.ArrayList;
import java.util.List;

/// Places on a map: a dot each, and a name where there is room for it.
final class Labels {
  private static final int LETTER = 16;
  private static final int HIGH = 30;

  private final Html html;
  private final Outlines outlines;
  private final List<Box> taken = new ArrayList<>();

  private record Box(int left, int top, int right, int bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  Labels(Html html, Outlines outlines) {
    this.html = html;
    this.outlines = outlines;
  }

  void write(List<Coverage.Struck> struck) {
    List<Coverage.Struck> shown =
        struck.stream().filter(s -> s.place().coordinate().isPresent()).toList();
    for (Coverage.Struck place : shown) {
      Outlines.Dot dot = dot(place);
      taken.add(new Box(dot.x() / 10 - 9, dot.y() / 10 - 9, dot.x() / 10 + 9, dot.y() / 10 + 9));
    }
    for (Coverage.Struck place : shown) {
      Outlines.Dot dot = dot(place);
      html.empty(
          "circle",
          "class",
          "place",
          "cx",
          Outlines.tenths(dot.x()),
          "cy",
          Outlines.tenths(dot.y()),
          "r",
          "7");
      label(Words.place(place.place()), dot.x() / 10, dot.y() / 10);
    }
  }

  private Outlines.Dot dot(Coverage.Struck place) {
    return outlines.dot(place.place().coordinate().orElseThrow());
  }

  /// Puts a name right, left, above or below its dot, whichever is free first.
  private void label(String name, int x, int y) {
    int wide = name.length() * LETTER;
    int[][] places = {
      {x + 13, y + 9, 0}, {x - 13, y + 9, 2}, {x, y - 15, 1}, {x, y + 32, 1},
      {x + 11, y - 12, 0}, {x + 11, y + 28, 0}, {x - 11, y - 12, 2}, {x - 11, y + 28, 2},
    };
    for (int[] place : places) {
      int left = place[0] - place[2] * wide / 2;
      Box box = new Box(left, place[1] - HIGH + 6, left + wide, place[1] + 6);
      boolean fits = left >= -8 && left + wide <= Outlines.WIDTH + 8;
      if (fits && taken.stream().noneMatch(box::meets)) {
        taken.add(box);
        String anchor = place[2] == 0 ? "start" : place[2] == 1 ? "middle" : "end";
        html.leaf(
            "text",
            name,
            "class",
            "name",
            "x",
            Integer.toString(place[0]),
            "y",
            Integer.toString(place[1]),
            "text-anchor",
            anchor);
        return;
      }
    }
  }
}

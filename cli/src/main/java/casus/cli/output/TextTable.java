// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

import java.util.ArrayList;
import java.util.List;

/// Columns of text, the widest of them broken into lines so that the whole fits.
final class TextTable {
  private static final String GAP = "  ";
  private final List<String> heads;
  private final int width;

  TextTable(List<String> heads, int width) {
    this.heads = List.copyOf(heads);
    this.width = width;
  }

  private final List<List<String>> rows = new ArrayList<>();

  TextTable rows(List<List<String>> more) {
    rows.addAll(more);
    return this;
  }

  List<String> lines() {
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    put(heads, widths, lines);
    StringBuilder rule = new StringBuilder();
    for (int w : widths) {
      rule.append(rule.isEmpty() ? "" : GAP).append("─".repeat(w));
    }
    lines.add(rule.toString());
    rows.forEach(r -> put(r, widths, lines));
    return lines;
  }

  /// Tells whether every word has room in its column.
  boolean fits() {
    return total(widths()) <= width;
  }

  /// The widest column that can gives way until everything fits; none gets narrower than its
  /// longest word.
  private int[] widths() {
    int[] widths = new int[heads.size()];
    int[] least = new int[heads.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = heads.get(i).length();
      least[i] = Wrap.longestWord(heads.get(i));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], row.get(i).length());
        least[i] = Math.max(least[i], Wrap.longestWord(row.get(i)));
      }
    }
    while (total(widths) > width) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static int total(int[] widths) {
    int total = GAP.length() * (widths.length - 1);
    for (int w : widths) {
      total += w;
    }
    return total;
  }

  private static void put(List<String> row, int[] widths, List<String> lines) {
    List<List<String>> cells = new ArrayList<>();
    int height = 0;
    for (int i = 0; i < widths.length; i++) {
      List<String> cell = Wrap.lines(row.get(i), widths[i]);
      cells.add(cell);
      height = Math.max(height, cell.size());
    }
    for (int y = 0; y < height; y++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String text = y < cells.get(i).size() ? cells.get(i).get(y) : "";
        line.append(i == 0 ? "" : GAP)
            .append(text)
            .append(" ".repeat(Math.max(0, widths[i] - text.length())));
      }
      lines.add(line.toString().stripTrailing());
    }
  }
}

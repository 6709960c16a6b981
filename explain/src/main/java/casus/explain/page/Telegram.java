// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import java.util.ArrayList;
import java.util.List;

/// What follows, in at most twelve lines of plain text: the answer first, version and hash last.
public final class Telegram {
  /// The most lines a telegram has.
  public static final int LINES = 12;

  /// The most characters a line has.
  public static final int WIDTH = 72;

  private final Sheet sheet;

  private Telegram(PageInput input) {
    sheet = new Sheet(input);
  }

  /// Writes a telegram.
  ///
  /// @param input what it is made from
  /// @return at most twelve lines of at most 72 characters, each ended by a line feed
  public static String of(PageInput input) {
    return new Telegram(input).write();
  }

  private String write() {
    List<String> head = new ArrayList<>();
    if (sheet.isSupposed()) {
      List<String> worlds = wrap(sheet.say("telegram.supposed", sheet.worlds()));
      head.addAll(worlds.size() > 2 ? List.of(shortened(worlds.getFirst())) : worlds);
    }
    List<String> foot = new ArrayList<>();
    var vantage = sheet.first().answer().assessment().frame().vantage();
    foot.addAll(
        wrap(sheet.say("page.asof", sheet.first().answer().words().instant(vantage.asOf()))));
    Edition edition = sheet.input().edition();
    foot.add(fit(sheet.say("telegram.foot", edition.version(), edition.hash())));
    int room = LINES - head.size() - foot.size();
    List<String> lines = new ArrayList<>(head);
    lines.addAll(body(room));
    lines.addAll(foot);
    StringBuilder out = new StringBuilder();
    lines.forEach(l -> out.append(l).append('\n'));
    return out.toString();
  }

  /// Returns as many whole sentences as there is room for, and says how many are left out.
  private List<String> body(int room) {
    List<String> sentences = new Opening(sheet).sentences();
    List<String> all = wrap(String.join(" ", sentences));
    if (all.size() <= room) {
      return all;
    }
    for (int kept = sentences.size() - 1; kept > 0; kept--) {
      List<String> lines = wrap(String.join(" ", sentences.subList(0, kept)));
      if (lines.size() < room) {
        lines.add(sheet.say("telegram.more", sentences.size() - kept));
        return lines;
      }
    }
    List<String> first = wrap(sentences.getFirst());
    List<String> lines = new ArrayList<>(first.subList(0, Math.min(first.size(), room - 1)));
    lines.set(lines.size() - 1, shortened(lines.getLast()));
    lines.add(sheet.say("telegram.more", sentences.size()));
    return lines;
  }

  private static String shortened(String line) {
    String cut = line;
    while (length(cut) > WIDTH - 2) {
      int blank = cut.lastIndexOf(' ');
      cut = blank > 0 ? cut.substring(0, blank) : cut.substring(0, cut.offsetByCodePoints(0, 60));
    }
    return cut + " …";
  }

  private static String fit(String line) {
    String plain = Html.plain(line);
    return length(plain) <= WIDTH ? plain : shortened(plain);
  }

  private static int length(String line) {
    return line.codePointCount(0, line.length());
  }

  /// Breaks a text between words; a single word that is longer than a line is shortened.
  static List<String> wrap(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Html.plain(text).split(" ", -1)) {
      String fitting = length(word) <= WIDTH ? word : shortened(word);
      if (!line.isEmpty() && length(line.toString()) + 1 + length(fitting) > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (!fitting.isEmpty()) {
        line.append(line.isEmpty() ? "" : " ").append(fitting);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}

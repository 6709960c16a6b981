// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One document: its headings, links, code spans and fences. Lines count from 1.
///
/// @param file where it lies
/// @param lines its lines
/// @param fences its fences, in order
record Markdown(Path file, List<String> lines, List<Fence> fences) {
  private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  /// A fence.
  ///
  /// @param info the word after the marks
  /// @param first the number of its first line inside
  /// @param lines the lines inside
  record Fence(String info, int first, List<String> lines) {}

  /// Something found on a line.
  ///
  /// @param line the number of the line
  /// @param text what was found
  record Found(int line, String text) {}

  /// Reads a document.
  static Markdown read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var fences = new ArrayList<Fence>();
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (line.startsWith("```")) {
        var mark = line.replaceAll("[^`].*", "");
        var start = i + 1;
        i = start;
        while (i < lines.size() && !lines.get(i).strip().equals(mark)) {
          i++;
        }
        fences.add(
            new Fence(
                line.substring(mark.length()), start + 1, List.copyOf(lines.subList(start, i))));
      }
    }
    return new Markdown(file, lines, fences);
  }

  /// Every document of the checkout, sorted.
  static List<Markdown> all() {
    return Repository.files().stream()
        .filter(file -> file.toString().endsWith(".md"))
        .map(Markdown::read)
        .toList();
  }

  /// Where it lies, from the root.
  String name() {
    return Repository.root().relativize(file).toString().replace('\\', '/');
  }

  private boolean isFenced(int line) {
    return fences.stream()
        .anyMatch(f -> line >= f.first() - 1 && line <= f.first() + f.lines().size());
  }

  private List<Found> matches(Pattern pattern, boolean withoutCode) {
    var found = new ArrayList<Found>();
    for (var i = 0; i < lines.size(); i++) {
      if (!isFenced(i + 1)) {
        var line = withoutCode ? SPAN.matcher(lines.get(i)).replaceAll("") : lines.get(i);
        var matcher = pattern.matcher(line);
        while (matcher.find()) {
          found.add(new Found(i + 1, matcher.group(1)));
        }
      }
    }
    return found;
  }

  /// What stands in backticks outside fences.
  List<Found> spans() {
    return matches(SPAN, false);
  }

  /// The targets of links outside fences.
  List<Found> links() {
    return matches(LINK, true);
  }

  /// The names that links give to its headings.
  List<String> anchors() {
    var anchors = new ArrayList<String>();
    for (var i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("#") && !isFenced(i + 1)) {
        var title = lines.get(i).replaceFirst("^#+\\s*", "").toLowerCase(Locale.ROOT);
        anchors.add(title.replaceAll("[^\\p{L}\\p{N}_\\- ]", "").replace(' ', '-'));
      }
    }
    return anchors;
  }

  /// The lines from a heading to the next of its rank, without the heading.
  List<String> section(String heading) {
    var rank = heading.replaceAll("[^#].*", "");
    var start = lines.indexOf(heading);
    if (start < 0) {
      throw new IllegalArgumentException(name() + " has no " + heading);
    }
    var end = start + 1;
    while (end < lines.size() && (isFenced(end + 1) || !lines.get(end).startsWith(rank + " "))) {
      end++;
    }
    return lines.subList(start + 1, end);
  }
}

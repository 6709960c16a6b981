// SPDX-License-Identifier: Apache-2.0
package casus.language.literate;

import casus.language.source.Source;
import casus.language.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The regions of a file, one after the other, and the headings above every place.
///
/// Law: the regions are the file, without gaps or overlaps.
///
/// @param regions the regions in order
/// @param flaws what is wrong with the structure
public record LiterateText(List<Region> regions, List<Flaw> flaws) {
  /// Copies the lists.
  public LiterateText {
    regions = List.copyOf(regions);
    flaws = List.copyOf(flaws);
  }

  /// Something wrong with the structure of the file.
  ///
  /// @param span where
  /// @param kind what
  public record Flaw(Span span, FlawKind kind) {}

  /// What can be wrong with the structure.
  public enum FlawKind {
    /// A fence that is never closed.
    OPEN_FENCE,
    /// A line that looks like a `casus` fence and is none, since it is indented too far.
    INDENTED_FENCE,
    /// A fence of a language that is nearly called `casus`.
    MISSPELT_FENCE
  }

  /// Finds the regions of a source; a bare file is one fence without fence lines.
  ///
  /// @param source the text
  /// @return its regions
  public static LiterateText from(Source source) {
    if (!source.isLiterate()) {
      Span all = new Span(0, source.text().length());
      return new LiterateText(List.of(new Region.Fence(all, all)), List.of());
    }
    return new RegionScan(source.text()).scan();
  }

  /// Returns the fences that hold the grammar.
  ///
  /// @return the fences in order
  public List<Region.Fence> fences() {
    List<Region.Fence> fences = new ArrayList<>();
    for (Region region : regions) {
      if (region instanceof Region.Fence fence) {
        fences.add(fence);
      }
    }
    return fences;
  }

  /// Returns the gists.
  ///
  /// @return the gists in order
  public List<Region.Gist> gists() {
    List<Region.Gist> gists = new ArrayList<>();
    for (Region region : regions) {
      if (region instanceof Region.Gist gist) {
        gists.add(gist);
      }
    }
    return gists;
  }

  /// Returns a finder of the headings above a place.
  ///
  /// @return paths such as `Istanbul · Point 4`
  public Paths paths() {
    List<Integer> starts = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    String[] above = new String[7];
    Arrays.fill(above, "");
    for (Region region : regions) {
      if (region instanceof Region.Heading(Span span, int level, String title)) {
        above[level] = title;
        Arrays.fill(above, level + 1, above.length, "");
        starts.add(span.start());
        paths.add(String.join(" · ", Arrays.stream(above).filter(t -> !t.isEmpty()).toList()));
      }
    }
    return new Paths(starts.stream().mapToInt(Integer::intValue).toArray(), List.copyOf(paths));
  }

  /// The headings above every place of a file.
  public static final class Paths {
    private final int[] starts;
    private final List<String> paths;

    private Paths(int[] starts, List<String> paths) {
      this.starts = starts;
      this.paths = paths;
    }

    /// Returns the headings above an offset.
    ///
    /// @param offset a place in the file
    /// @return the path, or the empty text
    public String at(int offset) {
      int found = Arrays.binarySearch(starts, offset);
      int index = found >= 0 ? found : -found - 2;
      return index < 0 ? "" : paths.get(index);
    }
  }

  /// Returns the words of the gist that belongs to each of some places.
  ///
  /// A gist belongs to the first place after it; several gists of one place are joined.
  ///
  /// @param starts places in ascending order
  /// @return for each place its gist, or empty
  public List<Optional<String>> gistsFor(List<Integer> starts) {
    List<StringBuilder> words = new ArrayList<>();
    starts.forEach(_ -> words.add(new StringBuilder()));
    int next = 0;
    for (Region.Gist gist : gists()) {
      while (next < starts.size() && starts.get(next) < gist.span().end()) {
        next++;
      }
      if (next < starts.size()) {
        StringBuilder own = words.get(next);
        own.append(own.isEmpty() ? "" : " ").append(gist.words());
      }
    }
    return words.stream()
        .map(w -> w.isEmpty() ? Optional.<String>empty() : Optional.of(w.toString()))
        .toList();
  }
}

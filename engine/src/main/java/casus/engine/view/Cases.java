// SPDX-License-Identifier: Apache-2.0
package casus.engine.view;

import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.vantage.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which occurrences form one case (semantics 7).
final class Cases {
  private final TreeMap<OccasionId, Link> parents = new TreeMap<>();

  private record Link(OccasionId series, List<EntryId> trail) {}

  Cases(List<Seen> joinings, Choice.Series series) {
    if (series == Choice.Series.AS_JOINED) {
      joinings.stream().sorted(Seen.BY_LODGED).forEach(this::take);
    }
  }

  private void take(Seen seen) {
    switch (seen.event()) {
      case Event.SeriesJoined(OccasionId series, List<OccasionId> members) -> {
        for (OccasionId member : members) {
          if (!reaches(series, member)) {
            parents.put(member, new Link(series, seen.trail()));
          }
        }
      }
      case Event.SeriesParted(OccasionId series, List<OccasionId> members) -> {
        for (OccasionId member : members) {
          Link link = parents.get(member);
          if (link != null && link.series().equals(series)) {
            parents.remove(member);
          }
        }
      }
      default -> throw new IllegalArgumentException("not about a series: " + seen.id());
    }
  }

  private boolean reaches(OccasionId from, OccasionId to) {
    OccasionId at = from;
    while (!at.equals(to)) {
      Link link = parents.get(at);
      if (link == null) {
        return false;
      }
      at = link.series();
    }
    return true;
  }

  /// Returns the case an occurrence or series belongs to.
  OccasionId of(OccasionId id) {
    OccasionId at = id;
    for (Optional<Link> link = linkOf(at); link.isPresent(); link = linkOf(at)) {
      at = link.get().series();
    }
    return at;
  }

  /// Returns the entries that put an occurrence into its case.
  List<EntryId> trailOf(OccasionId id) {
    List<EntryId> trail = new ArrayList<>();
    OccasionId at = id;
    for (Optional<Link> link = linkOf(at); link.isPresent(); link = linkOf(at)) {
      trail.addAll(link.get().trail());
      at = link.get().series();
    }
    return trail;
  }

  private Optional<Link> linkOf(OccasionId id) {
    return Optional.ofNullable(parents.get(id));
  }

  /// Groups occurrences by case, each group in order of time and id.
  SortedMap<OccasionId, List<Occasion>> group(Iterable<Occasion> occasions) {
    TreeMap<OccasionId, List<Occasion>> groups = new TreeMap<>();
    for (Occasion occasion : occasions) {
      groups.computeIfAbsent(of(occasion.id()), _ -> new ArrayList<>()).add(occasion);
    }
    groups
        .values()
        .forEach(g -> g.sort(Comparator.comparing(Occasion::time).thenComparing(Occasion::id)));
    return groups;
  }
}

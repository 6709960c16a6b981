// SPDX-License-Identifier: Apache-2.0
package casus.engine.matter;

import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Sorts the entries of a growing docket into matters, and a home common to all of them.
///
/// Two occurrences are of one matter if anything on record ever put them together: a joining, a
/// parting, or a correction that moved an entry from one to the other. An entry goes with those
/// that deny, correct or withdraw it, in whatever order they come.
///
/// INVARIANT: what follows for one matter rests on its home and the common home alone.
public final class Matters {
  private final Commons commons;
  private final TreeMap<EntryId, Entry> onRecord = new TreeMap<>();
  private final TreeMap<EntryId, Cluster> clusters = new TreeMap<>();
  private final Names names = new Names();
  private final TreeMap<OccasionId, Home> homes = new TreeMap<>();
  private final Home common = new Home(0);
  private int made;

  /// Entries that hang together by denial or correction.
  private static final class Cluster {
    private final TreeMap<EntryId, Entry> entries = new TreeMap<>();
    private final TreeSet<EntryId> ids = new TreeSet<>();
    private boolean common;
    private Optional<OccasionId> name = Optional.empty();
    private final List<Entry> fresh = new ArrayList<>();
    private Optional<Lodging> lodging = Optional.empty();

    private void add(Entry entry) {
      entries.put(entry.id(), entry);
      fresh.add(entry);
    }
  }

  /// Where the entries of a cluster were put.
  ///
  /// @param toAll into the common home
  /// @param named into the home of a matter
  private record Lodging(boolean toAll, boolean named) {}

  /// What an entry changed.
  ///
  /// @param touched homes with something new in them
  /// @param gone homes that were taken into another
  /// @param alone whether the entry is all that is new, and hangs together with no other
  public record Change(List<Home> touched, List<Home> gone, boolean alone) {
    /// Copies the lists.
    public Change {
      touched = List.copyOf(touched);
      gone = List.copyOf(gone);
    }
  }

  /// Starts with nothing on record.
  ///
  /// @param commons what matters beyond the occurrences it names
  public Matters(Commons commons) {
    this.commons = commons;
  }

  /// Returns the home common to all matters.
  ///
  /// @return the home
  public Home common() {
    return common;
  }

  /// Takes an entry.
  ///
  /// @param entry an entry whose id is not on record yet
  /// @return what changed
  public Change take(Entry entry) {
    if (onRecord.putIfAbsent(entry.id(), entry) != null) {
      throw new IllegalArgumentException("an entry has the id already: " + entry.id());
    }
    Place place = Place.of(entry.event(), commons);
    TreeSet<Home> touched = new TreeSet<>();
    List<Home> gone = new ArrayList<>();
    Optional<OccasionId> name = unite(place.names(), touched, gone);
    if (place.target().isEmpty() && !clusters.containsKey(entry.id())) {
      put(entry, place.common(), name, touched);
      return new Change(List.copyOf(touched), gone, gone.isEmpty());
    }
    Cluster cluster = clusterOf(entry.id());
    if (place.target().isPresent()) {
      cluster = merge(cluster, clusterOf(place.target().get()), touched, gone);
    }
    cluster.add(entry);
    cluster.common |= place.common();
    cluster.name = unite(List.of(), cluster.name, name, touched, gone);
    put(cluster, touched);
    return new Change(List.copyOf(touched), gone, false);
  }

  /// Puts what is new in a cluster where the rest of it is, or all of it where it now belongs.
  private void put(Cluster cluster, SortedSet<Home> touched) {
    boolean waits = cluster.name.isEmpty();
    Optional<Lodging> now = Optional.of(new Lodging(cluster.common || waits, !waits));
    Collection<Entry> moving =
        cluster.lodging.equals(now) ? cluster.fresh : cluster.entries.values();
    for (Entry one : moving) {
      put(one, cluster.common || waits, cluster.name, touched);
      if (!cluster.common && !waits && common.remove(one)) {
        touched.add(common);
      }
    }
    cluster.lodging = now;
    cluster.fresh.clear();
  }

  /// Returns what hangs together with an entry, on record or only spoken of.
  private Cluster clusterOf(EntryId id) {
    Cluster known = clusters.get(id);
    if (known != null) {
      return known;
    }
    Cluster cluster = new Cluster();
    cluster.ids.add(id);
    Entry entry = onRecord.get(id);
    if (entry != null) {
      Place place = Place.of(entry.event(), commons);
      cluster.add(entry);
      cluster.common = place.common();
      cluster.name = place.names().stream().findFirst();
    }
    clusters.put(id, cluster);
    return cluster;
  }

  /// Takes the smaller into the larger.
  private Cluster merge(Cluster one, Cluster other, SortedSet<Home> touched, List<Home> gone) {
    if (one == other) {
      return one;
    }
    Cluster into = one.ids.size() < other.ids.size() ? other : one;
    Cluster from = one.ids.size() < other.ids.size() ? one : other;
    from.entries.values().forEach(into::add);
    into.ids.addAll(from.ids);
    into.common |= from.common;
    into.name = unite(List.of(), into.name, from.name, touched, gone);
    from.ids.forEach(id -> clusters.put(id, into));
    return into;
  }

  private Optional<OccasionId> unite(
      List<OccasionId> more,
      Optional<OccasionId> one,
      Optional<OccasionId> other,
      SortedSet<Home> touched,
      List<Home> gone) {
    List<OccasionId> all = new ArrayList<>(more);
    one.ifPresent(all::add);
    other.ifPresent(all::add);
    return unite(all, touched, gone);
  }

  /// Makes one set of these names, and one home of theirs.
  private Optional<OccasionId> unite(
      List<OccasionId> all, SortedSet<Home> touched, List<Home> gone) {
    Optional<OccasionId> top = Optional.empty();
    for (OccasionId name : all) {
      OccasionId other = names.of(name);
      if (top.isPresent() && !top.get().equals(other)) {
        takeIn(top.get(), other, touched, gone);
      } else {
        top = Optional.of(other);
      }
    }
    return top;
  }

  private void takeIn(OccasionId top, OccasionId other, SortedSet<Home> touched, List<Home> gone) {
    names.put(other, top);
    Home theirs = homes.remove(other);
    Home ours = homes.get(top);
    if (theirs == null) {
      return;
    }
    if (ours == null) {
      homes.put(top, theirs);
      return;
    }
    Home larger = ours.size() >= theirs.size() ? ours : theirs;
    Home smaller = larger.equals(ours) ? theirs : ours;
    smaller.entries().forEach(larger::add);
    homes.put(top, larger);
    touched.remove(smaller);
    touched.add(larger);
    gone.add(smaller);
  }

  private void put(Entry entry, boolean toAll, Optional<OccasionId> name, SortedSet<Home> touched) {
    if (toAll && common.add(entry)) {
      touched.add(common);
    }
    if (name.isPresent()) {
      Home home = homes.computeIfAbsent(names.of(name.get()), _ -> new Home(++made));
      if (home.add(entry)) {
        touched.add(home);
      }
    }
  }

  /// Tells what of a standing can change by an event: who is bound, or how negotiations stand.
  ///
  /// @param event the event
  /// @return true for consents, procedures, notices and settlements
  public static boolean isOnStanding(Event event) {
    return switch (event) {
      case Event.ConsentExpressed _,
          Event.ProcedureCompleted _,
          Event.NoticeGiven _,
          Event.Declared _,
          Event.HoldingStated _,
          Event.TrackSettled _ ->
          true;
      case Event.EntryCorrected _,
          Event.EntryWithdrawn _,
          Event.OccurrenceAlleged _,
          Event.AccountGiven _,
          Event.SeriesJoined _,
          Event.SeriesParted _,
          Event.ActReported _,
          Event.ActDenied _,
          Event.AimStated _,
          Event.QuestionAnswered _,
          Event.VoteCast _,
          Event.AbsenceRecorded _,
          Event.DecisionReported _ ->
          false;
    };
  }
}

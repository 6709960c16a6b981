// SPDX-License-Identifier: Apache-2.0
package casus.engine.general;

import casus.engine.docket.EntryId;
import casus.engine.general.GeneralRemark.Place;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Status;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// What general law says of breaches: cessation, reparation, who may invoke and answer them, and
/// who may invoke a material breach. Of a political text, and of an act of one State alone, it says
/// nothing.
final class OfBreach {
  private final Beside beside;

  OfBreach(Beside beside) {
    this.beside = beside;
  }

  /// Breaches of which general law says the same.
  private record Alike(List<PartyId> by, List<PartyId> injured, boolean silent) {}

  List<GeneralRemark> remarks() {
    List<GeneralRemark> remarks = new ArrayList<>();
    if (!beside.isTreaty()) {
      return remarks;
    }
    Map<Place, List<Obligation>> breaches = new LinkedHashMap<>();
    for (Obligation obligation : beside.assessment().obligations()) {
      if (obligation.status() == Status.BREACHED) {
        breaches
            .computeIfAbsent(
                new Place(obligation.key().sentence(), obligation.key().occasion()),
                _ -> new ArrayList<>())
            .add(obligation);
      }
    }
    Map<Alike, List<Place>> alike = new LinkedHashMap<>();
    breaches.forEach((place, breached) ->
        alike.computeIfAbsent(alike(breached), _ -> new ArrayList<>()).add(place));
    alike.forEach((one, places) -> remarks.add(after(one, places, breaches)));
    if (!breaches.isEmpty()) {
      remarks.add(material(breaches.values().stream().flatMap(List::stream).toList()));
    }
    return remarks;
  }

  private static Alike alike(List<Obligation> breached) {
    SortedSet<PartyId> by = by(breached);
    return new Alike(
        List.copyOf(by),
        List.copyOf(owedTo(breached, by)),
        breached.getFirst().undertaking().terms().onBreach().isOpen());
  }

  private GeneralRemark after(
      Alike alike, List<Place> places, Map<Place, List<Obligation>> breaches) {
    return new GeneralRemark.AfterBreach(
        places,
        alike.by(),
        alike.injured(),
        others(alike.by(), alike.injured()),
        alike.silent(),
        beside.isDoubtful(),
        entries(
            places.stream().flatMap(p -> breaches.getOrDefault(p, List.of()).stream()).toList()));
  }

  private GeneralRemark material(List<Obligation> breached) {
    SortedSet<PartyId> by = by(breached);
    SortedSet<PartyId> affected = owedTo(breached, by);
    LinkedHashSet<Citation> sentences = new LinkedHashSet<>();
    breached.forEach(o -> sentences.add(o.key().sentence()));
    return new GeneralRemark.MaterialBreach(
        List.copyOf(sentences),
        List.copyOf(by),
        List.copyOf(affected),
        others(by, affected),
        beside.isDoubtful(),
        entries(breached));
  }

  private static SortedSet<PartyId> by(List<Obligation> breached) {
    TreeSet<PartyId> by = new TreeSet<>();
    breached.forEach(o -> by.addAll(o.bearers()));
    return by;
  }

  private static SortedSet<PartyId> owedTo(List<Obligation> breached, Collection<PartyId> by) {
    TreeSet<PartyId> to = new TreeSet<>();
    breached.forEach(o -> to.addAll(o.owedTo()));
    to.removeAll(by);
    return to;
  }

  private List<PartyId> others(Collection<PartyId> by, Collection<PartyId> injured) {
    return beside.bound().stream().filter(p -> !by.contains(p) && !injured.contains(p)).toList();
  }

  private static List<EntryId> entries(List<Obligation> breached) {
    TreeSet<EntryId> entries = new TreeSet<>();
    breached.forEach(o -> entries.addAll(o.grounds().entries()));
    return List.copyOf(entries);
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.conflict;

import casus.engine.conflict.Conflict.Extent;
import casus.engine.conflict.Conflict.Kind;
import casus.engine.conflict.Conflict.Ranking;
import casus.engine.conflict.Conflict.Side;
import casus.engine.docket.Docket;
import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds duties of one bearer that cannot be done together, across results of one record seen from
/// one vantage.
///
/// Laws: the order of the results does not matter; without two live duties there is none; no result
/// is changed.
public final class Conflicts {
  private final SortedMap<String, List<Duty>> sentences = new TreeMap<>();
  private final Toward toward;
  private final Rankings rankings;
  private final SortedMap<String, Found> found = new TreeMap<>();

  private Conflicts(List<Assessed> results, Docket docket, boolean generalLaw) {
    toward = new Toward(docket);
    rankings = new Rankings(generalLaw);
    TreeMap<InstrumentId, Assessed> each = new TreeMap<>();
    results.forEach(a -> each.putIfAbsent(a.instrument().header().id(), a));
    each.values()
        .forEach(a ->
            a.assessment().obligations().stream()
                .map(o -> new Duty(a, o))
                .filter(Duty::isLive)
                .forEach(d -> sentences.computeIfAbsent(d.rule(), _ -> new ArrayList<>()).add(d)));
  }

  /// Finds conflicts.
  ///
  /// @param results results of different instruments, in any order; of one instrument the first
  ///   counts
  /// @param docket the record they are results of
  /// @param generalLaw whether general law ranks what the texts do not
  /// @return conflicts, ordered by their sides; bearers of whom the same is true are told together
  public static List<Conflict> among(List<Assessed> results, Docket docket, boolean generalLaw) {
    Conflicts conflicts = new Conflicts(results, docket, generalLaw);
    conflicts.compare();
    return conflicts.found.values().stream().map(Found::conflict).toList();
  }

  /// What is found of two sentences, while bearers are added.
  private record Found(
      Kind kind,
      Extent extent,
      Side one,
      Side other,
      SortedSet<PartyId> bearers,
      SortedSet<ActTypeId> ways,
      Ranking ranking,
      SortedSet<EntryId> entries) {
    Conflict conflict() {
      return new Conflict(
          kind,
          extent,
          one,
          other,
          List.copyOf(bearers),
          List.copyOf(ways),
          ranking,
          List.copyOf(entries));
    }
  }

  private void compare() {
    for (List<Duty> some : sentences.values()) {
      for (List<Duty> others : sentences.values()) {
        if (canConflict(some.getFirst(), others.getFirst())) {
          compare(some, others);
        }
      }
    }
  }

  /// Tells whether two sentences can ever conflict, whoever owes what on which case.
  private static boolean canConflict(Duty one, Duty other) {
    return one.modality() == Modality.MUST
        && one.canBePerformed()
        && other.canBePerformed()
        && switch (other.modality()) {
          case MUST_NOT -> !caught(one, other).isEmpty();
          case MUST ->
              one.rule().compareTo(other.rule()) <= 0 && !excludedWays(one, other).isEmpty();
          case MAY -> false;
        };
  }

  private void compare(List<Duty> some, List<Duty> others) {
    for (Duty one : some) {
      for (Duty other : others) {
        if (!one.both(other).isEmpty() && sameCase(one, other)) {
          if (other.modality() == Modality.MUST_NOT) {
            one.both(other).forEach(b -> against(one, other, b));
          } else {
            excluded(one, other);
          }
        }
      }
    }
  }

  private static SortedSet<ActTypeId> caught(Duty duty, Duty ban) {
    TreeSet<ActTypeId> caught = new TreeSet<>(duty.ways());
    caught.retainAll(ban.withForms(ban.act()));
    return caught;
  }

  private static SortedSet<ActTypeId> excludedWays(Duty one, Duty other) {
    TreeSet<ActTypeId> caught = new TreeSet<>();
    for (ActTypeId way : one.ways()) {
      if (other.ways().stream().anyMatch(w -> exclude(one, way, other, w))) {
        caught.add(way);
      }
    }
    return caught;
  }

  /// Tells whether two duties meet: on one case, or one of them stands without any.
  private static boolean sameCase(Duty one, Duty other) {
    Optional<List<OccasionId>> first = one.members();
    Optional<List<OccasionId>> second = other.members();
    return first.isEmpty() || second.isEmpty() || !Collections.disjoint(first.get(), second.get());
  }

  private void against(Duty duty, Duty ban, PartyId bearer) {
    Optional<SortedSet<PartyId>> to = toward.of(duty, bearer);
    Optional<SortedSet<PartyId>> not = toward.of(ban, bearer);
    boolean nobody = not.map(SortedSet::isEmpty).orElse(false);
    boolean apart =
        nobody
            || to.isPresent() && not.isPresent() && Collections.disjoint(to.get(), not.get())
            || to.map(SortedSet::isEmpty).orElse(false);
    if (apart) {
      return;
    }
    SortedSet<ActTypeId> caught = caught(duty, ban);
    boolean whoever = not.isEmpty() || to.isPresent() && not.get().containsAll(to.get());
    boolean anyCase = ban.members().isEmpty() || duty.members().isPresent();
    boolean noneLeft = duty.ways().size() - caught.size() < duty.needed();
    Extent extent = whoever && anyCase && noneLeft ? Extent.EVERY_WAY : Extent.SOME_WAYS;
    put(Kind.MUST_AND_MUST_NOT, extent, duty, ban, bearer, caught);
  }

  private void excluded(Duty one, Duty other) {
    if (one.rule().equals(other.rule()) && one.side().compareTo(other.side()) >= 0) {
      return;
    }
    boolean together = canDoBoth(one, List.copyOf(one.ways()), 0, List.of(), other);
    Extent extent = together ? Extent.SOME_WAYS : Extent.EVERY_WAY;
    SortedSet<ActTypeId> ways = excludedWays(one, other);
    one.both(other).forEach(b -> put(Kind.EXCLUDED_ACTS, extent, one, other, b, ways));
  }

  /// Tells whether some choice of acts performs both: those chosen for one leave enough for the
  /// other.
  private static boolean canDoBoth(
      Duty one, List<ActTypeId> ways, int at, List<ActTypeId> chosen, Duty other) {
    if (chosen.size() == one.needed()) {
      return other.ways().stream()
              .filter(w -> chosen.stream().noneMatch(c -> exclude(one, c, other, w)))
              .count()
          >= other.needed();
    }
    for (int i = at; i < ways.size(); i++) {
      List<ActTypeId> more = new ArrayList<>(chosen);
      more.add(ways.get(i));
      if (canDoBoth(one, ways, i + 1, more, other)) {
        return true;
      }
    }
    return false;
  }

  /// Tells whether two acts exclude each other, as either text says of them or of what they are
  /// forms of.
  private static boolean exclude(Duty one, ActTypeId act, Duty other, ActTypeId against) {
    return List.of(one, other).stream()
        .flatMap(d -> d.in().instrument().vocabulary().acts().stream())
        .anyMatch(type ->
            isOrIsForm(act, type, one, other) && excludes(type, against, one, other)
                || isOrIsForm(against, type, one, other) && excludes(type, act, one, other));
  }

  private static boolean isOrIsForm(ActTypeId act, ActType type, Duty one, Duty other) {
    return act.equals(type.id()) || broader(act, one, other).contains(type.id());
  }

  private static boolean excludes(ActType type, ActTypeId act, Duty one, Duty other) {
    return type.excludes().contains(act)
        || type.excludes().stream().anyMatch(broader(act, one, other)::contains);
  }

  private static List<ActTypeId> broader(ActTypeId act, Duty one, Duty other) {
    return List.of(one, other).stream()
        .flatMap(d -> d.in().instrument().vocabulary().act(act).stream())
        .flatMap(a -> a.formOf().stream())
        .toList();
  }

  private void put(
      Kind kind, Extent extent, Duty one, Duty other, PartyId bearer, SortedSet<ActTypeId> ways) {
    Found all =
        found.computeIfAbsent(
            one.side() + " / " + other.side() + " / " + kind + " / " + extent + " / " + ways,
            _ ->
                new Found(
                    kind,
                    extent,
                    one.side(),
                    other.side(),
                    new TreeSet<>(),
                    ways,
                    rankings.between(one.in(), other.in()),
                    new TreeSet<>()));
    all.bearers().add(bearer);
    all.entries().addAll(one.obligation().grounds().entries());
    all.entries().addAll(other.obligation().grounds().entries());
  }
}

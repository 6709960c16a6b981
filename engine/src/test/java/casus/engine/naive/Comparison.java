// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.docket.OccasionId;
import casus.engine.naive.NaiveAssessment.Beside;
import casus.engine.naive.NaiveAssessment.Ineffective;
import casus.engine.naive.NaiveAssessment.NaiveObligation;
import casus.engine.naive.NaiveAssessment.Open;
import casus.engine.obligation.NotOwed;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.ObligationKey;
import casus.engine.obligation.Remark;
import casus.engine.standing.PartyStanding.Degree;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Brings what the engine says to the same form as what the naive interpreter says.
final class Comparison {
  private Comparison() {}

  static Assessment engine(RandomCase c) {
    return Engine.assess(c.text(), c.docket(), c.vantage(), c.choice(), Draw.ATLAS);
  }

  static NaiveAssessment of(Assessment a) {
    SortedMap<PartyId, Degree> degrees = new TreeMap<>();
    SortedMap<PartyId, Instant> since = new TreeMap<>();
    a.standing()
        .parties()
        .forEach(p -> {
          degrees.put(p.party(), p.degree());
          if (p.degree() != Degree.OUTSIDER) {
            since.put(p.party(), p.since().orElseThrow());
          }
        });
    TreeSet<Ineffective> ineffective = new TreeSet<>();
    a.ineffective().forEach(i -> ineffective.add(new Ineffective(i.entry(), i.reason())));
    return new NaiveAssessment(
        a.standing().inForce(),
        a.standing().provisional(),
        a.standing().entry(),
        degrees,
        since,
        obligations(a),
        a.standing().ended(),
        cases(a),
        notOwed(a),
        ineffective);
  }

  static SortedMap<ObligationKey, NaiveObligation> obligations(Assessment a) {
    SortedMap<ObligationKey, NaiveObligation> found = new TreeMap<>();
    for (Obligation o : a.obligations()) {
      if (found.put(o.key(), of(o)) != null) {
        throw new AssertionError("two obligations of one key: " + o.key());
      }
    }
    return found;
  }

  private static NaiveObligation of(Obligation o) {
    Optional<Instant> remedied =
        o.notes().remarks().stream()
            .flatMap(r -> r instanceof Remark.RemediedAt at ? Stream.of(at.at()) : Stream.empty())
            .findFirst();
    return new NaiveObligation(
        o.status(),
        o.outcome().accrued(),
        o.outcome().since(),
        o.due(),
        o.notes().remarks().contains(new Remark.BornLate()),
        remedied,
        open(o),
        o.bearers(),
        beside(o));
  }

  private static Beside beside(Obligation o) {
    Optional<Instant> excused = Optional.empty();
    List<PartyId> notBy = List.of();
    boolean disputed = false;
    List<PartyId> notToward = List.of();
    List<PartyId> apart = List.of();
    for (Remark remark : o.notes().remarks()) {
      switch (remark) {
        case Remark.ExcusedAfterBreach(Instant at) -> excused = Optional.of(at);
        case Remark.NotPerformedBy(List<PartyId> parties) -> notBy = parties;
        case Remark.PerformanceDisputed _ -> disputed = true;
        case Remark.NotOwedToward(List<PartyId> parties, _) -> notToward = parties;
        case Remark.SuspendedToward(List<PartyId> parties, _) -> apart = parties;
        case Remark.BornLate _,
            Remark.RemediedAt _,
            Remark.HoldingNotStated _,
            Remark.HeldWithin _,
            Remark.OpenExcuse _,
            Remark.OpenEnding _,
            Remark.OpenSuspension _,
            Remark.FreedByFailure _ -> {}
      }
    }
    return new Beside(
        excused, notBy, disputed, o.owedTo().stream().sorted().toList(), notToward, apart);
  }

  private static SortedMap<OccasionId, List<OccasionId>> cases(Assessment a) {
    SortedMap<OccasionId, List<OccasionId>> found = new TreeMap<>();
    a.cases().forEach(c -> found.put(c.id(), c.members()));
    return found;
  }

  private static SortedMap<ObligationKey, List<PartyId>> notOwed(Assessment a) {
    SortedMap<ObligationKey, List<PartyId>> found = new TreeMap<>();
    for (NotOwed n : a.notOwed()) {
      if (found.put(n.key(), n.bearers()) != null) {
        throw new AssertionError("twice not owed: " + n.key());
      }
    }
    return found;
  }

  private static Set<Open> open(Obligation o) {
    TreeSet<Open> open = new TreeSet<>();
    for (Remark remark : o.notes().remarks()) {
      switch (remark) {
        case Remark.OpenExcuse _ -> open.add(Open.EXCUSE);
        case Remark.OpenEnding _ -> open.add(Open.ENDING);
        case Remark.OpenSuspension _ -> open.add(Open.SUSPENSION);
        case Remark.BornLate _,
            Remark.RemediedAt _,
            Remark.HoldingNotStated _,
            Remark.HeldWithin _,
            Remark.ExcusedAfterBreach _,
            Remark.NotOwedToward _,
            Remark.SuspendedToward _,
            Remark.NotPerformedBy _,
            Remark.FreedByFailure _,
            Remark.PerformanceDisputed _ -> {}
      }
    }
    return open;
  }

  /// What differs, one line a thing; empty if nothing does.
  static List<String> differences(NaiveAssessment naive, NaiveAssessment engine) {
    List<String> found = new ArrayList<>();
    add(found, "in force", naive.inForce(), engine.inForce());
    add(found, "provisional", naive.provisional(), engine.provisional());
    add(found, "ended", naive.ended(), engine.ended());
    add(found, "entry", naive.entry(), engine.entry());
    each(found, "degree", naive.degrees(), engine.degrees());
    each(found, "since", naive.since(), engine.since());
    each(found, "obligation", naive.obligations(), engine.obligations());
    each(found, "case", naive.cases(), engine.cases());
    each(found, "not owed", naive.notOwed(), engine.notOwed());
    TreeSet<Ineffective> ours = new TreeSet<>(naive.ineffective());
    ours.removeAll(engine.ineffective());
    TreeSet<Ineffective> theirs = new TreeSet<>(engine.ineffective());
    theirs.removeAll(naive.ineffective());
    add(found, "ineffective", ours, theirs);
    return found;
  }

  private static <K extends Comparable<K>, V> void each(
      List<String> found, String what, Map<K, V> naive, Map<K, V> engine) {
    TreeSet<K> keys = new TreeSet<>(naive.keySet());
    keys.addAll(engine.keySet());
    for (K key : keys) {
      add(
          found,
          what + " " + key,
          Optional.ofNullable(naive.get(key)),
          Optional.ofNullable(engine.get(key)));
    }
  }

  private static void add(List<String> found, String what, Object naive, Object engine) {
    if (!naive.equals(engine)) {
      found.add(what + "\n  naive:  " + naive + "\n  engine: " + engine);
    }
  }
}

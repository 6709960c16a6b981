// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Account.Claim;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import casus.engine.plain.Dues.Dated;
import casus.engine.plain.Ranks.Growing;
import casus.engine.standing.PartyStanding.Degree;
import casus.engine.trigger.Verdict;
import casus.treaty.name.PartyId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sentence held against an occurrence: what comes of it for all whom it binds and does not leave
/// out, since nothing in it speaks of the bearer.
final class Held {
  private final Sentence sentence;
  private final Report report;
  private final Retelling retelling;
  private final long asOf;
  private final Truth what;
  private final Dated dated;
  private final Ranks told;
  private final Ranks ranks;
  private Truth truth = Truth.FALSE;
  private long since = Long.MIN_VALUE;
  private long accrued = Report.NEVER;
  private long toldAt;
  private @Nullable Verdict verdict;
  private @Nullable Ranks ofBound;

  Held(Sentence sentence, Report report, Retelling retelling, Bonds bonds, long asOf) {
    this.sentence = sentence;
    this.report = report;
    this.retelling = retelling;
    this.asOf = asOf;
    what = what();
    run();
    if (truth == Truth.FALSE) {
      dated = Dues.NOTHING;
      told = Ranks.NONE;
      ranks = told;
    } else {
      dated = sentence.dues().dated(report, accrued, bonds, asOf);
      told = told();
      ranks = told.with(dated.ranks());
    }
  }

  private Truth what() {
    Claim.What said = report.what();
    if (said == null) {
      return Truth.UNDETERMINED;
    }
    Truth any = Truth.FALSE;
    for (int i = 0; i < said.types().size(); i++) {
      any = any.or(sentence.kind(said.types().get(i)));
    }
    return any;
  }

  /// From instant to instant at which a part can change, until it is owed.
  private void run() {
    long at = report.at();
    while (true) {
      Truth now = met(at);
      if (now == Truth.TRUE) {
        accrued = at;
      } else if (now != truth) {
        since = at;
      }
      truth = now;
      toldAt = at;
      long next = now == Truth.TRUE || what == Truth.FALSE ? Report.NEVER : next(at);
      if (next > asOf) {
        toldAt = now == Truth.TRUE ? at : asOf;
        return;
      }
      at = next;
    }
  }

  private Truth met(long at) {
    Truth all = what;
    for (Part part : sentence.parts()) {
      if (all == Truth.FALSE) {
        break;
      }
      all = all.and(part.truth(report, at));
    }
    return all;
  }

  private long next(long after) {
    long next = Report.NEVER;
    for (Part part : sentence.parts()) {
      next = Math.min(next, part.next(report, after));
    }
    return next;
  }

  /// The report, and what the value of its parts rests on beside it.
  private Ranks told() {
    Ranks found = Ranks.of(report.rank());
    for (Part part : sentence.parts()) {
      int rank = part.rank(report, toldAt);
      found = rank == Part.NONE ? found : found.with(rank);
    }
    return found;
  }

  Sentence sentence() {
    return sentence;
  }

  Report report() {
    return report;
  }

  /// FALSE if nothing is owed, TRUE once it is, otherwise what keeps it open.
  Truth truth() {
    return truth;
  }

  /// Since when it is open as it is, in milliseconds.
  long since() {
    return since;
  }

  /// When it came to be owed, in milliseconds, or never.
  long accrued() {
    return accrued;
  }

  Dated dated() {
    return dated;
  }

  /// The entries that every obligation rests on, and those by which its bearer stands as it does.
  Growing ranks(Bond bond) {
    if (bond.standing().degree() != Degree.BOUND) {
      return ranks.with(bond.ranks()).growing();
    }
    Ranks known = ofBound;
    if (known == null) {
      known = ranks.with(bond.reached());
      ofBound = known;
    }
    Growing all = known.growing();
    bond.addOwnTo(all);
    return all;
  }

  /// Tells whether what makes it apply is told by some entries, whoever bears it.
  boolean tells(Ranks some) {
    return told.containsAll(some);
  }

  /// Returns the exclusion that leaves a party out, or null.
  @Nullable Leaving leaving(int party) {
    for (Leaving leaving : sentence.leavings()) {
      if (leaving.leavesOut(party, report)) {
        return leaving;
      }
    }
    return null;
  }

  /// What would settle it, while it is open.
  List<Missing> missing() {
    List<Missing> missing = new ArrayList<>(2);
    if (what != Truth.TRUE) {
      missing.addAll(retelling.of(report).what(sentence.rule()).missing());
    }
    for (Part part : sentence.parts()) {
      if (part.truth(report, toldAt) != Truth.TRUE) {
        missing.addAll(part.missing(report, toldAt));
      }
    }
    return missing.size() < 2 ? missing : List.copyOf(new LinkedHashSet<>(missing));
  }

  /// The conjunction with what is told of it, for whoever is not left out.
  Verdict verdict() {
    Verdict known = verdict;
    if (known == null) {
      Retold retold = retelling.of(report);
      known = conjunction(retold, toldAt);
      if (known.truth() != Truth.FALSE && sentence.leavings().length > 0) {
        List<Verdict> parts = new ArrayList<>();
        parts.add(known);
        PartyId anybody = bystander();
        for (Leaving leaving : sentence.leavings()) {
          parts.add(leaving.verdict(retold, anybody).not());
        }
        known = Verdict.and(parts);
      }
      verdict = known;
    }
    return known;
  }

  /// Somebody who is not left out: to all such it comes to the same.
  private PartyId bystander() {
    for (Member member : sentence.members()) {
      if (leaving(member.number()) == null) {
        return member.id();
      }
    }
    throw new IllegalStateException("everybody is left out");
  }

  private Verdict conjunction(Retold retold, long at) {
    List<Verdict> parts = new ArrayList<>();
    parts.add(retold.what(sentence.rule()));
    for (Part part : sentence.parts()) {
      if (parts.getLast().truth() == Truth.FALSE) {
        break;
      }
      parts.add(part.verdict(report, at, retold));
    }
    return Verdict.and(parts);
  }

  /// Why a party that is left out owes nothing. For it there never was an instant at which it came
  /// to owe: in the end it may be that nobody would.
  Grounds whyLeftOut(Leaving leaving, PartyId party) {
    Retold retold = retelling.of(report);
    return met(asOf) == Truth.FALSE
        ? conjunction(retold, asOf).grounds()
        : leaving.verdict(retold, party).not().grounds();
  }
}

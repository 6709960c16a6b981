// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.grounds.Grounds;
import casus.engine.obligation.Remark;
import casus.engine.obligation.Status;
import casus.engine.rule.Rule;
import casus.engine.trigger.Subject;
import casus.engine.trigger.Verdict;
import casus.treaty.name.PartyId;
import java.util.ArrayList;
import java.util.List;

/// What keeps a duty that has accrued from being owed for a time: a reservation between those
/// concerned, or a suspension (semantics 25, 25a, 25b).
final class Halts {
  private Reserved reserved = Reserved.NOTHING;
  private Apart apart = Apart.NOTHING;
  private Verdict suspension = Verdict.FALSE;

  /// Looks at both, and notes what was looked at.
  void look(
      Rule rule,
      Subject subject,
      List<PartyId> bearers,
      Surroundings world,
      Considered considered) {
    if (!world.standings().between().isEmpty()) {
      List<PartyId> others = Owed.to(rule, subject, bearers, world);
      reserved = Reserved.find(rule, subject, bearers, others, world);
      apart = Apart.find(rule, subject, bearers, others, world);
    }
    suspension = world.suspended(rule, subject);
    considered.add(reserved.looked());
    considered.add(apart.looked());
    considered.add(suspension.grounds());
  }

  boolean hold() {
    return reserved.whole().holds() || suspends();
  }

  private boolean suspends() {
    return suspension.holds() || apart.whole().holds();
  }

  Status status() {
    return reserved.whole().holds() ? Status.RESERVED : Status.SUSPENDED;
  }

  Grounds grounds() {
    if (reserved.whole().holds()) {
      return reserved.whole().grounds();
    }
    return suspension.holds() ? suspension.grounds() : apart.whole().grounds();
  }

  /// What is told of a duty that stands.
  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    if (suspension.isOpen()) {
      remarks.add(new Remark.OpenSuspension(suspension.missing()));
    }
    reserved.partly().ifPresent(remarks::add);
    apart.partly().ifPresent(remarks::add);
    return remarks;
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import casus.engine.trigger.Verdict;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.party.PartyRef;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// That a party has done an act about an occurrence; until then it is awaited.
final class DeedPart implements Part {
  private final ActTypeId act;
  private final int type;
  private final TreeSet<PartyId> by;

  DeedPart(ActTypeId act, PartyRef ref, Lexicon lexicon) {
    this.act = act;
    type = lexicon.act(act);
    by =
        switch (ref) {
          case PartyRef.Named(PartyId party) -> new TreeSet<>(List.of(party));
          case PartyRef.AnyOf(var role) -> new TreeSet<>(lexicon.rulebook().members(role));
          case PartyRef.Bearer _, PartyRef.AttackedState _, PartyRef.AttributedState _ ->
              throw new IllegalArgumentException("not the same for all: " + ref);
        };
  }

  private @Nullable Deed done(Report report) {
    for (Deed deed = report.deeds(); deed != null; deed = deed.later()) {
      if (deed.type() == type && deed.act().actors().stream().anyMatch(by::contains)) {
        return deed;
      }
    }
    return null;
  }

  @Override
  public Truth truth(Report report, long at) {
    Deed deed = done(report);
    return deed != null && deed.at() <= at ? Truth.TRUE : Truth.UNDETERMINED;
  }

  @Override
  public long next(Report report, long after) {
    Deed deed = done(report);
    return deed != null && deed.at() > after ? deed.at() : Report.NEVER;
  }

  @Override
  public int rank(Report report, long at) {
    Deed deed = done(report);
    return deed != null && deed.at() <= at ? deed.rank() : NONE;
  }

  @Override
  public List<Missing> missing(Report report, long at) {
    return List.of(new Missing.Act(act, List.copyOf(by), report.id()));
  }

  @Override
  public Verdict verdict(Report report, long at, Retold retold) {
    Deed deed = done(report);
    if (deed != null && deed.at() <= at) {
      return Verdict.of(
          Truth.TRUE,
          Inference.ACT_DONE,
          List.of(act.value(), names(deed.act().actors())),
          List.of(deed.id()));
    }
    return Verdict.of(
        Truth.UNDETERMINED,
        Inference.ACT_NOT_DONE,
        List.of(act.value(), names(by)),
        List.of(),
        missing(report, at));
  }

  private static String names(Iterable<PartyId> parties) {
    List<String> names = new java.util.ArrayList<>();
    parties.forEach(p -> names.add(p.value()));
    return String.join(", ", names);
  }
}

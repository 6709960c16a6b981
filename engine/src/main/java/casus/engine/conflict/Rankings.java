// SPDX-License-Identifier: Apache-2.0
package casus.engine.conflict;

import casus.engine.conflict.Conflict.Ranking;
import casus.engine.conflict.Conflict.Source;
import casus.engine.general.GeneralLaw;
import casus.treaty.Clause;
import casus.treaty.Provision;
import casus.treaty.name.InstrumentId;
import casus.treaty.text.Part;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which of two texts comes first, as they say, and as general law says where they do not.
final class Rankings {

  private final boolean generalLaw;

  Rankings(boolean generalLaw) {
    this.generalLaw = generalLaw;
  }

  Ranking between(Assessed one, Assessed other) {
    InstrumentId first = id(one);
    InstrumentId second = id(other);
    if (first.equals(second)) {
      return new Ranking.Unranked();
    }
    TreeSet<Source> secondYields = new TreeSet<>();
    TreeSet<Source> firstYields = new TreeSet<>();
    take(one, second, secondYields, firstYields);
    take(other, first, firstYields, secondYields);
    if (firstYields.isEmpty() != secondYields.isEmpty()) {
      return firstYields.isEmpty()
          ? new Ranking.ByText(second, List.copyOf(secondYields))
          : new Ranking.ByText(first, List.copyOf(firstYields));
    }
    TreeSet<Source> rival = new TreeSet<>(firstYields);
    rival.addAll(secondYields);
    if (generalLaw && (first.equals(GeneralLaw.CHARTER) || second.equals(GeneralLaw.CHARTER))) {
      return new Ranking.ByGeneralLaw(
          first.equals(GeneralLaw.CHARTER) ? second : first, List.copyOf(rival));
    }
    return rival.isEmpty() ? new Ranking.Unranked() : new Ranking.Rival(List.copyOf(rival));
  }

  private static InstrumentId id(Assessed assessed) {
    return assessed.instrument().header().id();
  }

  /// Takes what a text says of another: where it prevails, and where it yields.
  private static void take(
      Assessed text, InstrumentId other, Set<Source> prevails, Set<Source> yields) {
    for (Provision provision : text.instrument().provisions()) {
      for (Part<Clause> part : provision.clauses()) {
        if (part.isIn(text.assessment().frame().choice().brackets())
            && part.value() instanceof Clause.Ranking ranking
            && ranking.isOf(other)) {
          Source source = new Source(id(text), provision.citation());
          switch (ranking.precedence()) {
            case PREVAILS -> prevails.add(source);
            case YIELDS -> yields.add(source);
          }
        }
      }
    }
  }
}

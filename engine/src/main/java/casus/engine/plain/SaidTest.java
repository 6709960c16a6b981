// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.grounds.Truth;
import casus.treaty.condition.Condition;
import casus.treaty.party.PartyRef;
import casus.treaty.place.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The value of a condition on what was said of an occurrence, for what is said most.
@FunctionalInterface
interface SaidTest {
  /// Returns the value, or null if it takes a full evaluation.
  @Nullable Truth of(Report report);

  /// Compiles a condition that speaks of nothing but what was said.
  static SaidTest from(Condition condition, Lexicon lexicon) {
    return switch (condition) {
      case Condition.AllOf(List<Condition> parts) -> all(from(parts, lexicon));
      case Condition.AnyOf(List<Condition> parts) -> any(from(parts, lexicon));
      case Condition.Not(Condition part) -> not(from(part, lexicon));
      case Condition.IsAgainst(PartyRef ref) -> {
        boolean[] meant = meant(ref, lexicon);
        yield report -> report.isDirected() ? of(report.isAgainst(meant)) : unsaid();
      }
      case Condition.IsAttributedTo(PartyRef ref) -> {
        boolean[] meant = meant(ref, lexicon);
        yield report -> report.isAttributed() ? of(report.isAttributedTo(meant)) : unsaid();
      }
      case Condition.IsIn(var area) -> where(AreaTest.from(area, lexicon));
      case Condition.ComesFrom(var area) -> origin(AreaTest.from(area, lexicon));
      case Condition.Uses(String word) ->
          report ->
              report.claim(Field.MEANS) instanceof Claim.Means(List<String> means)
                  ? of(means.contains(word))
                  : unsaid();
      case Condition.HasQuality _,
          Condition.StandsElsewhere _,
          Condition.IsAnswered _,
          Condition.HasDone _,
          Condition.HasPassed _,
          Condition.TrackStands _,
          Condition.UndertakingStands _ ->
          throw new IllegalArgumentException("not on what was said: " + condition);
    };
  }

  private static List<SaidTest> from(List<Condition> parts, Lexicon lexicon) {
    return parts.stream().map(p -> from(p, lexicon)).toList();
  }

  private static boolean[] meant(PartyRef ref, Lexicon lexicon) {
    return switch (ref) {
      case PartyRef.Named(var party) -> lexicon.marked(lexicon.party(party));
      case PartyRef.AnyOf(var role) -> lexicon.holders(role);
      case PartyRef.Bearer _, PartyRef.AttackedState _, PartyRef.AttributedState _ ->
          throw new IllegalArgumentException("not the same for all: " + ref);
    };
  }

  private static Truth of(boolean holds) {
    return holds ? Truth.TRUE : Truth.FALSE;
  }

  private static Truth unsaid() {
    return Truth.UNDETERMINED;
  }

  private static SaidTest all(List<SaidTest> parts) {
    return report -> {
      Truth all = Truth.TRUE;
      for (SaidTest part : parts) {
        Truth one = part.of(report);
        if (one == null) {
          return null;
        }
        all = all.and(one);
      }
      return all;
    };
  }

  private static SaidTest any(List<SaidTest> parts) {
    return report -> {
      Truth any = Truth.FALSE;
      for (SaidTest part : parts) {
        Truth one = part.of(report);
        if (one == null) {
          return null;
        }
        any = any.or(one);
      }
      return any;
    };
  }

  private static SaidTest not(SaidTest part) {
    return report -> {
      Truth one = part.of(report);
      return one == null ? null : one.not();
    };
  }

  private static SaidTest where(AreaTest area) {
    return report -> {
      Claim.Where where = report.where();
      return where == null ? unsaid() : anyOf(where.places(), area);
    };
  }

  private static SaidTest origin(AreaTest area) {
    return report ->
        report.claim(Field.ORIGIN) instanceof Claim.Origin(List<Place> places)
            ? anyOf(places, area)
            : unsaid();
  }

  private static @Nullable Truth anyOf(List<Place> places, AreaTest area) {
    Truth any = Truth.FALSE;
    for (int i = 0; i < places.size(); i++) {
      Truth one = area.holds(places.get(i));
      if (one == null) {
        return null;
      }
      any = any.or(one);
    }
    return any;
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.language.check;

import casus.language.diagnosis.Code;
import casus.language.source.Span;
import casus.treaty.Undertaking;
import casus.treaty.condition.Condition;
import casus.treaty.name.AreaId;
import casus.treaty.place.Area;
import casus.treaty.place.AreaExpression;
import casus.treaty.text.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// CAS402 for areas: an area from which all of it is taken out.
final class AreaCheck {
  /// How many areas are looked at to see whether anything is left of one.
  private static final int MOST_STEPS = 2_000;

  private final Subject subject;
  private final Map<AreaId, List<AreaExpression>> declared = new HashMap<>();
  private int steps;

  AreaCheck(Subject subject) {
    this.subject = subject;
  }

  void run() {
    for (Area area : subject.instrument().vocabulary().areas()) {
      List<AreaExpression> maps = declared.computeIfAbsent(area.id(), _ -> new ArrayList<>());
      area.extent().stated().ifPresent(maps::add);
    }
    for (Area area : subject.instrument().vocabulary().areas()) {
      area.extent()
          .stated()
          .ifPresent(e -> check(e, subject.places().of(area), "\"" + area.id() + "\""));
    }
    for (Undertaking undertaking : subject.undertakings()) {
      for (Part<Condition> part : undertaking.trigger().conditions()) {
        if (part.value() instanceof Condition.IsIn(AreaExpression area)) {
          check(area, subject.places().of(undertaking), "this area");
        }
      }
    }
  }

  private void check(AreaExpression area, Span where, String name) {
    if (isEmpty(area)) {
      String message = "Nothing is left of " + name + ": all of it is taken out again.";
      subject.diagnoses().add(Code.NOBODY, where, message, "Take out less.");
    }
  }

  private boolean isEmpty(AreaExpression area) {
    return switch (area) {
      case AreaExpression.Minus(var left, var right) -> {
        Set<AreaExpression> taken = new HashSet<>();
        Set<AreaExpression> given = new HashSet<>();
        steps = 0;
        addParts(right, taken, 0);
        addParts(left, given, 0);
        yield isEmpty(left) || steps <= MOST_STEPS && taken.containsAll(given);
      }
      case AreaExpression.Plus(var left, var right) -> isEmpty(left) && isEmpty(right);
      case AreaExpression.Within(var left, var right) -> isEmpty(left) || isEmpty(right);
      case AreaExpression.UntilSettled(var inner, _) -> isEmpty(inner);
      case AreaExpression.Unit _,
          AreaExpression.Polygon _,
          AreaExpression.Named _,
          AreaExpression.TerritoryOfParty _,
          AreaExpression.TerritoryOfRole _,
          AreaExpression.ForcesOfRole _,
          AreaExpression.NorthOf _ ->
          false;
    };
  }

  /// Adds the areas that an area is the sum of, names of single maps replaced by what they stand
  /// for.
  private void addParts(AreaExpression area, Set<AreaExpression> parts, int depth) {
    if (++steps > MOST_STEPS) {
      return;
    }
    switch (area) {
      case AreaExpression.Plus(var left, var right) -> {
        addParts(left, parts, depth);
        addParts(right, parts, depth);
      }
      case AreaExpression.Named(AreaId name)
          when depth < 20 && declared.getOrDefault(name, List.of()).size() == 1 ->
          addParts(declared.getOrDefault(name, List.of()).getFirst(), parts, depth + 1);
      case AreaExpression.Named _,
          AreaExpression.Minus _,
          AreaExpression.Within _,
          AreaExpression.UntilSettled _,
          AreaExpression.Unit _,
          AreaExpression.Polygon _,
          AreaExpression.TerritoryOfParty _,
          AreaExpression.TerritoryOfRole _,
          AreaExpression.ForcesOfRole _,
          AreaExpression.NorthOf _ ->
          parts.add(area);
    }
  }
}

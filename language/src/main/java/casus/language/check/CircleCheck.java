// SPDX-License-Identifier: Apache-2.0
package casus.language.check;

import casus.language.diagnosis.Code;
import casus.language.source.Span;
import casus.treaty.Vocabulary;
import casus.treaty.place.Area;
import casus.treaty.place.AreaExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/// CAS204: an area described by itself, an act that is a form of itself.
final class CircleCheck {
  private final Subject subject;

  CircleCheck(Subject subject) {
    this.subject = subject;
  }

  void run() {
    SequencedMap<String, List<String>> areas = new LinkedHashMap<>();
    Map<String, Span> places = new HashMap<>();
    for (Area area : subject.instrument().vocabulary().areas()) {
      List<String> named = areas.computeIfAbsent(area.id().value(), _ -> new ArrayList<>());
      area.extent().stated().ifPresent(e -> collect(e, named));
      places.putIfAbsent(area.id().value(), subject.places().of(area));
    }
    report(areas, places, "area", "Describe it by other areas.");
    SequencedMap<String, List<String>> acts = new LinkedHashMap<>();
    for (Vocabulary.ActType act : subject.instrument().vocabulary().acts()) {
      acts.put(act.id().value(), act.formOf().stream().map(Object::toString).toList());
      places.put(act.id().value(), subject.places().of(act));
    }
    report(acts, places, "act", "An act is a form of a broader one.");
  }

  private static void collect(AreaExpression area, List<String> named) {
    switch (area) {
      case AreaExpression.Named(var name) -> named.add(name.value());
      case AreaExpression.Plus(var left, var right) -> collect(left, right, named);
      case AreaExpression.Minus(var left, var right) -> collect(left, right, named);
      case AreaExpression.Within(var left, var right) -> collect(left, right, named);
      case AreaExpression.UntilSettled(var inner, _) -> collect(inner, named);
      case AreaExpression.Unit _,
          AreaExpression.Polygon _,
          AreaExpression.TerritoryOfParty _,
          AreaExpression.TerritoryOfRole _,
          AreaExpression.ForcesOfRole _,
          AreaExpression.NorthOf _ -> {}
    }
  }

  private static void collect(AreaExpression left, AreaExpression right, List<String> named) {
    collect(left, named);
    collect(right, named);
  }

  private void report(
      SequencedMap<String, List<String>> graph,
      Map<String, Span> places,
      String what,
      String help) {
    for (List<String> circle : Circles.of(graph)) {
      String through = String.join("\" and \"", circle);
      String message =
          circle.size() == 1
              ? "The " + what + " \"" + through + "\" is described by itself."
              : "The " + what + "s \"" + through + "\" are described by each other.";
      subject
          .diagnoses()
          .add(Code.CIRCULAR, Objects.requireNonNull(places.get(circle.getFirst())), message, help);
    }
  }
}

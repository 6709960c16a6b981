// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

import casus.engine.factor.Combination;
import casus.explain.Answer;
import casus.explain.Suppositions;
import casus.explain.Together;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Several contested things at once, as JSON.
final class JsonProduct {
  private JsonProduct() {}

  /// Returns how many combinations were tried, and the results that one thing at a time does not
  /// tell.
  static Map<String, Object> of(Answer answer, Suppositions supposed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tried", answer.product().combinations().size());
    json.put("untried", answer.product().untried());
    List<Object> results = new ArrayList<>();
    for (Together together : answer.together()) {
      Map<String, Object> one = new LinkedHashMap<>();
      TreeSet<String> worlds = new TreeSet<>();
      List<Object> combinations = new ArrayList<>();
      for (Combination combination : together.combinations()) {
        worlds.addAll(JsonAnswer.under(combination.assessment(), supposed));
        combinations.add(combination(combination, answer));
      }
      one.put("combinations", combinations);
      one.put("then", together.then());
      one.put("supposed", List.copyOf(worlds));
      results.add(one);
    }
    json.put("results", results);
    return json;
  }

  private static Map<String, Object> combination(Combination combination, Answer answer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("taking", combination.factors().stream().map(answer::factor).toList());
    json.put(
        "choice",
        JsonAnswer.choice(combination.assessment().frame().choice(), answer.instrument()));
    return json;
  }
}

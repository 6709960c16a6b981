// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

import casus.engine.conflict.Conflict;
import casus.engine.conflict.Conflict.Ranking;
import casus.engine.conflict.Conflict.Side;
import casus.engine.conflict.Conflict.Source;
import casus.explain.ConflictPhrases;
import casus.explain.Suppositions;
import casus.treaty.name.InstrumentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Duties in conflict as JSON; the schema is `docs/reference/assessment.schema.json`.
public final class JsonConflict {
  private JsonConflict() {}

  /// Returns a conflict as maps and lists.
  ///
  /// @param conflict the conflict
  /// @param phrases how it is told
  /// @param supposed the suppositions it may rest on
  /// @return an object of the schema
  public static Map<String, Object> of(
      Conflict conflict, ConflictPhrases phrases, Suppositions supposed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", JsonText.word(conflict.kind()));
    json.put("extent", JsonText.word(conflict.extent()));
    json.put("owedBy", conflict.bearers().stream().map(Object::toString).toList());
    json.put("one", side(conflict.one()));
    json.put("other", side(conflict.other()));
    json.put("ways", conflict.ways().stream().map(Object::toString).toList());
    switch (conflict.ranking()) {
      case Ranking.Unranked _ -> ranking(json, "unranked", List.of());
      case Ranking.ByText(InstrumentId lower, List<Source> by) -> {
        ranking(json, "by-text", by);
        json.put("yields", lower.value());
      }
      case Ranking.Rival(List<Source> by) -> ranking(json, "rival", by);
      case Ranking.ByGeneralLaw(InstrumentId lower, List<Source> rival) -> {
        ranking(json, "by-general-law", rival);
        json.put("yields", lower.value());
      }
    }
    json.put("sentence", phrases.told(conflict));
    json.put("entries", conflict.entries().stream().map(Object::toString).toList());
    json.put("supposed", List.copyOf(supposed.under(conflict.entries())));
    return json;
  }

  private static void ranking(Map<String, Object> json, String ranking, List<Source> sources) {
    json.put("ranking", ranking);
    json.put(
        "rankedBy",
        sources.stream()
            .map(s -> {
              Map<String, Object> source = new LinkedHashMap<>();
              source.put("instrument", s.instrument().value());
              source.put("provision", s.provision().toString());
              return source;
            })
            .toList());
  }

  private static Map<String, Object> side(Side side) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("instrument", side.instrument().value());
    json.put("sentence", side.sentence().toString());
    side.occasion().ifPresent(o -> json.put("case", o.value()));
    json.put("act", side.act().value());
    return json;
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

import casus.engine.chain.Link;
import casus.explain.ChainPhrases;
import casus.explain.Suppositions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What hangs on another treaty, as JSON (docs/reference/assessment.schema.json).
public final class JsonLink {
  private JsonLink() {}

  /// Returns the JSON of a link.
  ///
  /// @param link the link
  /// @param phrases how it is told
  /// @param supposed the suppositions it may rest on
  /// @return keys in the order of the schema
  public static Map<String, Object> of(Link link, ChainPhrases phrases, Suppositions supposed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("instrument", link.treaty().value());
    json.put("sentence", link.sentence().toString());
    Map<String, Object> on = new LinkedHashMap<>();
    on.put("instrument", link.on().treaty().value());
    on.put("sentence", link.on().undertaking().toString());
    on.put("is", JsonText.word(link.on().how()));
    json.put("on", on);
    json.put("state", JsonText.word(link.state()));
    json.put("cases", link.occasions().stream().map(Object::toString).toList());
    json.put("told", phrases.told(link));
    json.put("entries", link.entries().stream().map(Object::toString).toList());
    json.put("supposed", List.copyOf(supposed.under(link.entries())));
    return json;
  }
}

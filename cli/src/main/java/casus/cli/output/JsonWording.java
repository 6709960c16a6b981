// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

import casus.explain.Readback;
import casus.scenario.wording.Comparison;
import casus.scenario.wording.Comparison.Compared;
import casus.scenario.wording.Wording;
import casus.treaty.Provision;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A user's own copy of a text beside its reading, as JSON.
public final class JsonWording {
  private JsonWording() {}

  /// Returns a comparison as values that can be written.
  ///
  /// @param comparison the copy beside the reading
  /// @param wording what the dossier carries of the text; empty if nothing
  /// @param readback how the reading is said
  /// @return a map
  public static Map<String, Object> of(
      Comparison comparison, Optional<Wording> wording, Readback readback) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("casus", "wording");
    root.put("version", 1);
    wording.ifPresent(w -> {
      root.put("source", w.source());
      root.put("read", w.read());
      root.put("on", w.on().toString());
    });
    Map<String, Object> states = new LinkedHashMap<>();
    comparison.states().forEach((state, count) -> states.put(JsonText.word(state), count));
    root.put("sentences", states);
    Map<String, Object> coverage = new LinkedHashMap<>();
    comparison.coverage().forEach((encoded, count) -> coverage.put(JsonText.word(encoded), count));
    root.put("coverage", coverage);
    root.put("provisions", comparison.provisions().stream().map(p -> one(p, readback)).toList());
    return root;
  }

  /// Returns fingerprints as values that can be written.
  ///
  /// @param wording the fingerprints
  /// @return a map
  public static Map<String, Object> of(Wording wording) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("casus", "fingerprints");
    root.put("version", 1);
    root.put("title", wording.title());
    root.put("treaty", wording.about().value());
    root.put("language", wording.language());
    root.put("source", wording.source());
    root.put("read", wording.read());
    root.put("on", wording.on().toString());
    Map<String, Object> prints = new LinkedHashMap<>();
    wording.prints().forEach((place, print) -> prints.put(place.toString(), print.hex()));
    root.put("fingerprints", prints);
    return root;
  }

  private static Map<String, Object> one(Compared compared, Readback readback) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("provision", compared.name());
    map.put("encoded", JsonText.word(compared.encoded()));
    map.put("sentences", compared.lines().stream().map(JsonWording::line).toList());
    map.put("reading", compared.read().stream().map(p -> reading(p, readback)).toList());
    return map;
  }

  private static Map<String, Object> line(Comparison.Line line) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("sentence", line.place().sentence());
    map.put("state", JsonText.word(line.state()));
    line.sentence()
        .ifPresent(s -> {
          map.put("line", s.line());
          map.put("words", s.words());
          map.put("fingerprint", s.fingerprint().hex());
        });
    return map;
  }

  private static Map<String, Object> reading(Provision provision, Readback readback) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("provision", provision.citation().toString());
    map.put("says", readback.sentences(provision));
    map.put("doesNotSay", readback.unsaid(provision));
    return map;
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

import casus.engine.chronicle.Moment;
import casus.explain.Catalogue;
import casus.explain.EntrySentences;
import casus.scenario.clock.Reckoning;
import casus.scenario.clock.Reckoning.Measure;
import casus.scenario.clock.Reckoning.Point;
import casus.scenario.clock.Reckoning.Row;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Lines of time and measured clocks as JSON; lengths are ISO 8601 durations.
public final class JsonTimeline {
  private JsonTimeline() {}

  /// Returns cases as values that can be written.
  ///
  /// @param cases the cases
  /// @param isWhole whether every moment is told, not only the measures
  /// @return a map
  public static Map<String, Object> of(List<TimelineCase> cases, boolean isWhole) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("casus", "timeline");
    root.put("version", 1);
    root.put("cases", cases.stream().map(c -> one(c, isWhole)).toList());
    return root;
  }

  private static Map<String, Object> one(TimelineCase one, boolean isWhole) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("title", one.title());
    map.put("docket", one.sheet().docket().title());
    map.put("zone", one.sheet().times().getId());
    EntrySentences sentences =
        new EntrySentences(one.instruments(), Catalogue.english(), Instant::toString);
    if (isWhole) {
      map.put(
          "moments",
          one.chronicle().moments().stream().map(m -> moment(m, one, sentences)).toList());
    }
    one.reckoning()
        .ifPresent(r -> {
          map.put("clocks", r.rows().stream().map(JsonTimeline::row).toList());
          map.put("promises", r.kept().stream().map(JsonTimeline::kept).toList());
          map.put("talks", r.talks().stream().map(JsonTimeline::meanwhile).toList());
        });
    return map;
  }

  private static Map<String, Object> moment(
      Moment moment, TimelineCase one, EntrySentences sentences) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("entry", moment.entry().id().value());
    map.put("at", moment.from().toString());
    moment.until().ifPresent(u -> map.put("until", u.toString()));
    map.put("kind", moment.kind().name().toLowerCase(Locale.ROOT));
    map.put("side", one.isDeed(moment) ? "done" : "said");
    map.put("sentence", sentences.of(moment.entry()));
    moment.entry().supposed().ifPresent(s -> map.put("supposed", s));
    return map;
  }

  private static Map<String, Object> row(Row row) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("under", row.clock().under().value());
    if (!row.clock().whose().isEmpty()) {
      map.put("for", row.clock().whose());
    }
    map.put("from", point(row.from()));
    Map<String, Object> measures = new LinkedHashMap<>();
    row.lengths().forEach((milestone, measure) -> measures.put(milestone.word(), json(measure)));
    map.put("measures", measures);
    map.put("limit", row.clock().limit().toString());
    map.put("within", row.within().stream().map(m -> m.word()).toList());
    return map;
  }

  private static Map<String, Object> json(Measure measure) {
    Map<String, Object> map = new LinkedHashMap<>();
    switch (measure) {
      case Measure.Never(String why) -> map.put("never", why);
      case Measure.Took(var length, Point at) -> {
        map.put("length", length.toString());
        map.putAll(point(at));
      }
    }
    return map;
  }

  private static Map<String, Object> point(Point point) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("entry", point.moment().entry().id().value());
    map.put("at", point.moment().from().toString());
    map.put("sure", point.isSure());
    if (!point.note().isEmpty()) {
      map.put("note", point.note());
    }
    return map;
  }

  private static Map<String, Object> kept(Reckoning.Kept kept) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("made", point(kept.made()));
    kept.kept()
        .ifPresentOrElse(
            k -> map.put("kept", json(k)), () -> map.put("notKept", kept.promise().note()));
    return map;
  }

  private static Map<String, Object> meanwhile(Reckoning.Meanwhile talks) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", talks.talks().name());
    map.put("from", point(talks.from()));
    map.put("to", point(talks.to()));
    map.put("deeds", talks.deeds().stream().map(m -> m.entry().id().value()).toList());
    return map;
  }
}

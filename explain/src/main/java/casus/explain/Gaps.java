// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.docket.Account.Field;
import casus.engine.docket.OccasionId;
import casus.engine.obligation.Missing;
import casus.treaty.name.AreaId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.QualityId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is missing, told once where several occurrences miss the same.
final class Gaps {
  private final Phrases phrases;
  private final Words words;

  Gaps(Phrases phrases, Words words) {
    this.phrases = phrases;
    this.words = words;
  }

  /// Returns sentences, one for each kind of gap.
  List<String> sentences(List<Missing> missing) {
    Map<String, List<String>> unsaid = new LinkedHashMap<>();
    Map<String, List<String>> disputed = new LinkedHashMap<>();
    Map<AreaId, List<String>> unmapped = new LinkedHashMap<>();
    Map<List<EventTypeId>, List<String>> unlike = new LinkedHashMap<>();
    Set<String> sentences = new LinkedHashSet<>();
    for (Missing one : missing) {
      switch (one) {
        case Missing.Statement(Field field, OccasionId occasion) ->
            put(unsaid, words.field(field), occasion);
        case Missing.Agreement(Field field, OccasionId occasion) ->
            put(disputed, words.field(field), occasion);
        case Missing.QualityStatement(QualityId quality, OccasionId occasion) ->
            put(unsaid, words.hasQuality(quality), occasion);
        case Missing.QualityAgreement(QualityId quality, OccasionId occasion) ->
            put(disputed, words.hasQuality(quality), occasion);
        case Missing.Extent(AreaId area, OccasionId occasion) -> put(unmapped, area, occasion);
        case Missing.Kinship(EventTypeId event, EventTypeId kind, OccasionId occasion) ->
            put(unlike, List.of(event, kind), occasion);
        case Missing.Answer _,
            Missing.Act _,
            Missing.DisputedAct _,
            Missing.OtherTreaty _,
            Missing.ClockStart _ ->
            sentences.add(Phrases.capital(phrases.missing(one)));
      }
    }
    Catalogue says = words.catalogue();
    disputed.forEach((what, where) -> sentences.add(say(says, "gap.disputed", what, where)));
    unsaid.forEach((what, where) -> sentences.add(say(says, "gap.unsaid", what, where)));
    unlike.forEach((pair, where) ->
        sentences.add(
            says.say(
                "gap.kinship",
                words.event(pair.getFirst()),
                words.event(pair.getLast()),
                places(says, where))));
    unmapped.forEach((area, where) ->
        sentences.add(
            say(
                says,
                where.size() > 1 ? "gap.unmapped.many" : "gap.unmapped",
                Words.spaced(area.value()),
                where)));
    return List.copyOf(sentences);
  }

  private String say(Catalogue says, String key, String what, List<String> where) {
    return says.say(key, what, places(says, where));
  }

  private String places(Catalogue says, List<String> where) {
    return where.size() > 4
        ? says.say("gap.many", String.join(", ", where.subList(0, 3)), where.size() - 3)
        : words.list(where);
  }

  private static <K> void put(Map<K, List<String>> by, K key, OccasionId occasion) {
    List<String> where = by.computeIfAbsent(key, _ -> new ArrayList<>());
    if (!where.contains(occasion.value())) {
      where.add(occasion.value());
    }
  }
}

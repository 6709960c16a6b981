// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.grounds.Truth;
import casus.treaty.Reading;
import casus.treaty.Reading.Filling;
import casus.treaty.Vocabulary.EventType;
import casus.treaty.name.EventTypeId;
import casus.treaty.text.Citation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Rule 6a of the semantics: types of occurrence that may be others.
final class NaiveKinship {
  private NaiveKinship() {}

  /// Whether one of the types passes a test, for a sentence.
  static Truth anyIs(
      NaiveWorld w, Citation sentence, List<EventTypeId> types, Predicate<EventTypeId> test) {
    return types.stream()
        .map(type -> is(w, sentence, type, test, Set.of()))
        .reduce(Truth.FALSE, Truth::or);
  }

  private static Truth is(
      NaiveWorld w,
      Citation sentence,
      EventTypeId type,
      Predicate<EventTypeId> test,
      Set<EventTypeId> asked) {
    if (test.test(type)) {
      return Truth.TRUE;
    }
    if (asked.contains(type)) {
      return Truth.FALSE;
    }
    Set<EventTypeId> now = new HashSet<>(asked);
    now.add(type);
    return w.text().vocabulary().event(type).map(EventType::mayBe).orElse(List.of()).stream()
        .map(kind -> read(w, sentence, type, kind).and(is(w, sentence, kind, test, now)))
        .reduce(Truth.FALSE, Truth::or);
  }

  /// What the last reading in force says; open if none does.
  private static Truth read(NaiveWorld w, Citation sentence, EventTypeId type, EventTypeId kind) {
    Truth read = Truth.UNDETERMINED;
    for (Reading reading : w.text().readings()) {
      for (Filling filling : reading.fillings()) {
        if (w.choice().readings().contains(reading.id())
            && filling instanceof Filling.IsKind(var of, var event, var other, boolean is)
            && (of.equals(sentence) || of.equals(sentence.provision()))
            && event.equals(type)
            && other.equals(kind)) {
          read = NaiveAreas.truth(is);
        }
      }
    }
    return read;
  }
}

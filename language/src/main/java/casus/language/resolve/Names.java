// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.source.Span;
import casus.treaty.Instrument;
import casus.treaty.text.Citation;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;

/// Every name a text declares, where it does so, and which of them are used.
final class Names {
  private final Map<Thing, SequencedMap<String, Span>> declared = new EnumMap<>(Thing.class);
  private final Map<Thing, SortedSet<String>> used = new EnumMap<>(Thing.class);
  private final SequencedMap<String, SequencedSet<String>> answers = new LinkedHashMap<>();
  private final SequencedMap<Citation, SequencedSet<Citation>> provisions = new LinkedHashMap<>();
  private final SequencedMap<Citation, Span> sentences = new LinkedHashMap<>();

  private SequencedMap<String, Span> declared(Thing thing) {
    return declared.computeIfAbsent(thing, _ -> new LinkedHashMap<>());
  }

  /// Returns the names of an instrument, all at the beginning of an unknown file.
  static Names of(Instrument instrument) {
    Names names = new Names();
    Span nowhere = new Span(0, 0);
    instrument.cast().parties().forEach(p -> names.declare(Thing.PARTY, p.id().value(), nowhere));
    instrument.cast().roles().forEach(r -> names.declare(Thing.ROLE, r.id().value(), nowhere));
    instrument
        .vocabulary()
        .areas()
        .forEach(a -> names.declare(Thing.AREA, a.id().value(), nowhere));
    instrument
        .vocabulary()
        .tracks()
        .forEach(t -> names.declare(Thing.TRACK, t.id().value(), nowhere));
    return names;
  }

  /// Declares a name and returns where it was declared before, if it was.
  Optional<Span> declare(Thing thing, String name, Span where) {
    return Optional.ofNullable(declared(thing).putIfAbsent(name, where));
  }

  boolean has(Thing thing, String name) {
    return declared(thing).containsKey(name);
  }

  Optional<Span> place(Thing thing, String name) {
    return Optional.ofNullable(declared(thing).get(name));
  }

  SequencedMap<String, Span> all(Thing thing) {
    return declared(thing);
  }

  void use(Thing thing, String name) {
    used.computeIfAbsent(thing, _ -> new TreeSet<>()).add(name);
  }

  boolean isUsed(Thing thing, String name) {
    return used.getOrDefault(thing, new TreeSet<>()).contains(name);
  }

  void addAnswers(String question, List<String> options) {
    answers.computeIfAbsent(question, _ -> new LinkedHashSet<>()).addAll(options);
  }

  /// Returns the answers of all declarations of a question.
  SequencedSet<String> answers(String question) {
    return answers.getOrDefault(question, new LinkedHashSet<>());
  }

  void declareProvision(Citation provision, Span where) {
    provisions.computeIfAbsent(provision, _ -> new LinkedHashSet<>());
    sentences.putIfAbsent(provision, where);
  }

  /// Declares a sentence of a provision that was declared.
  void declareSentence(Citation sentence, boolean isUndertaking, Span where) {
    sentences.putIfAbsent(sentence, where);
    SequencedSet<Citation> known = provisions.get(sentence.provision());
    if (isUndertaking && known != null) {
      known.add(sentence);
    }
  }

  boolean has(Citation citation) {
    return sentences.containsKey(citation);
  }

  Optional<Span> place(Citation citation) {
    return Optional.ofNullable(sentences.get(citation));
  }

  /// Returns the citations of the duties and liberties of a provision.
  SequencedSet<Citation> undertakings(Citation provision) {
    return provisions.getOrDefault(provision, new LinkedHashSet<>());
  }

  /// Returns every citation that can be written.
  SequencedSet<Citation> citations() {
    return sentences.sequencedKeySet();
  }
}

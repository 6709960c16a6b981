// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.Assessment;
import casus.engine.factor.Factor;
import casus.engine.vantage.Choice;
import casus.treaty.Instrument;
import casus.treaty.party.Party;
import casus.treaty.text.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an answer starts from beside the words of the text: what was chosen, what cannot be read,
/// and who is held to continue whom.
final class Premises {
  private final Assessment assessment;
  private final Instrument instrument;
  private final Words words;
  private final Catalogue says;

  Premises(Answer answer) {
    assessment = answer.assessment();
    instrument = answer.instrument();
    words = answer.words();
    says = words.catalogue();
  }

  Optional<String> chosen() {
    List<String> taken = new ArrayList<>();
    Choice choice = assessment.frame().choice();
    instrument
        .header()
        .followed(choice.brackets())
        .ifPresent(v -> taken.add(says.say("factor.version", words.versions(v.key()))));
    choice.account().ifPresent(a -> taken.add(says.say("factor.account", a)));
    choice.map().ifPresent(m -> taken.add(says.say("factor.map", words.party(m))));
    instrument.readings().stream()
        .filter(r -> choice.readings().contains(r.id()))
        .forEach(r -> taken.add(says.say("factor.reading", r.id(), r.author(), r.date())));
    Brackets brackets = new Brackets(words);
    choice.brackets().stream()
        .filter(b -> !Version.isKey(b))
        .forEach(b -> taken.add(says.say("factor.bracket", brackets.named(b))));
    Factor.together(choice.brackets(), instrument).stream()
        .filter(b -> !choice.brackets().contains(b))
        .forEach(b -> taken.add(says.say("factor.bracket.tied", brackets.named(b))));
    return taken.isEmpty()
        ? Optional.empty()
        : Optional.of(says.say("standing.chosen", String.join("; ", taken)));
  }

  List<String> sealed() {
    Readback readback = new Readback(words);
    List<String> sentences = new ArrayList<>();
    instrument
        .sealed(assessment.frame().choice().brackets())
        .forEach(s ->
            sentences.add(
                says.say(
                    "sealed.may-change", Phrases.capital(s.where()), readback.sealed(s.what()))));
    return sentences;
  }

  List<String> continued() {
    List<String> sentences = new ArrayList<>();
    for (Party party : instrument.cast().parties()) {
      party
          .continued()
          .map(c ->
              says.say(
                  "standing.continued",
                  Phrases.capital(words.party(party.id())),
                  words.party(c.by()),
                  c.source()))
          .ifPresent(sentences::add);
    }
    return sentences;
  }
}

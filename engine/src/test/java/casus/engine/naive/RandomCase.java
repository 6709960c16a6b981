// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// One drawn question to both programs: an instrument, a docket, a vantage and a choice.
record RandomCase(Instrument text, Docket docket, Vantage vantage, Choice choice) {

  /// Draws the case of a seed.
  static RandomCase of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Instrument text = RandomInstrument.of(random);
    Docket docket = RandomDocket.of(random, text);
    RandomCase bare =
        new RandomCase(
            text, docket, RandomChoice.vantage(random, docket), RandomChoice.of(random, text));
    return RandomDeclared.added(bare, seed);
  }

  NaiveAssessment naive() {
    return NaiveEngine.assess(text, docket, vantage, choice, Draw.ATLAS);
  }

  RandomCase with(Instrument other) {
    return new RandomCase(other, docket, vantage, choice);
  }

  RandomCase with(List<Entry> entries) {
    return new RandomCase(text, new Docket(docket.title(), entries), vantage, choice);
  }

  RandomCase with(Vantage other) {
    return new RandomCase(text, docket, other, choice);
  }

  RandomCase with(Choice other) {
    return new RandomCase(text, docket, vantage, other);
  }

  /// Variants with something left out, the largest cuts first.
  List<RandomCase> smaller() {
    List<RandomCase> found = new ArrayList<>();
    List<Entry> entries = docket.entries();
    if (entries.size() > 3) {
      found.add(with(entries.subList(0, entries.size() / 2)));
      found.add(with(entries.subList(entries.size() / 2, entries.size())));
    }
    SmallerInstrument.of(text).forEach(i -> found.add(with(i)));
    for (Entry entry : entries) {
      found.add(with(entries.stream().filter(e -> !e.equals(entry)).toList()));
    }
    if (!choice.equals(Choice.TEXT_ALONE)) {
      found.add(with(Choice.TEXT_ALONE));
      for (String key : choice.brackets()) {
        found.add(with(SmallerInstrument.without(choice, key)));
      }
    }
    return found;
  }

  /// One line a thing, for reading a counterexample.
  @Override
  public String toString() {
    return "vantage "
        + vantage
        + "\nchoice "
        + choice
        + "\nzone "
        + text.header().legalTime()
        + "\ncast "
        + text.cast()
        + "\nvocabulary "
        + text.vocabulary().areas()
        + text.vocabulary().events()
        + text.vocabulary().tracks()
        + "\n"
        + lines("question", text.deciders().questions())
        + lines("body", text.deciders().bodies())
        + lines(
            "clause",
            text.provisions().stream().map(Provision::clauses).flatMap(List::stream).toList())
        + "status "
        + text.status()
        + "\n"
        + lines("reading", text.readings())
        + lines("entry", docket.entries());
  }

  private static String lines(String word, List<?> list) {
    return list.stream().map(x -> word + " " + x + "\n").collect(Collectors.joining());
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.vantage.Choice;
import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Performance;
import casus.treaty.Provision;
import casus.treaty.Question;
import casus.treaty.StatusRules;
import casus.treaty.Trigger;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Bearers;
import casus.treaty.Undertaking.Mode;
import casus.treaty.Undertaking.Terms;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Variants of an instrument with one thing left out, for making counterexamples small.
final class SmallerInstrument {
  private SmallerInstrument() {}

  static List<Instrument> of(Instrument text) {
    List<Instrument> found = new ArrayList<>();
    for (int i = 0; i < text.provisions().size(); i++) {
      Provision provision = text.provisions().get(i);
      for (int j = 0; j < provision.clauses().size(); j++) {
        found.add(with(text, i, clauses(provision, without(provision.clauses(), j))));
        Part<Clause> part = provision.clauses().get(j);
        if (part.value() instanceof Undertaking u) {
          for (Undertaking less : of(u)) {
            List<Part<Clause>> clauses = new ArrayList<>(provision.clauses());
            clauses.set(j, new Part<>(less, part.bracket()));
            found.add(with(text, i, clauses(provision, clauses)));
          }
        }
      }
    }
    for (int i = 0; i < text.readings().size(); i++) {
      found.add(
          new Instrument(
              text.header(),
              text.cast(),
              text.vocabulary(),
              text.deciders(),
              text.provisions(),
              text.status(),
              without(text.readings(), i)));
    }
    status(text.status()).forEach(s -> found.add(with(text, s)));
    questions(text).forEach(found::add);
    return found;
  }

  private static <T> List<T> without(List<T> list, int i) {
    return IntStream.range(0, list.size()).filter(k -> k != i).mapToObj(list::get).toList();
  }

  /// The same provision with other clauses.
  static Provision clauses(Provision p, List<Part<Clause>> clauses) {
    return new Provision(p.citation(), p.title(), p.gist(), clauses);
  }

  private static Instrument with(Instrument text, int i, Provision provision) {
    List<Provision> provisions = new ArrayList<>(text.provisions());
    provisions.set(i, provision);
    return with(text, provisions);
  }

  /// The same text with other provisions.
  static Instrument with(Instrument text, List<Provision> provisions) {
    return new Instrument(
        text.header(),
        text.cast(),
        text.vocabulary(),
        text.deciders(),
        provisions,
        text.status(),
        text.readings());
  }

  private static Instrument with(Instrument text, StatusRules status) {
    return new Instrument(
        text.header(),
        text.cast(),
        text.vocabulary(),
        text.deciders(),
        text.provisions(),
        status,
        text.readings());
  }

  private static List<StatusRules> status(StatusRules s) {
    List<StatusRules> found = new ArrayList<>();
    StatusRules.Particulars p = s.particulars();
    if (!p.equals(StatusRules.Particulars.NONE)) {
      found.add(new StatusRules(s.entryIntoForce(), s.provisional(), s.exit()));
    }
    if (s.exit().isPresent()) {
      found.add(new StatusRules(s.entryIntoForce(), s.provisional(), Optional.empty(), p));
    }
    if (s.provisional().isPresent()) {
      found.add(new StatusRules(s.entryIntoForce(), Optional.empty(), s.exit(), p));
    }
    if (s.entryIntoForce().isPresent()) {
      found.add(new StatusRules(Optional.empty(), s.provisional(), s.exit(), p));
    }
    return found;
  }

  private static List<Instrument> questions(Instrument text) {
    List<Question> questions = text.deciders().questions();
    return IntStream.range(0, questions.size())
        .mapToObj(i ->
            new Instrument(
                text.header(),
                text.cast(),
                text.vocabulary(),
                new Instrument.Deciders(without(questions, i), text.deciders().bodies()),
                text.provisions(),
                text.status(),
                text.readings()))
        .toList();
  }

  private static List<Undertaking> of(Undertaking u) {
    List<Undertaking> found = new ArrayList<>();
    Trigger trigger = u.trigger();
    for (int i = 0; i < trigger.conditions().size(); i++) {
      found.add(
          with(
              u,
              new Trigger(trigger.events(), trigger.finding(), without(trigger.conditions(), i))));
    }
    if (!trigger.finding().isOpen()) {
      found.add(with(u, new Trigger(trigger.events(), Slot.open(), trigger.conditions())));
    }
    Bearers b = u.bearers();
    for (int i = 0; i < b.except().size(); i++) {
      found.add(with(u, new Bearers(b.mode(), b.group(), without(b.except(), i))));
    }
    if (!(b.mode() instanceof Mode.Each)) {
      found.add(with(u, new Bearers(new Mode.Each(), b.group(), b.except())));
    }
    for (int i = 0; i < u.terms().unless().size(); i++) {
      Terms less =
          new Terms(u.terms().owedTo(), without(u.terms().unless(), i), u.terms().onBreach());
      found.add(with(u, u.performance(), less));
    }
    if (!u.terms().owedTo().isEmpty()) {
      Terms less = new Terms(List.of(), u.terms().unless(), u.terms().onBreach());
      found.add(with(u, u.performance(), less));
    }
    if (u.performance().toward().isPresent()) {
      Performance less =
          new Performance(u.performance().act(), Optional.empty(), u.performance().content());
      found.add(with(u, less, u.terms()));
    }
    return found;
  }

  private static Undertaking with(Undertaking u, Trigger trigger) {
    return new Undertaking(
        u.citation(), trigger, u.bearers(), u.modality(), u.performance(), u.window(), u.terms());
  }

  private static Undertaking with(Undertaking u, Bearers bearers) {
    return new Undertaking(
        u.citation(), u.trigger(), bearers, u.modality(), u.performance(), u.window(), u.terms());
  }

  private static Undertaking with(Undertaking u, Performance performance, Terms terms) {
    return new Undertaking(
        u.citation(), u.trigger(), u.bearers(), u.modality(), performance, u.window(), terms);
  }

  static Choice without(Choice choice, String key) {
    TreeSet<String> less = new TreeSet<>(choice.brackets());
    less.remove(key);
    return new Choice(
        less, choice.readings(), choice.account(), choice.map(), choice.force(), choice.series());
  }
}

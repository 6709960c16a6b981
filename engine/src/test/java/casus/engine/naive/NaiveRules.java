// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.Author;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Truth;
import casus.engine.vantage.Choice;
import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Performance;
import casus.treaty.Performance.Content;
import casus.treaty.Reading;
import casus.treaty.Reading.Filling;
import casus.treaty.Trigger;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Bearers;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.name.PartyId;
import casus.treaty.party.Attribution;
import casus.treaty.party.Exclusion;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Rule 20 of the semantics: the rules of an assessment, their exclusions and their endings.
final class NaiveRules {
  private NaiveRules() {}

  /// Rule 20: the rules, as changed by the readings in force.
  static List<Undertaking> rules(Instrument text, Choice choice) {
    List<Undertaking> rules = new ArrayList<>();
    clauses(text, choice)
        .forEach(c -> {
          if (c instanceof Undertaking u) {
            rules.add(u);
          }
        });
    for (Reading reading : text.readings()) {
      if (choice.readings().contains(reading.id())) {
        reading.instead().forEach(u -> put(rules, u));
        reading.fillings().forEach(f -> rules.replaceAll(u -> filled(u, f)));
      }
    }
    return List.copyOf(rules);
  }

  static Stream<Clause> clauses(Instrument text, Choice choice) {
    return text.provisions().stream()
        .flatMap(p -> NaiveWorld.selected(p.clauses(), choice).stream());
  }

  /// Rule 20: in the place of the sentence with its citation, or at the end.
  private static void put(List<Undertaking> rules, Undertaking sentence) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).citation().equals(sentence.citation())) {
        rules.set(i, sentence);
        return;
      }
    }
    rules.add(sentence);
  }

  /// Rule 20: a filling applied to the sentence it names.
  private static Undertaking filled(Undertaking u, Filling filling) {
    if (!filling.sentence().equals(u.citation())) {
      return u;
    }
    return switch (filling) {
      case Filling.WhoFinds(_, var finding) ->
          with(
              u,
              new Trigger(u.trigger().events(), Slot.of(finding), u.trigger().conditions()),
              u.bearers(),
              u.performance(),
              u.window());
      case Filling.FromWhen(_, var start) ->
          u.window() instanceof Window.Once(var promptness, var limit, _)
              ? withWindow(u, new Window.Once(promptness, limit, Slot.of(start)))
              : u;
      case Filling.ByWhen(_, var limit) ->
          u.window() instanceof Window.Once(var promptness, _, var start)
              ? withWindow(u, new Window.Once(promptness, Slot.of(limit), start))
              : u;
      case Filling.WhoChooses(_, var chooser) ->
          u.performance().content() instanceof Content.AsNecessary(var examples, _)
              ? with(
                  u,
                  u.trigger(),
                  u.bearers(),
                  new Performance(
                      u.performance().act(),
                      u.performance().toward(),
                      new Content.AsNecessary(examples, Slot.of(chooser))),
                  u.window())
              : u;
      case Filling.ByWhoseAttribution(_, var attribution) ->
          with(u, u.trigger(), attributed(u.bearers(), attribution), u.performance(), u.window());
      case Filling.HowMany _, Filling.IsKind _ -> u;
    };
  }

  private static Bearers attributed(Bearers bearers, Attribution by) {
    List<Part<Exclusion>> except =
        bearers.except().stream()
            .map(p ->
                p.value() instanceof Exclusion.OfAttributedState
                    ? new Part<Exclusion>(new Exclusion.OfAttributedState(Slot.of(by)), p.bracket())
                    : p)
            .toList();
    return new Bearers(bearers.mode(), bearers.group(), except);
  }

  private static Undertaking withWindow(Undertaking u, Window window) {
    return with(u, u.trigger(), u.bearers(), u.performance(), window);
  }

  private static Undertaking with(
      Undertaking u, Trigger trigger, Bearers bearers, Performance performance, Window window) {
    return new Undertaking(
        u.citation(), trigger, bearers, u.modality(), performance, window, u.terms());
  }

  /// The conditions of the endings of a rule that have an effect.
  static List<Condition> endings(NaiveWorld w, Undertaking rule, Clause.Effect effect) {
    List<Condition> found = new ArrayList<>();
    boolean survives = NaiveEnds.survives(w, rule);
    clauses(w.text(), w.choice())
        .forEach(c -> {
          if (c instanceof Clause.Ending(Citation target, Clause.Effect what, Condition when)
              && what == effect
              && isMeant(target, rule.citation())) {
            found.add(when);
          }
          if (c instanceof Clause.WholeEnding(Clause.Effect what, Condition when)
              && what == effect
              && !survives) {
            found.add(when);
          }
        });
    return found;
  }

  /// A target is a sentence, or a provision with all its sentences.
  static boolean isMeant(Citation target, Citation sentence) {
    return target.equals(sentence) || target.equals(sentence.provision());
  }

  /// Rule 20: whether an exclusion leaves a party out; UNDETERMINED counts as FALSE.
  static Truth leavesOut(NaiveWorld w, Exclusion exclusion, OccasionId o, PartyId party) {
    Truth value =
        switch (exclusion) {
          case Exclusion.OfParty(PartyId p) -> NaiveAreas.truth(p.equals(party));
          case Exclusion.OfObject() -> NaiveOccasions.names(w, o, Field.AGAINST, Set.of(party));
          case Exclusion.OfAttributedState(Slot<Attribution> by) ->
              by.stated()
                  .map(a -> NaiveAreas.truth(isAttributed(w, a, o, party)))
                  .orElseGet(() -> NaiveOccasions.names(w, o, Field.WHO, Set.of(party)));
        };
    return value == Truth.UNDETERMINED ? Truth.FALSE : value;
  }

  /// Rule 20: by accusation or by admission, whatever account is chosen.
  private static boolean isAttributed(NaiveWorld w, Attribution by, OccasionId o, PartyId party) {
    SortedMap<Author, Optional<Claim>> voices = NaiveOccasions.voices(w, o, Field.WHO);
    return voices.entrySet().stream()
        .filter(e ->
            switch (by) {
              case ACCUSATION -> true;
              case ADMISSION -> e.getKey().value().equals(party.value());
            })
        .flatMap(e -> e.getValue().stream())
        .anyMatch(c -> NaiveOccasions.parties(c).contains(party));
  }

  /// `OfParty` exclusions, the only ones of a standing rule.
  static boolean isNamedOut(NaiveWorld w, Undertaking rule, PartyId party) {
    return w.selected(rule.bearers().except()).contains(new Exclusion.OfParty(party));
  }
}

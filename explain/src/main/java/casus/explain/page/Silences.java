// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.explain.Catalogue;
import casus.explain.Phrases;
import casus.explain.Words;
import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Performance.Content;
import casus.treaty.Provision;
import casus.treaty.Question;
import casus.treaty.Reading;
import casus.treaty.Reading.Filling;
import casus.treaty.Sealed;
import casus.treaty.StatusRules;
import casus.treaty.StatusRules.Formula;
import casus.treaty.StatusRules.Quantity;
import casus.treaty.Trigger;
import casus.treaty.Undertaking;
import casus.treaty.Vocabulary.EventType;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.QuestionId;
import casus.treaty.name.TrackId;
import casus.treaty.party.Exclusion;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a text leaves open, provision by provision, in words, and who has read something into it.
final class Silences {
  private final Instrument instrument;
  private final Words words;
  private final Catalogue says;

  Silences(Words words) {
    this.words = words;
    instrument = words.instrument();
    says = words.catalogue();
  }

  /// Something a text leaves open.
  ///
  /// @param question what it does not say
  /// @param readBy readings that fill it
  record Silence(String question, List<String> readBy) {
    /// Copies the list.
    public Silence {
      readBy = List.copyOf(readBy);
    }
  }

  /// Returns what one provision leaves open.
  List<Silence> of(Provision provision) {
    List<Silence> open = new ArrayList<>();
    for (Part<Clause> part : provision.clauses()) {
      switch (part.value()) {
        case Undertaking undertaking -> undertaking(undertaking, open);
        case Clause.Ending ending -> condition(ending.when(), open);
        case Clause.WholeEnding ending -> condition(ending.when(), open);
        case Clause.LeftOpen(String matter) -> open.add(new Silence(matter, List.of()));
        case Sealed(String known, _, _) -> open.add(new Silence(known, List.of()));
        case Clause.NotOperative _, Clause.Ranking _, Clause.Survival _ -> {}
      }
    }
    status(instrument.status().entryIntoForce(), provision, open);
    status(instrument.status().provisional(), provision, open);
    return open.stream().distinct().toList();
  }

  private void undertaking(Undertaking undertaking, List<Silence> open) {
    Citation at = undertaking.citation();
    String act = words.act(undertaking.performance().act());
    Trigger trigger = undertaking.trigger();
    if (!trigger.isStanding() && trigger.finding().isOpen()) {
      add(open, "finding", act, at, Filling.WhoFinds.class);
    }
    kinship(trigger, at, open);
    trigger.finding().stated().ifPresent(f -> question(f.question(), open));
    trigger.conditions().forEach(c -> condition(c.value(), open));
    for (Part<Exclusion> except : undertaking.bearers().except()) {
      if (except.value() instanceof Exclusion.OfAttributedState(var by) && by.isOpen()) {
        add(open, "attribution", act, at, Filling.ByWhoseAttribution.class);
      }
    }
    if (undertaking.performance().content() instanceof Content.AsNecessary(_, var chooser)
        && chooser.isOpen()) {
      add(open, "chooser", act, at, Filling.WhoChooses.class);
    }
    switch (undertaking.window()) {
      case Window.Once(_, var limit, var start) -> {
        if (limit.isOpen()) {
          add(open, "limit", act, at, Filling.ByWhen.class);
        } else if (start.isOpen()) {
          String term = limit.stated().map(words::term).orElse("");
          open.add(
              new Silence(
                  says.say("page.open.start", act, term), readBy(at, Filling.FromWhen.class)));
        }
      }
      case Window.AtAllTimes(var during) -> during.ifPresent(c -> condition(c, open));
    }
    if (undertaking.terms().onBreach().isOpen()) {
      boolean abstain = undertaking.modality() == Undertaking.Modality.MUST_NOT;
      String key = abstain ? "page.open.breach.not" : "page.open.breach";
      open.add(new Silence(says.say(key, act), List.of()));
    }
  }

  /// Whether what is called by one name falls under another that sets the sentence off.
  private void kinship(Trigger trigger, Citation at, List<Silence> open) {
    for (EventType event : instrument.vocabulary().events()) {
      for (EventTypeId kind : event.mayBe()) {
        if (trigger.events().contains(kind) && !trigger.events().contains(event.id())) {
          List<String> readBy =
              readBy(f ->
                  f instanceof Filling.IsKind(var of, var named, var other, _)
                      && (of.equals(at) || of.equals(at.provision()))
                      && named.equals(event.id())
                      && other.equals(kind));
          String sentence = says.say("page.open.kinship", event.label(), words.event(kind));
          open.add(new Silence(sentence, readBy));
        }
      }
    }
  }

  private void add(
      List<Silence> open, String key, String act, Citation at, Class<? extends Filling> filled) {
    open.add(new Silence(says.say("page.open." + key, act), readBy(at, filled)));
  }

  private List<String> readBy(Citation at, Class<? extends Filling> kind) {
    return readBy(f -> kind.isInstance(f) && f.sentence().equals(at));
  }

  private List<String> readBy(Predicate<Filling> fills) {
    List<String> names = new ArrayList<>();
    for (Reading reading : instrument.readings()) {
      if (reading.fillings().stream().anyMatch(fills)) {
        names.add(says.say("page.reading", reading.id(), reading.author()));
      }
    }
    return names;
  }

  private void condition(Condition condition, List<Silence> open) {
    condition
        .leaves()
        .forEach(leaf -> {
          if (leaf instanceof Condition.IsAnswered(var question, _)) {
            question(question, open);
          } else if (leaf instanceof Condition.TrackStands(var track, _)) {
            track(track, open);
          }
        });
  }

  private void question(QuestionId id, List<Silence> open) {
    for (Question question :
        instrument.deciders().questions().stream().filter(q -> q.id().equals(id)).toList()) {
      if (question.answerer().isOpen()) {
        open.add(new Silence(says.say("page.open.answerer", question.label()), List.of()));
      }
      if (question.limit().isOpen()) {
        open.add(new Silence(says.say("page.open.answer-limit", question.label()), List.of()));
      }
      if (question.ifUnanswered().isOpen()) {
        open.add(new Silence(says.say("page.open.unanswered", question.label()), List.of()));
      }
    }
  }

  private void track(TrackId id, List<Silence> open) {
    instrument
        .vocabulary()
        .track(id)
        .ifPresent(track -> {
          String name = Phrases.capital(Words.spaced(id.value()));
          if (track.start().isOpen()) {
            open.add(new Silence(says.say("page.open.track.start", name), List.of()));
          }
          if (track.onExpiry().isOpen()) {
            open.add(new Silence(says.say("page.open.track.expiry", name), List.of()));
          }
        });
  }

  private void status(Optional<StatusRules.Rule> rule, Provision provision, List<Silence> open) {
    rule.filter(r -> r.citation().provision().equals(provision.citation().provision()))
        .ifPresent(r -> formula(r.formula(), r.citation(), open));
  }

  private void formula(Formula formula, Citation at, List<Silence> open) {
    switch (formula) {
      case Formula.AllOf(var parts) -> parts.forEach(p -> formula(p, at, open));
      case Formula.Consents(_, Quantity.Vague(String vague), _) ->
          open.add(
              new Silence(
                  says.say("page.open.how-many", vague), readBy(at, Filling.HowMany.class)));
      case Formula.Consents _, Formula.Procedure _ -> {}
    }
  }

  /// Returns maps that were never stated, in words.
  List<String> maps() {
    return instrument.vocabulary().areas().stream()
        .filter(a -> a.extent().isOpen())
        .map(a ->
            says.say(
                "page.open.map",
                spelled(a.id().value()),
                a.understoodBy().map(words::party).orElse(says.say("page.open.map.text"))))
        .toList();
  }

  /// Returns a name in words, a new word at each capital: `certain areas`.
  static String spelled(String name) {
    String apart = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
    return Words.spaced(apart).toLowerCase(java.util.Locale.ROOT);
  }
}

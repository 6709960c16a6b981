// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Performance;
import casus.treaty.Performance.Content;
import casus.treaty.Provision;
import casus.treaty.Reading;
import casus.treaty.Sealed;
import casus.treaty.Trigger;
import casus.treaty.Undertaking;
import casus.treaty.Vocabulary.EventType;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.Option;
import casus.treaty.party.Exclusion;
import casus.treaty.party.Group;
import casus.treaty.text.Bracket;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import casus.treaty.text.Stand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A provision read back in plain words, and everything it does not say.
public final class Readback {
  private final Instrument instrument;
  private final Words words;
  private final Conditions conditions;
  private final Catalogue says;

  /// Prepares to read back.
  ///
  /// @param words how names and times are said
  public Readback(Words words) {
    this.words = words;
    instrument = words.instrument();
    says = words.catalogue();
    conditions = new Conditions(words);
  }

  /// Returns what a provision says, one sentence a clause.
  ///
  /// @param provision the provision
  /// @return sentences in the order of the text
  public List<String> sentences(Provision provision) {
    List<String> sentences = new ArrayList<>();
    for (Part<Clause> part : provision.clauses()) {
      String sentence = sentence(part.value());
      sentences.add(
          part.bracket().isPresent()
              ? says.say("read.bracketed", sentence, stands(part.bracket().get()))
              : sentence);
    }
    return sentences;
  }

  private String sentence(Clause clause) {
    return switch (clause) {
      case Undertaking undertaking -> undertaking(undertaking);
      case Clause.Ending(Citation target, Clause.Effect effect, var when) ->
          says.say(
              effect == Clause.Effect.ENDS ? "read.ends" : "read.suspended",
              target,
              conditions.clause(when));
      case Clause.WholeEnding(Clause.Effect effect, var when) ->
          says.say(
              effect == Clause.Effect.ENDS ? "read.treaty-ends" : "read.treaty-suspended",
              conditions.clause(when));
      case Clause.Survival(Citation target) -> says.say("read.survives", target);
      case Clause.Ranking(var precedence, var others) ->
          says.say(
              precedence == Clause.Precedence.PREVAILS ? "read.prevails" : "read.yields",
              others.isEmpty()
                  ? says.say("read.every-other")
                  : words.list(others.stream().map(Object::toString).toList()));
      case Clause.NotOperative(String note) -> says.say("read.not-operative", note);
      case Clause.LeftOpen(String matter) -> says.say("read.left-open", matter);
      case Sealed sealed -> sealed(sealed);
    };
  }

  /// Returns what is known of a text that cannot be read.
  ///
  /// @param sealed the text
  /// @return one sentence
  public String sealed(Sealed sealed) {
    List<String> knowers =
        sealed.knownTo().stream()
            .map(k ->
                instrument.cast().parties().stream()
                    .filter(p -> p.id().value().equals(k))
                    .findFirst()
                    .map(p -> words.party(p.id()))
                    .orElse(k))
            .toList();
    String who =
        knowers.isEmpty()
            ? says.say("sealed.known.nobody")
            : says.say("sealed.known", words.list(knowers));
    String hash = sealed.digest().map(d -> says.say("sealed.hash", d)).orElse("");
    return says.say("read.sealed", sealed.known(), who, hash);
  }

  /// Returns what an undertaking says.
  ///
  /// @param u the undertaking
  /// @return one sentence, or several where words stand in brackets
  public String undertaking(Undertaking u) {
    List<String> parts = new ArrayList<>();
    trigger(u.trigger(), parts);
    StringBuilder sentence = new StringBuilder();
    if (!parts.isEmpty()) {
      sentence.append(says.say("read.if", words.list(parts))).append(' ');
    }
    sentence
        .append(bearers(u.bearers()))
        .append(' ')
        .append(says.say("verb." + u.modality().name().toLowerCase(Locale.ROOT)))
        .append(' ')
        .append(performance(u.performance()))
        .append(window(u.window()));
    StringBuilder all = new StringBuilder(Phrases.capital(sentence.toString())).append('.');
    u.trigger().conditions().stream()
        .filter(p -> p.bracket().isPresent())
        .forEach(p ->
            all.append(' ')
                .append(
                    says.say(
                        "read.in-brackets",
                        stands(p.bracket().orElseThrow()),
                        conditions.clause(p.value()))));
    for (Part<Condition> part : u.terms().unless()) {
      String excuse = conditions.clause(part.value());
      all.append(' ')
          .append(
              part.bracket()
                  .map(b -> says.say("read.unless.bracketed", stands(b), excuse))
                  .orElseGet(() -> says.say("read.unless", excuse)));
    }
    open(u.trigger()).forEach(s -> all.append(' ').append(s));
    return all.toString();
  }

  private void trigger(Trigger trigger, List<String> parts) {
    if (!trigger.isStanding()) {
      parts.add(
          says.say("read.there-is", either(trigger.events().stream().map(words::event).toList())));
    }
    trigger
        .finding()
        .stated()
        .ifPresent(f ->
            parts.add(
                says.say(
                    "read.found",
                    words.question(f.question()),
                    either(f.options().stream().map(Option::value).toList()))));
    trigger.conditions().stream()
        .filter(p -> p.bracket().isEmpty())
        .forEach(p -> parts.add(conditions.clause(p.value())));
  }

  /// Words of which the text does not say whether they fall under a trigger.
  private List<String> open(Trigger trigger) {
    List<String> sentences = new ArrayList<>();
    for (EventType event : instrument.vocabulary().events()) {
      for (EventTypeId kind : event.mayBe()) {
        if (trigger.events().contains(kind) && !trigger.events().contains(event.id())) {
          sentences.add(says.say("read.may-be", event.label(), words.event(kind)));
        }
      }
    }
    return sentences;
  }

  private String bearers(Undertaking.Bearers bearers) {
    String group =
        switch (bearers.group()) {
          case Group.InRole(var role) -> role.value();
          case Group.Listed(var parties) -> words.parties(parties);
        };
    boolean role = bearers.group() instanceof Group.InRole;
    String base =
        switch (bearers.mode()) {
          case Undertaking.Mode.Each _ -> role ? says.say("read.each", group) : group;
          case Undertaking.Mode.AllJointly _ -> says.say("read.jointly", group);
          case Undertaking.Mode.Collectively _ -> says.say("read.collectively", group);
          case Undertaking.Mode.JointlyAndSeverally _ -> says.say("read.severally", group);
          case Undertaking.Mode.AnyOf(int count) -> says.say("read.any", count, group);
        };
    for (Part<Exclusion> part : bearers.except()) {
      String out =
          switch (part.value()) {
            case Exclusion.OfParty(var party) -> words.party(party);
            case Exclusion.OfObject _ -> says.say("ref.attacked");
            case Exclusion.OfAttributedState _ -> says.say("ref.attributed");
          };
      base =
          part.bracket().isPresent()
              ? says.say("read.except.bracketed", base, out, stands(part.bracket().get()))
              : says.say("read.except", base, out);
    }
    return base;
  }

  private String performance(Performance performance) {
    String act =
        words.act(performance.act())
            + performance.aim().map(a -> says.say("read.aim", a)).orElse("");
    return switch (performance.content()) {
      case Content.Itself _ -> act;
      case Content.AtLeast(int count, var forms) ->
          says.say("read.at-least", act, count, forms(forms));
      case Content.AsNecessary(var examples, var chooser) ->
          examples.isEmpty()
              ? says.say("read.as-necessary", act)
              : says.say("read.as-necessary.examples", act, forms(examples))
                  + (chooser.isOpen() ? "" : says.say("read.chosen"));
    };
  }

  private <T> String forms(List<Part<T>> forms) {
    List<String> all = new ArrayList<>();
    for (Part<T> form : forms) {
      String act = form.value() instanceof casus.treaty.name.ActTypeId id ? words.act(id) : "";
      all.add(form.bracket().map(b -> "[" + act + ": " + stands(b) + "]").orElse(act));
    }
    return Words.semicolons(all);
  }

  private String window(Window window) {
    return switch (window) {
      case Window.AtAllTimes(var during) ->
          during.isPresent()
              ? says.say("read.while", conditions.clause(during.get()))
              : says.say("read.always");
      case Window.Once(var promptness, var limit, var start) -> {
        String prompt = promptness.map(p -> says.say("read.prompt", p)).orElse("");
        String within =
            limit
                .stated()
                .map(t ->
                    start.isOpen()
                        ? says.say("read.within", words.term(t))
                        : says.say(
                            "read.within.from",
                            words.term(t),
                            words.start(start.stated().orElseThrow())))
                .orElse("");
        yield prompt + within;
      }
    };
  }

  /// Returns who stands how to a bracket.
  ///
  /// @param bracket the bracket
  /// @return `proposed by Russia 2022-04, opposed by Ukraine`
  public String stands(Bracket bracket) {
    List<String> all = new ArrayList<>();
    if (bracket.versions().isPresent()) {
      all.add(says.say("stand.version", words.versions(bracket.key())));
    } else if (bracket.stands().isEmpty()) {
      all.add(says.say("stand.unknown"));
    }
    for (Stand stand : bracket.stands()) {
      all.add(
          says.say(
              "stand." + stand.kind().name().toLowerCase(Locale.ROOT),
              stand.who(),
              stand.when().map(w -> " " + w).orElse("")));
    }
    bracket.tied().forEach(k -> all.add(says.say("stand.tied", k)));
    bracket
        .within()
        .filter(b -> !b.key().equals(bracket.key()))
        .ifPresent(b -> all.add(says.say("stand.within", b.key())));
    return String.join(", ", all);
  }

  /// Returns what a provision does not say.
  ///
  /// @param provision the provision
  /// @return clauses such as `from when the 3 days run`, each once
  public List<String> unsaid(Provision provision) {
    List<String> open = new ArrayList<>();
    for (Part<Clause> part : provision.clauses()) {
      if (part.value() instanceof Undertaking u) {
        unsaid(u, open);
      } else if (part.value() instanceof Clause.LeftOpen(String matter)) {
        open.add(matter.substring(0, 1).toLowerCase(Locale.ROOT) + matter.substring(1));
      }
    }
    return open.stream().distinct().toList();
  }

  private void unsaid(Undertaking u, List<String> open) {
    String act = Words.spaced(u.performance().act().value());
    if (!u.trigger().isStanding() && u.trigger().finding().isOpen()) {
      open.add(says.say("unsaid.who-finds"));
    }
    if (u.window() instanceof Window.Once(_, var limit, var start)) {
      if (limit.isOpen()) {
        open.add(says.say("unsaid.by-when", act));
      } else if (start.isOpen()) {
        open.add(says.say("unsaid.from-when", words.term(limit.stated().orElseThrow())));
      }
    }
    if (u.performance().content() instanceof Content.AsNecessary(_, var chooser)
        && chooser.isOpen()) {
      open.add(says.say("unsaid.who-chooses", act));
    }
    boolean excluded =
        u.bearers().except().stream()
            .anyMatch(p -> p.value() instanceof Exclusion.OfAttributedState);
    if (!u.trigger().isStanding() && !excluded) {
      open.add(says.say("unsaid.attributed", bearers(u.bearers())));
    }
    if (u.terms().onBreach().isOpen()) {
      open.add(says.say("unsaid.on-breach", act));
    }
  }

  /// Returns the readings of a provision.
  ///
  /// @param provision the provision
  /// @return one sentence a reading, with author and date
  public List<String> readings(Provision provision) {
    List<String> all = new ArrayList<>();
    for (Reading reading : instrument.readings()) {
      if (reading.of().provision().equals(provision.citation().provision())) {
        all.add(
            says.say(
                "read.reading", reading.id(), reading.author(), reading.date(), reading.gist()));
      }
    }
    return all;
  }

  private String either(List<String> phrases) {
    return phrases.size() < 2
        ? String.join("", phrases)
        : says.say(
            "list.or",
            String.join(", ", phrases.subList(0, phrases.size() - 1)),
            phrases.getLast());
  }
}

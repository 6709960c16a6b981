// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Performance.Content;
import casus.treaty.Provision;
import casus.treaty.Undertaking;
import casus.treaty.condition.Condition;
import casus.treaty.name.Option;
import casus.treaty.party.Exclusion;
import casus.treaty.party.Role;
import casus.treaty.text.Bracket;
import casus.treaty.text.Part;
import casus.treaty.text.Stand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What words in brackets hold, and who stands for and against them; those of one key are tied
/// together.
public final class Brackets {
  private final Words words;
  private final Catalogue says;
  private final Conditions conditions;
  private final List<Held> held = new ArrayList<>();

  /// A bracket and what it holds, in words.
  private record Held(Bracket bracket, String what) {}

  /// Looks through an instrument.
  ///
  /// @param words how the names of the instrument are said
  public Brackets(Words words) {
    this.words = words;
    says = words.catalogue();
    conditions = new Conditions(words);
    Instrument instrument = words.instrument();
    instrument.cast().roles().forEach(this::members);
    for (var question : instrument.deciders().questions()) {
      put(question.bracket(), () -> say("question", question.label()));
    }
    for (var body : instrument.deciders().bodies()) {
      all(body.excluding(), e -> say("except", excluded(e)));
    }
    instrument.provisions().forEach(this::provision);
  }

  /// Returns what is known of the brackets of a key.
  ///
  /// @param key the key
  /// @return who stands how to them; empty if nothing is known
  public List<Stand> stands(String key) {
    return held.stream()
        .filter(h -> h.bracket().key().equals(key))
        .flatMap(h -> h.bracket().stands().stream())
        .distinct()
        .toList();
  }

  /// Returns what is known of the brackets of a key, in words: who stands how to them, what they
  /// are tied to and what they stand within.
  ///
  /// @param key the key
  /// @return at least that nobody is known
  public List<String> known(String key) {
    List<String> known = new ArrayList<>();
    for (Stand stand : stands(key)) {
      known.add(
          says.say(
              "page.stand." + stand.kind().name().toLowerCase(Locale.ROOT),
              stand.who(),
              stand.when().map(w -> ", " + w).orElse("")));
    }
    if (known.isEmpty()) {
      known.add(says.say("page.stand.unknown"));
    }
    List<Bracket> brackets =
        held.stream().map(Held::bracket).filter(b -> b.key().equals(key)).distinct().toList();
    brackets.forEach(b -> b.tied().forEach(k -> known.add(says.say("page.stand.tied", k))));
    for (Bracket bracket : brackets) {
      bracket
          .within()
          .filter(b -> !b.key().equals(key))
          .ifPresent(b -> known.add(says.say("page.stand.within", b.key())));
    }
    return known.stream().distinct().toList();
  }

  /// Returns what the brackets of a key hold.
  ///
  /// @param key the key
  /// @return in words: `Belarus as one of the Guarantors`; empty if nothing has this key
  public String held(String key) {
    return Words.semicolons(
        held.stream().filter(h -> h.bracket().key().equals(key)).map(Held::what).toList());
  }

  /// Returns a key with what it holds.
  ///
  /// @param key the key
  /// @return in words: `role-Guarantor/Russia (Belarus as one of the Guarantors)`
  public String named(String key) {
    String what = held(key);
    return what.isEmpty() ? key : say("named", key, what);
  }

  private String say(String key, Object... arguments) {
    return says.say("bracket." + key, arguments);
  }

  private void put(Optional<Bracket> bracket, java.util.function.Supplier<String> what) {
    bracket.ifPresent(b -> held.add(new Held(b, what.get())));
  }

  private <T> void all(List<Part<T>> parts, Function<T, String> what) {
    parts.forEach(p -> put(p.bracket(), () -> what.apply(p.value())));
  }

  private void members(Role role) {
    all(role.members(), m -> say("member", words.party(m), words.plural(role.id().value())));
  }

  private String excluded(Exclusion exclusion) {
    return switch (exclusion) {
      case Exclusion.OfParty(var party) -> words.party(party);
      case Exclusion.OfObject _ -> says.say("ref.attacked");
      case Exclusion.OfAttributedState _ -> says.say("ref.attributed");
    };
  }

  private void provision(Provision provision) {
    for (Part<Clause> clause : provision.clauses()) {
      String where = Phrases.heading(provision.citation());
      put(
          clause.bracket(),
          () -> provision.title().isEmpty() ? where : say("clause", where, provision.title()));
      if (clause.value() instanceof Undertaking undertaking) {
        inside(undertaking);
      }
    }
  }

  private String condition(Condition condition) {
    return condition instanceof Condition.IsAnswered(var question, var options)
        ? say(
            "answered",
            words.question(question),
            words.either(options.stream().map(Option::value).toList()))
        : say("condition", conditions.clause(condition));
  }

  private void inside(Undertaking undertaking) {
    all(undertaking.trigger().conditions(), this::condition);
    all(undertaking.bearers().except(), e -> say("except", excluded(e)));
    all(undertaking.terms().unless(), c -> say("unless", conditions.clause(c)));
    switch (undertaking.performance().content()) {
      case Content.Itself _ -> {}
      case Content.AtLeast(_, var forms) -> all(forms, f -> say("form", words.act(f)));
      case Content.AsNecessary(var examples, _) -> all(examples, f -> say("form", words.act(f)));
    }
  }
}

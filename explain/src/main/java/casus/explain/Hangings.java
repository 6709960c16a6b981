// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.factor.Combination;
import casus.engine.factor.Factor;
import casus.engine.factor.Variation;
import casus.engine.vantage.Choice;
import casus.treaty.Header;
import casus.treaty.name.VersionId;
import casus.treaty.text.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a result hangs on, one contested thing at a time and several at once.
final class Hangings {
  /// The most ways that are named in one sentence.
  private static final int WAYS = 6;

  private final Answer answer;
  private final Choice choice;
  private final Words words;
  private final Catalogue says;

  Hangings(Answer answer) {
    this.answer = answer;
    choice = answer.assessment().frame().choice();
    words = answer.words();
    says = words.catalogue();
  }

  List<String> oneAtATime() {
    Map<String, List<String>> byResult = new LinkedHashMap<>();
    for (Variation variation : answer.variations()) {
      byResult
          .computeIfAbsent(answer.then(variation.assessment()).summary(), _ -> new ArrayList<>())
          .add(factor(variation.factor()));
    }
    List<String> sentences = new ArrayList<>();
    byResult.forEach((result, factors) ->
        sentences.add(Phrases.capital(says.say("hangs.on", words.either(factors), result))));
    return sentences;
  }

  List<Together> together() {
    Map<String, List<Combination>> byResult = new LinkedHashMap<>();
    for (Combination combination : answer.product().untold()) {
      byResult
          .computeIfAbsent(answer.then(combination.assessment()).summary(), _ -> new ArrayList<>())
          .add(combination);
    }
    List<Together> together = new ArrayList<>();
    byResult.forEach((result, combinations) -> together.add(new Together(combinations, result)));
    return together;
  }

  List<String> atOnce(int most) {
    List<Together> together = together();
    List<String> sentences = new ArrayList<>();
    for (Together one : together.subList(0, Math.min(most, together.size()))) {
      sentences.add(Phrases.capital(says.say("hangs.on", ways(one.combinations()), one.then())));
    }
    int more = together.size() - most;
    if (more > 0) {
      sentences.add(says.say(more == 1 ? "hangs.more.one" : "hangs.more", more));
    }
    long untried = answer.product().untried();
    if (untried > 0) {
      sentences.add(says.say("hangs.untried", answer.product().combinations().size(), untried));
    }
    return sentences;
  }

  /// Combinations that differ in their last thing only are told at once, and pairs that differ in
  /// their first only as well.
  private String ways(List<Combination> combinations) {
    Map<List<Factor>, List<Factor>> byFirst = new LinkedHashMap<>();
    for (Combination combination : combinations) {
      List<Factor> factors = combination.factors();
      byFirst
          .computeIfAbsent(factors.subList(0, factors.size() - 1), _ -> new ArrayList<>())
          .add(factors.getLast());
    }
    Map<List<Factor>, List<Factor>> byLast = new LinkedHashMap<>();
    List<String> ways = new ArrayList<>();
    byFirst.forEach((first, last) -> {
      if (first.size() == 1) {
        byLast.computeIfAbsent(last, _ -> new ArrayList<>()).add(first.getFirst());
      }
    });
    byLast.forEach((last, first) -> ways.add(says.say("hangs.and", any(first), any(last))));
    byFirst.forEach((first, last) -> {
      if (first.size() > 1) {
        String all = String.join(", ", first.stream().map(f -> any(List.of(f))).toList());
        ways.add(says.say("hangs.and", all, any(last)));
      }
    });
    if (ways.size() > WAYS) {
      String shown = String.join("; ", ways.subList(0, WAYS));
      return says.say("hangs.ways", shown, ways.size() - WAYS);
    }
    return String.join("; ", ways);
  }

  /// Any of several ways, briefly; readings are named without their authors.
  private String any(List<Factor> factors) {
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    for (Factor factor : factors) {
      switch (factor) {
        case Factor.OfReading(var id, _) when !choice.readings().contains(id) ->
            put(byKind, "factor.reading.brief", id.value());
        case Factor.OfAccount(var author) -> put(byKind, "factor.account", author.value());
        case Factor.OfMap(var party) -> put(byKind, "factor.map", words.party(party));
        case Factor.OfReading _, Factor.OfBracket _, Factor.OfVersion _, Factor.OfSeries _ ->
            put(byKind, "", factor(factor));
      }
    }
    List<String> clauses = new ArrayList<>();
    byKind.forEach((key, names) ->
        clauses.add(key.isEmpty() ? words.either(names) : says.say(key, words.either(names))));
    return words.either(clauses);
  }

  private static void put(Map<String, List<String>> byKind, String key, String name) {
    byKind.computeIfAbsent(key, _ -> new ArrayList<>()).add(name);
  }

  /// A version that is as authentic as the one followed says so: nothing ranks them.
  private String version(VersionId id) {
    Header header = answer.instrument().header();
    boolean ranked = header.versions().stream().anyMatch(Version::prevails);
    boolean followed = header.followed(choice.brackets()).filter(Version::authentic).isPresent();
    boolean other = header.version(Version.key(id)).filter(Version::authentic).isPresent();
    String key = followed && other && !ranked ? "factor.version.authentic" : "factor.version";
    return says.say(key, words.versions(Version.key(id)));
  }

  String factor(Factor factor) {
    return switch (factor) {
      case Factor.OfBracket(String key) ->
          choice.brackets().contains(key)
              ? says.say("factor.bracket.out", new Brackets(answer.words()).named(key))
              : says.say("factor.bracket", new Brackets(answer.words()).named(key));
      case Factor.OfVersion(var id) -> version(id);
      case Factor.OfReading(var id, _) when choice.readings().contains(id) ->
          says.say("factor.reading.out", id);
      case Factor.OfReading(var id, _) ->
          answer.instrument().readings().stream()
              .filter(r -> r.id().equals(id))
              .findFirst()
              .map(r -> says.say("factor.reading", id, r.author(), r.date()))
              .orElse(id.value());
      case Factor.OfAccount(var author) -> says.say("factor.account", author);
      case Factor.OfMap(var party) -> says.say("factor.map", words.party(party));
      case Factor.OfSeries _ -> says.say("factor.apart");
    };
  }
}

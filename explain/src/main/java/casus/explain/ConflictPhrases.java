// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.conflict.Conflict;
import casus.engine.conflict.Conflict.Extent;
import casus.engine.conflict.Conflict.Kind;
import casus.engine.conflict.Conflict.Ranking;
import casus.engine.conflict.Conflict.Side;
import casus.engine.conflict.Conflict.Source;
import casus.treaty.Instrument;
import casus.treaty.name.InstrumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How duties in conflict are told: who owes what under both, and which comes first, if anything
/// says so.
public final class ConflictPhrases {
  private final SortedMap<InstrumentId, Words> words = new TreeMap<>();
  private final Words first;
  private final Catalogue says;

  /// Prepares to speak of instruments that were assessed together.
  ///
  /// @param instruments at least one
  /// @param says the language
  public ConflictPhrases(List<Instrument> instruments, Catalogue says) {
    this.says = says;
    instruments.forEach(i -> words.putIfAbsent(i.header().id(), new Words(i, says)));
    first = new Words(instruments.getFirst(), says);
  }

  /// Returns the title of the block.
  ///
  /// @return `Duties in conflict`
  public String title() {
    return says.say("conflict.title");
  }

  /// Returns a conflict in sentences.
  ///
  /// @param conflict the conflict
  /// @return who owes both, how far they conflict, and which comes first
  public String told(Conflict conflict) {
    String key =
        conflict.kind() == Kind.MUST_AND_MUST_NOT ? "conflict.forbids" : "conflict.excludes";
    String owed =
        says.say(
            key,
            Phrases.capital(of(conflict.one()).parties(conflict.bearers())),
            act(conflict.one()),
            at(conflict.one()),
            act(conflict.other()),
            at(conflict.other()));
    List<String> all = new ArrayList<>(List.of(owed));
    if (conflict.extent() == Extent.SOME_WAYS) {
      all.add(
          says.say(
              "conflict.some-ways",
              first.list(conflict.ways().stream().map(of(conflict.one())::act).toList())));
    }
    all.add(ranking(conflict.ranking(), conflict));
    return String.join(" ", all);
  }

  private String ranking(Ranking ranking, Conflict conflict) {
    return switch (ranking) {
      case Ranking.Unranked _ ->
          says.say(
              conflict.one().instrument().equals(conflict.other().instrument())
                  ? "conflict.unranked.one"
                  : "conflict.unranked");
      case Ranking.ByText(var lower, var by) ->
          says.say("conflict.yields", yielding(lower, conflict), sources(by));
      case Ranking.Rival(var by) -> says.say("conflict.rival", sources(by));
      case Ranking.ByGeneralLaw(var lower, var rival) ->
          rival.isEmpty()
              ? says.say("conflict.charter", yielding(lower, conflict))
              : says.say("conflict.charter.rival", yielding(lower, conflict), sources(rival));
    };
  }

  private String yielding(InstrumentId lower, Conflict conflict) {
    return at(conflict.one().instrument().equals(lower) ? conflict.one() : conflict.other());
  }

  private String sources(List<Source> sources) {
    return first.list(
        sources.stream().map(s -> says.say("conflict.at", s.provision(), s.instrument())).toList());
  }

  private Words of(Side side) {
    return words.getOrDefault(side.instrument(), first);
  }

  private String act(Side side) {
    return of(side).act(side.act());
  }

  private String at(Side side) {
    return side.occasion()
        .map(o ->
            says.say(
                "conflict.at.case", side.sentence(), side.instrument(), Words.spaced(o.value())))
        .orElseGet(() -> says.say("conflict.at", side.sentence(), side.instrument()));
  }
}

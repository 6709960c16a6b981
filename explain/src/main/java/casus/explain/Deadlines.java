// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.obligation.Due;
import casus.engine.obligation.Status;
import casus.engine.obligation.Untimed;
import casus.treaty.time.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The next instants at which something of an answer falls due.
final class Deadlines {
  private final Answer answer;
  private final Words words;

  Deadlines(Answer answer) {
    this.answer = answer;
    words = answer.words();
  }

  /// Returns one sentence an instant, earliest first.
  List<String> sentences() {
    Instant asOf = answer.assessment().frame().vantage().asOf();
    TreeMap<Instant, Map<String, Set<String>>> next = new TreeMap<>();
    for (Row row : answer.rows()) {
      if (isOpen(row)) {
        for (Due.At at : clocks(row.first().due())) {
          if (at.instant().isAfter(asOf)) {
            next.computeIfAbsent(at.instant(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(which(row, at.term()), _ -> new LinkedHashSet<>())
                .add(words.start(at.start()));
          }
        }
      }
    }
    List<String> sentences = new ArrayList<>();
    next.forEach((at, what) -> sentences.add(sentence(at, what)));
    sentences.addAll(untimed());
    return sentences;
  }

  /// Returns one sentence for the reports of which the record gives no hour, so that a clock that
  /// may run from them has none either; empty if there are none.
  List<String> untimed() {
    Set<String> what = new LinkedHashSet<>();
    Set<Untimed> reports = new LinkedHashSet<>();
    for (Row row : answer.rows()) {
      if (isOpen(row)) {
        switch (row.first().due()) {
          case Due.NotStarted(_, Term term, List<Untimed> untimed) when !untimed.isEmpty() -> {
            what.add(which(row, term));
            reports.addAll(untimed);
          }
          case Due.StartNotStated(Term term, _, List<Untimed> untimed) when !untimed.isEmpty() -> {
            what.add(which(row, term));
            reports.addAll(untimed);
          }
          default -> {}
        }
      }
    }
    return what.isEmpty()
        ? List.of()
        : List.of(
            words
                .catalogue()
                .say(
                    "deadline.untimed",
                    Words.semicolons(List.copyOf(what)),
                    words.either(
                        reports.stream().map(u -> words.start(u.start())).distinct().toList()),
                    answer.phrases().reports(reports)));
  }

  private static boolean isOpen(Row row) {
    return row.status() == Status.DUE
        || row.status() == Status.PENDING
        || row.status() == Status.CONTESTED;
  }

  private String which(Row row, Term term) {
    return words.catalogue().say("deadline", answer.cited(row), words.term(term));
  }

  private String sentence(Instant at, Map<String, Set<String>> what) {
    Catalogue says = words.catalogue();
    List<String> parts = new ArrayList<>();
    what.forEach((which, starts) ->
        parts.add(says.say("deadline.from", which, words.either(List.copyOf(starts)))));
    return says.say("deadline.at", words.instant(at), Words.semicolons(parts));
  }

  /// Returns the earliest instant at which a row falls due; the last there is if none is known.
  static Instant pressing(Row row) {
    return clocks(row.first().due()).stream().map(Due.At::instant).findFirst().orElse(Instant.MAX);
  }

  private static List<Due.At> clocks(Due due) {
    return switch (due) {
      case Due.At at -> List.of(at);
      case Due.StartNotStated(_, var candidates, _) -> candidates;
      case Due.NotStarted _, Due.LimitNotStated _, Due.AtAllTimes _, Due.Never _ -> List.of();
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.treaty.Clause;
import casus.treaty.Question;
import casus.treaty.Undertaking;
import casus.treaty.Vocabulary;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.text.Part;
import casus.treaty.time.Term;
import casus.treaty.vote.VotingRule;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rule 29 of the semantics: a generous superset of the instants where something can change.
final class NaiveInstants {
  private NaiveInstants() {}

  /// Every instant known beforehand; those counted from an accrual come as duties accrue.
  static SortedSet<Instant> known(NaiveWorld w) {
    SortedSet<Instant> starts = new TreeSet<>();
    for (Entry entry : w.visible()) {
      starts.add(entry.occurred());
      if (NaiveView.isStatement(entry.event())) {
        starts.add(entry.onRecord());
      }
    }
    NaiveOccasions.occasions(w).forEach(o -> starts.add(NaiveOccasions.time(w, o)));
    starts.addAll(afterSilence(w));
    for (NaiveAssessment other : w.others().values()) {
      other
          .obligations()
          .values()
          .forEach(o -> {
            starts.add(o.since());
            starts.addAll(o.accrued().stream().toList());
          });
    }
    NaiveStanding.withdrawals(w).forEach(n -> starts.add(NaiveStanding.justAfter(n.occurred())));
    starts.removeIf(s -> s.isAfter(w.asOf()));
    SortedSet<Instant> found = new TreeSet<>(starts);
    found.addAll(afterTerms(w, starts));
    found.add(w.asOf());
    found.removeIf(t -> t.isAfter(w.asOf()));
    return found;
  }

  /// Just after the last instant of every term of the text, counted from every one of some starts.
  static SortedSet<Instant> afterTerms(NaiveWorld w, Collection<Instant> starts) {
    SortedSet<Instant> found = new TreeSet<>();
    for (Term term : terms(w)) {
      starts.forEach(s -> found.add(NaiveStanding.justAfter(w.end(term, s))));
    }
    return found;
  }

  private static Set<Instant> afterSilence(NaiveWorld w) {
    Set<Instant> found = new TreeSet<>();
    w.text()
        .deciders()
        .bodies()
        .forEach(body -> {
          if (body.rule() instanceof VotingRule.SilenceProcedure(Term term)) {
            w.told(Event.VoteCast.class)
                .forEach(v -> found.add(NaiveStanding.justAfter(w.end(term, v.occurred()))));
          }
        });
    return found;
  }

  private static Set<Term> terms(NaiveWorld w) {
    Stream<Term> inQuestions =
        w.text().deciders().questions().stream()
            .flatMap(q -> q.limit().stated().stream())
            .map(Question.Limit::term);
    Stream<Term> inTracks =
        w.text().vocabulary().tracks().stream()
            .map(Vocabulary.Track::length)
            .flatMap(l -> l.stated().stream());
    Stream<Term> inExit =
        w.text().status().exit().stream()
            .flatMap(x -> Stream.concat(x.notBefore().stream(), Stream.of(x.notice())));
    Stream<Term> inRules = w.rules().stream().flatMap(NaiveInstants::terms);
    Stream<Term> inEndings =
        w.text().provisions().stream()
            .flatMap(p -> p.clauses().stream())
            .flatMap(c -> c.value() instanceof Clause.Ending e ? Stream.of(e) : Stream.empty())
            .flatMap(e -> terms(e.when()));
    return Stream.of(inQuestions, inTracks, inExit, inRules, inEndings)
        .flatMap(s -> s)
        .collect(Collectors.toSet());
  }

  private static Stream<Term> terms(Undertaking rule) {
    Stream<Term> inWindow =
        switch (rule.window()) {
          case Window.Once(_, var limit, _) -> limit.stated().stream();
          case Window.AtAllTimes(var during) -> during.stream().flatMap(NaiveInstants::terms);
        };
    Stream<Term> inConditions =
        Stream.concat(rule.trigger().conditions().stream(), rule.terms().unless().stream())
            .map(Part::value)
            .flatMap(NaiveInstants::terms);
    return Stream.concat(inWindow, inConditions);
  }

  private static Stream<Term> terms(Condition condition) {
    return NaiveStarts.parts(condition)
        .flatMap(c -> c instanceof Condition.HasPassed(Term t, _) ? Stream.of(t) : Stream.empty());
  }
}

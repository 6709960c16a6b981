// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.obligation.Due;
import casus.explain.Answer;
import casus.explain.Phrases;
import casus.explain.Row;
import casus.treaty.name.ActTypeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The plain answer: a few sentences that say what follows, on whose account, and what is open.
final class Opening {
  private final Sheet sheet;

  Opening(Sheet sheet) {
    this.sheet = sheet;
  }

  /// Returns the sentences of the answer.
  List<String> sentences() {
    Set<String> sentences = new LinkedHashSet<>();
    for (Promise.Group group : sheet.groups()) {
      texts(group).forEach(p -> sentences.add(sentence(group, p)));
    }
    if (sheet.groups().stream().filter(g -> g.account().isPresent()).count() > 1) {
      sentences.add(sheet.say("page.answer.nobody-decides"));
    }
    sheet.groups().stream().flatMap(g -> texts(g).stream()).forEach(p -> times(p, sentences));
    counts(sentences);
    return new ArrayList<>(sentences);
  }

  /// Returns the texts as they stand, before any reading, in the order of the sections.
  private static List<Promise> texts(Promise.Group group) {
    return group.promises().stream().filter(Promise::isBaseline).toList();
  }

  private String sentence(Promise.Group group, Promise promise) {
    String owed = clauses(promise.answer());
    String lead =
        group
            .account()
            .map(a -> sheet.say("page.answer.account", sheet.author(a), owed))
            .orElse(owed);
    String told =
        sheet.input().sections().size() > 1
            ? sheet.say("page.answer.under", lead, promise.label().mark())
            : lead;
    return Phrases.capital(sheet.say("page.answer.end", told));
  }

  private String clauses(Answer answer) {
    boolean binds =
        answer.assessment().standing().parties().stream().anyMatch(p -> p.degree().isBinding());
    if (!binds) {
      return sheet.say("page.answer.binds-nobody");
    }
    return sheet.tell(answer).summary();
  }

  private void times(Promise promise, Set<String> sentences) {
    for (Row row : Tell.rows(promise.answer())) {
      String act = promise.words().act(row.first().undertaking().performance().act());
      switch (row.first().due()) {
        case Due.StartNotStated(var term, var candidates) when !candidates.isEmpty() -> {
          Instant first = candidates.getFirst().instant();
          Instant last = candidates.getLast().instant();
          sentences.add(
              first.equals(last)
                  ? sheet.say("page.answer.start.one", term, act, promise.words().instant(first))
                  : sheet.say(
                      "page.answer.start",
                      term,
                      act,
                      promise.words().instant(first),
                      promise.words().instant(last)));
        }
        case Due.LimitNotStated(var prompt) ->
            sentences.add(
                prompt.isPresent()
                    ? sheet.say("page.answer.limit.prompt", act, prompt.get())
                    : sheet.say("page.answer.limit", act));
        case Due.At at ->
            sentences.add(sheet.say("page.answer.at", act, promise.words().instant(at.instant())));
        case Due.StartNotStated _, Due.NotStarted _, Due.AtAllTimes _, Due.Never _ -> {}
      }
    }
  }

  /// Says of each act under how many ways to take the text it is owed, left open, owed by nobody.
  private void counts(Set<String> sentences) {
    List<Promise> ways = widest();
    Set<ActTypeId> acts = new LinkedHashSet<>();
    ways.stream()
        .filter(Promise::isBaseline)
        .flatMap(p -> Tell.rows(p.answer()).stream())
        .forEach(r -> acts.add(r.first().undertaking().performance().act()));
    for (ActTypeId act : acts) {
      long owed = ways.stream().filter(p -> standing(p, act) == 0).count();
      long open = ways.stream().filter(p -> standing(p, act) == 1).count();
      long none = ways.size() - owed - open;
      boolean differ = Math.max(owed, Math.max(open, none)) < ways.size() - 1;
      if (differ) {
        List<String> parts = new ArrayList<>();
        part(parts, "page.answer.count.owed", owed);
        part(parts, "page.answer.count.open", open);
        part(parts, "page.answer.count.none", none);
        String name = ways.getFirst().words().act(act);
        String list = ways.getFirst().words().list(parts);
        sentences.add(sheet.say("page.answer.count", name, ways.size(), list));
      }
    }
  }

  private void part(List<String> parts, String key, long count) {
    if (count > 0) {
      parts.add(sheet.say(count == 1 ? key + ".one" : key, count));
    }
  }

  private List<Promise> widest() {
    List<Promise> widest = List.of();
    for (Promise.Group group : sheet.groups()) {
      if (group.promises().size() > widest.size()) {
        widest = group.promises();
      }
    }
    return widest;
  }

  private static int standing(Promise promise, ActTypeId act) {
    List<Row> rows =
        Tell.rows(promise.answer()).stream()
            .filter(r -> r.first().undertaking().performance().act().equals(act))
            .toList();
    if (rows.isEmpty()) {
      return 2;
    }
    return rows.stream().anyMatch(r -> !Tell.waitsFor(r)) ? 0 : 1;
  }
}

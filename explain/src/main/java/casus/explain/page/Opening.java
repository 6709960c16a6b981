// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.obligation.Due;
import casus.explain.Answer;
import casus.explain.Phrases;
import casus.explain.Row;
import casus.treaty.Undertaking.Modality;
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

  /// Returns the sentences of the answer, one paragraph for each text.
  List<List<String>> paragraphs() {
    List<List<String>> paragraphs = new ArrayList<>();
    for (int i = 0; i < sheet.input().sections().size(); i++) {
      paragraphs.add(paragraph(i));
    }
    List<String> sealed =
        sheet.input().sections().stream().flatMap(s -> s.answer().sealed().stream()).toList();
    if (!sealed.isEmpty()) {
      paragraphs.add(sealed);
    }
    return paragraphs;
  }

  /// Returns the sentences of the answer.
  List<String> sentences() {
    return paragraphs().stream().flatMap(List::stream).toList();
  }

  private List<String> paragraph(int section) {
    Set<String> sentences = new LinkedHashSet<>();
    List<Promise> texts =
        sheet.promises().stream().filter(p -> p.isBaseline() && p.section() == section).toList();
    texts.forEach(p -> sentences.add(sentence(p)));
    if (texts.size() > 1) {
      sentences.add(sheet.say("page.answer.nobody-decides"));
    }
    texts.forEach(p -> times(p, sentences));
    counts(section, sentences);
    List<String> paragraph = new ArrayList<>(sentences);
    if (sheet.input().sections().size() > 1) {
      String name = Phrases.capital(sheet.name(section));
      paragraph.set(0, sheet.say("page.answer.under", name, paragraph.getFirst()));
    }
    return paragraph;
  }

  private String sentence(Promise promise) {
    String owed = clauses(promise.answer());
    String lead =
        promise
            .answer()
            .assessment()
            .frame()
            .choice()
            .account()
            .map(a -> sheet.say("page.answer.account", sheet.author(a), owed))
            .orElse(owed);
    return Phrases.capital(sheet.say("page.answer.end", lead));
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
        case Due.StartNotStated(var term, var candidates, _) when !candidates.isEmpty() -> {
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
  private void counts(int section, Set<String> sentences) {
    List<Promise> ways = widest(section);
    Set<ActTypeId> acts = new LinkedHashSet<>();
    ways.stream()
        .filter(Promise::isBaseline)
        .flatMap(p -> Tell.rows(p.answer()).stream())
        .filter(r -> r.first().undertaking().modality() == Modality.MUST)
        .forEach(r -> acts.add(r.first().undertaking().performance().act()));
    for (ActTypeId act : acts) {
      int[] counts = counts(ways, act);
      if (differ(counts)) {
        List<String> parts = new ArrayList<>();
        part(parts, "page.answer.count.owed", counts[0]);
        part(parts, "page.answer.count.open", counts[1]);
        part(parts, "page.answer.count.none", counts[2]);
        String name = ways.getFirst().words().act(act);
        String list = ways.getFirst().words().list(parts);
        sentences.add(sheet.say("page.answer.count", name, ways.size(), list));
      }
    }
  }

  /// Returns under how many ways an act is owed, open, and not asked of anybody.
  static int[] counts(List<Promise> ways, ActTypeId act) {
    int[] counts = new int[3];
    ways.forEach(p -> counts[standing(p, act)]++);
    return counts;
  }

  /// Tells whether ways differ by more than one that stands alone.
  static boolean differ(int[] counts) {
    int all = counts[0] + counts[1] + counts[2];
    return Math.max(counts[0], Math.max(counts[1], counts[2])) < all - 1;
  }

  private void part(List<String> parts, String key, long count) {
    if (count > 0) {
      parts.add(sheet.say(count == 1 ? key + ".one" : key, count));
    }
  }

  /// Returns the text and those who read it, on the account on which there are most.
  List<Promise> widest(int section) {
    List<Promise> widest = List.of();
    for (Promise.Group group : sheet.groups()) {
      List<Promise> ways =
          group.promises().stream()
              .filter(p -> p.section() == section && !p.isOurs())
              .filter(p -> p.isBaseline() || !Provisions.bindsNobody(p.answer()))
              .toList();
      widest = ways.size() > widest.size() ? ways : widest;
    }
    return widest;
  }

  /// Returns 0 if an act is owed, 1 if that is open or not asked yet, 2 if it is not asked.
  static int standing(Promise promise, ActTypeId act) {
    List<Row> rows =
        Tell.rows(promise.answer()).stream()
            .filter(r -> r.first().undertaking().performance().act().equals(act))
            .toList();
    if (rows.isEmpty()) {
      boolean later = Tell.later(promise.answer()).stream().anyMatch(l -> l.act().equals(act));
      return later ? 1 : 2;
    }
    return rows.stream().anyMatch(r -> !Tell.waitsFor(r)) ? 0 : 1;
  }
}

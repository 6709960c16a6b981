// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.obligation.Due;
import casus.engine.obligation.Missing;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Status;
import casus.explain.Answer;
import casus.explain.Catalogue;
import casus.explain.Phrases;
import casus.explain.Row;
import casus.explain.Words;
import casus.treaty.Undertaking.Modality;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How one row of an answer is told to the public.
final class Tell {
  private final Answer answer;
  private final Words words;
  private final Catalogue says;

  private final boolean supposed;

  Tell(Answer answer, boolean supposed) {
    this.answer = answer;
    this.supposed = supposed;
    words = answer.words();
    says = words.catalogue();
  }

  /// Returns the rows a page tells of: all but standing duties that nothing has touched.
  static List<Row> rows(Answer answer) {
    return answer.rows().stream().filter(r -> !r.isQuiet()).toList();
  }

  /// Returns who has to do what, and how that stands.
  String owed(Row row) {
    String said =
        says.say(
            owedKey(row),
            answer.who(row),
            verb(row),
            words.act(row.first().undertaking().performance().act()));
    return Phrases.capital(severalCases() ? says.say("page.owed.case", said, occasion(row)) : said);
  }

  /// Returns who has to do what in as few words as will do.
  String brief(Row row) {
    return says.say(
        owedKey(row),
        answer.who(row),
        verb(row),
        words.act(row.first().undertaking().performance().act()));
  }

  /// Returns the verb of a duty, in the conditional if what it rests on is supposed.
  private String verb(Row row) {
    String key = "page.verb." + row.first().undertaking().modality().name();
    return says.say(key.toLowerCase(Locale.ROOT) + (supposed ? ".supposed" : ""));
  }

  /// Returns to whom it is owed; empty if the text names nobody.
  Optional<String> owedTo(Row row) {
    List<PartyId> to = row.first().owedTo();
    return to.isEmpty() ? Optional.empty() : Optional.of(say("page.owed.to", words.parties(to)));
  }

  private String say(String key, Object... arguments) {
    return says.say(key, arguments);
  }

  private String owedKey(Row row) {
    String key = "page.owed." + row.status().name().toLowerCase(Locale.ROOT);
    boolean abstain = row.first().undertaking().modality() == Modality.MUST_NOT;
    return abstain && says.has(key + ".not") ? key + ".not" : key;
  }

  private boolean severalCases() {
    return rows(answer).stream().map(r -> r.first().key().occasion()).distinct().count() > 1;
  }

  private static String occasion(Row row) {
    return row.first().key().occasion().map(o -> o.value()).orElse("–");
  }

  /// Tells whether it is open or disputed whether anything is owed.
  static boolean waitsFor(Row row) {
    return row.status() == Status.PENDING || row.status() == Status.CONTESTED;
  }

  /// Returns what a row waits for, each thing once.
  List<String> waits(Row row) {
    Set<String> waits = new LinkedHashSet<>();
    if (waitsFor(row)) {
      for (Obligation obligation : row.obligations()) {
        obligation.notes().missing().forEach(m -> waits.add(wait(m)));
      }
    }
    return new ArrayList<>(waits);
  }

  private String wait(Missing missing) {
    return switch (missing) {
      case Missing.Answer(var question, _, var who, _) ->
          says.say(
              who.isEmpty() ? "page.wait.answer.nobody" : "page.wait.answer",
              words.question(question));
      case Missing.Act(var act, var who, _) ->
          says.say("page.wait.act", Words.spaced(act.value()), words.parties(who));
      case Missing.Statement(var field, _) -> says.say("page.wait.statement", words.field(field));
      case Missing.Agreement(var field, _) -> says.say("page.wait.agreement", words.field(field));
      case Missing.Extent(var area, _) ->
          says.say("page.wait.extent", Silences.spelled(area.value()));
      case Missing.ClockStart(var start, _) -> says.say("page.wait.clock", words.start(start));
    };
  }

  /// Returns by when, without repeating what.
  String due(Row row) {
    return switch (row.first().due()) {
      case Due.At at -> says.say("page.due.at", words.instant(at.instant()), how(at));
      case Due.NotStarted(var start, var term) ->
          says.say("page.due.not-started", words.term(term), words.start(start));
      case Due.StartNotStated(var term, var candidates) ->
          candidates.isEmpty()
              ? says.say("page.due.open.none", words.term(term))
              : says.say(
                  "page.due.open",
                  words.term(term),
                  words.instant(candidates.getFirst().instant()),
                  words.start(candidates.getFirst().start()));
      case Due.LimitNotStated(Optional<String> prompt) ->
          prompt.isPresent()
              ? says.say("page.due.no-limit.prompt", prompt.get())
              : says.say("page.due.no-limit");
      case Due.AtAllTimes _ -> says.say("page.due.always");
      case Due.Never _ -> says.say("page.due.never");
    };
  }

  /// Returns by when in as few words as will do.
  String shortDue(Row row) {
    return switch (row.first().due()) {
      case Due.At at -> words.instant(at.instant());
      case Due.StartNotStated(var term, var candidates) when !candidates.isEmpty() ->
          says.say(
              "page.due.short.open",
              words.term(term),
              words.instant(candidates.getFirst().instant()));
      case Due.StartNotStated _,
          Due.NotStarted _,
          Due.LimitNotStated _,
          Due.AtAllTimes _,
          Due.Never _ ->
          due(row);
    };
  }

  private String how(Due.At at) {
    return says.say("page.due.how", words.term(at.term()), words.start(at.start()));
  }

  /// Returns every clock of a row, earliest first.
  static List<Due.At> clocks(Row row) {
    return switch (row.first().due()) {
      case Due.At at -> List.of(at);
      case Due.StartNotStated(_, var candidates) -> candidates;
      case Due.NotStarted _, Due.LimitNotStated _, Due.AtAllTimes _, Due.Never _ -> List.of();
    };
  }

  /// Returns the first instant at which anything of an answer falls due.
  static Instant earliest(Answer answer) {
    return rows(answer).stream()
        .flatMap(r -> clocks(r).stream())
        .map(Due.At::instant)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  /// Returns the sign of a status; it never stands without the word.
  static String sign(Status status) {
    return switch (status) {
      case PENDING -> "?";
      case CONTESTED -> "≠";
      case AVAILABLE -> "○";
      case DUE -> "●";
      case SUSPENDED -> "‖";
      case EXCUSED -> "◇";
      case FULFILLED -> "✓";
      case BREACHED -> "✕";
      case LAPSED -> "□";
    };
  }

  /// Returns the class of a status in the style sheet.
  static String tone(Status status) {
    return switch (status) {
      case PENDING -> "open";
      case CONTESTED -> "split";
      case DUE, AVAILABLE -> "due";
      case SUSPENDED, EXCUSED, LAPSED -> "rest";
      case FULFILLED -> "done";
      case BREACHED -> "late";
    };
  }
}

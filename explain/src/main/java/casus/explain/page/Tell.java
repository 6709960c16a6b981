// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.docket.OccasionId;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Inference;
import casus.engine.obligation.Due;
import casus.engine.obligation.Missing;
import casus.engine.obligation.NotOwed;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Status;
import casus.explain.Answer;
import casus.explain.Catalogue;
import casus.explain.Phrases;
import casus.explain.Row;
import casus.explain.Words;
import casus.treaty.Undertaking.Modality;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.party.Group;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
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
    String said = brief(row);
    boolean named = severalCases() && row.first().key().occasion().isPresent();
    return Phrases.capital(named ? say("page.owed.case", said, caseOf(row)) : said);
  }

  /// Returns who has to do what in as few words as will do.
  String brief(Row row) {
    return says.say(owedKey(row), among(row), verb(row), act(row));
  }

  /// Returns who bears the duties of a row; in the first row of an answer that hangs on what
  /// happened, also which of them somebody attributes it to.
  private String among(Row row) {
    boolean first =
        rows(answer).stream()
            .filter(r -> r.first().key().occasion().isPresent())
            .findFirst()
            .filter(row::equals)
            .isPresent();
    return first ? answer.attribution().among(row, who(row), words) : who(row);
  }

  /// Something that is not asked yet.
  ///
  /// @param act what is to be done
  /// @param term what has to pass first, in words
  record Later(ActTypeId act, String term) {}

  /// Returns what is not asked yet because a time has not passed, each once.
  static List<Later> later(Answer answer) {
    Set<Later> later = new LinkedHashSet<>();
    for (NotOwed none : answer.assessment().notOwed()) {
      for (Ground ground : none.grounds().list()) {
        if (ground instanceof Ground.ByInference(Inference inference, var terms, _)
            && inference == Inference.TERM_RUNNING
            && none.key().occasion().isPresent()) {
          act(none.key().sentence(), answer)
              .ifPresent(a -> later.add(new Later(a, terms.getFirst())));
        }
      }
    }
    return List.copyOf(later);
  }

  /// Returns the act of a sentence, as the readings that are followed have it.
  private static Optional<ActTypeId> act(Citation sentence, Answer answer) {
    return answer
        .instrument()
        .undertakings()
        .filter(u -> u.citation().equals(sentence))
        .map(u -> u.performance().act())
        .findFirst();
  }

  /// Returns what is not asked yet, in sentences.
  List<String> notYet() {
    return later(answer).stream()
        .map(l -> say("page.not-yet", words.act(l.act()), l.term()))
        .toList();
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
    if (abstains(row) && says.has(key + ".not")) {
      key += ".not";
    } else if (row.status() == Status.FULFILLED && answer.attribution().isOwnReport(row)) {
      key += ".own";
    }
    return supposed && row.status() == Status.BREACHED ? key + ".supposed" : key;
  }

  private static boolean abstains(Row row) {
    return row.first().undertaking().modality() == Modality.MUST_NOT;
  }

  private boolean severalCases() {
    return rows(answer).stream()
            .flatMap(r -> r.first().key().occasion().stream())
            .distinct()
            .count()
        > 1;
  }

  private static String caseOf(Row row) {
    return row.first().key().occasion().map(o -> Words.spaced(o.value())).orElse("");
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
        obligation.notes().missing().forEach(m -> stoppers(m).ifPresent(waits::add));
      }
    }
    return new ArrayList<>(waits);
  }

  /// Returns who can stop what a row waits for, if a single vote can.
  Optional<String> stops(Row row) {
    return row.obligations().stream()
        .flatMap(o -> o.notes().missing().stream())
        .flatMap(m -> stoppers(m).stream())
        .findFirst();
  }

  /// Returns who can stop what waits for an answer, if a body gives it and one vote can.
  private Optional<String> stoppers(Missing missing) {
    if (!(missing instanceof Missing.Answer(var question, var at, var who, _)) || who.isEmpty()) {
      return Optional.empty();
    }
    List<PartyId> alone = Stoppers.of(answer.instrument(), question, who);
    List<String> held =
        answer.attribution().of(at, alone).stream().map(h -> words.party(h.state())).toList();
    String key = "page.wait.stop";
    if (alone.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        alone.size() < 6
            ? say(key, words.list(alone.stream().map(words::party).toList()))
            : held.isEmpty()
                ? say(key + ".any", alone.size())
                : say(key + ".among", alone.size(), words.list(held)));
  }

  /// Returns the occurrence on which something is missing.
  static OccasionId occasion(Missing missing) {
    return switch (missing) {
      case Missing.Answer(_, var at, _, _) -> at;
      case Missing.Act(_, _, var at) -> at;
      case Missing.DisputedAct(_, _, var at) -> at;
      case Missing.Statement(_, var at) -> at;
      case Missing.Agreement(_, var at) -> at;
      case Missing.QualityStatement(_, var at) -> at;
      case Missing.QualityAgreement(_, var at) -> at;
      case Missing.Kinship(_, _, var at) -> at;
      case Missing.OtherTreaty(_, var at) -> at;
      case Missing.Extent(_, var at) -> at;
      case Missing.ClockStart(_, var at, _) -> at;
    };
  }

  /// Returns what is missing, without the occurrence.
  String wait(Missing missing) {
    return switch (missing) {
      case Missing.Answer(var question, _, var who, _) ->
          says.say(
              who.isEmpty() ? "page.wait.answer.nobody" : "page.wait.answer",
              words.question(question));
      case Missing.Act(var act, var who, _) ->
          says.say("page.wait.act", Words.spaced(act.value()), words.parties(who));
      case Missing.DisputedAct(var act, var who, _) ->
          says.say("page.wait.disputed-act", Words.spaced(act.value()), words.parties(who));
      case Missing.Statement(var field, _) -> says.say("page.wait.statement", words.field(field));
      case Missing.Agreement(var field, _) -> says.say("page.wait.agreement", words.field(field));
      case Missing.QualityStatement(var quality, _) ->
          says.say("page.wait.statement", words.hasQuality(quality));
      case Missing.QualityAgreement(var quality, _) ->
          says.say("page.wait.agreement", words.hasQuality(quality));
      case Missing.Kinship(var event, var kind, _) ->
          says.say("page.wait.kinship", words.event(event), words.event(kind));
      case Missing.OtherTreaty(var treaty, _) -> says.say("page.wait.other-treaty", treaty);
      case Missing.Extent(var area, _) ->
          says.say("page.wait.extent", Silences.spelled(area.value()));
      case Missing.ClockStart(var start, _, _) -> says.say("page.wait.clock", words.start(start));
    };
  }

  /// Returns by when in as few words as will do.
  String shortDue(Row row) {
    return switch (row.first().due()) {
      case Due.At at -> words.instant(at.instant());
      case Due.StartNotStated(var term, var candidates, _) when !candidates.isEmpty() ->
          say(
              "page.due.short.open",
              words.term(term),
              words.instant(candidates.getFirst().instant()));
      case Due.StartNotStated(var term, _, _) -> say("page.due.open.none", words.term(term));
      case Due.NotStarted(var start, var term, _) ->
          say("page.due.not-started", words.term(term), words.start(start));
      case Due.LimitNotStated(Optional<String> prompt) ->
          prompt.isPresent()
              ? say("page.due.no-limit.prompt", prompt.get())
              : say("page.due.no-limit");
      case Due.AtAllTimes _ -> say(abstains(row) ? "page.due.at-no-time" : "page.due.always");
      case Due.Never _ -> say("page.due.never");
    };
  }

  /// Returns how a due instant was counted.
  Optional<String> how(Row row) {
    return row.first().due() instanceof Due.At(_, var start, _, var term)
        ? Optional.of(say("page.due.how", words.term(term), words.start(start)))
        : Optional.empty();
  }

  /// Tells whether a row only adds an act to the one before: same States, same verb, both due.
  private boolean goesOn(Row before, Row row) {
    return row.status() == Status.DUE
        && before.status() == Status.DUE
        && verb(row).equals(verb(before))
        && row.bearers().equals(before.bearers());
  }

  /// Returns everything an answer comes to, as one clause.
  String summary() {
    List<String> clauses = new ArrayList<>();
    List<Row> rows = rows(answer);
    int i = 0;
    while (i < rows.size()) {
      Row first = rows.get(i);
      Set<String> acts = new LinkedHashSet<>(List.of(act(first)));
      for (i++; i < rows.size() && goesOn(rows.get(i - 1), rows.get(i)); i++) {
        acts.add(act(rows.get(i)));
      }
      clauses.add(
          says.say(owedKey(first), among(first), verb(first), words.list(List.copyOf(acts))));
    }
    String nothing = say(supposed ? "page.answer.nothing.supposed" : "page.answer.nothing");
    return clauses.isEmpty() ? nothing : Words.semicolons(clauses);
  }

  private String act(Row row) {
    return words.act(row.first().undertaking().performance().act());
  }

  /// Returns who bears the duties of a row: their number where a list would be long.
  private String who(Row row) {
    List<PartyId> bearers = row.bearers();
    if (bearers.size() < 4
        || !(row.first().undertaking().bearers().group() instanceof Group.InRole(var role))) {
      return words.parties(bearers);
    }
    List<PartyId> others =
        answer.instrument().role(role).stream()
            .flatMap(r -> r.members().stream())
            .map(Part::value)
            .filter(this::isBound)
            .filter(p -> !bearers.contains(p))
            .toList();
    String many = plural(role.value());
    if (others.isEmpty()) {
      return say("page.who.all", bearers.size(), many);
    }
    int of = bearers.size() + others.size();
    return others.size() < 4
        ? say("page.who.but", bearers.size(), of, many, words.parties(others))
        : say("page.who.some", bearers.size(), of, many);
  }

  private boolean isBound(PartyId party) {
    return answer.assessment().standing().parties().stream()
        .anyMatch(p -> p.party().equals(party) && p.degree().isBinding());
  }

  private String plural(String role) {
    String one = Words.spaced(role);
    return one.endsWith("y")
        ? say("page.plural.y", one.substring(0, one.length() - 1))
        : say("page.plural", one);
  }

  /// Returns every clock of a row, earliest first.
  static List<Due.At> clocks(Row row) {
    return switch (row.first().due()) {
      case Due.At at -> List.of(at);
      case Due.StartNotStated(_, var candidates, _) -> candidates;
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
      case RESERVED -> "∅";
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
      case RESERVED, SUSPENDED, EXCUSED, LAPSED -> "rest";
      case FULFILLED -> "done";
      case BREACHED -> "late";
    };
  }
}

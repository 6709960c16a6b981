// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.obligation.Due;
import casus.engine.obligation.Missing;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Remark;
import casus.engine.obligation.Status;
import casus.engine.obligation.Untimed;
import casus.treaty.Force;
import casus.treaty.Undertaking.Modality;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.QualityId;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import casus.treaty.text.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// The phrases that answers are made of: by when, how it stands, what is missing, on which grounds.
public final class Phrases {
  private static final String QUALITY = "quality ";

  private final Words words;
  private final Catalogue says;
  private final Force force;

  /// Prepares phrases.
  ///
  /// @param words how names and times are said
  /// @param force how the instrument is taken
  public Phrases(Words words, Force force) {
    this.words = words;
    this.says = words.catalogue();
    this.force = force;
  }

  /// Returns a citation with a capital.
  ///
  /// @param citation the citation
  /// @return `Point 4 (consult)`
  public static String heading(Citation citation) {
    String text = citation.toString();
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /// Returns a text with a capital.
  ///
  /// @param text a text
  /// @return the same beginning with a capital
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /// Returns the word for a status.
  ///
  /// @param status the status
  /// @return `due`, `in breach`
  public String status(Status status) {
    String key = "status." + status.name().toLowerCase(Locale.ROOT);
    String own = key + "." + force.name().toLowerCase(Locale.ROOT);
    return says.has(own) ? says.say(own) : says.say(key);
  }

  /// Returns the verb of a duty.
  ///
  /// @param modality the modality
  /// @return `must`
  public String verb(Modality modality) {
    return says.say("verb." + key(modality));
  }

  /// Returns what stands for a modality in the names of messages.
  ///
  /// @param modality the modality
  /// @return `must_not`
  String key(Modality modality) {
    return modality.name().toLowerCase(Locale.ROOT);
  }

  /// Returns by when an obligation is to be performed.
  ///
  /// @param due the due date
  /// @return a clause without full stop
  public String due(Due due) {
    return switch (due) {
      case Due.At(Instant instant, var start, _, var term) ->
          says.say("due.at", words.instant(instant), words.term(term), words.start(start));
      case Due.NotStarted(var start, var term, var untimed) ->
          untimed.isEmpty()
              ? says.say("due.not-started", words.term(term), words.start(start))
              : says.say("due.untimed", words.term(term), words.start(start), reports(untimed));
      case Due.StartNotStated(var term, var candidates, _) ->
          candidates.isEmpty()
              ? says.say("due.start-open.none", words.term(term))
              : says.say(
                  candidates.size() > 1
                          && candidates.getFirst().instant().equals(candidates.getLast().instant())
                      ? "due.start-open.one"
                      : "due.start-open",
                  words.term(term),
                  words.instant(candidates.getFirst().instant()),
                  words.start(candidates.getFirst().start()));
      case Due.LimitNotStated(Optional<String> promptness) ->
          promptness.isPresent()
              ? says.say("due.limit-open.prompt", promptness.get())
              : says.say("due.limit-open");
      case Due.AtAllTimes _ -> says.say("due.always");
      case Due.Never _ -> says.say("due.never");
    };
  }

  /// Names reports whose hour the docket does not give, with who made them.
  ///
  /// @param untimed the reports
  /// @return such as `e1, by Ukraine`
  String reports(Collection<Untimed> untimed) {
    return words.list(
        untimed.stream().map(u -> says.say("due.untimed.report", u.entry(), u.by())).toList());
  }

  /// Returns what is missing and who could supply it.
  ///
  /// @param missing what is missing
  /// @return a sentence
  public String missing(Missing missing) {
    return switch (missing) {
      case Missing.Answer(var question, var occasion, var who, var by) -> {
        String what = words.question(question);
        if (who.isEmpty()) {
          yield says.say("missing.answer.nobody", what, occasion);
        }
        String anybody = who.size() > 6 ? says.say("who.any-of", who.size()) : words.parties(who);
        String base = says.say("missing.answer", what, occasion, anybody);
        yield by.isPresent()
            ? says.say("missing.by", base, words.instant(by.get()))
            : says.say("missing.end", base);
      }
      case Missing.Act(var act, var who, var occasion) ->
          says.say(
              "missing.act",
              words.parties(who),
              words.act(act),
              Words.spaced(act.value()),
              occasion);
      case Missing.DisputedAct(var act, var who, var occasion) ->
          says.say("missing.disputed-act", words.parties(who), words.act(act), occasion);
      case Missing.Statement(var field, var occasion) ->
          says.say("missing.statement", words.field(field), occasion);
      case Missing.Agreement(var field, var occasion) ->
          says.say("missing.agreement", words.field(field), occasion);
      case Missing.QualityStatement(var quality, var occasion) ->
          says.say("missing.statement", words.hasQuality(quality), occasion);
      case Missing.QualityAgreement(var quality, var occasion) ->
          says.say("missing.agreement", words.hasQuality(quality), occasion);
      case Missing.Kinship(var event, var kind, var occasion) ->
          says.say("missing.kinship", words.event(event), words.event(kind), occasion);
      case Missing.OtherTreaty(var treaty, var occasion) ->
          says.say("missing.other-treaty", treaty, occasion);
      case Missing.Extent(var area, var occasion) ->
          says.say("missing.extent", Words.spaced(area.value()), occasion);
      case Missing.ClockStart(var start, var occasion, var untimed) ->
          untimed.isEmpty()
              ? says.say("missing.clock", words.start(start), occasion)
              : says.say("missing.clock.untimed", words.start(start), occasion, reports(untimed));
    };
  }

  /// Says of breaches whether an excuse is open, or came later.
  ///
  /// @param breaches obligations that stand alike
  /// @return sentences, each once, with a blank before; empty if there is none to tell
  String excuses(List<Obligation> breaches) {
    TreeSet<String> told = new TreeSet<>();
    for (Obligation breach : breaches) {
      for (Remark remark : breach.notes().remarks()) {
        if (remark instanceof Remark.OpenExcuse || remark instanceof Remark.ExcusedAfterBreach) {
          told.add(" " + remark(remark));
        }
      }
    }
    return String.join("", told);
  }

  /// Returns what is said of an obligation beside its status.
  ///
  /// @param remark the remark
  /// @return a sentence
  public String remark(Remark remark) {
    return switch (remark) {
      case Remark.HoldingNotStated _ -> says.say("remark.holding-not-stated");
      case Remark.HeldWithin(var entries) ->
          says.say(
              "remark.held-within",
              String.join(", ", entries.stream().map(Object::toString).toList()));
      case Remark.BornLate _ -> says.say("remark.born-late");
      case Remark.RemediedAt(Instant at, var entry) ->
          says.say("remark.remedied", words.instant(at), entry);
      case Remark.ExcusedAfterBreach(Instant at) ->
          says.say("remark.excused-after", words.instant(at));
      case Remark.OpenExcuse(List<Missing> missing) -> open("remark.open-excuse", missing);
      case Remark.OpenEnding(List<Missing> missing) -> open("remark.open-ending", missing);
      case Remark.OpenSuspension(List<Missing> missing) -> open("remark.open-suspension", missing);
      case Remark.NotPerformedBy(var parties) ->
          says.say("remark.not-performed", words.parties(parties));
      case Remark.SuspendedToward(var parties, var entries) ->
          says.say(
              "remark.suspended-toward",
              words.parties(parties),
              String.join(", ", entries.stream().map(Object::toString).toList()));
      case Remark.NotOwedToward(var parties, var entries) ->
          says.say(
              "remark.not-owed-toward",
              words.parties(parties),
              String.join(", ", entries.stream().map(Object::toString).toList()));
      case Remark.FreedByFailure(var parties) ->
          says.say("remark.freed-by-default", words.parties(parties));
      case Remark.PerformanceDisputed(var entries) ->
          says.say(
              "remark.disputed",
              String.join(", ", entries.stream().map(Object::toString).toList()));
    };
  }

  private String open(String key, List<Missing> missing) {
    String what =
        missing.isEmpty()
            ? says.say("missing.nothing-nameable")
            : String.join(" ", missing.stream().map(this::missing).toList());
    return says.say(key, what);
  }

  /// Returns what one ground says.
  ///
  /// @param ground the ground
  /// @return a sentence that cites sentence, reading or entry
  public String ground(Ground ground) {
    return switch (ground) {
      case Ground.ByText(Citation citation) -> says.say("ground.text", heading(citation));
      case Ground.ByReading(var reading) ->
          words.instrument().readings().stream()
              .filter(r -> r.id().equals(reading))
              .findFirst()
              .map(r -> says.say("ground.reading", r.id(), r.author(), r.date()))
              .orElseGet(() -> says.say("ground.reading.unknown", reading));
      case Ground.ByBracket(String key) when Version.isKey(key) ->
          says.say("ground.version", words.versions(key));
      case Ground.ByBracket(String key) ->
          says.say("ground.bracket", new Brackets(words).named(key));
      case Ground.ByEntry(var entry) -> says.say("ground.entry", entry);
      case Ground.ByInference(Inference inference, var arguments, var entries) -> {
        String key = "inference." + inference.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String sentence = says.say(key, spoken(inference, arguments).toArray());
        yield entries.isEmpty()
            ? sentence
            : says.say(
                entries.size() == 1 ? "ground.cited" : "ground.cited.many",
                sentence,
                String.join(", ", entries.stream().map(Object::toString).toList()));
      }
    };
  }

  private List<String> spoken(Inference inference, List<String> arguments) {
    List<String> spoken = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      boolean field = i == 0 && inference.name().startsWith("FIELD_");
      boolean stands = i == 3 && inference.name().endsWith("_ELSEWHERE");
      spoken.add(
          field
              ? topic(argument)
              : stands ? says.say("elsewhere." + argument.toLowerCase(Locale.ROOT)) : argument);
    }
    return spoken;
  }

  /// Returns a field, or `quality` and the name of one, as a clause.
  private String topic(String word) {
    return word.startsWith(QUALITY)
        ? words.hasQuality(new QualityId(word.substring(QUALITY.length())))
        : says.say("field." + word);
  }

  /// Returns why an obligation stands as it does.
  ///
  /// @param obligation the obligation
  /// @return one sentence a ground, in the order they are told
  public List<String> why(Obligation obligation) {
    return told(obligation).stream().map(Told::sentence).toList();
  }

  /// A ground and what it says.
  ///
  /// @param sentence the sentence
  /// @param grounds the grounds it tells
  public record Told(String sentence, Grounds grounds) {}

  /// Returns why an obligation stands as it does, each sentence with what it tells.
  ///
  /// @param obligation the obligation
  /// @return sentences in the order they are told, entries that need no sentence last
  public List<Told> told(Obligation obligation) {
    List<Told> told = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Ground> entries = new ArrayList<>();
    for (Ground ground : obligation.grounds().list()) {
      if (ground instanceof Ground.ByEntry(var entry)) {
        names.add(entry.value());
        entries.add(ground);
      } else {
        told.add(new Told(capital(ground(ground)), Grounds.all(List.of(ground))));
      }
    }
    if (!entries.isEmpty()) {
      String sentence = says.say("ground.entry", String.join(", ", names));
      told.add(new Told(sentence, Grounds.all(entries)));
    }
    return told;
  }

  /// The names of acts, one after the other.
  String acts(List<Part<ActTypeId>> forms) {
    return Words.semicolons(forms.stream().map(f -> words.act(f.value())).toList());
  }
}

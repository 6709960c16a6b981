// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.engine.docket.Author;
import casus.engine.vantage.Choice;
import casus.scenario.Scenario.Reference;
import casus.scenario.docket.EntryLines;
import casus.scenario.text.LineException;
import casus.scenario.text.LineFindings;
import casus.scenario.text.LinesFromText;
import casus.scenario.text.Nearest;
import casus.scenario.text.Source;
import casus.scenario.text.SourceLine;
import casus.scenario.text.TextFinding;
import casus.scenario.text.Times;
import casus.scenario.text.Token;
import casus.scenario.text.Words;
import casus.treaty.Force;
import casus.treaty.diagnostic.Locus;
import casus.treaty.name.PartyId;
import casus.treaty.name.ReadingId;
import casus.treaty.name.VersionId;
import casus.treaty.text.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads one scenario.
final class ScenarioFromText {
  private static final String NOTE = "note";

  private final Source source;
  private final List<SourceLine> lines;
  private final LineFindings findings;
  private final Map<String, Locus> once = new TreeMap<>();
  private final SequencedMap<String, Consumer<Words>> heads = new LinkedHashMap<>();

  private Optional<Scenario.Title> title = Optional.empty();
  private Optional<Reference> treaty = Optional.empty();
  private Optional<ZoneId> zone = Optional.empty();
  private Optional<Instant> asOf = Optional.empty();
  private Optional<Instant> knownAt = Optional.empty();
  private Choice choice = Choice.TEXT_ALONE;
  private final List<Reference> dockets = new ArrayList<>();
  private final List<Reference> suppositions = new ArrayList<>();
  private final List<Reference> readings = new ArrayList<>();
  private final List<Reference> brackets = new ArrayList<>();
  private final List<Reference> map = new ArrayList<>();
  private final List<Expectation> expectations = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  ScenarioFromText(Source source) {
    this.source = source;
    LinesFromText.Cut cut = LinesFromText.cut(source, List.of(NOTE));
    this.lines = cut.lines();
    this.findings = new LineFindings(cut.findings());
  }

  ScenarioText.Outcome read() {
    lines.stream().filter(l -> isHead(l, "times")).forEach(l -> findings.attempt(() -> times(l)));
    Times times = new Times(zone.orElse(ZoneOffset.UTC));
    EntryLines entries = new EntryLines(times, Optional.empty());
    declareHeads(times);
    lines.stream()
        .filter(l -> isHead(l, "place"))
        .forEach(l -> findings.attempt(() -> entries.place(l)));
    for (SourceLine line : lines) {
      if (EntryLines.isEntry(line)) {
        findings.attempt(() -> entries.entry(line));
      } else if (!isHead(line, "times") && !isHead(line, "place")) {
        findings.attempt(() -> head(line));
      }
    }
    Locus top = new Locus(source.file(), 1, 1, 1, "");
    if (title.isEmpty() && findings.isEmpty()) {
      String help = "Begin with: scenario \"the story in one sentence\".";
      findings.add(TextFinding.NO_TITLE.at(top, "The scenario has no title.", help));
    }
    if (treaty.isEmpty() && findings.isEmpty()) {
      String help = "Write a line such as: treaty istanbul-communique.";
      findings.add(TextFinding.NO_TREATY.at(top, "The scenario names no treaty.", help));
    }
    if (title.isEmpty() || treaty.isEmpty() || !findings.isEmpty()) {
      return new ScenarioText.Outcome.Rejected(findings.shown());
    }
    Scenario.View view = new Scenario.View(times.zone(), asOf, knownAt);
    Scenario scenario =
        new Scenario(
            title.get(),
            new Scenario.Setting(treaty.get(), dockets, suppositions, view),
            new Scenario.Choosing(choice, readings, brackets, map),
            new Scenario.Story(entries.entries(), entries.loci()),
            expectations,
            notes);
    return new ScenarioText.Outcome.Accepted(scenario);
  }

  private static boolean isHead(SourceLine line, String word) {
    return !EntryLines.isEntry(line) && line.first().isWord(word);
  }

  private void times(SourceLine line) {
    once("times", line.locus());
    zone = Optional.of(Times.zone(line));
  }

  private void declareHeads(Times times) {
    heads.put("scenario", this::title);
    heads.put("treaty", this::treaty);
    heads.put("docket", words -> dockets.add(reference(words, "the name of a docket")));
    heads.put("suppose", words -> suppositions.add(reference(words, "the name of a supposition")));
    heads.put("reading", this::reading);
    heads.put("bracket", this::bracket);
    heads.put("text", this::text);
    heads.put("account", this::account);
    heads.put("map", this::map);
    heads.put("series", this::series);
    heads.put("taken", this::taken);
    heads.put("as", words -> asOf = Optional.of(instant(words, times, "of")));
    heads.put("known", words -> knownAt = Optional.of(instant(words, times, "at")));
    heads.put("expect", words -> expectations.add(ExpectationFromText.read(words, times)));
    heads.put(NOTE, words -> notes.add(note(words)));
  }

  private void head(SourceLine line) {
    Token first = line.first();
    Optional<Consumer<Words>> reading =
        first.kind() == Token.Kind.WORD
            ? Optional.ofNullable(heads.get(first.text()))
            : Optional.empty();
    if (reading.isEmpty()) {
      List<String> known = new ArrayList<>(heads.sequencedKeySet());
      known.addAll(List.of("times", "place"));
      String near = Nearest.question(first.text(), known);
      throw new LineException(
          TextFinding.UNKNOWN_LINE.at(
              first.locus(),
              "No line of a scenario begins with " + first.shown() + ".",
              near.isEmpty() ? "An entry begins with its id, a date and a time." : near));
    }
    Words words = new Words(line);
    words.word("a line");
    reading.get().accept(words);
    words.end("the line");
  }

  private void once(String what, Locus locus) {
    if (once.putIfAbsent(what, locus) != null) {
      throw new LineException(
          TextFinding.SAID_TWICE.at(
              locus, "The line '" + what + "' stands twice.", "Keep one of them."));
    }
  }

  private void title(Words words) {
    once("scenario", words.line().locus());
    title = Optional.of(new Scenario.Title(words.text("the title"), words.line().locus()));
  }

  private void treaty(Words words) {
    if (treaty.isPresent()) {
      throw new LineException(
          TextFinding.NO_TREATY.at(
              words.line().locus(),
              "The scenario names two treaties.",
              "Write one scenario for each of them."));
    }
    treaty = Optional.of(reference(words, "the name of a treaty"));
  }

  private static Reference reference(Words words, String what) {
    Locus locus = words.locus();
    return new Reference(words.word(what).text(), locus);
  }

  private void reading(Words words) {
    Locus locus = words.locus();
    ReadingId id = words.name("the name of a reading", ReadingId::new);
    readings.add(new Reference(id.value(), locus));
    choice = choice.withReading(id);
  }

  private void bracket(Words words) {
    Reference key = reference(words, "the key of a bracket");
    brackets.add(key);
    choice = choice.withBracket(key.name());
  }

  private void text(Words words) {
    once("text", words.line().locus());
    Locus locus = words.locus();
    VersionId version = words.name("the name of a version of the text", VersionId::new);
    brackets.add(new Reference(Version.key(version), locus));
    choice = choice.withBracket(Version.key(version));
  }

  private void account(Words words) {
    once("account", words.line().locus());
    choice = choice.withAccount(words.name("an author", Author::new));
  }

  private void map(Words words) {
    once("map", words.line().locus());
    Locus locus = words.locus();
    PartyId party = words.name("the name of a State", PartyId::new);
    map.add(new Reference(party.value(), locus));
    choice = choice.withMap(party);
  }

  private void series(Words words) {
    once("series", words.line().locus());
    choice =
        choice.withSeries(
            oneOf(
                words,
                Map.of(
                    "joined", Choice.Series.AS_JOINED,
                    "apart", Choice.Series.EACH_APART)));
  }

  private void taken(Words words) {
    words.expect("as");
    once("taken as", words.line().locus());
    choice =
        choice.withForce(
            oneOf(words, Map.of("binding", Force.BINDING, "political", Force.POLITICAL)));
  }

  private static <T> T oneOf(Words words, Map<String, T> known) {
    TreeMap<String, T> sorted = new TreeMap<>(known);
    Function<String, T> find =
        word -> {
          if (!sorted.containsKey(word)) {
            throw new IllegalArgumentException(word);
          }
          return sorted.get(word);
        };
    return words.name(String.join(" or ", sorted.keySet()), find);
  }

  private Instant instant(Words words, Times times, String second) {
    words.expect(second);
    once(second.equals("of") ? "as of" : "known at", words.line().locus());
    return times.instant(words).instant();
  }

  private static String note(Words words) {
    List<String> parts = new ArrayList<>();
    while (!words.isEnd()) {
      parts.add(words.word("the note").text());
    }
    return String.join(" ", parts);
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.scenario.clock;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.scenario.clock.Clocks.Clock;
import casus.scenario.clock.Clocks.InWords;
import casus.scenario.clock.Clocks.Mark;
import casus.scenario.clock.Clocks.Milestone;
import casus.scenario.clock.Clocks.Promise;
import casus.scenario.clock.Clocks.Reference;
import casus.scenario.clock.Clocks.Talks;
import casus.scenario.text.LineException;
import casus.scenario.text.LineFindings;
import casus.scenario.text.LinesFromText;
import casus.scenario.text.Source;
import casus.scenario.text.SourceLine;
import casus.scenario.text.TextFinding;
import casus.scenario.text.Token;
import casus.scenario.text.Words;
import casus.treaty.diagnostic.Locus;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.InstrumentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Reads clocks from aligned text, and tells everything that is wrong with it at once.
final class ClocksFromText {
  /// The limit that the proposal of March 2022 was said to set: 72 hours.
  private static final Duration USUAL = Duration.ofDays(3);

  private static final long MOST_HOURS = 100_000;

  private final Source source;
  private final List<SourceLine> lines;
  private final LineFindings findings;
  private final List<Clock> clocks = new ArrayList<>();
  private final List<InWords> inWords = new ArrayList<>();
  private final List<Promise> promises = new ArrayList<>();
  private final List<Talks> talks = new ArrayList<>();
  private String title = "";
  private final List<String> dockets = new ArrayList<>();

  ClocksFromText(Source source) {
    this.source = source;
    LinesFromText.Cut cut = LinesFromText.cut(source, List.of());
    lines = cut.lines();
    findings = new LineFindings(cut.findings());
  }

  ClocksText.Outcome read() {
    findings.attempt(this::head);
    for (SourceLine line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      findings.attempt(() -> line(new Words(line)));
    }
    if (findings.isEmpty() && clocks.isEmpty() && promises.isEmpty() && talks.isEmpty()) {
      findings.add(
          TextFinding.UNEXPECTED.at(
              new Locus(source.file(), 1, 1, 1, ""),
              "Nothing is measured here.",
              "Add a line such as: under north-atlantic-treaty from strike request e3."));
    }
    return findings.isEmpty()
        ? new ClocksText.Outcome.Accepted(
            new Clocks(title, dockets, clocks, inWords, promises, talks))
        : new ClocksText.Outcome.Rejected(findings.shown());
  }

  private void head() {
    Words words =
        Words.head(
            source,
            lines,
            0,
            "clocks",
            "Begin with: clocks \"what the case is called\" of the-docket.");
    title = words.text("the title");
    words.expect("of");
    do {
      dockets.add(words.word("the name of a docket").text());
    } while (words.takes("and"));
    words.end("the names");
  }

  private void line(Words words) {
    if (words.takes("under")) {
      clocks.add(clock(words));
    } else if (words.takes("in", "words")) {
      inWords(words);
    } else if (words.takes("promise")) {
      promises.add(promise(words));
    } else if (words.takes("talks")) {
      talks.add(talks(words));
    } else {
      throw new LineException(
          TextFinding.UNKNOWN_LINE.at(
              words.locus(),
              "A line cannot begin with " + words.line().first().shown() + " here.",
              "Lines begin with under, in words, promise or talks; what belongs to one is"
                  + " indented."));
    }
  }

  private static Clock clock(Words words) {
    Locus locus = words.locus();
    InstrumentId under = words.name("the name of a treaty", InstrumentId::new);
    String whose = words.takes("for") ? words.text("whose clock it is") : "";
    words.expect("from");
    Mark.At from = at(words);
    LinkedHashMap<Milestone, Mark> marks = new LinkedHashMap<>();
    Duration limit = USUAL;
    while (!words.isEnd()) {
      Locus here = words.locus();
      Optional<Milestone> milestone = milestone(words);
      if (milestone.isPresent()) {
        if (marks.put(milestone.get(), mark(words)) != null) {
          throw new LineException(
              TextFinding.SAID_TWICE.at(
                  here,
                  "The " + milestone.get().word() + " is marked twice.",
                  "Leave one of them out."));
        }
      } else {
        words.expect("within");
        limit = hours(words);
        words.end("the limit");
      }
    }
    LinkedHashMap<Milestone, Mark> ordered = new LinkedHashMap<>();
    for (Milestone milestone : Milestone.values()) {
      Optional.ofNullable(marks.get(milestone)).ifPresent(m -> ordered.put(milestone, m));
    }
    return new Clock(under, whose, from, ordered, limit, locus);
  }

  private static Optional<Milestone> milestone(Words words) {
    for (Milestone milestone : Milestone.values()) {
      if (words.takes(milestone.word())) {
        return Optional.of(milestone);
      }
    }
    return Optional.empty();
  }

  private static Duration hours(Words words) {
    Token token = words.word("a number of hours");
    try {
      long hours = Long.parseLong(token.text());
      if (hours >= 1 && hours <= MOST_HOURS) {
        words.expect("hours");
        return Duration.ofHours(hours);
      }
    } catch (NumberFormatException _) {
      // told below, together with numbers beyond the limit
    }
    throw new LineException(
        TextFinding.UNEXPECTED.at(
            token.locus(),
            "Here a number of hours is expected, not " + token.shown() + ".",
            "Write a whole number from 1 to 100000: within 72 hours."));
  }

  private static Mark mark(Words words) {
    return words.takes("never") ? new Mark.Never(words.text("what is known of that")) : at(words);
  }

  private static Mark.At at(Words words) {
    Locus locus = words.locus();
    Reference name =
        words.takes("occurrence")
            ? new Reference.Occurrence(words.name("the name of an occurrence", OccasionId::new))
            : new Reference.Told(words.name("the id of an entry", EntryId::new));
    return new Mark.At(name, note(words), locus);
  }

  private static String note(Words words) {
    boolean isText = words.peek(0).filter(t -> t.kind() == Token.Kind.TEXT).isPresent();
    return isText ? words.text("a note") : "";
  }

  private void inWords(Words words) {
    do {
      Locus locus = words.locus();
      inWords.add(new InWords(words.name("the name of an act", ActTypeId::new), locus));
    } while (words.takesMark(","));
    words.end("the acts");
  }

  private static Promise promise(Words words) {
    Mark.At made = at(words);
    Optional<Mark.At> kept = Optional.empty();
    String note = "";
    if (words.takes("kept", "by")) {
      kept = Optional.of(at(words));
    } else {
      words.expect("not", "kept");
      note = words.text("what is known of that");
    }
    words.end("the promise");
    return new Promise(made, kept, note);
  }

  private static Talks talks(Words words) {
    String name = words.text("what they are called");
    words.expect("from");
    Mark.At from = at(words);
    words.expect("to");
    Mark.At to = at(words);
    words.end("the talks");
    return new Talks(name, from, to);
  }
}

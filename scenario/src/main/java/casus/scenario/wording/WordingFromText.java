// SPDX-License-Identifier: Apache-2.0
package casus.scenario.wording;

import casus.scenario.text.LineException;
import casus.scenario.text.LineFindings;
import casus.scenario.text.LinesFromText;
import casus.scenario.text.Source;
import casus.scenario.text.SourceLine;
import casus.scenario.text.TextFinding;
import casus.scenario.text.Times;
import casus.scenario.text.Token;
import casus.scenario.text.Words;
import casus.treaty.diagnostic.Locus;
import casus.treaty.name.InstrumentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Reads a wording from aligned text, and tells everything that is wrong with it at once.
final class WordingFromText {
  private static final int HEAD = 2;

  private final Source source;
  private final List<SourceLine> lines;
  private final LineFindings findings;
  private final LinkedHashMap<Place, Fingerprint> prints = new LinkedHashMap<>();
  private String title = "";
  private InstrumentId about = new InstrumentId("none");
  private String language = "";
  private String published = "";
  private String read = "";
  private LocalDate on = LocalDate.EPOCH;

  WordingFromText(Source source) {
    this.source = source;
    LinesFromText.Cut cut = LinesFromText.cut(source, List.of());
    lines = cut.lines();
    findings = new LineFindings(cut.findings());
  }

  WordingText.Outcome read() {
    findings.attempt(this::title);
    findings.attempt(this::source);
    for (SourceLine line : lines.subList(Math.min(HEAD, lines.size()), lines.size())) {
      findings.attempt(() -> print(new Words(line)));
    }
    return findings.isEmpty()
        ? new WordingText.Outcome.Accepted(
            new Wording(title, about, language, published, read, on, prints))
        : new WordingText.Outcome.Rejected(findings.shown());
  }

  private void title() {
    Words words =
        Words.head(
            source,
            lines,
            0,
            "wording",
            "Begin with: wording \"what the text is called\" of the-treaty in en.");
    title = words.text("the title");
    words.expect("of");
    about = words.name("the name of a treaty", InstrumentId::new);
    words.expect("in");
    Token token = words.word("a language such as en");
    if (!token.text().matches("[a-z]{2}")) {
      throw new LineException(
          TextFinding.UNEXPECTED.at(
              token.locus(),
              "Here a language is expected, and " + token.shown() + " is none.",
              "Languages have two letters: en, fr, ru, uk."));
    }
    language = token.text();
    words.end("the language");
  }

  private void source() {
    Words words =
        Words.head(
            source,
            lines,
            1,
            "source",
            "Say where it is published: source \"…\" read \"…\" on 2026-11-26.");
    published = words.text("where the text is published");
    words.expect("read");
    read = words.text("where it was read");
    words.expect("on");
    Token token = words.word("a date such as 2026-11-26");
    on =
        Times.day(token.text())
            .orElseThrow(() ->
                new LineException(
                    TextFinding.NOT_A_TIME.at(
                        token.locus(),
                        "The calendar has no day " + token.shown() + ".",
                        "Days are written 2026-11-26.")));
    words.end("the day");
  }

  /// `article 51 1 HEX`, `article 5 bis 2 HEX`, `preamble 1 HEX`.
  private void print(Words words) {
    Locus locus = words.locus();
    List<String> parts = new ArrayList<>();
    while (!words.isEnd()) {
      parts.add(words.word("a place and a fingerprint").text());
    }
    try {
      int ordinal = Integer.parseInt(parts.get(parts.size() - 2));
      Place place = new Place(String.join(" ", parts.subList(0, parts.size() - 2)), ordinal);
      if (prints.put(place, new Fingerprint(parts.getLast())) != null) {
        throw new LineException(
            TextFinding.SAID_TWICE.at(
                locus, "The place " + place + " is told twice.", "Leave one of them out."));
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      throw new LineException(
          TextFinding.UNEXPECTED.at(
              locus,
              "Here a place, the number of a sentence and a fingerprint are expected.",
              "Such as: article 51 1 and 64 hexadecimal digits; casus text prints makes them."));
    }
  }
}

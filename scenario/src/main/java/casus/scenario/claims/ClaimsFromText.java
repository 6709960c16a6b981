// SPDX-License-Identifier: Apache-2.0
package casus.scenario.claims;

import casus.engine.docket.EntryId;
import casus.scenario.claims.Claims.Bearing;
import casus.scenario.claims.Claims.Beside;
import casus.scenario.claims.Claims.Claim;
import casus.scenario.claims.Claims.Fact;
import casus.scenario.claims.Claims.Named;
import casus.scenario.claims.Claims.Point;
import casus.scenario.claims.Claims.Verdict;
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
import casus.treaty.name.ActTypeId;
import casus.treaty.name.InstrumentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads claims from aligned text, and tells everything that is wrong with it at once.
final class ClaimsFromText {
  private static final int FIRST_YEAR = 1600;
  private static final int LAST_YEAR = 2400;
  private static final List<String> BEARINGS = List.of("yes", "no", "open");

  private final Source source;
  private final List<SourceLine> lines;
  private final LineFindings findings;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Named> names = new ArrayList<>();
  private final Set<String> said = new TreeSet<>();
  private String title = "";
  private InstrumentId about = new InstrumentId("none");

  ClaimsFromText(Source source) {
    this.source = source;
    LinesFromText.Cut cut = LinesFromText.cut(source, List.of());
    lines = cut.lines();
    findings = new LineFindings(cut.findings());
  }

  ClaimsText.Outcome read() {
    findings.attempt(this::title);
    findings.attempt(this::about);
    for (SourceLine line : lines.subList(Math.min(2, lines.size()), lines.size())) {
      findings.attempt(() -> line(new Words(line)));
    }
    return findings.isEmpty()
        ? new ClaimsText.Outcome.Accepted(new Claims(title, about, claims, facts, names))
        : new ClaimsText.Outcome.Rejected(findings.shown());
  }

  private void title() {
    Words words =
        Words.head(source, lines, 0, "claims", "Begin with: claims \"what they are about\".");
    title = words.text("the title");
    words.end("the title");
  }

  private void about() {
    Words words =
        Words.head(source, lines, 1, "about", "Name the treaty: about istanbul-communique.");
    about = words.name("the name of a treaty", InstrumentId::new);
    words.end("the name");
  }

  private void line(Words words) {
    if (words.takes("claim")) {
      claims.add(claim(words));
    } else if (words.takes("fact")) {
      facts.add(fact(words));
    } else if (words.takes("in")) {
      names.add(named(words));
    } else {
      throw new LineException(
          TextFinding.UNKNOWN_LINE.at(
              words.locus(),
              "A line cannot begin with " + words.line().first().shown() + " here.",
              "Lines begin with claim, fact or in; what belongs to one is indented."));
    }
  }

  private String id(Words words) {
    Locus locus = words.locus();
    String id = words.name("a name", ActTypeId::new).value();
    once("id " + id, locus, "The name '" + id + "' is given twice.");
    return id;
  }

  private void once(String what, Locus locus, String sentence) {
    if (!said.add(what)) {
      throw new LineException(
          TextFinding.SAID_TWICE.at(locus, sentence, "Leave one of them out, or rename it."));
    }
  }

  private Claim claim(Words words) {
    Locus locus = words.locus();
    String id = id(words);
    String what = words.text("what was said");
    words.expect("by");
    String by = words.text("who said it");
    words.expect("on");
    LocalDate on = date(words);
    String at = optional(words, "at");
    words.expect("read");
    String read = words.text("where it was read");
    String uncertain = optional(words, "uncertain");
    words.expect("verdict");
    Verdict verdict = verdict(words);
    List<Point> points = new ArrayList<>();
    while (!words.isEnd()) {
      points.add(point(words));
    }
    Claim claim = new Claim(id, what, by, on, at, read, uncertain, verdict, points, locus);
    backed(claim);
    return claim;
  }

  private static String optional(Words words, String word) {
    return words.takes(word) ? words.text("a text") : "";
  }

  private static LocalDate date(Words words) {
    Token token = words.word("a date such as 2022-03-29");
    return Times.day(token.text())
        .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() < LAST_YEAR)
        .orElseThrow(() ->
            new LineException(
                TextFinding.NOT_A_TIME.at(
                    token.locus(),
                    "The calendar has no day " + token.shown() + ".",
                    "Days are written 2022-03-29.")));
  }

  private static Verdict verdict(Words words) {
    for (Verdict verdict : Verdict.values()) {
      // the longer words come first: holds in part before holds
      boolean longer = verdict != Verdict.HOLDS && words.takes(verdict.words().split(" ", -1));
      if (longer) {
        return verdict;
      }
    }
    if (words.takes(Verdict.HOLDS.words())) {
      return Verdict.HOLDS;
    }
    throw words.unexpected("a verdict (holds, holds in part, does not hold, cannot be told)");
  }

  private Point point(Words words) {
    for (String bearing : BEARINGS) {
      if (words.takes(bearing)) {
        String sentence = words.text("what the text says");
        words.expect("under");
        return new Point(
            Bearing.valueOf(bearing.toUpperCase(Locale.ROOT)),
            sentence,
            new CitedFromText(about).read(words));
      }
    }
    throw words.unexpected("'yes', 'no' or 'open'");
  }

  /// Refuses a verdict that the points do not come to.
  private static void backed(Claim claim) {
    EnumSet<Bearing> seen = EnumSet.noneOf(Bearing.class);
    claim.points().forEach(p -> seen.add(p.bearing()));
    boolean fits =
        switch (claim.verdict()) {
          case HOLDS -> seen.equals(EnumSet.of(Bearing.YES));
          case HOLDS_IN_PART -> seen.contains(Bearing.YES) && seen.size() > 1;
          case DOES_NOT_HOLD -> seen.contains(Bearing.NO) && !seen.contains(Bearing.YES);
          case CANNOT_BE_TOLD -> seen.equals(EnumSet.of(Bearing.OPEN));
        };
    if (!fits) {
      throw new LineException(
          TextFinding.VERDICT_NOT_BACKED.at(
              claim.locus(),
              "The points of '"
                  + claim.id()
                  + "' do not come to the verdict '"
                  + claim.verdict().words()
                  + "'.",
              "It holds if all points say yes, in part if some do, not if none does and one says"
                  + " no, and cannot be told if all are open."));
    }
  }

  private Fact fact(Words words) {
    Locus locus = words.locus();
    String id = id(words);
    String sentence = words.text("what is known");
    Optional<LocalDate> on = words.takes("on") ? Optional.of(date(words)) : Optional.empty();
    words.expect("read");
    String read = words.text("where it was read");
    String uncertain = optional(words, "uncertain");
    Optional<Beside> beside = Optional.empty();
    if (words.takes("beside")) {
      Locus at = words.locus();
      EntryId entry = words.name("the id of an entry", EntryId::new);
      words.expect("of");
      beside = Optional.of(new Beside(entry, words.word("the name of a docket").text(), at));
    }
    Optional<Claims.Cited> under =
        words.takes("under") ? Optional.of(new CitedFromText(about).read(words)) : Optional.empty();
    words.end("the fact");
    return new Fact(id, sentence, on, read, uncertain, beside, under, locus);
  }

  private Named named(Words words) {
    Token language = words.word("a language such as uk");
    if (!language.text().matches("[a-z]{2}")) {
      throw new LineException(
          TextFinding.NOT_A_NAME.at(
              language.locus(),
              language.shown() + " is no language.",
              "Languages are written with the two letters of ISO 639-1, such as en or uk."));
    }
    Locus locus = words.locus();
    Named.Kind kind =
        words.takes("text")
            ? Named.Kind.TEXT
            : words.takes("act")
                ? Named.Kind.ACT
                : words.takes("party") ? Named.Kind.PARTY : none(words);
    String id =
        kind == Named.Kind.TEXT ? about.value() : words.name("a name", ActTypeId::new).value();
    String called = words.text("what it is called");
    words.end("the name");
    once(
        "name " + language.text() + kind + id,
        locus,
        "'" + id + "' is named twice in this language.");
    return new Named(language.text(), kind, id, called, locus);
  }

  private static Named.Kind none(Words words) {
    throw words.unexpected("'text', 'act' or 'party'");
  }
}

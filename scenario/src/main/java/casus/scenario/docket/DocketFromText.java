// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import casus.engine.docket.Docket;
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
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Locus;
import casus.treaty.diagnostic.Severity;
import casus.treaty.name.AreaId;
import casus.treaty.name.PartyId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a docket or a supposition from aligned text.
final class DocketFromText {
  private static final List<String> HEADS =
      List.of("docket", "suppose", "times", "place", "gist", "area");

  private final Source source;
  private final List<SourceLine> lines;
  private final LineFindings findings;
  private final List<String> gist = new ArrayList<>();
  private final List<Supposition.DrawnMap> maps = new ArrayList<>();
  private String title = "";
  private boolean isSupposition;
  private Optional<ZoneId> zone = Optional.empty();

  private DocketFromText(Source source) {
    this.source = source;
    LinesFromText.Cut cut = LinesFromText.cut(source, List.of());
    this.lines = cut.lines();
    this.findings = new LineFindings(cut.findings());
  }

  static DocketText.Outcome read(Source source) {
    // Told before anything is read: the form of JSON holds millions of words and marks.
    return source.text().startsWith("{")
        ? new DocketText.Outcome.Rejected(List.of(inJson(source)))
        : new DocketFromText(source).read();
  }

  private static Diagnostic inJson(Source source) {
    return TextFinding.NO_TITLE.at(
        new Locus(source.file(), 1, 1, 1, "{"),
        "This docket is in JSON Lines, and its name says that it is in words.",
        "Let its name end in .docket.jsonl.");
  }

  private DocketText.Outcome read() {
    List<SourceLine> rest = new ArrayList<>(lines);
    findings.attempt(() -> title(rest));
    rest.removeIf(this::takesHead);
    Times times = new Times(zone.orElse(ZoneOffset.UTC));
    Optional<String> world = isSupposition ? Optional.of(title) : Optional.empty();
    EntryLines entries = new EntryLines(times, world);
    for (SourceLine line : rest) {
      if (!EntryLines.isEntry(line) && line.first().isWord("place")) {
        findings.attempt(() -> entries.place(line));
      }
    }
    for (SourceLine line : rest) {
      if (EntryLines.isEntry(line)) {
        findings.attempt(() -> entries.entry(line));
      } else if (!line.first().isWord("place")) {
        findings.attempt(() -> unknown(line));
      }
    }
    Docket docket = new Docket(title, entries.entries());
    Optional<Supposition> supposition =
        isSupposition ? Optional.of(new Supposition(title, gist, maps)) : Optional.empty();
    DocketSheet sheet = new DocketSheet(docket, times.zone(), supposition, entries.loci());
    DocketReview.of(sheet).stream().filter(this::concernsThisTextAlone).forEach(findings::add);
    List<Diagnostic> shown = findings.shown();
    return shown.stream().anyMatch(d -> d.severity() == Severity.ERROR)
        ? new DocketText.Outcome.Rejected(shown)
        : new DocketText.Outcome.Accepted(sheet, shown);
  }

  /// A supposed world is laid over dockets, so what it refers to mostly stands elsewhere.
  private boolean concernsThisTextAlone(Diagnostic warning) {
    return !isSupposition
        || !(warning.code().equals(TextFinding.NO_SUCH_ENTRY.code())
            || warning.code().equals(TextFinding.NO_SUCH_OCCASION.code()));
  }

  private void title(List<SourceLine> rest) {
    boolean named = !rest.isEmpty() && !EntryLines.isEntry(rest.getFirst());
    if (named && (isHead(rest.getFirst(), "docket") || isHead(rest.getFirst(), "suppose"))) {
      Words words = new Words(rest.removeFirst());
      isSupposition = words.takes("suppose");
      if (!isSupposition) {
        words.expect("docket");
      }
      title = words.text("the title");
      words.end("the title");
      return;
    }
    boolean broken = !findings.isEmpty() && (rest.isEmpty() || isBefore(rest.getFirst()));
    if (broken) {
      return; // the line that should have named it is told of already
    }
    Locus locus = rest.isEmpty() ? new Locus(source.file(), 1, 1, 1, "") : rest.getFirst().locus();
    throw new LineException(
        TextFinding.NO_TITLE.at(
            locus,
            "The first line does not name the docket.",
            "Begin with: docket \"what it is about\", or suppose \"what is supposed\"."));
  }

  private boolean isBefore(SourceLine line) {
    return findings.first().locus().line() < line.locus().line();
  }

  private static boolean isHead(SourceLine line, String word) {
    return !EntryLines.isEntry(line) && line.first().isWord(word);
  }

  /// Reads a line of the head, except places, for which the zone does not matter.
  private boolean takesHead(SourceLine line) {
    if (isHead(line, "times")) {
      findings.attempt(() -> times(line));
      return true;
    }
    if (isHead(line, "gist") && isSupposition) {
      findings.attempt(() -> gist(line));
      return true;
    }
    if (isHead(line, "area") && isSupposition) {
      findings.attempt(() -> map(line));
      return true;
    }
    return false;
  }

  private void times(SourceLine line) {
    if (zone.isPresent()) {
      throw new LineException(
          TextFinding.SAID_TWICE.at(
              line.locus(), "The zone of times is given twice.", "A docket has one zone."));
    }
    zone = Optional.of(Times.zone(line));
  }

  private void gist(SourceLine line) {
    Words words = new Words(line);
    words.expect("gist");
    gist.add(words.text("the gist"));
    words.end("the gist");
  }

  private void map(SourceLine line) {
    Words words = new Words(line);
    words.expect("area");
    AreaId area = words.name("the name of an area", AreaId::new);
    words.expect("as", "understood", "by");
    PartyId party = words.name("the name of a State", PartyId::new);
    Token colon = words.peek(0).orElse(line.first());
    words.expectMark(":");
    Locus locus = words.locus();
    String extent = line.after(colon).strip();
    if (extent.endsWith(".")) {
      extent = extent.substring(0, extent.length() - 1).strip();
    }
    if (extent.isEmpty()) {
      throw words.unexpected("the extent of the area");
    }
    maps.add(new Supposition.DrawnMap(area, party, extent, locus));
  }

  private static void unknown(SourceLine line) {
    Token first = line.first();
    boolean misplaced = HEADS.contains(first.text());
    String near = Nearest.question(first.text(), HEADS);
    throw new LineException(
        TextFinding.UNKNOWN_LINE.at(
            first.locus(),
            misplaced
                ? "A line that begins with " + first.shown() + " cannot stand here."
                : "No line of a docket begins with " + first.shown() + ".",
            near.isEmpty() || misplaced
                ? "An entry begins with its id, a date and a time."
                : near));
  }
}

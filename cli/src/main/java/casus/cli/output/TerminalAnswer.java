// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

import casus.engine.chain.Link;
import casus.engine.conflict.Conflict;
import casus.engine.grounds.Ground;
import casus.engine.obligation.NotOwed;
import casus.engine.obligation.Remark;
import casus.explain.Answer;
import casus.explain.Catalogue;
import casus.explain.ChainPhrases;
import casus.explain.ConflictPhrases;
import casus.explain.Line;
import casus.explain.Outside;
import casus.explain.Phrases;
import casus.explain.Reserved;
import casus.explain.Row;
import casus.explain.Suppositions;
import casus.treaty.name.PartyId;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// An answer for people at a terminal: the plain headline first, then a table, then grounds if
/// asked for.
public final class TerminalAnswer {
  /// The most results of several things at once.
  private static final int TOGETHER = 8;

  private final PrintWriter out;
  private final Style style;
  private final Detail detail;
  private final int width;

  /// Prepares to print.
  ///
  /// @param out where to
  /// @param style with emphasis or without
  /// @param detail how much is told
  /// @param width the longest line, in characters
  public TerminalAnswer(PrintWriter out, Style style, Detail detail, int width) {
    this.width = width;
    this.out = out;
    this.style = style;
    this.detail = detail;
  }

  /// How much is told beside the headline and the table.
  ///
  /// @param why whether the grounds of each row are told
  /// @param whyNot whether it is told why the others owe nothing
  public record Detail(boolean why, boolean whyNot) {}

  /// Prints one answer.
  ///
  /// @param answer the answer
  /// @param supposed the suppositions it may rest on
  /// @param outside what general law says beside it, asked for when all else is written
  public void print(Answer answer, Suppositions supposed, Supplier<Outside> outside) {
    head(answer, supposed);
    section("In short");
    if (answer.told().isEmpty()) {
      answer.headline().forEach(l -> bullet(mark(answer, supposed), l));
    }
    for (Line line : answer.told()) {
      bullet(supposed.mark(line.row().first().grounds()), line.text());
    }
    answer.aims().forEach(a -> bullet(mark(answer, supposed), a));
    String mark = mark(answer, supposed);
    list("To be settled next", mark, answer.toSettle());
    list("Clocks, earliest first", mark, answer.deadlines());
    table(answer, supposed);
    list("What this hangs on", mark, answer.hangsOn());
    list("Several of these at once", mark, answer.atOnce(TOGETHER));
    if (detail.why()) {
      why(answer, supposed);
    }
    if (detail.whyNot()) {
      whyNot(answer);
    }
    ineffective(answer);
    outside(outside.get(), supposed);
    out.println();
  }

  /// Prints duties in conflict, if there are some.
  ///
  /// @param conflicts the conflicts
  /// @param phrases how they are told
  /// @param supposed the suppositions they may rest on
  public void print(List<Conflict> conflicts, ConflictPhrases phrases, Suppositions supposed) {
    if (!conflicts.isEmpty()) {
      out.println(style.bold(phrases.title()));
      conflicts.forEach(c -> bullet(supposed.mark(c.entries()), phrases.told(c)));
      out.println();
    }
  }

  /// Prints what hangs on other treaties, if anything does.
  ///
  /// @param links what hangs on what
  /// @param phrases how it is told
  /// @param supposed the suppositions it may rest on
  public void print(List<Link> links, ChainPhrases phrases, Suppositions supposed) {
    if (!links.isEmpty()) {
      out.println(style.bold(phrases.title()));
      links.forEach(l -> bullet(supposed.mark(l.entries()), phrases.told(l)));
      out.println();
    }
  }

  private void outside(Outside outside, Suppositions supposed) {
    List<Outside.Told> told = outside.told();
    if (!told.isEmpty()) {
      section(outside.title());
      Wrap.lines(outside.lead(), width - 2).forEach(l -> out.println("  " + style.faint(l)));
      told.forEach(t -> bullet(supposed.mark(t.remark().entries()), t.sentence()));
    }
  }

  private void head(Answer answer, Suppositions supposed) {
    var header = answer.instrument().header();
    Wrap.lines(header.title(), width).forEach(l -> out.println(style.bold(l)));
    String asOf = answer.words().instant(answer.assessment().frame().vantage().asOf());
    String knownAt = answer.words().instant(answer.assessment().frame().vantage().knownAt());
    faint(
        header.id()
            + " · "
            + answer
                .words()
                .catalogue()
                .say("force." + header.force().name().toLowerCase(java.util.Locale.ROOT))
            + " · as of "
            + asOf
            + (asOf.equals(knownAt) ? "" : ", as known on " + knownAt));
    faint((bindsBySupposition(answer, supposed) ? "SUPPOSED " : "") + answer.standing());
    new Reserved(answer).sentences().forEach(this::faint);
    answer.chosen().ifPresent(c -> out.println(Wrap.hanging(c, "", "", width)));
    answer.sealed().forEach(s -> Wrap.lines(s, width).forEach(l -> out.println(style.warning(l))));
    answer.continued().forEach(this::faint);
    List<String> names = supposed.names();
    for (int i = 0; i < names.size(); i++) {
      String number = names.size() < 2 ? "" : " " + (i + 1);
      Wrap.lines("SUPPOSED" + number + ": " + names.get(i), width)
          .forEach(l -> out.println(style.warning(l)));
    }
  }

  private void faint(String text) {
    Wrap.lines(text, width).forEach(l -> out.println(style.faint(l)));
  }

  private void section(String title) {
    out.println();
    out.println(style.bold(title));
  }

  private void bullet(String mark, String text) {
    String first = mark.isEmpty() ? "  · " : "  · " + mark + " ";
    out.println(Wrap.hanging(text, first, "    ", width));
  }

  /// The mark of what is told of several rows at once: SUPPOSED as soon as one of them is.
  private static String mark(Answer answer, Suppositions supposed) {
    boolean rests =
        answer.rows().stream().anyMatch(r -> !supposed.mark(r.first().grounds()).isEmpty());
    return rests || bindsBySupposition(answer, supposed) ? "SUPPOSED" : "";
  }

  private static boolean bindsBySupposition(Answer answer, Suppositions supposed) {
    return answer.assessment().standing().parties().stream()
        .anyMatch(p -> !supposed.mark(p.grounds()).isEmpty());
  }

  private void list(String title, String mark, List<String> sentences) {
    if (!sentences.isEmpty()) {
      section(title);
      sentences.forEach(s -> bullet(mark, s));
    }
  }

  private void table(Answer answer, Suppositions supposed) {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : answer.rows()) {
      cells.add(
          List.of(
              row.first().key().sentence().toString(),
              row.first().key().occasion().map(Object::toString).orElse(""),
              answer.who(row),
              answer.phrases().status(row.status()),
              due(answer, row),
              supposed.mark(row.first().grounds())));
    }
    if (!cells.isEmpty()) {
      section("Who owes what");
      boolean marked = cells.stream().anyMatch(c -> !c.getLast().isEmpty());
      List<String> heads = new ArrayList<>(List.of("under", "case", "who", "stands", "by when"));
      if (marked) {
        heads.add("rests on");
      }
      TextTable table = new TextTable(heads, width - 2).rows(cells);
      if (table.fits()) {
        table.lines().forEach(l -> out.println("  " + l));
      } else {
        cells.forEach(this::item);
      }
    }
  }

  private static String due(Answer answer, Row row) {
    return answer.phrases().due(row.first().due());
  }

  /// A row of a table that has no room.
  private void item(List<String> cells) {
    String about = cells.get(1).isEmpty() ? cells.get(0) : cells.get(0) + ", " + cells.get(1);
    bullet(
        cells.getLast(), about + ": " + cells.get(2) + ": " + cells.get(3) + ", " + cells.get(4));
  }

  private void why(Answer answer, Suppositions supposed) {
    section("Why");
    for (Row row : answer.rows()) {
      if (row.isQuiet()) {
        continue;
      }
      out.println(
          Wrap.hanging(
              row.first().key().sentence()
                  + row.first().key().occasion().map(o -> ", " + o).orElse("")
                  + ": "
                  + answer.who(row)
                  + ": "
                  + answer.phrases().status(row.status())
                  + (row.bearers().size() > 1
                      ? " (told for " + answer.words().party(row.bearers().getFirst()) + ")"
                      : ""),
              "  ",
              "  ",
              width));
      for (Phrases.Told told : answer.phrases().told(row.first())) {
        bullet(supposed.mark(told.grounds()), told.sentence());
      }
      for (Remark remark : row.first().notes().remarks()) {
        bullet("", answer.phrases().remark(remark));
      }
      answer.wouldFulfil(row).ifPresent(s -> bullet("", s));
    }
  }

  private void whyNot(Answer answer) {
    section("Why not");
    Catalogue says = answer.words().catalogue();
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    Map<String, List<PartyId>> who = new LinkedHashMap<>();
    for (NotOwed not : answer.assessment().notOwed()) {
      List<String> why = new ArrayList<>();
      for (Ground ground : not.grounds().list()) {
        if (!(ground instanceof Ground.ByText)) {
          why.add(Phrases.capital(answer.phrases().ground(ground)));
        }
      }
      String where =
          Phrases.heading(not.key().sentence())
              + not.key().occasion().map(o -> ", " + o).orElse("");
      String key = where + "\n" + String.join(" ", why);
      reasons.putIfAbsent(key, List.of(where, String.join(" ", why)));
      who.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(not.bearers());
    }
    reasons.forEach((key, told) ->
        bullet(
            "",
            says.say(
                "whynot",
                told.getFirst(),
                answer.words().parties(who.getOrDefault(key, List.of())),
                told.getLast())));
    if (reasons.isEmpty()) {
      bullet("", says.say("whynot.none"));
    }
  }

  private void ineffective(Answer answer) {
    if (!answer.assessment().ineffective().isEmpty()) {
      section("Entries without effect");
      answer
          .assessment()
          .ineffective()
          .forEach(i ->
              bullet(
                  "",
                  answer
                      .words()
                      .catalogue()
                      .say(
                          "ineffective." + i.reason().name().toLowerCase(java.util.Locale.ROOT),
                          i.entry(),
                          i.argument())));
    }
  }
}

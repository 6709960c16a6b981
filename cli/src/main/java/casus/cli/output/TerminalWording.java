// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

import casus.explain.Catalogue;
import casus.explain.Phrases;
import casus.explain.Readback;
import casus.scenario.wording.AuthenticText.Sentence;
import casus.scenario.wording.Comparison;
import casus.scenario.wording.Comparison.Compared;
import casus.scenario.wording.Comparison.Encoded;
import casus.scenario.wording.Comparison.State;
import casus.scenario.wording.Wording;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A user's own copy of a text beside its reading, on a terminal.
public final class TerminalWording {
  private static final String BETWEEN = " │ ";
  private static final int LEAST = 20;

  private final PrintWriter out;
  private final Style style;
  private final int side;
  private final int width;
  private final Catalogue says;

  /// Prepares to print.
  ///
  /// @param out where it goes
  /// @param style whether it may be emphasised
  /// @param width the longest line
  /// @param says the language
  public TerminalWording(PrintWriter out, Style style, int width, Catalogue says) {
    this.out = out;
    this.style = style;
    this.width = width;
    this.says = says;
    side = Math.max(LEAST, (width - BETWEEN.length()) / 2);
  }

  /// Prints text and reading side by side, then what departs and how much is read.
  ///
  /// @param instrument the reading
  /// @param comparison the copy beside it
  /// @param wording what the dossier carries of the text; empty if nothing
  /// @param readback how the reading is said
  public void print(
      Instrument instrument, Comparison comparison, Optional<Wording> wording, Readback readback) {
    out.println(style.bold(say("title", instrument.header().title())));
    List<String> lead = lead(comparison, wording, says);
    paragraph(lead.getFirst());
    out.println();
    out.println(style.faint(pad(say("text")) + BETWEEN + say("reading")));
    comparison.provisions().forEach(p -> provision(p, readback));
    out.println();
    lead.subList(1, lead.size()).forEach(this::paragraph);
  }

  /// Returns what was compared with what, how many sentences depart, and how much is read.
  ///
  /// @param comparison the copy beside the reading
  /// @param wording what the dossier carries of the text; empty if nothing
  /// @param says the language
  /// @return three sentences or more, in this order
  public static List<String> lead(
      Comparison comparison, Optional<Wording> wording, Catalogue says) {
    String from =
        wording
            .map(w -> says.say("wording.from", w.title(), w.source(), w.read(), w.on().toString()))
            .orElseGet(() -> says.say("wording.none"));
    String states =
        says.say(
            "wording.states",
            comparison.count(State.SAME),
            comparison.count(State.DEPARTS),
            comparison.count(State.ADDED),
            comparison.count(State.MISSING),
            comparison.count(State.NOT_COMPARED));
    String coverage =
        says.say(
            "wording.coverage",
            comparison.coverage().values().stream().mapToInt(Integer::intValue).sum(),
            comparison.count(Encoded.FORMALISED),
            comparison.count(Encoded.LEFT_OPEN),
            comparison.count(Encoded.NOT_OPERATIVE),
            comparison.count(Encoded.NOT_ENCODED));
    return List.of(from, states, coverage);
  }

  private void paragraph(String text) {
    Wrap.lines(text, width).forEach(out::println);
  }

  private void provision(Compared one, Readback readback) {
    out.println();
    out.println(style.bold(Phrases.capital(one.name())));
    List<String> left = new ArrayList<>();
    for (Comparison.Line line : one.lines()) {
      line.sentence().map(Sentence::words).ifPresent(w -> left.addAll(Wrap.lines(w, side)));
      boolean isTold = line.state() != State.SAME && line.state() != State.NOT_COMPARED;
      if (isTold) {
        String mark = say(line.state().name().toLowerCase(Locale.ROOT));
        left.addAll(Wrap.lines("! " + mark, side));
      }
    }
    List<String> right = new ArrayList<>();
    if (one.read().isEmpty()) {
      right.addAll(Wrap.lines(say("not_read"), side));
    }
    for (Provision provision : one.read()) {
      right.add(Phrases.heading(provision.citation()));
      readback.sentences(provision).forEach(s -> hanging(s, "· ", right));
      List<String> unsaid = readback.unsaid(provision);
      if (!unsaid.isEmpty()) {
        hanging(say("unsaid", String.join("; ", unsaid)), "– ", right);
      }
    }
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String text = i < left.size() ? left.get(i) : "";
      String read = i < right.size() ? right.get(i) : "";
      out.println((pad(text) + BETWEEN + read).stripTrailing());
    }
  }

  private void hanging(String sentence, String mark, List<String> lines) {
    lines.addAll(Wrap.hanging(sentence, mark, "  ", side).lines().toList());
  }

  private String pad(String text) {
    return text + " ".repeat(Math.max(0, side - text.length()));
  }

  private String say(String key, Object... arguments) {
    return says.say("wording." + key, arguments);
  }
}

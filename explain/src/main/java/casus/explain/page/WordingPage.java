// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.explain.Catalogue;
import casus.explain.Phrases;
import casus.explain.Readback;
import casus.explain.Words;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A user's own copy of a text beside its reading, as one HTML page that needs nothing but itself.
public final class WordingPage {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";
  private static final String STYLE =
      """
      :root { color-scheme: light dark; font: 1rem/1.5 Georgia, serif; }
      main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
      section { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem;
        border-top: 1px solid; padding: .75rem 0; }
      h2 { grid-column: 1 / -1; font-size: 1.1rem; margin: 0; }
      p { margin: .4rem 0; } small { display: block; opacity: .75; }
      .departs, .added, .missing { border-left: .25rem solid; padding-left: .5rem; }
      .reading { font-family: system-ui, sans-serif; font-size: .95rem; }
      @media (max-width: 45rem) { section { grid-template-columns: 1fr; } }
      """;

  private WordingPage() {}

  /// What comes of a sentence of the copy.
  public enum Mark {
    /// Its words are those the reading was made from.
    SAME,
    /// Its words are others.
    DEPARTS,
    /// It is not in the text the reading was made from.
    ADDED,
    /// It is in that text and not in the copy.
    MISSING,
    /// There is nothing to compare it with.
    NOT_COMPARED
  }

  /// A sentence of the copy.
  ///
  /// @param words its words; empty if the copy lacks it
  /// @param mark what comes of it
  public record Line(Optional<String> words, Mark mark) {}

  /// A provision of the text beside what reads it.
  ///
  /// @param name as the text numbers it
  /// @param lines its sentences, in the order of the text
  /// @param read what reads it; may be nothing
  public record Row(String name, List<Line> lines, List<Provision> read) {
    /// Copies the lists.
    public Row {
      lines = List.copyOf(lines);
      read = List.copyOf(read);
    }
  }

  /// Writes a page.
  ///
  /// @param instrument the reading
  /// @param rows provisions in the order of the text
  /// @param lead what was compared with what, and what came of it
  /// @param language the language of the copy, as ISO 639-1 has it
  /// @return an HTML file
  public static String of(
      Instrument instrument, List<Row> rows, List<String> lead, String language) {
    Catalogue says = Catalogue.english();
    Readback readback = new Readback(new Words(instrument, says));
    Html html = new Html();
    String title = says.say("wording.title", instrument.header().title());
    html.open("html", "lang", "en").open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.leaf("title", title).own("style", STYLE);
    html.close().open("body").open("main").leaf("h1", title);
    lead.forEach(l -> html.leaf("p", l));
    for (Row row : rows) {
      html.open("section").leaf("h2", Phrases.capital(row.name()));
      html.open("div", "lang", language);
      row.lines().forEach(l -> line(l, says, html));
      html.close().open("div", "class", "reading");
      if (row.read().isEmpty()) {
        html.leaf("p", says.say("wording.not_read"));
      }
      for (Provision provision : row.read()) {
        html.leaf("small", Phrases.heading(provision.citation()));
        readback.sentences(provision).forEach(s -> html.leaf("p", s));
        List<String> unsaid = readback.unsaid(provision);
        if (!unsaid.isEmpty()) {
          html.leaf("small", says.say("wording.unsaid", String.join("; ", unsaid)));
        }
      }
      html.close().close();
    }
    html.close().close().close();
    return "<!DOCTYPE html>\n" + html.written();
  }

  private static void line(Line line, Catalogue says, Html html) {
    String mark = line.mark().name().toLowerCase(Locale.ROOT);
    html.open("p", "class", mark);
    html.text(line.words().orElse(""));
    boolean isTold =
        switch (line.mark()) {
          case SAME -> false;
          case DEPARTS, ADDED, MISSING, NOT_COMPARED -> true;
        };
    if (isTold) {
      html.leaf("small", says.say("wording." + mark));
    }
    html.close();
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TreatyLibrary;
import casus.cli.line.Command;
import casus.cli.line.Given;
import casus.cli.line.Operand;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.cli.output.JsonText;
import casus.cli.output.Style;
import casus.cli.output.Wrap;
import casus.explain.Catalogue;
import casus.explain.Phrases;
import casus.explain.Readback;
import casus.explain.Words;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// `casus explain`: a treaty or one of its provisions in plain words, and everything it does not
/// say.
final class ExplainCommand implements Command {
  private static final String JSON = "--json";

  @Override
  public Usage usage() {
    return Usage.of(
            "explain",
            "Reads a treaty or one provision back in plain words, with everything it does not say.",
            "",
            "Example: casus explain istanbul-communique point 4")
        .on(
            Operand.of("TREATY", Operand.Count.ONE, "A dossier's name, or a file.")
                .completedBy(new Names.Dossiers()),
            Operand.of(
                "PROVISION", Operand.Count.ANY, "Such as: point 4. All of them if left out."))
        .with(Where.OPTIONS)
        .with(Option.flag(JSON, "Print JSON."));
  }

  @Override
  public int run(Request request) {
    Given given = request.given();
    PrintWriter out = request.out();
    String treaty = given.operands().getFirst();
    TreatyLibrary library = Where.files(given).library(new TreeMap<>());
    Ahead.read(() -> {
      Ahead.zones(library, List.of(treaty));
      Catalogue.english();
    });
    List<String> provision = given.operands().subList(1, given.operands().size());
    Instrument instrument = new Inquiry(library, List.of(treaty)).instruments().getFirst();
    String named = String.join(" ", provision);
    String wanted = named.toLowerCase(Locale.ROOT);
    List<Provision> chosen =
        instrument.provisions().stream()
            .filter(p -> isMeant(p.citation().toString().toLowerCase(Locale.ROOT), wanted))
            .toList();
    if (chosen.isEmpty()) {
      String there =
          String.join(
              ", ", instrument.provisions().stream().map(p -> p.citation().toString()).toList());
      throw new InputException(
          treaty + " has no provision called " + named + ". There are: " + there + ".");
    }
    Readback readback = new Readback(new Words(instrument, Catalogue.english()));
    if (given.has(JSON)) {
      out.print(JsonText.of(chosen.stream().map(p -> json(p, readback)).toList()));
    } else {
      Style style = Where.style(given);
      chosen.forEach(p -> print(out, style, p, readback));
    }
    out.flush();
    return ExitCodes.FINE;
  }

  /// An article is named with all its paragraphs.
  private static boolean isMeant(String citation, String wanted) {
    return wanted.isEmpty() || citation.equals(wanted) || citation.startsWith(wanted + "(");
  }

  private static void print(PrintWriter out, Style style, Provision provision, Readback readback) {
    String title = provision.title().isEmpty() ? "" : ". " + provision.title();
    out.println(style.bold(Phrases.heading(provision.citation()) + title + ", in plain words"));
    if (!provision.gist().isEmpty()) {
      out.println(Wrap.hanging(provision.gist(), "  ", "  ", 100));
    }
    section(out, "What it does", readback.sentences(provision));
    section(out, "What it does not say", readback.unsaid(provision));
    section(out, "How it is read", readback.readings(provision));
    out.println();
  }

  private static void section(PrintWriter out, String title, List<String> sentences) {
    if (!sentences.isEmpty()) {
      out.println("  " + title);
      sentences.forEach(s -> out.println(Wrap.hanging(s, "  · ", "    ", 100)));
    }
  }

  private static Map<String, Object> json(Provision provision, Readback readback) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("provision", provision.citation().toString());
    one.put("title", provision.title());
    one.put("gist", provision.gist());
    one.put("says", readback.sentences(provision));
    one.put("doesNotSay", readback.unsaid(provision));
    one.put("readings", readback.readings(provision));
    return one;
  }
}

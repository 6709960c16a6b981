// SPDX-License-Identifier: Apache-2.0
package casus.cli;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `casus explain`: a treaty or one of its provisions in plain words, and everything it does not
/// say.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Reads a treaty or one provision back in plain words, with everything it does not say.",
    footer = {"", "Example: casus explain istanbul-communique point 4"})
final class ExplainCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private AssessCommand.Where where;

  @Parameters(
      index = "0",
      paramLabel = "TREATY",
      completionCandidates = Names.Dossiers.class,
      description = "A dossier's name, or a file.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private String treaty;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "PROVISION",
      description = "Such as: point 4. All of them if left out.")
  private List<String> provision = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Instrument instrument =
        new Inquiry(where.files().library(new TreeMap<>()), List.of(treaty))
            .instruments()
            .getFirst();
    String wanted = String.join(" ", provision).toLowerCase(Locale.ROOT);
    List<Provision> chosen =
        instrument.provisions().stream()
            .filter(p -> wanted.isEmpty() || p.citation().toString().equalsIgnoreCase(wanted))
            .toList();
    if (chosen.isEmpty()) {
      String there =
          String.join(
              ", ", instrument.provisions().stream().map(p -> p.citation().toString()).toList());
      throw new InputException(
          treaty + " has no provision called " + wanted + ". There are: " + there + ".");
    }
    Readback readback = new Readback(new Words(instrument, Catalogue.english()));
    if (json) {
      out.print(JsonText.of(chosen.stream().map(p -> json(p, readback)).toList()));
    } else {
      Style style = where.style(spec.commandLine().getColorScheme().ansi().enabled());
      chosen.forEach(p -> print(out, style, p, readback));
    }
    out.flush();
    return ExitCodes.FINE;
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

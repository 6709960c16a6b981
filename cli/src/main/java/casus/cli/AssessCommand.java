// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.output.JsonAnswer;
import casus.cli.output.JsonText;
import casus.cli.output.Style;
import casus.cli.output.TerminalAnswer;
import casus.engine.vantage.Vantage;
import casus.explain.Answer;
import casus.explain.Suppositions;
import casus.treaty.Instrument;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.place.Atlas;
import casus.treaty.time.Term;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `casus assess`: who owes what to whom, by when, under which article, on which evidence.
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    description = "Says who owes what to whom, by when, under which article, on which evidence.",
    footer = {
      "",
      "Times are written 2022-02-24T03:00Z, or 2022-02-24T05:00 in the legal time of the first",
      "treaty; without --as-of the vantage is the last entry of the docket, never the wall clock.",
      "",
      "Example: casus assess istanbul-communique --docket ukraine-2022-02-24 \\",
      "           --suppose in-force-since-january-2022 --why"
    })
final class AssessCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private Where where;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private ChoiceOptions choosing;

  @Parameters(
      arity = "1..*",
      paramLabel = "TREATY",
      completionCandidates = Names.Dossiers.class,
      description = "A dossier's name, or a file.")
  private List<String> treaties = new ArrayList<>();

  @Option(
      names = "--docket",
      paramLabel = "DOCKET",
      completionCandidates = Names.Dockets.class,
      description = "The record: a name or a file. May be repeated.")
  private List<String> dockets = new ArrayList<>();

  @Option(
      names = "--suppose",
      paramLabel = "WORLD",
      completionCandidates = Names.Suppositions.class,
      description =
          "A supposed world: who signed what when, and maps. Everything that rests on it is"
              + " marked SUPPOSED. May be repeated.")
  private List<String> suppositions = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "What occurred later is not looked at.")
  private @Nullable String asOf;

  @Option(
      names = "--known-at",
      paramLabel = "TIME",
      description = "What was lodged later is not looked at.")
  private @Nullable String knownAt;

  @Option(
      names = "--set",
      paramLabel = "NAME=LENGTH",
      description =
          "A length in place of a declared parameter, such as window='96 hours'. May be repeated.")
  private Map<String, String> lengths = new LinkedHashMap<>();

  @Option(names = "--why", description = "Tell the grounds, citing article and entry.")
  private boolean why;

  @Option(names = "--why-not", description = "Tell why the others owe nothing.")
  private boolean whyNot;

  /// Whether what is contested is varied.
  enum Varied {
    /// Readings, brackets, accounts, maps and series, one at a time, then each with each.
    all,
    /// The same, one at a time only.
    single,
    /// Nothing.
    none
  }

  @Option(
      names = "--readings",
      paramLabel = "WHICH",
      defaultValue = "all",
      description =
          "all: set every reading, bracket, account and map beside the text, one at a time and"
              + " each with each (the default); single: one at a time only; none: the text as"
              + " chosen only.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private Varied varied;

  @Option(names = "--json", description = "Print JSON (docs/reference/assessment.schema.json).")
  private boolean json;

  @Option(names = "--html", paramLabel = "FILE", description = "Write one self-contained page.")
  private @Nullable Path html;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "Write what is owed under each reading as an SVG picture of 1200 by 675.")
  private @Nullable Path picture;

  @Option(
      names = "--telegram",
      description = "Print at most twelve plain lines of 72 characters, answer first.")
  private boolean telegram;

  @Override
  public Integer call() {
    try (Progress progress = Progress.on(spec.commandLine().getErr())) {
      return call(progress);
    }
  }

  private int call(Progress progress) {
    progress.doing("reading");
    Inquiry inquiry = new Inquiry(where.files().library(parameters()), treaties);
    dockets.forEach(inquiry::addDocket);
    suppositions.forEach(inquiry::addSupposition);
    if (html != null || picture != null || telegram) {
      inquiry.addClaims();
    }
    inquiry.askedBy(spec.root().commandLine().getParseResult().originalArgs());
    choosing.check(inquiry.instruments(), inquiry.docket());
    if (inquiry.docket().entries().isEmpty() && asOf == null) {
      throw new InputException(
          "Nothing is on record, so there is no hour to look from."
              + " Name a docket with --docket, or say --as-of.");
    }
    progress.doing("looking over " + Progress.entries(inquiry.docket().entries().size()));
    List<Diagnostic> warnings = inquiry.warnings();
    Atlas atlas = BundledAtlas.ukraine();
    List<Answer> answers = new ArrayList<>();
    for (Instrument instrument : inquiry.instruments()) {
      progress.doing("assessing " + Progress.entries(inquiry.docket().entries().size()));
      answers.add(
          inquiry.answer(
              instrument,
              vantage(inquiry, instrument),
              choosing.choice(instrument),
              atlas,
              varying()));
    }
    progress.close();
    new Findings(spec.commandLine().getErr(), Style.PLAIN).print(warnings);
    print(inquiry, answers, atlas);
    return ExitCodes.FINE;
  }

  private void print(Inquiry inquiry, List<Answer> answers, Atlas atlas) {
    PrintWriter out = spec.commandLine().getOut();
    if (html != null || picture != null) {
      write(html, () -> PageFile.page(inquiry, answers, atlas), out);
      write(picture, () -> PageFile.picture(inquiry, answers, atlas), out);
    } else if (telegram) {
      out.print(PageFile.telegram(inquiry, answers, atlas));
    } else if (json) {
      out.print(JsonText.of(json(inquiry, answers)));
    } else {
      Style style = where.style(spec.commandLine().getColorScheme().ansi().enabled());
      TerminalAnswer terminal =
          new TerminalAnswer(out, style, new TerminalAnswer.Detail(why, whyNot), columns());
      answers.forEach(a -> terminal.print(a, Suppositions.of(inquiry.docket(), a.instrument())));
    }
    out.flush();
  }

  /// Pages, pictures and telegrams have no place for combinations.
  private Inquiry.Varying varying() {
    boolean told = html == null && picture == null && !telegram;
    return switch (varied) {
      case all -> told ? Inquiry.Varying.PRODUCT : Inquiry.Varying.SINGLY;
      case single -> Inquiry.Varying.SINGLY;
      case none -> Inquiry.Varying.NOTHING;
    };
  }

  /// The width of the terminal as the launcher found it, within what can be read well; 100 where
  /// there is none.
  private static int columns() {
    int columns = Integer.getInteger("casus.columns", 100);
    return columns <= 0 ? 100 : Math.clamp(columns, 40, 120);
  }

  private static void write(@Nullable Path file, Supplier<String> text, PrintWriter out) {
    if (file != null) {
      WholeFile.write(file, text.get());
      out.println("wrote " + file);
    }
  }

  private static Map<String, Object> json(Inquiry inquiry, List<Answer> answers) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("casus", "assessment");
    root.put("version", 1);
    root.put("docket", inquiry.docket().title());
    root.put(
        "answers",
        answers.stream()
            .map(a -> JsonAnswer.of(a, Suppositions.of(inquiry.docket(), a.instrument())))
            .toList());
    return root;
  }

  private SortedMap<String, Term> parameters() {
    SortedMap<String, Term> parameters = new TreeMap<>();
    lengths.forEach((name, length) -> parameters.put(name, Times.length(length)));
    return parameters;
  }

  private Vantage vantage(Inquiry inquiry, Instrument instrument) {
    Vantage last = Vantage.of(inquiry.docket());
    Instant occurred =
        Optional.ofNullable(asOf).map(t -> Times.parse(t, instrument)).orElse(last.asOf());
    Instant lodged =
        Optional.ofNullable(knownAt).map(t -> Times.parse(t, instrument)).orElse(last.knownAt());
    return new Vantage(occurred, lodged);
  }

  /// Where treaties are found, for every command that reads some.
  static final class Where {
    @Option(
        names = "--treaties",
        paramLabel = "FOLDER",
        description =
            "The folder of dossiers; otherwise CASUS_TREATIES, otherwise the one that ships.")
    private @Nullable Path folder;

    @Option(names = "--plain", description = "No emphasis, also on a terminal.")
    private boolean plain;

    TreatyFiles files() {
      return TreatyFiles.at(Optional.ofNullable(folder));
    }

    Style style(boolean terminal) {
      return terminal && !plain ? Style.TERMINAL : Style.PLAIN;
    }
  }
}

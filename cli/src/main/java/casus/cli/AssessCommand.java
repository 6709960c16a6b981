// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TreatyLibrary;
import casus.cli.line.Command;
import casus.cli.line.Given;
import casus.cli.line.Kind;
import casus.cli.line.Operand;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.cli.output.JsonAnswer;
import casus.cli.output.JsonConflict;
import casus.cli.output.JsonLink;
import casus.cli.output.JsonText;
import casus.cli.output.Style;
import casus.cli.output.TerminalAnswer;
import casus.engine.vantage.Vantage;
import casus.explain.Answer;
import casus.explain.Catalogue;
import casus.explain.ChainPhrases;
import casus.explain.ConflictPhrases;
import casus.explain.Suppositions;
import casus.treaty.Instrument;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.place.Atlas;
import casus.treaty.time.Term;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// `casus assess`: who owes what to whom, by when, under which article, on which evidence.
final class AssessCommand implements Command {
  private static final String DOCKET = "--docket";
  private static final String SUPPOSE = "--suppose";
  private static final String AS_OF = "--as-of";
  private static final String KNOWN_AT = "--known-at";
  private static final String SET = "--set";
  private static final String WHY = "--why";
  private static final String WHY_NOT = "--why-not";
  private static final String READINGS = "--readings";
  private static final String WITHOUT_GENERAL_LAW = "--without-general-law";
  private static final String JSON = "--json";
  private static final String HTML = "--html";
  private static final String PICTURE = "--picture";
  private static final String TELEGRAM = "--telegram";

  /// Whether what is contested is varied.
  enum Varied {
    /// Readings, brackets, accounts, maps and series, one at a time, then each with each.
    all,
    /// The same, one at a time only.
    single,
    /// Nothing.
    none
  }

  @Override
  public Usage usage() {
    return Usage.of(
            "assess",
            "Says who owes what to whom, by when, under which article, on which evidence.",
            "",
            "Times are written 2022-02-24T03:00Z, or 2022-02-24T05:00 in the legal time of the"
                + " first",
            "treaty; without --as-of the vantage is the last entry of the docket, never the wall"
                + " clock.",
            "",
            "Example: casus assess istanbul-communique --docket ukraine-2022-02-24 \\",
            "           --suppose in-force-since-january-2022 --why")
        .on(
            Operand.of("TREATY", Operand.Count.SOME, "A dossier's name, or a file.")
                .completedBy(new Names.Dossiers()))
        .with(Where.OPTIONS)
        .with(ChoiceOptions.OPTIONS)
        .with(asked())
        .with(told());
  }

  private static List<Option> asked() {
    return List.of(
        Option.many(DOCKET, "DOCKET", "The record: a name or a file. May be repeated.")
            .completedBy(new Names.Dockets()),
        Option.many(
                SUPPOSE,
                "WORLD",
                "A supposed world: who signed what when, and maps. Everything that rests on it is"
                    + " marked SUPPOSED. May be repeated.")
            .completedBy(new Names.Suppositions()),
        Option.one(AS_OF, "TIME", "What occurred later is not looked at."),
        Option.one(KNOWN_AT, "TIME", "What was lodged later is not looked at."),
        Option.many(
                SET,
                "NAME=LENGTH",
                "A length in place of a declared parameter, such as window='96 hours'. May be"
                    + " repeated.")
            .of(new Kind.Pair()));
  }

  private static List<Option> told() {
    return List.of(
        Option.flag(WHY, "Tell the grounds, citing article and entry."),
        Option.flag(WHY_NOT, "Tell why the others owe nothing."),
        Option.one(
                READINGS,
                "WHICH",
                "all: set every reading, bracket, account and map beside the text, one at a time"
                    + " and each with each (the default); single: one at a time only; none: the"
                    + " text as chosen only.")
            .of(new Kind.OneOf(Varied.class)),
        Option.flag(
            WITHOUT_GENERAL_LAW,
            "Leave out what general law adds outside the text: the dossier general-law."),
        Option.flag(JSON, "Print JSON (docs/reference/assessment.schema.json)."),
        Option.one(HTML, "FILE", "Write one self-contained page.").of(new Kind.Location()),
        Option.one(
                PICTURE,
                "FILE",
                "Write what is owed under each reading as an SVG picture of 1200 by 675.")
            .of(new Kind.Location()),
        Option.flag(TELEGRAM, "Print at most twelve plain lines of 72 characters, answer first."));
  }

  @Override
  public int run(Request request) {
    try (Progress progress = Progress.on(request.err())) {
      return run(request, progress);
    }
  }

  private static int run(Request request, Progress progress) {
    Given given = request.given();
    ChoiceOptions choosing = new ChoiceOptions(given);
    progress.doing("reading");
    TreatyLibrary library = Where.files(given).library(parameters(given));
    Ahead.read(() -> readAhead(given, library));
    Inquiry inquiry = new Inquiry(library, given.operands());
    given.all(DOCKET).forEach(inquiry::addDocket);
    given.all(SUPPOSE).forEach(inquiry::addSupposition);
    if (given.has(HTML) || given.has(PICTURE) || given.has(TELEGRAM)) {
      inquiry.addClaims();
    }
    inquiry.askedBy(request.arguments());
    choosing.check(inquiry.instruments(), inquiry.docket());
    if (inquiry.docket().entries().isEmpty() && !given.has(AS_OF)) {
      throw new InputException(
          "Nothing is on record, so there is no hour to look from."
              + " Name a docket with --docket, or say --as-of.");
    }
    progress.doing("looking over " + Progress.entries(inquiry.docket().entries().size()));
    List<Diagnostic> warnings = inquiry.warnings();
    Atlas atlas = BundledAtlas.ukraine();
    SortedMap<Integer, Answer> told = new TreeMap<>();
    for (Instrument instrument : inquiry.inOrder()) {
      told.put(
          inquiry.instruments().indexOf(instrument),
          inquiry.answer(
              instrument,
              vantage(given, inquiry, instrument),
              choosing.choice(instrument),
              atlas,
              varying(given),
              progress::doing));
    }
    List<Answer> answers = List.copyOf(told.values());
    progress.close();
    new Findings(request.err(), Style.PLAIN).print(warnings);
    if (!given.has(WITHOUT_GENERAL_LAW)) {
      inquiry.addGeneralLaw();
    }
    print(request, inquiry, answers, atlas);
    return ExitCodes.FINE;
  }

  /// Reads what stands beside the treaties, in the order in which it is needed.
  private static void readAhead(Given given, TreatyLibrary library) {
    Ahead.zones(library, given.operands());
    for (String treaty : given.operands()) {
      given.all(DOCKET).forEach(d -> library.docket(d, treaty));
      given.all(SUPPOSE).forEach(s -> library.supposition(s, treaty));
    }
    Catalogue.english();
    if (!given.has(WITHOUT_GENERAL_LAW)) {
      library.instrument(Inquiry.GENERAL_LAW);
    }
    for (String treaty : given.operands()) {
      if (given.has(HTML) || given.has(PICTURE) || given.has(TELEGRAM)) {
        library.readClaimed(treaty, given.operands());
      }
    }
  }

  private static void print(Request request, Inquiry inquiry, List<Answer> answers, Atlas atlas) {
    Given given = request.given();
    PrintWriter out = request.out();
    if (given.has(HTML) || given.has(PICTURE)) {
      given.one(HTML).ifPresent(f -> write(f, PageFile.page(inquiry, answers, atlas), out));
      given.one(PICTURE).ifPresent(f -> write(f, PageFile.picture(inquiry, answers, atlas), out));
    } else if (given.has(TELEGRAM)) {
      out.print(PageFile.telegram(inquiry, answers, atlas));
    } else if (given.has(JSON)) {
      out.print(JsonText.of(json(inquiry, answers)));
    } else {
      TerminalAnswer.Detail detail = new TerminalAnswer.Detail(given.has(WHY), given.has(WHY_NOT));
      // written at once, so that a dossier of general law that is unreadable leaves no half answer
      StringWriter whole = new StringWriter();
      TerminalAnswer terminal =
          new TerminalAnswer(
              new PrintWriter(whole), Where.style(given), detail, Columns.ofTerminal());
      answers.forEach(a ->
          terminal.print(
              a, Suppositions.of(inquiry.docket(), a.instrument()), () -> inquiry.outside(a)));
      terminal.print(
          inquiry.conflicts(answers),
          new ConflictPhrases(inquiry.instruments(), Catalogue.english()),
          Suppositions.of(inquiry.docket(), inquiry.instruments().getFirst()));
      terminal.print(
          inquiry.chains(answers),
          new ChainPhrases(inquiry.instruments(), Catalogue.english()),
          Suppositions.of(inquiry.docket(), inquiry.instruments().getFirst()));
      out.print(whole);
    }
    out.flush();
  }

  /// Pages, pictures and telegrams have no place for combinations.
  private static Inquiry.Varying varying(Given given) {
    boolean told = !given.has(HTML) && !given.has(PICTURE) && !given.has(TELEGRAM);
    return switch (Varied.valueOf(given.one(READINGS).orElse(Varied.all.name()))) {
      case all -> told ? Inquiry.Varying.PRODUCT : Inquiry.Varying.SINGLY;
      case single -> Inquiry.Varying.SINGLY;
      case none -> Inquiry.Varying.NOTHING;
    };
  }

  private static void write(String file, String text, PrintWriter out) {
    WholeFile.write(Path.of(file), text);
    out.println("wrote " + file);
  }

  private static Map<String, Object> json(Inquiry inquiry, List<Answer> answers) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("casus", "assessment");
    root.put("version", 1);
    root.put("docket", inquiry.docket().title());
    root.put(
        "answers",
        answers.stream()
            .map(a ->
                JsonAnswer.of(
                    a, Suppositions.of(inquiry.docket(), a.instrument()), inquiry.outside(a)))
            .toList());
    ConflictPhrases phrases = new ConflictPhrases(inquiry.instruments(), Catalogue.english());
    Suppositions supposed = Suppositions.of(inquiry.docket(), inquiry.instruments().getFirst());
    root.put(
        "conflicts",
        inquiry.conflicts(answers).stream()
            .map(c -> JsonConflict.of(c, phrases, supposed))
            .toList());
    ChainPhrases links = new ChainPhrases(inquiry.instruments(), Catalogue.english());
    root.put(
        "chains",
        inquiry.chains(answers).stream().map(l -> JsonLink.of(l, links, supposed)).toList());
    return root;
  }

  private static SortedMap<String, Term> parameters(Given given) {
    SortedMap<String, Term> parameters = new TreeMap<>();
    for (String pair : given.all(SET)) {
      int equals = pair.indexOf('=');
      parameters.put(pair.substring(0, equals), Times.length(pair.substring(equals + 1)));
    }
    return parameters;
  }

  private static Vantage vantage(Given given, Inquiry inquiry, Instrument instrument) {
    Vantage last = Vantage.of(inquiry.docket());
    Instant occurred = given.one(AS_OF).map(t -> Times.parse(t, instrument)).orElse(last.asOf());
    Instant lodged =
        given.one(KNOWN_AT).map(t -> Times.parse(t, instrument)).orElse(last.knownAt());
    return new Vantage(occurred, lodged);
  }
}

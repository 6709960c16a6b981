// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TextFile;
import casus.cli.library.TreatyLibrary;
import casus.cli.line.Command;
import casus.cli.line.Given;
import casus.cli.line.Kind;
import casus.cli.line.Operand;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.cli.output.JsonText;
import casus.cli.output.JsonWording;
import casus.cli.output.TerminalWording;
import casus.explain.Catalogue;
import casus.explain.Readback;
import casus.explain.Words;
import casus.explain.page.WordingPage;
import casus.scenario.wording.AuthenticText;
import casus.scenario.wording.Comparison;
import casus.scenario.wording.Comparison.State;
import casus.scenario.wording.Fingerprint;
import casus.scenario.wording.OwnCopy;
import casus.scenario.wording.Place;
import casus.scenario.wording.Wording;
import casus.scenario.wording.WordingText;
import casus.treaty.Instrument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// `casus text`: a user's own copy of an authentic text beside the reading of it.
final class TextCommand implements Command {
  private static final String TREATY = "--treaty";
  private static final String LANGUAGE = "--language";
  private static final String TO = "--to";
  private static final String HTML = "--html";
  private static final String JSON = "--json";
  private static final String SOURCE = "--source";
  private static final String READ = "--read";
  private static final String ON = "--on";
  private static final String TITLE = "--title";

  /// What is done.
  enum Verb {
    /// The copy is compared and shown beside the reading.
    attach,
    /// Fingerprints of the copy are printed, for a dossier.
    prints
  }

  @Override
  public Usage usage() {
    return Usage.of(
            "text",
            "Sets your own copy of an authentic text beside the reading of it, sentence by"
                + " sentence.",
            "",
            "No dossier holds the words of a treaty. Where the text could be read when the dossier"
                + " was made, it holds a fingerprint of every sentence, and attach tells where your"
                + " copy has other words. prints makes fingerprints of a text in hand.",
            "",
            "Exit code 0 if nothing departs, 1 if something does.",
            "Example: casus text attach charter.txt --treaty un-charter")
        .on(
            Operand.of("VERB", Operand.Count.ONE, "attach or prints")
                .of(new Kind.OneOf(Verb.class)),
            Operand.of("FILE", Operand.Count.ONE, "Your copy: plain text or Markdown, UTF-8.")
                .of(new Kind.Location()))
        .with(Where.OPTIONS)
        .with(
            Option.one(TREATY, "TREATY", "The dossier, or a treaty file.")
                .completedBy(new Names.Dossiers())
                .required(),
            Option.one(LANGUAGE, "CODE", "The language of your copy, two letters; en if left out."),
            Option.one(TO, "FILE", "Write your own treaty file, the words above what reads them.")
                .of(new Kind.Location()),
            Option.one(HTML, "FILE", "Write text and reading side by side as a page.")
                .of(new Kind.Location()),
            Option.one(TITLE, "TEXT", "Of prints: what the text is called."),
            Option.one(SOURCE, "TEXT", "Of prints: where the text is published."),
            Option.one(READ, "TEXT", "Of prints: where it was read."),
            Option.one(ON, "DAY", "Of prints: on which day it was read."),
            Option.flag(JSON, "Print JSON."));
  }

  @Override
  public int run(Request request) {
    Given given = request.given();
    Path file = Path.of(given.operands().getLast());
    TextFile text = Inquiry.here(TextFile.read(file), "file " + file);
    if (text.text().length() > AuthenticText.MOST) {
      throw new InputException(
          file + " has more than " + AuthenticText.MOST + " characters. Give one text at a time.");
    }
    AuthenticText copy = AuthenticText.of(text.text());
    if (copy.sentences().isEmpty()) {
      throw new InputException(file + " holds no sentence.");
    }
    try {
      return switch (Verb.valueOf(given.operands().getFirst())) {
        case attach -> attach(request, copy);
        case prints -> prints(request, copy);
      };
    } finally {
      request.out().flush();
    }
  }

  private static Instrument instrument(Given given) {
    String treaty = given.one(TREATY).orElseThrow();
    TreatyLibrary library = Where.files(given).library(new TreeMap<>());
    return Inquiry.here(library.instrument(treaty), "treaty " + treaty);
  }

  private static String language(Given given) {
    String language = given.one(LANGUAGE).orElse("en");
    if (!language.matches("[a-z]{2}")) {
      throw new InputException("A language has two letters, such as en; " + language + " has not.");
    }
    return language;
  }

  private static int attach(Request request, AuthenticText copy) {
    Given given = request.given();
    String treaty = given.one(TREATY).orElseThrow();
    TreatyLibrary library = Where.files(given).library(new TreeMap<>());
    Instrument instrument = instrument(given);
    Path prints = library.wording(treaty, language(given));
    Optional<Wording> wording =
        Files.exists(prints)
            ? Optional.of(Inquiry.here(TreatyLibrary.wording(prints), "file " + prints))
            : Optional.empty();
    Comparison comparison = Comparison.of(copy, wording, instrument);
    Readback readback = new Readback(new Words(instrument, Catalogue.english()));
    if (given.has(JSON)) {
      request.out().print(JsonText.of(JsonWording.of(comparison, wording, readback)));
    } else {
      new TerminalWording(
              request.out(), Where.style(given), Columns.ofTerminal(), Catalogue.english())
          .print(instrument, comparison, wording, readback);
    }
    given
        .one(HTML)
        .ifPresent(to -> write(to, page(instrument, comparison, wording, given), request));
    given.one(TO).ifPresent(to -> write(to, own(treaty, comparison, given), request));
    int other = 0;
    for (State state : State.values()) {
      boolean departs =
          switch (state) {
            case SAME, NOT_COMPARED -> false;
            case DEPARTS, ADDED, MISSING -> true;
          };
      other += departs ? comparison.count(state) : 0;
    }
    return other == 0 ? ExitCodes.FINE : ExitCodes.FINDINGS;
  }

  private static String page(
      Instrument instrument, Comparison comparison, Optional<Wording> wording, Given given) {
    List<String> lead = TerminalWording.lead(comparison, wording, Catalogue.english());
    return WordingPage.of(instrument, rows(comparison), lead, language(given));
  }

  private static List<WordingPage.Row> rows(Comparison comparison) {
    return comparison.provisions().stream()
        .map(p ->
            new WordingPage.Row(
                p.name(),
                p.lines().stream()
                    .map(l ->
                        new WordingPage.Line(
                            l.sentence().map(AuthenticText.Sentence::words),
                            WordingPage.Mark.valueOf(l.state().name())))
                    .toList(),
                p.read()))
        .toList();
  }

  private static String own(String treaty, Comparison comparison, Given given) {
    Path file = Where.files(given).file(treaty);
    TextFile text = Inquiry.here(TextFile.read(file), "file " + file);
    try {
      return OwnCopy.of(text.text(), comparison, language(given));
    } catch (IllegalArgumentException placeless) {
      throw new InputException(
          "The words find no place in " + file + ": " + placeless.getMessage() + ".");
    }
  }

  private static void write(String to, String text, Request request) {
    Path path = Path.of(to);
    if (Files.exists(path)) {
      throw new InputException(path + " is there already, and is not replaced. Name another file.");
    }
    WholeFile.write(path, text);
    request.err().println("wrote " + to);
  }

  private static int prints(Request request, AuthenticText copy) {
    Given given = request.given();
    LinkedHashMap<Place, Fingerprint> prints = new LinkedHashMap<>();
    copy.sentences().forEach(s -> prints.put(s.place(), s.fingerprint()));
    Wording wording =
        new Wording(
            said(given, TITLE),
            instrument(given).header().id(),
            language(given),
            said(given, SOURCE),
            said(given, READ),
            day(said(given, ON)),
            prints);
    request
        .out()
        .print(given.has(JSON) ? JsonText.of(JsonWording.of(wording)) : WordingText.write(wording));
    return ExitCodes.FINE;
  }

  private static String said(Given given, String option) {
    return given
        .one(option)
        .filter(s -> !s.isBlank())
        .orElseThrow(() ->
            new InputException(
                "Say with "
                    + option
                    + " what --title, --source, --read and --on ask for; fingerprints of a"
                    + " recalled text are worth nothing."));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw new InputException("A day is written 2026-11-26; " + text + " is none.");
    }
  }
}

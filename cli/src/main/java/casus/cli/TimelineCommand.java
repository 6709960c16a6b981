// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TextFile;
import casus.cli.library.TreatyLibrary;
import casus.cli.line.Command;
import casus.cli.line.Given;
import casus.cli.line.Operand;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.cli.output.JsonText;
import casus.cli.output.JsonTimeline;
import casus.cli.output.TerminalTimeline;
import casus.cli.output.TimelineCase;
import casus.engine.chronicle.Chronicle;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.vantage.Choice;
import casus.explain.Catalogue;
import casus.scenario.clock.Clocks;
import casus.scenario.clock.Measuring;
import casus.scenario.clock.Reckoning;
import casus.scenario.docket.DocketSheet;
import casus.treaty.Instrument;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// `casus timeline`: what was said and what was done on one line of time, and how long it took from
/// the attack to the request, the meeting, the decision and the first assistance.
final class TimelineCommand implements Command {
  private static final String JSON = "--json";
  private static final String ACCOUNT = "--account";
  private static final String ENDING = ".clocks";

  @Override
  public Usage usage() {
    return Usage.of(
            "timeline",
            "Sets words against deeds on one line of time, and measures how long it took.",
            "",
            "Without a case: the measured clocks of all cases, in one table. Which entry is the"
                + " request, which the meeting, the decision and the first assistance is said in"
                + " *.clocks files; nothing is guessed. A ~ stands before what rests on an hour"
                + " that its source calls assumed, estimated, about, from memory or to be"
                + " verified.",
            "",
            "Example: casus timeline crimea-2014")
        .on(
            Operand.of(
                    "CASE",
                    Operand.Count.ANY,
                    "Dockets, by name or path, or *.clocks files; all that are measured if left"
                        + " out.")
                .completedBy(new Names.Dockets()))
        .with(Where.OPTIONS)
        .with(
            Option.one(ACCOUNT, "AUTHOR", "Whose account of times is followed where they differ."),
            Option.flag(JSON, "Print JSON."));
  }

  @Override
  public int run(Request request) {
    Given given = request.given();
    PrintWriter out = request.out();
    TreatyLibrary library = Where.files(given).library(new TreeMap<>());
    Optional<Author> account = given.one(ACCOUNT).map(Author::new);
    List<TimelineCase> cases = new ArrayList<>();
    for (String name : given.operands()) {
      cases.addAll(named(name, library, account));
    }
    if (given.operands().isEmpty()) {
      library.clocks().forEach(file -> cases.add(measured(file, library, account)));
      cases.sort(Comparator.comparing(c -> c.zero().orElse(Instant.MAX)));
    }
    if (given.has(JSON)) {
      out.print(JsonText.of(JsonTimeline.of(cases, !given.operands().isEmpty())));
    } else {
      TerminalTimeline terminal =
          new TerminalTimeline(out, Where.style(given), Columns.ofTerminal(), Catalogue.english());
      if (given.operands().isEmpty()) {
        terminal.table(cases);
      } else {
        cases.forEach(terminal::print);
      }
    }
    out.flush();
    return ExitCodes.FINE;
  }

  /// A file of clocks by its path or name, or a docket with every file of clocks that measures it.
  private static List<TimelineCase> named(
      String name, TreatyLibrary library, Optional<Author> account) {
    Path path = Path.of(name);
    String simple = simple(path);
    Path beside = path.resolveSibling(simple + ENDING);
    if (Files.isRegularFile(path) && Files.isRegularFile(beside)) {
      return List.of(measured(beside, library, account));
    }
    List<TimelineCase> found = new ArrayList<>();
    for (Path file : Files.isRegularFile(path) ? List.<Path>of() : library.clocks()) {
      if (simple(file).equals(simple) || clocks(file, library).dockets().contains(simple)) {
        found.add(measured(file, library, account));
      }
    }
    if (found.isEmpty()) {
      DocketSheet sheet = Inquiry.here(library.docket(name, ""), "docket " + name);
      found.add(
          new TimelineCase(sheet, chronicle(sheet.docket(), account), Optional.empty(), List.of()));
    }
    return found;
  }

  private static String simple(Path file) {
    return String.valueOf(file.getFileName())
        .replaceFirst("\\.(clocks|docket|docket\\.jsonl)$", "");
  }

  private static Clocks clocks(Path file, TreatyLibrary library) {
    return Inquiry.here(library.clocks(file), "file " + TextFile.nameOf(file));
  }

  /// Puts a record in the order of time; an account nobody gives is refused.
  private static Chronicle chronicle(Docket docket, Optional<Author> account) {
    account.ifPresent(a -> ChoiceOptions.author(a.value(), docket));
    return Chronicle.of(
        docket, account.map(Choice.TEXT_ALONE::withAccount).orElse(Choice.TEXT_ALONE));
  }

  private static TimelineCase measured(Path file, TreatyLibrary library, Optional<Author> account) {
    Clocks clocks = clocks(file, library);
    DocketSheet sheet = docket(clocks, file, library);
    Chronicle chronicle = chronicle(sheet.docket(), account);
    Reckoning reckoning =
        switch (Measuring.of(clocks, chronicle)) {
          case Measuring.Outcome.Measured(Reckoning measures) -> measures;
          case Measuring.Outcome.Unmeasured(var wrong) ->
              throw new InputException("The file " + file + " cannot be used.", wrong);
        };
    List<Instrument> instruments = new ArrayList<>();
    for (Clocks.Clock clock : clocks.clocks()) {
      String treaty = clock.under().value();
      Instrument instrument = Inquiry.here(library.instrument(treaty), "treaty " + treaty);
      if (!instruments.contains(instrument)) {
        instruments.add(instrument);
      }
    }
    return new TimelineCase(sheet, chronicle, Optional.of(reckoning), instruments);
  }

  /// Finds each docket beside the file, or as dockets are found, and reads them as one.
  private static DocketSheet docket(Clocks clocks, Path file, TreatyLibrary library) {
    String treaty = clocks.clocks().stream().map(c -> c.under().value()).findFirst().orElse("");
    List<DocketSheet> sheets = new ArrayList<>();
    for (String name : clocks.dockets()) {
      Path beside = file.resolveSibling(name + ".docket");
      String found = Files.isRegularFile(beside) ? beside.toString() : name;
      sheets.add(Inquiry.here(library.docket(found, treaty), "docket " + name));
    }
    DocketSheet first = sheets.getFirst();
    Docket all = first.docket();
    for (DocketSheet sheet : sheets.subList(1, sheets.size())) {
      try {
        all = all.plus(sheet.docket().entries());
      } catch (IllegalArgumentException clash) {
        throw new InputException(
            "The dockets of " + file + " cannot be read as one: " + clash.getMessage() + ".");
      }
    }
    return DocketSheet.of(all, first.times());
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TextFile;
import casus.cli.line.Command;
import casus.cli.line.Given;
import casus.cli.line.Operand;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.scenario.docket.DocketText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/// `casus lodge`: one more entry, checked before anything is written.
final class LodgeCommand implements Command {
  private static final String BY = "--by";
  private static final String AT = "--at";
  private static final String LODGED = "--lodged";
  private static final String ID = "--id";
  private static final String SOURCE = "--source";

  @Override
  public Usage usage() {
    return Usage.of(
            "lodge",
            "Adds an entry to a docket, after reading the whole docket with it.",
            "",
            "Example: casus lodge first.docket --by Borland --at '2031-02-12 10:00' \\",
            "           does help to Ruritania about harbour",
            "The words after the options are those of docs/reference/docket.md.")
        .on(
            Operand.of("DOCKET", Operand.Count.ONE, "A file of aligned text."),
            Operand.of("WORDS", Operand.Count.SOME, "Verb and what follows."))
        .with(
            Option.one(BY, "AUTHOR", "Who says or does it.").required(),
            Option.one(
                    AT, "TIME", "When it occurred, in the zone of the docket: '2031-02-12 10:00'.")
                .required(),
            Option.one(LODGED, "TIME", "When it is put on record, if later."),
            Option.one(ID, "ID", "Its id; the next free number if left out."),
            Option.one(SOURCE, "TEXT", "Where it was taken from."));
  }

  @Override
  public int run(Request request) {
    Given given = request.given();
    String docket = given.operands().getFirst();
    List<String> words = given.operands().subList(1, given.operands().size());
    String by = given.one(BY).orElseThrow();
    String at = given.one(AT).orElseThrow();
    TextFile found = TreatyFiles.read(Path.of(docket));
    Docket before = read(found.name(), found.text());
    String name = given.one(ID).orElseGet(() -> nextId(before));
    String line =
        name
            + "  "
            + at
            + given.one(LODGED).map(l -> "  lodged " + l).orElse("")
            + "  "
            + (by.contains(" ") ? "\"" + by + "\"" : by)
            + "  "
            + String.join(" ", words)
            + "\n"
            + given.one(SOURCE).map(LodgeCommand::source).orElse("");
    String text = found.text() + (found.text().endsWith("\n") ? "" : "\n") + line;
    Docket after = read(found.name(), text);
    if (after.entries().size() <= before.entries().size()) {
      throw new InputException("Nothing would be added: the docket holds this entry already.");
    }
    WholeFile.write(found.path(), text);
    PrintWriter out = request.out();
    out.print("lodged " + line);
    out.flush();
    return ExitCodes.FINE;
  }

  private static String source(String source) {
    return "      source \"" + source.replace("\"", "\\\"") + "\"\n";
  }

  private static Docket read(String name, String text) {
    return switch (DocketText.read(name, text)) {
      case DocketText.Outcome.Accepted(var sheet, _) -> sheet.docket();
      case DocketText.Outcome.Rejected(var findings) ->
          throw new InputException("The entry is not lodged; the file is as it was.", findings);
    };
  }

  private static String nextId(Docket docket) {
    int next = 1;
    for (Entry entry : docket.entries()) {
      EntryId taken = entry.id();
      if (taken.value().matches("e[0-9]{1,8}")) {
        next = Math.max(next, Integer.parseInt(taken.value().substring(1)) + 1);
      }
    }
    return "e" + next;
  }
}

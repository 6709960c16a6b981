// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TextFile;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.scenario.docket.DocketText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `casus lodge`: one more entry, checked before anything is written.
@Command(
    name = "lodge",
    mixinStandardHelpOptions = true,
    description = "Adds an entry to a docket, after reading the whole docket with it.",
    footer = {
      "",
      "Example: casus lodge first.docket --by Borland --at '2031-02-12 10:00' \\",
      "           does help to Ruritania about harbour",
      "The words after the options are those of docs/reference/docket.md."
    })
final class LodgeCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DOCKET", description = "A file of aligned text.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private String docket;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "WORDS",
      description = "Verb and what follows.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--by",
      required = true,
      paramLabel = "AUTHOR",
      description = "Who says or does it.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private String by;

  @Option(
      names = "--at",
      required = true,
      paramLabel = "TIME",
      description = "When it occurred, in the zone of the docket: '2031-02-12 10:00'.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private String at;

  @Option(
      names = "--lodged",
      paramLabel = "TIME",
      description = "When it is put on record, if later.")
  private @Nullable String lodged;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Its id; the next free number if left out.")
  private @Nullable String id;

  @Option(names = "--source", paramLabel = "TEXT", description = "Where it was taken from.")
  private @Nullable String source;

  @Override
  public Integer call() {
    TextFile found = TreatyFiles.read(java.nio.file.Path.of(docket));
    Docket before = read(found.name(), found.text());
    String name = id == null ? nextId(before) : id;
    String line =
        name
            + "  "
            + at
            + (lodged == null ? "" : "  lodged " + lodged)
            + "  "
            + (by.contains(" ") ? "\"" + by + "\"" : by)
            + "  "
            + String.join(" ", words)
            + "\n"
            + (source == null ? "" : "      source \"" + source.replace("\"", "\\\"") + "\"\n");
    String text = found.text() + (found.text().endsWith("\n") ? "" : "\n") + line;
    Docket after = read(found.name(), text);
    if (after.entries().size() <= before.entries().size()) {
      throw new InputException("Nothing would be added: the docket holds this entry already.");
    }
    WholeFile.write(found.path(), text);
    PrintWriter out = spec.commandLine().getOut();
    out.print("lodged " + line);
    out.flush();
    return ExitCodes.FINE;
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

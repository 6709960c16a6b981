// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TextFile;
import casus.cli.line.Command;
import casus.cli.line.Given;
import casus.cli.line.Operand;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.language.Formatting;
import casus.language.TreatyReader;
import casus.language.source.Source;
import java.io.PrintWriter;

/// `casus format`: the one canonical layout of treaty files.
final class FormatCommand implements Command {
  private static final String CHECK = "--check";
  private static final String STDOUT = "--stdout";

  @Override
  public Usage usage() {
    return Usage.of(
            "format",
            "Lays treaty files out in the one canonical way; comments and other text are kept.",
            "",
            "With --check nothing is written; exit code 1 if a file would change.")
        .on(
            Operand.of("TREATY", Operand.Count.SOME, "Dossiers or files.")
                .completedBy(new Names.Dossiers()))
        .with(Where.OPTIONS)
        .with(
            Option.flag(CHECK, "Only tell which files would change."),
            Option.flag(STDOUT, "Print the layout instead of writing it."));
  }

  @Override
  public int run(Request request) {
    Given given = request.given();
    PrintWriter out = request.out();
    boolean check = given.has(CHECK);
    int changed = 0;
    for (String name : given.operands()) {
      TextFile found = Where.files(given).instrument(name);
      String text =
          switch (TreatyReader.format(new Source(found.name(), found.text()))) {
            case Formatting.Done(String done) -> done;
            case Formatting.Rejected(var findings) ->
                throw new InputException(
                    found.name() + " cannot be laid out before its grammar is right.", findings);
          };
      if (given.has(STDOUT)) {
        out.print(text);
      } else if (!text.equals(found.text())) {
        changed++;
        out.println((check ? "would change " : "laid out ") + found.name());
        if (!check) {
          WholeFile.write(found.path(), text);
        }
      }
    }
    out.flush();
    return check && changed > 0 ? ExitCodes.FINDINGS : ExitCodes.FINE;
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TextFile;
import casus.language.Formatting;
import casus.language.TreatyReader;
import casus.language.source.Source;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `casus format`: the one canonical layout of treaty files.
@Command(
    name = "format",
    mixinStandardHelpOptions = true,
    description =
        "Lays treaty files out in the one canonical way; comments and other text are kept.",
    footer = {"", "With --check nothing is written; exit code 1 if a file would change."})
final class FormatCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private AssessCommand.Where where;

  @Parameters(
      arity = "1..*",
      paramLabel = "TREATY",
      completionCandidates = Names.Dossiers.class,
      description = "Dossiers or files.")
  private List<String> treaties = new ArrayList<>();

  @Option(names = "--check", description = "Only tell which files would change.")
  private boolean check;

  @Option(names = "--stdout", description = "Print the layout instead of writing it.")
  private boolean print;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    int changed = 0;
    for (String name : treaties) {
      TextFile found = where.files().instrument(name);
      String text =
          switch (TreatyReader.format(new Source(found.name(), found.text()))) {
            case Formatting.Done(String done) -> done;
            case Formatting.Rejected(var findings) ->
                throw new InputException(
                    found.name() + " cannot be laid out before its grammar is right.", findings);
          };
      if (print) {
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

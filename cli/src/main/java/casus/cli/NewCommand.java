// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.treaty.name.Name;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `casus new`: a first treaty or a first docket to write on.
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Starts a treaty dossier or a docket that can be checked and assessed at once.",
    footer = {"", "Examples:", "  casus new treaty my-guarantee", "  casus new docket first-night"})
final class NewCommand implements Callable<Integer> {
  /// What can be started.
  enum Kind {
    /// A dossier.
    treaty,
    /// A record.
    docket
  }

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "KIND", description = "treaty or docket")
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private Kind kind;

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "Letters and digits, joined by hyphens.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private String name;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "Where; here if left out.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
  private Path folder;

  @Override
  public Integer call() {
    if (!Name.isName(name)) {
      throw new InputException(
          "\"" + name + "\" is not a name. Use letters and digits, joined by hyphens.");
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (kind) {
      case treaty -> {
        Path dossier = folder.resolve(name);
        put(dossier.resolve("instrument.casus.md"), Templates.INSTRUMENT, out);
        put(dossier.resolve("README.md"), Templates.README, out);
        put(dossier.resolve("SOURCES.md"), Templates.SOURCES, out);
        put(dossier.resolve("dockets").resolve("first.docket"), Templates.DOCKET, out);
        put(dossier.resolve("scenarios").resolve("first.scenario"), Templates.SCENARIO, out);
        out.println(
            "Try: casus assess " + dossier + " --docket " + dossier + "/dockets/first.docket");
      }
      case docket -> put(folder.resolve(name + ".docket"), Templates.DOCKET, out);
    }
    out.flush();
    return ExitCodes.FINE;
  }

  private void put(Path path, String template, PrintWriter out) {
    if (Files.exists(path)) {
      throw new InputException(path + " is there already and is left as it is.");
    }
    WholeFile.write(path, template.replace("NAME", name));
    out.println("wrote " + path);
  }
}

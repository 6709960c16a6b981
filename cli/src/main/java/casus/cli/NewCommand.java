// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.line.Command;
import casus.cli.line.Operand;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.treaty.name.Name;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/// `casus new`: a first treaty or a first docket to write on.
final class NewCommand implements Command {
  private static final String OUT = "--out";

  /// What can be started.
  enum Kind {
    /// A dossier.
    treaty,
    /// A record.
    docket
  }

  @Override
  public Usage usage() {
    return Usage.of(
            "new",
            "Starts a treaty dossier or a docket that can be checked and assessed at once.",
            "",
            "Examples:",
            "  casus new treaty my-guarantee",
            "  casus new docket first-night")
        .on(
            Operand.of("KIND", Operand.Count.ONE, "treaty or docket")
                .of(new casus.cli.line.Kind.OneOf(Kind.class)),
            Operand.of("NAME", Operand.Count.ONE, "Letters and digits, joined by hyphens."))
        .with(
            Option.one(OUT, "FOLDER", "Where; here if left out.")
                .of(new casus.cli.line.Kind.Location()));
  }

  @Override
  public int run(Request request) {
    Kind kind = Kind.valueOf(request.given().operands().getFirst());
    String name = request.given().operands().getLast();
    Path folder = Path.of(request.given().one(OUT).orElse("."));
    if (!Name.isName(name)) {
      throw new InputException(
          "\"" + name + "\" is not a name. Use letters and digits, joined by hyphens.");
    }
    PrintWriter out = request.out();
    switch (kind) {
      case treaty -> {
        Path dossier = folder.resolve(name);
        put(dossier.resolve("instrument.casus.md"), Templates.INSTRUMENT, name, out);
        put(dossier.resolve("README.md"), Templates.README, name, out);
        put(dossier.resolve("SOURCES.md"), Templates.SOURCES, name, out);
        put(dossier.resolve("dockets").resolve("first.docket"), Templates.DOCKET, name, out);
        put(dossier.resolve("scenarios").resolve("first.scenario"), Templates.SCENARIO, name, out);
        out.println(
            "Try: casus assess " + dossier + " --docket " + dossier + "/dockets/first.docket");
      }
      case docket -> put(folder.resolve(name + ".docket"), Templates.DOCKET, name, out);
    }
    out.flush();
    return ExitCodes.FINE;
  }

  private static void put(Path path, String template, String name, PrintWriter out) {
    if (Files.exists(path)) {
      throw new InputException(path + " is there already and is left as it is.");
    }
    WholeFile.write(path, template.replace("NAME", name));
    out.println("wrote " + path);
  }
}

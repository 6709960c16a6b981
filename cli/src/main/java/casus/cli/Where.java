// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.line.Given;
import casus.cli.line.Kind;
import casus.cli.line.Option;
import casus.cli.output.Style;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/// Where treaties are found and how answers look, for every command that reads some.
final class Where {
  private static final String TREATIES = "--treaties";
  private static final String PLAIN = "--plain";

  /// The options that say so.
  static final List<Option> OPTIONS =
      List.of(
          Option.one(
                  TREATIES,
                  "FOLDER",
                  "The folder of dossiers; otherwise CASUS_TREATIES, otherwise the one that ships.")
              .of(new Kind.Location()),
          Option.flag(PLAIN, "No emphasis, also on a terminal."));

  private Where() {}

  /// Opens the folder of dossiers.
  static TreatyFiles files(Given given) {
    return TreatyFiles.at(given.one(TREATIES).map(Path::of));
  }

  /// Emphasis only where answers go to a terminal that shows it.
  static Style style(Given given) {
    return !given.has(PLAIN) && mayHaveEmphasis() && Ansi.AUTO.enabled()
        ? Style.TERMINAL
        : Style.PLAIN;
  }

  /// The launcher leaves the width empty where answers go to no terminal; then there is nothing to
  /// find out, unless somebody insists on emphasis everywhere.
  private static boolean mayHaveEmphasis() {
    return !System.getProperty("casus.columns", "unknown").isEmpty()
        || System.getenv("CLICOLOR_FORCE") != null;
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.line.AnyLine;
import casus.cli.line.Request;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The command line as picocli reads it: lines that are wrong, help, completion, and whatever is
/// not plain.
final class AnyCommand {
  /// Tells of all commands, so it needs them all.
  private static final String COMPLETION = "generate-completion";

  private AnyCommand() {}

  /// Runs one command line and returns its exit code.
  static int run(PrintWriter out, PrintWriter err, List<String> arguments) {
    return commandLine(arguments)
        .setOut(out)
        .setErr(err)
        .setExecutionStrategy(parsed -> run(parsed, arguments))
        .execute(arguments.toArray(String[]::new));
  }

  private static int run(ParseResult parsed, List<String> arguments) {
    Optional<Integer> helped = Optional.ofNullable(CommandLine.executeHelpRequest(parsed));
    if (helped.isPresent()) {
      return helped.get();
    }
    CommandLine root = parsed.commandSpec().commandLine();
    if (!parsed.hasSubcommand()) {
      throw new ParameterException(root, "Say what to do: no command is given.");
    }
    ParseResult words = parsed.subcommand();
    String name = words.commandSpec().name();
    return name.equals(COMPLETION)
        ? new CommandLine.RunLast().execute(parsed)
        : Main.run(
            Main.command(name),
            new Request(AnyLine.given(words), arguments, root.getOut(), root.getErr()));
  }

  private static CommandLine commandLine(List<String> arguments) {
    CommandLine line = new CommandLine(root());
    String first = arguments.isEmpty() ? "" : arguments.getFirst();
    if (Main.COMMANDS.containsKey(first)) {
      line.addSubcommand(first, AnyLine.spec(Main.command(first).usage()));
    } else {
      for (String name : Main.COMMANDS.keySet()) {
        line.addSubcommand(name, AnyLine.spec(Main.command(name).usage()));
      }
      line.addSubcommand(COMPLETION, AutoComplete.GenerateCompletion.class);
    }
    return line;
  }

  private static CommandSpec root() {
    CommandSpec root =
        CommandSpec.create()
            .name("casus")
            .versionProvider(() -> new String[] {Version.line()})
            .exitCodeOnSuccess(ExitCodes.FINE)
            .exitCodeOnInvalidInput(ExitCodes.USAGE)
            .exitCodeOnExecutionException(ExitCodes.FAULT);
    root.usageMessage()
        .description("Security guarantees and alliance treaties as text that can be run.")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes());
    AnyLine.addHelp(root);
    return root;
  }

  private static Map<String, String> exitCodes() {
    SequencedMap<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "fine");
    codes.put("1", "findings");
    codes.put("2", "the command line is wrong");
    codes.put("3", "a file that was read is wrong");
    codes.put("4", "not decided");
    codes.put("70", "a fault of casus itself");
    return codes;
  }
}

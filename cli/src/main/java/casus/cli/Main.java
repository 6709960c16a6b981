// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.output.Style;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/// The command `casus`: starts here, reads its arguments, leaves with an exit code.
@Command(
    name = "casus",
    description = "Security guarantees and alliance treaties as text that can be run.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeOnSuccess = ExitCodes.FINE,
    exitCodeOnInvalidInput = ExitCodes.USAGE,
    exitCodeOnExecutionException = ExitCodes.FAULT,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:fine",
      "1:findings",
      "2:the command line is wrong",
      "3:a file that was read is wrong",
      "4:not decided",
      "70:a fault of casus itself"
    })
public final class Main implements Runnable {
  private static final String VERSION = "--version";

  /// Tells of all commands, so it needs them all.
  private static final String COMPLETION = "generate-completion";

  /// Every command by its name, in the order the help tells them.
  private static final SequencedMap<String, Class<?>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("assess", AssessCommand.class);
    COMMANDS.put("check", CheckCommand.class);
    COMMANDS.put("explain", ExplainCommand.class);
    COMMANDS.put("format", FormatCommand.class);
    COMMANDS.put("lodge", LodgeCommand.class);
    COMMANDS.put("new", NewCommand.class);
    COMMANDS.put("test", TestCommand.class);
    COMMANDS.put(COMPLETION, AutoComplete.GenerateCompletion.class);
  }

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
  private CommandSpec spec;

  private Main() {}

  /// Runs one command line and ends the process with its exit code.
  public static void main(String... arguments) {
    var code = run(writer(System.out), writer(System.err), arguments);
    if (code != ExitCodes.FINE) {
      // not for FINE: the exit itself looks for a logger, which costs ten milliseconds
      System.exit(code);
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, stream.charset()), true);
  }

  /// Runs one command line and returns its exit code.
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    try {
      return commandLine(arguments)
          .setOut(out)
          .setErr(err)
          .setExecutionExceptionHandler(Main::tell)
          .execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError spent) {
      err.println(
          "Casus has run out of "
              + (spent instanceof OutOfMemoryError ? "memory" : "room for nested phrases")
              + " over this. Nothing was written. Give it less at once, and report it with the"
              + " command if the files are within docs/reference/limits.md.");
      return ExitCodes.FAULT;
    }
  }

  /// Returns a reader of command lines. It knows only the command that is asked for, if one is:
  /// describing all of them costs more time than most commands take.
  private static CommandLine commandLine(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    String first = arguments.length == 0 ? "" : arguments[0];
    if (COMMANDS.containsKey(first) && !first.equals(COMPLETION)) {
      line.addSubcommand(first, COMMANDS.get(first));
    } else if (!first.equals(VERSION)) {
      COMMANDS.forEach(line::addSubcommand);
    }
    return line;
  }

  /// What was given cannot be used, or Casus itself is at fault: told in a sentence, with findings,
  /// never with a stack trace unless `CASUS_TRACE` is set.
  private static int tell(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof InputException input) {
      new Findings(err, Style.PLAIN).print(input.diagnostics());
      err.println(input.getMessage());
      return ExitCodes.INPUT;
    }
    err.println(
        "This is a fault of Casus, not of what you gave it: "
            + failure
            + ". Set CASUS_TRACE=1 to see where, and report it with the command.");
    if (System.getenv("CASUS_TRACE") != null) {
      failure.printStackTrace(err);
    }
    return ExitCodes.FAULT;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: no command is given.");
  }
}

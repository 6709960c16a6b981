// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.line.Command;
import casus.cli.line.Given;
import casus.cli.line.PlainLine;
import casus.cli.line.Request;
import casus.cli.output.Style;
import casus.register.note.SigningException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// The command `casus`: starts here, reads its arguments, leaves with an exit code.
///
/// A plain command line is run at once; every other is for [AnyCommand].
public final class Main {
  private static final List<String> VERSION = List.of("--version", "-V");

  /// Every command by its name, in the order the help tells them.
  static final SequencedMap<String, Supplier<Command>> COMMANDS;

  static {
    SequencedMap<String, Supplier<Command>> commands = new LinkedHashMap<>();
    commands.put("assess", AssessCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("format", FormatCommand::new);
    commands.put("keys", KeysCommand::new);
    commands.put("lodge", LodgeCommand::new);
    commands.put("log", LogCommand::new);
    commands.put("mirror", MirrorCommand::new);
    commands.put("monitor", MonitorCommand::new);
    commands.put("new", NewCommand::new);
    commands.put("test", TestCommand::new);
    commands.put("text", TextCommand::new);
    commands.put("timeline", TimelineCommand::new);
    commands.put("verify", VerifyCommand::new);
    commands.put("witness", WitnessCommand::new);
    COMMANDS = Collections.unmodifiableSequencedMap(commands);
  }

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
      return run(out, err, List.of(arguments));
    } catch (StackOverflowError | OutOfMemoryError spent) {
      err.println(
          "Casus has run out of "
              + (spent instanceof OutOfMemoryError ? "memory" : "room for nested phrases")
              + " over this. Nothing was written. Give it less at once, and report it with the"
              + " command if the files are within docs/reference/limits.md.");
      return ExitCodes.FAULT;
    }
  }

  private static int run(PrintWriter out, PrintWriter err, List<String> arguments) {
    String first = arguments.isEmpty() ? "" : arguments.getFirst();
    if (arguments.size() == 1 && VERSION.contains(first)) {
      out.println(Version.line());
      return ExitCodes.FINE;
    }
    if (COMMANDS.containsKey(first)) {
      Command command = command(first);
      List<String> words = arguments.subList(1, arguments.size());
      Optional<Given> given = PlainLine.read(command.usage(), words);
      if (given.isPresent()) {
        return run(command, new Request(given.get(), arguments, out, err));
      }
    }
    return AnyCommand.run(out, err, arguments);
  }

  /// Returns a command by its name, new for each run.
  static Command command(String name) {
    return Objects.requireNonNull(COMMANDS.get(name), name).get();
  }

  /// Runs a command and returns its exit code.
  static int run(Command command, Request request) {
    try {
      return command.run(request);
    } catch (RuntimeException failure) {
      return tell(failure, request.err());
    }
  }

  /// What was given cannot be used, or Casus itself is at fault: told in a sentence, with findings,
  /// never with a stack trace unless `CASUS_TRACE` is set.
  private static int tell(Exception failure, PrintWriter err) {
    if (failure instanceof InputException input) {
      new Findings(err, Style.PLAIN).print(input.diagnostics());
      err.println(input.getMessage());
      return ExitCodes.INPUT;
    }
    if (failure instanceof SigningException unsigned) {
      err.println(unsigned.sentence());
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
}

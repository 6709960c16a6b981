// SPDX-License-Identifier: Apache-2.0
package casus.cli.line;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// Describes commands to picocli, which reads any line, complains of it in words, prints help and
/// completes.
public final class AnyLine {
  private AnyLine() {}

  /// Describes a command.
  ///
  /// @param usage which words it takes
  /// @return the description
  public static CommandSpec spec(Usage usage) {
    CommandSpec spec = CommandSpec.create().name(usage.name());
    spec.usageMessage()
        .description(usage.description())
        .footer(usage.footer().toArray(String[]::new));
    for (int i = 0; i < usage.operands().size(); i++) {
      spec.addPositional(positional(usage.operands().get(i), i));
    }
    usage.options().forEach(o -> spec.addOption(option(o)));
    addHelp(spec);
    return spec;
  }

  /// Adds the options that every command has.
  ///
  /// @param spec the description of a command
  public static void addHelp(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print version information and exit.")
            .build());
  }

  /// Returns what picocli has read for a command.
  ///
  /// @param parsed what was read, for this command alone
  /// @return the same as `Given`
  public static Given given(ParseResult parsed) {
    Map<String, List<String>> options = new TreeMap<>();
    for (OptionSpec option : parsed.matchedOptions()) {
      if (option.arity().max() > 0) {
        options.put(option.longestName(), option.originalStringValues());
      } else if (Boolean.TRUE.equals(option.getValue())) { // not after --json=false
        options.put(option.longestName(), List.of());
      }
    }
    List<String> operands = new ArrayList<>();
    for (PositionalParamSpec positional : parsed.commandSpec().positionalParameters()) {
      operands.addAll(positional.originalStringValues());
    }
    return new Given(options, operands);
  }

  private static OptionSpec option(Option option) {
    OptionSpec.Builder builder =
        OptionSpec.builder(option.name())
            .description(option.description())
            .required(option.isRequired());
    if (option.takes() == Option.Takes.NOTHING) {
      return builder.type(boolean.class).build();
    }
    builder.paramLabel(option.label());
    option.names().ifPresent(builder::completionCandidates);
    if (option.kind() instanceof Kind.Pair) {
      return builder.type(Map.class).auxiliaryTypes(String.class, String.class).build();
    }
    Class<?> type = type(option.kind());
    return option.takes() == Option.Takes.MANY
        ? builder.type(List.class).auxiliaryTypes(type).build()
        : builder.type(type).build();
  }

  private static PositionalParamSpec positional(Operand operand, int index) {
    PositionalParamSpec.Builder builder =
        PositionalParamSpec.builder()
            .paramLabel(operand.label())
            .description(operand.description())
            .required(operand.count() != Operand.Count.ANY);
    operand.names().ifPresent(builder::completionCandidates);
    Class<?> type = type(operand.kind());
    return switch (operand.count()) {
      case ONE -> builder.index(String.valueOf(index)).type(type).build();
      case ANY ->
          builder.index(index + "..*").arity("0..*").type(List.class).auxiliaryTypes(type).build();
      case SOME ->
          builder.index(index + "..*").arity("1..*").type(List.class).auxiliaryTypes(type).build();
    };
  }

  private static Class<?> type(Kind kind) {
    return switch (kind) {
      case Kind.Text _ -> String.class;
      case Kind.Location _ -> Path.class;
      case Kind.Pair _ -> Map.class;
      case Kind.OneOf(var words) -> words;
    };
  }
}

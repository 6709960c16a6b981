// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Runs `casus` as a user would: a process of its own, in the root of the checkout.
final class Command {
  /// What came of a command.
  ///
  /// @param code the exit code
  /// @param output what it wrote, errors included
  record Result(int code, String output) {}

  private static final Map<List<String>, Result> RUN = new ConcurrentHashMap<>();

  private Command() {}

  /// Runs a command line, once for all tests; the first word is not `casus` but its first argument.
  static Result run(List<String> arguments) {
    return RUN.computeIfAbsent(List.copyOf(arguments), Command::runAnew);
  }

  /// Runs a command line again.
  static Result runAnew(List<String> arguments) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8"));
    line.addAll(List.of("-Dstderr.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
    line.add("casus.cli.Main");
    line.addAll(arguments);
    return outcome(line);
  }

  /// Runs any program in the root of the checkout.
  static Result outcome(List<String> line) {
    var builder = new ProcessBuilder(line).directory(Repository.root().toFile());
    builder.environment().remove("CASUS_TREATIES");
    builder.redirectErrorStream(true);
    try {
      var process = builder.start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output.replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Parts a command line into words as a shell does; single and double quotes hold words together.
  static List<String> words(String line) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    var quote = ' ';
    var started = false;
    for (var i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      if (quote != ' ') {
        if (c == quote) {
          quote = ' ';
        } else {
          word.append(c);
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
        started = true;
      } else if (Character.isWhitespace(c)) {
        if (started) {
          words.add(word.toString());
        }
        word.setLength(0);
        started = false;
      } else {
        word.append(c);
        started = true;
      }
    }
    if (started) {
      words.add(word.toString());
    }
    return words;
  }
}

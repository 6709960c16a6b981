// SPDX-License-Identifier: Apache-2.0
package casus.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A Java program in a process of its own, run from modules as the product is.
public final class Child implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private Child(Process process) {
    this.process = process;
    said = process.inputReader();
  }

  /// Starts a program.
  ///
  /// @param before what its command line begins with
  /// @param home where the modules lie
  /// @param main the class, of the test classes
  public static Child start(List<String> before, List<Path> home, String main, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>(before);
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx256m"));
    line.add("--module-path");
    line.add(
        String.join(
            File.pathSeparator,
            home.stream().filter(path -> !isOfTests(path)).map(Path::toString).toList()));
    line.addAll(List.of("--add-modules", "casus.postgres", "-cp"));
    line.add(home.stream().filter(Child::isOfTests).findFirst().orElseThrow().toString());
    line.add(main);
    line.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.directory(new File("/")).redirectErrorStream(true);
    return new Child(builder.start());
  }

  private static boolean isOfTests(Path path) {
    return path.endsWith("test-classes");
  }

  /// The modules and the test classes, as this process was started with them.
  public static List<Path> home() {
    List<Path> home = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.exists(path) && !path.toString().contains("junit")) {
        home.add(path);
      }
    }
    return home;
  }

  /// Waits for a line that begins with one of some texts.
  public String waitFor(String... starts) throws IOException {
    List<String> heard = new ArrayList<>();
    String line = said.readLine();
    while (line != null && Arrays.stream(starts).noneMatch(line::startsWith)) {
      heard.add(line);
      line = said.readLine();
    }
    return line == null ? "ended after: " + heard : line;
  }

  /// Kills it with -9.
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

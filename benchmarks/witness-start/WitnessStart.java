// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

static final String USAGE = "benchmarks/witness-start/run [STARTS]";

/// Starts `./casus witness` many times, in the root of the repository, and says how long it took
/// from the start of the launcher until the witness had answered a question over HTTP: the least,
/// the median and the most of milliseconds, with the load of the machine. Beside each start stands
/// one of an empty Java machine by the same clock, since load slows both. The first start makes the
/// cache and is not counted.
void main(String[] arguments) throws IOException, InterruptedException {
  int starts = arguments.length == 0 ? 40 : Integer.parseInt(arguments[0]);
  Path folder = Files.createTempDirectory("witness-start");
  String log =
      said(List.of("./casus", "keys", "generate", "log.example", "--for", "log", "--out",
          folder.resolve("log.key").toString()));
  said(List.of("./casus", "keys", "generate", "w.example", "--out",
      folder.resolve("w.key").toString()));
  List<String> witness =
      List.of("./casus", "witness", "--key", folder.resolve("w.key").toString(), "--state",
          folder.resolve("state").toString(), "--log", log);
  List<String> first = new ArrayList<>(witness);
  first.add("--first");
  started(first);
  List<Double> took = new ArrayList<>();
  List<Double> empty = new ArrayList<>();
  double loadBefore = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  for (int i = 0; i < starts; i++) {
    took.add(started(witness));
    empty.add(nothing(folder));
  }
  double loadAfter = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  System.out.println(told("witness until it answers", took));
  System.out.println(told("an empty Java machine   ", empty));
  System.out.printf(
      Locale.ROOT,
      "%d starts, %d processors, load %.1f before and %.1f after, Java %s%n",
      starts, Runtime.getRuntime().availableProcessors(), loadBefore, loadAfter,
      System.getProperty("java.runtime.version"));
}

String told(String what, List<Double> milliseconds) {
  List<Double> sorted = new ArrayList<>(milliseconds);
  Collections.sort(sorted);
  return String.format(
      Locale.ROOT,
      "%s  least %.0f ms, median %.0f ms, most %.0f ms",
      what, sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
}

String said(List<String> line) throws IOException, InterruptedException {
  Process process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  if (process.waitFor() != 0) {
    throw new IOException(line + " has failed; " + USAGE);
  }
  return output.strip();
}

/// One start, in milliseconds, and the end of the witness.
double started(List<String> line) throws IOException, InterruptedException {
  long before = System.nanoTime();
  Process process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
    String told = out.readLine();
    while (told != null && !told.startsWith("listening on ")) {
      told = out.readLine();
    }
    if (told == null) {
      throw new IOException("the witness has ended");
    }
    URI url = URI.create(told.substring("listening on ".length()));
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.getOutputStream().write(
          "GET /nothing HTTP/1.1\r\nHost: w\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      long after = System.nanoTime();
      if (!answer.startsWith("HTTP/1.1 404")) {
        throw new IOException("the witness has answered " + answer);
      }
      return (after - before) / 1e6;
    }
  } finally {
    process.destroy();
    process.waitFor();
  }
}

/// A Java machine that does nothing.
double nothing(Path folder) throws IOException, InterruptedException {
  Path nothing = folder.resolve("Nothing.class");
  if (!Files.exists(nothing)) {
    Path source = Files.writeString(folder.resolve("Nothing.java"),
        "class Nothing { public static void main(String[] a) {} }");
    javax.tools.ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
  }
  long before = System.nanoTime();
  new ProcessBuilder(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", folder.toString(),
          "Nothing")
      .start()
      .waitFor();
  return (System.nanoTime() - before) / 1e6;
}

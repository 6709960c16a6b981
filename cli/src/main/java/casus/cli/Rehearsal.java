// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.register.note.NoteSigner;
import casus.witness.Setup;
import casus.witness.SetupFiles;
import casus.witness.WitnessProgram;
import casus.witness.http.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Runs the command lines of a file one after the other and throws their output away.
///
/// The launcher starts it once after a build, so that the Java machine can keep the classes it has
/// loaded in a cache. Words are parted by blanks; there is no quoting.
public final class Rehearsal {

  private Rehearsal() {}

  /// Takes the file of command lines, and the first word of those that are run.
  public static void main(String... arguments) throws IOException {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    for (var line : Files.readAllLines(Path.of(arguments[0]))) {
      List<String> words = List.of(line.strip().split("\\s+", -1));
      if (words.getFirst().equals(arguments[1])) {
        rehearse(words.subList(1, words.size()));
      }
    }
    if (arguments[1].equals("record")) {
      rehearseWitness();
    }
    // When a process ends, Java walks over such a map.
    IdentityHashMap<Thread, String> atTheEnd = new IdentityHashMap<>();
    atTheEnd.put(Thread.currentThread(), "");
    atTheEnd.keySet().forEach(_ -> {});
    // The exit is rehearsed as well: commands with findings end so.
    System.exit(ExitCodes.FINE);
  }

  /// A witness runs until it is told to end, so no line can rehearse one that starts.
  private static void rehearseWitness() throws IOException {
    Path folder = Files.createTempDirectory("casus-rehearsal");
    Path file = folder.resolve("key");
    Path state = folder.resolve("state");
    try {
      rehearse(List.of("keys", "generate", "rehearsal.example", "--out", file.toString()));
      NoteSigner key = SetupFiles.key(file);
      WitnessProgram.prepare(state);
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      WitnessProgram.start(
              new Setup(any, "", List.of(key), state, List.of(key.key()), Limits.USUAL))
          .close();
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path one : files.toList()) {
          Files.delete(one);
        }
      }
      Files.delete(folder);
    }
  }

  private static void rehearse(List<String> words) {
    var out = new PrintWriter(Writer.nullWriter());
    Main.run(out, out, words.toArray(String[]::new));
  }
}

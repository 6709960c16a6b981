// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import casus.register.witness.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A program in a process of its own, to be killed. Its class says in its first line where it
/// listens.
public final class Spawned implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;

  /// Starts it.
  ///
  /// @param main its class, beside the tests
  /// @param folder the folder of its files
  /// @throws IOException if it does not start
  public Spawned(Class<?> main, Path folder) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                place(main) + ":" + place(WitnessProgram.class) + ":" + place(Reply.class),
                main.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static Path place(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  /// Waits until it listens.
  ///
  /// @return where
  /// @throws IOException if it ends before
  public URI url() throws IOException {
    return URI.create(out.readLine());
  }

  /// Kills it, and does not wait until it is gone.
  public void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    out.close();
  }
}

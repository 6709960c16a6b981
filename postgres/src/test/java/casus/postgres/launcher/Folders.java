// SPDX-License-Identifier: Apache-2.0
package casus.postgres.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Folders for servers: below one that everybody may pass through, as a server that root starts
/// needs it, and gone when the tests end.
public final class Folders {
  private static final Path ALL = make();

  private Folders() {}

  private static Path make() {
    try {
      Path all = Files.createTempDirectory("casus-postgres-");
      Files.setPosixFilePermissions(all, Owner.OPEN_TO_ENTER);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(all)));
      return all;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// In a process of its own, since thousands of files can take longer than a test may take to end.
  private static void remove(Path all) {
    try {
      new ProcessBuilder("rm", "-rf", all.toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException stays) {
      System.err.println("A folder of the tests stays: " + stays);
    }
  }

  /// A folder that is new.
  public static Path create() {
    try {
      Path folder = Files.createTempDirectory(ALL, "server-");
      Files.setPosixFilePermissions(folder, Owner.OPEN_TO_ENTER);
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Where all servers of the tests have their programs, so that they are unpacked once.
  public static Path programs() {
    return ALL;
  }
}

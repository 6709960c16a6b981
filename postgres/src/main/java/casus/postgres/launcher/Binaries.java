// SPDX-License-Identifier: Apache-2.0
package casus.postgres.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL: `initdb`, `pg_ctl`, `postgres`.
///
/// @param folder where they are unpacked
record Binaries(Path folder) {
  /// The version that the build brings along.
  static final String VERSION = "18.6.0";

  private static final int BUFFER = 1 << 16;

  /// Unpacks the programs that were brought along, if that has not been done. They appear under
  /// their name only when they are whole, also if the process is ended meanwhile.
  ///
  /// @param above the folder to unpack them in
  /// @throws LaunchException if there are none for this machine, or there is no room
  static Binaries in(Path above) {
    Path folder = above.resolve("postgresql-" + VERSION);
    if (!Files.isDirectory(folder)) {
      String archive = archive();
      try (InputStream in = Binaries.class.getClassLoader().getResourceAsStream(archive)) {
        if (in == null) {
          throw new LaunchException(
              "No PostgreSQL was brought along for this machine: " + archive + " is missing.");
        }
        unpack(in, folder, above);
      } catch (IOException failure) {
        throw new LaunchException(
            "PostgreSQL cannot be unpacked into " + folder + ": " + failure, failure);
      }
    }
    return new Binaries(folder);
  }

  private static void unpack(InputStream in, Path folder, Path above) throws IOException {
    Path unfinished = Files.createTempDirectory(above, "unfinished-");
    try {
      Files.setPosixFilePermissions(unfinished, Owner.OPEN_TO_ENTER);
      TarFile.unpack(
          new BufferedInputStream(new XZInputStream(new BufferedInputStream(in)), BUFFER),
          unfinished);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
      // another process was quicker, and has unpacked the same
    } finally {
      remove(unfinished);
    }
  }

  /// Removes a folder with all that is in it; does nothing if it is not there.
  static void remove(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      List<Path> inside;
      try (Stream<Path> paths = Files.walk(folder)) {
        inside = paths.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : inside) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static String archive() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor =
        switch (System.getProperty("os.arch", "")) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64" -> "arm_64";
          default ->
              throw new LaunchException(
                  "No PostgreSQL is brought along for a processor of this kind: "
                      + System.getProperty("os.arch")
                      + "; give the address of a server.");
        };
    if (system.startsWith("linux")) {
      return "postgres-linux-" + processor + ".txz";
    }
    if (system.startsWith("mac")) {
      return "postgres-darwin-" + processor + ".txz";
    }
    throw new LaunchException(
        "No PostgreSQL is brought along for this system; give the address of a server.");
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.postgres.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a running PostgreSQL says of itself in `postmaster.pid`.
///
/// @param pid its process
/// @param port where it listens
/// @param status `starting`, `ready`, `stopping`
record RunningServer(long pid, int port, String status) {
  private static final int PID = 0;
  private static final int PORT = 3;
  private static final int STATUS = 7;

  /// Finds the server that runs on data.
  ///
  /// @param data its data folder
  /// @return the server; empty if none runs, whatever a dead one may have left behind
  static Optional<RunningServer> on(Path data) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(data.resolve("postmaster.pid"));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
    try {
      long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.get(PID).strip());
      if (pid <= 0 || !isPostgres(pid)) {
        return Optional.empty();
      }
      int port = lines.size() > PORT ? Integer.parseInt(lines.get(PORT).strip()) : 0;
      String status = lines.size() > STATUS ? lines.get(STATUS).strip() : "starting";
      return Optional.of(new RunningServer(pid, port, status));
    } catch (NumberFormatException halfWritten) {
      return Optional.empty();
    }
  }

  /// After the machine was started anew, the number may be another program's.
  private static boolean isPostgres(long pid) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command())
        .filter(command -> Path.of(command).endsWith("postgres"))
        .isPresent();
  }

  boolean isReady() {
    return status.equals("ready") && port > 0;
  }
}

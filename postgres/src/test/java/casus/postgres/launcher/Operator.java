// SPDX-License-Identifier: Apache-2.0
package casus.postgres.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What somebody at a terminal does to a server while it is in use.
public final class Operator {
  private Operator() {}

  /// Restarts it.
  ///
  /// @param folder the folder of the server
  /// @param options of `pg_ctl`; none keeps the settings it ran with
  public static void restart(Path folder, String... options) throws IOException {
    Path data = folder.resolve("data");
    List<String> line = new ArrayList<>();
    line.add(Binaries.in(Folders.programs()).program("pg_ctl"));
    line.addAll(List.of("restart", "--wait", "--pgdata=" + data, "--log=" + folder.resolve("log")));
    line.addAll(Arrays.asList(options));
    Program restarted = Program.run(folder, Owner.of(folder, data).command(line));
    if (restarted.failed()) {
      throw new IOException(restarted.output());
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.postgres.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Whom PostgreSQL runs as. It refuses to run as root, so root hands it to a user who owns nothing
/// but its data.
///
/// @param uid the number of the user
/// @param another whether that is not whom this process runs as
record Owner(int uid, boolean another) {
  /// `nobody` on every Linux.
  private static final int NOBODY = 65_534;

  static final Set<PosixFilePermission> OPEN_TO_ENTER =
      PosixFilePermissions.fromString("rwxr-xr-x");

  static final Set<PosixFilePermission> OPEN_TO_PASS = PosixFilePermissions.fromString("rwx--x--x");

  static final Set<PosixFilePermission> CLOSED = PosixFilePermissions.fromString("rwx------");

  static final Set<PosixFilePermission> SECRET = PosixFilePermissions.fromString("rw-------");

  /// Finds out whom to run as.
  ///
  /// @param folder a folder to make a file in: whose that is, this process is
  /// @param data the data; if they are there, their owner runs them
  static Owner of(Path folder, Path data) throws IOException {
    Path mine = Files.createTempFile(folder, "whose-", "");
    int self = uid(mine);
    Files.delete(mine);
    int owner = Files.exists(data) ? uid(data) : self;
    if (self != 0) {
      if (owner != self) {
        throw new LaunchException(
            "The data in " + data + " belong to user " + owner + "; run as that user.");
      }
      return new Owner(self, false);
    }
    return new Owner(owner == 0 ? NOBODY : owner, true);
  }

  private static int uid(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid");
  }

  /// Gives a file to the user.
  void give(Path path) throws IOException {
    if (another) {
      Files.setAttribute(path, "unix:uid", uid);
      Files.setAttribute(path, "unix:gid", uid);
    }
  }

  /// A command line, run as the user.
  List<String> command(List<String> line) {
    List<String> whole = new ArrayList<>();
    if (another) {
      whole.add("setpriv");
      whole.add("--reuid=" + uid);
      whole.add("--regid=" + uid);
      whole.add("--clear-groups");
    }
    whole.addAll(line);
    return whole;
  }
}

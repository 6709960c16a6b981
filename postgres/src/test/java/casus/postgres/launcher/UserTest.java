// SPDX-License-Identifier: Apache-2.0
package casus.postgres.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.postgres.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Root starts it as somebody else, anybody else as themselves. Only root can try both.
class UserTest {
  /// `daemon` on every Linux; PostgreSQL wants a user who has a name.
  private static final int SOMEBODY = 1;

  private final Path folder = Folders.create();

  @BeforeEach
  void onlyAsRoot() throws IOException {
    boolean root = uid(Files.createTempFile(folder, "whose-", "")) == 0;
    assumeTrue(root, "only root can start PostgreSQL as somebody else; other tests do as oneself");
  }

  private static int uid(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid");
  }

  @Test
  void ofRootItRunsAsNobody() throws IOException {
    try (PostgresServer server = PostgresServer.start(folder, Folders.programs())) {
      Path data = folder.resolve("data");
      assertEquals(65_534, uid(data));
      assertEquals(0, uid(folder.resolve("password")));
      long pid = RunningServer.on(data).orElseThrow().pid();
      assertEquals(65_534, uid(Path.of("/proc/" + pid)));
      assertTrue(server.port() > 0);
    }
  }

  @Test
  void whereNobodyMayNotGoIsRefused() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    Path inside = closed.resolve("server");
    String said =
        assertThrows(LaunchException.class, () -> PostgresServer.start(inside, Folders.programs()))
            .getMessage();
    assertEquals(
        "PostgreSQL does not run as root, and user 65534 may not enter "
            + inside
            + "; choose a folder below one that everybody may enter.",
        said);
  }

  /// The whole again without root: unpacking, making, starting, being killed, being taken over.
  @Test
  void anOrdinaryUserNeedsNothing() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.setAttribute(mine, "unix:uid", SOMEBODY);
    List<String> as =
        List.of("setpriv", "--reuid=" + SOMEBODY, "--regid=" + SOMEBODY, "--clear-groups", "--");
    List<Path> home = copyOf(Child.home());
    for (String round : List.of("0", "1")) {
      try (Child child =
          Child.start(
              as,
              home,
              "casus.postgres.trial.Filer",
              mine.resolve("server").toString(),
              mine.resolve("server").toString(),
              mine.resolve("journal").toString(),
              round,
              "25")) {
        assertEquals(round.equals("0") ? "started" : "adopted", child.waitFor("adopt", "start"));
        assertEquals("done", child.waitFor("done"));
      }
    }
    Path data = mine.resolve("server/data");
    assertEquals(SOMEBODY, uid(data));
    assertEquals(400, Files.readAllLines(mine.resolve("journal")).size());
    // root takes over what belongs to another: it runs on as that user
    try (PostgresServer server = PostgresServer.start(mine.resolve("server"), Folders.programs())) {
      assertTrue(server.isAdopted());
    }
  }

  /// What the other user may read: the jars may lie in a home that is closed to him.
  private List<Path> copyOf(List<Path> home) throws IOException {
    List<Path> copies = new ArrayList<>();
    for (Path path : home) {
      Path copy = folder.resolve("home-" + copies.size()).resolve(path.getFileName());
      Files.createDirectories(copy.getParent());
      try (var files = Files.walk(path)) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(path.relativize(file).toString()));
        }
      }
      copies.add(copy);
    }
    return copies;
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.postgres.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// A real PostgreSQL in a folder of one's own, for whoever has no server.
///
/// It listens on the loopback address alone, with a random password, and flushes what it confirms.
/// It is a process of its own, which outlives this one: if this one is killed, the next one that
/// starts on the folder takes the server over as it runs; if both were killed, it recovers. One
/// process at a time has the folder.
///
/// **What is trusted.** Whoever can read the file `password` or the folder `data`: root, the user
/// this runs as, and, if that is root, every process of the user `nobody`.
///
/// In the folder: `password`, `data`, `log`, `lock`, and, unless they lie elsewhere, the programs.
public final class PostgresServer implements AutoCloseable {
  private static final String USER = "casus";
  private static final String DATABASE = "casus";
  private static final String LOOPBACK = "127.0.0.1";
  private static final String MAJOR = "18";
  private static final int PASSWORD_BYTES = 24;
  private static final int SECONDS_TO_START = 300;
  private static final int SECONDS_TO_STOP = 60;
  private static final int TRIES = 80;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

  private final Path folder;
  private final Path data;
  private final Path log;
  private final Binaries binaries;
  private final Owner owner;
  private final FolderLock lock;
  private final String password;
  private int port;
  private boolean adopted;

  private PostgresServer(
      Path folder, Binaries binaries, Owner owner, FolderLock lock, String password) {
    this.folder = folder;
    this.data = folder.resolve("data");
    this.log = folder.resolve("log");
    this.binaries = binaries;
    this.owner = owner;
    this.lock = lock;
    this.password = password;
  }

  /// Starts the server of a folder, or takes it over if it runs; makes it if the folder is new. The
  /// programs are unpacked into the same folder, 60 MB.
  ///
  /// @param folder the folder; made if it is not there
  /// @return the server, ready
  /// @throws LaunchException if it cannot be had; the message is a sentence for whoever runs it
  public static PostgresServer start(Path folder) {
    return start(folder, folder);
  }

  /// Starts a server whose programs lie in a folder that others may share.
  ///
  /// @param folder the folder of this server; made if it is not there
  /// @param programs where the programs are, or are unpacked to
  /// @return the server, ready
  /// @throws LaunchException if it cannot be had; the message is a sentence for whoever runs it
  public static PostgresServer start(Path folder, Path programs) {
    try {
      Files.createDirectories(folder);
      Files.createDirectories(programs);
      Path real = folder.toRealPath();
      FolderLock lock = FolderLock.of(real);
      try {
        Path data = real.resolve("data");
        Owner owner = Owner.of(real, data);
        Binaries binaries = Binaries.in(programs.toRealPath());
        Files.setPosixFilePermissions(real, owner.another() ? Owner.OPEN_TO_PASS : Owner.CLOSED);
        checkVersion(data);
        String password = password(real.resolve("password"), data);
        PostgresServer server = new PostgresServer(real, binaries, owner, lock, password);
        server.bringUp();
        return server;
      } catch (IOException | LaunchException failure) {
        lock.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw new LaunchException(
          "PostgreSQL cannot be started in " + folder + ": " + failure, failure);
    }
  }

  private static void checkVersion(Path data) throws IOException {
    if (Files.exists(data)) {
      Path file = data.resolve("PG_VERSION");
      String version = Files.exists(file) ? Files.readString(file).strip() : "";
      if (!version.equals(MAJOR)) {
        throw new LaunchException(
            version.isEmpty()
                ? "This is no data folder of PostgreSQL: " + data + "."
                : "The data in "
                    + data
                    + " are of PostgreSQL "
                    + version
                    + ", and this is "
                    + MAJOR
                    + ".");
      }
    }
  }

  /// Reads the password, or draws one before there are data.
  private static String password(Path file, Path data) throws IOException {
    if (Files.exists(file)) {
      if (!Files.getPosixFilePermissions(file).equals(Owner.SECRET)) {
        throw new LaunchException("Others may read " + file + "; give it mode 600.");
      }
      return Files.readString(file).strip();
    }
    if (Files.exists(data)) {
      throw new LaunchException("There are data in " + data + ", but no password in " + file + ".");
    }
    byte[] drawn = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(drawn);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    SecretFile.write(file, password + "\n");
    return password;
  }

  private void bringUp() throws IOException {
    if (owner.another()) {
      checkWay();
    }
    if (!Files.exists(data)) {
      initialize();
    }
    Optional<RunningServer> running = settled();
    if (running.isPresent()) {
      port = running.get().port();
      adopted = true;
    } else {
      startOnFreePort();
    }
    makeDatabase();
  }

  /// The user PostgreSQL runs as must be able to reach the folders.
  private void checkWay() throws IOException {
    for (Path path : List.of(folder, binaries.folder())) {
      List<String> line = owner.command(List.of("test", "-x", path.toString()));
      if (Program.run(Path.of("/"), line).failed()) {
        throw new LaunchException(
            "PostgreSQL does not run as root, and user "
                + owner.uid()
                + " may not enter "
                + path
                + "; choose a folder below one that everybody may enter.");
      }
    }
  }

  private void initialize() throws IOException {
    Path unfinished = folder.resolve("data.unfinished");
    Path secret = folder.resolve("password.unfinished");
    Binaries.remove(unfinished);
    Files.createDirectory(unfinished);
    Files.setPosixFilePermissions(unfinished, Owner.CLOSED);
    owner.give(unfinished);
    Files.deleteIfExists(secret);
    SecretFile.write(secret, password + "\n");
    owner.give(secret);
    Program made =
        Program.run(
            folder,
            owner.command(
                List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + unfinished,
                    "--username=" + USER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--data-checksums")));
    Files.delete(secret);
    if (made.failed()) {
      throw new LaunchException(
          "PostgreSQL cannot make its data in " + folder + ": " + Program.lastFault(made.output()));
    }
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Finds the server that runs already; waits until one that is starting or stopping has done so.
  private Optional<RunningServer> settled() throws IOException {
    Optional<RunningServer> running = RunningServer.on(data);
    for (int i = 0; i < SECONDS_TO_START * 4 && running.isPresent(); i++) {
      if (running.get().isReady()) {
        return running;
      }
      pause();
      running = RunningServer.on(data);
    }
    if (running.isPresent()) {
      throw new LaunchException(
          "The PostgreSQL in "
              + data
              + " has been "
              + running.get().status()
              + " for "
              + SECONDS_TO_START
              + " seconds.");
    }
    return running;
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted while PostgreSQL started.", interrupted);
    }
  }

  /// Tries again while the children of a server that was killed still hold its memory, and on
  /// another port if somebody took the free one meanwhile.
  private void startOnFreePort() throws IOException {
    if (!Files.exists(log)) {
      Files.createFile(log);
      Files.setPosixFilePermissions(log, Owner.SECRET);
      owner.give(log);
    }
    for (int i = 0; i < TRIES; i++) {
      long before = Files.size(log);
      port = freePort();
      Program started =
          pgCtl("start", "--timeout=" + SECONDS_TO_START, "--log=" + log, "--options=" + options());
      if (!started.failed()) {
        return;
      }
      String said = tail(before);
      boolean passing =
          said.contains("shared memory block")
              || said.contains("\"postmaster.pid\" already exists")
              || said.contains("Address already in use");
      if (!passing) {
        throw new LaunchException(
            "PostgreSQL does not start in " + folder + ": " + Program.lastFault(said));
      }
      pause();
    }
    throw new LaunchException(
        "PostgreSQL does not start in "
            + folder
            + ": what is left of one that was killed does not"
            + " end.");
  }

  private String tail(long from) throws IOException {
    try (var in = Files.newInputStream(log)) {
      in.skipNBytes(from);
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private String options() {
    return "-p "
        + port
        + " -c listen_addresses="
        + LOOPBACK
        + " -c unix_socket_directories=''"
        + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
        + " -c timezone=UTC -c log_timezone=UTC";
  }

  private Program pgCtl(String verb, String... more) throws IOException {
    var line =
        new ArrayList<String>(
            List.of(binaries.program("pg_ctl"), verb, "--pgdata=" + data, "--wait"));
    line.addAll(List.of(more));
    return Program.run(folder, owner.command(line));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }

  /// Makes the database, and sees that it is the server of this folder that answers.
  private void makeDatabase() {
    try (Connection connection = source("postgres").getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("SELECT current_setting('data_directory')")) {
        row.next();
        if (!row.getString(1).equals(data.toString())) {
          throw new LaunchException(
              "Another PostgreSQL answers on port " + port + ", that of " + row.getString(1) + ".");
        }
      }
      boolean there;
      try (ResultSet row =
          statement.executeQuery(
              "SELECT count(*) FROM pg_database WHERE datname = '" + DATABASE + "'")) {
        row.next();
        there = row.getInt(1) == 1;
      }
      if (!there) {
        statement.execute("CREATE DATABASE " + DATABASE);
      }
    } catch (SQLException failure) {
      throw new LaunchException(
          "The PostgreSQL in " + folder + " does not answer: " + failure.getMessage(), failure);
    }
  }

  private PGSimpleDataSource source(String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {LOOPBACK});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    source.setUser(USER);
    source.setPassword(password);
    return source;
  }

  /// Where connections to its database come from.
  ///
  /// @return a source, not pooled
  public DataSource database() {
    return source(DATABASE);
  }

  /// The port it listens on, at the loopback address.
  ///
  /// @return the port
  public int port() {
    return port;
  }

  /// Tells whether it ran already.
  ///
  /// @return true if a process before this one had started it
  public boolean isAdopted() {
    return adopted;
  }

  /// Stops the server and gives the folder free.
  ///
  /// @throws LaunchException if it does not stop
  @Override
  public void close() {
    try (lock) {
      if (RunningServer.on(data).isPresent()) {
        Program stopped = pgCtl("stop", "--mode=fast", "--timeout=" + SECONDS_TO_STOP);
        if (stopped.failed()) {
          throw new LaunchException(
              "PostgreSQL does not stop in " + folder + ": " + Program.lastFault(stopped.output()));
        }
      }
    } catch (IOException failure) {
      throw new LaunchException("PostgreSQL does not stop in " + folder + ": " + failure, failure);
    }
  }
}

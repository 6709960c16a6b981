// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.register;

import casus.benchmarks.task.Conditions;
import casus.postgres.PostgresLogStorage;
import casus.postgres.SchemaName;
import casus.postgres.launcher.PostgresServer;
import casus.register.log.DirectoryStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;

/// How many entries a second a log takes for good, in PostgreSQL and in a folder, beside bare
/// inserts of the same entries into the same database.
///
/// The three take turns, slice by slice, so that what else happens on the disk meets all of them
/// alike. The bare inserts are made in the groups that the log in PostgreSQL has just made.
public final class AppendLog {
  private static final int SLICE = 5_000;
  private static final int LEAST_BYTES = 400;
  private static final int MORE_BYTES = 400;

  private final Random random;
  private final Filing postgres;
  private final Filing folder;
  private final BareInserts bare;

  private AppendLog(Random random, Filing postgres, Filing folder, BareInserts bare) {
    this.random = random;
    this.postgres = postgres;
    this.folder = folder;
    this.bare = bare;
  }

  /// Prints the rates and their ratios.
  ///
  /// @param arguments how many rounds, how many thousand entries a round, the seed, and the folder
  /// @throws IOException if there is no room
  /// @throws SQLException if the database fails
  /// @throws InterruptedException never, since nobody interrupts it
  /// @throws ExecutionException if a log fails
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
    int thousands = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Path above =
        Files.createDirectories(
            Path.of(arguments.length > 3 ? arguments[3] : System.getProperty("java.io.tmpdir")));
    Path place = Files.createTempDirectory(above, "append-log-");
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (PostgresServer server = PostgresServer.start(place.resolve("postgres"));
        BareInserts bare = new BareInserts(server.database());
        Filing postgres =
            new Filing(PostgresLogStorage.create(server.database(), SchemaName.CASUS));
        Filing folder = new Filing(DirectoryStorage.create(place.resolve("log")))) {
      Conditions.print(
          String.format(
              Locale.ROOT,
              "%,d rounds of %,d entries of %d to %d random bytes, seed %d; %s; %s",
              rounds,
              thousands * 1_000,
              LEAST_BYTES,
              LEAST_BYTES + MORE_BYTES - 1,
              seed,
              bare.server(),
              Files.getFileStore(place).type()),
          "entries a second, each flushed to the disk before it counts");
      AppendLog run = new AppendLog(new Random(seed), postgres, folder, bare);
      run.round(thousands * 1_000);
      run.measure(rounds, thousands * 1_000);
      run.check();
      long start = System.nanoTime();
      PostgresLogStorage.open(server.database(), SchemaName.CASUS).close();
      System.out.printf(Locale.ROOT, "opened again in %.2f s%n", (System.nanoTime() - start) / 1e9);
    }
    remove(place);
  }

  private static void remove(Path place) throws IOException {
    List<Path> inside;
    try (var paths = Files.walk(place)) {
      inside = new ArrayList<>(paths.toList());
    }
    for (Path path : inside.reversed()) {
      Files.delete(path);
    }
  }

  /// Seconds that a round took.
  private record Round(double postgres, double folder, double bare, double group) {}

  private Round round(int entries) throws SQLException, InterruptedException, ExecutionException {
    double inPostgres = 0;
    double inFolder = 0;
    double inBare = 0;
    int groups = 0;
    for (int left = entries; left > 0; left -= SLICE) {
      List<byte[]> slice = drawn(Math.min(left, SLICE));
      inPostgres += postgres.file(slice);
      List<Integer> sizes = postgres.takeGroups();
      groups += sizes.size();
      inBare += bare.insert(slice, sizes);
      inFolder += folder.file(slice);
      folder.takeGroups();
    }
    return new Round(inPostgres, inFolder, inBare, (double) entries / groups);
  }

  private List<byte[]> drawn(int count) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] entry = new byte[LEAST_BYTES + random.nextInt(MORE_BYTES)];
      random.nextBytes(entry);
      entries.add(entry);
    }
    return entries;
  }

  private void measure(int rounds, int entries)
      throws SQLException, InterruptedException, ExecutionException {
    double[] ofBare = new double[rounds];
    double[] folderOfBare = new double[rounds];
    System.out.println(
        "round    PostgreSQL        bare      folder   log/bare  folder/bare  group");
    for (int i = 0; i < rounds; i++) {
      Round round = round(entries);
      ofBare[i] = round.bare() / round.postgres();
      folderOfBare[i] = round.bare() / round.folder();
      System.out.printf(
          Locale.ROOT,
          "%5d  %,10.0f  %,10.0f  %,10.0f       %.2f         %.2f  %.0f%n",
          i + 1,
          entries / round.postgres(),
          entries / round.bare(),
          entries / round.folder(),
          ofBare[i],
          folderOfBare[i],
          round.group());
    }
    print("PostgreSQL", ofBare);
    print("folder", folderOfBare);
  }

  private static void print(String name, double[] ratios) {
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f of the bare rate, median; %.2f to %.2f%n",
        name,
        ratios[ratios.length / 2],
        ratios[0],
        ratios[ratios.length - 1]);
  }

  private void check() throws SQLException {
    boolean right = postgres.isRight() && folder.isRight() && bare.count() == postgres.count();
    System.out.printf(
        Locale.ROOT,
        right
            ? "right: %,d entries in each, every one once and in order, roots recomputed%n"
            : "NOT right, of %,d entries%n",
        postgres.count());
    if (!right) {
      System.exit(1);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import casus.register.log.DirectoryStorage;
import casus.register.log.LogStorage;
import casus.register.log.StorageException;
import casus.register.note.JdkSignatures;
import casus.register.note.NoteSigner;
import casus.register.note.VerifierKey;
import casus.witness.http.Listener;
import casus.witness.mirror.Mirror;
import casus.witness.mirror.MirrorServer;
import casus.witness.store.FileWitnessState;
import casus.witness.store.OriginFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A mirror: one process and one folder, with a file of the checkpoints it has taken note of and a
/// folder for the copy of each log.
public final class MirrorProgram implements Program {
  private static final String STATE = "pending";
  private static final Duration LONGEST_UPLOAD = Duration.ofSeconds(100);

  private final List<AutoCloseable> open;
  private final Listener listener;
  private final List<VerifierKey> keys;

  private MirrorProgram(List<AutoCloseable> open, Listener listener, List<VerifierKey> keys) {
    this.open = open;
    this.listener = listener;
    this.keys = keys;
  }

  /// Makes a new mirror in a folder that is empty or not there, or room for more logs in the folder
  /// of one.
  ///
  /// @param folder its folder
  /// @param logs the keys of the logs; for those that have a copy there already, nothing is done
  /// @throws StorageException if it cannot be made
  public static void prepare(Path folder, List<VerifierKey> logs) {
    try {
      Files.createDirectories(folder);
      try (var files = Files.list(folder)) {
        if (files.findAny().isEmpty()) {
          FileWitnessState.create(folder.resolve(STATE)).close();
        }
      }
    } catch (IOException | UncheckedIOException failure) {
      throw new StorageException("No mirror can be made in " + folder + ": " + failure, failure);
    }
    for (VerifierKey log : logs) {
      Path copy = copy(folder, log);
      if (!Files.exists(copy)) {
        DirectoryStorage.create(copy).close();
      }
    }
  }

  private static Path copy(Path folder, VerifierKey log) {
    return folder.resolve(OriginFolder.of(log.name().value()));
  }

  /// Starts a mirror by the clock of the machine.
  ///
  /// @param setup what it starts with
  /// @return the mirror, listening, until it is closed
  /// @throws SetupException if a key cannot be used
  /// @throws StorageException if its folder cannot be used
  public static MirrorProgram start(Setup setup) {
    return start(setup, MachineTime.source());
  }

  /// Starts a mirror.
  ///
  /// @param setup what it starts with
  /// @param clock what time its cosignatures state
  /// @return the mirror, listening, until it is closed
  /// @throws SetupException if a key cannot be used
  /// @throws StorageException if its folder cannot be used
  public static MirrorProgram start(Setup setup, InstantSource clock) {
    List<NoteSigner> signers = SetupFiles.cosigners(setup.keys());
    List<AutoCloseable> open = new ArrayList<>();
    try {
      FileWitnessState state = FileWitnessState.open(setup.state().resolve(STATE));
      open.add(state);
      SortedMap<String, LogStorage> stores = new TreeMap<>();
      for (VerifierKey log : setup.logs()) {
        String origin = log.name().value();
        if (!stores.containsKey(origin)) {
          stores.put(origin, DirectoryStorage.open(copy(setup.state(), log)));
          open.add(stores.get(origin));
        }
      }
      Mirror mirror = new Mirror(signers, setup.logs(), stores, state, new JdkSignatures(), clock);
      Listener listener =
          Listener.open(
              setup.address(),
              setup.limits(),
              new MirrorServer(setup.prefix(), mirror, LONGEST_UPLOAD));
      return new MirrorProgram(open, listener, signers.stream().map(NoteSigner::key).toList());
    } catch (RuntimeException failed) {
      Closing.all(open);
      throw failed;
    }
  }

  @Override
  public URI url() {
    return listener.url();
  }

  @Override
  public List<VerifierKey> keys() {
    return keys;
  }

  @Override
  public void close() {
    listener.close();
    Closing.all(open);
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import casus.register.note.JdkSignatures;
import casus.register.note.NoteSigner;
import casus.register.note.VerifierKey;
import casus.register.witness.Witness;
import casus.witness.http.Limits;
import casus.witness.http.Listener;
import casus.witness.http.WitnessServer;
import casus.witness.store.FileWitnessState;
import casus.witness.store.ForkFiles;
import casus.witness.store.ForkKeepingWitness;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// A witness: one process, one file of state. It cosigns what a log has signed and what holds all
/// it cosigned before, and answers only when that is on the disk. If it is shown a fork, it keeps
/// the proof beside the state.
public final class WitnessProgram implements AutoCloseable {
  private final FileWitnessState state;
  private final Listener listener;
  private final List<VerifierKey> keys;

  /// What a witness starts with.
  ///
  /// @param address where it listens; port 0 for any that is free
  /// @param prefix what its paths begin with, such as `/w1`; may be empty
  /// @param keys files with its private keys, each of which cosigns
  /// @param state its file of state, made once by [#prepare]
  /// @param logs the keys of the logs it watches
  /// @param limits how much of it one can have
  public record Configuration(
      InetSocketAddress address,
      String prefix,
      List<Path> keys,
      Path state,
      List<VerifierKey> logs,
      Limits limits) {
    /// Copies the lists.
    public Configuration {
      keys = List.copyOf(keys);
      logs = List.copyOf(logs);
    }
  }

  private WitnessProgram(FileWitnessState state, Listener listener, List<VerifierKey> keys) {
    this.state = state;
    this.listener = listener;
    this.keys = keys;
  }

  /// Makes the file of state of a witness that has never cosigned anything. Nothing else makes one,
  /// so that a witness whose file is gone does not begin anew.
  ///
  /// @param state where
  /// @throws casus.register.log.StorageException if it is there already, or cannot be made
  public static void prepare(Path state) {
    FileWitnessState.create(state).close();
  }

  /// Starts a witness by the clock of the machine.
  ///
  /// @param configuration what it starts with
  /// @return the witness, listening, until it is closed
  /// @throws SetupException if a key cannot be used
  /// @throws casus.register.log.StorageException if the state cannot be used
  public static WitnessProgram start(Configuration configuration) {
    return start(configuration, MachineTime.source());
  }

  /// Starts a witness.
  ///
  /// @param configuration what it starts with
  /// @param clock what time its cosignatures state
  /// @return the witness, listening, until it is closed
  /// @throws SetupException if a key cannot be used
  /// @throws casus.register.log.StorageException if the state cannot be used
  public static WitnessProgram start(Configuration configuration, InstantSource clock) {
    List<NoteSigner> signers = SetupFiles.cosigners(configuration.keys());
    FileWitnessState state = FileWitnessState.open(configuration.state());
    try {
      Witness witness =
          new Witness(signers, configuration.logs(), state, new JdkSignatures(), clock);
      ForkFiles forks = new ForkFiles(configuration.state());
      ForkKeepingWitness keeping =
          new ForkKeepingWitness(witness, state, configuration.logs(), new JdkSignatures(), forks);
      List<String> origins =
          configuration.logs().stream().map(key -> key.name().value()).distinct().toList();
      Listener listener =
          Listener.open(
              configuration.address(),
              configuration.limits(),
              new WitnessServer(configuration.prefix(), origins, keeping, state, forks));
      return new WitnessProgram(state, listener, witness.keys());
    } catch (RuntimeException failed) {
      state.close();
      throw failed;
    }
  }

  /// Where it listens.
  ///
  /// @return such as `http://127.0.0.1:8080`
  public URI url() {
    return listener.url();
  }

  /// What its cosignatures are checked with.
  ///
  /// @return its public keys
  public List<VerifierKey> keys() {
    return keys;
  }

  @Override
  public void close() {
    listener.close();
    state.close();
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import casus.register.note.JdkSignatures;
import casus.register.note.NoteSigner;
import casus.register.note.VerifierKey;
import casus.register.witness.Witness;
import casus.witness.http.Listener;
import casus.witness.http.WitnessServer;
import casus.witness.store.FileWitnessState;
import casus.witness.store.ForkFiles;
import casus.witness.store.ForkKeepingWitness;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// A witness: one process, one file of state. It cosigns what a log has signed and what holds all
/// it cosigned before, and answers only when that is on the disk. If it is shown a fork, it keeps
/// the proof beside the state.
public final class WitnessProgram implements Program {
  private final FileWitnessState state;
  private final Listener listener;
  private final List<VerifierKey> keys;

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
  /// @param setup what it starts with
  /// @return the witness, listening, until it is closed
  /// @throws SetupException if a key cannot be used
  /// @throws casus.register.log.StorageException if the state cannot be used
  public static WitnessProgram start(Setup setup) {
    return start(setup, MachineTime.source());
  }

  /// Starts a witness.
  ///
  /// @param setup what it starts with
  /// @param clock what time its cosignatures state
  /// @return the witness, listening, until it is closed
  /// @throws SetupException if a key cannot be used
  /// @throws casus.register.log.StorageException if the state cannot be used
  public static WitnessProgram start(Setup setup, InstantSource clock) {
    List<NoteSigner> signers = SetupFiles.cosigners(setup.keys());
    FileWitnessState state = FileWitnessState.open(setup.state());
    try {
      Witness witness = new Witness(signers, setup.logs(), state, new JdkSignatures(), clock);
      ForkFiles forks = new ForkFiles(setup.state());
      ForkKeepingWitness keeping =
          new ForkKeepingWitness(witness, state, setup.logs(), new JdkSignatures(), forks);
      List<String> origins =
          setup.logs().stream().map(key -> key.name().value()).distinct().toList();
      Listener listener =
          Listener.open(
              setup.address(),
              setup.limits(),
              new WitnessServer(setup.prefix(), origins, keeping, state, forks));
      return new WitnessProgram(state, listener, witness.keys());
    } catch (RuntimeException failed) {
      state.close();
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
    state.close();
  }
}

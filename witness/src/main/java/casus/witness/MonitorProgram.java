// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import casus.register.log.DirectoryStorage;
import casus.register.log.LogStorage;
import casus.register.log.StorageException;
import casus.register.note.JdkSignatures;
import casus.register.note.VerifierKey;
import casus.register.policy.Policy;
import casus.witness.http.Courier;
import casus.witness.http.Limits;
import casus.witness.http.Listener;
import casus.witness.http.TileClient;
import casus.witness.monitor.Finding;
import casus.witness.monitor.Monitor;
import casus.witness.monitor.Subject;
import casus.witness.store.FileWitnessState;
import casus.witness.store.OriginFolder;
import casus.witness.view.CheckpointView;
import casus.witness.view.LogView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A monitor: one process and one folder. Follows the logs of a policy, keeps a checked copy of
/// each, and shows what it found under `/findings`, with the proofs under `/evidence/`.
public final class MonitorProgram implements Program {
  private static final String STATE = "seen";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<AutoCloseable> open;
  private final Listener listener;

  /// What a monitor starts with.
  ///
  /// @param address where it shows what it found; port 0 for any that is free
  /// @param policy a policy file whose logs have addresses; those of its witnesses are what they
  ///   take checkpoints under, and are taken to show what they cosigned as well
  /// @param folder its folder, made by [#prepare]; promises are put into `promises/` in it, as
  ///   files that end in `.promise`
  /// @param mirrors the monitoring prefixes of mirrors
  /// @param nodes the keys of those whose promises are followed
  /// @param interval how long it rests between two looks
  /// @param limits how much of it one can have
  public record Configuration(
      InetSocketAddress address,
      Path policy,
      Path folder,
      List<URI> mirrors,
      List<VerifierKey> nodes,
      Duration interval,
      Limits limits) {
    /// Copies the lists.
    public Configuration {
      mirrors = List.copyOf(mirrors);
      nodes = List.copyOf(nodes);
    }
  }

  private MonitorProgram(List<AutoCloseable> open, Listener listener) {
    this.open = open;
    this.listener = listener;
  }

  /// Makes a new monitor in a folder that is empty or not there, or room for more logs in the
  /// folder of one.
  ///
  /// @param folder its folder
  /// @param policy the policy file
  /// @throws SetupException if the policy cannot be used
  /// @throws StorageException if it cannot be made
  public static void prepare(Path folder, Path policy) {
    try {
      Files.createDirectories(folder);
      try (var files = Files.list(folder)) {
        if (files.findAny().isEmpty()) {
          FileWitnessState.create(folder.resolve(STATE)).close();
        }
      }
      Files.createDirectories(folder.resolve(Promises.FOLDER));
    } catch (IOException | UncheckedIOException failure) {
      throw new StorageException("No monitor can be made in " + folder + ": " + failure, failure);
    }
    for (Policy.Log log : SetupFiles.policy(policy).logs()) {
      Path copy = folder.resolve(OriginFolder.of(log.key().name().value()));
      if (!Files.exists(copy)) {
        DirectoryStorage.create(copy).close();
      }
    }
  }

  /// Starts a monitor by the clock of the machine.
  ///
  /// @param configuration what it starts with
  /// @param heard who is told of each finding, once
  /// @return the monitor, looking and showing, until it is closed
  /// @throws SetupException if the policy cannot be used
  /// @throws StorageException if its folder cannot be used
  public static MonitorProgram start(Configuration configuration, Consumer<Finding> heard) {
    return start(configuration, heard, MachineTime.source());
  }

  /// Starts a monitor.
  ///
  /// @param configuration what it starts with
  /// @param heard who is told of each finding, once
  /// @param clock what time it is
  /// @return the monitor, looking and showing, until it is closed
  /// @throws SetupException if the policy cannot be used
  /// @throws StorageException if its folder cannot be used
  public static MonitorProgram start(
      Configuration configuration, Consumer<Finding> heard, InstantSource clock) {
    Policy policy = SetupFiles.policy(configuration.policy());
    List<AutoCloseable> open = new ArrayList<>();
    try {
      FileWitnessState seen = FileWitnessState.open(configuration.folder().resolve(STATE));
      open.add(seen);
      Courier courier = new Courier(PATIENCE);
      open.add(courier);
      SequencedMap<String, Monitor> monitors = new LinkedHashMap<>();
      SortedMap<String, LogStorage> stores = new TreeMap<>();
      for (Subject subject : subjects(policy, configuration.mirrors(), courier)) {
        String folder = OriginFolder.of(subject.origin());
        LogStorage store = DirectoryStorage.open(configuration.folder().resolve(folder));
        open.add(store);
        stores.put(subject.origin(), store);
        monitors.put(
            subject.origin(),
            new Monitor(subject, store, seen, configuration.nodes(), new JdkSignatures(), clock));
      }
      Bulletin bulletin = new Bulletin(stores, clock);
      Listener listener = Listener.open(configuration.address(), configuration.limits(), bulletin);
      open.add(
          new Rounds(
              monitors,
              new Promises(configuration.folder().resolve(Promises.FOLDER)),
              configuration.interval(),
              courier,
              finding -> {
                if (bulletin.add(finding)) {
                  heard.accept(finding);
                }
              },
              bulletin::stop));
      return new MonitorProgram(open, listener);
    } catch (RuntimeException failed) {
      Closing.all(open);
      throw failed;
    }
  }

  private static List<Subject> subjects(Policy policy, List<URI> mirrors, Courier courier) {
    SequencedMap<String, List<Policy.Log>> logs = new LinkedHashMap<>();
    for (Policy.Log log : policy.logs()) {
      logs.computeIfAbsent(log.key().name().value(), _ -> new ArrayList<>()).add(log);
    }
    List<Subject> subjects = new ArrayList<>();
    logs.forEach((origin, lines) -> {
      String url =
          lines.stream()
              .flatMap(line -> line.url().stream())
              .findFirst()
              .orElseThrow(() ->
                  new SetupException("The policy has no address for the log " + origin + "."));
      String folder = OriginFolder.of(origin);
      List<LogView> copies = new ArrayList<>();
      mirrors.forEach(mirror -> copies.add(view(Courier.below(mirror, folder), courier)));
      List<CheckpointView> others = new ArrayList<>();
      for (Policy.Witness witness : policy.witnesses()) {
        witness
            .url()
            .ifPresent(at -> others.add(view(Courier.below(address(at), folder), courier)));
      }
      List<VerifierKey> keys = lines.stream().map(Policy.Log::key).toList();
      subjects.add(new Subject(keys, policy, view(address(url), courier), copies, others));
    });
    return subjects;
  }

  private static URI address(String text) {
    try {
      return Courier.below(URI.create(text), "");
    } catch (IllegalArgumentException none) {
      throw new SetupException("This is no address in the web: " + text);
    }
  }

  private static LogView view(URI prefix, Courier courier) {
    return new TileClient(prefix, courier);
  }

  @Override
  public URI url() {
    return listener.url();
  }

  @Override
  public List<VerifierKey> keys() {
    return List.of();
  }

  @Override
  public void close() {
    listener.close();
    Closing.all(open);
  }
}

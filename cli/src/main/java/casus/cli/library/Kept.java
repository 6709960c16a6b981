// SPDX-License-Identifier: Apache-2.0
package casus.cli.library;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Files that are read once. Who asks for one that another thread is just reading waits for it.
///
/// @param <T> what is read from a file
final class Kept<T> {
  private final Map<Path, Reading<T>> readings = new ConcurrentHashMap<>();

  /// Returns what a file holds, if it has been read.
  ///
  /// @param file the file
  /// @return what was read; empty if nobody has, or somebody is just reading it
  Optional<T> known(Path file) {
    return Optional.ofNullable(readings.get(file.toAbsolutePath().normalize()))
        .flatMap(reading -> reading.read);
  }

  /// Returns what a file holds.
  ///
  /// @param file the file
  /// @param read reads it, if nobody has
  /// @return what was read, or what is thrown by reading
  T get(Path file, Function<Path, T> read) {
    return readings
        .computeIfAbsent(file.toAbsolutePath().normalize(), _ -> new Reading<>())
        .by(() -> read.apply(file));
  }

  /// One file: not read yet, being read by who holds the lock, or read. What fails is read again by
  /// whoever asks next, and fails again.
  private static final class Reading<T> {
    private volatile Optional<T> read = Optional.empty();

    private synchronized T by(Supplier<T> reader) {
      if (read.isEmpty()) {
        read = Optional.of(reader.get());
      }
      return read.orElseThrow();
    }
  }
}

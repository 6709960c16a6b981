// SPDX-License-Identifier: Apache-2.0
package casus.cli.library;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/// Files that are read once. Who asks for one that another thread is just reading waits for it.
///
/// @param <T> what is read from a file
final class Kept<T> {
  private final Map<Path, FutureTask<T>> readings = new ConcurrentHashMap<>();

  /// Returns what a file holds, if it has been read.
  ///
  /// @param file the file
  /// @return what was read; empty if nobody has, or somebody is just reading it
  Optional<T> known(Path file) {
    return Optional.ofNullable(readings.get(file.toAbsolutePath().normalize()))
        .filter(reading -> reading.state() == Future.State.SUCCESS)
        .map(FutureTask::resultNow);
  }

  /// Returns what a file holds.
  ///
  /// @param file the file
  /// @param read reads it, if nobody has
  /// @return what was read, or what is thrown by reading
  T get(Path file, Function<Path, T> read) {
    FutureTask<T> mine = new FutureTask<>(() -> read.apply(file));
    FutureTask<T> first =
        Optional.ofNullable(readings.putIfAbsent(file.toAbsolutePath().normalize(), mine))
            .orElse(mine);
    if (first.equals(mine)) {
      mine.run();
    }
    try {
      return first.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw failed.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/// A disk whose n-th call fails with an error of input or output, in one of several ways.
final class FaultyDisk implements Disk {
  /// How a call fails.
  enum Way {
    /// Nothing was done.
    NOT_DONE,
    /// It was done, though it was said to have failed.
    DONE,
    /// Half of the bytes were written.
    HALF_DONE
  }

  private final long failing;
  private final Way way;
  private long calls;
  private boolean failed;

  /// @param failing which call fails, from 1
  /// @param way how
  FaultyDisk(long failing, Way way) {
    this.failing = failing;
    this.way = way;
  }

  long calls() {
    return calls;
  }

  boolean hasFailed() {
    return failed;
  }

  @FunctionalInterface
  private interface Call {
    void run() throws IOException;
  }

  private void run(Call call, Call half) throws IOException {
    calls++;
    if (calls != failing) {
      call.run();
      return;
    }
    failed = true;
    switch (way) {
      case NOT_DONE -> {}
      case DONE -> call.run();
      case HALF_DONE -> half.run();
    }
    throw new IOException("Input/output error, by order of the test");
  }

  @Override
  public byte[] read(Path file) throws IOException {
    calls++;
    if (calls == failing) {
      failed = true;
      throw new IOException("Input/output error, by order of the test");
    }
    return SYSTEM.read(file);
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    run(
        () -> SYSTEM.write(file, content),
        () -> SYSTEM.write(file, Arrays.copyOf(content, content.length / 2)));
  }

  @Override
  public void writeSoon(Path file, byte[] content) throws IOException {
    run(
        () -> SYSTEM.writeSoon(file, content),
        () -> SYSTEM.writeSoon(file, Arrays.copyOf(content, content.length / 2)));
  }

  @Override
  public void append(Path file, byte[] content) throws IOException {
    run(
        () -> SYSTEM.append(file, content),
        () -> SYSTEM.append(file, Arrays.copyOf(content, content.length / 2)));
  }

  @Override
  public void flush(Path file) throws IOException {
    run(() -> SYSTEM.flush(file), () -> {});
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    run(() -> SYSTEM.rename(from, to), () -> {});
  }

  @Override
  public void flushNames(Path folder) throws IOException {
    run(() -> SYSTEM.flushNames(folder), () -> {});
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    run(() -> SYSTEM.makeFolder(folder), () -> {});
  }

  @Override
  public void remove(Path path) throws IOException {
    run(() -> SYSTEM.remove(path), () -> {});
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.task;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// The processor time of the whole process, to the nanosecond: all its threads, those of the
/// compiler and of the collector too.
///
/// It asks `clock_gettime` of POSIX (IEEE Std 1003.1-2024) for `CLOCK_PROCESS_CPUTIME_ID`, by its
/// number on Linux. The figure that Java itself gives moves in steps of ten milliseconds, in which
/// some thousand assessments fit.
final class ProcessClock {
  private static final int CLOCK_PROCESS_CPUTIME_ID = 2;
  private static final long SECOND = 1_000_000_000;

  private static final MemorySegment TIME = Arena.global().allocate(ValueLayout.JAVA_LONG, 2);
  private static final MethodHandle READ = read();

  private ProcessClock() {}

  @SuppressWarnings("restricted") // What it may do is decided by who starts the benchmarks.
  private static MethodHandle read() {
    if (!System.getProperty("os.name").equals("Linux")) {
      throw new IllegalStateException(
          "the clock of the benchmarks is known by its number on Linux");
    }
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow("clock_gettime"),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  }

  /// Returns nanoseconds of processor time. For one thread.
  static long nanos() {
    try {
      if ((int) READ.invokeExact(CLOCK_PROCESS_CPUTIME_ID, TIME) != 0) {
        throw new IllegalStateException("the clock of the process cannot be read");
      }
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
    return TIME.getAtIndex(ValueLayout.JAVA_LONG, 0) * SECOND
        + TIME.getAtIndex(ValueLayout.JAVA_LONG, 1);
  }
}

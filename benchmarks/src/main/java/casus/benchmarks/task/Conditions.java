// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.task;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/// What a figure was taken under; it is printed with every figure.
public final class Conditions {
  private Conditions() {}

  /// Prints machine, load, JDK and its flags, what was measured and in which unit.
  ///
  /// @param data what was measured
  /// @param unit in which unit
  public static void print(String data, String unit) {
    System.out.printf(
        Locale.ROOT,
        "machine: %s %s, %d processors, load average %.1f%njdk: %s %s%nflags: %s%n",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.vendor"),
        Runtime.version(),
        String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
    System.out.println("data: " + data);
    System.out.println("unit: " + unit);
  }
}

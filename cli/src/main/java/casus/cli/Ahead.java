// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import java.time.zone.ZoneRulesProvider;

/// Reads on a thread of its own what a command will need, while the command reads something else.
///
/// The outcome is only that what was read is kept. Whatever goes wrong goes wrong again where it is
/// needed, and is told there.
final class Ahead {
  private Ahead() {}

  /// Starts reading, if the machine has a processor to spare.
  static void read(Runnable reading) {
    if (Runtime.getRuntime().availableProcessors() > 1) {
      Thread.ofPlatform()
          .daemon()
          .name("ahead")
          .uncaughtExceptionHandler((_, _) -> {})
          .start(() -> {
            zones();
            reading.run();
          });
    }
  }

  /// Before Java looks up one time zone it reads which there are.
  private static void zones() {
    var _ = ZoneRulesProvider.getAvailableZoneIds();
  }
}

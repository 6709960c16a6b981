// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TreatyLibrary;
import java.time.zone.ZoneRulesProvider;
import java.util.List;

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
          .start(reading);
    }
  }

  /// Has the time zones ready: before Java looks up one it reads which there are, which takes
  /// longer than to read a treaty. UTC needs none of them.
  ///
  /// @param library where the treaties are
  /// @param treaties those the command is about
  static void zones(TreatyLibrary library, List<String> treaties) {
    if (!treaties.stream().allMatch(library::isInUniversalTime)) {
      var _ = ZoneRulesProvider.getAvailableZoneIds();
    }
  }
}

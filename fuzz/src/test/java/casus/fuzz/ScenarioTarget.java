// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import casus.scenario.ScenarioRunner;
import casus.scenario.ScenarioText;
import casus.scenario.World;
import casus.treaty.place.Atlas;
import java.nio.charset.StandardCharsets;

/// Scenarios, read and run against the treaties and dockets of the checkout.
public final class ScenarioTarget {
  private static final World WORLD = new World(new Shelf(), Atlas.EMPTY);
  private static final int MOST = 10_001;
  private static final int MOST_RUN = 60;

  private ScenarioTarget() {}

  /// Holds one input to the laws.
  ///
  /// @param input any bytes
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    switch (ScenarioText.read("fuzzed.scenario", text)) {
      case ScenarioText.Outcome.Rejected(var findings) -> {
        Law.holds(!findings.isEmpty(), "a refusal says why");
        Law.placed(findings, "fuzzed.scenario", text, MOST);
      }
      case ScenarioText.Outcome.Accepted(var scenario) -> {
        if (scenario.story().entries().size() <= MOST_RUN) {
          var report = ScenarioRunner.run(scenario, WORLD);
          Law.placed(report.findings(), "fuzzed.scenario", text, MOST);
        }
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.scenario.text.Source;
import casus.treaty.diagnostic.Diagnostic;
import java.util.List;

/// Reads scenarios; the format is told in `docs/reference/scenario.md`.
public final class ScenarioText {
  private ScenarioText() {}

  /// What came of reading.
  public sealed interface Outcome {
    /// Every line was read.
    ///
    /// @param scenario the scenario
    record Accepted(Scenario scenario) implements Outcome {}

    /// Something is wrong.
    ///
    /// @param diagnostics what, in the order of lines
    record Rejected(List<Diagnostic> diagnostics) implements Outcome {
      /// Copies the list.
      public Rejected {
        diagnostics = List.copyOf(diagnostics);
      }
    }
  }

  /// Reads a scenario.
  ///
  /// @param name the name findings call the text by
  /// @param text the text
  /// @return the scenario, or everything that is wrong
  public static Outcome read(String name, String text) {
    return new ScenarioFromText(Source.of(name, text)).read();
  }
}

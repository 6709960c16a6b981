// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import casus.scenario.text.Source;
import casus.treaty.diagnostic.Diagnostic;
import java.util.List;

/// Dockets and suppositions as aligned text; the format is told in `docs/reference/docket.md`.
///
/// Law: reading what was written gives the same docket.
public final class DocketText {
  private DocketText() {}

  /// What came of reading.
  public sealed interface Outcome {
    /// Every line was read.
    ///
    /// @param sheet the docket and what is said beside it
    /// @param warnings what a reader would want to know; the engine copes with it
    record Accepted(DocketSheet sheet, List<Diagnostic> warnings) implements Outcome {
      /// Copies the list.
      public Accepted {
        warnings = List.copyOf(warnings);
      }
    }

    /// Something is wrong.
    ///
    /// @param diagnostics what, in the order of lines, warnings included
    record Rejected(List<Diagnostic> diagnostics) implements Outcome {
      /// Copies the list.
      public Rejected {
        diagnostics = List.copyOf(diagnostics);
      }
    }
  }

  /// Reads a docket or a supposition.
  ///
  /// @param name the name findings call the text by
  /// @param text the text
  /// @return the docket, or everything that is wrong
  public static Outcome read(String name, String text) {
    return DocketFromText.read(Source.of(name, text));
  }

  /// Writes a docket or a supposition, its entries in their order and in columns.
  ///
  /// @param sheet the docket, the zone of its times, and the supposition it states
  /// @return the text
  public static String write(DocketSheet sheet) {
    return new TextFromDocket(sheet).write();
  }
}

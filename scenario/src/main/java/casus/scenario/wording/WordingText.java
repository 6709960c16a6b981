// SPDX-License-Identifier: Apache-2.0
package casus.scenario.wording;

import casus.scenario.docket.Quotes;
import casus.scenario.text.Source;
import casus.treaty.diagnostic.Diagnostic;
import java.util.List;

/// Wordings as aligned text; the format is told in `docs/reference/wording.md`.
public final class WordingText {
  private WordingText() {}

  /// What came of reading.
  public sealed interface Outcome {
    /// Every line was read.
    ///
    /// @param wording what the text says
    record Accepted(Wording wording) implements Outcome {}

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

  /// Reads a wording.
  ///
  /// @param name the name findings call the text by
  /// @param text the text
  /// @return the wording, or everything that is wrong
  public static Outcome read(String name, String text) {
    return new WordingFromText(Source.of(name, text)).read();
  }

  /// Writes a wording. What is written is read back the same.
  ///
  /// @param wording the wording
  /// @return the file
  public static String write(Wording wording) {
    StringBuilder out = new StringBuilder();
    out.append("wording ").append(Quotes.text(wording.title()));
    out.append(" of ").append(wording.about()).append(" in ").append(wording.language());
    out.append("\nsource ").append(Quotes.text(wording.source()));
    out.append(" read ").append(Quotes.text(wording.read()));
    out.append(" on ").append(wording.on()).append("\n");
    String before = "";
    for (var print : wording.prints().entrySet()) {
      Place place = print.getKey();
      out.append(place.provision().equals(before) ? "" : "\n");
      before = place.provision();
      out.append(place.provision()).append(' ').append(place.sentence()).append("  ");
      out.append(print.getValue().hex()).append('\n');
    }
    return out.toString();
  }
}

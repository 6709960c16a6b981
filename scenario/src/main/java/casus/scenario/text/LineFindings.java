// SPDX-License-Identifier: Apache-2.0
package casus.scenario.text;

import casus.treaty.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/// What is found wrong while a text is read line by line: a line that is refused does not keep the
/// others from being read, and beyond what is shown nothing more is read.
public final class LineFindings {
  private final List<Diagnostic> found;

  /// Begins with what was found before.
  ///
  /// @param before what cutting the text into lines has found
  public LineFindings(List<Diagnostic> before) {
    found = new ArrayList<>(before);
  }

  /// Reads something and keeps what is wrong with it.
  ///
  /// @param reading reads it; may refuse by a [LineException]
  public void attempt(Runnable reading) {
    if (found.size() > TextFinding.MOST) {
      return;
    }
    try {
      reading.run();
    } catch (LineException refusal) {
      found.add(refusal.diagnostic());
    }
  }

  /// Keeps something else that was found.
  ///
  /// @param finding what
  public void add(Diagnostic finding) {
    found.add(finding);
  }

  /// Tells whether nothing was found.
  ///
  /// @return true if so
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /// Returns what was found first.
  ///
  /// @return the finding; there must be one
  public Diagnostic first() {
    return found.getFirst();
  }

  /// Returns findings as they are shown.
  ///
  /// @return in the order of the text, no more than are shown
  public List<Diagnostic> shown() {
    return TextFinding.shown(found);
  }
}

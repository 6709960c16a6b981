// SPDX-License-Identifier: Apache-2.0
package casus.language.diagnosis;

import casus.language.source.LineMap;
import casus.language.source.Source;
import casus.language.source.Span;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Locus;
import casus.treaty.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/// Collects findings about one source, up to a stated number.
public final class Diagnoses {
  /// The most findings that are kept of one text.
  public static final int MOST = 10_000;

  private final Source source;
  private final LineMap lines;
  private final IntFunction<String> path;
  private final List<Diagnostic> found = new ArrayList<>();
  private boolean hasErrors;
  private boolean isFull;

  /// Starts with no findings.
  ///
  /// @param source the text
  /// @param lines its lines
  /// @param path the headings above an offset
  public Diagnoses(Source source, LineMap lines, IntFunction<String> path) {
    this.source = source;
    this.lines = lines;
    this.path = path;
  }

  /// Adds a finding as grave as its code usually is.
  ///
  /// @param code which
  /// @param where where
  /// @param message one plain sentence
  /// @param help what to write instead, or the empty text
  /// @param related other places
  public void add(
      Code code, Span where, String message, String help, Diagnostic.Related... related) {
    add(code, code.severity(), where, message, help, List.of(related));
  }

  /// Adds a finding that is only a fact about the text.
  ///
  /// @param code which
  /// @param where where
  /// @param message one plain sentence
  /// @param help what to write instead, or the empty text
  public void note(Code code, Span where, String message, String help) {
    add(code, Severity.NOTE, where, message, help, List.of());
  }

  /// Adds a finding that a reader would want to know.
  ///
  /// @param code which
  /// @param where where
  /// @param message one plain sentence
  /// @param help what to write instead, or the empty text
  /// @param related other places
  public void warn(
      Code code, Span where, String message, String help, Diagnostic.Related... related) {
    add(code, Severity.WARNING, where, message, help, List.of(related));
  }

  private void add(
      Code code,
      Severity severity,
      Span where,
      String message,
      String help,
      List<Diagnostic.Related> related) {
    hasErrors |= severity == Severity.ERROR;
    if (found.size() >= MOST) {
      isFull = true;
      return;
    }
    found.add(new Diagnostic(code.id(), severity, message, at(where), help, related));
  }

  /// Returns another place that a finding involves.
  ///
  /// @param where where
  /// @param note what stands there
  /// @return the place
  public Diagnostic.Related related(Span where, String note) {
    return new Diagnostic.Related(at(where), note);
  }

  private Locus at(Span where) {
    return new Locus(
        source.name(),
        lines.line(where.start()),
        lines.column(where.start()),
        lines.length(where),
        path.apply(where.start()));
  }

  /// Tells whether the text cannot be used as it stands.
  ///
  /// @return true if there is an error
  public boolean hasErrors() {
    return hasErrors;
  }

  /// Returns the findings in the order of the text.
  ///
  /// @return at most [#MOST] and one that says there are more
  public List<Diagnostic> all() {
    Comparator<Diagnostic> order =
        Comparator.<Diagnostic>comparingInt(d -> d.locus().line())
            .thenComparingInt(d -> d.locus().column())
            .thenComparing(Diagnostic::code);
    List<Diagnostic> sorted = new ArrayList<>(found.stream().sorted(order).toList());
    if (isFull) {
      Severity severity = hasErrors ? Severity.ERROR : Severity.NOTE;
      String message = "There are more than 10,000 findings; the rest is not shown.";
      sorted.add(
          new Diagnostic(
              Code.TOO_MANY.id(),
              severity,
              message,
              at(new Span(0, 0)),
              "Repair the first ones and read the file again.",
              List.of()));
    }
    return List.copyOf(sorted);
  }
}

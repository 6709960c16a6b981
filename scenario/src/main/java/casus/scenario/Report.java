// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.engine.Assessment;
import casus.engine.docket.Docket;
import casus.treaty.Instrument;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Severity;
import casus.treaty.text.Citation;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What came of running a scenario.
///
/// @param scenario the scenario
/// @param verdicts one for each expectation, in their order; none if it could not be run
/// @param findings what is wrong with the scenario itself, and warnings
/// @param reached the sentences under which anything was owed, pending or contested
/// @param suppositions the supposed worlds everything here rests on, by name
/// @param run what was asked and what followed; empty if it could not be run
public record Report(
    Scenario scenario,
    List<Verdict> verdicts,
    List<Diagnostic> findings,
    SortedSet<Citation> reached,
    List<String> suppositions,
    Optional<Run> run) {
  /// Copies the lists and the set.
  public Report {
    verdicts = List.copyOf(verdicts);
    findings = List.copyOf(findings);
    reached = Collections.unmodifiableSortedSet(new TreeSet<>(reached));
    suppositions = List.copyOf(suppositions);
  }

  /// What was asked and what followed; as of when and under which choice is in the answer.
  ///
  /// @param instrument the treaty, with the maps that are supposed
  /// @param docket every entry, those of the story included
  /// @param assessment what followed
  public record Run(Instrument instrument, Docket docket, Assessment assessment) {}

  /// Returns what followed.
  ///
  /// @return the assessment; empty if it could not be run
  public Optional<Assessment> assessment() {
    return run.map(Run::assessment);
  }

  /// An expectation and how it was met.
  ///
  /// @param expectation what was expected
  /// @param differences what came instead, one sentence each; empty if it was met
  public record Verdict(Expectation expectation, List<String> differences) {
    /// Copies the list.
    public Verdict {
      differences = List.copyOf(differences);
    }

    /// Tells whether the expectation was met.
    ///
    /// @return true if it was
    public boolean isMet() {
      return differences.isEmpty();
    }
  }

  /// Tells whether the scenario ran, met everything expected and left open what the text leaves
  /// open.
  ///
  /// @return true if so
  public boolean isPassed() {
    return run.isPresent()
        && verdicts.stream().allMatch(Verdict::isMet)
        && findings.stream().noneMatch(d -> d.severity() == Severity.ERROR);
  }

  /// Returns every difference, in the order of expectations.
  ///
  /// @return sentences
  public List<String> differences() {
    return verdicts.stream().flatMap(v -> v.differences().stream()).toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.scenario.text.TextFinding;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import casus.treaty.Undertaking;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Locus;
import casus.treaty.text.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which provisions of a treaty no scenario reaches, and whether its dossier says why.
///
/// @param unreached provisions that no scenario reaches, in the order of the text
/// @param sentences undertakings that no scenario reaches, in the order of the text
/// @param findings provisions that are not reached and not explained, and explanations gone stale
public record Coverage(
    List<Citation> unreached, List<Citation> sentences, List<Diagnostic> findings) {
  /// The heading under which a dossier says why.
  public static final String HEADING = "Provisions no scenario reaches";

  private static final Pattern REASON =
      Pattern.compile("\\s*[-*] +(?:\\*\\*|`)?([a-z]+) ([^\\s:*`]+?)(?:\\*\\*|`)?:\\s*(\\S.*)");

  /// Copies the lists.
  public Coverage {
    unreached = List.copyOf(unreached);
    sentences = List.copyOf(sentences);
    findings = List.copyOf(findings);
  }

  /// Compares what was reached with what the dossier says.
  ///
  /// @param instrument the treaty
  /// @param reports what came of running its scenarios
  /// @param file the name of the dossier's README, for findings
  /// @param readme the text of the README; the empty text if there is none
  /// @return what is not reached
  public static Coverage of(
      Instrument instrument, List<Report> reports, String file, String readme) {
    TreeSet<Citation> reached = new TreeSet<>();
    reports.forEach(report -> reached.addAll(report.reached()));
    SortedSet<Citation> provisions = new TreeSet<>();
    reached.forEach(citation -> provisions.add(citation.provision()));
    Map<Citation, Locus> reasons = reasons(file, readme);
    List<Citation> unreached = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (Provision provision : instrument.provisions()) {
      Citation citation = provision.citation();
      Optional<Locus> reason = Optional.ofNullable(reasons.get(citation));
      if (!provisions.contains(citation)) {
        unreached.add(citation);
        if (reason.isEmpty()) {
          findings.add(notReached(citation, file));
        }
      } else {
        reason.ifPresent(locus -> findings.add(reachedAfterAll(citation, locus)));
      }
    }
    List<Citation> sentences =
        instrument
            .undertakings()
            .map(Undertaking::citation)
            .filter(sentence -> !reached.contains(sentence))
            .toList();
    return new Coverage(unreached, sentences, findings);
  }

  private static Diagnostic notReached(Citation citation, String file) {
    return TextFinding.NOT_REACHED.at(
        new Locus(file, 1, 1, 1, ""),
        "No scenario reaches " + citation + ".",
        "Write a scenario, or say why not under the heading '"
            + HEADING
            + "', as a line '- "
            + citation
            + ": …'.");
  }

  private static Diagnostic reachedAfterAll(Citation citation, Locus locus) {
    return TextFinding.REACHED_AFTER_ALL.at(
        locus, "A scenario reaches " + citation + ", which is listed here.", "Take the line out.");
  }

  private static Map<Citation, Locus> reasons(String file, String readme) {
    Map<Citation, Locus> reasons = new TreeMap<>();
    List<String> lines = readme.lines().toList();
    boolean isThere = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#")) {
        isThere = line.replaceFirst("^#+", "").strip().equals(HEADING);
      }
      Matcher reason = REASON.matcher(line);
      if (isThere && reason.matches()) {
        Locus locus = new Locus(file, i + 1, 1, Math.max(1, line.length()), "");
        reasons.put(Citation.of(reason.group(1), reason.group(2)), locus);
      }
    }
    return reasons;
  }
}

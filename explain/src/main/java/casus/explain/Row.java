// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.docket.OccasionId;
import casus.engine.obligation.Due;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Status;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Obligations that stand alike: one sentence, one case, one status, one due date.
///
/// @param obligations at least one, in the order of the assessment
public record Row(List<Obligation> obligations) {
  /// Copies the list.
  public Row {
    obligations = List.copyOf(obligations);
    if (obligations.isEmpty()) {
      throw new IllegalArgumentException("a row needs an obligation");
    }
  }

  private record Alike(
      Citation sentence,
      Optional<OccasionId> occasion,
      Status status,
      Due due,
      List<String> said) {}

  /// Groups obligations.
  ///
  /// @param obligations obligations in the order of an assessment
  /// @return rows in the same order
  public static List<Row> of(List<Obligation> obligations) {
    Map<Alike, List<Obligation>> groups = new LinkedHashMap<>();
    for (Obligation o : obligations) {
      List<String> said = o.notes().missing().stream().map(Row::kind).distinct().toList();
      Alike alike = new Alike(o.key().sentence(), o.key().occasion(), o.status(), o.due(), said);
      groups.computeIfAbsent(alike, _ -> new ArrayList<>()).add(o);
    }
    return groups.values().stream().map(Row::new).toList();
  }

  private static String kind(casus.engine.obligation.Missing missing) {
    return missing.getClass().getSimpleName();
  }

  /// Returns the first obligation; the others differ from it in bearer only.
  ///
  /// @return the first
  public Obligation first() {
    return obligations.getFirst();
  }

  /// Returns every bearer.
  ///
  /// @return parties in the order of the assessment
  public List<PartyId> bearers() {
    return obligations.stream().flatMap(o -> o.bearers().stream()).distinct().toList();
  }

  /// Returns how it stands.
  ///
  /// @return the status
  public Status status() {
    return first().status();
  }

  /// Tells whether this is a standing duty that nothing has touched.
  ///
  /// @return true for a continuing duty that is due on no occasion
  public boolean isQuiet() {
    return first().key().occasion().isEmpty()
        && (status() == Status.DUE || status() == Status.AVAILABLE)
        && (first().due() instanceof Due.AtAllTimes || first().due() instanceof Due.Never);
  }
}

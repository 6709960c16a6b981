// SPDX-License-Identifier: Apache-2.0
package casus.register.verify;

import java.util.ArrayList;
import java.util.List;

/// What came of verifying something.
///
/// @param findings what was found, the most important first
public record Verification(List<Finding> findings) {
  /// Copies the list.
  public Verification {
    findings = List.copyOf(findings);
  }

  /// Adds what else was found.
  ///
  /// @param more further findings
  /// @return all of them
  Verification with(List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new Verification(all);
  }

  /// Tells whether all that was to be shown is shown.
  ///
  /// @return true if nothing is broken or unproven, and something is proven
  public boolean isProven() {
    return findings.stream().anyMatch(f -> f.kind() == Finding.Kind.PROVEN)
        && findings.stream()
            .noneMatch(f -> f.kind() == Finding.Kind.BROKEN || f.kind() == Finding.Kind.NOT_PROVEN);
  }

  /// Tells whether something is shown to be wrong.
  ///
  /// @return true if any finding is
  public boolean isBroken() {
    return findings.stream().anyMatch(f -> f.kind() == Finding.Kind.BROKEN);
  }
}

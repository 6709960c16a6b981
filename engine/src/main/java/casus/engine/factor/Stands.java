// SPDX-License-Identifier: Apache-2.0
package casus.engine.factor;

import casus.engine.Assessment;
import casus.engine.obligation.Due;
import casus.engine.obligation.Obligation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How obligations stand: what two results are compared by.
final class Stands {
  private Stands() {}

  /// Returns status and due instant of every obligation by its key.
  static Map<String, String> of(Assessment assessment) {
    Map<String, String> stands = new TreeMap<>();
    for (Obligation obligation : assessment.obligations()) {
      Optional<Due.At> due =
          obligation.due() instanceof Due.At at ? Optional.of(at) : Optional.empty();
      stands.put(
          obligation.key().toString(),
          obligation.status() + " " + due.map(d -> d.instant().toString()).orElse("-"));
    }
    return stands;
  }
}

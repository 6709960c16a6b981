// SPDX-License-Identifier: Apache-2.0
package casus.engine.factor;

import casus.engine.Assessment;
import casus.engine.obligation.Due;
import casus.engine.obligation.Obligation;
import java.util.Map;
import java.util.TreeMap;

/// How obligations stand: what two results are compared by.
final class Stands {
  private Stands() {}

  /// Returns status and by when of every obligation by its key.
  static Map<String, String> of(Assessment assessment) {
    Map<String, String> stands = new TreeMap<>();
    for (Obligation obligation : assessment.obligations()) {
      stands.put(obligation.key().toString(), obligation.status() + " " + byWhen(obligation.due()));
    }
    return stands;
  }

  /// By when: the instant where there is one, otherwise what there is in its place; a limit that is
  /// set and whose start is open is another thing than no limit.
  private static String byWhen(Due due) {
    return switch (due) {
      case Due.At at -> "at " + at.instant().toEpochMilli();
      case Due.StartNotStated(var term, _, _) -> "start open " + term;
      case Due.NotStarted(_, var term, _) -> "not started " + term;
      case Due.LimitNotStated _ -> "no limit";
      case Due.AtAllTimes _ -> "at all times";
      case Due.Never _ -> "never";
    };
  }
}

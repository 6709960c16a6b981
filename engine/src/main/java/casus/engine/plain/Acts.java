// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.EntryId;
import casus.engine.order.InOrder;
import casus.engine.plain.Ranks.Growing;
import org.jspecify.annotations.Nullable;

/// Which acts of a bearer count as performance, from when the window opens.
final class Acts {
  private Acts() {}

  private static boolean count(Deed deed, Held held, int bearer) {
    return deed.at() >= held.dated().opens()
        && held.sentence().isFit(deed.type())
        && isToward(deed, held, bearer);
  }

  private static boolean isToward(Deed deed, Held held, int bearer) {
    Whom toward = held.sentence().toward();
    return toward.isNobody()
        || deed.act().toward().isEmpty()
        || toward.of(held.report(), bearer).contains(deed.act().toward().get());
  }

  /// The act that completes performance, or null.
  static @Nullable Deed completing(Held held, int bearer) {
    long forms = 0;
    for (Deed deed = held.report().deeds(bearer); deed != null; deed = deed.next()) {
      if (count(deed, held, bearer)) {
        forms |= 1L << deed.type();
        if (Long.bitCount(forms) >= held.sentence().needed()) {
          return deed;
        }
      }
    }
    return null;
  }

  /// Returns the acts that count, up to an instant.
  static InOrder<EntryId> ids(Held held, int bearer, long last) {
    Growing all = Ranks.NONE.growing();
    addTo(all, held, bearer, last);
    return all.ids(held.report().columns());
  }

  /// Adds the acts that count, up to an instant.
  static void addTo(Growing all, Held held, int bearer, long last) {
    Deed deed = held.report().deeds(bearer);
    while (deed != null && deed.at() <= last) {
      if (count(deed, held, bearer)) {
        all.add(deed.rank());
      }
      deed = deed.next();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import java.util.Locale;

/// How constants are written: `ACT_REPORTED` is `act-reported`.
final class Keyword {
  private Keyword() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E parse(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(word)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(word);
  }
}

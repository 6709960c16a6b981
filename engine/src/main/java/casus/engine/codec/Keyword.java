// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How constants are written: `ACT_REPORTED` is `act-reported`.
final class Keyword {
  /// The constants of each type by their words, kept since every entry of a docket has some.
  private static final Map<Class<?>, Map<String, Object>> KNOWN = new ConcurrentHashMap<>();

  private Keyword() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E parse(Class<E> type, String word) {
    Object constant = KNOWN.computeIfAbsent(type, _ -> words(type)).get(word);
    if (constant == null) {
      throw new IllegalArgumentException(word);
    }
    return type.cast(constant);
  }

  private static <E extends Enum<E>> Map<String, Object> words(Class<E> type) {
    Map<String, Object> words = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      words.put(of(constant), constant);
    }
    return words;
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.explain.Catalogue;
import casus.treaty.Instrument;
import casus.treaty.text.Bracket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tells who stands for and against words in brackets.
final class Brackets {
  private Brackets() {}

  /// Returns what is known of the brackets of a key, which are chosen together.
  static List<String> known(Instrument instrument, String key, Catalogue says) {
    List<Bracket> brackets =
        instrument.brackets().stream().filter(b -> b.key().equals(key)).toList();
    List<String> known = new ArrayList<>();
    brackets.stream()
        .flatMap(b -> b.stands().stream())
        .map(s ->
            says.say(
                "page.stand." + s.kind().name().toLowerCase(Locale.ROOT),
                s.who(),
                s.when().map(w -> ", " + w).orElse("")))
        .forEach(known::add);
    if (known.isEmpty()) {
      known.add(says.say("page.stand.unknown"));
    }
    brackets.stream()
        .flatMap(b -> b.tied().stream())
        .map(k -> says.say("page.stand.tied", k))
        .forEach(known::add);
    brackets.stream()
        .flatMap(b -> b.within().stream())
        .filter(b -> !b.key().equals(key))
        .map(b -> says.say("page.stand.within", b.key()))
        .forEach(known::add);
    return known.stream().distinct().toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.language.syntax.Kind;
import java.util.List;

/// Sentences on other sentences, and on the whole treaty: what ends, is suspended, survives, or
/// comes first.
final class Endings extends Sentence {
  private final Conditions conditions;

  Endings(Cursor cursor) {
    super(cursor);
    this.conditions = new Conditions(cursor);
  }

  /// Takes what begins with `this treaty`.
  void ofTreaty() {
    boolean ends = c.at(2, "ends") || c.at(2, "is");
    c.open(ends ? Kind.ENDING : Kind.RANKING);
    need("this");
    need("treaty");
    if (ends) {
      when();
    } else {
      ranking();
    }
    c.close();
  }

  private void ranking() {
    if (!c.take("prevails", "over") && !c.take("yields", "to")) {
      missing(
          "\"prevails over\", \"yields to\" or \"ends when\"",
          "",
          List.of("prevails", "yields", "ends"));
    }
    if (!c.take("every", "other", "treaty")) {
      name("a treaty");
      while (c.take("and")) {
        name("a treaty");
      }
    }
  }

  /// Takes what begins with another sentence or provision.
  void ending() {
    c.open(Kind.ENDING);
    citation();
    if (!c.take("survives")) {
      when();
    }
    c.close();
  }

  private void when() {
    if (!c.take("ends") && !c.take("is", "suspended")) {
      missing(
          "\"ends when\", \"is suspended when\" or \"survives\"",
          "",
          List.of("ends", "suspended", "survives"));
    }
    need("when");
    conditions.condition();
  }
}

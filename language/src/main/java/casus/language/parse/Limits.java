// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.language.syntax.Kind;

/// What limits an act: by number, or to one aim.
final class Limits extends Sentence {
  Limits(Cursor cursor) {
    super(cursor);
  }

  /// Takes `hold more than 342 tanks`, `have more than 40 km of missile-range`.
  void amount() {
    c.open(Kind.AMOUNT);
    if (!c.take("hold", "more", "than")) {
      c.take("have", "more", "than");
    }
    number("how much or how many");
    name("what is limited, such as tanks");
    if (c.at("of") && c.atWord(1)) {
      c.take("of");
      name("what is limited");
    }
    c.close();
  }

  /// Takes `with the sole aim of "…"`.
  void aim() {
    c.comma();
    c.open(Kind.AIM);
    need("with", "the", "sole");
    need("aim");
    need("of");
    text("the aim");
    c.close();
  }
}

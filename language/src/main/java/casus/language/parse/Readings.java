// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.language.syntax.Kind;
import casus.language.syntax.TokenKind;
import java.util.List;

/// Readings: who reads a provision how, and what that fills.
final class Readings extends Sentence {
  private final Undertakings undertakings;
  private final Conditions conditions;

  Readings(Cursor cursor, Undertakings undertakings) {
    super(cursor);
    this.undertakings = undertakings;
    this.conditions = new Conditions(cursor);
  }

  void reading() {
    need("reading");
    name("the name of the reading");
    need("by");
    if (c.atText(0)) {
      c.takeAs(TokenKind.TEXT);
    } else {
      name("who reads it so");
    }
    date();
    need("of");
    citation();
    if (c.atText(0)) {
      c.takeAs(TokenKind.TEXT);
    }
    needMark(':', "After the colon say what the reading fills.");
    filling();
    while (c.takeMark(';')) {
      filling();
    }
  }

  private void filling() {
    c.open(Kind.FILLING);
    label();
    if (c.atWord(0) && c.at(1, "is")) {
      kinship();
    } else if (c.take("who", "finds")) {
      needMark(':', "");
      conditions.answered();
    } else if (c.take("from", "when")) {
      needMark(':', "");
      conditions.start();
    } else if (c.take("by", "when")) {
      needMark(':', "");
      conditions.duration();
    } else if (c.take("who", "chooses")) {
      needMark(':', "");
      if (!c.take("the", "bearer") && !c.take("the", "beneficiary")) {
        missing("\"the bearer\" or \"the beneficiary\"", "", List.of("bearer", "beneficiary"));
      }
    } else if (c.take("by", "whose", "attribution")) {
      needMark(':', "");
      if (!c.take("accusation") && !c.take("admission")) {
        missing("\"accusation\" or \"admission\"", "", List.of("accusation", "admission"));
      }
    } else if (c.take("how", "many")) {
      needMark(':', "");
      number("how many");
    } else if (c.take("reads")) {
      needMark(':', "");
      undertakings.undertaking();
    } else {
      String help =
          "A reading fills \"who finds\", \"from when\", \"by when\", \"who chooses\","
              + " \"by whose attribution\", \"how many\", or \"reads\" a sentence, or says that"
              + " one event \"is a\" or \"is no\" other.";
      missing("what the reading fills", help, Phrases.FILLINGS);
    }
    c.close();
  }

  /// Takes `special-operation is a military-operation`, or `is no military-operation`.
  private void kinship() {
    name("an event");
    need("is");
    if ((c.at("a") || c.at("an") || c.at("no")) && c.atWord(1)) {
      c.takeAs(TokenKind.KEYWORD);
    }
    name("another event");
  }
}

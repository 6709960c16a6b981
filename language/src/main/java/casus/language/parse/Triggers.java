// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.language.syntax.Kind;
import casus.language.syntax.TokenKind;
import java.util.List;

/// What must have happened, and what else must hold, for a sentence to apply.
final class Triggers extends Sentence {
  private final Conditions conditions;
  private final Extents extents;

  Triggers(Cursor cursor, Conditions conditions) {
    super(cursor);
    this.conditions = conditions;
    this.extents = new Extents(cursor);
  }

  void trigger() {
    c.open(Kind.TRIGGER);
    if (c.take("in", "the", "event")) {
      need("of");
      events();
      qualities();
    }
    while (!c.isStuck()) {
      if (startsFinding(0) || c.atMark(',') && startsFinding(1)) {
        c.comma();
        finding();
      } else if (anotherPart()) {
        c.comma();
        part();
      } else {
        break;
      }
    }
    c.close();
  }

  private boolean anotherPart() {
    return startsPart(0) || c.atMark(',') && startsPart(1);
  }

  private void events() {
    c.open(Kind.EVENTS);
    event();
    while (c.at("or") || c.atMark(',') && continuesEvents(1)) {
      if (!c.take("or")) {
        c.comma();
        c.take("or");
      }
      event();
    }
    c.close();
  }

  private boolean startsQualities() {
    return c.at("that", "is") && c.atWord(2);
  }

  private void qualities() {
    if (startsQualities()) {
      c.open(Kind.QUALITIES);
      c.take("that", "is");
      name("a quality, such as flagrant");
      while (c.at("and") && c.atWord(1)) {
        c.take("and");
        name("a quality");
      }
      c.close();
    }
  }

  private void event() {
    boolean article = c.at("a") || c.at("an") || c.at("any");
    if (article && c.atWord(1)) {
      c.takeAs(TokenKind.KEYWORD);
    }
    name("what may happen, such as armed-attack");
    boolean another = c.atWord(0) && !c.at("or") && !startsPart(0) && !startsFinding(0);
    if (another && !startsBearers(0) && !startsQualities()) {
      missing("a comma, \"or\" or who is bound", joined(), List.of("against", "each"));
    }
  }

  /// Returns advice for a name that was written as two words.
  private String joined() {
    String before = c.last().map(t -> t.text()).orElse("");
    return "A name of several words is joined by hyphens: \"" + before + "-" + c.word() + "\".";
  }

  private boolean continuesEvents(int ahead) {
    boolean article = c.at(ahead, "a") || c.at(ahead, "an") || c.at(ahead, "any");
    return c.atWord(ahead)
        && !startsPart(ahead)
        && !startsFinding(ahead)
        && (article && !startsAnyOf(ahead) || c.at(ahead, "or") || !startsBearers(ahead));
  }

  boolean startsAnyOf(int ahead) {
    return c.at(ahead, "any") && c.atNumber(ahead + 1) && c.at(ahead + 2, "of");
  }

  boolean startsBearers(int ahead) {
    return c.at(ahead, "each") && c.atWord(ahead + 1)
        || c.at(ahead, "all") && c.atWord(ahead + 1)
        || startsAnyOf(ahead)
        || c.atWord(ahead)
            && (c.at(ahead + 1, "and")
                || c.at(ahead + 1, "must")
                || c.at(ahead + 1, "may")
                || c.at(past(c.atMark(ahead + 1, ',') ? ahead + 2 : ahead + 1), "except"));
  }

  boolean startsFinding(int ahead) {
    return c.atMark(ahead, '[') && c.at(ahead + 1, "who", "finds") || c.at(ahead, "found", "by");
  }

  private void finding() {
    c.open(Kind.FINDING);
    if (c.takeMark('[')) {
      need("who");
      need("finds");
      if (c.at("that")) {
        c.take("that");
        need("it");
        need("has");
        need("happened");
      }
      needMark(':', "Write \": nothing stated\", or \"found by\" and a question.");
      nothingStated();
      closeBracket();
    } else {
      c.take("found", "by");
      conditions.answered();
    }
    c.close();
  }

  boolean startsPart(int ahead) {
    int first = past(ahead);
    return c.at(first, "against") && c.atWord(first + 1)
        || c.at(first, "in") && !c.at(first, "in", "the", "event")
        || c.at(first, "launched")
        || c.at(first, "attributed")
        || c.at(first, "using") && c.atWord(first + 1)
        || c.at(first, "after") && c.atWord(first + 1)
        || c.at(first, "if")
        || c.at(first, "when");
  }

  private void part() {
    c.openNested(Kind.PART);
    if (c.takeMark('[')) {
      part();
      while (anotherPart()) {
        c.comma();
        part();
      }
      closeStands();
    } else {
      plain();
    }
    c.closeNested();
  }

  private void plain() {
    if (c.take("against")) {
      ref();
    } else if (c.take("in")) {
      extents.extent();
    } else if (c.take("launched")) {
      need("from");
      extents.extent();
    } else if (c.take("attributed")) {
      need("to");
      ref();
    } else if (c.take("using")) {
      name("the means, such as nuclear-weapons");
    } else if (c.take("after")) {
      name("an act");
      need("by");
      ref();
    } else if (c.take("if") || c.take("when")) {
      conditions.condition();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.language.diagnosis.Code;
import casus.language.syntax.Kind;
import casus.language.syntax.TokenKind;
import java.util.List;

/// Phrases that must hold, lengths of time and what starts a clock.
final class Conditions extends Sentence {
  private static final List<String> STATES = List.of("open", "settled", "expired");
  private static final List<String> OUTCOMES = List.of("performed", "breached");
  private static final List<String> ELSEWHERE = List.of("owed", "performed", "breached");

  private final Extents extents;

  Conditions(Cursor cursor) {
    super(cursor);
    this.extents = new Extents(cursor);
  }

  void condition() {
    c.openNested(Kind.CONDITION);
    both();
    while (c.take("or")) {
      both();
    }
    c.closeNested();
  }

  private void both() {
    c.open(Kind.BOTH);
    simple();
    while (c.take("and")) {
      simple();
    }
    c.close();
  }

  private void simple() {
    c.openNested(Kind.SIMPLE);
    if (c.take("not")) {
      simple();
    } else if (c.takeMark('(')) {
      condition();
      closeParenthesis();
    } else if (c.at("it") && c.atWord(1)) {
      occurrence();
    } else if (c.at("track") && c.at(2, "is")) {
      c.take("track");
      name("a track");
      need("is");
      oneOf(STATES);
    } else if (atCitation(0)) {
      citation();
      if (c.take("of")) {
        name("another treaty");
        need("is");
        oneOf(ELSEWHERE);
      } else {
        need("is");
        oneOf(OUTCOMES);
      }
      need("by");
      ref();
    } else if (startsPassed(0)) {
      duration();
      oneOf(List.of("has", "have"));
      need("passed");
      if (!c.take("since")) {
        need("from");
      }
      start();
    } else if (c.atWord(0) && c.at(1, "is", "answered")) {
      name("a question");
      c.take("is");
      options();
    } else if (startsDone(0)) {
      ref();
      need("has");
      oneOf(List.of("done", "made"));
      name("an act");
    } else {
      String help =
          "Conditions are such as \"it is against Ukraine\", \"it is in Covered\","
              + " \"Ukraine has done appeal\", \"nature is answered aggression\","
              + " \"3 days have passed since the occurrence\" or \"track Crimea is open\".";
      missing("a condition", help, List.of());
    }
    c.closeNested();
  }

  private void occurrence() {
    if (c.take("it", "is", "against") || c.take("it", "is", "attributed", "to")) {
      ref();
    } else if (c.take("it", "is", "in") || c.take("it", "was", "launched", "from")) {
      extents.extent();
    } else if (c.take("it", "uses")) {
      name("the means, such as nuclear-weapons");
    } else if (c.at("it", "is") && c.atWord(2)) {
      c.take("it", "is");
      name("a quality, such as flagrant");
    } else {
      c.take("it");
      String help =
          "Write \"it is against\", \"it is attributed to\", \"it is in\","
              + " \"it was launched from\", \"it uses\", or \"it is\" and a quality.";
      missing("what is said of the occurrence", help, List.of("is", "was", "uses"));
    }
  }

  private void oneOf(List<String> words) {
    if (c.atAny(0, words)) {
      c.takeAs(TokenKind.KEYWORD);
    } else {
      missing("\"" + String.join("\", \"", words) + "\"", "", words);
    }
  }

  /// Takes `QUESTION answered OPTION or OPTION`.
  void answered() {
    name("a question");
    options();
  }

  private void options() {
    need("answered");
    name("an answer");
    while (c.at("or") && c.atWord(1) && !startsSimple(1)) {
      c.take("or");
      name("an answer");
    }
  }

  private boolean startsSimple(int ahead) {
    return c.at(ahead, "not") && c.atWord(ahead + 1)
        || c.at(ahead, "it", "is")
        || c.at(ahead, "it", "was")
        || c.at(ahead, "it", "uses")
        || c.at(ahead, "track") && c.at(ahead + 2, "is")
        || atCitation(ahead) && !c.atMark(ahead + 1, ',')
        || startsPassed(ahead)
        || c.atWord(ahead) && c.at(ahead + 1, "is", "answered")
        || startsDone(ahead);
  }

  private boolean startsPassed(int ahead) {
    return c.atNumber(ahead) && c.atAny(ahead + 1, Phrases.UNITS)
        || c.atWord(ahead)
            && (c.at(ahead + 1, "have", "passed") || c.at(ahead + 1, "has", "passed"));
  }

  private boolean startsDone(int ahead) {
    int verb = ahead + 1;
    if (c.at(ahead, "the", "State", "attacked")) {
      verb = ahead + 3;
    } else if (c.at(ahead, "the", "State", "it", "is", "attributed", "to")) {
      verb = ahead + 6;
    } else if (c.at(ahead, "that") || c.at(ahead, "a") || c.at(ahead, "an") || c.at(ahead, "any")) {
      verb = ahead + 2;
    }
    return c.atWord(ahead) && (c.at(verb, "has", "done") || c.at(verb, "has", "made"));
  }

  // Time.

  /// Takes a length of time. A number without a unit is taken too and reported later, in the legal
  /// time of the treaty.
  void duration() {
    c.open(Kind.DURATION);
    if (c.atNumber(0)) {
      c.takeAs(TokenKind.NUMBER);
      if (c.atAny(0, Phrases.UNITS)) {
        c.takeAs(TokenKind.KEYWORD);
        if (c.take("rounding") && !c.take("down") && !c.take("up")) {
          missing("\"down\" or \"up\"", "", List.of("down", "up"));
        }
      } else if (Spelling.nearest(c.word(), Phrases.UNITS).isPresent()) {
        missing("a unit", "", Phrases.UNITS);
      }
    } else {
      String help = "Write a length such as \"72 hours\" or \"3 days\", or a parameter.";
      if (c.atWord(0)) {
        c.takeAs(TokenKind.NAME);
      } else {
        missing("a length of time", help, List.of());
      }
    }
    c.close();
  }

  /// Takes from when a clock runs, if that stands here.
  void from() {
    if (c.atMark('[') && c.at(1, "from", "when")) {
      c.open(Kind.FROM);
      slot();
      c.close();
    } else if (c.at("from") || c.at("of")) {
      c.open(Kind.FROM);
      c.takeAs(TokenKind.KEYWORD);
      start();
      c.close();
    }
  }

  void start() {
    c.open(Kind.START);
    if (c.take("the", "answer", "to")) {
      name("a question");
    } else if (!c.take("the", "occurrence")
        && !c.take("its", "becoming", "known")
        && !c.take("its", "report")
        && !c.take("the", "duty")
        && !c.take("entry", "into", "force")) {
      act();
    }
    c.close();
  }

  private void act() {
    if (c.at("any") && c.atWord(1) && !c.at(1, "by")) {
      c.take("any");
      name("an act");
    } else if (c.atWord(0) && c.at(1, "by")) {
      name("an act");
      c.take("by");
      name("a party");
    } else {
      String help =
          "A clock starts from \"the occurrence\", \"its becoming known\", \"its report\","
              + " \"the answer to …\", \"the duty\", \"entry into force\" or an act such as"
              + " \"appeal by Ukraine\".";
      String message = "Here the text needs from when the time runs.";
      c.miss(Code.INCOMPLETE, message, help);
    }
  }
}

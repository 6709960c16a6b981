// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.language.syntax.Kind;
import casus.language.syntax.TokenKind;
import java.util.List;

/// Questions and the bodies that answer some of them.
final class Deciders extends Sentence {
  private static final List<String> RULES =
      List.of("unanimity", "consensus", "silence", "more", "at");

  private final Conditions conditions;

  Deciders(Cursor cursor) {
    super(cursor);
    this.conditions = new Conditions(cursor);
  }

  private void optionalText() {
    if (c.atText(0)) {
      c.takeAs(TokenKind.TEXT);
    }
  }

  // Questions.

  void question() {
    need("question");
    name("the name of the question");
    optionalText();
    needMark(':', "After the colon write the answers, such as \"aggression or war\".");
    name("an answer");
    while (c.take("or")) {
      name("an answer");
    }
    c.comma();
    answerer();
    limit();
    byDefault();
    stood();
  }

  private void answerer() {
    c.open(Kind.ANSWERER);
    if (c.takeMark('[')) {
      need("who");
      need("answers");
      needMark(':', "");
      nothingStated();
      closeBracket();
    } else {
      need("answered");
      need("by");
      if (c.take("each")) {
        group();
        need("for");
        need("itself");
      } else if (c.take("any")) {
        group();
      } else if (c.take("body")) {
        name("a body");
      } else {
        String help = "Write \"each Guarantor for itself\", \"any Guarantor\" or \"body Council\".";
        missing("who answers", help, List.of("each", "any", "body"));
      }
    }
    c.close();
  }

  private void limit() {
    int ahead = c.atMark(',') ? 1 : 0;
    if (c.at(ahead, "within")) {
      c.comma();
      c.open(Kind.LIMIT);
      c.take("within");
      conditions.duration();
      conditions.from();
      c.close();
    } else if (c.atMark(ahead, '[') && c.at(ahead + 1, "by", "when")) {
      c.comma();
      c.open(Kind.LIMIT);
      slot();
      c.close();
    }
  }

  private void byDefault() {
    int ahead = c.atMark(',') ? 1 : 0;
    if (c.at(ahead, "if")) {
      c.comma();
      c.open(Kind.DEFAULT);
      need("if");
      need("unanswered");
      name("an answer");
      c.close();
    } else if (c.atMark(ahead, '[') && c.at(ahead + 1, "if")) {
      c.comma();
      c.open(Kind.DEFAULT);
      c.takeMark('[');
      need("if");
      need("unanswered");
      needMark(':', "");
      nothingStated();
      closeBracket();
      c.close();
    }
  }

  // Bodies.

  void body() {
    need("body");
    name("the name of the body");
    optionalText();
    needMark(':', "After the colon say who its members are.");
    need("members");
    group();
    c.comma();
    need("decides");
    need("by");
    rule();
    quorum();
    while (c.at("excluding") || c.atMark(',') && c.at(1, "excluding") || startsExcept()) {
      if (startsExcept()) {
        excepts();
      } else {
        c.comma();
        c.open(Kind.EXCEPT);
        c.take("excluding");
        exclusion();
        c.close();
      }
    }
  }

  private void rule() {
    c.open(Kind.RULE);
    if (c.take("silence")) {
      need("procedure");
      need("of");
      conditions.duration();
    } else if (c.take("more", "than")) {
      share();
      concurring();
    } else if (c.take("at", "least")) {
      if (!someMembers()) {
        share();
      }
      concurring();
    } else if (!c.take("unanimity") && !c.take("consensus")) {
      String help =
          "Write \"unanimity\", \"consensus\", \"silence procedure of 24 hours\","
              + " \"more than half of the members\" or \"at least nine members\".";
      missing("how the body decides", help, RULES);
    }
    c.close();
  }

  private boolean someMembers() {
    if (!c.atNumber(0) || !c.at(1, "members") && !c.at(1, "member")) {
      return false;
    }
    c.takeAs(TokenKind.NUMBER);
    c.takeAs(TokenKind.KEYWORD);
    return true;
  }

  private void share() {
    fraction();
    if (!c.take("the", "members")
        && !c.take("those", "entitled")
        && !c.take("those", "present")
        && !c.take("those", "voting")) {
      String expected =
          "\"the members\", \"those entitled\", \"those present\" or \"those voting\"";
      missing(expected, "", List.of("the", "those"));
    }
    c.close();
  }

  private void fraction() {
    c.open(Kind.SHARE);
    if (!c.take("half") && !c.take("two", "thirds") && !c.take("three", "quarters")) {
      number("a share such as \"half\", \"two thirds\" or \"3 of 5\"");
      need("of");
      number("a number");
    }
    need("of");
  }

  private void quorum() {
    int ahead = c.atMark(',') ? 1 : 0;
    if (!c.at(ahead, "with", "a", "quorum")) {
      return;
    }
    c.comma();
    c.open(Kind.QUORUM);
    c.take("with", "a", "quorum");
    need("of");
    boolean least = c.take("at", "least");
    boolean more = !least && c.take("more", "than");
    if (more || !someMembers()) {
      fraction();
      if (!c.take("the", "members") && !c.take("those", "entitled")) {
        missing("\"the members\" or \"those entitled\"", "", List.of("the", "those"));
      }
      c.close();
    }
    c.close();
  }

  private void concurring() {
    int ahead = c.atMark(',') ? 1 : 0;
    if (c.at(ahead, "with", "the", "concurring")) {
      c.comma();
      c.open(Kind.CONCURRING);
      c.take("with", "the", "concurring");
      need("votes");
      need("of");
      nameList();
      c.close();
    }
  }
}

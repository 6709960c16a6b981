// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.language.syntax.Kind;
import casus.language.syntax.TokenKind;
import java.util.List;

/// The sentences of provisions: duties, liberties, endings, and what binds nobody.
final class Undertakings extends Sentence {
  private final Conditions conditions;
  private final Triggers triggers;
  private final Limits limits;
  private final Endings endings;

  Undertakings(Cursor cursor) {
    super(cursor);
    this.conditions = new Conditions(cursor);
    this.triggers = new Triggers(cursor, conditions);
    this.limits = new Limits(cursor);
    this.endings = new Endings(cursor);
  }

  void sentence() {
    c.open(Kind.SENTENCE);
    label();
    if (c.at("not", "operative") || c.at("left", "open")) {
      c.open(Kind.SILENT);
      if (!c.take("not", "operative")) {
        c.take("left", "open");
      }
      needMark(':', "");
      text("what it says");
      c.close();
    } else if (c.at("this", "treaty")) {
      endings.ofTreaty();
    } else if (c.at("sealed") && c.atMark(1, ':')) {
      sealedText();
    } else if (startsEnding(0)) {
      endings.ending();
    } else {
      undertaking();
    }
    stood();
    c.close();
  }

  private boolean startsEnding(int ahead) {
    return atCitation(ahead)
        && (c.at(ahead + 2, "ends")
            || c.at(ahead + 2, "survives")
            || c.at(ahead + 2, "is")
            || c.atMark(ahead + 2, '(')
            || c.atMark(ahead + 2, '.')
            || c.at(ahead + 2, "end"));
  }

  void undertaking() {
    c.open(Kind.UNDERTAKING);
    if (c.at("in", "the", "event") || triggers.startsPart(0)) {
      triggers.trigger();
      c.comma();
    }
    bearers();
    modality();
    performance();
    clauses();
    c.close();
  }

  // Who is bound, and to what.

  private void bearers() {
    c.open(Kind.BEARERS);
    if (c.take("each")) {
      group();
    } else if (c.at("all") && !c.at(1, "must")) {
      c.take("all");
      group();
      together();
    } else if (triggers.startsAnyOf(0)) {
      c.take("any");
      number("how many");
      c.take("of");
      c.open(Kind.GROUP);
      nameList();
      c.close();
    } else if (c.atWord(0) && !c.at("must") && !c.at("may") && !c.at("any")) {
      c.takeAs(TokenKind.NAME);
      while (c.at("and") && c.atWord(1)) {
        c.take("and");
        name("a party");
      }
    } else {
      String help =
          "Write \"each Guarantor\", \"all Guarantor jointly\", \"any two of Guarantor\""
              + " or the name of a party.";
      missing("who is bound", help, Phrases.BEARERS);
    }
    excepts();
    c.close();
  }

  /// Takes `jointly`, `jointly and severally`, or `collectively, none without the others,`.
  private void together() {
    if (c.take("collectively")) {
      if (c.take("and")) {
        need("severally");
        return;
      }
      c.comma();
      need("none");
      need("without");
      need("the");
      need("others");
      if (c.atMark(',') && (c.at(1, "must") || c.at(1, "may"))) {
        c.comma();
      }
      return;
    }
    need("jointly");
    if (c.take("and")) {
      need("severally");
    }
  }

  private void modality() {
    c.open(Kind.MODALITY);
    if (c.take("must")) {
      c.take("not");
    } else if (!c.take("may")) {
      String help = "Say whether they must, must not or may; names have hyphens for blanks.";
      missing("\"must\", \"must not\" or \"may\"", help, List.of("must", "may"));
    }
    c.close();
  }

  private void performance() {
    c.open(Kind.PERFORMANCE);
    if (c.at("hold", "more", "than") || c.at("have", "more", "than")) {
      limits.amount();
      c.close();
      return;
    }
    name("what is to be done, such as assist");
    if (c.take("toward")) {
      ref();
    }
    if (c.at(c.atMark(',') ? 1 : 0, "with", "the", "sole")) {
      limits.aim();
    }
    int ahead = c.atMark(',') ? 1 : 0;
    if (c.at(ahead, "by")) {
      c.comma();
      content();
    }
    c.close();
  }

  private void content() {
    c.open(Kind.CONTENT);
    if (c.take("by", "such", "action", "as")) {
      if (c.take("that")) {
        name("a role");
        need("considers");
      } else if (!c.take("may", "be") && !c.take("is")) {
        String help = "Write \"that Guarantor considers\", \"is\" or \"may be\".";
        missing("who considers what is necessary", help, List.of("that", "is", "may"));
      }
      need("necessary");
      int ahead = c.atMark(',') ? 1 : 0;
      if (c.at(ahead, "among", "others")) {
        c.comma();
        c.take("among", "others");
        c.takeMark(':');
        acts();
      }
      if (c.atMark('[') && c.at(1, "who", "chooses")) {
        slot();
      }
    } else if (c.take("by", "at", "least")) {
      number("how many");
      need("of");
      c.takeMark(':');
      acts();
    } else {
      String help = "Write \"by such action as …\" or \"by at least one of: …\".";
      c.take("by");
      missing("by what action", help, List.of("such", "at"));
    }
    c.close();
  }

  private void acts() {
    form();
    while (!c.isStuck() && continuesActs()) {
      if (!c.take("or")) {
        c.takeAs(TokenKind.MARK);
        c.take("or");
      }
      form();
    }
  }

  private void form() {
    c.openNested(Kind.FORM);
    label();
    c.open(Kind.MEMBER);
    if (c.takeMark('[')) {
      acts();
      closeStands();
    } else {
      name("an act");
    }
    c.close();
    c.closeNested();
  }

  private boolean continuesActs() {
    if (c.at("or")) {
      return true;
    }
    int first = c.atMark(1, '(') && c.atMark(3, ')') ? 4 : 1;
    boolean named = c.atWord(first) && !startsClause(first) || startsForms(first);
    if (c.atMark(',')) {
      return named;
    }
    return c.atMark(';') && named && !startsSentence(first);
  }

  /// Tells whether brackets open there that hold forms of an act.
  private boolean startsForms(int ahead) {
    int first = past(ahead);
    if (first > ahead && c.atMark(first, '(') && c.atMark(first + 2, ')')) {
      first = past(first + 3);
    }
    boolean ends =
        c.at(first + 1, "or")
            || c.atMark(first + 1, ':')
            || c.atMark(first + 1, ',')
            || c.atMark(first + 1, ';');
    return first > ahead && c.atWord(first) && ends;
  }

  private boolean startsSentence(int ahead) {
    return triggers.startsBearers(ahead)
        || triggers.startsPart(ahead)
        || c.at(ahead, "in", "the", "event")
        || c.at(ahead, "not", "operative")
        || c.at(ahead, "left", "open")
        || c.at(ahead, "this", "treaty")
        || c.at(ahead, "sealed") && c.atMark(ahead + 1, ':')
        || startsEnding(ahead)
        || c.atAny(ahead, Phrases.FILLINGS)
        || c.atWord(ahead) && c.at(ahead + 1, "is");
  }

  private void clauses() {
    while (!c.isStuck()) {
      if (startsClause(0) || c.atMark(',') && startsClause(1)) {
        c.comma();
        clause();
      } else if (c.atMark(',')) {
        c.comma();
        String help =
            "Clauses are \"within 3 days …\", \"at once\", \"at all times\", \"owed to …\","
                + " \"unless …\", \"on breach: …\" and the like.";
        missing("another clause", help, Phrases.CLAUSES);
      } else {
        return;
      }
    }
  }

  private void clause() {
    if (c.atMark('[') && startsSlot(1)) {
      slot();
      return;
    }
    if (c.at(past(0), "unless")) {
      unless();
      return;
    }
    c.open(Kind.CLAUSE);
    if (c.take("within")) {
      conditions.duration();
      conditions.from();
    } else if (c.take("while")) {
      conditions.condition();
    } else if (c.take("owed", "to")) {
      ref();
      while (c.take("and")) {
        ref();
      }
    } else if (c.take("on", "breach")) {
      needMark(':', "");
      textOrNothing("what follows from a breach");
    } else if (!c.take("at", "once")
        && !c.take("without", "delay")
        && !c.take("at", "all", "times")
        && !c.take("at", "no", "time")) {
      c.takeAs(TokenKind.KEYWORD);
    }
    c.close();
  }

  private void unless() {
    c.openNested(Kind.CLAUSE);
    if (c.takeMark('[')) {
      unless();
      while (c.at(past(c.atMark(',') ? 1 : 0), "unless")) {
        c.comma();
        unless();
      }
      closeStands();
    } else {
      need("unless");
      conditions.condition();
    }
    c.closeNested();
  }
}

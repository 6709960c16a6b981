// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.language.syntax.Kind;
import casus.language.syntax.TokenKind;
import java.util.List;

/// When a treaty binds, when it is applied provisionally, and how a party leaves.
final class Statuses extends Sentence {
  private static final List<String> FORMS = List.of("signature", "ratification", "accession");

  private final Conditions conditions;

  Statuses(Cursor cursor) {
    super(cursor);
    this.conditions = new Conditions(cursor);
  }

  void rule() {
    if (c.take("in", "force")) {
      under();
      need("when");
    } else {
      need("provisionally");
      need("applied");
      under();
      need("from");
    }
    formula();
  }

  private void under() {
    if (c.take("under")) {
      citation();
    }
  }

  void exit() {
    need("exit");
    under();
    int ahead = c.atMark(',') ? 1 : 0;
    if (c.at(ahead, "not", "before")) {
      c.comma();
      c.open(Kind.LIMIT);
      c.take("not", "before");
      conditions.duration();
      c.close();
    }
    int then = c.atMark(',') ? 1 : 0;
    if (c.at(then, "in", "the", "last")) {
      c.comma();
      c.open(Kind.LIMIT);
      c.take("in", "the", "last");
      conditions.duration();
      need("of");
      need("a");
      need("period");
      c.close();
    }
    c.comma();
    need("on");
    need("notice");
    need("of");
    conditions.duration();
  }

  void length() {
    need("lasts");
    under();
    need("for");
    conditions.duration();
    if (c.at(c.atMark(',') ? 1 : 0, "renewed")) {
      c.comma();
      c.open(Kind.RENEWAL);
      need("renewed");
      if (!c.take("once") && !c.take("each", "time")) {
        missing("\"once\" or \"each time\"", "", List.of("once", "each"));
      }
      need("for");
      conditions.duration();
      c.comma();
      need("unless");
      need("notice");
      need("of");
      conditions.duration();
      need("is");
      need("given");
      need("before");
      c.close();
    }
  }

  void suspension() {
    need("suspension");
    need("between");
    need("two");
    need("parties");
    under();
    if (c.at(c.atMark(',') ? 1 : 0, "on", "notice")) {
      c.comma();
      c.take("on", "notice");
      need("of");
      conditions.duration();
    }
  }

  void reservations() {
    if (c.take("no", "reservations")) {
      under();
      return;
    }
    need("reservations");
    under();
    need("only");
    need("to");
    citation();
    while (c.take("and")) {
      citation();
    }
  }

  private void formula() {
    c.open(Kind.FORMULA);
    consent();
    while (c.take("and")) {
      consent();
    }
    c.close();
  }

  private void consent() {
    c.open(Kind.CONSENT);
    if (c.atAny(0, FORMS) && c.at(1, "by")) {
      c.takeAs(TokenKind.KEYWORD);
      c.take("by");
      quantity();
    } else if (c.atWord(0) && c.at(1, "in")) {
      c.takeAs(TokenKind.NAME);
      c.take("in");
      name("a party");
    } else {
      String help =
          "Write \"signature by …\", \"ratification by …\", \"accession by …\""
              + " or a procedure such as \"referendum in Ukraine\".";
      missing("what it takes", help, FORMS);
    }
    c.close();
  }

  private void quantity() {
    c.open(Kind.QUANTITY);
    if (c.take("all", "or", "most")) {
      c.take("of");
      name("a role");
      howMany();
    } else if (c.take("all") || c.take("each")) {
      name("a role");
    } else if (c.take("most")) {
      c.take("of");
      name("a role");
    } else if (c.take("at", "least")) {
      number("how many");
      need("of");
      name("a role");
    } else {
      name("who");
      while (c.atMark(',') && c.atWord(1)) {
        c.comma();
        name("a party");
      }
    }
    c.close();
  }

  private void howMany() {
    if (c.atMark('[') && c.at(1, "how", "many")) {
      c.open(Kind.SLOT);
      c.takeMark('[');
      c.take("how", "many");
      needMark(':', "");
      nothingStated();
      closeBracket();
      c.close();
    }
  }
}

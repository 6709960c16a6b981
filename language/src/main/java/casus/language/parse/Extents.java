// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.language.diagnosis.Code;
import casus.language.syntax.Kind;
import casus.language.syntax.TokenKind;
import java.util.List;
import java.util.regex.Pattern;

/// Phrases that describe areas.
final class Extents extends Sentence {
  /// How many areas one extent may join.
  private static final int MOST_NORTH = 500;

  private static final Pattern NORTH = Pattern.compile("[0-9]{1,3}[NS]");
  private static final Pattern EAST = Pattern.compile("[0-9]{1,3}[EW]");

  Extents(Cursor cursor) {
    super(cursor);
  }

  void extent() {
    c.openNested(Kind.EXTENT);
    inner();
    int joined = 1;
    while (c.at("plus") || c.at("minus")) {
      if (++joined > MOST_NORTH) {
        String message = "More than " + MOST_NORTH + " areas are joined here.";
        c.miss(Code.TOO_DEEP, message, "Give some of them together a name of their own.");
      }
      c.takeAs(TokenKind.KEYWORD);
      inner();
    }
    c.closeNested();
  }

  private void inner() {
    c.open(Kind.INNER);
    primary();
    int joined = 1;
    while (c.take("in")) {
      if (++joined > MOST_NORTH) {
        c.miss(Code.TOO_DEEP, "More than " + MOST_NORTH + " areas are joined here.", "");
      }
      primary();
    }
    c.close();
  }

  private void primary() {
    c.open(Kind.PRIMARY);
    if (c.takeMark('(')) {
      extent();
      closeParenthesis();
    } else if (c.take("territory", "of") || c.take("forces", "of")) {
      name("a role or a party");
    } else if (c.take("everything", "north", "of")) {
      latitude("N", "S");
    } else if (c.at("polygon") && startsDegrees(1)) {
      polygon();
    } else {
      String help =
          "Write an area, an ISO 3166 code, \"territory of …\", \"forces of …\","
              + " \"everything north of …\" or \"polygon …\".";
      if (c.atWord(0)) {
        c.takeAs(TokenKind.NAME);
      } else {
        missing("an area", help, List.of());
      }
    }
    if (c.take("until", "track")) {
      name("a track");
      need("is");
      need("settled");
    }
    c.close();
  }

  private void polygon() {
    need("polygon");
    point();
    while (c.atMark(',') && startsDegrees(1)) {
      c.comma();
      point();
    }
  }

  private boolean startsDegrees(int ahead) {
    return c.atDecimal(ahead) || c.atWordLike(ahead, NORTH);
  }

  private void point() {
    c.open(Kind.POINT);
    latitude("N", "S");
    latitude("E", "W");
    c.close();
  }

  private void latitude(String plus, String minus) {
    c.open(Kind.LATITUDE);
    if (c.atDecimal(0)) {
      c.takeAs(TokenKind.NUMBER);
      if (!c.take(plus) && !c.take(minus)) {
        missing("\"" + plus + "\" or \"" + minus + "\"", "", List.of());
      }
    } else if (c.atWordLike(0, plus.equals("N") ? NORTH : EAST)) {
      c.takeAs(TokenKind.NUMBER);
    } else {
      String example = plus.equals("N") ? "48.72 N" : "37.5 E";
      missing("degrees such as " + example, "", List.of());
    }
    c.close();
  }
}

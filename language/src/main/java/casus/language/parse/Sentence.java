// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.language.diagnosis.Code;
import casus.language.syntax.Kind;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What all phrases have in common: words that must stand somewhere, names, numbers, lists, ends.
class Sentence {
  private static final int SHORTEST_DATE = 4;
  private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

  /// The walk over the leaves, shared by all phrases of a fence.
  protected final Cursor c;

  Sentence(Cursor cursor) {
    this.c = cursor;
  }

  /// Takes words that must stand here.
  final void need(String... words) {
    if (!c.take(words)) {
      missing("\"" + String.join(" ", words) + "\"", "", List.of(words[0]));
    }
  }

  final void needMark(char mark, String help) {
    if (!c.takeMark(mark)) {
      missing("\"" + mark + "\"", help, List.of());
    }
  }

  /// Reports that something must stand here, or that a word is misspelt.
  final void missing(String what, String help, List<String> words) {
    Optional<String> meant = Spelling.nearest(c.word(), words);
    if (meant.isPresent() && c.atWord(0)) {
      String message = "\"" + c.word() + "\" is not a word of this sentence.";
      c.miss(Code.MISSPELT, message, "Write \"" + meant.get() + "\".");
      return;
    }
    String after = c.last().map(t -> " after " + quoted(t)).orElse("");
    c.miss(Code.INCOMPLETE, "Here" + after + " the text needs " + what + ".", help);
  }

  /// Shows a leaf in quotes; a text has its own.
  static String quoted(Token token) {
    String text = token.text();
    String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return token.kind() == TokenKind.TEXT ? shown : "\"" + shown + "\"";
  }

  final void name(String what) {
    if (c.atWord(0)) {
      c.takeAs(TokenKind.NAME);
    } else {
      missing(what, "A name is letters and digits joined by hyphens.", List.of());
    }
  }

  final void text(String what) {
    if (c.atText(0)) {
      c.takeAs(TokenKind.TEXT);
    } else {
      missing(what + " in quotes", "Texts stand in double quotes, on one line.", List.of());
    }
  }

  final void number(String what) {
    if (c.atNumber(0)) {
      c.takeAs(TokenKind.NUMBER);
    } else {
      missing(what, "Write a number such as 3, or \"three\".", List.of());
    }
  }

  static boolean isDate(String word) {
    return word.length() >= SHORTEST_DATE
        && Numbers.isDigits(word.substring(0, 1))
        && DATE.matcher(word).matches();
  }

  final void date() {
    if (c.atWord(0) && isDate(c.word())) {
      c.takeAs(TokenKind.DATE);
    } else {
      missing("a date", "Write a date such as 2022-03-29.", List.of());
    }
  }

  /// Takes `nothing stated`.
  final void nothingStated() {
    need("nothing");
    need("stated");
  }

  /// Closes square brackets, and says so if they stay open.
  final void closeBracket() {
    if (!c.takeMark(']')) {
      String message = "Square brackets are not closed here.";
      c.missClosing(message, "Write \"]\" after what stands in brackets.");
    }
  }

  final void closeParenthesis() {
    if (!c.takeMark(')')) {
      String message = "A parenthesis is not closed here.";
      c.missClosing(message, "Write \")\" after what stands in parentheses.");
    }
  }

  /// Takes a text, or `nothing stated`.
  final void textOrNothing(String what) {
    if (c.atText(0)) {
      c.takeAs(TokenKind.TEXT);
    } else if (c.at("nothing")) {
      nothingStated();
    } else {
      String help = "Write \"nothing stated\", or what the text says in quotes.";
      missing(what, help, List.of("nothing"));
    }
  }

  // Brackets of negotiating practice.

  final boolean atStand(int ahead) {
    return c.at(ahead, "proposed", "by")
        || c.at(ahead, "opposed", "by")
        || c.at(ahead, "not", "discussed", "by")
        || c.at(ahead, "author", "unknown")
        || c.at(ahead, "tied", "to")
        || c.at(ahead, "in") && c.atWord(ahead + 1);
  }

  /// Returns how far ahead the first leaf stands that opens no brackets.
  final int past(int ahead) {
    int first = ahead;
    while (c.atMark(first, '[')) {
      first++;
    }
    return first;
  }

  /// Takes what ends the brackets round a part: who stands how to it.
  final void closeStands() {
    String help =
        "After the words in brackets say who proposed or opposed them, or in which version.";
    needMark(':', help);
    stands();
    closeBracket();
  }

  final void stands() {
    if (c.at("in")) {
      versions();
      return;
    }
    stand();
    while (c.atMark(',') && !c.isStuck()) {
      c.comma();
      stand();
    }
  }

  /// Takes `in secret`, `in english and french`.
  private void versions() {
    c.open(Kind.STAND);
    need("in");
    name("a version of the text");
    while (c.take("and")) {
      name("a version of the text");
    }
    c.close();
  }

  private void stand() {
    c.open(Kind.STAND);
    if (c.take("author", "unknown")) {
      c.close();
      return;
    }
    if (c.take("tied", "to")) {
      text("the key of other brackets");
      while (c.take("and")) {
        text("the key of other brackets");
      }
      c.close();
      return;
    }
    if (!c.take("proposed", "by")
        && !c.take("opposed", "by")
        && !c.take("not", "discussed", "by")) {
      String help =
          "Write \"proposed by Russia 2022-04-15\", \"opposed by …\", \"not discussed by …\","
              + " \"author unknown\", \"tied to …\", or \"in\" and a version of the text.";
      missing(
          "who stands for or against the words in brackets",
          help,
          List.of("proposed", "opposed", "author", "tied"));
    }
    if (c.atText(0)) {
      c.takeAs(TokenKind.TEXT);
    } else {
      name("the name of a party or a person");
    }
    if (c.atWord(0) && isDate(c.word())) {
      c.takeAs(TokenKind.DATE);
    }
    c.close();
  }

  /// Takes the brackets of a whole sentence or declaration, if they stand here.
  final void stood() {
    if (c.atMark('[') && atStand(1)) {
      c.open(Kind.STOOD);
      c.takeMark('[');
      stands();
      closeBracket();
      c.close();
    }
  }

  /// Takes `sealed: "what is known of it"`, who knows it, and the hash of its bytes.
  final void sealedText() {
    c.open(Kind.SEALED);
    need("sealed");
    needMark(':', "After the colon say what is known of it, in quotes.");
    text("what is known of it");
    if (c.at("known", "to") || c.atMark(',') && c.at(1, "known", "to")) {
      c.comma();
      c.take("known", "to");
      knower();
      while (c.take("and")) {
        knower();
      }
    }
    if (c.at("with", "SHA-256") || c.atMark(',') && c.at(1, "with", "SHA-256")) {
      c.comma();
      c.take("with", "SHA-256");
      c.open(Kind.DIGEST);
      text("64 hexadecimal digits");
      c.close();
    }
    c.close();
  }

  private void knower() {
    c.open(Kind.KNOWER);
    if (c.atText(0)) {
      c.takeAs(TokenKind.TEXT);
    } else {
      name("who knows it");
    }
    c.close();
  }

  // Parties.

  /// Takes a role, a party, or parties by name.
  final void group() {
    c.open(Kind.GROUP);
    if (c.take("of")) {
      nameList();
    } else {
      name("a role or a party");
    }
    c.close();
  }

  /// Takes names joined by commas and `and`.
  final void nameList() {
    name("a party");
    while (c.atMark(',') && c.atWord(1) && !endsList(1) || c.at("and") && c.atWord(1)) {
      if (!c.take("and")) {
        c.comma();
        c.take("and");
      }
      name("a party");
    }
  }

  private boolean endsList(int ahead) {
    return startsClause(ahead)
        || c.at(ahead, "if", "unanswered")
        || c.at(ahead, "decides", "by")
        || c.at(ahead, "excluding")
        || c.at(ahead, "with", "a", "quorum")
        || c.at(ahead, "except")
        || c.at(ahead, "open", "to")
        || c.at(ahead, "must")
        || c.at(ahead, "may")
        || c.at(ahead, "for")
        || c.at(ahead, "on", "expiry");
  }

  final void ref() {
    c.open(Kind.REF);
    if (!c.take("the", "State", "attacked")
        && !c.take("the", "State", "it", "is", "attributed", "to")) {
      if (c.at("the", "State")) {
        String help = "Write \"the State attacked\" or \"the State it is attributed to\".";
        missing("a State", help, List.of());
      }
      boolean article = c.at("that") || c.at("a") || c.at("an") || c.at("any");
      if (article && c.atWord(1)) {
        c.takeAs(TokenKind.KEYWORD);
      }
      name("a State, a role or \"the State attacked\"");
    }
    c.close();
  }

  final void exclusion() {
    c.open(Kind.EXCLUSION);
    if (c.take("the", "State", "it", "is", "attributed", "to")) {
      if (c.at("on", "accusation") || c.at("on", "admission")) {
        c.take("on");
        c.takeAs(TokenKind.KEYWORD);
      } else if (c.atMark('[') && c.at(1, "by", "whose")) {
        c.open(Kind.SLOT);
        c.takeMark('[');
        need("by");
        need("whose");
        need("attribution");
        needMark(':', "");
        nothingStated();
        closeBracket();
        c.close();
      }
    } else if (!c.take("the", "State", "attacked")) {
      name("the party that is left out");
    }
    c.close();
  }

  /// Takes `except …` and `[except … : …]` as often as they stand here.
  final void excepts() {
    while (startsExcept()) {
      c.comma();
      except();
    }
  }

  private void except() {
    c.openNested(Kind.EXCEPT);
    if (c.takeMark('[')) {
      except();
      excepts();
      closeStands();
    } else {
      need("except");
      exclusion();
    }
    c.closeNested();
  }

  final boolean startsExcept() {
    return c.at(past(c.atMark(',') ? 1 : 0), "except");
  }

  // Citations.

  /// Tells whether a kind and a number stand there.
  final boolean atCitation(int ahead) {
    return c.atAny(ahead, Phrases.PROVISION_KINDS)
        && c.atWord(ahead + 1)
        && !c.at(ahead + 1, "must")
        && !c.at(ahead + 1, "may")
        && !c.at(ahead + 1, "and")
        && !c.at(ahead + 1, "is")
        && !c.at(ahead + 1, "has");
  }

  final void citation() {
    c.open(Kind.CITATION);
    if (c.atAny(0, Phrases.PROVISION_KINDS)) {
      c.takeAs(TokenKind.KEYWORD);
    } else {
      missing("a provision such as \"point 4\"", "", Phrases.PROVISION_KINDS);
    }
    numbering();
    label();
    c.close();
  }

  final void numbering() {
    c.open(Kind.NUMBERING);
    if (c.atDigits(0)) {
      c.takeAs(TokenKind.NUMBER);
    } else if (c.atDecimal(0)) {
      String parts = c.word().replaceFirst("\\.", "(") + ")";
      missing("a number such as " + parts, "Write \"" + parts + "\".", List.of());
    } else {
      name("the number of the provision");
    }
    if (c.atMark('(') && c.atDigits(1) && c.atMark(2, ')')) {
      c.takeMark('(');
      c.takeAs(TokenKind.NUMBER);
      c.takeMark(')');
    }
    c.close();
  }

  /// Takes a label such as `(consult)`, if one stands here.
  final boolean label() {
    if (!(c.atMark('(') && c.atWord(1) && c.atMark(2, ')'))) {
      return false;
    }
    c.open(Kind.LABEL);
    c.takeMark('(');
    c.takeAs(TokenKind.NAME);
    c.takeMark(')');
    c.close();
    return true;
  }

  // Clauses, as far as lists must know where one begins.

  final boolean startsClause(int ahead) {
    return c.atAny(ahead, Phrases.PROMPT)
        || c.at(ahead, "within")
        || c.at(ahead, "at", "once")
        || c.at(ahead, "at", "all", "times")
        || c.at(ahead, "at", "no", "time")
        || c.at(ahead, "without", "delay")
        || c.at(ahead, "while")
        || c.at(ahead, "owed", "to")
        || c.at(ahead, "unless")
        || c.at(ahead, "on", "breach")
        || c.atMark(ahead, '[') && (startsSlot(ahead + 1) || c.at(past(ahead), "unless"));
  }

  final boolean startsSlot(int ahead) {
    return c.at(ahead, "from", "when")
        || c.at(ahead, "by", "when")
        || c.at(ahead, "who", "chooses");
  }

  /// Takes `[from when: nothing stated]` and its like.
  final void slot() {
    c.open(Kind.SLOT);
    c.takeMark('[');
    if (!c.take("from", "when") && !c.take("by", "when") && !c.take("who", "chooses")) {
      String help = "Write \"from when\", \"by when\" or \"who chooses\".";
      missing("what the text leaves open", help, List.of("from", "by", "who"));
    }
    needMark(':', "Write \": nothing stated\" after what is left open.");
    nothingStated();
    closeBracket();
    c.close();
  }

  /// Reports whatever follows a text that should have ended.
  final void endAlone() {
    if (!c.isStuck() && !c.isAtEnd()) {
      c.miss(Code.INCOMPLETE, "\"" + c.word() + "\" does not belong to this any more.", "");
    }
    if (c.isStuck()) {
      c.skipTo(() -> false);
    }
  }
}

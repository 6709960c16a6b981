// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import casus.language.diagnosis.Code;
import casus.language.syntax.Kind;
import casus.language.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The declarations of a file, one after the other, each up to its full stop.
final class Declarations extends Sentence {
  private static final List<String> ATTRIBUTES =
      List.of("drafted", "signed", "kind", "legal", "depositary", "refers", "sealed");

  private static final List<String> FORCES =
      List.of("binding", "political", "executive", "unilateral", "reported", "draft", "disputed");

  private static final List<String> WORDINGS = List.of("of", "authentic", "prevailing");

  private final Undertakings undertakings;
  private final Conditions conditions;
  private final Extents extents;
  private final Deciders deciders;
  private final Statuses statuses;
  private final Readings readings;
  private final List<Form> forms;

  Declarations(Cursor cursor) {
    super(cursor);
    this.undertakings = new Undertakings(cursor);
    this.conditions = new Conditions(cursor);
    this.extents = new Extents(cursor);
    this.deciders = new Deciders(cursor);
    this.statuses = new Statuses(cursor);
    this.readings = new Readings(cursor, undertakings);
    this.forms = forms();
  }

  private List<Form> forms() {
    List<Form> all = new ArrayList<>();
    Phrases.PROVISION_KINDS.forEach(
        kind -> all.add(Form.of(kind, Kind.PROVISION, this::provision)));
    all.addAll(
        List.of(
            Form.of("version", Kind.WORDING, this::wording),
            Form.of("party", Kind.PARTY, this::party),
            Form.of("role", Kind.ROLE, this::role),
            Form.of("event", Kind.EVENT, this::event),
            Form.of("act", Kind.ACT, this::act),
            Form.of("quality", Kind.QUALITY, this::quality),
            Form.of("measure", Kind.MEASURE, this::measure),
            Form.of("area", Kind.AREA, this::area),
            Form.of("question", Kind.QUESTION, deciders::question),
            Form.of("body", Kind.BODY, deciders::body),
            Form.of("reading", Kind.READING, readings::reading),
            Form.of("track", Kind.TRACK, this::track),
            Form.of("parameter", Kind.PARAMETER, this::parameter),
            new Form(List.of("in", "force"), Kind.STATUS, statuses::rule),
            Form.of("provisionally", Kind.STATUS, statuses::rule),
            Form.of("exit", Kind.EXIT, statuses::exit),
            Form.of("lasts", Kind.LENGTH, statuses::length),
            Form.of("suspension", Kind.SUSPENSION, statuses::suspension),
            new Form(List.of("no", "reservations"), Kind.RESERVATIONS, statuses::reservations),
            Form.of("reservations", Kind.RESERVATIONS, statuses::reservations),
            Form.of("treaty", Kind.TREATY, this::treaty),
            Form.of("language", Kind.VERSION, this::version)));
    return all;
  }

  void readAll() {
    while (!c.isAtEnd()) {
      Optional<Form> form = Form.here(forms, c);
      if (form.isEmpty()) {
        unknown();
      } else {
        c.open(form.get().kind());
        form.get().read().run();
        end();
        c.close();
      }
    }
  }

  // Short declarations.

  private void version() {
    need("language");
    need("casus");
    number("the number of the language version");
  }

  private void treaty() {
    need("treaty");
    name("the name of the treaty");
    text("the title of the treaty");
    attributes();
  }

  private void wording() {
    need("version");
    name("the name of a version of the text");
    text("what the version is");
    while (c.atMark(',') || c.atAny(0, WORDINGS)) {
      c.comma();
      c.open(Kind.ATTRIBUTE);
      if (c.take("of")) {
        date();
      } else if (!c.take("authentic") && !c.take("prevailing")) {
        missing("\"of\" and a date, \"authentic\" or \"prevailing\"", "", WORDINGS);
      }
      c.close();
    }
  }

  private void party() {
    need("party");
    name("the name of the party");
    partyAttributes();
  }

  private void parameter() {
    need("parameter");
    name("the name of the parameter");
    needMark(':', "After the colon give the length.");
    conditions.duration();
  }

  private void optionalText() {
    if (c.atText(0)) {
      c.takeAs(TokenKind.TEXT);
    }
  }

  private void attributes() {
    while (c.atMark(',') || c.atAny(0, ATTRIBUTES)) {
      c.comma();
      c.open(Kind.ATTRIBUTE);
      if (c.take("drafted") || c.take("signed")) {
        date();
      } else if (c.take("kind")) {
        oneOf(FORCES);
      } else if (c.take("legal")) {
        need("time");
        text("a time zone such as \"Europe/Kyiv\"");
      } else if (c.at("sealed")) {
        sealedText();
      } else if (c.take("depositary")) {
        name("the depositary");
      } else if (c.take("refers")) {
        need("to");
        name("another treaty");
        while (c.take("and")) {
          name("another treaty");
        }
      } else {
        missing("a particular of the treaty", "It may say " + ATTRIBUTES + ".", ATTRIBUTES);
      }
      c.close();
    }
  }

  private void oneOf(List<String> words) {
    if (c.atAny(0, words)) {
      c.takeAs(TokenKind.KEYWORD);
    } else {
      missing("\"" + String.join("\", \"", words) + "\"", "", words);
    }
  }

  private void partyAttributes() {
    while (c.atMark(',') || c.at("code") || c.at("called") || c.at("continued", "by")) {
      c.comma();
      c.open(Kind.ATTRIBUTE);
      if (c.take("code")) {
        name("an ISO 3166 code such as UA");
      } else if (c.take("called")) {
        text("how sentences call the party");
      } else if (c.take("continued", "by")) {
        name("the State that continues it");
        need("according", "to");
        text("who says that it does, and where");
      } else {
        missing("\"code\", \"called\" or \"continued by\"", "", List.of("code", "called"));
      }
      c.close();
    }
  }

  private void role() {
    need("role");
    name("the name of the role");
    needMark(':', "After the colon name the members.");
    members();
    while (c.atMark(',') || c.at("open") || c.at("while")) {
      c.comma();
      c.open(Kind.ATTRIBUTE);
      if (c.take("while")) {
        need("bound");
      } else {
        need("open");
        need("to");
        text("who may join");
      }
      c.close();
    }
  }

  private void members() {
    member();
    while (c.atMark(',') && !c.at(1, "open", "to") && !c.at(1, "while", "bound") && !c.isStuck()) {
      c.comma();
      member();
    }
  }

  private void member() {
    c.openNested(Kind.MEMBER);
    if (c.takeMark('[')) {
      members();
      closeStands();
    } else {
      name("a member");
    }
    c.closeNested();
  }

  private void event() {
    need("event");
    name("the name of the event");
    optionalText();
    if (c.atMark(',') && !c.atMark(1, '[') || c.at("counts")) {
      c.comma();
      c.open(Kind.ATTRIBUTE);
      need("counts");
      need("as");
      name("an act");
      while (c.take("and")) {
        name("an act");
      }
      c.close();
    }
    while (!c.isStuck() && (c.atMark('[') || c.atMark(',') && c.atMark(1, '['))) {
      c.comma();
      kinship();
    }
  }

  /// Takes `[whether it is a military-operation: nothing stated]`.
  private void kinship() {
    c.open(Kind.SLOT);
    c.takeMark('[');
    if (!c.take("whether", "it", "is")) {
      String help = "Write \"[whether it is a military-operation: nothing stated]\".";
      missing("\"whether it is\" and another event", help, List.of("whether"));
    }
    if ((c.at("a") || c.at("an")) && c.atWord(1)) {
      c.takeAs(TokenKind.KEYWORD);
    }
    name("another event");
    needMark(':', "Write \": nothing stated\" after what is left open.");
    nothingStated();
    closeBracket();
    c.close();
  }

  private void act() {
    need("act");
    name("the name of the act");
    optionalText();
    while (c.atMark(',') || c.at("joint") || c.at("a", "form") || c.at("excludes")) {
      c.comma();
      c.open(Kind.ATTRIBUTE);
      if (!c.take("joint")) {
        if (!c.take("excludes")) {
          need("a");
          need("form");
          need("of");
        }
        name("an act");
        while (c.take("and")) {
          name("an act");
        }
      }
      c.close();
    }
  }

  private void quality() {
    need("quality");
    name("the name of the quality");
    optionalText();
  }

  private void measure() {
    need("measure");
    name("the name of what is limited");
    optionalText();
    if (c.atMark(',') || c.at("in")) {
      c.comma();
      c.open(Kind.ATTRIBUTE);
      need("in");
      name("a unit, such as km");
      c.close();
    }
  }

  private void area() {
    need("area");
    name("the name of the area");
    if (c.take("as", "understood")) {
      need("by");
      name("a party");
    }
    needMark(':', "After the colon describe the area, or write \"nothing stated\".");
    if (c.at("nothing", "stated")) {
      nothingStated();
    } else {
      extents.extent();
    }
  }

  private void track() {
    need("track");
    name("the name of the track");
    needMark(':', "After the colon say between whom.");
    need("between");
    name("a party");
    need("and");
    name("a party");
    while (c.take("and")) {
      name("a party");
    }
    if (c.at("for") || c.atMark(',') && c.at(1, "for")) {
      c.comma();
      c.open(Kind.LIMIT);
      c.take("for");
      conditions.duration();
      conditions.from();
      c.close();
    }
    while (c.atMark('[') && startsSlot(1) || c.atMark(',') && startsSlot(2)) {
      c.comma();
      slot();
    }
    if (c.atMark(',') || c.at("on")) {
      c.comma();
      c.open(Kind.CLAUSE);
      need("on");
      need("expiry");
      needMark(':', "");
      textOrNothing("what follows when the track ends without an outcome");
      c.close();
    }
  }

  private void provision() {
    c.takeAs(TokenKind.KEYWORD);
    numbering();
    optionalText();
    stood();
    needMark(':', "After the colon write the sentences of the provision.");
    sentence();
    while (c.takeMark(';')) {
      sentence();
    }
  }

  /// Reads one sentence; a fault in it does not hide faults in the next.
  private void sentence() {
    undertakings.sentence();
    if (!c.isStuck() && !isEnd() && !c.atMark(';')) {
      notUnderstood();
    }
    if (c.isStuck()) {
      c.skipTo(() -> c.atMark(';') || c.atMark('.') || startsDeclaration() || endedInOpenQuote());
    }
  }

  // Ends.

  private boolean isEnd() {
    return c.atMark('.') || c.isAtEnd() || startsDeclaration();
  }

  /// Tells whether the next leaf begins a line and looks like the beginning of a declaration.
  private boolean startsDeclaration() {
    if (!c.isFirstOnLine()) {
      return false;
    }
    if (c.at("lasts", "under")
        || c.at("lasts", "for")
        || c.at("suspension", "between")
        || c.at("no", "reservations")
        || c.at("reservations") && (c.at(1, "under") || c.at(1, "only"))
        || c.at("in", "force")
        || c.at("provisionally", "applied")
        || c.at("language", "casus")) {
      return true;
    }
    if (c.atAny(0, Phrases.PROVISION_KINDS)) {
      int after = c.atMark(2, '(') ? 5 : 2;
      return c.atWord(1) && (c.atMark(after, ':') || c.atText(after) || c.atMark(after, '['));
    }
    if (c.at("role") || c.at("track") || c.at("parameter")) {
      return c.atMark(2, ':');
    }
    if (c.at("area")) {
      return c.atMark(2, ':') || c.at(2, "as");
    }
    return c.at("reading") && c.at(2, "by")
        || c.at("exit")
            && (c.at(1, "under")
                || c.at(1, "not")
                || c.at(1, "in")
                || c.at(1, "on")
                || c.atMark(1, ','))
        || (c.at("treaty") || c.at("version")) && c.atText(2)
        || (c.at("party") || c.at("event") || c.at("act")) && c.atWord(1)
        || (c.at("quality") || c.at("measure")) && c.atWord(1)
        || (c.at("question") || c.at("body")) && (c.atText(2) || c.atMark(2, ':'));
  }

  /// Tells whether a quote that was never closed has swallowed the full stop.
  private boolean endedInOpenQuote() {
    return c.last()
        .filter(t -> t.kind() == TokenKind.BAD && t.text().startsWith("\""))
        .filter(t -> t.text().stripTrailing().endsWith("."))
        .isPresent();
  }

  private void end() {
    if (!c.isStuck()) {
      if (c.takeMark('.') || endedInOpenQuote()) {
        return;
      }
      if (isEnd()) {
        String message = "This declaration does not end with a full stop.";
        c.diagnoses().add(Code.FULL_STOP, c.before(), message, "Write \".\" after it.");
        return;
      }
      notUnderstood();
    }
    c.skipTo(() -> c.atMark('.') || startsDeclaration() || endedInOpenQuote());
    c.takeMark('.');
  }

  /// Reports words that stand where a sentence has already said all it can.
  private void notUnderstood() {
    Optional<String> meant = Spelling.nearest(c.word(), Phrases.CLAUSES);
    if (meant.isPresent() && c.atWord(0)) {
      String message = "\"" + c.word() + "\" is not a word of this sentence.";
      c.miss(Code.MISSPELT, message, "Write \"" + meant.get() + "\".");
      return;
    }
    String before = c.last().map(t -> t.text()).orElse("");
    String after = c.last().map(Sentence::quoted).orElse("this");
    String message = "After " + after + " the sentence cannot go on with " + quoted(c.leaf()) + ".";
    String help =
        c.atWord(0) && c.last().filter(t -> t.kind() == TokenKind.WORD).isPresent()
            ? "End it with a full stop, or join a name of several words by hyphens: \""
                + before
                + "-"
                + c.word()
                + "\"."
            : "End it with a full stop, or take this out.";
    c.miss(Code.INCOMPLETE, message, help);
  }

  private void unknown() {
    Optional<String> meant = Spelling.nearest(c.word(), Phrases.DECLARATIONS);
    String help =
        meant.isPresent()
            ? "Write \"" + meant.get() + "\"."
            : "Declarations begin with treaty, version, party, role, event, act, quality, measure,"
                + " area, question, body, track, parameter, reading, in force, provisionally"
                + " applied, exit, lasts, suspension, no reservations, reservations only to, or"
                + " with article, paragraph, point, provision, section, annex.";
    String message = "No declaration begins with " + quoted(c.leaf()) + ".";
    c.miss(meant.isPresent() ? Code.MISSPELT : Code.UNKNOWN_DECLARATION, message, help);
    c.skipOne();
    c.skipTo(() -> c.atMark('.') || startsDeclaration());
    c.takeMark('.');
  }
}

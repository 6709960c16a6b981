// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.Instrument;
import casus.treaty.Vocabulary;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.AreaId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import casus.treaty.name.RoleId;
import casus.treaty.name.TrackId;
import casus.treaty.party.Continuation;
import casus.treaty.party.Party;
import casus.treaty.party.Role;
import casus.treaty.place.Area;
import casus.treaty.place.AreaExpression;
import casus.treaty.place.UnitCode;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// From declarations of who takes part and of words, to the cast and the vocabulary.
final class VocabularyFromSyntax {
  private final Scope scope;
  private final Times times;
  private final List<Node> declarations;

  VocabularyFromSyntax(Scope scope, Times times, List<Node> declarations) {
    this.scope = scope;
    this.times = times;
    this.declarations = declarations;
  }

  private List<Node> all(Kind kind) {
    return declarations.stream().filter(d -> d.kind() == kind).toList();
  }

  private static List<Node> attributes(Node node, String keyword) {
    List<Node> attributes = node.nodes(Kind.ATTRIBUTE);
    attributes.removeIf(a -> !a.says(keyword));
    return attributes;
  }

  // Who takes part.

  Instrument.Cast cast() {
    return new Instrument.Cast(
        all(Kind.PARTY).stream().map(this::party).toList(),
        all(Kind.ROLE).stream().map(this::role).toList());
  }

  private Party party(Node node) {
    String name = Scope.name(node).text();
    Optional<UnitCode> code = attributes(node, "code").stream().findFirst().flatMap(this::code);
    String label =
        attributes(node, "called").stream().findFirst().flatMap(Scope::text).orElse(name);
    for (String once : List.of("code", "called", "continued")) {
      sayOnce(attributes(node, once), "party");
    }
    Optional<Continuation> continued =
        attributes(node, "continued").stream().findFirst().flatMap(a -> continuation(a, name));
    Party party = new Party(new PartyId(name), code, label, continued);
    return scope.places().put(party, node.span());
  }

  private void sayOnce(List<Node> attributes, String of) {
    for (int i = 1; i < attributes.size(); i++) {
      String message = "This is said twice of one " + of + ".";
      scope.diagnoses().add(Code.DUPLICATE, attributes.get(i).span(), message, "Say it once.");
    }
  }

  private Optional<Continuation> continuation(Node attribute, String name) {
    Token by = Scope.name(attribute);
    if (by.text().equals(name)) {
      String message = "\"" + name + "\" cannot be continued by itself.";
      String help = "Name the State that continues it.";
      scope.diagnoses().add(Code.CIRCULAR, by.span(), message, help);
      return Optional.empty();
    }
    return Optional.of(new Continuation(scope.party(by), Scope.text(attribute).orElseThrow()));
  }

  private Optional<UnitCode> code(Node attribute) {
    Token code = Scope.name(attribute);
    if (!UnitCode.isCode(code.text())) {
      String message = "\"" + code.text() + "\" is no ISO 3166 code.";
      String help = "Write a code of two capital letters, such as UA.";
      scope.diagnoses().add(Code.OUT_OF_RANGE, code.span(), message, help);
      return Optional.empty();
    }
    return Optional.of(new UnitCode(code.text()));
  }

  private Role role(Node node) {
    String name = Scope.name(node).text();
    List<Part<PartyId>> members = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Node member : Parties.leaves(node.nodes(Kind.MEMBER), Kind.MEMBER)) {
      Token who = Scope.name(member);
      if (!seen.add(who.text())) {
        String message = "\"" + who.text() + "\" is named twice.";
        scope.diagnoses().add(Code.DUPLICATE, who.span(), message, "Name each member once.");
      }
      members.add(new Part<>(scope.party(who), scope.brackets().around(member)));
    }
    if (members.size() > Parties.MOST_MEMBERS) {
      new Parties(scope).tooMany(Scope.name(node).span());
    }
    for (String once : List.of("open", "while")) {
      sayOnce(attributes(node, once), "role");
    }
    Optional<String> open = attributes(node, "open").stream().findFirst().flatMap(Scope::text);
    boolean whileBound = !attributes(node, "while").isEmpty();
    return scope.places().put(new Role(new RoleId(name), members, open, whileBound), node.span());
  }

  // Words.

  Vocabulary vocabulary() {
    List<Vocabulary.EventType> events = all(Kind.EVENT).stream().map(this::event).toList();
    List<Vocabulary.ActType> acts = new ArrayList<>(all(Kind.ACT).stream().map(this::act).toList());
    List<Vocabulary.Measure> measures =
        all(Kind.MEASURE).stream().map(AmountFromSyntax::measure).toList();
    acts.addAll(new AmountFromSyntax(scope).acts(declarations, measures));
    return new Vocabulary(
        events,
        acts,
        all(Kind.AREA).stream().map(this::area).toList(),
        all(Kind.TRACK).stream().map(this::track).toList(),
        measures,
        all(Kind.QUALITY).stream().map(this::quality).toList());
  }

  private Vocabulary.Quality quality(Node node) {
    String name = Scope.name(node).text();
    return scope
        .places()
        .put(new Vocabulary.Quality(new QualityId(name), label(node, name)), node.span());
  }

  private static String label(Node node, String name) {
    return Scope.text(node).orElseGet(() -> name.replace('-', ' '));
  }

  private List<ActTypeId> acts(Node node, String keyword) {
    List<ActTypeId> acts = new ArrayList<>();
    for (Node attribute : attributes(node, keyword)) {
      for (Token act : attribute.tokens(TokenKind.NAME)) {
        acts.add(new ActTypeId(scope.use(Thing.ACT, act)));
      }
    }
    return acts;
  }

  private Vocabulary.EventType event(Node node) {
    String name = Scope.name(node).text();
    List<EventTypeId> mayBe = mayBe(node, name);
    if (!mayBe.isEmpty()) {
      scope.names().use(Thing.EVENT, name);
    }
    Vocabulary.EventType event =
        new Vocabulary.EventType(
            new EventTypeId(name), label(node, name), acts(node, "counts"), mayBe);
    return scope.places().put(event, node.span());
  }

  /// Types of which the text does not say whether this one is one of them.
  private List<EventTypeId> mayBe(Node node, String name) {
    List<EventTypeId> found = new ArrayList<>();
    for (Node slot : node.nodes(Kind.SLOT)) {
      Token other = Scope.name(slot);
      EventTypeId kind = new EventTypeId(scope.use(Thing.EVENT, other));
      if (other.text().equals(name)) {
        String message = "\"" + name + "\" cannot be left open to be itself.";
        String help = "Name another event, or take the brackets out.";
        scope.diagnoses().add(Code.CIRCULAR, other.span(), message, help);
      } else if (found.contains(kind)) {
        String message = "\"" + kind + "\" is named twice.";
        scope.diagnoses().add(Code.DUPLICATE, other.span(), message, "Name it once.");
      } else {
        found.add(kind);
        String message = "The text does not say whether " + name + " is " + kind + ".";
        String help = "A reading can say \"" + name + " is " + oneOf(kind) + "\" or \"is no\".";
        scope.diagnoses().note(Code.OPEN_KINSHIP, slot.span(), message, help);
      }
    }
    return found;
  }

  /// A name with the article before it.
  static String oneOf(EventTypeId kind) {
    return ("aeiou".indexOf(kind.value().charAt(0)) < 0 ? "a " : "an ") + kind;
  }

  private Vocabulary.ActType act(Node node) {
    String name = Scope.name(node).text();
    boolean joint = !attributes(node, "joint").isEmpty();
    List<ActTypeId> formOf = acts(node, "form");
    List<ActTypeId> excludes = acts(node, "excludes");
    if (!formOf.isEmpty()) {
      scope.names().use(Thing.ACT, name);
    }
    ActTypeId id = new ActTypeId(name);
    if (excludes.contains(id)) {
      String message = "\"" + name + "\" cannot exclude itself.";
      scope.diagnoses().add(Code.CIRCULAR, Scope.name(node).span(), message, "Name another act.");
    }
    Vocabulary.ActType act = new Vocabulary.ActType(id, label(node, name), joint, formOf, excludes);
    return scope.places().put(act, node.span());
  }

  private Area area(Node node) {
    List<Token> names = node.tokens(TokenKind.NAME);
    AreaId id = new AreaId(names.getFirst().text());
    Optional<PartyId> by =
        names.size() > 1 ? Optional.of(scope.party(names.get(1))) : Optional.empty();
    Optional<AreaExpression> extent =
        node.node(Kind.EXTENT).map(new ExtentFromSyntax(scope)::extent);
    if (extent.isEmpty()) {
      String message = "The text does not say where \"" + id + "\" is.";
      String help = "A supposed world can draw a map of it.";
      scope.diagnoses().note(Code.LEFT_OPEN, node.span(), message, help);
    }
    Slot<AreaExpression> slot = extent.map(Slot::of).orElseGet(Slot::open);
    return scope.places().put(new Area(id, by, slot, Optional.empty()), node.span());
  }

  private Vocabulary.Track track(Node node) {
    List<Token> names = node.tokens(TokenKind.NAME);
    List<PartyId> between = new Parties(scope).parties(names.subList(1, names.size()));
    Optional<Node> limit = node.node(Kind.LIMIT);
    Slot<Term> length = Slot.open();
    Slot<Start> start = Slot.open();
    if (limit.isPresent()) {
      Term term = times.term(limit.get().node(Kind.DURATION).orElseThrow());
      length = Slot.of(term);
      start = trackStart(node, limit.get(), term);
    } else {
      String message = "The text does not say how long the track lasts.";
      scope.diagnoses().note(Code.UNBOUNDED, Scope.name(node).span(), message, "");
    }
    Optional<String> onExpiry = node.node(Kind.CLAUSE).flatMap(Scope::text);
    if (onExpiry.isEmpty()) {
      String message = "The text does not say what follows when the track ends without an outcome.";
      scope.diagnoses().note(Code.NO_CONSEQUENCE, Scope.name(node).span(), message, "");
    }
    Vocabulary.Track track =
        new Vocabulary.Track(
            new TrackId(names.getFirst().text()),
            between,
            start,
            length,
            onExpiry.map(Slot::of).orElseGet(Slot::open));
    return scope.places().put(track, node.span());
  }

  private Slot<Start> trackStart(Node node, Node limit, Term term) {
    Optional<Node> open = node.nodes(Kind.SLOT).stream().filter(s -> s.says("from")).findFirst();
    if (limit.node(Kind.FROM).isEmpty() && open.isPresent()) {
      times.clockStartOpen(open.get().span(), term.toString());
      return Slot.open();
    }
    return times.from(limit, term.toString());
  }
}

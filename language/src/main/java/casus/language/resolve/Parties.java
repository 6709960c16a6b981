// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.source.Span;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.name.PartyId;
import casus.treaty.name.RoleId;
import casus.treaty.party.Attribution;
import casus.treaty.party.Exclusion;
import casus.treaty.party.Group;
import casus.treaty.party.PartyRef;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// Groups, references to States, and who is left out.
final class Parties {
  /// The most members a role or a list of parties may have.
  static final int MOST_MEMBERS = 1_000;

  private final Scope scope;

  Parties(Scope scope) {
    this.scope = scope;
  }

  /// Reads a role, a party, or parties by name.
  Group group(Node node) {
    return group(node.tokens(TokenKind.NAME));
  }

  /// Reads names as one role or as parties.
  Group group(List<Token> names) {
    if (names.size() == 1 && scope.names().has(Thing.ROLE, names.getFirst().text())) {
      return new Group.InRole(new RoleId(scope.use(Thing.ROLE, names.getFirst())));
    }
    return new Group.Listed(parties(names));
  }

  List<PartyId> parties(List<Token> names) {
    SequencedSet<PartyId> parties = new LinkedHashSet<>();
    for (Token name : names) {
      PartyId party = scope.party(name);
      if (!parties.add(party)) {
        String message = "\"" + party + "\" is named twice.";
        scope.diagnoses().warn(Code.DUPLICATE, name.span(), message, "Name each party once.");
      }
    }
    if (parties.size() > MOST_MEMBERS) {
      tooMany(names.getFirst().span());
    }
    return List.copyOf(parties);
  }

  /// Reports a list that is longer than is read.
  void tooMany(Span where) {
    String message = "A role or a list has at most 1,000 members.";
    scope.diagnoses().add(Code.OUT_OF_RANGE, where, message, "Divide it.");
  }

  /// Reads a reference to States.
  ///
  /// @param bearers names of those who bear the duty; empty where `that …` needs no check
  PartyRef ref(Node node, List<String> bearers) {
    Optional<Token> name = node.token(TokenKind.NAME);
    if (name.isEmpty()) {
      return node.says("attacked") ? new PartyRef.AttackedState() : new PartyRef.AttributedState();
    }
    Thing thing = scope.names().has(Thing.ROLE, name.get().text()) ? Thing.ROLE : Thing.PARTY;
    String word = scope.use(thing, name.get());
    if (node.says("that")) {
      if (!bearers.isEmpty() && !bearers.contains(word)) {
        String message =
            "\"that " + word + "\" is whoever bears the duty, and no " + word + " does here.";
        String help = "Write \"that " + bearers.getFirst() + "\", or \"a " + word + "\".";
        scope.diagnoses().add(Code.WRONG_KIND, node.span(), message, help);
      }
      return new PartyRef.Bearer();
    }
    return thing == Thing.ROLE
        ? new PartyRef.AnyOf(new RoleId(word))
        : new PartyRef.Named(new PartyId(word));
  }

  /// Returns the phrases of a kind that hold no others of that kind, whatever brackets they stand
  /// in.
  static List<Node> leaves(List<Node> nodes, Kind kind) {
    List<Node> leaves = new ArrayList<>();
    for (Node node : nodes) {
      List<Node> inner = node.nodes(kind);
      leaves.addAll(inner.isEmpty() ? List.of(node) : leaves(inner, kind));
    }
    return leaves;
  }

  /// Reads everybody who is left out.
  List<Part<Exclusion>> excepts(List<Node> excepts) {
    List<Part<Exclusion>> parts = new ArrayList<>();
    for (Node except : leaves(excepts, Kind.EXCEPT)) {
      Exclusion exclusion = exclusion(except.node(Kind.EXCLUSION).orElseThrow());
      parts.add(new Part<>(exclusion, scope.brackets().around(except)));
    }
    return parts;
  }

  private Exclusion exclusion(Node node) {
    Optional<Token> name = node.token(TokenKind.NAME);
    if (name.isPresent()) {
      return new Exclusion.OfParty(scope.party(name.get()));
    }
    if (node.says("attacked")) {
      return new Exclusion.OfObject();
    }
    if (node.says("accusation")) {
      return new Exclusion.OfAttributedState(Slot.of(Attribution.ACCUSATION));
    }
    if (node.says("admission")) {
      return new Exclusion.OfAttributedState(Slot.of(Attribution.ADMISSION));
    }
    String message = "The text does not say by whose attribution a State is left out.";
    String help = "A reading can say \"by whose attribution: accusation\" or \"admission\".";
    scope.diagnoses().note(Code.LEFT_OPEN, node.span(), message, help);
    return new Exclusion.OfAttributedState(Slot.open());
  }
}

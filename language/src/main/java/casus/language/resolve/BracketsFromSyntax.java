// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.source.Span;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.text.Bracket;
import casus.treaty.text.Citation;
import casus.treaty.text.InVersions;
import casus.treaty.text.Stand;
import casus.treaty.text.Version;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds the brackets of a text: which stand inside which, what their keys are, which are tied.
///
/// A key is the place and the first proponent, `article-5/Russia`. Brackets inside those of another
/// author add theirs, `article-5/Russia/Ukraine`; inside those of the same author they go with
/// them.
final class BracketsFromSyntax {
  private final Scope scope;
  private final IdentityHashMap<Node, Bracket> brackets = new IdentityHashMap<>();
  private final TreeMap<String, TreeSet<String>> together = new TreeMap<>();
  private final List<Tie> ties = new ArrayList<>();
  private List<Version> versions = List.of();
  private boolean isCollecting = true;

  /// One key that brackets say they are tied to.
  private record Tie(String key, String other, Span where) {}

  /// Where a phrase stands.
  ///
  /// @param place what keys begin with, such as `article-5`
  /// @param around the brackets around it
  /// @param inside those that stand inside its sentence
  private record Surroundings(String place, Optional<Bracket> around, Optional<Bracket> inside) {}

  BracketsFromSyntax(Scope scope) {
    this.scope = scope;
  }

  /// Reads all brackets of some sound declarations; reports authors and ties that are not there.
  void read(List<Node> declarations, List<Version> versions) {
    this.versions = List.copyOf(versions);
    declarations.forEach(this::declaration);
    ties.forEach(this::tie);
    isCollecting = false;
    if (!ties.isEmpty()) {
      // What is tied to what is known only now.
      declarations.forEach(this::declaration);
    }
  }

  /// Returns the innermost brackets around a phrase, inside its sentence if it is part of one.
  Optional<Bracket> around(Node node) {
    return Optional.ofNullable(brackets.get(node));
  }

  private void declaration(Node node) {
    Optional<String> place =
        switch (node.kind()) {
          case ROLE -> Optional.of("role-" + Scope.name(node).text());
          case QUESTION -> Optional.of("question-" + Scope.name(node).text());
          case BODY -> Optional.of("body-" + Scope.name(node).text());
          case PROVISION -> Optional.of(place(node));
          case READING -> node.node(Kind.CITATION).map(BracketsFromSyntax::place);
          default -> Optional.empty();
        };
    place.ifPresent(p -> walk(node, new Surroundings(p, Optional.empty(), Optional.empty())));
  }

  private static String place(Node node) {
    Citation citation = Citations.written(node);
    return citation.kind() + "-" + citation.number();
  }

  private void walk(Node node, Surroundings at) {
    List<Node> stands = stands(node);
    Surroundings here = at;
    if (!stands.isEmpty()) {
      Optional<Bracket> own = Optional.of(bracket(stands, at));
      here = new Surroundings(at.place(), own, own);
    }
    here.inside().ifPresent(b -> brackets.put(node, b));
    if (node.kind() == Kind.SENTENCE) {
      here = new Surroundings(at.place(), here.around(), Optional.empty());
    }
    for (Node child : node.nodes()) {
      walk(child, here);
    }
  }

  private static List<Node> stands(Node node) {
    return node.kind() == Kind.STOOD
        ? List.of()
        : node.node(Kind.STOOD).orElse(node).nodes(Kind.STAND);
  }

  /// Returns the first proponent as it stands in a key.
  static String proponent(List<Node> stands) {
    if (stands.getFirst().says("in")) {
      return "in " + String.join("+", named(stands.getFirst()));
    }
    return stands.stream()
        .filter(s -> s.says("proposed"))
        .map(BracketsFromSyntax::who)
        .map(w -> w.strip().replaceAll("[\\s/]+", "-"))
        .findFirst()
        .orElse("unknown");
  }

  /// Returns the versions that words stand in, sorted.
  private static SortedSet<String> named(Node stand) {
    TreeSet<String> names = new TreeSet<>();
    stand.tokens(TokenKind.NAME).forEach(n -> names.add(n.text()));
    return names;
  }

  private static String who(Node stand) {
    return stand
        .token(TokenKind.NAME)
        .map(Token::text)
        .orElseGet(() -> Scope.text(stand).orElseThrow());
  }

  private Bracket ofVersions(Node stand, Surroundings at) {
    if (isCollecting) {
      stand.tokens(TokenKind.NAME).forEach(n -> scope.use(Thing.VERSION, n));
    }
    SortedSet<String> named = named(stand);
    List<String> in = new ArrayList<>();
    List<String> out = new ArrayList<>();
    for (Version version : versions) {
      (named.contains(version.id().value()) ? in : out).add(version.key());
    }
    boolean byDefault = Version.followed(versions).filter(v -> in.contains(v.key())).isPresent();
    InVersions words =
        new InVersions(in.stream().sorted().toList(), out.stream().sorted().toList(), byDefault);
    String key = "version/" + String.join("+", named);
    return new Bracket(key, List.of(), at.around(), List.of(), Optional.of(words));
  }

  /// Returns the brackets of negotiating practice around a phrase; words of versions are passed
  /// over.
  private static Optional<Bracket> ofAuthors(Optional<Bracket> around) {
    Optional<Bracket> found = around;
    while (found.filter(b -> b.versions().isPresent()).isPresent()) {
      found = found.get().within();
    }
    return found;
  }

  private Bracket bracket(List<Node> stands, Surroundings at) {
    if (stands.getFirst().says("in")) {
      return ofVersions(stands.getFirst(), at);
    }
    List<Stand> read =
        stands.stream()
            .filter(s -> !s.says("unknown") && !s.says("tied"))
            .map(this::stand)
            .toList();
    String proponent = proponent(stands);
    Optional<Bracket> around = ofAuthors(at.around());
    String outer = around.map(Bracket::key).orElse(at.place());
    boolean sameAuthor = around.isPresent() && outer.endsWith("/" + proponent);
    String key = sameAuthor ? outer : outer + "/" + proponent;
    if (isCollecting) {
      collect(key, stands);
    }
    List<String> tied = group(key).stream().filter(k -> !k.equals(key)).toList();
    return new Bracket(key, read, at.around(), tied);
  }

  private Stand stand(Node node) {
    Stand.Kind kind =
        node.says("proposed")
            ? Stand.Kind.PROPOSED
            : node.says("opposed") ? Stand.Kind.OPPOSED : Stand.Kind.REFUSED;
    if (isCollecting) {
      node.token(TokenKind.NAME).ifPresent(this::author);
    }
    return new Stand(kind, who(node), node.token(TokenKind.DATE).map(Token::text));
  }

  private void author(Token name) {
    Names names = scope.names();
    for (Thing thing : List.of(Thing.PARTY, Thing.ROLE)) {
      if (names.has(thing, name.text())) {
        names.use(thing, name.text());
        return;
      }
    }
    String help =
        scope
            .meant(name.text(), names.all(Thing.PARTY).keySet())
            .map(m -> "Did you mean \"" + m + "\"?")
            .orElse("Declare the party, or write who it is in quotes.");
    String message = "No party is called \"" + name.text() + "\", who is said to stand so.";
    scope.diagnoses().add(Code.UNKNOWN_PROPONENT, name.span(), message, help);
  }

  // Ties.

  private void collect(String key, List<Node> stands) {
    together.putIfAbsent(key, new TreeSet<>(List.of(key)));
    for (Node stand : stands) {
      if (stand.says("tied")) {
        for (Token text : stand.tokens(TokenKind.TEXT)) {
          ties.add(new Tie(key, Scope.text(text).strip(), text.span()));
        }
      }
    }
  }

  private void tie(Tie tie) {
    SortedSet<String> known = together.navigableKeySet();
    if (!known.contains(tie.other())) {
      String help =
          scope
              .meant(tie.other(), known)
              .map(m -> "Did you mean \"" + m + "\"?")
              .orElse("The text has " + Scope.listed(known) + ".");
      String message = "No brackets have the key \"" + tie.other() + "\".";
      scope.diagnoses().add(Code.UNKNOWN_TIE, tie.where(), message, help);
    } else if (tie.other().equals(tie.key())) {
      String message = "These brackets are tied to themselves.";
      String help = "Brackets of one author in one provision are chosen together anyway.";
      scope.diagnoses().add(Code.UNKNOWN_TIE, tie.where(), message, help);
    } else {
      join(tie.key(), tie.other());
    }
  }

  private void join(String one, String other) {
    TreeSet<String> all = new TreeSet<>(group(one));
    all.addAll(group(other));
    all.forEach(k -> together.put(k, all));
  }

  /// Returns a key and those it is tied to, as far as is known.
  private SortedSet<String> group(String key) {
    return together.getOrDefault(key, new TreeSet<>(List.of(key)));
  }
}

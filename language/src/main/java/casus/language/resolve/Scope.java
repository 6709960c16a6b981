// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.diagnosis.Diagnoses;
import casus.language.parse.Spelling;
import casus.language.source.Span;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.Vocabulary;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.time.Term;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// What every step of reading a tree needs: names, lengths of parameters, the legal time, findings.
final class Scope {
  private static final int MOST_COMPARISONS = 200_000;
  private static final int MOST_LISTED = 12;

  private final Names names;
  private final Diagnoses diagnoses;
  private final Places places = new Places();
  private final BracketsFromSyntax brackets = new BracketsFromSyntax(this);
  private final SortedMap<String, Term> parameters = new TreeMap<>();
  private List<Vocabulary.Measure> measures = List.of();
  private Supplier<ZoneId> legalTime = () -> ZoneOffset.UTC;
  private List<InstrumentId> refersTo = List.of();
  private int comparisons;

  Scope(Names names, Diagnoses diagnoses) {
    this.names = names;
    this.diagnoses = diagnoses;
  }

  Names names() {
    return names;
  }

  Diagnoses diagnoses() {
    return diagnoses;
  }

  BracketsFromSyntax brackets() {
    return brackets;
  }

  Places places() {
    return places;
  }

  SortedMap<String, Term> parameters() {
    return parameters;
  }

  /// Returns the treaties the head refers to.
  List<InstrumentId> refersTo() {
    return refersTo;
  }

  void refersTo(List<InstrumentId> others) {
    refersTo = List.copyOf(others);
  }

  List<Vocabulary.Measure> measures() {
    return measures;
  }

  void setMeasures(List<Vocabulary.Measure> declared) {
    this.measures = List.copyOf(declared);
  }

  ZoneId legalTime() {
    ZoneId zone = legalTime.get();
    legalTime = () -> zone;
    return zone;
  }

  /// Sets the legal time, which is looked up when it is first asked for: that takes longer than
  /// most of a text, and another thread may be at it (a command reads ahead).
  void setLegalTime(Supplier<ZoneId> zone) {
    this.legalTime = zone;
  }

  // Leaves.

  /// Returns the name that stands first in a phrase; every sound phrase that has a name has one.
  static Token name(Node node) {
    return node.token(TokenKind.NAME).orElseThrow();
  }

  /// Returns the characters of a text in quotes, without the quotes.
  static String text(Token token) {
    String quoted = token.text();
    String text = quoted.substring(1, quoted.length() - 1);
    return text.indexOf('\\') < 0 ? text : withoutEscapes(text);
  }

  /// Takes the backslash away that stands before a quote or another backslash.
  private static String withoutEscapes(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      boolean escapes =
          text.charAt(at) == '\\'
              && at + 1 < text.length()
              && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\');
      at += escapes ? 1 : 0;
      plain.append(text.charAt(at));
    }
    return plain.toString();
  }

  static Optional<String> text(Node node) {
    return node.token(TokenKind.TEXT).map(Scope::text);
  }

  // Names.

  /// Returns the name that was probably meant. After many comparisons none is suggested any more,
  /// so that a large text full of mistakes is still read in linear time.
  Optional<String> meant(String written, Collection<String> known) {
    comparisons = Math.min(MOST_COMPARISONS + 1, comparisons + known.size());
    return comparisons > MOST_COMPARISONS ? Optional.empty() : Spelling.nearest(written, known);
  }

  /// Lists some words, not more than a sentence can carry.
  static String listed(Collection<String> words) {
    List<String> shown = words.stream().limit(MOST_LISTED).map(w -> "\"" + w + "\"").toList();
    String more =
        words.size() > MOST_LISTED ? " and " + (words.size() - MOST_LISTED) + " more" : "";
    return String.join(", ", shown) + more;
  }

  /// Uses a name; reports it if nothing of that kind has it.
  String use(Thing thing, Token token) {
    String name = token.text();
    if (names.has(thing, name)) {
      names.use(thing, name);
    } else {
      dangling(thing, token);
    }
    return name;
  }

  private void dangling(Thing thing, Token token) {
    String name = token.text();
    for (Thing other : Thing.values()) {
      Optional<Span> place = names.place(other, name);
      if (place.isPresent()) {
        names.use(other, name);
        String message =
            "\""
                + name
                + "\" is "
                + other.withArticle()
                + "; here stands "
                + thing.withArticle()
                + ".";
        diagnoses.add(
            Code.WRONG_KIND,
            token.span(),
            message,
            helpFor(thing, other, name),
            diagnoses.related(place.get(), other.word() + " " + name));
        return;
      }
    }
    Optional<String> meant = meant(name, names.all(thing).keySet());
    String help =
        meant.isPresent()
            ? "Did you mean \"" + meant.get() + "\"?"
            : "Declare it with \"" + thing.word() + " " + name + " …\".";
    meant.ifPresent(m -> names.use(thing, m));
    String message = "No " + thing.word() + " is called \"" + name + "\".";
    diagnoses.add(Code.DANGLING, token.span(), message, help);
  }

  private static String helpFor(Thing wanted, Thing found, String name) {
    if (wanted == Thing.AREA && (found == Thing.PARTY || found == Thing.ROLE)) {
      return "Write \"territory of " + name + "\".";
    }
    if (wanted == Thing.PARTY && found == Thing.ROLE) {
      return "Name the party.";
    }
    if (wanted == Thing.ACT && found == Thing.EVENT) {
      return "An event happens; declare the act that a party does.";
    }
    if (wanted == Thing.EVENT && found == Thing.ACT) {
      return "An act is done by a party; declare the event that may happen, or write \"after "
          + name
          + " by …\".";
    }
    return "Name " + wanted.withArticle() + ".";
  }

  PartyId party(Token token) {
    return new PartyId(use(Thing.PARTY, token));
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.parse.Numbers;
import casus.language.parse.Spelling;
import casus.language.source.Span;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.Force;
import casus.treaty.Header;
import casus.treaty.Sealed;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.name.VersionId;
import casus.treaty.text.Version;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// From `language …` and `treaty …` to the head of an instrument.
final class HeaderFromSyntax {
  /// The version of the language that is read.
  private static final int NEWEST = 1;

  /// The zone that is known without reading which zones there are, which takes long.
  private static final String UNIVERSAL = "UTC";

  private final Scope scope;
  private final Times times;

  HeaderFromSyntax(Scope scope, Times times) {
    this.scope = scope;
    this.times = times;
  }

  @SuppressWarnings("ReferenceEquality") // the very node, not one like it
  void checkVersion(List<Node> declarations) {
    List<Node> versions = declarations.stream().filter(d -> d.kind() == Kind.VERSION).toList();
    String help = "Begin the file with \"language casus 1.\".";
    if (versions.isEmpty()) {
      Span first = declarations.isEmpty() ? new Span(0, 0) : declarations.getFirst().span();
      String message = "The file does not say in which version of the language it is written.";
      scope.diagnoses().add(Code.VERSION, start(first), message, help);
      return;
    }
    if (declarations.getFirst().kind() != Kind.VERSION || versions.size() > 1) {
      String message = "The version of the language is said once, before everything else.";
      scope.diagnoses().add(Code.VERSION, versions.getLast().span(), message, help);
    }
    Node version = versions.getFirst();
    if (version.isBroken()) {
      return;
    }
    int number = Numbers.value(version.token(TokenKind.NUMBER).orElseThrow().text());
    if (number != NEWEST) {
      String message =
          number > NEWEST
              ? "The file is written in version " + number + "; this program reads version 1."
              : "There is no version " + number + " of the language.";
      String advice = number > NEWEST ? "Read it with a newer program." : help;
      scope.diagnoses().add(Code.VERSION, version.span(), message, advice);
    }
  }

  private static Span start(Span span) {
    return new Span(span.start(), span.start());
  }

  /// Finds the legal time early, since messages about lengths of time need it.
  void findLegalTime(Node treaty) {
    for (Node attribute : attributes(treaty, "legal")) {
      Token text = attribute.token(TokenKind.TEXT).orElseThrow();
      scope.setLegalTime(() -> legalTime(text));
    }
  }

  private ZoneId legalTime(Token text) {
    String zone = Scope.text(text);
    if (zone.equals(UNIVERSAL)) {
      return ZoneId.ofOffset(UNIVERSAL, ZoneOffset.UTC);
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      String help =
          Spelling.nearest(zone, zones())
              .map(m -> "Did you mean \"" + m + "\"?")
              .orElse("Write a zone such as \"Europe/Kyiv\" or \"UTC\".");
      String message = "There is no legal time \"" + zone + "\".";
      scope.diagnoses().add(Code.TREATY, text.span(), message, help);
      return ZoneOffset.UTC;
    }
  }

  /// Finds the treaties the head refers to, since sentences may name them.
  void findReferences(Node treaty) {
    scope.refersTo(refersTo(treaty, new InstrumentId(Scope.name(treaty).text())));
  }

  /// Returns the zones that are suggested; the old spelling of Kyiv is read and not suggested.
  private static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(z -> !z.equals("Europe/Kiev"))
        .sorted()
        .toList();
  }

  private static List<Node> attributes(Node treaty, String keyword) {
    return treaty.nodes(Kind.ATTRIBUTE).stream().filter(a -> a.says(keyword)).toList();
  }

  private static List<Node> attributes(Node treaty, Kind kind) {
    return treaty.nodes(Kind.ATTRIBUTE).stream().filter(a -> a.node(kind).isPresent()).toList();
  }

  /// Returns the last attribute of some that may stand once.
  private Optional<Node> once(List<Node> found, String what) {
    if (found.size() > 1) {
      String message = "It is said twice " + what + ".";
      scope.diagnoses().add(Code.TREATY, found.getLast().span(), message, "Say it once.");
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
  }

  /// Reads the versions there are of the text.
  List<Version> versions(List<Node> nodes) {
    List<Version> versions = new ArrayList<>();
    for (Node node : nodes) {
      VersionId id = new VersionId(Scope.name(node).text());
      Optional<String> dated =
          once(attributes(node, "of"), "when the version was made")
              .map(d -> d.token(TokenKind.DATE).orElseThrow())
              .map(Token::text);
      boolean authentic = !attributes(node, "authentic").isEmpty();
      boolean prevails = !attributes(node, "prevailing").isEmpty();
      if (prevails && versions.stream().anyMatch(Version::prevails)) {
        String message = "Two versions of the text cannot both prevail.";
        scope
            .diagnoses()
            .add(Code.TREATY, node.span(), message, "Say of one version that it prevails.");
      }
      String label = Scope.text(node).orElseThrow();
      Version version = new Version(id, label, dated, authentic, prevails);
      versions.add(scope.places().put(version, node.span()));
    }
    return versions;
  }

  Header header(Node treaty, List<Version> versions) {
    Token name = Scope.name(treaty);
    InstrumentId id = new InstrumentId(name.text());
    once(attributes(treaty, "legal"), "in which time days are counted");
    List<Node> dates = new ArrayList<>(attributes(treaty, "drafted"));
    dates.addAll(attributes(treaty, "signed"));
    Optional<LocalDate> dated =
        once(dates, "when it was made").map(d -> times.date(d.token(TokenKind.DATE).orElseThrow()));
    Optional<PartyId> depositary =
        once(attributes(treaty, "depositary"), "who keeps it").map(d -> scope.party(Scope.name(d)));
    String title = Scope.text(treaty).orElse(id.value());
    Force force = force(treaty, name);
    Optional<Sealed> sealed =
        once(attributes(treaty, Kind.SEALED), "that the text is sealed")
            .map(s -> new SealedFromSyntax(scope).sealed(s.node(Kind.SEALED).orElseThrow()));
    return scope
        .places()
        .put(
            new Header(
                id,
                title,
                force,
                dated,
                scope.legalTime(),
                depositary,
                scope.refersTo(),
                versions,
                sealed),
            treaty.span());
  }

  private Force force(Node treaty, Token name) {
    Optional<Node> kind = once(attributes(treaty, "kind"), "of what kind it is");
    if (kind.isEmpty()) {
      boolean drafted = !attributes(treaty, "drafted").isEmpty();
      String taken = drafted ? "a draft" : "binding";
      String message = "It is not said whether this binds; it is read as " + taken + ".";
      String help =
          "Write \"kind binding\", \"kind political\", \"kind draft\", \"kind disputed\" or"
              + " another.";
      scope.diagnoses().note(Code.TREATY, name.span(), message, help);
      return drafted ? Force.DRAFT : Force.BINDING;
    }
    Token word = kind.get().tokens(TokenKind.KEYWORD).getLast();
    return Force.valueOf(word.text().toUpperCase(Locale.ROOT));
  }

  private List<InstrumentId> refersTo(Node treaty, InstrumentId own) {
    List<InstrumentId> all = new ArrayList<>();
    for (Node attribute : attributes(treaty, "refers")) {
      for (Token name : attribute.tokens(TokenKind.NAME)) {
        InstrumentId other = new InstrumentId(name.text());
        if (other.equals(own)) {
          String message = "\"" + own + "\" refers to itself.";
          scope
              .diagnoses()
              .add(Code.REFERS_TO_ITSELF, name.span(), message, "Name another treaty.");
        }
        all.add(other);
      }
    }
    return all;
  }

  /// Notes that days are counted although no legal time is said.
  void checkLegalTime(Node treaty) {
    boolean said = !attributes(treaty, "legal").isEmpty();
    if (times.countsDays() && !said && scope.legalTime().equals(ZoneOffset.UTC)) {
      String message = "Days are counted, and it is not said in which legal time; UTC is taken.";
      String help = "Write \"legal time\" and a zone, such as \"Europe/Kyiv\".";
      scope.diagnoses().add(Code.LEGAL_TIME, Scope.name(treaty).span(), message, help);
    }
  }
}

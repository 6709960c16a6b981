// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.diagnosis.Diagnoses;
import casus.language.literate.LiterateText;
import casus.language.source.Span;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.TokenKind;
import casus.treaty.Body;
import casus.treaty.Header;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import casus.treaty.Question;
import casus.treaty.Reading;
import casus.treaty.StatusRules;
import casus.treaty.Vocabulary;
import casus.treaty.text.Version;
import casus.treaty.time.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// From the tree of a file to its instrument. Never throws; every fault goes to the findings.
public final class InstrumentFromSyntax {
  private final Scope scope;
  private final Times times;
  private final List<Node> declarations;
  private final List<Node> sound;

  private InstrumentFromSyntax(Node file, Diagnoses diagnoses) {
    this.scope = new Scope(new Names(), diagnoses);
    this.times = new Times(scope);
    this.declarations = file.nodes();
    this.sound = declarations.stream().filter(d -> !d.isBroken()).toList();
  }

  /// An instrument and where its parts stand.
  ///
  /// @param instrument the instrument
  /// @param places where its parts stand
  /// @param unused what was declared and never used
  public record Resolved(Instrument instrument, Places places, List<Unused> unused) {
    /// Copies the list.
    public Resolved {
      unused = List.copyOf(unused);
    }
  }

  /// Something that was declared and never used.
  ///
  /// @param what the word and the name, such as `act assist`
  /// @param where where it is declared
  public record Unused(String what, Span where) {}

  /// Reads a file.
  ///
  /// @param file its tree
  /// @param literate its regions, which hold the gists
  /// @param parameters lengths that take the place of declared ones
  /// @param diagnoses where faults go
  /// @return the instrument; empty only if there are errors
  public static Optional<Resolved> resolve(
      Node file, LiterateText literate, SortedMap<String, Term> parameters, Diagnoses diagnoses) {
    InstrumentFromSyntax reader = new InstrumentFromSyntax(file, diagnoses);
    return reader.resolve(literate, parameters);
  }

  private List<Node> all(Kind kind) {
    return sound.stream().filter(d -> d.kind() == kind).toList();
  }

  private Optional<Resolved> resolve(LiterateText literate, SortedMap<String, Term> parameters) {
    HeaderFromSyntax headers = new HeaderFromSyntax(scope, times);
    headers.checkVersion(declarations);
    all(Kind.TREATY).forEach(headers::findLegalTime);
    new Declared(scope).declare(declarations);
    List<Version> versions = headers.versions(all(Kind.WORDING));
    scope.brackets().read(sound, versions);
    readParameters(parameters);
    Optional<Node> treaty = treaty();
    treaty.ifPresent(headers::findReferences);
    VocabularyFromSyntax words = new VocabularyFromSyntax(scope, times, sound);
    Instrument.Cast cast = words.cast();
    Vocabulary vocabulary = words.vocabulary();
    scope.setMeasures(vocabulary.measures());
    Instrument.Deciders deciders = deciders();
    List<Provision> provisions = provisions(literate);
    StatusRules status = new StatusFromSyntax(scope, times).rules(sound);
    ReadingFromSyntax readings = new ReadingFromSyntax(scope, times, vocabulary, provisions);
    List<Reading> read = all(Kind.READING).stream().map(readings::reading).toList();
    Optional<Header> header = treaty.map(t -> headers.header(t, versions));
    treaty.ifPresent(headers::checkLegalTime);
    List<Unused> unused = unused();
    return header
        .map(h -> new Instrument(h, cast, vocabulary, deciders, provisions, status, read))
        .map(i -> new Resolved(i, scope.places(), unused));
  }

  private void readParameters(SortedMap<String, Term> given) {
    for (Node node : all(Kind.PARAMETER)) {
      Node duration = node.node(Kind.DURATION).orElseThrow();
      String name = Scope.name(node).text();
      if (duration.token(TokenKind.NUMBER).isEmpty()) {
        String message = "A parameter has a length of its own.";
        String help = "Write a length such as \"72 hours\".";
        scope.diagnoses().add(Code.WRONG_KIND, duration.span(), message, help);
      } else {
        scope.parameters().put(name, times.term(duration));
      }
    }
    for (Map.Entry<String, Term> set : given.entrySet()) {
      if (scope.names().has(Thing.PARAMETER, set.getKey())) {
        scope.parameters().put(set.getKey(), set.getValue());
      } else {
        String message = "No parameter is called \"" + set.getKey() + "\".";
        String help =
            "The text has: " + Scope.listed(scope.names().all(Thing.PARAMETER).keySet()) + ".";
        scope.diagnoses().add(Code.DANGLING, new Span(0, 0), message, help);
      }
    }
  }

  private Optional<Node> treaty() {
    List<Node> treaties = all(Kind.TREATY);
    boolean tried = declarations.stream().anyMatch(d -> d.kind() == Kind.TREATY);
    if (!tried) {
      String message = "The file does not say which treaty it is.";
      String help = "Write \"treaty\", a name, and the title in quotes.";
      scope.diagnoses().add(Code.TREATY, new Span(0, 0), message, help);
    }
    for (int i = 1; i < treaties.size(); i++) {
      String message = "A file holds one treaty.";
      Span second = treaties.get(i).span();
      scope.diagnoses().add(Code.TREATY, second, message, "Put the other one in its own file.");
    }
    return treaties.stream().findFirst();
  }

  private Instrument.Deciders deciders() {
    DecidersFromSyntax reader = new DecidersFromSyntax(scope, times);
    List<Question> questions = all(Kind.QUESTION).stream().map(reader::question).toList();
    List<Body> bodies = all(Kind.BODY).stream().map(reader::body).toList();
    return new Instrument.Deciders(questions, bodies);
  }

  private List<Provision> provisions(LiterateText literate) {
    List<Node> nodes = declarations.stream().filter(d -> d.kind() == Kind.PROVISION).toList();
    List<Optional<String>> gists =
        literate.gistsFor(nodes.stream().map(n -> n.span().start()).toList());
    ProvisionFromSyntax reader = new ProvisionFromSyntax(scope, times);
    List<Provision> provisions = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (!nodes.get(i).isBroken()) {
        provisions.add(reader.provision(nodes.get(i), gists.get(i).orElse("")));
      }
    }
    return provisions;
  }

  private List<Unused> unused() {
    List<Unused> unused = new ArrayList<>();
    for (Thing thing : Thing.values()) {
      if (thing != Thing.READING) {
        scope
            .names()
            .all(thing)
            .forEach((name, where) -> {
              if (!scope.names().isUsed(thing, name)) {
                unused.add(new Unused(thing.word() + " " + name, where));
              }
            });
      }
    }
    return unused;
  }
}

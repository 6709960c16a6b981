// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.parse.Numbers;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.Performance;
import casus.treaty.Provision;
import casus.treaty.Reading;
import casus.treaty.Reading.Filling;
import casus.treaty.Trigger;
import casus.treaty.Undertaking;
import casus.treaty.Vocabulary;
import casus.treaty.condition.Condition;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.ReadingId;
import casus.treaty.party.Attribution;
import casus.treaty.text.Citation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// From a reading, in words, to what it fills.
final class ReadingFromSyntax {
  private final Scope scope;
  private final Times times;
  private final Vocabulary vocabulary;
  private final OpenPlaces places;

  /// Reads readings of some provisions.
  ///
  /// @param vocabulary the words of the text, already read
  /// @param provisions the provisions of the text, already read
  ReadingFromSyntax(Scope scope, Times times, Vocabulary vocabulary, List<Provision> provisions) {
    this.scope = scope;
    this.vocabulary = vocabulary;
    this.times = times;
    this.places = OpenPlaces.of(provisions);
  }

  Reading reading(Node node) {
    List<Token> names = node.tokens(TokenKind.NAME);
    List<Token> texts = new ArrayList<>(node.tokens(TokenKind.TEXT));
    String author = names.size() > 1 ? names.get(1).text() : Scope.text(texts.removeFirst());
    String gist = texts.isEmpty() ? "" : Scope.text(texts.getFirst());
    LocalDate date = times.date(node.token(TokenKind.DATE).orElseThrow());
    Citation of = new Citations(scope).known(node.node(Kind.CITATION).orElseThrow());
    List<Filling> fillings = new ArrayList<>();
    List<Undertaking> instead = new ArrayList<>();
    for (Node filling : node.nodes(Kind.FILLING)) {
      Optional<Citation> labelled =
          filling
              .node(Kind.LABEL)
              .map(l -> of.provision().with(Scope.name(l).text()))
              .or(() -> of.label().map(_ -> of));
      Optional<Node> sentence = filling.node(Kind.UNDERTAKING);
      if (sentence.isPresent()) {
        instead.add(sentence(sentence.get(), labelled.orElse(of.provision())));
      } else {
        fillings.add(filling(filling, labelled, of));
      }
    }
    Reading reading =
        new Reading(
            new ReadingId(names.getFirst().text()),
            author,
            date,
            of.provision(),
            gist,
            fillings,
            instead);
    return scope.places().put(reading, node.span());
  }

  private Undertaking sentence(Node node, Citation citation) {
    return new UndertakingFromSyntax(scope, times, citation, node).undertaking();
  }

  private Filling filling(Node node, Optional<Citation> labelled, Citation of) {
    if (node.says("finds")) {
      Citation sentence = sentence(node, labelled, of, OpenPlaces.Place.WHO_FINDS);
      Condition.IsAnswered answered =
          new ConditionFromSyntax(scope, times, List.of()).answered(node);
      return new Filling.WhoFinds(
          sentence, new Trigger.Finding(answered.question(), answered.options()));
    }
    if (node.says("from")) {
      Citation sentence = sentence(node, labelled, of, OpenPlaces.Place.FROM_WHEN);
      return new Filling.FromWhen(sentence, times.start(node.node(Kind.START).orElseThrow()));
    }
    if (node.says("when")) {
      Citation sentence = sentence(node, labelled, of, OpenPlaces.Place.BY_WHEN);
      return new Filling.ByWhen(sentence, times.term(node.node(Kind.DURATION).orElseThrow()));
    }
    if (node.says("chooses")) {
      Citation sentence = sentence(node, labelled, of, OpenPlaces.Place.WHO_CHOOSES);
      return new Filling.WhoChooses(
          sentence,
          node.says("bearer") ? Performance.Chooser.BEARER : Performance.Chooser.BENEFICIARY);
    }
    if (node.says("whose")) {
      Citation sentence = sentence(node, labelled, of, OpenPlaces.Place.BY_WHOSE);
      return new Filling.ByWhoseAttribution(
          sentence, node.says("accusation") ? Attribution.ACCUSATION : Attribution.ADMISSION);
    }
    if (node.says("is")) {
      return kinship(node, labelled.orElse(of.provision()));
    }
    Token number = node.token(TokenKind.NUMBER).orElseThrow();
    return new Filling.HowMany(labelled.orElse(of.provision()), Numbers.value(number.text()));
  }

  /// What an event is, in one sentence or in all sentences of a provision.
  private Filling kinship(Node node, Citation sentence) {
    List<Token> names = node.tokens(TokenKind.NAME);
    EventTypeId event = new EventTypeId(scope.use(Thing.EVENT, names.get(0)));
    EventTypeId kind = new EventTypeId(scope.use(Thing.EVENT, names.get(1)));
    if (sentence.label().isPresent() && !scope.names().has(sentence)) {
      String message = "The text has no " + sentence + ".";
      scope.diagnoses().add(Code.DANGLING, node.span(), message, "Name a sentence that it has.");
    }
    if (vocabulary.event(event).filter(e -> e.mayBe().contains(kind)).isEmpty()) {
      String message = "The text does not leave open whether " + event + " is " + kind + ".";
      String other = VocabularyFromSyntax.oneOf(kind);
      String help = "Declare it: \"[whether it is " + other + ": nothing stated]\".";
      scope.diagnoses().add(Code.DANGLING, node.span(), message, help);
    }
    return new Filling.IsKind(sentence, event, kind, !node.says("no"));
  }

  /// Returns the sentence that is meant: the one named, or the only one where such a place is open.
  private Citation sentence(
      Node node, Optional<Citation> labelled, Citation of, OpenPlaces.Place place) {
    if (labelled.isPresent()) {
      checkLabelled(node, labelled.get(), place);
      return labelled.get();
    }
    SequencedSet<Citation> open = places.in(of.provision(), place);
    if (open.size() == 1) {
      return open.getFirst();
    }
    if (scope.names().undertakings(of.provision()).isEmpty()) {
      return of.provision();
    }
    String message =
        open.isEmpty()
            ? "Nothing of the kind is open in " + of.provision() + "."
            : "Several sentences of " + of.provision() + " leave this open.";
    String help = "Put the label of the sentence before it, such as \"(consult) from when: …\".";
    scope.diagnoses().add(Code.DANGLING, node.span(), message, help);
    return of.provision();
  }

  private void checkLabelled(Node node, Citation sentence, OpenPlaces.Place place) {
    if (!scope.names().has(sentence)) {
      String message = "The text has no " + sentence + ".";
      scope.diagnoses().add(Code.DANGLING, node.span(), message, "Name a sentence that it has.");
    } else if (!places.in(sentence.provision(), place).contains(sentence)) {
      String message = "The text of " + sentence + " already says this.";
      String help = "A reading fills what the text leaves open.";
      scope.diagnoses().warn(Code.WRONG_KIND, node.span(), message, help);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.text.Citation;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;

/// From `point 4 (consult)` to a citation of something the text has.
public final class Citations {
  private static final int MOST_COMPARED = 2_000;

  private final Scope scope;

  Citations(Scope scope) {
    this.scope = scope;
  }

  /// Reads a citation as it is written.
  static Citation written(Node node) {
    String kind = node.token(TokenKind.KEYWORD).orElseThrow().text();
    Node numbering = node.node(Kind.NUMBERING).orElseThrow();
    StringBuilder number = new StringBuilder();
    for (Token part : numbering.tokens()) {
      part.addTo(number);
    }
    return new Citation(
        kind, number.toString(), node.node(Kind.LABEL).map(l -> Scope.name(l).text()));
  }

  /// Says how a sentence of a provision is cited.
  static Citation ofSentence(Node sentence, Citation provision) {
    return sentence
        .node(Kind.LABEL)
        .map(l -> provision.with(l.token(TokenKind.NAME).orElseThrow().text()))
        .orElse(provision);
  }

  /// Finds what can be cited in the tree of a file: what [casus.treaty.Instrument#citable] says of
  /// its instrument.
  ///
  /// @param file a tree without faults of grammar
  /// @return citations as they are written, sorted
  public static SortedSet<String> citable(Node file) {
    TreeSet<String> found = new TreeSet<>();
    for (Node provision : file.nodes(Kind.PROVISION)) {
      Citation citation = written(provision);
      found.add(citation.toString());
      for (Node sentence : provision.nodes(Kind.SENTENCE)) {
        if (sentence.node(Kind.UNDERTAKING).isPresent()) {
          found.add(ofSentence(sentence, citation).toString());
        }
      }
    }
    return found;
  }

  /// Reads a citation of a provision or a sentence.
  Citation known(Node node) {
    Citation written = written(node);
    if (scope.names().has(written)) {
      return written;
    }
    Optional<Citation> labelled = asLabel(written);
    if (labelled.isPresent()) {
      return labelled.get();
    }
    String help =
        nearest(written)
            .map(m -> "Did you mean \"" + m + "\"?")
            .orElse("Cite a provision or a sentence of this text.");
    String message = "The text has no " + written + ".";
    scope.diagnoses().add(Code.DANGLING, node.span(), message, help);
    return written;
  }

  private Optional<String> nearest(Citation written) {
    SequencedSet<Citation> all = scope.names().citations();
    return all.size() > MOST_COMPARED
        ? Optional.empty()
        : scope.meant(written.toString(), all.stream().map(Citation::toString).toList());
  }

  /// Reads `article 5(1)` as the sentence (1) of article 5, if the text has that one only.
  private Optional<Citation> asLabel(Citation written) {
    int open = written.number().indexOf('(');
    if (open < 0 || written.label().isPresent()) {
      return Optional.empty();
    }
    String label = written.number().substring(open + 1, written.number().length() - 1);
    Citation labelled =
        Citation.of(written.kind(), written.number().substring(0, open)).with(label);
    return scope.names().has(labelled) ? Optional.of(labelled) : Optional.empty();
  }

  /// Reads a citation of one sentence that binds somebody.
  Citation sentence(Node node) {
    Citation cited = known(node);
    SequencedSet<Citation> sentences = scope.names().undertakings(cited.provision());
    if (cited.label().isPresent() || sentences.isEmpty() || sentences.contains(cited)) {
      return cited;
    }
    if (sentences.size() > 1) {
      String message = "The text has several sentences in " + cited + ".";
      String help =
          "Say which one: "
              + Scope.listed(sentences.stream().map(Citation::toString).toList())
              + ".";
      scope.diagnoses().add(Code.DANGLING, node.span(), message, help);
    }
    return sentences.getFirst();
  }
}

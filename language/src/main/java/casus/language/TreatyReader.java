// SPDX-License-Identifier: Apache-2.0
package casus.language;

import casus.language.check.Checks;
import casus.language.diagnosis.Code;
import casus.language.diagnosis.Diagnoses;
import casus.language.format.CanonicalLayout;
import casus.language.literate.LiterateText;
import casus.language.parse.CitationFromText;
import casus.language.parse.SyntaxFromText;
import casus.language.resolve.Citations;
import casus.language.resolve.ExtentFromSyntax;
import casus.language.resolve.InstrumentFromSyntax;
import casus.language.source.LineMap;
import casus.language.source.Source;
import casus.language.source.Span;
import casus.language.syntax.Node;
import casus.treaty.Instrument;
import casus.treaty.place.AreaExpression;
import casus.treaty.text.Citation;
import casus.treaty.time.Term;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/// Reads treaty texts: the one entrance to this module.
public final class TreatyReader {
  private TreatyReader() {}

  /// Reads a treaty file.
  ///
  /// @param source the text; a name that ends in `.md` makes it literate
  /// @param parameters lengths that take the place of declared parameters
  /// @return the instrument with notes and warnings, or everything that is wrong
  public static Outcome read(Source source, SortedMap<String, Term> parameters) {
    if (source.text().length() > Source.LONGEST) {
      return new Outcome.Rejected(tooLarge(source).all());
    }
    Grammar grammar = grammar(source);
    Diagnoses diagnoses = grammar.diagnoses();
    Optional<InstrumentFromSyntax.Resolved> resolved =
        InstrumentFromSyntax.resolve(grammar.file(), grammar.literate(), parameters, diagnoses);
    resolved.ifPresent(r -> Checks.run(r, diagnoses));
    if (diagnoses.hasErrors() || resolved.isEmpty()) {
      return new Outcome.Rejected(diagnoses.all());
    }
    return new Outcome.Accepted(resolved.get().instrument(), diagnoses.all(), grammar.file());
  }

  /// A text as its grammar has it, with the faults found so far.
  private record Grammar(LiterateText literate, Diagnoses diagnoses, Node file) {}

  private static Grammar grammar(Source source) {
    LiterateText literate = LiterateText.from(source);
    LineMap lines = new LineMap(source.text());
    Diagnoses diagnoses = new Diagnoses(source, lines, literate.paths()::at);
    reportFlaws(literate, diagnoses);
    return new Grammar(
        literate, diagnoses, SyntaxFromText.file(source, literate, lines, diagnoses));
  }

  /// Lays a treaty file out. What it says may be wrong; its grammar may not.
  ///
  /// @param source the text; a name that ends in `.md` makes it literate
  /// @return the canonical layout, or the faults of grammar
  public static Formatting format(Source source) {
    if (source.text().length() > Source.LONGEST) {
      return new Formatting.Rejected(tooLarge(source).all());
    }
    Grammar grammar = grammar(source);
    Diagnoses diagnoses = grammar.diagnoses();
    return diagnoses.hasErrors()
        ? new Formatting.Rejected(diagnoses.all())
        : new Formatting.Done(CanonicalLayout.of(grammar.file()));
  }

  private static void reportFlaws(LiterateText literate, Diagnoses diagnoses) {
    for (LiterateText.Flaw flaw : literate.flaws()) {
      switch (flaw.kind()) {
        case OPEN_FENCE -> {
          String message = "This fence is never closed.";
          String help = "Write the same marks alone on a line after its content.";
          diagnoses.add(Code.FENCE, flaw.span(), message, help);
        }
        case INDENTED_FENCE -> {
          String message = "This fence is indented too far and is not read.";
          diagnoses.add(Code.FENCE, flaw.span(), message, "Put it at the beginning of the line.");
        }
        case MISSPELT_FENCE -> {
          String message = "This fence is not called \"casus\" and is not read.";
          diagnoses.add(Code.FENCE, flaw.span(), message, "Write \"casus\" after the marks.");
        }
      }
    }
  }

  /// Reads the description of one area, such as `UA-43 plus territory of Ukraine`, that stands
  /// alone.
  ///
  /// @param source the text
  /// @param instrument whose names it may use
  /// @return the area, or everything that is wrong
  public static Extent extent(Source source, Instrument instrument) {
    if (source.text().length() > Source.LONGEST) {
      return new Extent.Rejected(tooLarge(source).all());
    }
    LineMap lines = new LineMap(source.text());
    Diagnoses diagnoses = new Diagnoses(source, lines, _ -> "");
    Node root = SyntaxFromText.extent(source, lines, diagnoses);
    Optional<AreaExpression> area = ExtentFromSyntax.alone(root, instrument, diagnoses);
    if (diagnoses.hasErrors() || area.isEmpty()) {
      return new Extent.Rejected(diagnoses.all());
    }
    return new Extent.Accepted(area.get());
  }

  /// Reads a citation, such as `point 4 (consult)` or `article 5(1)`.
  ///
  /// @param text a citation and nothing else
  /// @return the citation as it is written, or empty if it is none
  public static Optional<Citation> citation(String text) {
    return CitationFromText.citation(text);
  }

  /// Reads what of a treaty can be cited, by its grammar alone. What it says may be wrong.
  ///
  /// @param source the text; a name that ends in `.md` makes it literate
  /// @return its provisions and the sentences that bind somebody, as they are cited; empty if its
  ///   grammar is wrong
  public static Optional<SortedSet<String>> citable(Source source) {
    if (source.text().length() > Source.LONGEST) {
      return Optional.empty();
    }
    Grammar grammar = grammar(source);
    return grammar.diagnoses().hasErrors()
        ? Optional.empty()
        : Optional.of(Citations.citable(grammar.file()));
  }

  private static Diagnoses tooLarge(Source source) {
    Diagnoses diagnoses = new Diagnoses(source, new LineMap(""), _ -> "");
    String message = "The file has more than 64 million characters and is not read.";
    diagnoses.add(Code.TOO_LARGE, new Span(0, 0), message, "Divide it.");
    return diagnoses;
  }
}

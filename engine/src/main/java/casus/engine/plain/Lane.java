// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Docket;
import casus.engine.obligation.Case;
import casus.engine.obligation.NotOwed;
import casus.engine.obligation.Obligation;
import casus.engine.rule.Rulebook;
import casus.engine.standing.InstrumentStanding;
import casus.engine.vantage.Vantage;
import casus.treaty.place.Atlas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The quick way: an instrument of the fragment, compiled once, and plain dockets assessed in one
/// pass each. May be used by several threads at once.
///
/// Law: what it says is what the fold says of the same docket, grounds included; where it cannot
/// tell that in advance it says nothing.
public final class Lane {
  private final Lexicon lexicon;
  private final EntryTerms terms;
  private final Retelling retelling;
  private final Sentence[] sentences;
  private final int bearers;

  private Lane(Rulebook rulebook, Atlas atlas) {
    lexicon = new Lexicon(rulebook);
    terms = new EntryTerms(lexicon);
    retelling = new Retelling(rulebook, atlas);
    sentences =
        rulebook.rules().stream()
            .map(r -> new Sentence(r, lexicon, retelling))
            .toArray(Sentence[]::new);
    bearers = Stream.of(sentences).mapToInt(s -> s.members().length).sum();
  }

  /// Compiles an instrument.
  ///
  /// @param rulebook its rules under a choice
  /// @param atlas outlines of units
  /// @return the lane, or empty if the instrument is not of the fragment
  public static Optional<Lane> of(Rulebook rulebook, Atlas atlas) {
    return Fragment.holds(rulebook) ? Optional.of(new Lane(rulebook, atlas)) : Optional.empty();
  }

  /// What follows from a plain docket, in which no entry is without effect.
  ///
  /// @param standing who is bound
  /// @param cases what happened, in order of time
  /// @param obligations who owes what
  /// @param notOwed what is not owed, with the reason
  public record Outcome(
      InstrumentStanding standing,
      List<Case> cases,
      List<Obligation> obligations,
      List<NotOwed> notOwed) {
    /// Copies the lists.
    public Outcome {
      cases = List.copyOf(cases);
      obligations = List.copyOf(obligations);
      notOwed = List.copyOf(notOwed);
    }
  }

  /// Assesses a docket.
  ///
  /// @param docket the record
  /// @param vantage as of when, and known when
  /// @return what follows, or empty if the docket is not plain
  public Optional<Outcome> assess(Docket docket, Vantage vantage) {
    Sheet sheet = Sheet.of(docket, vantage, lexicon);
    return sheet == null ? Optional.empty() : Optional.of(conclude(sheet, docket));
  }

  private Outcome conclude(Sheet sheet, Docket docket) {
    Bonds bonds = new Bonds(terms, sheet.consents(), docket.columns());
    List<Report> reports = sheet.reports();
    List<Case> cases = new ArrayList<>(reports.size());
    for (Report report : reports) {
      cases.add(new Case(report.id(), List.of(report.id()), report.time()));
    }
    int most = reports.size() * bearers;
    List<Obligation> obligations = new ArrayList<>(most);
    List<NotOwed> notOwed = new ArrayList<>(most);
    for (Sentence sentence : sentences) {
      for (Report report : reports) {
        Held held = new Held(sentence, report, retelling, bonds, sheet.asOf());
        new Bearers(held, sheet.asOf()).conclude(bonds, obligations, notOwed);
      }
    }
    return new Outcome(bonds.standing(), cases, obligations, notOwed);
  }
}

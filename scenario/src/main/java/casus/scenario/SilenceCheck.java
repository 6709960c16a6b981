// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.engine.Assessment;
import casus.engine.obligation.Due;
import casus.engine.obligation.Obligation;
import casus.scenario.text.TextFinding;
import casus.treaty.Instrument;
import casus.treaty.Reading;
import casus.treaty.Reading.Filling;
import casus.treaty.Undertaking;
import casus.treaty.Window;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.text.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Looks whether a place the text leaves open was filled by anything but a chosen reading.
final class SilenceCheck {
  private SilenceCheck() {}

  static List<Diagnostic> of(Scenario scenario, Instrument instrument, Assessment assessment) {
    List<Reading> chosen =
        instrument.readings().stream()
            .filter(r -> scenario.choosing().choice().readings().contains(r.id()))
            .toList();
    TreeSet<Citation> filled = new TreeSet<>();
    for (Obligation obligation : assessment.obligations()) {
      Citation sentence = obligation.key().sentence();
      Optional<Undertaking> text =
          instrument.undertakings().filter(u -> u.citation().equals(sentence)).findFirst();
      if (text.filter(t -> isFilled(t, obligation, chosen)).isPresent()) {
        filled.add(sentence);
      }
    }
    List<Diagnostic> findings = new ArrayList<>();
    for (Citation sentence : filled) {
      findings.add(
          TextFinding.FILLED_IN_SILENCE.at(
              scenario.title().locus(),
              "The text of "
                  + sentence
                  + " leaves open from when or by when, no reading is chosen,"
                  + " and yet there is a due instant.",
              "Choose a reading that says so; if one is chosen, this is our mistake."));
    }
    return findings;
  }

  private static boolean isFilled(Undertaking text, Obligation obligation, List<Reading> chosen) {
    boolean isTimed =
        obligation.due() instanceof Due.At || obligation.due() instanceof Due.NotStarted;
    return switch (text.window()) {
      case Window.AtAllTimes _ -> false;
      case Window.Once(_, var limit, var start) -> {
        boolean noLimit = limit.isOpen() && !reads(text.citation(), chosen, Place.LIMIT);
        boolean noStart = start.isOpen() && !reads(text.citation(), chosen, Place.START);
        yield isTimed && (noLimit || noStart);
      }
    };
  }

  private enum Place {
    LIMIT,
    START
  }

  private static boolean reads(Citation sentence, List<Reading> chosen, Place place) {
    return chosen.stream()
        .anyMatch(r ->
            r.instead().stream().anyMatch(u -> u.citation().equals(sentence))
                || r.fillings().stream().anyMatch(f -> fills(f, sentence, place)));
  }

  private static boolean fills(Filling filling, Citation sentence, Place place) {
    boolean isPlace =
        switch (filling) {
          case Filling.ByWhen _ -> place == Place.LIMIT;
          case Filling.FromWhen _ -> place == Place.START;
          case Filling.WhoFinds _,
              Filling.WhoChooses _,
              Filling.ByWhoseAttribution _,
              Filling.HowMany _,
              Filling.IsKind _ ->
              false;
        };
    boolean isThere =
        filling.sentence().equals(sentence) || filling.sentence().equals(sentence.provision());
    return isPlace && isThere;
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.codec.DocketCodec;
import casus.engine.docket.Docket;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.scenario.docket.DocketText;
import casus.treaty.Instrument;
import casus.treaty.place.Atlas;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What follows from an accepted treaty and a docket, the two parted by a line of equals signs.
/// Assessing never throws, and says the same twice.
public final class AssessmentTarget {
  /// What parts the treaty from the docket.
  static final String CUT = "\n====\n";

  private static final int MOST_ENTRIES = 60;
  private static final int MOST_SENTENCES = 60;

  private AssessmentTarget() {}

  /// Holds one input to the laws.
  ///
  /// @param input any bytes
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    int cut = text.indexOf(CUT);
    if (cut < 0) {
      return;
    }
    Optional<Docket> docket = docket(text.substring(cut + CUT.length()));
    if (docket.isEmpty() || docket.get().entries().size() > MOST_ENTRIES) {
      return;
    }
    String treaty = text.substring(0, cut);
    Source source = new Source(treaty.contains("```") ? "fuzzed.casus.md" : "fuzzed.casus", treaty);
    if (TreatyReader.read(source, new TreeMap<>()) instanceof Outcome.Accepted accepted
        && accepted.instrument().undertakings().count() <= MOST_SENTENCES) {
      assess(accepted.instrument(), docket.get());
    }
  }

  private static Optional<Docket> docket(String text) {
    if (text.startsWith("{")) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return switch (DocketCodec.read("fuzzed", bytes)) {
        case casus.engine.codec.Outcome.Accepted(Docket docket) -> Optional.of(docket);
        case casus.engine.codec.Outcome.Rejected(_, Docket kept) -> Optional.of(kept);
      };
    }
    return DocketText.read("fuzzed", text) instanceof DocketText.Outcome.Accepted(var sheet, _)
        ? Optional.of(sheet.docket())
        : Optional.empty();
  }

  private static void assess(Instrument instrument, Docket docket) {
    Vantage vantage = Vantage.of(docket);
    Choice choice = Choice.TEXT_ALONE;
    Assessment first = Engine.assess(instrument, docket, vantage, choice, Atlas.EMPTY);
    Assessment again = Engine.assess(instrument, docket, vantage, choice, Atlas.EMPTY);
    Law.same(first, again, "assessing twice says the same");
    for (Choice other : others(instrument, docket)) {
      Engine.assess(instrument, docket, vantage, other, Atlas.EMPTY);
    }
  }

  private static List<Choice> others(Instrument instrument, Docket docket) {
    Choice apart = Choice.TEXT_ALONE.withSeries(Choice.Series.EACH_APART);
    Choice read = Choice.TEXT_ALONE;
    for (var reading : instrument.readings().stream().limit(1).toList()) {
      read = read.withReading(reading.id());
    }
    if (!docket.entries().isEmpty()) {
      read = read.withAccount(docket.entries().getFirst().by());
    }
    return List.of(apart, read);
  }
}

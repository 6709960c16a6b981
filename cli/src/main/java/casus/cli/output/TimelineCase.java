// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

import casus.engine.chronicle.Chronicle;
import casus.engine.chronicle.Moment;
import casus.scenario.clock.Clocks;
import casus.scenario.clock.Measuring;
import casus.scenario.clock.Reckoning;
import casus.scenario.docket.DocketSheet;
import casus.treaty.Instrument;
import casus.treaty.name.ActTypeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One case on the line of time.
///
/// @param sheet the docket as it was read
/// @param chronicle the docket in the order of time
/// @param reckoning what was measured on it; empty if nothing says what to measure
/// @param instruments whose words are used, in the order of the clocks
public record TimelineCase(
    DocketSheet sheet,
    Chronicle chronicle,
    Optional<Reckoning> reckoning,
    List<Instrument> instruments) {
  /// Copies the list.
  public TimelineCase {
    instruments = List.copyOf(instruments);
  }

  /// Returns what the case is called.
  ///
  /// @return the title of the clocks, or that of the docket
  public String title() {
    return reckoning.map(r -> r.clocks().title()).orElse(sheet.docket().title());
  }

  /// Returns from when hours are counted beside the line of time.
  ///
  /// @return where the first clock begins; empty if there is none
  public Optional<Instant> zero() {
    return reckoning.stream()
        .flatMap(r -> r.rows().stream())
        .map(row -> row.from().moment().from())
        .findFirst();
  }

  /// Tells whether something is a deed and not words.
  ///
  /// @param moment something on the line of time
  /// @return true for occurrences and for acts that are not done by saying something
  public boolean isDeed(Moment moment) {
    return Measuring.isDeed(moment, inWords());
  }

  private Set<ActTypeId> inWords() {
    return new TreeSet<>(
        reckoning.stream()
            .flatMap(r -> r.clocks().inWords().stream())
            .map(Clocks.InWords::act)
            .toList());
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.scenario.clock;

import casus.engine.chronicle.Moment;
import casus.scenario.clock.Clocks.Clock;
import casus.scenario.clock.Clocks.Milestone;
import casus.scenario.clock.Clocks.Promise;
import casus.scenario.clock.Clocks.Talks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// What was measured: how long everything took, how sure the hours are, and what was done while
/// they talked.
///
/// @param clocks what was to be measured
/// @param rows one for each clock, in their order
/// @param kept promises and what kept them, in the order of the file
/// @param talks talks and what was done meanwhile, in the order of the file
public record Reckoning(Clocks clocks, List<Row> rows, List<Kept> kept, List<Meanwhile> talks) {
  /// Copies the lists.
  public Reckoning {
    rows = List.copyOf(rows);
    kept = List.copyOf(kept);
    talks = List.copyOf(talks);
  }

  /// The measures of one clock.
  ///
  /// @param clock the clock
  /// @param from what it runs from
  /// @param lengths what was measured, in the order of milestones; one not recorded is not there
  public record Row(Clock clock, Point from, SequencedMap<Milestone, Measure> lengths) {
    /// Copies the map.
    public Row {
      lengths = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(lengths));
    }

    /// Returns the milestones that were reached no later than the limit.
    ///
    /// @return them; one reached before the clock began is among them
    public Set<Milestone> within() {
      EnumSet<Milestone> within = EnumSet.noneOf(Milestone.class);
      lengths.forEach((milestone, measure) -> {
        if (measure instanceof Measure.Took(Duration length, _)
            && length.compareTo(clock.limit()) <= 0) {
          within.add(milestone);
        }
      });
      return within;
    }
  }

  /// An instant on the line of time and how sure it is.
  ///
  /// @param moment what stands there
  /// @param note what the file says to know about it; may be empty
  /// @param isSure false if the source says that its hour is assumed, estimated, from memory or to
  ///   be verified
  public record Point(Moment moment, String note, boolean isSure) {}

  /// How long it took to a milestone.
  public sealed interface Measure {
    /// It was reached.
    ///
    /// @param length from where the clock begins; negative if it came before
    /// @param at what it was
    record Took(Duration length, Point at) implements Measure {}

    /// It never was.
    ///
    /// @param why what is known of that
    record Never(String why) implements Measure {}
  }

  /// A promise and what came of it.
  ///
  /// @param promise the promise
  /// @param made where it was made
  /// @param kept what kept it, and after how long; empty if nothing did
  public record Kept(Promise promise, Point made, Optional<Measure.Took> kept) {}

  /// Talks and what was done meanwhile.
  ///
  /// @param talks the talks
  /// @param from where they begin
  /// @param to where they end
  /// @param deeds occurrences and deeds between, in the order of time
  public record Meanwhile(Talks talks, Point from, Point to, List<Moment> deeds) {
    /// Copies the list.
    public Meanwhile {
      deeds = List.copyOf(deeds);
    }
  }

  /// Returns every milestone that some clock measured or says was never reached.
  ///
  /// @return milestones in their order
  public List<Milestone> milestones() {
    EnumSet<Milestone> all = EnumSet.noneOf(Milestone.class);
    rows.forEach(r -> all.addAll(r.lengths().keySet()));
    return new ArrayList<>(all);
  }
}

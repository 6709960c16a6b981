// SPDX-License-Identifier: Apache-2.0
package casus.scenario.clock;

import casus.engine.chronicle.Chronicle;
import casus.engine.chronicle.Moment;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.scenario.clock.Clocks.Clock;
import casus.scenario.clock.Clocks.InWords;
import casus.scenario.clock.Clocks.Mark;
import casus.scenario.clock.Clocks.Milestone;
import casus.scenario.clock.Clocks.Promise;
import casus.scenario.clock.Clocks.Reference;
import casus.scenario.clock.Clocks.Talks;
import casus.scenario.clock.Reckoning.Kept;
import casus.scenario.clock.Reckoning.Meanwhile;
import casus.scenario.clock.Reckoning.Measure;
import casus.scenario.clock.Reckoning.Point;
import casus.scenario.clock.Reckoning.Row;
import casus.scenario.text.LineException;
import casus.scenario.text.Nearest;
import casus.scenario.text.TextFinding;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.name.ActTypeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Measures clocks on the chronicle of their docket.
public final class Measuring {
  private static final List<String> UNSURE =
      List.of("from memory", "to be verified", "assumed", "estimated", "about");

  private final Clocks clocks;
  private final Chronicle chronicle;
  private final Set<ActTypeId> inWords;
  private final List<Diagnostic> findings = new ArrayList<>();

  private Measuring(Clocks clocks, Chronicle chronicle) {
    this.clocks = clocks;
    this.chronicle = chronicle;
    inWords = new TreeSet<>(clocks.inWords().stream().map(InWords::act).toList());
  }

  /// What came of measuring.
  public sealed interface Outcome {
    /// Everything named is on record.
    ///
    /// @param reckoning the measures
    record Measured(Reckoning reckoning) implements Outcome {}

    /// Something named is not on record.
    ///
    /// @param diagnostics what, in the order of lines
    record Unmeasured(List<Diagnostic> diagnostics) implements Outcome {
      /// Copies the list.
      public Unmeasured {
        diagnostics = List.copyOf(diagnostics);
      }
    }
  }

  /// Measures.
  ///
  /// @param clocks what is to be measured
  /// @param chronicle the docket they are about, in the order of time
  /// @return the measures, or everything that is named and not on record
  public static Outcome of(Clocks clocks, Chronicle chronicle) {
    return new Measuring(clocks, chronicle).measure();
  }

  /// Tells whether something is a deed: an occurrence, or an act that is not done by saying
  /// something.
  ///
  /// @param moment what
  /// @param inWords acts done by saying something
  /// @return true for a deed, false for words
  public static boolean isDeed(Moment moment, Set<ActTypeId> inWords) {
    return switch (moment.kind()) {
      case OCCURRENCE -> true;
      case STATEMENT -> false;
      case ACT ->
          !(moment.entry().event() instanceof Event.ActReported act && inWords.contains(act.act()));
    };
  }

  private Outcome measure() {
    clocks.inWords().forEach(this::known);
    List<Row> rows = new ArrayList<>();
    List<Kept> kept = new ArrayList<>();
    List<Meanwhile> talks = new ArrayList<>();
    clocks.clocks().forEach(c -> attempt(() -> rows.add(row(c))));
    clocks.promises().forEach(p -> attempt(() -> kept.add(kept(p))));
    clocks.talks().forEach(t -> attempt(() -> talks.add(meanwhile(t))));
    return findings.isEmpty()
        ? new Outcome.Measured(new Reckoning(clocks, rows, kept, talks))
        : new Outcome.Unmeasured(findings);
  }

  private void attempt(Runnable measuring) {
    try {
      measuring.run();
    } catch (LineException refusal) {
      findings.add(refusal.diagnostic());
    }
  }

  private void known(InWords named) {
    SortedSet<String> acts = new TreeSet<>();
    for (Moment moment : chronicle.moments()) {
      if (moment.entry().event() instanceof Event.ActReported act) {
        acts.add(act.act().value());
      }
    }
    if (!acts.contains(named.act().value())) {
      findings.add(
          TextFinding.NO_SUCH_RECORD.at(
              named.locus(),
              "The docket has no act '" + named.act() + "'.",
              Nearest.question(named.act().value(), acts)));
    }
  }

  private Row row(Clock clock) {
    Point from = point(clock.from());
    LinkedHashMap<Milestone, Measure> lengths = new LinkedHashMap<>();
    clock
        .marks()
        .forEach((milestone, mark) ->
            lengths.put(
                milestone,
                switch (mark) {
                  case Mark.Never(String why) -> new Measure.Never(why);
                  case Mark.At at -> took(from, point(at));
                }));
    return new Row(clock, from, lengths);
  }

  private static Measure.Took took(Point from, Point to) {
    return new Measure.Took(Duration.between(from.moment().from(), to.moment().from()), to);
  }

  private Kept kept(Promise promise) {
    Point made = point(promise.made());
    return new Kept(promise, made, promise.kept().map(k -> took(made, point(k))));
  }

  private Meanwhile meanwhile(Talks talks) {
    Point from = point(talks.from());
    Point to = point(talks.to());
    if (to.moment().from().isBefore(from.moment().from())) {
      throw new LineException(
          TextFinding.UNEXPECTED.at(
              talks.to().locus(), "These talks end before they begin.", "Change the two entries."));
    }
    List<Moment> deeds =
        chronicle.between(from.moment().from(), to.moment().from()).stream()
            .filter(m -> isDeed(m, inWords))
            .toList();
    return new Meanwhile(talks, from, to, deeds);
  }

  private Point point(Mark.At at) {
    Optional<Moment> found =
        switch (at.name()) {
          case Reference.Occurrence(var id) -> chronicle.occurrence(id);
          case Reference.Told(var id) -> chronicle.entry(id);
        };
    Moment moment =
        found.orElseThrow(() ->
            new LineException(
                switch (at.name()) {
                  case Reference.Occurrence(var id) ->
                      TextFinding.NO_SUCH_RECORD.at(
                          at.locus(),
                          "The docket " + dockets() + " tells of no occurrence " + id + ".",
                          Nearest.question(id.value(), occurrences()));
                  case Reference.Told(var id) ->
                      TextFinding.NO_SUCH_RECORD.at(
                          at.locus(),
                          "The docket " + dockets() + " has no entry " + id + ".",
                          "Name an entry that stands; what was taken back cannot be measured.");
                }));
    return new Point(moment, at.note(), isSure(moment.hour(), new HashSet<>()));
  }

  private String dockets() {
    return String.join(" with ", clocks.dockets());
  }

  private SortedSet<String> occurrences() {
    SortedSet<String> names = new TreeSet<>();
    for (Moment moment : chronicle.moments()) {
      if (moment.entry().event() instanceof Event.OccurrenceAlleged(var id, _)) {
        names.add(id.value());
      }
    }
    return names;
  }

  /// Tells whether nothing in the sources an hour rests on calls it unsure; `as e1` stands for the
  /// source of e1.
  private boolean isSure(List<EntryId> hour, Set<EntryId> asked) {
    for (EntryId id : hour) {
      String source = chronicle.told(id).map(Entry::source).orElse("");
      String plain = source.toLowerCase(Locale.ROOT);
      if (UNSURE.stream().anyMatch(plain::contains)) {
        return false;
      }
      List<EntryId> other = source.startsWith("as ") ? named(source.substring(3)) : List.of();
      if (asked.add(id) && !isSure(other, asked)) {
        return false;
      }
    }
    return true;
  }

  private List<EntryId> named(String id) {
    return chronicle.moments().stream()
        .map(m -> m.entry().id())
        .filter(e -> e.value().equals(id.strip()))
        .toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine;

import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.obligation.Elsewhere;
import casus.engine.rule.Rulebook;
import casus.engine.step.Course;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.treaty.Instrument;
import casus.treaty.place.Atlas;
import java.time.Instant;

/// A docket that grows, and what follows from it after every entry.
///
/// Lodging an entry does again only what the entry can have changed; what comes of it is what
/// [Engine#assess] says of the whole docket, always. Everything lodged is known: to look from an
/// earlier known-at, assess a docket. Not for use by several threads at once.
public final class Proceeding {
  private final Instrument instrument;
  private final Choice choice;
  private final Elsewhere elsewhere;
  private final Course course;
  private Instant lastOccurred = Entry.EARLIEST;
  private Instant lastLodged = Entry.EARLIEST;

  /// Opens a proceeding under rules that were compiled before.
  Proceeding(Rulebook rulebook, Atlas atlas) {
    instrument = rulebook.instrument();
    choice = rulebook.choice();
    elsewhere = rulebook.elsewhere();
    course = new Course(rulebook, atlas);
  }

  /// Opens a proceeding with nothing on record.
  ///
  /// @param instrument a checked instrument
  /// @param choice which of the contested things are taken as given
  /// @param atlas outlines of units, for places given by coordinate alone
  /// @return the proceeding
  public static Proceeding of(Instrument instrument, Choice choice, Atlas atlas) {
    return new Proceeding(Rulebook.from(instrument, choice), atlas);
  }

  /// Puts an entry on record.
  ///
  /// @param entry the entry, however long ago it occurred
  /// @throws IllegalArgumentException if an entry of that id is on record
  public void lodge(Entry entry) {
    course.take(entry);
    lastOccurred = later(lastOccurred, entry.occurred());
    lastLodged = later(lastLodged, entry.onRecord());
  }

  /// Puts the entries of a docket on record.
  ///
  /// @param docket the docket
  /// @throws IllegalArgumentException if an entry of one of the ids is on record
  public void lodge(Docket docket) {
    docket.entries().forEach(this::lodge);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /// Says what follows as of the last thing that occurred.
  ///
  /// @return what follows
  public Assessment assessment() {
    return assessment(lastOccurred);
  }

  /// Says what follows as of an instant. Going back costs a replay.
  ///
  /// @param asOf what occurred later is not looked at
  /// @return what follows
  public Assessment assessment(Instant asOf) {
    return assessment(new Vantage(asOf, lastLodged));
  }

  /// What a proceeding has done so far: the cost of lodging entries, as counts.
  ///
  /// @param entries how many entries were read, each as often as it was
  /// @param looks how often an obligation was looked at
  public record Effort(long entries, long looks) {}

  /// Returns what was done so far.
  ///
  /// @return counts since the proceeding was opened
  public Effort effort() {
    return new Effort(course.effort().entries(), course.effort().looks());
  }

  /// Says what follows, naming a vantage from which everything lodged is known.
  Assessment assessment(Vantage vantage) {
    course.runTo(vantage.asOf());
    return new Assessment(
        new Assessment.Frame(instrument.header().id(), choice, vantage, elsewhere),
        course.standing(),
        course.cases(),
        course.obligations(),
        course.notOwed(),
        course.ineffective());
  }
}

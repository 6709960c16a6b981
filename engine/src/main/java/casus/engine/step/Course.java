// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.grounds.Ineffective;
import casus.engine.matter.Home;
import casus.engine.matter.Matters;
import casus.engine.obligation.Case;
import casus.engine.obligation.NotOwed;
import casus.engine.obligation.Obligation;
import casus.engine.rule.Rulebook;
import casus.engine.standing.InstrumentStanding;
import casus.engine.standing.Standings;
import casus.engine.view.Seen;
import casus.engine.view.View;
import casus.treaty.place.Atlas;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The course of everything on record under one table of rules: it takes entries in whatever order
/// they come, and does again only what an entry can have changed.
///
/// INVARIANT: what it gives is what it would give had it taken the same entries in any other order
/// (law T1), and so what a replay from the beginning gives.
public final class Course {
  /// The order in which entries without effect are told.
  static final Comparator<Ineffective> INEFFECTIVE =
      Comparator.comparing(Ineffective::entry)
          .thenComparing(Ineffective::reason)
          .thenComparing(Ineffective::argument);

  /// The order in which cases are told.
  static final Comparator<Case> CASES = Comparator.comparing(Case::first).thenComparing(Case::id);

  private final Rulebook rulebook;
  private final Atlas atlas;
  private final Matters matters;
  private final Occurrences occurrences;
  private final TreeMap<Home, MatterCourse> courses = new TreeMap<>();
  private final TreeMap<Conclusion.Spot, List<Obligation>> obligations = new TreeMap<>();
  private final TreeMap<Conclusion.Spot, List<NotOwed>> notOwed = new TreeMap<>();
  private Optional<Common> common = Optional.empty();
  private Optional<Fold> standing = Optional.empty();
  private Optional<Conclusion> standingConclusion = Optional.empty();
  private Instant standingNext = Instant.MIN;
  private boolean standingRan;
  private Instant asOf = Instant.MIN;
  private Effort effort = Effort.NONE;

  /// Starts with nothing on record.
  ///
  /// @param rulebook the rules
  /// @param atlas outlines of units
  public Course(Rulebook rulebook, Atlas atlas) {
    this.rulebook = rulebook;
    this.atlas = atlas;
    matters = new Matters(rulebook.reach().commons());
    occurrences = new Occurrences(rulebook.reach());
  }

  /// Takes an entry.
  ///
  /// @param entry an entry whose id is not on record yet
  public void take(Entry entry) {
    Matters.Change change = matters.take(entry);
    for (Home home : change.gone()) {
      MatterCourse course = courses.remove(home);
      if (course != null) {
        forget(course);
        if (occurrences.forget(home)) {
          contraryChanged();
        }
      }
    }
    for (Home home : change.touched()) {
      if (home.equals(matters.common())) {
        touchCommon(entry, change);
      } else {
        touch(home, entry, change);
      }
    }
  }

  private void touchCommon(Entry entry, Matters.Change change) {
    if (!change.alone() || Matters.isOnStanding(entry.event())) {
      common = Optional.empty();
    }
    standing = Optional.empty();
  }

  private void touch(Home home, Entry entry, Matters.Change change) {
    MatterCourse course = courses.computeIfAbsent(home, MatterCourse::new);
    course.next = Instant.MIN;
    if (change.alone() && isAddable(entry.event()) && course.view.isPresent()) {
      course.add(entry);
      effort = effort.plus(1, 0);
    } else {
      course.view = Optional.empty();
      course.fold = Optional.empty();
    }
  }

  private static boolean isAddable(Event event) {
    return switch (event) {
      case Event.ActReported _,
          Event.QuestionAnswered _,
          Event.VoteCast _,
          Event.AbsenceRecorded _,
          Event.DecisionReported _ ->
          true;
      case Event.OccurrenceAlleged _,
          Event.AccountGiven _,
          Event.SeriesJoined _,
          Event.SeriesParted _,
          Event.ActDenied _,
          Event.ConsentExpressed _,
          Event.ProcedureCompleted _,
          Event.NoticeGiven _,
          Event.Declared _,
          Event.AimStated _,
          Event.HoldingStated _,
          Event.TrackSettled _,
          Event.EntryCorrected _,
          Event.EntryWithdrawn _ ->
          false;
    };
  }

  /// One matter: its view and its fold, as long as they stand.
  private static final class MatterCourse {
    private final Home home;
    private Optional<View> view = Optional.empty();
    private Optional<Fold> fold = Optional.empty();
    private Optional<Conclusion> conclusion = Optional.empty();
    private Instant next = Instant.MIN;

    private MatterCourse(Home home) {
      this.home = home;
    }

    /// What comes last is added to the fold; anything else makes it start again.
    private void add(Entry entry) {
      boolean last = fold.map(f -> f.canAdd(entry)).orElse(false);
      Seen seen = view.orElseThrow().add(entry);
      fold.ifPresent(f -> {
        if (last) {
          f.add(seen);
        } else {
          f.addEarlier(seen);
        }
      });
    }
  }

  private void contraryChanged() {
    if (rulebook.reach().standingMeetsEvents()) {
      standing = Optional.empty();
    }
    if (rulebook.reach().casesMeetEvents()) {
      startAgain();
    }
  }

  private void startAgain() {
    for (MatterCourse course : courses.values()) {
      course.fold = Optional.empty();
    }
  }

  /// Runs to an instant.
  ///
  /// @param to as of when
  public void runTo(Instant to) {
    if (to.isBefore(asOf)) {
      standing = Optional.empty();
      startAgain();
    }
    asOf = to;
    for (MatterCourse course : courses.values()) {
      see(course);
    }
    if (common.isEmpty()) {
      View view = new View(matters.common().entries(), rulebook.choice());
      common =
          Optional.of(
              new Common(
                  rulebook, rulebook.rules(), new Standings(rulebook, view), occurrences, atlas));
      standing = Optional.empty();
      startAgain();
    }
    runStanding();
    for (MatterCourse course : courses.values()) {
      run(course);
    }
  }

  private void see(MatterCourse course) {
    if (course.view.isEmpty()) {
      View view = new View(course.home.entries(), rulebook.choice());
      effort = effort.plus(course.home.entries().size(), 0);
      course.view = Optional.of(view);
      if (occurrences.take(course.home, view)) {
        contraryChanged();
      }
    }
  }

  private void runStanding() {
    boolean anew = standing.isEmpty();
    standingRan = anew || !standingNext.isAfter(asOf);
    if (anew) {
      View view = new View(matters.common().entries(), rulebook.choice());
      effort = effort.plus(matters.common().entries().size(), 0);
      standing = Optional.of(Fold.ofStanding(common.orElseThrow(), view));
      if (rulebook.reach().casesReadStatuses()) {
        startAgain();
      }
    }
    Fold fold = standing.orElseThrow();
    if (standingRan) {
      fold.runTo(asOf);
      standingNext = fold.next();
      effort = effort.plus(0, fold.takeLooks());
      standingConclusion.ifPresent(this::forget);
      standingConclusion = Optional.of(Conclusion.of(fold, asOf));
      remember(standingConclusion.get());
    }
  }

  private void run(MatterCourse course) {
    if (course.fold.isEmpty()) {
      course.fold =
          Optional.of(
              Fold.ofMatter(
                  common.orElseThrow(), course.view.orElseThrow(), standing.orElseThrow()));
    } else if (course.next.isAfter(asOf)
        && !(standingRan && rulebook.reach().casesReadStatuses())) {
      // What is told of a duty that asks about standing ones rests on what they rest on.
      return;
    }
    Fold fold = course.fold.get();
    fold.runTo(asOf);
    forget(course);
    course.conclusion = Optional.of(Conclusion.of(fold, asOf));
    remember(course.conclusion.get());
    course.next = fold.next();
    effort = effort.plus(0, fold.takeLooks());
  }

  private void forget(MatterCourse course) {
    course.conclusion.ifPresent(this::forget);
  }

  private void forget(Conclusion conclusion) {
    conclusion.obligations().keySet().forEach(obligations::remove);
    conclusion.notOwed().keySet().forEach(notOwed::remove);
  }

  private void remember(Conclusion conclusion) {
    obligations.putAll(conclusion.obligations());
    notOwed.putAll(conclusion.notOwed());
  }

  /// What was done so far.
  ///
  /// @param entries how many entries were read, each as often as it was
  /// @param looks how often an obligation was looked at
  public record Effort(long entries, long looks) {
    /// Nothing done.
    public static final Effort NONE = new Effort(0, 0);

    private Effort plus(long moreEntries, long moreLooks) {
      return new Effort(entries + moreEntries, looks + moreLooks);
    }
  }

  /// Returns what was done so far.
  ///
  /// @return the effort
  public Effort effort() {
    return effort;
  }

  /// Returns who owes what, in order of sentence, case and bearer.
  ///
  /// @return obligations
  public List<Obligation> obligations() {
    List<Obligation> all = new ArrayList<>();
    obligations.values().forEach(all::addAll);
    return all;
  }

  /// Returns what is not owed though an occurrence could have given it, in the same order.
  ///
  /// @return what is not owed, with the reason
  public List<NotOwed> notOwed() {
    List<NotOwed> all = new ArrayList<>();
    notOwed.values().forEach(all::addAll);
    return all;
  }

  /// Returns who is bound.
  ///
  /// @return the standing of the instrument and its parties
  public InstrumentStanding standing() {
    return common.orElseThrow().standings().at(asOf);
  }

  /// An account that came into the common home by its corrections is told of in its own matter.
  static boolean isOfCommon(Ineffective found) {
    return found.reason() != Ineffective.Reason.NO_SUCH_OCCASION;
  }

  /// Returns entries without effect, in order of id.
  ///
  /// @return findings
  public List<Ineffective> ineffective() {
    TreeSet<Ineffective> all = new TreeSet<>(INEFFECTIVE);
    standingConclusion.stream()
        .flatMap(c -> c.ineffective().stream())
        .filter(Course::isOfCommon)
        .forEach(all::add);
    all.addAll(common.orElseThrow().standings().ineffective().by(asOf));
    courses.values().forEach(m -> m.conclusion.ifPresent(c -> all.addAll(c.ineffective())));
    return List.copyOf(all);
  }

  /// Returns what happened, in order of time.
  ///
  /// @return cases
  public List<Case> cases() {
    List<Case> all = new ArrayList<>();
    courses.values().forEach(m -> m.conclusion.ifPresent(c -> all.addAll(c.cases())));
    all.sort(CASES);
    return all;
  }
}

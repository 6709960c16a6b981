// SPDX-License-Identifier: Apache-2.0
package casus.engine;

import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.matter.Commons;
import casus.engine.matter.Sorting;
import casus.engine.obligation.Elsewhere;
import casus.engine.rule.Reach;
import casus.engine.rule.Rulebook;
import casus.engine.rule.Setting;
import casus.engine.step.SharedCourse;
import casus.engine.step.Sight;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.treaty.Instrument;
import casus.treaty.place.Atlas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;

/// One docket under many choices. What choices have in common is found once: a reading or a bracket
/// touches few sentences, and what becomes of the others stays as it is.
///
/// Each assessment is the one that [Engine#assess] gives. May be used by several threads at once.
public final class Alternatives {
  /// From how many choices on it pays to wake other threads for what each makes of the text.
  private static final int MANY = 8;

  private final Instrument instrument;
  private final List<Entry> known;
  private final Vantage vantage;
  private final Atlas atlas;
  private final Elsewhere elsewhere;
  private final boolean declared;
  private final Map<Setting, Shared> bySetting = new LinkedHashMap<>();
  private final Map<Setting.Outlook, Look> byOutlook = new LinkedHashMap<>();
  private final Map<Commons, Sorting> byCommons = new LinkedHashMap<>();

  /// Prepares to assess a docket.
  ///
  /// @param instrument a checked instrument
  /// @param docket the record
  /// @param vantage as of when, and known when
  /// @param atlas outlines of units, for places given by coordinate alone
  /// @param elsewhere what follows under others, on the same record from the same vantage
  public Alternatives(
      Instrument instrument, Docket docket, Vantage vantage, Atlas atlas, Elsewhere elsewhere) {
    this.instrument = instrument;
    this.vantage = vantage;
    this.atlas = atlas;
    this.elsewhere = elsewhere;
    known =
        docket.entries().stream().filter(e -> !e.onRecord().isAfter(vantage.knownAt())).toList();
    declared = known.stream().anyMatch(e -> isDeclaration(e.event()));
  }

  private static boolean isDeclaration(Event event) {
    return event instanceof Event.Declared
        || event instanceof Event.EntryCorrected corrected && isDeclaration(corrected.corrected());
  }

  /// Assesses the docket under a choice.
  ///
  /// @param choice which of the contested things are taken as given
  /// @return what follows
  public Assessment under(Choice choice) {
    return under(List.of(choice)).getFirst();
  }

  /// Assesses the docket under some choices, those of different settings side by side as far as the
  /// machine can.
  ///
  /// @param choices which of the contested things are taken as given
  /// @return what follows, in the order of the choices
  public List<Assessment> under(List<Choice> choices) {
    Stream<Choice> stream = choices.size() < MANY ? choices.stream() : choices.parallelStream();
    List<Rulebook> rulebooks = stream.map(c -> Rulebook.from(instrument, c, elsewhere)).toList();
    Map<Setting, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < rulebooks.size(); i++) {
      Setting setting = rulebooks.get(i).setting();
      Setting asked = declared ? setting : setting.withoutDeclarations();
      places.computeIfAbsent(asked, _ -> new ArrayList<>()).add(i);
    }
    Assessment[] found = new Assessment[rulebooks.size()];
    List<Runnable> tasks = new ArrayList<>();
    places.forEach((setting, of) -> {
      Shared shared = shared(setting);
      tasks.add(() -> {
        for (int place : of) {
          found[place] = assessment(rulebooks.get(place), shared);
        }
      });
    });
    if (tasks.size() == 1) {
      tasks.getFirst().run();
    } else {
      // Settings differ much in what they cost: each is a task of its own.
      ForkJoinTask.invokeAll(
          tasks.stream().<ForkJoinTask<?>>map(t -> ForkJoinTask.adapt(t)).toList());
    }
    return List.of(found);
  }

  private Assessment assessment(Rulebook rulebook, Shared shared) {
    SharedCourse.Outcome outcome = shared.under(rulebook);
    return new Assessment(
        new Assessment.Frame(instrument.header().id(), rulebook.choice(), vantage, elsewhere),
        outcome.standing(),
        outcome.cases(),
        outcome.obligations(),
        outcome.notOwed(),
        outcome.ineffective());
  }

  private synchronized Sorting sorted(Reach reach) {
    return byCommons.computeIfAbsent(reach.commons(), commons -> Sorting.of(known, commons));
  }

  private synchronized Shared shared(Setting setting) {
    Look look = byOutlook.computeIfAbsent(setting.outlook(), _ -> new Look());
    return bySetting.computeIfAbsent(setting, _ -> new Shared(look));
  }

  /// What is seen under one outlook, looked at when it is first asked for.
  private final class Look {
    private Optional<Sight> sight = Optional.empty();

    private synchronized Sight by(Rulebook rulebook) {
      if (sight.isEmpty()) {
        sight = Optional.of(new Sight(sorted(rulebook.reach()), rulebook.choice()));
      }
      return sight.get();
    }
  }

  /// The course of one setting, begun when it is first asked for.
  private final class Shared {
    private final Look look;
    private Optional<SharedCourse> course = Optional.empty();

    private Shared(Look look) {
      this.look = look;
    }

    private synchronized SharedCourse.Outcome under(Rulebook rulebook) {
      if (course.isEmpty()) {
        Sight sight = look.by(rulebook);
        course = Optional.of(new SharedCourse(rulebook, atlas, sight, vantage.asOf()));
      }
      return course.get().under(rulebook);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.Assessment;
import casus.engine.Assessor;
import casus.engine.Proceeding;
import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.plain.Lane;
import casus.engine.rule.Rulebook;
import casus.engine.vantage.Choice;
import casus.treaty.Instrument;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.party.ConsentForm;
import casus.treaty.place.Atlas;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What is measured on the common task is what the fold says of it, grounds included.
class LaneOnTheTaskTest {
  private static final int SCENARIOS = 500;
  private static final OccasionId ATTACK = new OccasionId("attack");
  private static final Instrument TREATY = CasusTask.treaty();
  private static final Assessor ASSESSOR = Assessor.of(TREATY, Choice.TEXT_ALONE, Atlas.EMPTY);

  @Test
  void every_scenario_goes_the_quick_way_and_comes_to_what_the_fold_says() {
    Random random = new Random(17);
    for (int i = 0; i < SCENARIOS; i++) {
      TaskDocket task = TaskDocket.from(Scenario.drawn(i, random));
      assertTrue(isTaken(task));
      assertEquals(fold(task), ASSESSOR.assess(task.docket(), task.vantage()));
    }
  }

  @Test
  void a_disturbed_scenario_comes_to_what_the_fold_says() {
    Random random = new Random(18);
    int taken = 0;
    for (int i = 0; i < SCENARIOS; i++) {
      TaskDocket task = disturbed(TaskDocket.from(Scenario.drawn(i, random)), random);
      taken += isTaken(task) ? 1 : 0;
      assertEquals(fold(task), ASSESSOR.assess(task.docket(), task.vantage()));
    }
    assertTrue(taken > 0 && taken < SCENARIOS, taken + " went the quick way");
  }

  private static boolean isTaken(TaskDocket task) {
    return Lane.of(Rulebook.from(TREATY, Choice.TEXT_ALONE), Atlas.EMPTY)
        .flatMap(l -> l.assess(task.docket(), task.vantage()))
        .isPresent();
  }

  private static Assessment fold(TaskDocket task) {
    Proceeding proceeding = Proceeding.of(TREATY, Choice.TEXT_ALONE, Atlas.EMPTY);
    task.docket().entries().stream()
        .filter(e -> !e.onRecord().isAfter(task.vantage().knownAt()))
        .forEach(proceeding::lodge);
    Assessment found = proceeding.assessment(task.vantage().asOf());
    return new Assessment(
        new Assessment.Frame(TREATY.header().id(), Choice.TEXT_ALONE, task.vantage()),
        found.standing(),
        found.cases(),
        found.obligations(),
        found.notOwed(),
        found.ineffective());
  }

  /// The same with one entry that something could hang on, at an hour of its docket.
  private static TaskDocket disturbed(TaskDocket task, Random random) {
    List<Entry> entries = new ArrayList<>(task.docket().entries());
    Entry some = entries.get(random.nextInt(entries.size()));
    PartyId party = TaskDocket.GUARANTORS.get(random.nextInt(TaskDocket.GUARANTORS.size()));
    Author author =
        switch (random.nextInt(3)) {
          case 0 -> some.by();
          case 1 -> new Author("Commission");
          default -> new Author(party.value());
        };
    Instant at = some.occurred().plus(Duration.ofHours(random.nextInt(3)));
    Event event = disturbance(random.nextInt(9), some.id(), party, random);
    entries.add(
        new Entry(new EntryId("z"), author, at, Optional.of(at), event, "", Optional.empty()));
    return new TaskDocket(new Docket("disturbed", entries), task.vantage());
  }

  private static Event disturbance(int kind, EntryId target, PartyId party, Random random) {
    Option option = new Option(random.nextBoolean() ? "armed-attack" : "something-else");
    Account account = new Account(List.of(new Claim.Who(List.of(party))), new TreeSet<>());
    return switch (kind) {
      case 0 -> new Event.EntryWithdrawn(target);
      case 1 -> new Event.ActDenied(target);
      case 2 -> new Event.AccountGiven(ATTACK, account);
      case 3 -> new Event.OccurrenceAlleged(ATTACK, account);
      case 4 -> new Event.OccurrenceAlleged(new OccasionId("another"), account);
      case 5 ->
          new Event.QuestionAnswered(new QuestionId("nature"), ATTACK, option, Optional.empty());
      case 6 ->
          new Event.ActReported(
              new ActTypeId("assist"),
              new TreeSet<>(List.of(party)),
              Optional.of(new PartyId("Ukraine")),
              random.nextBoolean() ? Optional.of(ATTACK) : Optional.empty());
      case 7 -> new Event.SeriesJoined(new OccasionId("series"), List.of(ATTACK));
      default ->
          new Event.ConsentExpressed(
              new InstrumentId("common-task"), ConsentForm.RATIFICATION, party);
    };
  }
}

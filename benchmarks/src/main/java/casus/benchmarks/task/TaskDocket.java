// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.task;

import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.vantage.Vantage;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.party.ConsentForm;
import casus.treaty.place.Place;
import casus.treaty.place.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A scenario as a docket of Casus, with what is on record at its hour and no more.
///
/// Beside the entries every tool is given, it has a signature of each guarantor: in Casus nobody
/// owes anything under a text it did not consent to.
///
/// @param docket the record
/// @param vantage as of the scenario's hour, known then
public record TaskDocket(Docket docket, Vantage vantage) {
  /// The guarantors in the order of the treaty.
  public static final List<PartyId> GUARANTORS =
      List.of(
              "UK", "China", "USA", "France", "Turkey", "Germany", "Canada", "Italy", "Poland",
              "Israel", "Russia")
          .stream()
          .map(PartyId::new)
          .toList();

  private static final Instant ATTACK = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> REGIONS = List.of("UA-51", "UA-63", "UA-43", "UA-40", "UA-30");
  private static final InstrumentId TREATY = new InstrumentId("common-task");

  /// Makes the docket of a scenario.
  ///
  /// @param scenario the scenario
  /// @return its docket and vantage
  public static TaskDocket from(Scenario scenario) {
    List<Entry> entries = new ArrayList<>();
    OccasionId attack = new OccasionId("attack");
    String prefix = Integer.toString(scenario.number());
    for (PartyId party : GUARANTORS) {
      Event signature = new Event.ConsentExpressed(TREATY, ConsentForm.SIGNATURE, party);
      entries.add(entry("s" + prefix + party.value(), party, -24, signature));
    }
    entries.add(entry(Ids.attack(scenario), GUARANTORS.getFirst(), 0, alleged(scenario, attack)));
    if (scenario.found() <= scenario.asOf()) {
      Option answer = new Option(scenario.armed() ? "armed-attack" : "something-else");
      entries.add(
          entry(
              Ids.answer(scenario),
              new PartyId("Commission"),
              scenario.found(),
              new Event.QuestionAnswered(
                  new QuestionId("nature"), attack, answer, Optional.empty())));
    }
    for (int k = 0; k < GUARANTORS.size(); k++) {
      PartyId party = GUARANTORS.get(k);
      if (scenario.consulted().get(k) <= scenario.asOf()) {
        Event act = act("consult", party, attack);
        entries.add(entry(Ids.consult(scenario, k), party, scenario.consulted().get(k), act));
      }
      if (scenario.assisted().get(k) <= scenario.asOf()) {
        Event act = act("assist", party, attack);
        entries.add(entry(Ids.assist(scenario, k), party, scenario.assisted().get(k), act));
      }
    }
    Instant asOf = ATTACK.plus(Duration.ofHours(scenario.asOf()));
    return new TaskDocket(new Docket("scenario " + prefix, entries), new Vantage(asOf, asOf));
  }

  private static Event alleged(Scenario scenario, OccasionId attack) {
    List<Claim> claims = new ArrayList<>();
    claims.add(new Claim.What(List.of(new EventTypeId("armed-attack"))));
    if (scenario.attributedTo() >= 0) {
      claims.add(new Claim.Who(List.of(GUARANTORS.get(scenario.attributedTo()))));
    }
    claims.add(new Claim.Against(List.of(new PartyId("Ukraine"))));
    UnitCode unit = new UnitCode(REGIONS.get(scenario.region()));
    claims.add(
        new Claim.Where(List.of(new Place(Optional.empty(), Optional.of(unit), Optional.empty()))));
    return new Event.OccurrenceAlleged(attack, new Account(claims, new TreeSet<>()));
  }

  private static Event act(String act, PartyId party, OccasionId attack) {
    TreeSet<PartyId> actors = new TreeSet<>();
    actors.add(party);
    return new Event.ActReported(new ActTypeId(act), actors, Optional.empty(), Optional.of(attack));
  }

  private static Entry entry(String id, PartyId by, int hour, Event event) {
    Instant at = ATTACK.plus(Duration.ofHours(hour));
    return new Entry(
        new EntryId(id), new Author(by.value()), at, Optional.of(at), event, "", Optional.empty());
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine;

import casus.engine.docket.Account;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Truth;
import casus.engine.rule.Rulebook;
import casus.engine.standing.Standings;
import casus.engine.trigger.Evaluator;
import casus.engine.trigger.Subject;
import casus.engine.vantage.Choice;
import casus.engine.view.Occasion;
import casus.engine.view.View;
import casus.treaty.Instrument;
import casus.treaty.condition.Condition;
import casus.treaty.name.AreaId;
import casus.treaty.name.PartyId;
import casus.treaty.place.AreaExpression;
import casus.treaty.place.Atlas;
import casus.treaty.place.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Whether a place lies in an area of an instrument: what a map shows, by the engine's own rules.
public final class Whereabouts {
  private static final OccasionId PROBE = new OccasionId("whereabouts");

  private Whereabouts() {}

  /// Asks where a place lies, by putting one imagined report of something there beside the docket.
  ///
  /// @param instrument the instrument
  /// @param area the area
  /// @param place the place
  /// @param at as of when
  /// @param docket the record, for negotiations that areas depend on
  /// @param choice whose map is followed
  /// @param atlas outlines of units
  /// @return TRUE inside, FALSE outside, CONTESTED where maps differ, UNDETERMINED where it cannot
  ///   be told
  public static Truth inside(
      Instrument instrument,
      AreaId area,
      Place place,
      Instant at,
      Docket docket,
      Choice choice,
      Atlas atlas) {
    Event alleged =
        new Event.OccurrenceAlleged(
            PROBE, new Account(List.of(new Account.Claim.Where(List.of(place))), new TreeSet<>()));
    Entry probe =
        new Entry(
            new EntryId("whereabouts"),
            new Author("nobody"),
            at,
            Optional.of(at),
            alleged,
            "",
            Optional.empty());
    Rulebook rulebook = Rulebook.from(instrument, choice);
    List<Entry> known =
        Stream.concat(docket.entries().stream(), Stream.of(probe))
            .filter(e -> !e.onRecord().isAfter(at))
            .toList();
    View view = new View(known, choice);
    Evaluator evaluator =
        new Evaluator(rulebook, view, new Standings(rulebook, view), atlas, _ -> {});
    Occasion occasion = view.members(PROBE, at).getFirst();
    Subject subject =
        new Subject(
            Optional.of(PROBE),
            Optional.of(occasion),
            new PartyId("nobody"),
            at,
            Optional.empty(),
            List.of());
    return evaluator.verdict(new Condition.IsIn(new AreaExpression.Named(area)), subject).truth();
  }
}

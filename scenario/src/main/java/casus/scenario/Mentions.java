// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.scenario.Expectation.Bearers;
import casus.scenario.Expectation.Holds;
import casus.scenario.Expectation.Matter;
import casus.scenario.text.Nearest;
import casus.treaty.Clause;
import casus.treaty.Instrument;
import casus.treaty.Provision;
import casus.treaty.Undertaking;
import casus.treaty.name.PartyId;
import casus.treaty.name.RoleId;
import casus.treaty.party.Role;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Looks whether what an expectation names exists, so that a slip of the pen is never met.
final class Mentions {
  private final Instrument instrument;
  private final TreeSet<String> citations = new TreeSet<>();
  private final TreeSet<String> occasions = new TreeSet<>();
  private final TreeSet<String> entries = new TreeSet<>();
  private final TreeSet<String> parties = new TreeSet<>();
  private final TreeSet<String> named = new TreeSet<>();

  Mentions(Instrument instrument, Docket docket) {
    this.instrument = instrument;
    for (Provision provision : instrument.provisions()) {
      citations.add(provision.citation().toString());
      for (Part<Clause> clause : provision.clauses()) {
        if (clause.value() instanceof Undertaking undertaking) {
          citations.add(undertaking.citation().toString());
        }
      }
    }
    instrument
        .readings()
        .forEach(r -> r.instead().forEach(u -> citations.add(u.citation().toString())));
    for (Entry entry : docket.entries()) {
      entries.add(entry.id().value());
      occasion(entry.event()).ifPresent(o -> occasions.add(o.value()));
      named.add(entry.by().value());
      states(entry.event()).forEach(p -> named.add(p.value()));
    }
    instrument.cast().parties().forEach(p -> parties.add(p.id().value()));
    named.addAll(parties);
  }

  private static Optional<OccasionId> occasion(Event event) {
    return switch (event) {
      case Event.OccurrenceAlleged(OccasionId occasion, _) -> Optional.of(occasion);
      case Event.SeriesJoined(OccasionId series, _) -> Optional.of(series);
      case Event.EntryCorrected correction -> occasion(correction.corrected());
      case Event.AccountGiven _,
          Event.SeriesParted _,
          Event.ActReported _,
          Event.ActDenied _,
          Event.QuestionAnswered _,
          Event.VoteCast _,
          Event.AbsenceRecorded _,
          Event.DecisionReported _,
          Event.ConsentExpressed _,
          Event.ProcedureCompleted _,
          Event.NoticeGiven _,
          Event.Declared _,
          Event.HoldingStated _,
          Event.AimStated _,
          Event.TrackSettled _,
          Event.EntryWithdrawn _ ->
          Optional.empty();
    };
  }

  /// Returns the States an event names as attacked, attacking or acting.
  private static List<PartyId> states(Event event) {
    return switch (event) {
      case Event.OccurrenceAlleged(_, Account account) -> states(account);
      case Event.AccountGiven(_, Account account) -> states(account);
      case Event.ActReported act -> List.copyOf(act.actors());
      case Event.HoldingStated holding -> List.of(holding.party());
      case Event.EntryCorrected correction -> states(correction.corrected());
      case Event.SeriesJoined _,
          Event.SeriesParted _,
          Event.ActDenied _,
          Event.QuestionAnswered _,
          Event.VoteCast _,
          Event.AbsenceRecorded _,
          Event.DecisionReported _,
          Event.ConsentExpressed _,
          Event.ProcedureCompleted _,
          Event.NoticeGiven _,
          Event.Declared _,
          Event.AimStated _,
          Event.TrackSettled _,
          Event.EntryWithdrawn _ ->
          List.of();
    };
  }

  private static List<PartyId> states(Account account) {
    List<PartyId> found = new ArrayList<>();
    for (Claim claim : account.claims()) {
      switch (claim) {
        case Claim.Who(List<PartyId> states) -> found.addAll(states);
        case Claim.Against(List<PartyId> states) -> found.addAll(states);
        case Claim.What _,
            Claim.Where _,
            Claim.Origin _,
            Claim.Means _,
            Claim.Struck _,
            Claim.Qualities _,
            Claim.When _ -> {}
      }
    }
    return found;
  }

  /// Returns a sentence for each name that nothing has.
  List<String> unknown(Holds holds) {
    return switch (holds) {
      case Holds.Owed(Matter matter, Bearers bearers, _) -> {
        List<String> found = new ArrayList<>(matter(matter));
        switch (bearers) {
          case Bearers.EachOf(RoleId role) -> found.addAll(role(role));
          case Bearers.Listed(List<PartyId> parties) ->
              parties.forEach(p -> found.addAll(party(p)));
        }
        yield found;
      }
      case Holds.NotOwed(Matter matter, Optional<PartyId> bearer) -> {
        List<String> found = new ArrayList<>(matter(matter));
        bearer.ifPresent(
            p -> found.addAll(missing(p.value(), named, "nobody is called '" + p + "'")));
        yield found;
      }
      case Holds.Count(_, Matter matter, _) -> matter(matter);
      case Holds.HasNoEffect(EntryId entry) ->
          missing(entry.value(), entries, "there is no entry '" + entry + "'");
      case Holds.Stands(PartyId party, _, _) -> party(party);
      case Holds.InForce _, Holds.NotInForce _ -> List.of();
    };
  }

  private List<String> matter(Matter matter) {
    Citation citation = matter.citation();
    List<String> found =
        new ArrayList<>(missing(citation.toString(), citations, "the treaty has no " + citation));
    matter
        .occasion()
        .ifPresent(o ->
            found.addAll(
                missing(o.value(), occasions, "nobody reports an occurrence '" + o + "'")));
    return found;
  }

  private List<String> role(RoleId role) {
    TreeSet<String> known = new TreeSet<>();
    instrument.cast().roles().stream().map(Role::id).map(RoleId::value).forEach(known::add);
    return missing(role.value(), known, "the treaty has no role '" + role + "'");
  }

  private List<String> party(PartyId party) {
    return missing(party.value(), parties, "the treaty names nobody called '" + party + "'");
  }

  private static List<String> missing(String name, SortedSet<String> known, String sentence) {
    if (known.contains(name)) {
      return List.of();
    }
    String near = Nearest.question(name, known);
    return List.of(sentence + "." + (near.isEmpty() ? "" : " " + near));
  }
}

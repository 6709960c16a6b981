// SPDX-License-Identifier: Apache-2.0
package casus.engine.general;

import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.standing.PartyStanding;
import casus.engine.standing.PartyStanding.Degree;
import casus.engine.view.Occasion;
import casus.engine.view.Seen;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Modality;
import casus.treaty.name.PartyId;
import casus.treaty.party.Group;
import casus.treaty.party.PartyRef;
import casus.treaty.party.Role;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What general law says of consent: third States, signatories, force behind a text, registration.
final class OfConsent {
  private final Beside beside;

  OfConsent(Beside beside) {
    this.beside = beside;
  }

  List<GeneralRemark> remarks() {
    List<GeneralRemark> remarks = new ArrayList<>();
    if (!beside.parties(d -> d != Degree.OUTSIDER).isEmpty()) {
      List<EntryId> consents = consents(d -> d != Degree.OUTSIDER);
      together(named(false))
          .forEach((s, p) -> remarks.add(new GeneralRemark.ThirdStates(p, s, consents)));
      together(named(true))
          .forEach((s, p) -> remarks.add(new GeneralRemark.ThirdBeneficiaries(p, s, consents)));
    }
    signatories().ifPresent(remarks::add);
    remarks.addAll(underForce());
    notRegistered().ifPresent(remarks::add);
    return remarks;
  }

  private List<Undertaking> sentences() {
    SortedSet<String> chosen = beside.assessment().frame().choice().brackets();
    return beside.instrument().provisions().stream()
        .flatMap(p -> p.clauses().stream())
        .filter(c -> c.isIn(chosen))
        .flatMap(c -> c.value() instanceof Undertaking u ? Stream.of(u) : Stream.empty())
        .toList();
  }

  /// Under which sentences each State outside is named, as a bearer of duties or as one they are
  /// owed to.
  private Map<PartyId, List<Citation>> named(boolean beneficiary) {
    Map<PartyId, List<Citation>> named = new LinkedHashMap<>();
    beside.parties(d -> d == Degree.OUTSIDER).forEach(p -> named.put(p, new ArrayList<>()));
    for (Undertaking sentence : sentences()) {
      if (sentence.modality() != Modality.MAY) {
        TreeSet<PartyId> who = new TreeSet<>();
        if (beneficiary) {
          sentence.terms().owedTo().forEach(r -> who.addAll(meant(r)));
        } else {
          who.addAll(members(sentence.bearers().group()));
        }
        for (PartyId party : who) {
          List<Citation> under = named.get(party);
          if (under != null && !under.contains(sentence.citation())) {
            under.add(sentence.citation());
          }
        }
      }
    }
    return named;
  }

  private static Map<List<Citation>, List<PartyId>> together(Map<PartyId, List<Citation>> named) {
    Map<List<Citation>, List<PartyId>> together = new LinkedHashMap<>();
    named.forEach((party, under) -> {
      if (!under.isEmpty()) {
        together.computeIfAbsent(under, _ -> new ArrayList<>()).add(party);
      }
    });
    return together;
  }

  private List<PartyId> members(Group group) {
    return switch (group) {
      case Group.InRole(var role) ->
          beside.instrument().role(role).map(this::members).orElse(List.of());
      case Group.Listed(var parties) -> parties;
    };
  }

  private List<PartyId> members(Role role) {
    SortedSet<String> chosen = beside.assessment().frame().choice().brackets();
    return role.members().stream().filter(m -> m.isIn(chosen)).map(Part::value).toList();
  }

  /// Whom a sentence means whatever happens.
  private List<PartyId> meant(PartyRef ref) {
    return switch (ref) {
      case PartyRef.Named(var party) -> List.of(party);
      case PartyRef.AnyOf(var role) -> members(new Group.InRole(role));
      case PartyRef.Bearer _, PartyRef.AttackedState _, PartyRef.AttributedState _ -> List.of();
    };
  }

  private Optional<GeneralRemark> signatories() {
    Predicate<Degree> notYet = d -> d == Degree.SIGNATORY || d == Degree.CONTRACTING;
    List<PartyId> who = beside.parties(notYet);
    return who.isEmpty() || !beside.isTreaty()
        ? Optional.empty()
        : Optional.of(new GeneralRemark.BeforeEntryIntoForce(who, consents(notYet)));
  }

  /// What the standing of some parties rests on.
  private List<EntryId> consents(Predicate<Degree> how) {
    TreeSet<EntryId> entries = new TreeSet<>();
    for (PartyStanding party : beside.assessment().standing().parties()) {
      if (how.test(party.degree())) {
        entries.addAll(party.grounds().entries());
      }
    }
    return List.copyOf(entries);
  }

  /// States of the text against which force was used before they consented, or before the text is
  /// dated if nobody's consent is on record.
  private List<GeneralRemark> underForce() {
    TreeMap<PartyId, List<Seen>> consents = new TreeMap<>();
    for (Seen seen : beside.others()) {
      if (seen.event() instanceof Event.ConsentExpressed(var of, _, var party)
          && of.equals(beside.instrument().header().id())) {
        consents.computeIfAbsent(party, _ -> new ArrayList<>()).add(seen);
      }
    }
    List<GeneralRemark> remarks = new ArrayList<>();
    for (PartyStanding party : beside.assessment().standing().parties()) {
      List<Seen> given = consents.getOrDefault(party.party(), List.of());
      Optional<LocalDate> dated =
          consents.isEmpty() ? beside.instrument().header().dated() : Optional.empty();
      underForce(party.party(), given, dated).ifPresent(remarks::add);
    }
    return remarks;
  }

  private Optional<GeneralRemark> underForce(
      PartyId party, List<Seen> given, Optional<LocalDate> dated) {
    Beside.Claimed by = Beside.Claimed.nothing();
    TreeSet<OccasionId> occasions = new TreeSet<>();
    TreeSet<EntryId> entries = new TreeSet<>();
    for (var one : beside.assessment().cases()) {
      for (Occasion occasion : beside.members(one.id())) {
        List<Seen> after =
            given.stream().filter(s -> occasion.time().isBefore(s.occurred())).toList();
        boolean before = !after.isEmpty() || dated.map(d -> isBefore(occasion, d)).orElse(false);
        if (!before || !Beside.isUnderTheCharter(occasion.time())) {
          continue;
        }
        Beside.Claimed against = beside.against(occasion);
        SortedSet<EntryId> force =
            against.parties().contains(party) ? beside.force(occasion) : new TreeSet<>();
        if (!force.isEmpty()) {
          occasions.add(beside.caseOf(occasion.id()));
          Beside.Claimed attributed = beside.attributed(occasion);
          attributed
              .states()
              .forEach((state, who) -> {
                if (!state.equals(party) && beside.instrument().party(state).isPresent()) {
                  by.states().computeIfAbsent(state, _ -> new TreeSet<>()).addAll(who);
                }
              });
          entries.addAll(force);
          entries.addAll(attributed.entries());
          entries.addAll(against.entries());
          after.forEach(s -> entries.addAll(s.trail()));
        }
      }
    }
    return occasions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new GeneralRemark.ConcludedUnderForce(
                party,
                by.attributed(),
                List.copyOf(occasions),
                given.isEmpty() ? dated : Optional.empty(),
                List.copyOf(entries)));
  }

  private boolean isBefore(Occasion occasion, LocalDate dated) {
    return occasion
        .time()
        .isBefore(dated.atStartOfDay(beside.instrument().header().legalTime()).toInstant());
  }

  private Optional<GeneralRemark> notRegistered() {
    Optional<Instant> inForce =
        beside.assessment().standing().inForce().filter(Beside::isUnderTheCharter);
    boolean registered =
        beside.others().stream()
            .anyMatch(s ->
                s.event() instanceof Event.ProcedureCompleted(var of, var name, _)
                    && of.equals(beside.instrument().header().id())
                    && name.equals("registration"));
    // Article 102 speaks of treaties made after the Charter came into force
    boolean isTheCharter = beside.instrument().header().id().equals(GeneralLaw.CHARTER);
    return registered || isTheCharter || !beside.isTreaty()
        ? Optional.empty()
        : inForce.map(since -> new GeneralRemark.NotRegistered(since, consents(Degree::isBinding)));
  }
}

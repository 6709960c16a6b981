// SPDX-License-Identifier: Apache-2.0
package casus.engine.view;

import casus.engine.docket.Docket;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Ineffective;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is visible from a vantage, sorted by what it is about. Immutable once built.
public final class View {
  private final Vantage vantage;
  private final Choice choice;
  private final Cases cases;
  private final SortedMap<OccasionId, Occasion> occasions;
  private final SortedMap<OccasionId, List<Occasion>> byCase;
  private final TreeMap<Instant, List<Occasion>> byTime = new TreeMap<>();
  private final List<Seen> acts = new ArrayList<>();
  private final TreeMap<OccasionId, List<Seen>> actsByCase = new TreeMap<>();
  private final List<Seen> others = new ArrayList<>();
  private final TreeMap<EntryId, List<Seen>> denials = new TreeMap<>();
  private final List<Ineffective> ineffective = new ArrayList<>();
  private final List<EntryId> corrections;
  private final List<EntryId> joinings;

  /// Looks at a docket.
  ///
  /// @param docket the docket
  /// @param vantage from where
  /// @param choice whose account is followed and how series are taken
  public View(Docket docket, Vantage vantage, Choice choice) {
    this.vantage = vantage;
    this.choice = choice;
    Corrections corrections = new Corrections(docket, vantage.knownAt());
    ineffective.addAll(corrections.ineffective());
    this.corrections = corrections.effective();
    List<Seen> all = corrections.seen();
    TreeMap<OccasionId, Occasion> found = new TreeMap<>();
    List<Seen> accounts = new ArrayList<>();
    List<Seen> joinings = new ArrayList<>();
    for (Seen seen : all) {
      sort(seen, found, accounts, joinings);
    }
    hear(accounts, found);
    this.joinings = joinings.stream().flatMap(j -> j.trail().stream()).toList();
    cases = new Cases(joinings, choice.series());
    occasions = Collections.unmodifiableSortedMap(found);
    byCase = Collections.unmodifiableSortedMap(cases.group(found.values()));
    for (Occasion occasion : found.values()) {
      byTime.computeIfAbsent(occasion.time(), _ -> new ArrayList<>()).add(occasion);
    }
    acts.sort(Seen.BY_OCCURRED);
    others.sort(Seen.BY_OCCURRED);
    acts.forEach(this::sortByCase);
    checkReferences(all);
  }

  private void sort(
      Seen seen, Map<OccasionId, Occasion> found, List<Seen> accounts, List<Seen> joinings) {
    boolean occurred = !seen.occurred().isAfter(vantage.asOf());
    switch (seen.event()) {
      case Event.OccurrenceAlleged(OccasionId id, _) -> {
        found.computeIfAbsent(id, Occasion::new);
        accounts.add(seen);
      }
      case Event.AccountGiven _ -> accounts.add(seen);
      case Event.SeriesJoined _, Event.SeriesParted _ -> joinings.add(seen);
      case Event.ActDenied(EntryId act) ->
          denials.computeIfAbsent(act, _ -> new ArrayList<>()).add(seen);
      case Event.ActReported _ -> {
        if (occurred) {
          acts.add(seen);
        }
      }
      case Event.QuestionAnswered _,
          Event.VoteCast _,
          Event.DecisionReported _,
          Event.ConsentExpressed _,
          Event.ProcedureCompleted _,
          Event.NoticeGiven _,
          Event.TrackSettled _ -> {
        if (occurred) {
          others.add(seen);
        }
      }
      case Event.EntryCorrected _, Event.EntryWithdrawn _ ->
          throw new IllegalArgumentException("a correction was not applied: " + seen.id());
    }
  }

  private void sortByCase(Seen act) {
    if (act.event() instanceof Event.ActReported reported && reported.about().isPresent()) {
      actsByCase
          .computeIfAbsent(caseOf(reported.about().get()), _ -> new ArrayList<>())
          .add(act);
    }
  }

  private void hear(List<Seen> accounts, Map<OccasionId, Occasion> found) {
    accounts.sort(Seen.BY_LODGED);
    for (Seen seen : accounts) {
      OccasionId id =
          switch (seen.event()) {
            case Event.OccurrenceAlleged(OccasionId alleged, _) -> alleged;
            case Event.AccountGiven(OccasionId about, _) -> about;
            default -> throw new IllegalArgumentException("not an account: " + seen.id());
          };
      Occasion occasion = found.get(id);
      if (occasion == null) {
        ineffective.add(new Ineffective(seen.id(), Reason.NO_SUCH_OCCASION, id.value()));
      } else {
        occasion.take(seen);
      }
    }
    found.values().forEach(o -> o.settle(choice.account()));
  }

  private void checkReferences(List<Seen> all) {
    TreeSet<EntryId> reports = new TreeSet<>();
    for (Seen seen : all) {
      if (seen.event() instanceof Event.ActReported) {
        reports.add(seen.id());
      }
    }
    for (Seen seen : all) {
      if (seen.event() instanceof Event.ActDenied(EntryId act) && !reports.contains(act)) {
        ineffective.add(new Ineffective(seen.id(), Reason.NO_SUCH_ENTRY, act.value()));
      }
    }
  }

  /// Returns from where one looks.
  ///
  /// @return the vantage
  public Vantage vantage() {
    return vantage;
  }

  /// Returns what is taken as given.
  ///
  /// @return the choice
  public Choice choice() {
    return choice;
  }

  /// Returns every case with its occurrences in order of time, whenever they happened.
  ///
  /// @return occurrences by case
  public SortedMap<OccasionId, List<Occasion>> byCase() {
    return byCase;
  }

  /// Returns the occurrences of a case that have happened by an instant, in order of time.
  ///
  /// @param id the case
  /// @param at the instant
  /// @return occurrences
  public List<Occasion> members(OccasionId id, Instant at) {
    List<Occasion> all = byCase.getOrDefault(id, List.of());
    int happened = 0;
    while (happened < all.size() && !all.get(happened).time().isAfter(at)) {
      happened++;
    }
    return all.subList(0, happened);
  }

  /// Returns every occurrence.
  ///
  /// @return occurrences in order of id
  public Iterable<Occasion> occasions() {
    return occasions.values();
  }

  /// Returns the occurrences of one instant.
  ///
  /// @param at the instant
  /// @return occurrences in order of id
  public List<Occasion> occasionsAt(Instant at) {
    return byTime.getOrDefault(at, List.of());
  }

  /// Returns when something next happened.
  ///
  /// @param at an instant
  /// @return the time of the first occurrence after it
  public Optional<Instant> nextOccasionAfter(Instant at) {
    return Optional.ofNullable(byTime.higherKey(at));
  }

  /// Returns the case an occurrence or series belongs to.
  ///
  /// @param id its name
  /// @return the name of the case
  public OccasionId caseOf(OccasionId id) {
    return cases.of(id);
  }

  /// Returns the entries that put an occurrence into its case.
  ///
  /// @param id the occurrence
  /// @return entries, empty if it is its own case
  public List<EntryId> joinedBy(OccasionId id) {
    return cases.trailOf(id);
  }

  /// Returns visible reports of acts, in order of occurrence.
  ///
  /// @return entries
  public List<Seen> acts() {
    return acts;
  }

  /// Returns visible reports of acts about a case, in order of occurrence.
  ///
  /// @param caseId the case
  /// @return entries that name the case, a series within it or a member
  public List<Seen> acts(OccasionId caseId) {
    return actsByCase.getOrDefault(caseId, List.of());
  }

  /// Returns the denials of an act.
  ///
  /// @param act the entry that reported it
  /// @return denials
  public List<Seen> denials(EntryId act) {
    return denials.getOrDefault(act, List.of());
  }

  /// Returns answers, votes, decisions, consents, procedures, notices and settlements, in order of
  /// occurrence.
  ///
  /// @return entries
  public List<Seen> others() {
    return others;
  }

  /// Returns the corrections and withdrawals in effect: without one, what it changed would come
  /// back.
  ///
  /// @return entries in order of id
  public List<EntryId> corrections() {
    return corrections;
  }

  /// Returns everything said about what happened in a case and about its being one case.
  ///
  /// @param id the case
  /// @return entries
  public List<EntryId> saidOf(OccasionId id) {
    List<EntryId> said = new ArrayList<>(joinings);
    for (Occasion occasion : byCase.getOrDefault(id, List.of())) {
      occasion.statements().forEach(s -> said.addAll(s.trail()));
    }
    return said;
  }

  /// Returns entries found to have no effect so far.
  ///
  /// @return findings
  public List<Ineffective> ineffective() {
    return List.copyOf(ineffective);
  }
}

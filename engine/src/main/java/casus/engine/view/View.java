// SPDX-License-Identifier: Apache-2.0
package casus.engine.view;

import casus.engine.docket.Author;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Ineffective;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.vantage.Choice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is known, after corrections, sorted by what it is about.
///
/// It holds what is known whenever it occurred: as of when one looks is asked of each part. Acts,
/// answers and votes can be added; anything else needs a new view.
public final class View {
  private final Optional<Author> account;
  private final Cases cases;
  private final SortedMap<OccasionId, Occasion> occasions;
  private final SortedMap<OccasionId, List<Occasion>> byCase;
  private final List<Seen> acts = new ArrayList<>();
  private final TreeMap<OccasionId, List<Seen>> actsByCase = new TreeMap<>();
  private final List<Seen> others = new ArrayList<>();
  private final TreeMap<EntryId, List<Seen>> denials = new TreeMap<>();
  private final List<Ineffective> ineffective = new ArrayList<>();
  private final List<EntryId> corrections;
  private final List<EntryId> joinings;
  private final TreeMap<OccasionId, List<EntryId>> saidOf = new TreeMap<>();

  /// Looks at entries.
  ///
  /// @param entries what is known, each entry once
  /// @param choice whose account is followed and how series are taken
  public View(Iterable<Entry> entries, Choice choice) {
    account = choice.account();
    Corrections corrections = new Corrections(entries);
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
    acts.sort(Seen.BY_OCCURRED);
    others.sort(Seen.BY_OCCURRED);
    acts.forEach(this::sortByCase);
    checkReferences(all);
  }

  private void sort(
      Seen seen, Map<OccasionId, Occasion> found, List<Seen> accounts, List<Seen> joinings) {
    switch (seen.event()) {
      case Event.OccurrenceAlleged(OccasionId id, _) -> {
        found.computeIfAbsent(id, Occasion::new);
        accounts.add(seen);
      }
      case Event.AccountGiven _ -> accounts.add(seen);
      case Event.SeriesJoined _, Event.SeriesParted _ -> joinings.add(seen);
      case Event.ActDenied(EntryId act) ->
          denials.computeIfAbsent(act, _ -> new ArrayList<>()).add(seen);
      case Event.ActReported _ -> acts.add(seen);
      case Event.QuestionAnswered _,
          Event.VoteCast _,
          Event.AbsenceRecorded _,
          Event.DecisionReported _,
          Event.ConsentExpressed _,
          Event.ProcedureCompleted _,
          Event.NoticeGiven _,
          Event.Declared _,
          Event.AimStated _,
          Event.HoldingStated _,
          Event.TrackSettled _ ->
          others.add(seen);
      case Event.EntryCorrected _, Event.EntryWithdrawn _ ->
          throw new IllegalArgumentException("a correction was not applied: " + seen.id());
    }
  }

  private void sortByCase(Seen act) {
    if (act.event() instanceof Event.ActReported reported && reported.about().isPresent()) {
      actsByCase.computeIfAbsent(caseOf(reported.about().get()), _ -> new ArrayList<>()).add(act);
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
    found.values().forEach(o -> o.settle(account));
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

  /// Returns when something next occurs after an instant.
  ///
  /// @param after the instant
  /// @return the next time of an occurrence, act, answer, vote or other entry, or the end of time
  public Instant nextAfter(Instant after) {
    Instant next = Instant.MAX;
    for (Occasion occasion : occasions.values()) {
      next = earlierAfter(after, occasion.time(), next);
    }
    for (List<Seen> list : List.of(acts, others)) {
      for (int i = list.size() - 1; i >= 0 && list.get(i).occurred().isAfter(after); i--) {
        next = earlierAfter(after, list.get(i).occurred(), next);
      }
    }
    return next;
  }

  private static Instant earlierAfter(Instant after, Instant candidate, Instant best) {
    return candidate.isAfter(after) && candidate.isBefore(best) ? candidate : best;
  }

  /// Tells whether an entry can be added: nothing of its kind occurred at the same time or later.
  ///
  /// @param entry an act, an answer, a vote or a decision
  /// @return true if it comes last
  public boolean canAdd(Entry entry) {
    List<Seen> before = entry.event() instanceof Event.ActReported ? acts : others;
    return before.isEmpty() || before.getLast().occurred().isBefore(entry.occurred());
  }

  /// Adds an act, an answer, a vote or a decision that nobody has corrected or denied.
  ///
  /// @param entry the entry, whenever it occurred
  /// @return the entry as it stands
  public Seen add(Entry entry) {
    Seen seen = Seen.of(entry);
    if (seen.event() instanceof Event.ActReported reported) {
      Seen.insert(seen, acts, Seen.BY_OCCURRED);
      reported
          .about()
          .map(this::caseOf)
          .ifPresent(c ->
              Seen.insert(
                  seen, actsByCase.computeIfAbsent(c, _ -> new ArrayList<>()), Seen.BY_OCCURRED));
    } else {
      Seen.insert(seen, others, Seen.BY_OCCURRED);
    }
    return seen;
  }

  /// Returns whose account is followed where accounts differ.
  ///
  /// @return the author; empty if all are
  public Optional<Author> account() {
    return account;
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
  public Collection<Occasion> occasions() {
    return occasions.values();
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

  /// Returns everything said about what happened in a case and about its being one case, and the
  /// corrections in effect.
  ///
  /// @param id the case
  /// @return entries in order of id, each once
  public synchronized List<EntryId> saidOf(OccasionId id) {
    return saidOf.computeIfAbsent(id, this::said);
  }

  private List<EntryId> said(OccasionId id) {
    List<EntryId> said = new ArrayList<>(joinings);
    said.addAll(corrections);
    for (Occasion occasion : byCase.getOrDefault(id, List.of())) {
      occasion.statements().forEach(s -> said.addAll(s.trail()));
    }
    return said.stream().sorted().distinct().toList();
  }

  /// Returns entries found to have no effect so far.
  ///
  /// @return findings
  public List<Ineffective> ineffective() {
    return List.copyOf(ineffective);
  }
}

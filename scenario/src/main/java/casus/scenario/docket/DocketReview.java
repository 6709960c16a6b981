// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.scenario.text.Nearest;
import casus.scenario.text.TextFinding;
import casus.treaty.Instrument;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Locus;
import casus.treaty.name.LookAlikes;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Looks through a docket for what its author will hardly have meant. The engine copes with all of
/// it.
public final class DocketReview {
  private final SortedMap<EntryId, Locus> loci;
  private final SortedMap<EntryId, Entry> entries = new TreeMap<>();
  private final SortedMap<OccasionId, Instant> occasions = new TreeMap<>();
  private final SortedMap<EntryId, EntryId> corrected = new TreeMap<>();
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<String> ids;
  private final List<String> names;

  private DocketReview(Docket docket, SortedMap<EntryId, Locus> loci) {
    this.loci = loci;
    for (Entry entry : docket.entries()) {
      entries.put(entry.id(), entry);
      switch (effective(entry.event())) {
        case Event.OccurrenceAlleged(OccasionId occasion, _) ->
            occasions.merge(occasion, entry.occurred(), (a, b) -> a.isBefore(b) ? a : b);
        case Event.SeriesJoined(OccasionId series, _) -> occasions.put(series, Entry.EARLIEST);
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
            Event.AimStated _,
            Event.HoldingStated _,
            Event.TrackSettled _,
            Event.EntryCorrected _,
            Event.EntryWithdrawn _ -> {}
      }
    }
    this.ids = entries.keySet().stream().map(EntryId::value).toList();
    this.names = occasions.keySet().stream().map(OccasionId::value).toList();
  }

  /// Reviews a sheet by itself.
  ///
  /// @param sheet the sheet
  /// @return warnings in the order of the docket
  public static List<Diagnostic> of(DocketSheet sheet) {
    return of(sheet.docket(), sheet.loci());
  }

  /// Reviews those entries of a docket whose places are known, in the light of all.
  ///
  /// @param docket the docket, with everything its entries refer to
  /// @param loci where the entries to review stand
  /// @return warnings in the order of the docket
  public static List<Diagnostic> of(Docket docket, SortedMap<EntryId, Locus> loci) {
    DocketReview review = new DocketReview(docket, loci);
    docket.entries().forEach(review::entry);
    return List.copyOf(review.findings);
  }

  /// Looks for States that are written much like one the instrument names.
  ///
  /// @param docket the docket
  /// @param loci where the entries to review stand
  /// @param instrument the instrument
  /// @return warnings in the order of the docket
  public static List<Diagnostic> against(
      Docket docket, SortedMap<EntryId, Locus> loci, Instrument instrument) {
    TreeSet<String> known = new TreeSet<>();
    instrument.cast().parties().forEach(p -> known.add(p.id().value()));
    instrument.deciders().bodies().forEach(b -> known.add(b.id().value()));
    List<Diagnostic> findings = new ArrayList<>();
    TreeMap<String, String> nearTo = new TreeMap<>();
    for (Entry entry : docket.entries()) {
      Optional<Locus> locus = Optional.ofNullable(loci.get(entry.id()));
      if (locus.isPresent()) {
        for (String name : named(entry)) {
          String near =
              known.contains(name) || findings.size() >= TextFinding.MOST
                  ? ""
                  : nearTo.computeIfAbsent(name, n -> near(n, known));
          if (!near.isEmpty()) {
            findings.add(
                TextFinding.UNKNOWN_PARTY.at(
                    locus.get(), "The treaty names nobody called '" + name + "'.", near));
          }
        }
      }
    }
    return findings;
  }

  /// Returns a question after a name that is near or looks alike.
  private static String near(String name, SortedSet<String> known) {
    String skeleton = LookAlikes.skeleton(name);
    Optional<String> alike =
        known.stream().filter(k -> LookAlikes.skeleton(k).equals(skeleton)).findFirst();
    return alike
        .map(k ->
            "It looks like '"
                + k
                + "' and is written with other letters, among them "
                + LookAlikes.called(name.charAt(firstDifference(name, k)))
                + ".")
        .orElseGet(() -> Nearest.question(name, slips(name, known)));
  }

  /// Returns the names that a name can be a slip of the pen for: letters in another order, or one
  /// too many or too few. Another letter in the place of one makes another State of it, as Iceland
  /// is not Ireland.
  private static SortedSet<String> slips(String name, SortedSet<String> known) {
    TreeSet<String> slips = new TreeSet<>(known);
    int[] letters = letters(name);
    slips.removeIf(k ->
        // A letter may be two in the other case.
        Math.abs(k.length() - name.length()) > 2
            || !Arrays.equals(letters(k), letters) && !lacksOne(k, name));
    return slips;
  }

  private static int[] letters(String name) {
    int[] letters = name.toLowerCase(Locale.ROOT).codePoints().toArray();
    Arrays.sort(letters);
    return letters;
  }

  private static boolean lacksOne(String one, String other) {
    String longer = one.length() > other.length() ? one : other;
    String shorter = one.length() > other.length() ? other : one;
    if (longer.length() != shorter.length() + 1) {
      return false;
    }
    for (int i = 0; i < longer.length(); i++) {
      if ((longer.substring(0, i) + longer.substring(i + 1)).equalsIgnoreCase(shorter)) {
        return true;
      }
    }
    return false;
  }

  /// Returns where two names of the same length first differ.
  private static int firstDifference(String one, String other) {
    int at = 0;
    while (at + 1 < one.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static SortedSet<String> named(Entry entry) {
    TreeSet<String> names = new TreeSet<>();
    names.add(entry.by().value());
    if (effective(entry.event()) instanceof Event.ActReported act) {
      act.actors().stream().map(PartyId::value).forEach(names::add);
      act.toward().map(PartyId::value).ifPresent(names::add);
    }
    return names;
  }

  private static Event effective(Event event) {
    return event instanceof Event.EntryCorrected correction ? correction.corrected() : event;
  }

  private void entry(Entry entry) {
    if (entry.onRecord().isBefore(entry.occurred())) {
      warn(
          entry,
          TextFinding.LODGED_BEFORE,
          "The entry was lodged before what it tells of occurred.",
          "Check both times, and whether the time after 'lodged' needs a date.");
    }
    switch (entry.event()) {
      case Event.ActDenied(EntryId target) -> refersTo(entry, target);
      case Event.EntryWithdrawn(EntryId target) -> corrects(entry, target);
      case Event.EntryCorrected(EntryId target, Event corrected, Optional<Instant> occurred) -> {
        corrects(entry, target);
        about(entry, corrected, occurred.or(() -> occurredOf(target)).orElse(entry.occurred()));
      }
      case Event.OccurrenceAlleged _,
          Event.AccountGiven _,
          Event.SeriesJoined _,
          Event.SeriesParted _,
          Event.ActReported _,
          Event.QuestionAnswered _,
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
          about(entry, entry.event(), entry.occurred());
    }
  }

  private Optional<Instant> occurredOf(EntryId id) {
    return Optional.ofNullable(entries.get(id)).map(Entry::occurred);
  }

  private void about(Entry entry, Event event, Instant at) {
    switch (event) {
      case Event.AccountGiven(OccasionId occasion, _) -> onRecord(entry, occasion);
      case Event.SeriesJoined(_, List<OccasionId> members) ->
          members.forEach(member -> onRecord(entry, member));
      case Event.SeriesParted(OccasionId series, List<OccasionId> members) -> {
        onRecord(entry, series);
        members.forEach(member -> onRecord(entry, member));
      }
      case Event.ActReported act -> act.about().ifPresent(o -> notBefore(entry, o, at));
      case Event.QuestionAnswered answer -> notBefore(entry, answer.about(), at);
      case Event.VoteCast vote -> notBefore(entry, vote.about(), at);
      case Event.AbsenceRecorded absence -> notBefore(entry, absence.about(), at);
      case Event.DecisionReported decision -> notBefore(entry, decision.about(), at);
      case Event.ActDenied(EntryId target) -> refersTo(entry, target);
      case Event.AimStated(EntryId target, _) -> refersTo(entry, target);
      case Event.OccurrenceAlleged _,
          Event.ConsentExpressed _,
          Event.ProcedureCompleted _,
          Event.NoticeGiven _,
          Event.Declared _,
          Event.HoldingStated _,
          Event.TrackSettled _,
          Event.EntryCorrected _,
          Event.EntryWithdrawn _ -> {}
    }
  }

  private boolean onRecord(Entry entry, OccasionId occasion) {
    if (occasions.containsKey(occasion)) {
      return true;
    }
    String near = near(occasion.value(), names);
    warn(
        entry,
        TextFinding.NO_SUCH_OCCASION,
        "Nobody reports an occurrence called '" + occasion + "'.",
        near.isEmpty() ? "An occurrence comes on record by 'reports " + occasion + ": …'." : near);
    return false;
  }

  private void notBefore(Entry entry, OccasionId occasion, Instant at) {
    if (onRecord(entry, occasion)
        && at.isBefore(Optional.ofNullable(occasions.get(occasion)).orElse(at))) {
      warn(
          entry,
          TextFinding.BEFORE_ITS_CAUSE,
          "The entry comes before the occurrence '" + occasion + "' that it speaks of.",
          "Check the time of both; entries stand by when they occurred.");
    }
  }

  private boolean refersTo(Entry entry, EntryId target) {
    Optional<Entry> other = Optional.ofNullable(entries.get(target));
    if (other.isEmpty()) {
      warn(
          entry,
          TextFinding.NO_SUCH_ENTRY,
          "There is no entry '" + target + "'.",
          near(target.value(), ids));
      return false;
    }
    if (entry.onRecord().isBefore(other.get().onRecord())) {
      warn(
          entry,
          TextFinding.BEFORE_ITS_CAUSE,
          "The entry was lodged before the entry '" + target + "' that it speaks of.",
          "Check when each was put on record.");
    }
    return true;
  }

  private void corrects(Entry entry, EntryId target) {
    Optional<Entry> other = Optional.ofNullable(entries.get(target));
    boolean isOwn = other.filter(e -> e.by().equals(entry.by())).isPresent();
    EntryId before = isOwn ? corrected.put(target, entry.id()) : null;
    if (before != null) {
      warn(
          entry,
          TextFinding.CORRECTED_TWICE,
          "The entry '" + target + "' is also corrected by '" + before + "'.",
          "Both are kept; the one that was lodged last counts.");
    }
    if (refersTo(entry, target) && other.isPresent() && !isOwn) {
      warn(
          entry,
          TextFinding.NOT_ITS_AUTHOR,
          "The entry '" + target + "' is somebody else's, so this has no effect.",
          "Whoever disagrees says so by 'says of', 'denies of' or 'denies act'.");
    }
  }

  /// Returns the nearest of some names, for as many findings as are shown.
  private String near(String name, List<String> known) {
    return findings.size() < TextFinding.MOST ? Nearest.question(name, known) : "";
  }

  private void warn(Entry entry, TextFinding finding, String sentence, String help) {
    Optional.ofNullable(loci.get(entry.id()))
        .ifPresent(locus -> findings.add(finding.at(locus, sentence, help)));
  }
}

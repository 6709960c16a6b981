// SPDX-License-Identifier: Apache-2.0
package casus.engine.standing;

import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.rule.Rulebook;
import casus.engine.standing.PartyStanding.Degree;
import casus.engine.view.NoEffect;
import casus.engine.view.Seen;
import casus.engine.view.View;
import casus.treaty.Force;
import casus.treaty.StatusRules.Exit;
import casus.treaty.StatusRules.Length;
import casus.treaty.StatusRules.Renewal;
import casus.treaty.StatusRules.Rule;
import casus.treaty.name.MeasureId;
import casus.treaty.name.PartyId;
import casus.treaty.name.TrackId;
import casus.treaty.party.Party;
import casus.treaty.time.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// How every party stands towards one instrument at every instant, and how its negotiations do
/// (semantics 9-11, 18).
public final class Standings {
  private final Rulebook rulebook;
  private final Consents consents;
  private final Reservations reservations;
  private final Suspensions suspensions;
  private final List<EntryId> corrections;
  private final TreeSet<Instant> turns = new TreeSet<>();
  private final TreeMap<PartyId, TreeMap<Instant, PartyStanding>> known = new TreeMap<>();
  private final NoEffect ineffective = new NoEffect();
  private final Reached inForce;
  private final Reached provisional;
  private final Periods periods;
  private final Ends ends;
  private final Map<PartyId, Instant> ended = new TreeMap<>();
  private final Map<PartyId, Seen> endings = new TreeMap<>();
  private final Map<PartyId, Left> left = new TreeMap<>();
  private final TreeMap<MeasureId, TreeMap<PartyId, List<Seen>>> holdings = new TreeMap<>();
  private final TreeMap<TrackId, Seen> settlements = new TreeMap<>();

  /// When a formula was first met, and by which entries.
  record Reached(Optional<Instant> at, List<EntryId> entries) {}

  private record Left(Instant from, Seen notice) {}

  /// Reads the acts of consent in a view.
  ///
  /// @param rulebook the rules of the instrument under the choice
  /// @param view what is visible
  public Standings(Rulebook rulebook, View view) {
    this.rulebook = rulebook;
    this.consents = new Consents(rulebook, view);
    corrections = view.corrections();
    turns.addAll(consents.instants());
    inForce =
        rulebook
            .instrument()
            .status()
            .entryIntoForce()
            .map(this::firstMet)
            .orElseGet(consents::firstConsents);
    provisional =
        rulebook
            .instrument()
            .status()
            .provisional()
            .map(this::firstMet)
            .orElse(new Reached(Optional.empty(), List.of()));
    reservations = new Reservations(rulebook, view, consents, ineffective);
    turns.addAll(reservations.instants());
    suspensions = new Suspensions(rulebook, view, ineffective);
    turns.addAll(suspensions.instants());
    periods =
        new Periods(
            rulebook.instrument().status().particulars().length(),
            inForce.at(),
            rulebook.instrument().header().legalTime());
    view.others().forEach(this::takeNotice);
    view.others().forEach(this::takeSettlement);
    view.others().forEach(this::takeHolding);
    ends = new Ends(rulebook, inForce.at(), view, this::isIn, ineffective);
    ends.byLength(periods);
    ends.bySettlement(settlements);
    ends.byAgreement();
    ends.first().ifPresent(e -> turns.add(e.at()));
    turns.addAll(ends.instants());
  }

  private Reached firstMet(Rule rule) {
    for (Instant at : consents.instants()) {
      TreeSet<EntryId> entries = new TreeSet<>();
      if (consents.met(rule, at, entries) == Truth.TRUE) {
        return new Reached(Optional.of(at), List.copyOf(entries));
      }
    }
    return new Reached(Optional.empty(), List.of());
  }

  private void takeSettlement(Seen seen) {
    if (seen.event() instanceof Event.TrackSettled(var instrument, TrackId track, _)
        && instrument.equals(rulebook.instrument().header().id())) {
      settlements.putIfAbsent(track, seen);
    }
  }

  private void takeHolding(Seen seen) {
    if (seen.event() instanceof Event.HoldingStated(MeasureId measure, PartyId party, _)) {
      holdings
          .computeIfAbsent(measure, _ -> new TreeMap<>())
          .computeIfAbsent(party, _ -> new ArrayList<>())
          .add(seen);
    }
  }

  /// Returns what was stated of how much a party has of something.
  ///
  /// @param measure of what
  /// @param party who
  /// @return statements in order of the time they tell of
  public List<Seen> holdings(MeasureId measure, PartyId party) {
    return holdings.getOrDefault(measure, new TreeMap<>()).getOrDefault(party, List.of());
  }

  private void takeNotice(Seen seen) {
    if (!(seen.event() instanceof Event.NoticeGiven notice)
        || !notice.instrument().equals(rulebook.instrument().header().id())) {
      return;
    }
    switch (notice.notice()) {
      case END_OF_PROVISIONAL_APPLICATION -> {
        if (ended.putIfAbsent(notice.party(), seen.occurred()) == null) {
          endings.put(notice.party(), seen);
          turns.add(seen.occurred());
        }
      }
      case WITHDRAWAL -> withdraw(seen, notice.party());
    }
  }

  /// A unilateral act that says nothing of it may be revoked at will; what it does say of it counts
  /// (ILC, Guiding Principles on unilateral declarations, 2006, 10).
  private boolean isRevocable() {
    return rulebook.instrument().header().force() == Force.UNILATERAL;
  }

  private void withdraw(Seen seen, PartyId party) {
    Optional<Exit> exit = rulebook.instrument().status().exit();
    Optional<Renewal> renewal =
        rulebook.instrument().status().particulars().length().flatMap(Length::renewal);
    boolean mayLeave = exit.isPresent() || isRevocable();
    if (!mayLeave && renewal.isEmpty()) {
      ineffective.add(seen, Reason.NO_RULE_FOR_NOTICE, party.value());
      return;
    }
    Optional<Instant> force = inForce.at().filter(f -> !seen.occurred().isBefore(f));
    Optional<Instant> byExit =
        mayLeave ? force.flatMap(f -> lastBy(exit, f, seen.occurred())) : Optional.empty();
    Optional<Instant> byPeriod =
        renewal.flatMap(r -> force.flatMap(_ -> periods.notBefore(end(r.notice(), seen))));
    Optional<Instant> last =
        Stream.concat(byExit.stream(), byPeriod.stream()).min(Comparator.naturalOrder());
    if (last.isEmpty()) {
      Reason why = force.isEmpty() || mayLeave ? Reason.NOTICE_TOO_EARLY : Reason.NOTICE_TOO_LATE;
      ineffective.add(seen, why, party.value());
      return;
    }
    Instant from = last.get().plusMillis(1);
    if (wasBoundBefore(party, from)) {
      left.merge(party, new Left(from, seen), (a, b) -> b.from().isBefore(a.from()) ? b : a);
      turns.add(from);
    }
  }

  private Instant end(Term term, Seen seen) {
    return term.from(seen.occurred(), rulebook.instrument().header().legalTime());
  }

  /// Returns the last instant of a notice under the rule on leaving, if it may be given then.
  private Optional<Instant> lastBy(Optional<Exit> exit, Instant force, Instant given) {
    var zone = rulebook.instrument().header().legalTime();
    boolean early =
        exit.flatMap(Exit::notBefore).filter(t -> !given.isAfter(t.from(force, zone))).isPresent();
    boolean outside =
        exit.flatMap(Exit::inLast)
            .filter(t ->
                periods.endAfter(given).filter(e -> !t.from(given, zone).isBefore(e)).isEmpty())
            .isPresent();
    return early || outside
        ? Optional.empty()
        : Optional.of(exit.map(e -> e.notice().from(given, zone)).orElse(given));
  }

  /// Returns the corrections in effect among what is common to all matters: without one, what it
  /// changed would come back.
  ///
  /// @return entries in order of id
  public List<EntryId> corrections() {
    return corrections;
  }

  /// Returns how a negotiation was settled first.
  ///
  /// @param track which
  /// @return the entry, or empty if it never was
  public Optional<Seen> settled(TrackId track) {
    return Optional.ofNullable(settlements.get(track));
  }

  /// Returns every instant at which a standing can change.
  ///
  /// @return instants in order
  public SortedSet<Instant> instants() {
    return Collections.unmodifiableSortedSet(turns);
  }

  /// Returns notices without effect.
  ///
  /// @return findings
  public NoEffect ineffective() {
    return ineffective;
  }

  /// Returns since when the instrument is in force, if it is at an instant.
  ///
  /// @param at the instant
  /// @return the instant of entry into force
  public Optional<Instant> inForce(Instant at) {
    return inForce.at().filter(f -> !f.isAfter(at));
  }

  /// Returns the entries that brought the instrument into force.
  ///
  /// @return entries, empty if it is not
  public List<EntryId> inForceBy() {
    return inForce.entries();
  }

  /// Tells how far a party is bound at an instant.
  ///
  /// @param party who
  /// @param at when
  /// @return the degree
  public Degree degree(PartyId party, Instant at) {
    Optional<Instant> binding = consents.firstBinding(party).filter(i -> !i.isAfter(at));
    Optional<Instant> any = consents.first(party).filter(i -> !i.isAfter(at));
    boolean force = inForce(at).isPresent();
    Optional<Instant> over = ended(at);
    if (force && binding.isPresent() && over.isEmpty()) {
      return isGone(party, at) ? Degree.FORMER : Degree.BOUND;
    }
    if (over.isPresent() && wasBoundBefore(party, over.get())) {
      return Degree.FORMER;
    }
    if (over.isEmpty()
        && provisional.at().filter(p -> !p.isAfter(at)).isPresent()
        && any.isPresent()
        && !hasEnded(party, at)) {
      return Degree.PROVISIONAL;
    }
    if (binding.isPresent()) {
      return Degree.CONTRACTING;
    }
    return any.isPresent() ? Degree.SIGNATORY : Degree.OUTSIDER;
  }

  private boolean isGone(PartyId party, Instant at) {
    Left gone = left.get(party);
    return gone != null && !gone.from().isAfter(at) && wasBoundBefore(party, gone.from());
  }

  /// Tells whether a party has come to be bound and has not left, whatever has become of the whole.
  private boolean isIn(PartyId party, Instant at) {
    return boundSince(party).filter(b -> !b.isAfter(at)).isPresent() && !isGone(party, at);
  }

  /// Returns since when the instrument has ended for all, if it has by an instant.
  ///
  /// @param at the instant
  /// @return from when it had ended
  public Optional<Instant> ended(Instant at) {
    return ends.first().map(Ends.End::at).filter(e -> !e.isAfter(at));
  }

  private boolean wasBoundBefore(PartyId party, Instant from) {
    return boundSince(party).map(b -> b.isBefore(from)).orElse(false);
  }

  private Optional<Instant> boundSince(PartyId party) {
    return inForce.at().flatMap(f -> consents.firstBinding(party).map(b -> later(f, b)));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private boolean hasEnded(PartyId party, Instant at) {
    Instant end = ended.get(party);
    return end != null && !end.isAfter(at);
  }

  /// Returns how a party stands and why.
  ///
  /// @param party who
  /// @param at when
  /// @return the standing, with grounds for everything but an outsider
  public PartyStanding standing(PartyId party, Instant at) {
    Instant since = Objects.requireNonNullElse(turns.floor(at), Instant.MIN);
    return known
        .computeIfAbsent(party, _ -> new TreeMap<>())
        .computeIfAbsent(since, _ -> found(party, at));
  }

  private PartyStanding found(PartyId party, Instant at) {
    Degree degree = degree(party, at);
    List<Ground> list = new ArrayList<>();
    TreeSet<EntryId> entries = new TreeSet<>(consents.entries(party, at));
    Optional<Instant> since = consents.first(party);
    switch (degree) {
      case BOUND -> {
        rulebook.instrument().status().entryIntoForce().ifPresent(r -> list.add(text(r)));
        entries.addAll(inForce.entries());
        since = boundSince(party);
      }
      case FORMER -> {
        since = left(party, at, list, entries);
      }
      case PROVISIONAL -> {
        rulebook.instrument().status().provisional().ifPresent(r -> list.add(text(r)));
        entries.addAll(provisional.entries());
        since = provisional.at().flatMap(p -> consents.first(party).map(f -> later(p, f)));
      }
      case CONTRACTING, SIGNATORY, OUTSIDER -> {
        since = unbrokenSince(party, degree, at);
        Seen end = endings.get(party);
        if (end != null && !end.occurred().isAfter(at)) {
          // That it ended is since when only because it had begun.
          entries.addAll(provisional.entries());
          entries.addAll(end.trail());
        }
        if (degree != Degree.OUTSIDER && ended(at).isPresent()) {
          entries.addAll(ends.first().orElseThrow().entries());
          entries.addAll(inForce.entries());
          entries.addAll(provisional.entries());
        }
      }
    }
    if (degree != Degree.OUTSIDER) {
      considered(at).ifPresent(list::add);
    }
    if (!entries.isEmpty()) {
      list.add(
          new Ground.ByInference(
              switch (degree) {
                case BOUND -> Inference.PARTY_BOUND;
                case PROVISIONAL -> Inference.PARTY_PROVISIONAL;
                case FORMER, CONTRACTING, SIGNATORY, OUTSIDER -> Inference.PARTY_NOT_BOUND;
              },
              List.of(party.value(), degree.name()),
              List.copyOf(entries)));
    }
    return new PartyStanding(
        party, degree, degree == Degree.OUTSIDER ? Optional.empty() : since, Grounds.all(list));
  }

  /// Tells why and since when a party is one no longer: it left, or the whole has ended.
  private Optional<Instant> left(
      PartyId party, Instant at, List<Ground> list, SortedSet<EntryId> entries) {
    entries.addAll(inForce.entries());
    Optional<Left> gone = Optional.ofNullable(left.get(party)).filter(g -> !g.from().isAfter(at));
    Optional<Ends.End> end = ends.first().filter(e -> !e.at().isAfter(at));
    gone.ifPresent(g -> entries.addAll(g.notice().trail()));
    end.ifPresent(e -> entries.addAll(e.entries()));
    if (gone.isPresent() || end.isEmpty()) {
      rulebook.instrument().status().exit().ifPresent(e -> list.add(text(e)));
    }
    end.ifPresent(e -> list.addAll(e.grounds()));
    return Stream.concat(gone.map(Left::from).stream(), end.map(Ends.End::at).stream())
        .min(Comparator.naturalOrder());
  }

  /// Whether all who are bound have agreed hangs on who is bound, and so on everybody's consent.
  private Optional<Ground> considered(Instant at) {
    TreeSet<EntryId> looked = new TreeSet<>(ends.agreements(at));
    if (looked.isEmpty()) {
      return Optional.empty();
    }
    looked.addAll(inForce.entries());
    for (Party party : rulebook.instrument().cast().parties()) {
      looked.addAll(consents.entries(party.id(), at));
      Optional.ofNullable(left.get(party.id()))
          .filter(g -> !g.from().isAfter(at))
          .ifPresent(g -> looked.addAll(g.notice().trail()));
    }
    return Optional.of(
        new Ground.ByInference(Inference.CONSIDERED, List.of(), List.copyOf(looked)));
  }

  /// Since when a party has stood as it does, without a break.
  private Optional<Instant> unbrokenSince(PartyId party, Degree degree, Instant at) {
    Optional<Instant> since = Optional.empty();
    for (Instant turn : turns.headSet(at, true).descendingSet()) {
      if (degree(party, turn) != degree) {
        break;
      }
      since = Optional.of(turn);
    }
    return since;
  }

  private static Ground text(Rule rule) {
    return new Ground.ByText(rule.citation());
  }

  private static Ground text(Exit exit) {
    return new Ground.ByText(exit.citation());
  }

  /// Returns what holds between two parties only, or does not.
  ///
  /// @return reservations and objections
  public Between between() {
    return new Between(reservations, suspensions);
  }

  /// Returns how the instrument and its parties stand at an instant.
  ///
  /// @param at when
  /// @return the standing
  public InstrumentStanding at(Instant at) {
    Truth entry =
        inForce(at).isPresent()
            ? Truth.TRUE
            : rulebook
                .instrument()
                .status()
                .entryIntoForce()
                .map(r -> consents.met(r, at, new TreeSet<>()))
                .orElse(Truth.FALSE);
    return new InstrumentStanding(
        inForce(at),
        provisional.at().filter(p -> !p.isAfter(at)),
        entry,
        rulebook.instrument().cast().parties().stream().map(p -> standing(p.id(), at)).toList(),
        reservations.at(at),
        ended(at),
        suspensions.at(at));
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.standing;

import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.Event.Reserved;
import casus.engine.grounds.Ineffective.Reason;
import casus.engine.rule.Rulebook;
import casus.engine.view.NoEffect;
import casus.engine.view.Seen;
import casus.engine.view.View;
import casus.treaty.StatusRules.Reservable;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import casus.treaty.time.Term;
import casus.treaty.time.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reservations and objections on record, and what holds between two parties for them (semantics
/// 11a).
final class Reservations {
  /// In which objections are to be made (VCLT 20(5)).
  private static final Term TIME_TO_OBJECT = Term.of(12, Unit.MONTHS);

  private static final Comparator<Reserved> IN_ORDER =
      Comparator.comparing(Reserved::by).thenComparing(Reserved::against);

  private final Rulebook rulebook;
  private final Consents consents;
  private final NoEffect ineffective;
  private final TreeMap<Reserved, File> files = new TreeMap<>(IN_ORDER);
  private final TreeSet<Instant> instants = new TreeSet<>();

  /// Everything on record about reservations of one party against one sentence or provision.
  private static final class File {
    private final List<Seen> all = new ArrayList<>();
    private final Story made = new Story();
    private final TreeMap<PartyId, Story> objected = new TreeMap<>();
    private final TreeMap<PartyId, Story> opposed = new TreeMap<>();
  }

  /// Declarations that have an effect, and those that withdraw them.
  private static final class Story {
    private final List<Seen> made = new ArrayList<>();
    private final List<Seen> withdrawn = new ArrayList<>();

    private Optional<Seen> lastMade(Instant at) {
      return made.stream().filter(m -> !m.occurred().isAfter(at)).max(Seen.BY_OCCURRED);
    }

    /// Returns the declaration that stands at an instant: none of those that withdraw it came at
    /// the same time or later.
    private Optional<Seen> standing(Instant at) {
      return lastMade(at)
          .filter(m ->
              withdrawn.stream()
                  .noneMatch(
                      w -> !w.occurred().isBefore(m.occurred()) && !w.occurred().isAfter(at)));
    }
  }

  Reservations(Rulebook rulebook, View view, Consents consents, NoEffect ineffective) {
    this.rulebook = rulebook;
    this.consents = consents;
    this.ineffective = ineffective;
    List<Seen> declared =
        view.others().stream()
            .filter(s ->
                s.event() instanceof Event.Declared d
                    && d.instrument().equals(rulebook.instrument().header().id()))
            .toList();
    // What an objection speaks of is looked up among what is there, so that is taken first.
    declared.forEach(this::takeReservation);
    declared.forEach(this::takeObjection);
    declared.forEach(this::takeWithdrawal);
  }

  private File file(Reserved of, Seen seen) {
    File file = files.computeIfAbsent(of, _ -> new File());
    file.all.add(seen);
    instants.add(seen.occurred());
    return file;
  }

  private void takeReservation(Seen seen) {
    if (seen.event() instanceof Event.ReservationMade(_, Citation against, PartyId party)) {
      File file = file(new Reserved(party, against), seen);
      Optional<Reason> why = whyNot(party, against, seen.occurred());
      if (why.isPresent()) {
        ineffective.add(seen, why.get(), against.toString());
      } else {
        file.made.made.add(seen);
      }
    }
  }

  private Optional<Reason> whyNot(PartyId party, Citation against, Instant at) {
    Optional<Reservable> allowed = rulebook.instrument().status().particulars().reservations();
    if (rulebook.rules().stream().noneMatch(r -> against.covers(r.undertaking().citation()))) {
      return Optional.of(Reason.NO_SUCH_SENTENCE);
    }
    if (allowed.filter(a -> !a.allows(against)).isPresent()) {
      return Optional.of(Reason.RESERVATION_NOT_ALLOWED);
    }
    return consents.firstBinding(party).filter(c -> c.isBefore(at)).isPresent()
        ? Optional.of(Reason.RESERVATION_TOO_LATE)
        : Optional.empty();
  }

  private void takeObjection(Seen seen) {
    if (seen.event() instanceof Event.ObjectionMade(_, Reserved to, boolean opposes, var party)) {
      File file = file(to, seen);
      Optional<Seen> reservation = file.made.lastMade(seen.occurred());
      if (reservation.isEmpty() || party.equals(to.by())) {
        ineffective.add(seen, Reason.NO_SUCH_RESERVATION, to.by().value());
      } else if (isLate(party, reservation.get(), seen)) {
        ineffective.add(seen, Reason.OBJECTION_TOO_LATE, to.by().value());
      } else {
        TreeMap<PartyId, Story> stories = opposes ? file.opposed : file.objected;
        stories.computeIfAbsent(party, _ -> new Story()).made.add(seen);
      }
    }
  }

  /// Twelve months after the reservation, unless the objector has not consented yet.
  private boolean isLate(PartyId objector, Seen reservation, Seen objection) {
    Instant last =
        TIME_TO_OBJECT.from(reservation.occurred(), rulebook.instrument().header().legalTime());
    return objection.occurred().isAfter(last)
        && consents
            .firstBinding(objector)
            .filter(c -> c.isBefore(objection.occurred()))
            .isPresent();
  }

  private void takeWithdrawal(Seen seen) {
    switch (seen.event()) {
      case Event.ReservationWithdrawn(_, Citation against, PartyId party) -> {
        File file = file(new Reserved(party, against), seen);
        if (file.made.lastMade(seen.occurred()).isEmpty()) {
          ineffective.add(seen, Reason.NO_SUCH_RESERVATION, party.value());
        }
        file.made.withdrawn.add(seen);
      }
      case Event.ObjectionWithdrawn(_, Reserved to, PartyId party) -> {
        File file = file(to, seen);
        boolean any = false;
        for (var stories : List.of(file.objected, file.opposed)) {
          Story story = stories.computeIfAbsent(party, _ -> new Story());
          story.withdrawn.add(seen);
          any |= story.lastMade(seen.occurred()).isPresent();
        }
        if (!any) {
          ineffective.add(seen, Reason.NO_SUCH_OBJECTION, to.by().value());
        }
      }
      default -> {}
    }
  }

  /// Returns every instant at which something is declared.
  SortedSet<Instant> instants() {
    return instants;
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /// Returns the reservations of a party that stand against a sentence.
  ///
  /// @return entries, empty if it has made none
  List<EntryId> of(PartyId party, Citation sentence, Instant at) {
    List<EntryId> entries = new ArrayList<>();
    files.forEach((of, file) -> {
      if (of.by().equals(party) && of.against().covers(sentence)) {
        file.made.standing(at).ifPresent(m -> entries.addAll(m.trail()));
      }
    });
    return entries;
  }

  /// Returns why a sentence is not owed between two parties.
  ///
  /// @return reservations of either, and objections of either for which nothing is in force between
  ///   them; empty if it is owed
  List<EntryId> between(PartyId one, PartyId other, Citation sentence, Instant at) {
    List<EntryId> entries = new ArrayList<>(of(one, sentence, at));
    entries.addAll(of(other, sentence, at));
    entries.addAll(opposed(one, other, at));
    entries.addAll(opposed(other, one, at));
    return entries;
  }

  /// Returns the objections of one to reservations of another for which nothing is in force.
  private List<EntryId> opposed(PartyId reserving, PartyId objector, Instant at) {
    List<EntryId> entries = new ArrayList<>();
    files.forEach((of, file) -> {
      Story story = file.opposed.get(objector);
      Optional<Seen> made = file.made.standing(at);
      if (of.by().equals(reserving) && story != null && made.isPresent()) {
        story
            .standing(at)
            .ifPresent(o -> {
              entries.addAll(made.get().trail());
              entries.addAll(o.trail());
            });
      }
    });
    return entries;
  }

  /// Returns the entries without which it could be otherwise whether a sentence is owed between
  /// parties.
  List<EntryId> evidence(Citation sentence, Instant at) {
    TreeSet<EntryId> entries = new TreeSet<>();
    files.forEach((of, file) -> {
      if (of.against().covers(sentence) || !file.opposed.isEmpty()) {
        for (Seen seen : file.all) {
          if (!seen.occurred().isAfter(at)) {
            entries.addAll(seen.trail());
          }
        }
        entries.addAll(consents.entries(of.by(), at));
        file.opposed.keySet().forEach(p -> entries.addAll(consents.entries(p, at)));
      }
    });
    return List.copyOf(entries);
  }

  /// Returns the reservations that stand at an instant, with the objections that do.
  List<Reservation> at(Instant at) {
    List<Reservation> standing = new ArrayList<>();
    files.forEach((of, file) ->
        file.made
            .standing(at)
            .ifPresent(made -> {
              List<Reservation.Objection> objections = new ArrayList<>();
              addObjections(objections, file.objected, false, at);
              addObjections(objections, file.opposed, true, at);
              standing.add(
                  new Reservation(
                      of.by(), of.against(), made.occurred(), made.trail(), objections));
            }));
    return standing;
  }

  private static void addObjections(
      List<Reservation.Objection> found,
      SortedMap<PartyId, Story> stories,
      boolean opposes,
      Instant at) {
    stories.forEach((party, story) ->
        story
            .standing(at)
            .ifPresent(o ->
                found.add(new Reservation.Objection(party, opposes, o.occurred(), o.trail()))));
  }
}

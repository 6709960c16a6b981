// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.obligation.ObligationKey;
import casus.engine.obligation.Status;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.treaty.Instrument;
import casus.treaty.Undertaking;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.party.PartyRef;
import casus.treaty.place.Atlas;
import casus.treaty.text.Bracket;
import casus.treaty.text.InVersions;
import casus.treaty.text.Part;
import casus.treaty.time.Term;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Everything a question is answered from; nothing in it changes while answering.
///
/// @param text the instrument
/// @param choice what is taken as given
/// @param atlas the outlines
/// @param docket the whole record
/// @param vantage from where it is looked at
/// @param visible the visible entries (section 1)
/// @param rules the rules of the assessment (rule 20)
/// @param inForce since when the instrument is in force (rule 10)
/// @param provisional since when provisional application is possible (rule 10)
/// @param ended since when it has ended for all (rule 11b)
/// @param others what follows under treaties assessed beside (rule 18a)
/// @param remembered what was already asked of it
record NaiveWorld(
    Instrument text,
    Choice choice,
    Atlas atlas,
    Docket docket,
    Vantage vantage,
    List<Entry> visible,
    List<Undertaking> rules,
    Optional<Instant> inForce,
    Optional<Instant> provisional,
    Optional<Instant> ended,
    Map<InstrumentId, NaiveAssessment> others,
    Remembered remembered) {

  static NaiveWorld of(
      Instrument text, Docket docket, Vantage vantage, Choice choice, Atlas atlas) {
    return of(text, docket, vantage, choice, atlas, Map.of());
  }

  static NaiveWorld of(
      Instrument text,
      Docket docket,
      Vantage vantage,
      Choice choice,
      Atlas atlas,
      Map<InstrumentId, NaiveAssessment> others) {
    NaiveWorld bare =
        new NaiveWorld(
            text,
            choice,
            atlas,
            docket,
            vantage,
            NaiveView.visible(docket, vantage),
            NaiveRules.rules(text, choice),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            others,
            new Remembered());
    NaiveWorld begun =
        bare.with(NaiveStanding.inForce(bare), NaiveStanding.provisional(bare), Optional.empty());
    return begun.with(begun.inForce, begun.provisional, NaiveEnds.ended(begun));
  }

  private NaiveWorld with(
      Optional<Instant> inForceSince,
      Optional<Instant> provisionalSince,
      Optional<Instant> endedSince) {
    return new NaiveWorld(
        text,
        choice,
        atlas,
        docket,
        vantage,
        visible,
        rules,
        inForceSince,
        provisionalSince,
        endedSince,
        others,
        new Remembered());
  }

  /// An entry and its event, once the event is known to be of a kind.
  record Told<E extends Event>(Entry entry, E event) {
    Instant occurred() {
      return entry.occurred();
    }
  }

  /// Where an obligation stood in a round, and who bore it.
  record Stood(Status status, List<PartyId> bearers) {}

  /// For whom, on what and in which round a condition is evaluated.
  ///
  /// @param occasionCase the case, if there is one
  /// @param member the member occasion, if there is one
  /// @param bearer the bearer
  /// @param accrued when the obligation in question accrued
  /// @param owedTo to whom the duty in question is owed
  /// @param before what stood in the previous round
  /// @param asked questions being evaluated
  record Frame(
      Optional<OccasionId> occasionCase,
      Optional<OccasionId> member,
      PartyId bearer,
      Optional<Instant> accrued,
      List<PartyRef> owedTo,
      Map<ObligationKey, Stood> before,
      Set<QuestionId> asked) {
    Frame withMember(OccasionId other) {
      return new Frame(occasionCase, Optional.of(other), bearer, accrued, owedTo, before, asked);
    }

    Frame withBearer(PartyId other) {
      return new Frame(occasionCase, member, other, accrued, owedTo, before, asked);
    }

    /// For the clock of a negotiation, which belongs to no undertaking.
    Frame withoutAccrual() {
      return new Frame(occasionCase, member, bearer, Optional.empty(), owedTo, before, asked);
    }

    Frame asking(QuestionId question) {
      Set<QuestionId> more = new TreeSet<>(asked);
      more.add(question);
      return new Frame(occasionCase, member, bearer, accrued, owedTo, before, more);
    }
  }

  InstrumentId id() {
    return text.header().id();
  }

  Instant asOf() {
    return vantage.asOf();
  }

  /// Visible entries of one kind.
  <E extends Event> List<Told<E>> told(Class<E> kind) {
    return remembered.once(
        "told",
        () ->
            visible.stream()
                .filter(e -> kind.isInstance(e.event()))
                .map(e -> new Told<>(e, kind.cast(e.event())))
                .toList(),
        kind);
  }

  /// Visible entries of one kind that occurred by an instant.
  <E extends Event> List<Told<E>> toldBy(Class<E> kind, Instant t) {
    return told(kind).stream().filter(e -> !e.occurred().isAfter(t)).toList();
  }

  /// The last instant of a term.
  Instant end(Term term, Instant start) {
    return term.from(start, text.header().legalTime());
  }

  <T> List<T> selected(List<Part<T>> parts) {
    return selected(parts, choice);
  }

  static <T> List<T> selected(List<Part<T>> parts, Choice choice) {
    return parts.stream()
        .filter(p -> p.bracket().isEmpty() || isSelected(p.bracket().get(), choice))
        .map(Part::value)
        .toList();
  }

  /// Rule 12: a version that has the words is followed.
  private static boolean isFollowed(InVersions words, Choice choice) {
    Set<String> followed = new TreeSet<>(choice.brackets());
    Set<String> known = new TreeSet<>(words.in());
    known.addAll(words.out());
    followed.retainAll(known);
    if (followed.isEmpty()) {
      return words.byDefault();
    }
    return words.in().stream().anyMatch(followed::contains);
  }

  /// Rule 12: these brackets and every one around them, by their own key or one they are tied to.
  static boolean isSelected(Bracket bracket, Choice choice) {
    for (Optional<Bracket> b = Optional.of(bracket); b.isPresent(); b = b.get().within()) {
      if (b.get().versions().isPresent()) {
        if (!isFollowed(b.get().versions().get(), choice)) {
          return false;
        }
        continue;
      }
      Set<String> keys = new TreeSet<>(b.get().tied());
      keys.add(b.get().key());
      keys.retainAll(choice.brackets());
      if (keys.isEmpty()) {
        return false;
      }
    }
    return true;
  }
}

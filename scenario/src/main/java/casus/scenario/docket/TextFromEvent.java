// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Author;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.docket.Event.Ballot;
import casus.engine.docket.Event.Notice;
import casus.engine.docket.Event.OnCondition;
import casus.engine.docket.OccasionId;
import casus.scenario.text.Times;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.Name;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import casus.treaty.party.ConsentForm;
import casus.treaty.place.Coordinate;
import casus.treaty.place.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes the verb of an entry and what follows it.
final class TextFromEvent {
  private final Times times;
  private final Map<String, Place> places;

  /// @param places the places that are declared above the entries
  TextFromEvent(Times times, Map<String, Place> places) {
    this.times = times;
    this.places = places;
  }

  /// Returns the latest hour if an allegation claims its own time as a span.
  static Optional<Instant> span(Entry entry) {
    return span(entry.event(), entry.occurred());
  }

  private static Optional<Instant> span(Event event, Instant occurred) {
    if (!(event instanceof Event.OccurrenceAlleged(_, Account account))) {
      return Optional.empty();
    }
    return account.claims().stream()
        .filter(
            claim -> claim instanceof Claim.When(Instant earliest, _) && earliest.equals(occurred))
        .findFirst()
        .flatMap(claim -> claim instanceof Claim.When when ? when.latest() : Optional.empty());
  }

  String event(Entry entry) {
    return event(entry.event(), entry.by(), span(entry).isPresent());
  }

  private String event(Event event, Author by, boolean hasSpan) {
    return switch (event) {
      case Event.OccurrenceAlleged(OccasionId occasion, Account account) ->
          "reports " + id(occasion.value()) + ":" + account(account, hasSpan);
      case Event.AccountGiven(OccasionId occasion, Account account) -> given(occasion, account);
      case Event.SeriesJoined(OccasionId series, List<OccasionId> members) ->
          "joins " + occasions(members) + " to " + id(series.value());
      case Event.SeriesParted(OccasionId series, List<OccasionId> members) ->
          "parts " + occasions(members) + " from " + id(series.value());
      case Event.ActReported act -> act(act, by);
      case Event.ActDenied denial -> "denies act " + id(denial.act().value());
      case Event.QuestionAnswered a ->
          "answers "
              + on(a.question().value(), a.about())
              + id(a.answer().value())
              + condition(a.condition());
      case Event.VoteCast v ->
          "votes in "
              + id(v.body().value())
              + " on "
              + on(v.question().value(), v.about())
              + ballot(v.ballot());
      case Event.AbsenceRecorded a ->
          "records absence of "
              + id(a.member().value())
              + " from "
              + id(a.body().value())
              + " on "
              + id(a.question().value())
              + " about "
              + id(a.about().value());
      case Event.DecisionReported d -> decision(d, by);
      case Event.ConsentExpressed(var instrument, ConsentForm form, PartyId party) ->
          verb(form) + " " + id(instrument.value()) + behalf(party, by);
      case Event.ProcedureCompleted(var instrument, String name, PartyId party) ->
          "completes " + id(name) + " for " + id(instrument.value()) + behalf(party, by);
      case Event.NoticeGiven(var instrument, Notice notice, PartyId party) ->
          verb(notice) + " " + id(instrument.value()) + behalf(party, by);
      case Event.Declared declared ->
          TextFromDeclared.text(declared) + behalf(declared.party(), by);
      case Event.TrackSettled(var instrument, var track, String outcome) ->
          "settles "
              + id(track.value())
              + " of "
              + id(instrument.value())
              + ": "
              + Quotes.text(outcome);
      case Event.AimStated(var act, String aim) ->
          "states aim of " + id(act.value()) + ": " + Quotes.text(aim);
      case Event.HoldingStated(var measure, PartyId party, long amount) ->
          "states holding of " + id(measure.value()) + " by " + id(party.value()) + ": " + amount;
      case Event.EntryCorrected correction -> correction(correction, by);
      case Event.EntryWithdrawn withdrawal -> "takes back " + id(withdrawal.target().value());
    };
  }

  private String correction(Event.EntryCorrected correction, Author by) {
    Optional<Instant> occurred = correction.occurred();
    Optional<Instant> latest = occurred.flatMap(at -> span(correction.corrected(), at));
    return "corrects "
        + id(correction.target().value())
        + ": "
        + occurred.map(at -> "on " + times.with(at)).orElse("")
        + latest.map(l -> ".." + times.with(l, occurred.orElse(l))).orElse("")
        + (occurred.isPresent() ? " " : "")
        + event(correction.corrected(), by, latest.isPresent());
  }

  private String given(OccasionId occasion, Account account) {
    if (account.claims().isEmpty() && isDenying(account)) {
      return "denies of " + id(occasion.value()) + ": " + denials(account);
    }
    return "says of " + id(occasion.value()) + ":" + account(account, false);
  }

  private String act(Event.ActReported act, Author by) {
    List<PartyId> actors = new ArrayList<>(act.actors());
    boolean isActor = Name.isName(by.value()) && actors.remove(new PartyId(by.value()));
    String text =
        isActor
            ? "does " + id(act.act().value()) + (actors.isEmpty() ? "" : " with " + parties(actors))
            : "reports act " + id(act.act().value()) + " by " + parties(actors);
    return text
        + act.toward().map(p -> " to " + id(p.value())).orElse("")
        + act.about().map(o -> " about " + id(o.value())).orElse("");
  }

  private static String decision(Event.DecisionReported d, Author by) {
    String rest =
        on(d.question().value(), d.about()) + id(d.answer().value()) + condition(d.condition());
    return by.value().equals(d.body().value())
        ? "decides " + rest
        : "reports decision of " + id(d.body().value()) + " on " + rest;
  }

  private static String on(String question, OccasionId about) {
    return id(question) + " about " + id(about.value()) + ": ";
  }

  private static String condition(Optional<OnCondition> condition) {
    return condition
        .map(c -> " if " + id(c.question().value()) + " is " + id(c.answer().value()))
        .orElse("");
  }

  private static String ballot(Ballot ballot) {
    return switch (ballot) {
      case Ballot.For chosen -> id(chosen.option().value());
      case Ballot.Against _ -> "against";
      case Ballot.Abstention _ -> "abstains";
    };
  }

  private static String verb(ConsentForm form) {
    return switch (form) {
      case SIGNATURE -> "signs";
      case RATIFICATION -> "ratifies";
      case ACCESSION -> "accedes to";
    };
  }

  private static String verb(Notice notice) {
    return switch (notice) {
      case END_OF_PROVISIONAL_APPLICATION -> "ends provisional application of";
      case WITHDRAWAL -> "withdraws from";
    };
  }

  private static String behalf(PartyId party, Author by) {
    return party.value().equals(by.value()) ? "" : " on behalf of " + id(party.value());
  }

  private String account(Account account, boolean hasSpan) {
    StringBuilder text = new StringBuilder();
    for (Claim claim : account.claims()) {
      if (!(claim instanceof Claim.When && hasSpan)) {
        text.append(' ').append(claim(claim));
      }
    }
    if (isDenying(account)) {
      text.append(" denying ").append(denials(account));
    }
    return text.toString();
  }

  private String claim(Claim claim) {
    return switch (claim) {
      case Claim.What(List<EventTypeId> types) ->
          list(types.stream().map(EventTypeId::value).toList());
      case Claim.Who(List<PartyId> states) -> "by " + parties(states);
      case Claim.Against(List<PartyId> states) -> "against " + parties(states);
      case Claim.Where(List<Place> where) -> "at " + places(where);
      case Claim.Origin(List<Place> origin) -> "from " + places(origin);
      case Claim.Means(List<String> means) -> "using " + list(means);
      case Claim.Struck(List<String> objects) -> "striking " + list(objects);
      case Claim.Qualities(List<QualityId> qualities) -> "being " + qualities(qualities);
      case Claim.When(Instant earliest, Optional<Instant> latest) ->
          latest
              .map(l -> "between " + times.with(earliest) + ".." + times.with(l, earliest))
              .orElse("when " + times.with(earliest));
    };
  }

  private String places(List<Place> list) {
    return list.stream().map(this::place).collect(Collectors.joining(", "));
  }

  private String place(Place place) {
    Optional<String> name = place.name();
    if (name.filter(n -> place.equals(places.get(n))).isPresent()) {
      return id(name.get());
    }
    String rest = described(place);
    boolean isCode = name.isEmpty() && place.coordinate().isEmpty() && !places.containsKey(rest);
    if (isCode) {
      return rest;
    }
    return "("
        + name.map(n -> Quotes.text(n) + (rest.isEmpty() ? "" : ": ")).orElse("")
        + rest
        + ")";
  }

  /// Writes what is said of a place beside its name.
  static String described(Place place) {
    List<String> parts = new ArrayList<>();
    place.coordinate().ifPresent(c -> parts.add(point(c)));
    place.unit().ifPresent(u -> parts.add(u.value()));
    return String.join(", ", parts);
  }

  private static String point(Coordinate c) {
    return degrees(c.latitude(), "N", "S") + " " + degrees(c.longitude(), "E", "W");
  }

  private static String degrees(int millionths, String plus, String minus) {
    BigDecimal number = BigDecimal.valueOf(Math.abs((long) millionths), 6).stripTrailingZeros();
    return number.toPlainString() + " " + (millionths < 0 ? minus : plus);
  }

  private static boolean isDenying(Account account) {
    return !account.denied().isEmpty() || !account.lacking().isEmpty();
  }

  private static String denials(Account account) {
    List<String> parts =
        new ArrayList<>(account.denied().stream().map(AccountFromText::word).toList());
    if (!account.lacking().isEmpty()) {
      parts.add("being " + qualities(account.lacking()));
    }
    return String.join(", ", parts);
  }

  private static String qualities(Collection<QualityId> qualities) {
    return list(qualities.stream().map(QualityId::value).toList());
  }

  private static String occasions(List<OccasionId> occasions) {
    return list(occasions.stream().map(OccasionId::value).toList());
  }

  private static String parties(Collection<PartyId> parties) {
    return list(parties.stream().map(PartyId::value).toList());
  }

  private static String list(List<String> names) {
    return names.stream().map(Quotes::name).collect(Collectors.joining(", "));
  }

  private static String id(String name) {
    return Quotes.name(name);
  }
}

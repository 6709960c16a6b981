// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Author;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.treaty.Instrument;
import casus.treaty.Vocabulary.EventType;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.BodyId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import casus.treaty.name.QuestionId;
import casus.treaty.place.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What entries of a docket tell, each in one sentence, in the words of the instruments they are
/// read with.
public final class EntrySentences {
  private final List<Instrument> instruments;
  private final Catalogue catalogue;
  private final Function<Instant, String> instants;

  /// Prepares to tell entries.
  ///
  /// @param instruments whose words for States, acts and occurrences are used, the first that has
  ///   one; may be none
  /// @param catalogue the language
  /// @param instants how an instant is said
  public EntrySentences(
      List<Instrument> instruments, Catalogue catalogue, Function<Instant, String> instants) {
    this.instruments = List.copyOf(instruments);
    this.catalogue = catalogue;
    this.instants = instants;
  }

  /// Returns what an entry tells, in one sentence.
  ///
  /// @param entry the entry
  /// @return a sentence without its full stop
  public String of(Entry entry) {
    String who = Phrases.capital(author(entry.by()));
    return switch (entry.event()) {
      case Event.OccurrenceAlleged(var id, var account) ->
          told("alleged", who, id.value(), account(account));
      case Event.AccountGiven(var id, var account) ->
          told("account", who, id.value(), account(account));
      case Event.SeriesJoined(var id, var members) -> told("joined", who, id.value(), ids(members));
      case Event.SeriesParted(var id, var members) -> told("parted", who, id.value(), ids(members));
      case Event.ActReported act -> act(who, act);
      case Event.ActDenied(var act) -> told("act-denied", who, act.value());
      case Event.QuestionAnswered(var question, var about, var answer, _) ->
          told("answered", who, question(question), about.value(), answer.value());
      case Event.VoteCast vote ->
          told(
              "voted",
              who,
              question(vote.question()),
              vote.about().value(),
              ballot(vote.ballot()),
              body(vote.body()));
      case Event.AbsenceRecorded absence ->
          told(
              "absent",
              who,
              party(absence.member()),
              question(absence.question()),
              absence.about().value(),
              body(absence.body()));
      case Event.DecisionReported decision ->
          told(
              "decided",
              who,
              question(decision.question()),
              decision.about().value(),
              decision.answer().value(),
              body(decision.body()));
      case Event.ConsentExpressed(var instrument, var form, var party) ->
          told("consent." + form.name().toLowerCase(Locale.ROOT), party(party), title(instrument));
      case Event.ProcedureCompleted(var instrument, var name, var party) ->
          told("procedure", party(party), Words.spaced(name), title(instrument));
      case Event.NoticeGiven(var instrument, var notice, var party) ->
          told("notice." + notice.name().toLowerCase(Locale.ROOT), party(party), title(instrument));
      case Event.Declared declared -> declared(declared);
      case Event.TrackSettled(_, var track, var outcome) ->
          told("settled", who, Words.spaced(track.value()), outcome);
      case Event.AimStated(var act, var aim) -> told("aim", who, act.value(), aim);
      case Event.HoldingStated(var measure, var party, long amount) ->
          told("holding", who, party(party), amount, Words.spaced(measure.value()));
      case Event.EntryCorrected(var target, _, _) -> told("corrected", who, target.value());
      case Event.EntryWithdrawn(var target) -> told("withdrawn", who, target.value());
    };
  }

  private String declared(Event.Declared declared) {
    String party = party(declared.party());
    String title = title(declared.instrument());
    return switch (declared) {
      case Event.ReservationMade made -> told("reserved", party, made.against(), title);
      case Event.ReservationWithdrawn gone ->
          told("reserved.withdrawn", party, gone.against(), title);
      case Event.SuspensionDeclared s -> told("suspended", party, title, party(s.toward()));
      case Event.SuspensionEnded s -> told("resumed", party, title, party(s.toward()));
      case Event.ProlongationAgreed longer ->
          told("prolongation-agreed", party, title, longer.term());
      case Event.EndAgreed _ -> told("end-agreed", party, title);
      case Event.ObjectionMade made ->
          told(
              made.opposes() ? "objected.opposing" : "objected",
              party,
              party(made.to().by()),
              made.to().against(),
              title);
      case Event.ObjectionWithdrawn gone ->
          told("objected.withdrawn", party, party(gone.to().by()), gone.to().against(), title);
    };
  }

  private String told(String key, Object... arguments) {
    return catalogue.say("page.told." + key, arguments);
  }

  private String act(String who, Event.ActReported act) {
    List<PartyId> actors = List.copyOf(act.actors());
    String by = String.join(", ", actors.stream().map(this::party).toList());
    String said = told("act", by, act(act.act()), about(act.about()));
    boolean own = actors.size() == 1 && Phrases.capital(party(actors.getFirst())).equals(who);
    return own ? Phrases.capital(said) : told("act.reported", who, said);
  }

  private String about(Optional<OccasionId> about) {
    return about.map(a -> told("about", a.value())).orElse("");
  }

  private String ballot(Event.Ballot ballot) {
    return switch (ballot) {
      case Event.Ballot.For(var option) -> option.value();
      case Event.Ballot.Against _ -> told("against");
      case Event.Ballot.Abstention _ -> told("abstention");
    };
  }

  private String account(Account account) {
    List<String> parts = new ArrayList<>();
    account.claims().forEach(c -> parts.add(claim(c)));
    account
        .denied()
        .forEach(f ->
            parts.add(told("denies", catalogue.say("field." + f.name().toLowerCase(Locale.ROOT)))));
    if (!account.lacking().isEmpty()) {
      parts.add(told("lacking", qualities(account.lacking())));
    }
    return String.join(", ", parts);
  }

  private String claim(Claim claim) {
    return switch (claim) {
      case Claim.What(var types) ->
          told("what", String.join(", ", types.stream().map(this::event).toList()));
      case Claim.Who(var states) -> told("who", parties(states));
      case Claim.Against(var states) -> told("against-whom", parties(states));
      case Claim.Where(var places) -> told("where", places(places));
      case Claim.Origin(var places) -> told("origin", places(places));
      case Claim.Means(var means) -> told("means", spaced(means));
      case Claim.Struck(var objects) -> told("struck", spaced(objects));
      case Claim.Qualities(var qualities) -> told("quality", qualities(qualities));
      case Claim.When(var earliest, var latest) ->
          latest.isPresent()
              ? told("between", instants.apply(earliest), instants.apply(latest.get()))
              : told("when", instants.apply(earliest));
    };
  }

  private String qualities(Collection<QualityId> qualities) {
    return String.join(", ", qualities.stream().map(this::quality).toList());
  }

  private String quality(QualityId id) {
    return instruments.stream()
        .flatMap(i -> i.vocabulary().qualities().stream())
        .filter(q -> q.id().equals(id))
        .map(q -> q.label())
        .findFirst()
        .orElse(Words.spaced(id.value()));
  }

  private static String spaced(List<String> names) {
    return String.join(", ", names.stream().map(Words::spaced).toList());
  }

  private String parties(List<PartyId> states) {
    return String.join(", ", states.stream().map(this::party).toList());
  }

  private String party(PartyId id) {
    return author(new Author(id.value()));
  }

  private static String places(List<Place> places) {
    return String.join(", ", places.stream().map(Words::place).toList());
  }

  private static String ids(List<OccasionId> ids) {
    return String.join(", ", ids.stream().map(OccasionId::value).toList());
  }

  private String author(Author author) {
    return Words.author(author, instruments);
  }

  private String event(EventTypeId id) {
    return instruments.stream()
        .flatMap(i -> i.vocabulary().event(id).stream())
        .map(EventType::label)
        .findFirst()
        .orElse(Words.spaced(id.value()));
  }

  private String act(ActTypeId id) {
    return instruments.stream()
        .flatMap(i -> i.vocabulary().act(id).stream())
        .map(a -> a.label())
        .findFirst()
        .orElse(Words.spaced(id.value()));
  }

  private String body(BodyId id) {
    return instruments.stream()
        .flatMap(i -> i.body(id).stream())
        .map(b -> b.label())
        .findFirst()
        .orElse(Words.apart(id.value()));
  }

  private String question(QuestionId id) {
    return instruments.stream()
        .flatMap(i -> i.question(id).stream())
        .map(q -> q.label())
        .findFirst()
        .orElse(Words.spaced(id.value()));
  }

  private String title(InstrumentId id) {
    return instruments.stream()
        .filter(i -> i.header().id().equals(id))
        .map(i -> i.header().title())
        .findFirst()
        .orElse(Words.spaced(id.value()));
  }
}

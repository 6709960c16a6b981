// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Author;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.Event.Ballot;
import casus.engine.docket.Event.Notice;
import casus.engine.docket.Event.OnCondition;
import casus.engine.docket.OccasionId;
import casus.scenario.text.LineException;
import casus.scenario.text.Nearest;
import casus.scenario.text.TextFinding;
import casus.scenario.text.Times;
import casus.scenario.text.Token;
import casus.scenario.text.Words;
import casus.treaty.diagnostic.Locus;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.BodyId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.MeasureId;
import casus.treaty.name.Name;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.name.TrackId;
import casus.treaty.party.ConsentForm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Reads a verb and what follows it.
final class EventFromText {
  /// The first word of every verb.
  static final List<String> VERBS =
      List.of(
          "reports",
          "says",
          "denies",
          "joins",
          "parts",
          "does",
          "answers",
          "votes",
          "records",
          "decides",
          "signs",
          "ratifies",
          "accedes",
          "completes",
          "ends",
          "withdraws",
          "agrees",
          "suspends",
          "resumes",
          "reserves",
          "objects",
          "settles",
          "states",
          "corrects",
          "takes");

  private final Words words;
  private final Times times;
  private final Places places;
  private final Author author;
  private final Locus authorLocus;

  EventFromText(Words words, Times times, Places places, Author author, Locus authorLocus) {
    this.words = words;
    this.times = times;
    this.places = places;
    this.author = author;
    this.authorLocus = authorLocus;
  }

  /// Reads an event.
  ///
  /// @param span the time claimed by writing the entry's time as a span
  Event event(Optional<Claim.When> span) {
    Locus locus = words.locus();
    if (span.isPresent() && !isAllegation()) {
      throw new LineException(
          TextFinding.UNEXPECTED.at(
              locus,
              "Only an occurrence that is reported has a span of time.",
              "Write the one time at which this was done or said."));
    }
    if (words.takes("corrects")) {
      return correction();
    }
    if (words.takes("takes", "back")) {
      return new Event.EntryWithdrawn(entry());
    }
    return ordinary(span);
  }

  private boolean isAllegation() {
    boolean other = words.peek(2).filter(t -> t.isMark(":")).isEmpty();
    return words.isAt("reports")
        && !(other && (words.isAt("reports", "act") || words.isAt("reports", "decision")));
  }

  private Event ordinary(Optional<Claim.When> span) {
    if (isAllegation()) {
      words.expect("reports");
      return new Event.OccurrenceAlleged(occasion(), account(span));
    }
    if (words.takes("reports", "act")) {
      return reportedAct();
    }
    if (words.takes("reports", "decision")) {
      words.expect("of");
      BodyId body = words.name("the name of a body", BodyId::new);
      words.expect("on");
      return decision(body);
    }
    if (words.takes("says", "of")) {
      return new Event.AccountGiven(occasion(), account(Optional.empty()));
    }
    if (words.takes("denies", "act")) {
      return new Event.ActDenied(entry());
    }
    if (words.takes("denies", "of")) {
      return denial();
    }
    if (words.takes("joins")) {
      List<OccasionId> members = occasions();
      words.expect("to");
      return new Event.SeriesJoined(occasion(), members);
    }
    if (words.takes("parts")) {
      List<OccasionId> members = occasions();
      words.expect("from");
      return new Event.SeriesParted(occasion(), members);
    }
    if (words.takes("does")) {
      return act();
    }
    return answerOrStatus();
  }

  private Event answerOrStatus() {
    if (words.takes("answers")) {
      QuestionId question = question();
      OccasionId about = about();
      words.expectMark(":");
      return new Event.QuestionAnswered(question, about, option(), condition());
    }
    if (words.takes("votes", "in")) {
      return vote();
    }
    if (words.takes("records", "absence")) {
      return absence();
    }
    if (words.takes("decides")) {
      return decision(new BodyId(authorName("decides")));
    }
    if (words.takes("signs")) {
      return consent(ConsentForm.SIGNATURE);
    }
    if (words.takes("ratifies")) {
      return consent(ConsentForm.RATIFICATION);
    }
    if (words.takes("accedes", "to")) {
      return consent(ConsentForm.ACCESSION);
    }
    if (words.takes("completes")) {
      String procedure = words.word("the name of a procedure").text();
      words.expect("for");
      InstrumentId instrument = instrument();
      return new Event.ProcedureCompleted(instrument, procedure, onBehalf());
    }
    if (words.takes("ends", "provisional", "application", "of")) {
      return notice(Notice.END_OF_PROVISIONAL_APPLICATION);
    }
    if (words.takes("withdraws", "from")) {
      return notice(Notice.WITHDRAWAL);
    }
    if (words.takes("settles")) {
      TrackId track = words.name("the name of a track", TrackId::new);
      words.expect("of");
      InstrumentId instrument = instrument();
      words.expectMark(":");
      return new Event.TrackSettled(instrument, track, words.text("the outcome"));
    }
    if (words.takes("states", "holding", "of")) {
      MeasureId measure = words.name("the name of a measure", MeasureId::new);
      words.expect("by");
      PartyId party = words.name("the name of a party", PartyId::new);
      words.expectMark(":");
      return new Event.HoldingStated(measure, party, words.name("a number", EventFromText::amount));
    }
    if (words.takes("states", "aim", "of")) {
      EntryId act = entry();
      words.expectMark(":");
      return new Event.AimStated(act, words.text("the aim"));
    }
    return new DeclaredFromText(words, this::onBehalf).read().orElseThrow(this::unknownVerb);
  }

  /// Reads an amount of at most a billion, in digits.
  private static Long amount(String digits) {
    if (!digits.matches("0|[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("not a whole number below a billion");
    }
    return Long.valueOf(digits);
  }

  private LineException unknownVerb() {
    if (words.isEnd()) {
      return words.unexpected("a verb such as reports, says of or does");
    }
    Token token = words.word("a verb");
    if (VERBS.contains(token.text())) {
      return words.unexpected("the rest of the verb '" + token.text() + " …'");
    }
    String near = Nearest.question(token.text(), VERBS);
    return new LineException(
        TextFinding.UNKNOWN_VERB.at(
            token.locus(),
            "No entry has the verb " + token.shown() + ".",
            near.isEmpty()
                ? "The verbs are "
                    + String.join(", ", VERBS)
                    + "; names of several words stand in"
                    + " quotes."
                : near));
  }

  private Event correction() {
    EntryId target = entry();
    words.expectMark(":");
    Optional<Instant> occurred = Optional.empty();
    Optional<Claim.When> span = Optional.empty();
    if (words.takes("on")) {
      Times.Written start = times.instant(words);
      occurred = Optional.of(start.instant());
      if (words.takesMark("..")) {
        span = Optional.of(AccountFromText.when(words, times, start));
      }
    }
    if (words.isAt("corrects") || words.isAt("takes")) {
      throw new LineException(
          TextFinding.UNEXPECTED.at(
              words.locus(),
              "A correction is not corrected or taken back.",
              "Correct the entry itself again; the last correction counts."));
    }
    if (span.isPresent() && !isAllegation()) {
      throw words.unexpected("'reports' after a span of time");
    }
    return new Event.EntryCorrected(target, ordinary(span), occurred);
  }

  private Account account(Optional<Claim.When> span) {
    words.takesMark(":");
    return AccountFromText.read(words, times, places, span);
  }

  private Event denial() {
    OccasionId occasion = occasion();
    words.expectMark(":");
    return new Event.AccountGiven(occasion, AccountFromText.denial(words, times, places));
  }

  private Event act() {
    ActTypeId act = words.name("the name of an act", ActTypeId::new);
    TreeSet<PartyId> actors = new TreeSet<>();
    actors.add(new PartyId(authorName("does an act")));
    if (words.takes("with")) {
      actors.addAll(parties());
    }
    return act(act, actors);
  }

  private Event reportedAct() {
    ActTypeId act = words.name("the name of an act", ActTypeId::new);
    words.expect("by");
    return act(act, new TreeSet<>(parties()));
  }

  private Event act(ActTypeId act, SortedSet<PartyId> actors) {
    Optional<PartyId> toward = Optional.empty();
    Optional<OccasionId> about = Optional.empty();
    if (words.takes("to")) {
      toward = Optional.of(party());
    }
    if (words.isAt("about")) {
      about = Optional.of(about());
    }
    return new Event.ActReported(act, actors, toward, about);
  }

  private Event vote() {
    BodyId body = words.name("the name of a body", BodyId::new);
    words.expect("on");
    QuestionId question = question();
    OccasionId about = about();
    words.expectMark(":");
    if (words.takes("against")) {
      return new Event.VoteCast(body, question, about, new Ballot.Against());
    }
    if (words.takes("abstains")) {
      return new Event.VoteCast(body, question, about, new Ballot.Abstention());
    }
    return new Event.VoteCast(body, question, about, new Ballot.For(option()));
  }

  private Event absence() {
    words.expect("of");
    PartyId member = party();
    words.expect("from");
    BodyId body = words.name("the name of a body", BodyId::new);
    words.expect("on");
    return new Event.AbsenceRecorded(body, question(), about(), member);
  }

  private Event decision(BodyId body) {
    QuestionId question = question();
    OccasionId about = about();
    words.expectMark(":");
    return new Event.DecisionReported(body, question, about, option(), condition());
  }

  private Event consent(ConsentForm form) {
    InstrumentId instrument = instrument();
    return new Event.ConsentExpressed(instrument, form, onBehalf());
  }

  private Event notice(Notice notice) {
    InstrumentId instrument = instrument();
    return new Event.NoticeGiven(instrument, notice, onBehalf());
  }

  private PartyId onBehalf() {
    return words.takes("on", "behalf", "of") ? party() : new PartyId(authorName("does this"));
  }

  private String authorName(String verb) {
    if (Name.isName(author.value())) {
      return author.value();
    }
    throw new LineException(
        TextFinding.NOT_A_PARTY.at(
            authorLocus,
            "Whoever " + verb + " has a name of one word, and '" + author + "' is none.",
            "Say for whom it is done: 'reports act … by', 'reports decision of … on', or 'on behalf"
                + " of' at the end."));
  }

  private Optional<OnCondition> condition() {
    if (!words.takes("if")) {
      return Optional.empty();
    }
    QuestionId question = question();
    words.expect("is");
    return Optional.of(new OnCondition(question, option()));
  }

  private OccasionId about() {
    words.expect("about");
    return occasion();
  }

  private OccasionId occasion() {
    return words.name("the name of an occurrence", OccasionId::new);
  }

  private List<OccasionId> occasions() {
    return words.names("the name of an occurrence", OccasionId::new);
  }

  private EntryId entry() {
    return words.name("the id of an entry", EntryId::new);
  }

  private QuestionId question() {
    return words.name("the name of a question", QuestionId::new);
  }

  private Option option() {
    return words.name("the name of an answer", Option::new);
  }

  private InstrumentId instrument() {
    return words.name("the name of a treaty", InstrumentId::new);
  }

  private PartyId party() {
    return words.name("the name of a State", PartyId::new);
  }

  private List<PartyId> parties() {
    return words.names("the name of a State", PartyId::new);
  }
}

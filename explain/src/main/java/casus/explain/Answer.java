// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.Assessment;
import casus.engine.factor.Factor;
import casus.engine.factor.Variation;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Inference;
import casus.engine.obligation.Due;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Status;
import casus.engine.standing.PartyStanding;
import casus.engine.vantage.Choice;
import casus.treaty.Force;
import casus.treaty.Instrument;
import casus.treaty.Performance;
import casus.treaty.Performance.Content;
import casus.treaty.Undertaking.Modality;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.party.Group;
import casus.treaty.party.Role;
import casus.treaty.text.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// An assessment told to people: first what is owed and what must be settled next, then the rows.
///
/// Every word comes from the catalogue; nothing is concluded here that the engine has not
/// concluded.
public final class Answer {
  private final Assessment assessment;
  private final Instrument instrument;
  private final Words words;
  private final Phrases phrases;
  private final Catalogue says;
  private final List<Row> rows;
  private final List<Variation> variations;

  /// Prepares an answer.
  ///
  /// @param instrument the instrument
  /// @param assessment what follows
  /// @param variations what it hangs on; those that do not matter are left out
  /// @param says the language
  public Answer(
      Instrument instrument, Assessment assessment, List<Variation> variations, Catalogue says) {
    this.instrument = instrument;
    this.assessment = assessment;
    this.says = says;
    words = new Words(instrument, says);
    Force force = assessment.frame().choice().force().orElse(instrument.header().force());
    phrases = new Phrases(words, force);
    rows = Row.of(assessment.obligations());
    this.variations = variations.stream().filter(Variation::matters).toList();
  }

  /// Returns the assessment that is told.
  ///
  /// @return the assessment
  public Assessment assessment() {
    return assessment;
  }

  /// Returns the instrument that is spoken of.
  ///
  /// @return the instrument
  public Instrument instrument() {
    return instrument;
  }

  /// Returns how names and times are said.
  ///
  /// @return words
  public Words words() {
    return words;
  }

  /// Returns the phrases of the answer.
  ///
  /// @return phrases
  public Phrases phrases() {
    return phrases;
  }

  /// Returns obligations that stand alike, together.
  ///
  /// @return rows in the order of sentence, case and bearer
  public List<Row> rows() {
    return rows;
  }

  /// Returns what the result hangs on.
  ///
  /// @return variations that matter
  public List<Variation> variations() {
    return variations;
  }

  /// Returns the answer in plain sentences, most pressing first.
  ///
  /// @return at least one sentence
  public List<String> headline() {
    List<String> lines = new ArrayList<>(told().stream().map(Line::text).toList());
    if (lines.isEmpty()) {
      boolean binds =
          assessment.standing().parties().stream().anyMatch(p -> p.degree().isBinding());
      lines.add(
          says.say(
              binds
                  ? rows.isEmpty() ? "headline.nothing" : "headline.nothing-further"
                  : "headline.binds-nobody",
              instrument.header().title()));
    }
    return lines;
  }

  /// Returns a sentence a row, most pressing first; standing duties that nothing has touched are
  /// left out.
  ///
  /// @return sentences with their rows; empty if nothing is owed or waited for
  public List<Line> told() {
    List<Line> lines = new ArrayList<>();
    byStatus(Status.BREACHED).forEach(r -> lines.add(new Line(onAccount(breached(r), r), r)));
    rows.stream()
        .filter(r -> r.status() == Status.DUE && !r.isQuiet())
        .sorted(Comparator.comparing(Answer::pressing))
        .forEach(r -> lines.add(new Line(onAccount(owed(r), r), r)));
    byStatus(Status.CONTESTED).forEach(r -> lines.add(new Line(contested(r), r)));
    byStatus(Status.PENDING).forEach(r -> lines.add(new Line(pending(r), r)));
    byStatus(Status.FULFILLED).forEach(r -> lines.add(new Line(fulfilled(r), r)));
    for (Status other : List.of(Status.SUSPENDED, Status.EXCUSED, Status.LAPSED)) {
      byStatus(other).forEach(r -> lines.add(new Line(stands(r), r)));
    }
    return lines;
  }

  /// A duty on a case, or a breach, that was found by following one account is told as on that
  /// account.
  private String onAccount(String sentence, Row row) {
    boolean followed = row.first().grounds().list().stream().anyMatch(Answer::isOnAccount);
    return assessment.frame().choice().account().isPresent() && followed
        ? says.say("headline.on-account", assessment.frame().choice().account().get(), sentence)
        : sentence;
  }

  private static boolean isOnAccount(Ground ground) {
    return ground instanceof Ground.ByInference(Inference inference, _, _)
        && inference == Inference.FIELD_ON_ACCOUNT;
  }

  /// Returns what is taken as given beside the text and the record.
  ///
  /// @return one sentence, or empty if the text alone is asked
  public Optional<String> chosen() {
    List<String> taken = new ArrayList<>();
    Choice choice = assessment.frame().choice();
    choice.account().ifPresent(a -> taken.add(says.say("factor.account", a)));
    choice.map().ifPresent(m -> taken.add(says.say("factor.map", words.party(m))));
    instrument.readings().stream()
        .filter(r -> choice.readings().contains(r.id()))
        .forEach(r -> taken.add(says.say("factor.reading", r.id(), r.author(), r.date())));
    choice.brackets().forEach(b -> taken.add(says.say("factor.bracket", b)));
    Factor.together(choice.brackets(), instrument).stream()
        .filter(b -> !choice.brackets().contains(b))
        .forEach(b -> taken.add(says.say("factor.bracket.tied", b)));
    return taken.isEmpty()
        ? Optional.empty()
        : Optional.of(says.say("standing.chosen", String.join("; ", taken)));
  }

  private List<Row> byStatus(Status status) {
    return rows.stream().filter(r -> r.status() == status).toList();
  }

  /// Returns what would perform the duties of a row.
  ///
  /// @param row a row
  /// @return a sentence, or empty if nothing remains to be done
  public Optional<String> wouldFulfil(Row row) {
    Obligation first = row.first();
    boolean open = first.status() == Status.DUE || first.status() == Status.CONTESTED;
    if (!open || first.undertaking().modality() != Modality.MUST) {
      return Optional.empty();
    }
    Performance performance = first.undertaking().performance();
    return Optional.of(
        switch (performance.content()) {
          case Content.Itself _ -> says.say("fulfil.itself", words.act(performance.act()));
          case Content.AtLeast(int count, var forms) ->
              says.say("fulfil.at-least", count, acts(forms));
          case Content.AsNecessary(var examples, var chooser) ->
              says.say(
                  chooser.isOpen() ? "fulfil.as-necessary.open" : "fulfil.as-necessary",
                  words.act(performance.act()),
                  acts(examples));
        });
  }

  private String acts(List<Part<ActTypeId>> forms) {
    return Words.semicolons(forms.stream().map(f -> words.act(f.value())).toList());
  }

  private static java.time.Instant pressing(Row row) {
    return switch (row.first().due()) {
      case Due.At at -> at.instant();
      case Due.StartNotStated open when !open.candidates().isEmpty() ->
          open.candidates().getFirst().instant();
      case Due.StartNotStated _,
          Due.NotStarted _,
          Due.LimitNotStated _,
          Due.AtAllTimes _,
          Due.Never _ ->
          java.time.Instant.MAX;
    };
  }

  private String owed(Row row) {
    return says.say(
        "headline.owed",
        Phrases.capital(who(row)),
        phrases.verb(row.first().undertaking().modality()),
        what(row),
        phrases.due(row.first().due()),
        cited(row));
  }

  private String breached(Row row) {
    boolean one = row.bearers().size() == 1;
    String key =
        isProhibition(row)
            ? one ? "headline.contravened.one" : "headline.contravened"
            : one ? "headline.breached.one" : "headline.breached";
    return says.say(
        key,
        Phrases.capital(who(row)),
        phrases.status(Status.BREACHED),
        what(row),
        words.instant(row.first().outcome().since()),
        cited(row));
  }

  private static boolean isProhibition(Row row) {
    return row.first().undertaking().modality() == Modality.MUST_NOT;
  }

  private String contested(Row row) {
    if (row.first().outcome().accrued().isPresent()) {
      return says.say(
              isProhibition(row) ? "headline.contravention-disputed" : "headline.disputed",
              Phrases.capital(who(row)),
              phrases.verb(row.first().undertaking().modality()),
              what(row),
              cited(row),
              new Accounts(variations, phrases, words).ofBreach(row.first()))
          .strip();
    }
    return says.say(
            "headline.contested",
            Phrases.capital(who(row)),
            phrases.verb(row.first().undertaking().modality()),
            what(row),
            cited(row),
            new Accounts(variations, phrases, words).ofDuty(row.first()),
            gaps(row),
            Phrases.capital(phrases.due(row.first().due())))
        .replaceAll("  +", " ")
        .strip();
  }

  private String pending(Row row) {
    return says.say(
            "headline.pending",
            who(row),
            phrases.verb(row.first().undertaking().modality()),
            what(row),
            cited(row),
            gaps(row))
        .strip();
  }

  private String gaps(Row row) {
    return String.join(" ", new Gaps(phrases, words).sentences(row.first().notes().missing()));
  }

  private String fulfilled(Row row) {
    return says.say(
        row.bearers().size() == 1 ? "headline.fulfilled.one" : "headline.fulfilled",
        Phrases.capital(who(row)),
        what(row),
        cited(row));
  }

  private String stands(Row row) {
    return says.say(
        "headline.stands", who(row), what(row), phrases.status(row.status()), cited(row));
  }

  private String cited(Row row) {
    String citation = row.first().key().sentence().toString();
    return row.first()
        .key()
        .occasion()
        .map(o -> says.say("headline.cited", citation, o))
        .orElse(citation);
  }

  /// Returns what is to be done and to whom it is owed.
  ///
  /// @param row a row
  /// @return `consult one another (owed to Ukraine)`
  public String what(Row row) {
    Obligation first = row.first();
    String act = words.act(first.undertaking().performance().act());
    return first.owedTo().isEmpty()
        ? act
        : says.say("headline.owed-to", act, words.parties(first.owedTo()));
  }

  /// Returns who bears the duties of a row, briefly.
  ///
  /// @param row a row
  /// @return `11 Guarantors`, `10 of 11 Guarantors (all but Russia)` or names
  public String who(Row row) {
    List<PartyId> bearers = row.bearers();
    Group group = row.first().undertaking().bearers().group();
    if (!(group instanceof Group.InRole(var role)) || bearers.size() < 4) {
      return words.parties(bearers);
    }
    List<PartyId> bound = bound();
    List<PartyId> members =
        instrument.role(role).stream()
            .map(Role::members)
            .flatMap(List::stream)
            .map(Part::value)
            .filter(bound::contains)
            .toList();
    String name = words.plural(role.value());
    List<PartyId> others = members.stream().filter(p -> !bearers.contains(p)).toList();
    if (others.isEmpty()) {
      return says.say("who.all", bearers.size(), name);
    }
    return others.size() < 4
        ? says.say("who.but", bearers.size(), members.size(), name, words.parties(others))
        : says.say("who.some", bearers.size(), name, words.parties(bearers));
  }

  private List<PartyId> bound() {
    return assessment.standing().parties().stream()
        .filter(p -> p.degree().isBinding())
        .map(PartyStanding::party)
        .toList();
  }

  /// Returns what must be settled next and who could settle it, each thing once.
  ///
  /// @return sentences
  public List<String> toSettle() {
    return new Gaps(phrases, words).sentences(assessment.missing());
  }

  /// Returns the next instants at which something falls due, earliest first.
  ///
  /// @return sentences
  public List<String> deadlines() {
    TreeMap<java.time.Instant, Map<String, Set<String>>> next = new TreeMap<>();
    for (Row row : rows) {
      if (row.status() == Status.DUE
          || row.status() == Status.PENDING
          || row.status() == Status.CONTESTED) {
        for (Due.At at : clocks(row.first().due())) {
          if (at.instant().isAfter(assessment.frame().vantage().asOf())) {
            next.computeIfAbsent(at.instant(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(
                    says.say("deadline", cited(row), words.term(at.term())),
                    _ -> new LinkedHashSet<>())
                .add(words.start(at.start()));
          }
        }
      }
    }
    List<String> sentences = new ArrayList<>();
    next.forEach((at, what) -> {
      List<String> parts = new ArrayList<>();
      what.forEach((which, starts) ->
          parts.add(says.say("deadline.from", which, either(List.copyOf(starts)))));
      sentences.add(says.say("deadline.at", words.instant(at), Words.semicolons(parts)));
    });
    return sentences;
  }

  private String either(List<String> phrases) {
    return phrases.size() < 2
        ? String.join("", phrases)
        : says.say(
            "list.or",
            String.join(", ", phrases.subList(0, phrases.size() - 1)),
            phrases.getLast());
  }

  private static List<Due.At> clocks(Due due) {
    return switch (due) {
      case Due.At at -> List.of(at);
      case Due.StartNotStated(_, var candidates) -> candidates;
      case Due.NotStarted _, Due.LimitNotStated _, Due.AtAllTimes _, Due.Never _ -> List.of();
    };
  }

  /// Returns who is bound and since when, briefly.
  ///
  /// @return one sentence
  public String standing() {
    List<PartyId> bound = bound();
    Optional<java.time.Instant> force = assessment.standing().inForce();
    if (bound.isEmpty()) {
      return says.say("standing.none");
    }
    return force.isPresent()
        ? says.say("standing.in-force", words.instant(force.get()), bound.size())
        : says.say("standing.provisional", bound.size(), words.parties(bound));
  }

  /// Returns what follows under each variation that matters; those with one result are told
  /// together.
  ///
  /// @return sentences
  public List<String> hangsOn() {
    Map<String, List<String>> byResult = new LinkedHashMap<>();
    for (Variation variation : variations) {
      Answer then = new Answer(instrument, variation.assessment(), List.of(), says);
      byResult
          .computeIfAbsent(then.summary(), _ -> new ArrayList<>())
          .add(factor(variation.factor()));
    }
    List<String> sentences = new ArrayList<>();
    byResult.forEach((result, factors) ->
        sentences.add(Phrases.capital(says.say("hangs.on", either(factors), result))));
    return sentences;
  }

  /// Returns what a variation takes as given.
  ///
  /// @param factor the factor
  /// @return a clause: `on the account of Russia`
  public String factor(Factor factor) {
    return switch (factor) {
      case Factor.OfBracket(String key) ->
          assessment.frame().choice().brackets().contains(key)
              ? says.say("factor.bracket.out", key)
              : says.say("factor.bracket", key);
      case Factor.OfReading(var id, _) when assessment.frame().choice().readings().contains(id) ->
          says.say("factor.reading.out", id);
      case Factor.OfReading(var id, _) ->
          instrument.readings().stream()
              .filter(r -> r.id().equals(id))
              .findFirst()
              .map(r -> says.say("factor.reading", id, r.author(), r.date()))
              .orElse(id.value());
      case Factor.OfAccount(var author) -> says.say("factor.account", author);
      case Factor.OfMap(var party) -> says.say("factor.map", words.party(party));
      case Factor.OfSeries _ -> says.say("factor.apart");
    };
  }

  /// Returns the whole result in one sentence.
  ///
  /// @return counts by sentence and status
  public String summary() {
    List<String> parts = new ArrayList<>();
    for (Row row : rows) {
      if (!row.isQuiet()) {
        parts.add(
            says.say(
                "summary.row",
                row.bearers().size(),
                row.first().key().sentence(),
                phrases.status(row.status()),
                shortDue(row.first())));
      }
    }
    boolean binds = assessment.standing().parties().stream().anyMatch(p -> p.degree().isBinding());
    if (parts.isEmpty()) {
      return says.say(binds ? "summary.nothing" : "summary.binds-nobody");
    }
    return Words.semicolons(parts);
  }

  private String shortDue(Obligation obligation) {
    return obligation.due() instanceof Due.At at && !obligation.status().isTerminal()
        ? says.say("summary.by", words.instant(at.instant()))
        : "";
  }
}

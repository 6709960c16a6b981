// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.Assessment;
import casus.engine.docket.Docket;
import casus.engine.factor.Factor;
import casus.engine.factor.Product;
import casus.engine.factor.Variation;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Inference;
import casus.engine.obligation.Due;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Status;
import casus.treaty.Force;
import casus.treaty.Instrument;
import casus.treaty.Performance;
import casus.treaty.Performance.Content;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.name.PartyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
  private final Product product;
  private final Docket record;
  private final Attribution attribution;

  /// Prepares an answer.
  ///
  /// @param instrument the instrument
  /// @param assessment what follows
  /// @param variations what it hangs on; those that do not matter are left out
  /// @param says the language
  public Answer(
      Instrument instrument, Assessment assessment, List<Variation> variations, Catalogue says) {
    this(instrument, assessment, variations, Product.NONE, says, new Docket("", List.of()));
  }

  /// Prepares an answer that also tells of several contested things at once, and who attributes
  /// what happened to whom.
  ///
  /// @param instrument the instrument
  /// @param assessment what follows
  /// @param variations what it hangs on; those that do not matter are left out
  /// @param product the same things, each with each
  /// @param says the language
  /// @param record the record it was drawn from
  public Answer(
      Instrument instrument,
      Assessment assessment,
      List<Variation> variations,
      Product product,
      Catalogue says,
      Docket record) {
    this.product = product;
    this.record = record;
    attribution = new Attribution(record);
    this.instrument = instrument;
    this.assessment = assessment;
    this.says = says;
    words = new Words(instrument, says);
    Force force = assessment.frame().choice().force().orElse(instrument.header().force());
    phrases = new Phrases(words, force);
    rows = Row.of(assessment.obligations());
    this.variations = variations.stream().filter(Variation::matters).toList();
  }

  /// Returns another answer about the same text, from the same record, in the same language.
  ///
  /// @param then what follows
  /// @param around what it hangs on
  /// @return the answer
  public Answer with(Assessment then, List<Variation> around) {
    return new Answer(instrument, then, around, Product.NONE, says, record);
  }

  /// Returns the same answer in another language or register.
  ///
  /// @param other the language
  /// @return the answer
  public Answer in(Catalogue other) {
    return new Answer(instrument, assessment, variations, product, other, record);
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

  /// Returns who attributes what happened to whom.
  ///
  /// @return attributions on record
  public Attribution attribution() {
    return attribution;
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
      if (binds) {
        lines.addAll(new Because(this).sentences());
      }
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
        .sorted(Comparator.comparing(Deadlines::pressing))
        .forEach(r -> lines.add(new Line(onAccount(owed(r), r), r)));
    byStatus(Status.CONTESTED).forEach(r -> lines.add(new Line(contested(r), r)));
    byStatus(Status.PENDING).forEach(r -> lines.add(new Line(pending(r), r)));
    byStatus(Status.FULFILLED).forEach(r -> lines.add(new Line(fulfilled(r), r)));
    for (Status other : List.of(Status.RESERVED, Status.SUSPENDED, Status.EXCUSED, Status.LAPSED)) {
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
    return new Premises(this).chosen();
  }

  /// Returns what is there and cannot be read, each with the warning that it may change the answer.
  ///
  /// @return one sentence each; empty if the whole text can be read
  public List<String> sealed() {
    return new Premises(this).sealed();
  }

  /// Returns which States are held to continue others, and on whose word.
  ///
  /// @return one sentence each; empty if the file says so of none
  public List<String> continued() {
    return new Premises(this).continued();
  }

  /// Returns with what aim acts were done that a text leaves for one aim only.
  ///
  /// @return one sentence for each text and each act; empty if no text names an aim
  public List<String> aims() {
    return new Aims(this, record.entries()).sentences();
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
              says.say("fulfil.at-least", count, phrases.acts(forms));
          case Content.AsNecessary(var examples, var chooser) ->
              says.say(
                  chooser.isOpen() ? "fulfil.as-necessary.open" : "fulfil.as-necessary",
                  words.act(performance.act()),
                  phrases.acts(examples));
        });
  }

  private String owed(Row row) {
    return says.say(
        "headline.owed",
        Phrases.capital(attribution.among(row, briefly(row), words)),
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
    String since = words.instant(row.first().outcome().since());
    String who = Phrases.capital(briefly(row));
    String sentence =
        says.say(key, who, phrases.status(Status.BREACHED), what(row), since, cited(row));
    return sentence + phrases.excuses(row.obligations());
  }

  private static boolean isProhibition(Row row) {
    return row.first().undertaking().modality() == Modality.MUST_NOT;
  }

  private String contested(Row row) {
    String accounts = new Accounts(variations, phrases, words).ofDuty(row.first());
    if (row.first().outcome().accrued().isPresent()) {
      return says.say(
              isProhibition(row) ? "headline.contravention-disputed" : "headline.disputed",
              Phrases.capital(briefly(row)),
              phrases.verb(row.first().undertaking().modality()),
              what(row),
              cited(row),
              new Accounts(variations, phrases, words).ofBreach(row.first()))
          .strip();
    }
    return says.say(
            "headline.contested",
            Phrases.capital(briefly(row)),
            phrases.verb(row.first().undertaking().modality()),
            what(row),
            cited(row),
            accounts,
            gapsUnlessTold(row, accounts),
            Phrases.capital(phrases.due(row.first().due())))
        .replaceAll("  +", " ")
        .strip();
  }

  private String pending(Row row) {
    return says.say(
            "headline.pending",
            briefly(row),
            phrases.verb(row.first().undertaking().modality()),
            what(row),
            cited(row),
            gaps(row))
        .strip();
  }

  /// What is missing, unless the accounts already tell both what follows and what does not; it
  /// stands under what must be settled.
  private String gapsUnlessTold(Row row, String accounts) {
    return accounts.equals(says.say("accounts.disputed")) ? gaps(row) : "";
  }

  private String gaps(Row row) {
    return String.join(" ", new Gaps(phrases, words).sentences(row.first().notes().missing()));
  }

  private String fulfilled(Row row) {
    String key = row.bearers().size() == 1 ? "headline.fulfilled.one" : "headline.fulfilled";
    return says.say(
        attribution.isOwnReport(row) ? key + ".own" : key,
        Phrases.capital(briefly(row)),
        what(row),
        cited(row));
  }

  private String stands(Row row) {
    String key = "headline.stands." + phrases.key(row.first().undertaking().modality());
    return says.say(key, briefly(row), what(row), phrases.status(row.status()), cited(row));
  }

  /// Returns where a row stands: its sentence and its case.
  ///
  /// @param row a row
  /// @return `point 4 (consult), invasion`
  String cited(Row row) {
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
    Performance performance = first.undertaking().performance();
    boolean apart =
        row.bearers().size() == 1
            && instrument.vocabulary().act(performance.act()).filter(ActType::joint).isPresent();
    String label = words.act(performance.act());
    String act = apart ? says.say("what.joint", label) : label;
    return first.owedTo().isEmpty()
        ? act
        : says.say("headline.owed-to", act, new Groups(assessment, words).owedTo(first.owedTo()));
  }

  /// Returns who bears the duties of a row.
  ///
  /// @param row a row
  /// @return `11 Guarantors`, `10 of 11 Guarantors (all but Russia)` or names
  public String who(Row row) {
    return new Groups(assessment, words).who(row, Integer.MAX_VALUE);
  }

  /// Names more than six are left to the table.
  private String briefly(Row row) {
    return new Groups(assessment, words).who(row, 6);
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
    return new Deadlines(this).sentences();
  }

  /// Says which clocks have no hour because nobody has said when a report was made.
  ///
  /// @return sentences without full stop, with who could say so
  public List<String> untimed() {
    return new Deadlines(this).untimed();
  }

  /// Returns who is bound and since when, briefly.
  ///
  /// @return one sentence
  public String standing() {
    List<PartyId> bound = new Groups(assessment, words).bound();
    Optional<java.time.Instant> force = assessment.standing().inForce();
    if (bound.isEmpty()) {
      var over = assessment.standing().ended().map(words::instant);
      return over.map(o -> says.say("standing.ended", o)).orElse(says.say("standing.none"));
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
    return new Hangings(this).oneAtATime();
  }

  /// Returns what a variation takes as given.
  ///
  /// @param factor the factor
  /// @return a clause: `on the account of Russia`
  public String factor(Factor factor) {
    return new Hangings(this).factor(factor);
  }

  /// Returns what was tried of several contested things at once.
  ///
  /// @return combinations, told already by the variations or not
  public Product product() {
    return product;
  }

  /// Returns the combinations that the variations do not tell, those with one result together.
  ///
  /// @return results in the order of their first combination
  public List<Together> together() {
    return new Hangings(this).together();
  }

  /// Returns the same as sentences, and last what was left out.
  ///
  /// @param most how many results are told
  /// @return sentences; empty if nothing was combined, or nothing new came of it
  public List<String> atOnce(int most) {
    return new Hangings(this).atOnce(most);
  }

  /// Returns the answer with all else equal under another result.
  Answer then(Assessment varied) {
    return with(varied, List.of());
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

// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.rule.Rulebook;
import casus.treaty.Instrument;
import casus.treaty.Question;
import casus.treaty.Question.Answerer;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Draws cases for the plain lane: what is drawn for the fold, without what disturbs.
final class PlainCase {
  private static final int DRAWS = 4;

  private final RandomCase whole;
  private final Rulebook rulebook;
  private final List<Entry> plain = new ArrayList<>();
  private final List<Entry> others = new ArrayList<>();
  private final TreeSet<OccasionId> told = new TreeSet<>();
  private final TreeSet<String> answered = new TreeSet<>();
  private final SplittableRandom random;

  private PlainCase(long seed) {
    random = new SplittableRandom(seed);
    RandomCase drawn = RandomCase.of(seed);
    Instrument text = PlainInstrument.of(drawn.text());
    whole = drawn.with(text);
    rulebook = Rulebook.from(text, drawn.choice());
    int number = 0;
    for (int i = 0; i < DRAWS; i++) {
      for (Entry entry : RandomDocket.of(random, text).entries()) {
        // Of several draws the first tells what happened, all of them what was done about it.
        sort(with(new EntryId("e" + (10 + number++ * 7 % 90) + "-" + i), entry));
      }
    }
  }

  /// Draws a plain docket about an instrument of the fragment.
  static RandomCase of(long seed) {
    PlainCase drawn = new PlainCase(seed);
    return drawn.whole.with(drawn.plain);
  }

  /// Draws the same, disturbed by one further entry.
  static RandomCase disturbed(long seed) {
    PlainCase drawn = new PlainCase(seed);
    if (drawn.others.isEmpty()) {
      return drawn.whole.with(drawn.plain);
    }
    List<Entry> entries = new ArrayList<>(drawn.plain);
    entries.add(drawn.others.get(drawn.random.nextInt(drawn.others.size())));
    return drawn.whole.with(entries);
  }

  private static Entry with(EntryId id, Entry e) {
    return new Entry(id, e.by(), e.occurred(), e.lodged(), e.event(), "", Optional.empty());
  }

  private static Entry with(Event event, Entry e) {
    Optional<java.time.Instant> lodged = Optional.of(e.lodged().orElse(e.occurred()));
    return new Entry(e.id(), e.by(), e.occurred(), lodged, event, "", Optional.empty());
  }

  private void sort(Entry entry) {
    switch (entry.event()) {
      case Event.ConsentExpressed _ -> plain.add(entry);
      case Event.OccurrenceAlleged alleged when told.add(alleged.occasion()) ->
          plain.add(
              with(
                  new Event.OccurrenceAlleged(
                      alleged.occasion(), new Account(claims(alleged), new TreeSet<>())),
                  entry));
      case Event.ActReported act when isPlain(act) -> plain.add(entry);
      case Event.QuestionAnswered answer when isPlain(entry, answer) ->
          plain.add(
              with(
                  new Event.QuestionAnswered(
                      answer.question(), answer.about(), answer.answer(), Optional.empty()),
                  entry));
      default -> others.add(entry);
    }
  }

  /// Most of what is told is of a type some sentence names: otherwise nothing much would follow.
  private List<Claim> claims(Event.OccurrenceAlleged alleged) {
    List<Claim> claims = new ArrayList<>(alleged.account().claims());
    boolean said = claims.stream().anyMatch(c -> c.field() == Field.WHAT);
    if (!said && random.nextInt(4) > 0) {
      claims.add(new Claim.What(List.of(Draw.EVENTS.getFirst())));
    }
    return claims;
  }

  private boolean isPlain(Event.ActReported act) {
    boolean joint =
        rulebook.instrument().vocabulary().act(act.act()).map(ActType::joint).orElse(false);
    return act.about().isPresent() && (!joint || act.actors().size() > 1);
  }

  private boolean isPlain(Entry entry, Event.QuestionAnswered answer) {
    Optional<Question> question = rulebook.question(answer.question());
    return question.isEmpty()
        || question.get().options().contains(answer.answer())
            && mayAnswer(question.get(), entry)
            && answered.add(key(answer.question(), answer.about()));
  }

  private static String key(QuestionId question, OccasionId about) {
    return question.value() + " of " + about.value();
  }

  private boolean mayAnswer(Question question, Entry entry) {
    return question.answerer().stated().orElse(null) instanceof Answerer.AnyOf(var group)
        && rulebook.members(group).stream()
            .map(PartyId::value)
            .anyMatch(entry.by().value()::equals);
  }

  /// The same case seen without one of its entries, or under less.
  static List<RandomCase> smaller(RandomCase c) {
    List<RandomCase> found = new ArrayList<>();
    for (Entry entry : c.docket().entries()) {
      found.add(c.with(c.docket().entries().stream().filter(e -> !e.equals(entry)).toList()));
    }
    SmallerInstrument.of(c.text()).forEach(i -> found.add(c.with(i)));
    return found;
  }
}

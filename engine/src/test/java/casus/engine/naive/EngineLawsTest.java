// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.naive.NaiveAssessment.NaiveObligation;
import casus.engine.obligation.Case;
import casus.engine.obligation.Due;
import casus.engine.obligation.NotOwed;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.ObligationKey;
import casus.engine.obligation.Remark;
import casus.engine.obligation.Status;
import casus.engine.obligation.Untimed;
import casus.engine.standing.PartyStanding;
import casus.engine.vantage.Vantage;
import casus.testkit.Seeds;
import casus.treaty.Undertaking;
import casus.treaty.Undertaking.Modality;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The laws of the semantics, on drawn cases.
class EngineLawsTest {
  private static final int CASES = 400;

  private static void forAllCases(String name, Consumer<RandomCase> law) {
    Seeds.forAll(name, CASES, RandomCase::of, law, RandomCase::smaller);
  }

  /// T1: the set of entries counts, not their order, and not how often one is handed over.
  @Test
  void orderAndRepetitionDoNotMatter() {
    forAllCases(
        "T1",
        c -> {
          List<Entry> entries = new ArrayList<>(c.docket().entries());
          entries.addAll(c.docket().entries());
          Collections.shuffle(entries, new Random(entries.size()));
          assertEquals(Comparison.engine(c), Comparison.engine(c.with(entries)));
        });
  }

  /// T2 and T11: what is terminal stays so, since the same instant.
  @Test
  void whatIsTerminalStaysSo() {
    forAllCases(
        "T2",
        c ->
            alongAsOf(
                c,
                (earlier, later) ->
                    earlier.forEach((key, o) -> {
                      if (o.status().isTerminal()) {
                        NaiveObligation now = at(later, key);
                        assertEquals(o.status(), now.status());
                        assertEquals(o.since(), now.since());
                        assertEquals(o.bornLate(), now.bornLate());
                      }
                    })));
  }

  /// T3: what is said of a fixed instant changes only if something was lodged meanwhile.
  @Test
  void onlyNewEntriesChangeThePast() {
    forAllCases(
        "T3",
        c -> {
          TreeSet<Instant> lodged = new TreeSet<>();
          c.docket().entries().forEach(e -> lodged.add(e.onRecord()));
          for (Instant at : lodged) {
            assertEquals(
                asKnown(c, at.minusMillis(1)),
                asKnown(c, lodged.headSet(at).isEmpty() ? Instant.EPOCH : lodged.lower(at)),
                "nothing was lodged before " + at);
          }
        });
  }

  private static NaiveAssessment asKnown(RandomCase c, Instant knownAt) {
    return Comparison.of(Comparison.engine(c.with(new Vantage(c.vantage().asOf(), knownAt))));
  }

  /// T4: one state at a time, reached along the arrows; an accrual is never taken back or moved.
  @Test
  void statesFollowTheArrows() {
    forAllCases(
        "T4",
        c ->
            alongAsOf(
                c,
                (earlier, later) ->
                    earlier.forEach((key, o) -> {
                      if (o.accrued().isPresent()) {
                        NaiveObligation now = at(later, key);
                        assertEquals(o.accrued(), now.accrued());
                        assertNotEquals(Status.PENDING, now.status());
                      }
                    })));
  }

  /// T4: which states each verb and window can have.
  @Test
  void eachVerbHasItsStates() {
    forAllCases(
        "T4",
        c -> {
          for (Obligation o : Comparison.engine(c).obligations()) {
            Set<Status> never =
                switch (o.undertaking().modality()) {
                  case MUST -> Set.of(Status.AVAILABLE);
                  case MUST_NOT -> Set.of(Status.AVAILABLE, Status.FULFILLED);
                  case MAY -> Set.of(Status.DUE, Status.FULFILLED, Status.BREACHED, Status.EXCUSED);
                };
            assertFalse(never.contains(o.status()), o.key() + " " + o.status());
            boolean owed = o.status() != Status.PENDING && o.status() != Status.CONTESTED;
            assertTrue(!owed || o.outcome().accrued().isPresent(), o.key() + " accrued");
            assertFalse(o.outcome().since().isAfter(c.vantage().asOf()));
            boolean remedied =
                o.notes().remarks().stream().anyMatch(r -> r instanceof Remark.RemediedAt);
            assertTrue(!remedied || o.undertaking().modality() == Modality.MUST);
          }
        });
  }

  /// T5: an entry that the grounds do not name can be deleted.
  @Test
  void groundsAreSufficient() {
    forAllCases("T5", EngineLawsTest::checkGrounds);
  }

  /// Found by runs of thousands: a breach that was not, for the act that could have been one was
  /// denied; a duty owed only while another is not breached.
  @ParameterizedTest
  @ValueSource(longs = {1_276, 2_697})
  void casesInWhichTheyOnceWereNot(long seed) {
    checkGrounds(RandomCase.of(seed));
  }

  private static void checkGrounds(RandomCase c) {
    Assessment all = Comparison.engine(c);
    for (Entry entry : c.docket().entries()) {
      List<Entry> rest = c.docket().entries().stream().filter(e -> !e.equals(entry)).toList();
      SortedMap<ObligationKey, NaiveObligation> without =
          Comparison.obligations(Comparison.engine(c.with(rest)));
      for (Obligation o : all.obligations()) {
        if (!o.grounds().entries().contains(entry.id())) {
          assertEquals(
              concluded(at(Comparison.obligations(all), o.key())),
              concluded(at(without, o.key())),
              "without " + entry.id() + ", not in the grounds of " + o.key());
        }
      }
    }
  }

  /// How a party stands rests on the entries that its grounds name, and on corrections.
  @Test
  void groundsOfStandingAreSufficient() {
    forAllCases(
        "standing",
        c -> {
          List<PartyStanding> all = Comparison.engine(c).standing().parties();
          for (Entry entry : c.docket().entries()) {
            boolean corrects =
                entry.event() instanceof Event.EntryCorrected
                    || entry.event() instanceof Event.EntryWithdrawn;
            List<Entry> rest = c.docket().entries().stream().filter(e -> !e.equals(entry)).toList();
            List<PartyStanding> without = Comparison.engine(c.with(rest)).standing().parties();
            for (int i = 0; i < all.size() && !corrects; i++) {
              if (!all.get(i).grounds().entries().contains(entry.id())) {
                assertEquals(all.get(i), without.get(i), "without " + entry.id());
              }
            }
          }
        });
  }

  /// T6: nothing that waits for an answer is owed while nobody has answered and no default is
  /// stated.
  @Test
  void nothingIsGuessed() {
    forAllCases(
        "T6",
        drawn -> {
          RandomCase c = Unanswered.of(drawn);
          for (Obligation o : Comparison.engine(c).obligations()) {
            if (!o.undertaking().trigger().isStanding()
                && !o.undertaking().trigger().finding().isOpen()) {
              assertEquals(Optional.empty(), o.outcome().accrued(), "guessed: " + o.key());
            }
          }
        });
  }

  /// T7: another provision changes no obligation under the rest.
  @Test
  void anUnrelatedProvisionChangesNothing() {
    forAllCases(
        "T7",
        c -> {
          Map<ObligationKey, NaiveObligation> with =
              Comparison.obligations(Comparison.engine(c.with(Unrelated.added(c.text()))));
          with.keySet().removeIf(k -> k.sentence().provision().equals(Unrelated.CITATION));
          assertEquals(Comparison.obligations(Comparison.engine(c)), with);
        });
  }

  /// What follows is told in the order of the text, then of the cases as they began.
  @Test
  void whatFollowsIsToldInTheOrderOfTheText() {
    forAllCases(
        "order",
        c -> {
          Assessment a = Comparison.engine(c);
          Comparator<Case> began = Comparator.comparing(Case::first).thenComparing(Case::id);
          assertEquals(a.cases().stream().sorted(began).toList(), a.cases());
          List<ObligationKey> owed = a.obligations().stream().map(Obligation::key).toList();
          assertEquals(inOrder(c, a, owed), owed);
          List<ObligationKey> notOwed = a.notOwed().stream().map(NotOwed::key).toList();
          assertEquals(inOrder(c, a, notOwed), notOwed);
        });
  }

  /// Sorts by sentence, then by case; standing ones come first, and bearers stay as they are.
  private static List<ObligationKey> inOrder(RandomCase c, Assessment a, List<ObligationKey> keys) {
    List<Citation> sentences =
        NaiveRules.rules(c.text(), c.choice()).stream().map(Undertaking::citation).toList();
    List<OccasionId> cases = a.cases().stream().map(Case::id).toList();
    return keys.stream()
        .sorted(
            Comparator.comparingInt((ObligationKey k) -> sentences.indexOf(k.sentence()))
                .thenComparingInt(k -> k.occasion().map(cases::indexOf).orElse(-1)))
        .toList();
  }

  /// What is owed or over waits for nothing; an occasion that anything waits on is on record.
  @Test
  void onlyWhatIsNotYetOwedWaits() {
    forAllCases(
        "waiting",
        c -> {
          Assessment a = Comparison.engine(c);
          for (Obligation o : a.obligations()) {
            assertTrue(
                o.outcome().accrued().isEmpty() || o.notes().missing().isEmpty(),
                o.key()::toString);
            assertTrue(
                o.outcome().accrued().isPresent()
                    || o.key().occasion().isEmpty()
                    || !o.notes().missing().isEmpty(),
                o.key() + " waits for nothing");
          }
        });
  }

  /// T8: any docket can be held against any instrument, and from any vantage.
  @Test
  void nothingIsThrown() {
    Seeds.forAll(
        "T8",
        CASES,
        seed -> {
          RandomCase c = RandomCase.of(seed);
          RandomCase other = RandomCase.of(seed + 1_000_000);
          Engine.assess(c.text(), other.docket(), other.vantage(), c.choice(), Draw.ATLAS);
          Engine.assess(c.text(), c.docket(), c.vantage(), other.choice(), Draw.ATLAS);
          Vantage never = new Vantage(Entry.EARLIEST, Entry.EARLIEST);
          Vantage end = new Vantage(Entry.LATEST, Entry.LATEST);
          assertTrue(Comparison.engine(c.with(never)).obligations().isEmpty());
          Comparison.engine(c.with(end));
          Comparison.engine(c.with(List.of()));
        });
  }

  /// Entries under other ids, in the same order of ids, lead to the same conclusions.
  @Test
  void namesOfEntriesDoNotMatter() {
    forAllCases(
        "renaming",
        c -> {
          List<Entry> renamed = c.docket().entries().stream().map(EngineLawsTest::renamed).toList();
          Assessment now =
              Engine.assess(
                  c.text(), new Docket("renamed", renamed), c.vantage(), c.choice(), Draw.ATLAS);
          SortedMap<ObligationKey, NaiveObligation> before =
              Comparison.obligations(Comparison.engine(c));
          before.replaceAll((_, o) -> o.counted(renamed(o.due())));
          assertEquals(before, Comparison.obligations(now));
        });
  }

  private static Due renamed(Due due) {
    return switch (due) {
      case Due.NotStarted(var start, var term, var untimed) ->
          new Due.NotStarted(start, term, renamed(untimed));
      case Due.StartNotStated(var term, var candidates, var untimed) ->
          new Due.StartNotStated(term, candidates, renamed(untimed));
      default -> due;
    };
  }

  private static List<Untimed> renamed(List<Untimed> untimed) {
    return untimed.stream().map(u -> new Untimed(u.start(), renamed(u.entry()), u.by())).toList();
  }

  private static Entry renamed(Entry e) {
    Event event =
        switch (e.event()) {
          case Event.ActDenied(EntryId act) -> new Event.ActDenied(renamed(act));
          case Event.EntryWithdrawn(EntryId target) -> new Event.EntryWithdrawn(renamed(target));
          case Event.EntryCorrected(EntryId target, Event corrected, var occurred) ->
              new Event.EntryCorrected(
                  renamed(target),
                  corrected instanceof Event.ActDenied(EntryId act)
                      ? new Event.ActDenied(renamed(act))
                      : corrected,
                  occurred);
          default -> e.event();
        };
    return new Entry(
        renamed(e.id()), e.by(), e.occurred(), e.lodged(), event, e.source(), e.supposed());
  }

  private static EntryId renamed(EntryId id) {
    return new EntryId("entry " + id.value());
  }

  private static NaiveObligation at(
      SortedMap<ObligationKey, NaiveObligation> map, ObligationKey key) {
    return Optional.ofNullable(map.get(key))
        .orElseThrow(() -> new AssertionError("no obligation " + key));
  }

  /// What the grounds of an obligation answer for: status, accrued, since and due.
  private static List<Object> concluded(NaiveObligation o) {
    return List.of(o.status(), o.accrued(), o.since(), o.due());
  }

  private interface Step {
    void check(
        SortedMap<ObligationKey, NaiveObligation> earlier,
        SortedMap<ObligationKey, NaiveObligation> later);
  }

  /// Looks at a case as of every instant of its docket and at the vantage, in order.
  private static void alongAsOf(RandomCase c, Step step) {
    TreeSet<Instant> instants = new TreeSet<>();
    c.docket().entries().forEach(e -> instants.add(e.occurred()));
    instants.add(c.vantage().asOf());
    Optional<SortedMap<ObligationKey, NaiveObligation>> before = Optional.empty();
    for (Instant asOf : instants) {
      Vantage vantage = new Vantage(asOf, c.vantage().knownAt());
      var now = Comparison.obligations(Comparison.engine(c.with(vantage)));
      before.ifPresent(b -> step.check(b, now));
      before = Optional.of(now);
    }
  }
}

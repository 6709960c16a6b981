// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.Assessment;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.general.GeneralLaw;
import casus.engine.general.GeneralRemark;
import casus.engine.general.GeneralRemark.AfterBreach;
import casus.engine.general.GeneralRemark.MaterialBreach;
import casus.engine.general.GeneralRemark.Place;
import casus.engine.general.GeneralRemark.ThirdStates;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Status;
import casus.engine.standing.PartyStanding;
import casus.engine.standing.PartyStanding.Degree;
import casus.testkit.Seeds;
import casus.treaty.Force;
import casus.treaty.Header;
import casus.treaty.Instrument;
import casus.treaty.StatusRules;
import casus.treaty.Vocabulary;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.Vocabulary.EventType;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/// What general law says beside drawn results.
class GeneralLawLawsTest {
  private static final int CASES = 400;

  /// Of these general law on treaties says nothing.
  private static final List<Force> OF_NO_TREATY = List.of(Force.POLITICAL, Force.UNILATERAL);

  /// Of these it says what follows if they bind at all.
  private static final List<Force> IF_IT_BINDS = List.of(Force.DISPUTED, Force.REPORTED);

  private static final ActTypeId FORCE = new ActTypeId("use-force");

  /// A dossier in which every drawn type is force, and appealing is a request.
  private static final Instrument DOSSIER =
      new Instrument(
          new Header(
              new InstrumentId("general-law"),
              "General law",
              Force.BINDING,
              Optional.empty(),
              ZoneOffset.UTC,
              Optional.empty(),
              List.of()),
          new Instrument.Cast(List.of(), List.of()),
          new Vocabulary(
              Draw.EVENTS.stream().map(e -> new EventType(e, e.value(), List.of(FORCE))).toList(),
              List.of(
                  new ActType(FORCE, "use force", false, List.of()),
                  new ActType(Draw.ARM, "arm", false, List.of(FORCE))),
              List.of(),
              List.of()),
          new Instrument.Deciders(List.of(), List.of()),
          List.of(),
          StatusRules.silent(),
          List.of());

  private static List<GeneralRemark> beside(RandomCase c, Assessment assessment) {
    return GeneralLaw.of(DOSSIER).beside(c.text(), c.docket(), assessment);
  }

  private static void forAll(String name, BiConsumer<RandomCase, Assessment> law) {
    Seeds.forAll(
        name, CASES, RandomCase::of, c -> law.accept(c, Comparison.engine(c)), RandomCase::smaller);
  }

  private static Force force(RandomCase c) {
    return c.choice().force().orElse(c.text().header().force());
  }

  @Test
  void breachesAreToldEachOnceAndNothingElseIs() {
    AtomicInteger told = new AtomicInteger();
    forAll(
        "breaches",
        (c, assessment) -> {
          List<Place> places = new ArrayList<>();
          for (GeneralRemark remark : beside(c, assessment)) {
            if (remark instanceof AfterBreach breach) {
              places.addAll(breach.places());
              assertTrue(Collections.disjoint(breach.by(), breach.injured()));
              assertTrue(Collections.disjoint(breach.by(), breach.others()));
              assertTrue(Collections.disjoint(breach.injured(), breach.others()));
              assertEquals(IF_IT_BINDS.contains(force(c)), breach.ifItBinds());
            }
          }
          Set<String> expected = new TreeSet<>();
          for (Obligation obligation : assessment.obligations()) {
            if (obligation.status() == Status.BREACHED && !OF_NO_TREATY.contains(force(c))) {
              expected.add(
                  new Place(obligation.key().sentence(), obligation.key().occasion()).toString());
            }
          }
          told.addAndGet(expected.size());
          assertEquals(expected, new TreeSet<>(places.stream().map(Place::toString).toList()));
          assertEquals(expected.size(), places.size());
          long material =
              beside(c, assessment).stream().filter(r -> r instanceof MaterialBreach).count();
          assertEquals(expected.isEmpty() ? 0 : 1, material);
        });
    assertTrue(told.get() > 50, () -> "Only " + told + " breaches drawn.");
  }

  @Test
  void whoOwesNothingForWantOfConsentStandsOutside() {
    AtomicInteger told = new AtomicInteger();
    forAll(
        "third States",
        (c, assessment) -> {
          Set<PartyId> outside = new TreeSet<>();
          for (PartyStanding party : assessment.standing().parties()) {
            if (party.degree() == Degree.OUTSIDER) {
              outside.add(party.party());
            }
          }
          for (GeneralRemark remark : beside(c, assessment)) {
            if (remark instanceof ThirdStates(var parties, var sentences, _)) {
              told.addAndGet(parties.size());
              assertTrue(outside.containsAll(parties));
              assertTrue(!sentences.isEmpty());
              for (Obligation obligation : assessment.obligations()) {
                assertTrue(
                    Collections.disjoint(parties, obligation.bearers())
                        || !obligation.key().occasion().isEmpty()
                        || obligation.status().isTerminal(),
                    obligation::toString);
              }
            }
          }
        });
    assertTrue(told.get() > 50, () -> "Only " + told + " third States drawn.");
  }

  @Test
  void theOrderOfTheDocketDoesNotMatterAndOnlyWhatIsKnownIsTold() {
    AtomicInteger told = new AtomicInteger();
    forAll(
        "order and knowledge",
        (c, assessment) -> {
          List<GeneralRemark> remarks = beside(c, assessment);
          List<Entry> shuffled = new ArrayList<>(c.docket().entries());
          Collections.shuffle(shuffled, new Random(7));
          assertEquals(remarks, beside(c.with(shuffled), assessment));
          Set<EntryId> known = new TreeSet<>();
          for (Entry entry : c.docket().entries()) {
            if (!entry.onRecord().isAfter(c.vantage().knownAt())) {
              known.add(entry.id());
            }
          }
          remarks.forEach(r -> assertTrue(known.containsAll(r.entries()), r::toString));
          remarks.forEach(r -> assertTrue(!r.rules().isEmpty(), r::toString));
          told.addAndGet(remarks.size());
          assertEquals(remarks, beside(c.with(List.copyOf(known(c, known))), assessment));
        });
    assertTrue(told.get() > 400, () -> "Only " + told + " remarks drawn.");
  }

  private static List<Entry> known(RandomCase c, Set<EntryId> known) {
    return c.docket().entries().stream().filter(e -> known.contains(e.id())).toList();
  }
}

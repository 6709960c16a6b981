// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.engine.docket.Account;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AttributionTest {
  private static final OccasionId STRIKE = new OccasionId("strike");
  private static final PartyId RUSSIA = new PartyId("Russia");
  private static final Instant AT = Instant.parse("2031-02-11T01:00:00Z");

  private final List<Entry> entries = new ArrayList<>();

  private void told(String id, String by, Event event) {
    entries.add(
        new Entry(
            new EntryId(id), new Author(by), AT, Optional.of(AT), event, "", Optional.empty()));
  }

  private static Account naming(String... states) {
    List<PartyId> named = List.of(states).stream().map(PartyId::new).toList();
    List<Account.Claim> claims =
        named.isEmpty() ? List.of() : List.of(new Account.Claim.Who(named));
    return new Account(claims, new TreeSet<>());
  }

  private List<String> namingRussia(OccasionId occasion) {
    return new Attribution(new Docket("record", entries))
        .of(occasion, List.of(RUSSIA)).stream()
            .flatMap(held -> held.by().stream())
            .map(Author::value)
            .toList();
  }

  @Test
  void onlyItsAuthorTakesAClaimBackOrChangesIt() {
    told("e1", "Ukraine", new Event.OccurrenceAlleged(STRIKE, naming("Russia")));
    told("e2", "Russia", new Event.EntryWithdrawn(new EntryId("e1")));
    Event other = new Event.OccurrenceAlleged(STRIKE, naming());
    told("e3", "Belarus", new Event.EntryCorrected(new EntryId("e1"), other, Optional.empty()));
    assertEquals(List.of("Ukraine"), namingRussia(STRIKE));
    told("e4", "Ukraine", new Event.EntryWithdrawn(new EntryId("e1")));
    assertEquals(List.of(), namingRussia(STRIKE));
  }

  @Test
  void somebodyElsesCorrectionClaimsNothing() {
    told("e1", "Ukraine", new Event.OccurrenceAlleged(STRIKE, naming()));
    Event other = new Event.OccurrenceAlleged(STRIKE, naming("Russia"));
    told("e2", "Poland", new Event.EntryCorrected(new EntryId("e1"), other, Optional.empty()));
    assertEquals(List.of(), namingRussia(STRIKE));
    told("e3", "Ukraine", new Event.EntryCorrected(new EntryId("e1"), other, Optional.empty()));
    assertEquals(List.of("Ukraine"), namingRussia(STRIKE));
  }

  @Test
  void whatIsSaidOfAMemberIsSaidOfTheSeries() {
    OccasionId wave = new OccasionId("wave");
    told("e1", "Ukraine", new Event.OccurrenceAlleged(STRIKE, naming("Russia")));
    told("e2", "Ukraine", new Event.SeriesJoined(wave, List.of(STRIKE)));
    told("e3", "Poland", new Event.AccountGiven(STRIKE, naming("Russia")));
    assertEquals(List.of("Ukraine", "Poland"), namingRussia(wave));
  }
}

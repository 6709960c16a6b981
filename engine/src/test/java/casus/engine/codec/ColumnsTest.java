// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.docket.Columns;
import casus.engine.docket.Columns.Kind;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.testkit.Seeds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The columns of a docket say what its entries say, whatever stands in it.
class ColumnsTest {
  private static final int MOST = 40;

  @Test
  void columnsSayWhatEntriesSay() {
    EnumSet<Kind> met = EnumSet.noneOf(Kind.class);
    Seeds.forAll(
        "columns are entries",
        1_000,
        seed -> {
          Docket docket = new RandomDockets(new SplittableRandom(seed)).docket(MOST);
          assertEquals(docket.entries().size(), docket.columns().size());
          for (int place = 0; place < docket.entries().size(); place++) {
            compare(docket, place);
            met.add(docket.columns().kind(place));
          }
        });
    assertEquals(EnumSet.allOf(Kind.class), met);
  }

  private static void compare(Docket docket, int place) {
    Columns columns = docket.columns();
    Entry entry = docket.entries().get(place);
    List<EntryId> ids = docket.entries().stream().map(Entry::id).sorted().toList();
    assertEquals(entry, columns.entry(place));
    assertEquals(ids.indexOf(entry.id()), columns.rank(place));
    assertEquals(entry.id(), columns.id(columns.rank(place)));
    assertEquals(entry.occurred().toEpochMilli(), columns.occurred(place));
    assertEquals(entry.onRecord().toEpochMilli(), columns.onRecord(place));
    switch (columns.kind(place)) {
      case CONSENT -> {
        var told = (Event.ConsentExpressed) entry.event();
        assertEquals(told.party(), columns.parties().get(columns.subject(place)));
        assertEquals(told.instrument(), columns.instruments().get(columns.matter(place)));
        assertEquals(told.form(), columns.form(place));
      }
      case ALLEGATION -> {
        var told = (Event.OccurrenceAlleged) entry.event();
        assertEquals(told.occasion(), columns.occasions().get(columns.about(place)));
      }
      case ACT -> {
        var told = (Event.ActReported) entry.event();
        assertEquals(told.act(), columns.acts().get(columns.matter(place)));
        assertEquals(told.actors().size() == 1, columns.subject(place) != Columns.NONE);
        if (told.actors().size() == 1) {
          assertEquals(told.actors().first(), columns.parties().get(columns.subject(place)));
        }
        assertEquals(told.about().isPresent(), columns.about(place) != Columns.NONE);
        told.about().ifPresent(o -> assertEquals(o, columns.occasions().get(columns.about(place))));
      }
      case ANSWER -> {
        var told = (Event.QuestionAnswered) entry.event();
        assertEquals(told.about(), columns.occasions().get(columns.about(place)));
      }
      case OTHER ->
          assertTrue(
              Stream.of(
                      Event.ConsentExpressed.class,
                      Event.OccurrenceAlleged.class,
                      Event.ActReported.class,
                      Event.QuestionAnswered.class)
                  .noneMatch(kind -> kind.isInstance(entry.event())));
    }
  }

  @Test
  void noNumberStandsForTwoNames() {
    Seeds.forAll(
        "numbers of a docket are names",
        200,
        seed -> {
          Docket docket = new RandomDockets(new SplittableRandom(seed)).docket(MOST);
          for (List<?> names :
              List.of(
                  docket.columns().parties(),
                  docket.columns().acts(),
                  docket.columns().instruments(),
                  docket.columns().occasions())) {
            assertEquals(names, new ArrayList<>(names).stream().distinct().toList());
          }
        });
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.testkit.Seed;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What holds of every docket and of any text.
class DocketTextLawsTest {
  private static final int DOCKETS = 2_000;
  private static final List<String> ZONES =
      List.of(
          "Europe/Kyiv", "UTC", "America/New_York", "Asia/Kolkata", "+03:00", "Africa/Monrovia");

  private final Seed seed = Seed.orElse(20220329);
  private final SplittableRandom random = seed.random();
  private final RandomDockets dockets = new RandomDockets(random);

  @Test
  void what_is_written_is_read_again_and_written_alike() {
    for (int i = 0; i < DOCKETS; i++) {
      Docket docket = dockets.docket(12);
      DocketSheet sheet = DocketSheet.of(docket, zone());
      String text = DocketText.write(sheet);
      DocketText.Outcome outcome = DocketText.read("drawn", text);
      var accepted =
          assertInstanceOf(
              DocketText.Outcome.Accepted.class, outcome, () -> seed + "\n" + text + outcome);
      assertEquals(docket, accepted.sheet().docket(), () -> seed + "\n" + text);
      assertEquals(text, DocketText.write(accepted.sheet()), seed::toString);
    }
  }

  @Test
  void a_supposition_that_is_written_is_read_again() {
    for (int i = 0; i < DOCKETS / 10; i++) {
      Docket drawn = dockets.docket(6);
      List<Entry> entries =
          drawn.entries().stream()
              .map(e ->
                  new Entry(
                      e.id(),
                      e.by(),
                      e.occurred(),
                      e.lodged(),
                      e.event(),
                      e.source(),
                      Optional.of(drawn.title())))
              .toList();
      Docket docket = new Docket(drawn.title(), entries);
      Supposition supposition =
          new Supposition(drawn.title(), List.of("what \"it\" supposes"), List.of());
      DocketSheet sheet =
          new DocketSheet(docket, zone(), Optional.of(supposition), new TreeMap<>());
      String text = DocketText.write(sheet);
      DocketText.Outcome outcome = DocketText.read("drawn", text);
      var accepted = assertInstanceOf(DocketText.Outcome.Accepted.class, outcome, seed::toString);
      assertEquals(docket, accepted.sheet().docket(), seed::toString);
      assertEquals(Optional.of(supposition), accepted.sheet().supposition(), seed::toString);
    }
  }

  @Test
  void no_text_makes_reading_throw() {
    int refused = 0;
    for (int i = 0; i < DOCKETS; i++) {
      String text = DocketText.write(DocketSheet.of(dockets.docket(4), zone()));
      if (DocketText.read("drawn", mutated(text)) instanceof DocketText.Outcome.Rejected) {
        refused++;
      }
    }
    assertTrue(refused > DOCKETS / 4, "Only " + refused + " were refused.");
  }

  private ZoneId zone() {
    return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
  }

  private String mutated(String text) {
    StringBuilder changed = new StringBuilder(text);
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(changed.length());
      switch (random.nextInt(4)) {
        case 0 -> changed.deleteCharAt(at);
        case 1 -> changed.insert(at, "\":,()\n #.\\Z-“".charAt(random.nextInt(13)));
        case 2 -> changed.setCharAt(at, (char) random.nextInt(0x10000));
        default -> changed.delete(at, Math.min(changed.length(), at + random.nextInt(20)));
      }
      if (changed.isEmpty()) {
        changed.append(' ');
      }
    }
    return changed.toString();
  }
}

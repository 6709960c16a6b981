// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.testkit.Seed;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What holds of every docket and of any bytes.
class DocketCodecLawsTest {
  private static final String HEADER = "{\"casus\":\"docket\",\"version\":1,\"title\":\"t\"}\n";
  private static final String BEFORE = "{\"id\":\"e\",\"by\":\"A\",\"occurred\":\"";
  private static final String AFTER =
      "\",\"lodged\":\"2022-01-01T00:00:00Z\",\"event\":{\"kind\":\"act-reported\","
          + "\"act\":\"help\",\"actors\":[\"A\"],\"about\":\"x\"}}\n";
  private static final Pattern HOUR =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\\.[0-9]{3})?Z");

  private static final int DOCKETS = Integer.getInteger("casus.cases", 2_000);

  private final Seed seed = Seed.orElse(20220502);
  private final SplittableRandom random = seed.random();
  private final RandomDockets dockets = new RandomDockets(random);

  @Test
  void what_is_written_is_read_again_and_written_alike() {
    for (int i = 0; i < DOCKETS; i++) {
      Docket docket = dockets.docket(12);
      byte[] bytes = DocketCodec.write(docket);
      Outcome outcome = DocketCodec.read("drawn", bytes);
      Docket again = assertInstanceOf(Outcome.Accepted.class, outcome, seed::toString).docket();
      assertEquals(docket, again, seed::toString);
      assertArrayEquals(bytes, DocketCodec.write(again), seed::toString);
    }
  }

  @Test
  void no_bytes_make_reading_throw() {
    int refused = 0;
    for (int i = 0; i < DOCKETS; i++) {
      byte[] bytes = mutated(DocketCodec.write(dockets.docket(4)));
      if (DocketCodec.read("drawn", bytes) instanceof Outcome.Rejected) {
        refused++;
      }
    }
    assertTrue(refused > DOCKETS / 2, "Only " + refused + " were refused.");
  }

  @Test
  void what_stands_before_a_cut_is_kept() {
    for (int i = 0; i < DOCKETS / 10; i++) {
      Docket docket = dockets.docket(6);
      byte[] bytes = DocketCodec.write(docket);
      int cut = random.nextInt(bytes.length);
      byte[] rest = Arrays.copyOf(bytes, cut);
      int whole =
          (int)
              new String(rest, java.nio.charset.StandardCharsets.ISO_8859_1)
                  .chars()
                  .filter(c -> c == '\n')
                  .count();
      Docket kept =
          switch (DocketCodec.read("cut", rest)) {
            case Outcome.Accepted(Docket read) -> read;
            case Outcome.Rejected(var findings, Docket read) -> {
              assertEquals(whole + 1, findings.getLast().locus().line(), seed::toString);
              yield read;
            }
          };
      for (Entry entry : docket.entries().subList(0, Math.max(0, whole - 1))) {
        assertTrue(kept.entries().contains(entry), seed::toString);
      }
    }
  }

  /// The hours that are read are those of one pattern that Java reads too and a docket may hold.
  @Test
  void hours_are_read_as_java_reads_them() {
    int accepted = 0;
    for (int i = 0; i < DOCKETS; i++) {
      StringBuilder text =
          new StringBuilder(
              Instant.ofEpochMilli(random.nextLong(-11_000_000_000_000L, 13_000_000_000_000L))
                  .truncatedTo(random.nextBoolean() ? ChronoUnit.MILLIS : ChronoUnit.SECONDS)
                  .toString());
      for (int changes = random.nextInt(3); changes > 0; changes--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(6)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, "0123456789:-TZ. +".charAt(random.nextInt(17)));
          case 2 -> text.setCharAt(at, ":-TZ. +٣z".charAt(random.nextInt(9)));
          default -> text.setCharAt(at, (char) ('0' + random.nextInt(10)));
        }
      }
      String line = HEADER + BEFORE + text + AFTER;
      boolean isAccepted =
          DocketCodec.read("hours", line.getBytes(StandardCharsets.UTF_8))
              instanceof Outcome.Accepted;
      assertEquals(isHour(text.toString()), isAccepted, () -> text + " " + seed);
      accepted += isAccepted ? 1 : 0;
    }
    assertTrue(DOCKETS / 5 < accepted && accepted < DOCKETS * 4 / 5, "accepted " + accepted);
  }

  @Test
  void the_first_and_the_last_hour_of_a_docket() {
    assertEquals("1600-01-01T00:00:00Z", Entry.EARLIEST.toString());
    assertEquals("2400-01-01T00:00:00Z", Entry.LATEST.toString());
  }

  private static boolean isHour(String text) {
    try {
      return HOUR.matcher(text).matches() && Entry.isInstant(Instant.parse(text));
    } catch (DateTimeException noSuchHour) {
      return false;
    }
  }

  private byte[] mutated(byte[] bytes) {
    byte[] changed = bytes.clone();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(changed.length);
      switch (random.nextInt(4)) {
        case 0 -> changed[at] = (byte) random.nextInt(256);
        case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> changed[at] = (byte) "{}[]\",:\\u0-.e\n".charAt(random.nextInt(14));
        default -> changed = Arrays.copyOf(changed, Math.max(1, at));
      }
    }
    return changed;
  }
}

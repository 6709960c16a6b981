// SPDX-License-Identifier: Apache-2.0
package casus.bouncycastle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import casus.register.MalformedException;
import casus.register.stamp.TimeStamp;
import casus.register.stamp.TimeStamping;
import casus.trial.LocalAuthority;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Time stamps of an authority that is not the log.
class TimeStampsTest {
  private static final TimeStamping STAMPS = TimeStamping.installed().orElseThrow();
  private static final byte[] TEXT = "log.example\n1\nroot\n".getBytes(StandardCharsets.UTF_8);
  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");
  private static LocalAuthority authority;
  private static LocalAuthority other;

  @BeforeAll
  static void authorities() throws Exception {
    authority = new LocalAuthority("authority.example");
    other = new LocalAuthority("other.example");
  }

  private static byte[] token() throws Exception {
    byte[] request = STAMPS.request(TEXT, new byte[] {42});
    return STAMPS.token(authority.answer(request, TIME), request);
  }

  @Test
  void whatWasStampedIsToldWithTimeAndAuthority() throws Exception {
    assertEquals(
        new TimeStamp.Stamped(TIME, Optional.empty(), "CN=authority.example"),
        STAMPS.check(token(), TEXT, authority.certificate()));
  }

  /// A clock that may be off proves only the latest time it can mean.
  @Test
  void theAccuracyOfTheClockIsAdded() throws Exception {
    for (Duration off :
        List.of(
            Duration.ofSeconds(90),
            Duration.ofMillis(250),
            Duration.ofSeconds(1, 999_999_000),
            Duration.ofNanos(7_000))) {
      byte[] request = STAMPS.request(TEXT, new byte[] {42});
      byte[] token = STAMPS.token(authority.answer(request, TIME, Optional.of(off)), request);
      assertEquals(
          new TimeStamp.Stamped(TIME.plus(off), Optional.of(off), "CN=authority.example"),
          STAMPS.check(token, TEXT, authority.certificate()));
    }
  }

  @Test
  void anotherTextAnotherAuthorityAndAnotherBitProveNothing() throws Exception {
    byte[] token = token();
    byte[] text = "log.example\n2\nroot\n".getBytes(StandardCharsets.UTF_8);
    assertInstanceOf(
        TimeStamp.NotStamped.class, STAMPS.check(token, text, authority.certificate()));
    assertInstanceOf(TimeStamp.NotStamped.class, STAMPS.check(token, TEXT, other.certificate()));
    assertInstanceOf(
        TimeStamp.NotStamped.class, STAMPS.check(new byte[0], TEXT, authority.certificate()));
    int end = token.length - 1;
    token[end] ^= 1;
    assertInstanceOf(
        TimeStamp.NotStamped.class, STAMPS.check(token, TEXT, authority.certificate()));
  }

  @Test
  void anAuthorityWhoseCertificateHadEndedProvesNothing() throws Exception {
    byte[] request = STAMPS.request(TEXT, new byte[] {42});
    Instant late = Instant.parse("2028-03-01T12:00:00Z");
    byte[] token = STAMPS.token(authority.answer(request, late), request);
    assertInstanceOf(
        TimeStamp.NotStamped.class, STAMPS.check(token, TEXT, authority.certificate()));
  }

  @Test
  void anAnswerToAnotherRequestIsRefused() throws Exception {
    byte[] request = STAMPS.request(TEXT, new byte[] {42});
    byte[] answer = authority.answer(request, TIME);
    byte[] another = STAMPS.request(TEXT, new byte[] {43});
    assertThrows(MalformedException.class, () -> STAMPS.token(answer, another));
    assertThrows(MalformedException.class, () -> STAMPS.token(new byte[] {1, 2}, request));
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import casus.register.note.Checkpoint;
import casus.register.note.JdkSignatures;
import casus.register.note.NoteSignature;
import casus.register.witness.AddCheckpoint;
import casus.register.witness.Reply;
import casus.witness.TrialKeys;
import casus.witness.TrialLog;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever a witness sends, the log believes what is signed and throws nothing.
class HttpCosignerTest {
  private static final AddCheckpoint REQUEST = TrialLog.HONEST.request(0, 5);
  private static final Checkpoint CHECKPOINT = TrialLog.HONEST.checkpoint(5);
  private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");

  private static Reply asked(Hostile server) throws IOException {
    try (server;
        Courier courier = new Courier(Duration.ofMillis(1500))) {
      return new HttpCosigner(
              server.url(), List.of(TrialKeys.WITNESS.key()), new JdkSignatures(), courier)
          .add(REQUEST);
    }
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static Reply saying(List<NoteSignature> signatures) throws IOException {
    StringBuilder body = new StringBuilder();
    signatures.forEach(one -> body.append(bytes(one.toString())).append('\n'));
    return asked(Hostile.answering(200, "", body.toString()));
  }

  @Test
  void itsOwnCosignatureIsBelievedAndOthersPassedOver() throws IOException {
    NoteSignature own = TrialKeys.WITNESS.cosign(CHECKPOINT, NOW);
    NoteSignature unknown = TrialKeys.MIRROR.cosign(CHECKPOINT, NOW);
    assertEquals(new Reply.Cosigned(List.of(own)), saying(List.of(unknown, own)));
    assertInstanceOf(Reply.Unheard.class, saying(List.of(unknown)));
  }

  @Test
  void aCosignatureThatIsNoneIsNotHeard() throws IOException {
    NoteSignature own = TrialKeys.WITNESS.cosign(CHECKPOINT, NOW);
    NoteSignature other = TrialKeys.WITNESS.cosign(TrialLog.FORK.checkpoint(5), NOW);
    NoteSignature timeless = TrialKeys.WITNESS.cosign(CHECKPOINT, Instant.EPOCH);
    assertInstanceOf(Reply.Unheard.class, saying(List.of(other)));
    assertInstanceOf(Reply.Unheard.class, saying(List.of(own, other)));
    assertInstanceOf(Reply.Unheard.class, saying(List.of(timeless)));
    assertInstanceOf(Reply.Unheard.class, saying(List.of()));
  }

  @ParameterizedTest
  @CsvSource({"400, MALFORMED", "403, NOT_SIGNED", "404, UNKNOWN_LOG", "422, NOT_CONSISTENT"})
  void aRefusalIsToldByItsStatus(int status, Reply.Reason reason) throws IOException {
    Reply reply = asked(Hostile.answering(status, "", "\u00ff\u0000 whatever"));
    assertEquals(reason, assertInstanceOf(Reply.Refused.class, reply).reason());
  }

  @Test
  void aConflictHasASizeAndAForkHasNone() throws IOException {
    String type = "Content-Type: text/x.tlog.size\r\n";
    assertEquals(new Reply.Conflict(17), asked(Hostile.answering(409, type, "17\n")));
    for (String wrong : List.of("", "17", "017\n", "-1\n", "17\n\n", "9223372036854775808\n")) {
      assertInstanceOf(
          Reply.Unheard.class, asked(Hostile.answering(409, type, wrong)), "'" + wrong + "'");
    }
    Reply reply = asked(Hostile.answering(409, "Content-Type: text/plain\r\n", "5\n"));
    assertEquals(Reply.Reason.FORKED, assertInstanceOf(Reply.Refused.class, reply).reason());
  }

  @Test
  void whatIsNoAnswerIsNotHeard() throws IOException {
    for (String said :
        List.of(
            "",
            "GET / HTTP/1.1\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
            "HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n\u00ff",
            "HTTP/1.1 999999 OK\r\n\r\n",
            "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 500 Sorry\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "\u0000".repeat(5000))) {
      assertInstanceOf(Reply.Unheard.class, asked(Hostile.saying(said)), said);
    }
  }

  @Test
  void anAnswerWithoutEndIsCutOff() throws IOException {
    Hostile endless =
        new Hostile(out -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
          byte[] more = new byte[1 << 16];
          for (int i = 0; i < 1 << 16; i++) {
            out.write(more);
          }
        });
    assertInstanceOf(Reply.Unheard.class, asked(endless));
    Hostile headers =
        new Hostile(out -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
          for (int i = 0; i < 1 << 20; i++) {
            out.write(("X-" + i + ": more\r\n").getBytes(StandardCharsets.US_ASCII));
          }
        });
    assertInstanceOf(Reply.Unheard.class, asked(headers));
  }

  @Test
  void silenceHasAnEnd() throws IOException {
    Hostile stopping = Hostile.stoppingAfter("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx");
    assertInstanceOf(Reply.Unheard.class, asked(stopping));
    assertInstanceOf(Reply.Unheard.class, asked(Hostile.stoppingAfter("")));
  }

  @Test
  void whatIsNoAddressIsRefusedAtOnce() {
    try (Courier courier = new Courier(Duration.ofSeconds(1))) {
      for (String none : List.of("file:///etc", "mailto:a@b", "relative", "http:///path")) {
        assertThrows(
            IllegalArgumentException.class,
            () -> new HttpCosigner(URI.create(none), List.of(), new JdkSignatures(), courier),
            none);
      }
    }
  }
}

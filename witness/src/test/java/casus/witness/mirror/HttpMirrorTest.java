// SPDX-License-Identifier: Apache-2.0
package casus.witness.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import casus.register.MalformedException;
import casus.register.note.JdkSignatures;
import casus.register.witness.Reply;
import casus.witness.StoredLog;
import casus.witness.TrialKeys;
import casus.witness.TrialLog;
import casus.witness.http.Answer;
import casus.witness.http.Courier;
import casus.witness.http.Limits;
import casus.witness.http.Listener;
import casus.witness.http.Site;
import casus.witness.view.StoredView;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mirror that lies leads the log round no circle.
class HttpMirrorTest {
  @TempDir Path folder;

  /// Feeds a mirror that answers every upload in its own way.
  private Reply fed(LongFunction<Answer> answers) throws IOException {
    AtomicLong asked = new AtomicLong();
    Site site =
        call -> {
          call.body(1 << 20);
          return call.path().equals("/add-checkpoint")
              ? Answer.text(200, "")
              : answers.apply(asked.incrementAndGet());
        };
    try (StoredLog log =
            new StoredLog(TrialLog.HONEST, Files.createTempDirectory(folder, "log")).grow(300);
        Courier courier = new Courier(Duration.ofSeconds(20));
        Listener listener =
            Listener.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Limits.USUAL, site)) {
      return new HttpMirror(
              listener.url(),
              List.of(TrialKeys.MIRROR.key()),
              new StoredView(log.storage()),
              new JdkSignatures(),
              courier)
          .add(TrialLog.HONEST.request(0, 300));
    }
  }

  private static Answer standing(int status, String text) {
    return Answer.of(status, MirrorStanding.TYPE, text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void whoComesNoFurtherIsLeft() throws IOException {
    assertInstanceOf(Reply.Unheard.class, fed(_ -> standing(202, "300\n7\n\n")));
  }

  @Test
  void whoComesFurtherForEverIsLeft() throws IOException {
    assertInstanceOf(Reply.Unheard.class, fed(i -> standing(202, "300\n" + i + "\n\n")));
  }

  @Test
  void whoIsElsewhereIsInConflict() throws IOException {
    assertEquals(new Reply.Conflict(500), fed(_ -> standing(409, "500\n7\n\n")));
  }

  @Test
  void whatIsNotUnderstoodIsNotHeard() throws IOException {
    for (String wrong : List.of("", "300\n7\n", "300\n7\n\n\n", "300\n-7\n\n", "300\n7\n!\n")) {
      assertInstanceOf(Reply.Unheard.class, fed(_ -> standing(409, wrong)), wrong);
    }
    assertInstanceOf(Reply.Unheard.class, fed(_ -> Answer.text(500, "")));
    assertInstanceOf(Reply.Unheard.class, fed(_ -> Answer.text(200, "no signature\n")));
    assertInstanceOf(Reply.Refused.class, fed(_ -> Answer.text(422, "")));
    assertInstanceOf(Reply.Refused.class, fed(_ -> Answer.text(404, "")));
  }

  @Test
  void aTicketIsShownAgain() throws IOException {
    Answer[] answers = {standing(409, "300\n0\nAAEC\n"), Answer.text(500, "")};
    assertInstanceOf(Reply.Unheard.class, fed(i -> answers[(int) Math.min(i, 2) - 1]));
    byte[] body = new UploadStart("o", 1, 2, "AAEC").toBytes();
    assertEquals(2 + 1 + 8 + 8 + 2 + 3, body.length);
    assertEquals(2, body[body.length - 1]);
    assertThrows(MalformedException.class, () -> new MirrorStanding(1, 2, "A"));
  }
}

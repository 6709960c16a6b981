// SPDX-License-Identifier: Apache-2.0
package casus.register.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import casus.register.MalformedException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Receipts are read in the one way they are written.
class ProofFileTest {
  private static final String HASH = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
  private static final String NOTE =
      "example.com/log\n2\n" + HASH + "\n\u2014 example.com/log AAAAAAAA\n";
  private static final String FIRST = "c2sp.org/tlog-proof@v1\n";

  private static ProofFile parse(String text) {
    return ProofFile.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(int line, String text) {
    var refused = assertThrows(MalformedException.class, () -> parse(text), () -> text);
    assertEquals(line, refused.line(), () -> text + refused.sentence());
  }

  @Test
  void whatIsReadIsWrittenAgain() {
    for (String text :
        new String[] {
          FIRST + "index 1\n" + HASH + "\n" + NOTE,
          FIRST + "index 0\n\n" + NOTE,
          FIRST + "extra YWdl\nindex 1\n" + HASH + HASH + "\n" + NOTE,
          FIRST + "extra \nindex 1\n" + HASH + "\n" + NOTE,
        }) {
      assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), parse(text).toBytes());
    }
    ProofFile proof = parse(FIRST + "extra YWdl\nindex 1\n" + HASH + "\n" + NOTE);
    assertEquals(Optional.of("YWdl"), proof.extra());
    assertEquals(1, proof.inclusion().index());
    assertEquals(1, proof.inclusion().path().size());
  }

  @Test
  void whatIsNoReceiptIsRefusedWithItsLine() {
    refused(0, "");
    refused(1, "c2sp.org/tlog-proof@v2\nindex 1\n\n" + NOTE);
    refused(2, FIRST + "\n" + NOTE);
    refused(2, FIRST + "index 01\n\n" + NOTE);
    refused(2, FIRST + "index -1\n\n" + NOTE);
    refused(2, FIRST + "extra YWdlA\nindex 1\n\n" + NOTE);
    refused(3, FIRST + "index 1\nhash\n\n" + NOTE);
    refused(3, FIRST + "extra YWdl\n" + HASH + "\n" + NOTE);
    refused(66, FIRST + "index 1\n" + HASH.repeat(64) + "\n" + NOTE);
    refused(8, FIRST + "index 1\n\n" + NOTE.replace("AAAAAAAA", "AAA"));
  }
}

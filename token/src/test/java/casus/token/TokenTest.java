// SPDX-License-Identifier: Apache-2.0
package casus.token;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.bouncycastle.BouncyCastleSignatures;
import casus.register.merkle.Hash;
import casus.register.note.Algorithm;
import casus.register.note.Checkpoint;
import casus.register.note.JdkSignatures;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.Opening;
import casus.register.note.SignatureType;
import casus.register.note.Signatures;
import casus.register.note.SignedNote;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Keys in a real token of software: what they sign is held by both verifiers, and they are found
/// again by another session.
class TokenTest {
  private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
  private static final KeyName LOG = new KeyName("log.example/token");
  private static final KeyName WITNESS = new KeyName("witness.example/token");
  private static Optional<SoftToken> token = Optional.empty();

  @BeforeAll
  static void make() throws Exception {
    token = SoftToken.make("guarantor");
  }

  private static Token open() {
    return Token.open(token.orElseThrow().uri(), SoftToken.pin());
  }

  @Test
  void whatAKeySignsBothVerifiersHold() {
    if (token.isEmpty()) {
      return;
    }
    try (Token open = open()) {
      NoteSigner log = open.generate(LOG, SignatureType.NOTE_ED25519);
      NoteSigner witness = open.generate(WITNESS, SignatureType.COSIGNATURE_ED25519);
      Checkpoint checkpoint = Checkpoint.of(LOG, 3, Hash.ofLeaf(new byte[] {1}));
      SignedNote note =
          new SignedNote(
              checkpoint.text(),
              List.of(log.sign(checkpoint.text()), witness.cosign(checkpoint, NOW)));
      for (Signatures check : List.of(new JdkSignatures(), new BouncyCastleSignatures())) {
        assertTrue(
            note.open(List.of(log.key(), witness.key()), check)
                    instanceof Opening.Opened(_, List<Opening.By> by)
                && by.size() == 2);
      }
      // and both know a signature that was changed, or is of another text
      SignedNote other =
          new SignedNote(
              Checkpoint.of(LOG, 4, Hash.ofLeaf(new byte[] {1})).text(), note.signatures());
      for (Signatures check : List.of(new JdkSignatures(), new BouncyCastleSignatures())) {
        assertTrue(other.open(List.of(log.key()), check) instanceof Opening.Forged);
      }
    }
    try (Token again = open()) {
      NoteSigner log = again.key(LOG);
      assertEquals(SignatureType.NOTE_ED25519, log.key().type());
      assertEquals(SignatureType.COSIGNATURE_ED25519, again.key(WITNESS).key().type());
      assertThrows(
          TokenException.class, () -> again.generate(LOG, SignatureType.COSIGNATURE_ED25519));
      assertThrows(TokenException.class, () -> again.key(new KeyName("nobody.example")));
      assertThrows(
          TokenException.class,
          () -> again.generate(new KeyName("pq.example"), SignatureType.COSIGNATURE_ML_DSA_44));
    }
  }

  @Test
  void manyThreadsSignByOneKey() throws Exception {
    if (token.isEmpty()) {
      return;
    }
    try (Token open = open()) {
      NoteSigner signer =
          open.generate(new KeyName("busy.example"), SignatureType.COSIGNATURE_ED25519);
      List<String> wrong = new ArrayList<>();
      List<Thread> threads = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        int first = 100 * t;
        threads.add(
            Thread.startVirtualThread(() -> {
              for (int i = first; i < first + 25; i++) {
                Checkpoint one = Checkpoint.of(LOG, i, Hash.ofLeaf(new byte[] {(byte) i}));
                SignedNote note = new SignedNote(one.text(), List.of(signer.cosign(one, NOW)));
                if (!(note.open(List.of(signer.key()), new BouncyCastleSignatures())
                    instanceof Opening.Opened)) {
                  synchronized (wrong) {
                    wrong.add("checkpoint " + i);
                  }
                }
              }
            }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertEquals(List.of(), wrong);
    }
  }

  @Test
  void whatCannotBeUsedIsTold() {
    if (token.isEmpty()) {
      return;
    }
    TokenUri uri = token.get().uri();
    byte[] wrong = "000000".getBytes(StandardCharsets.US_ASCII);
    TokenException refused = assertThrows(TokenException.class, () -> Token.open(uri, wrong));
    assertTrue(refused.sentence().contains("the PIN is wrong"), refused.sentence());
    assertFalse(refused.sentence().contains("000000"));
    // the PIN does not stay in memory
    assertArrayEquals(new byte[6], wrong);
    TokenUri elsewhere = TokenUri.parse("pkcs11:token=none?module-path=" + uri.module());
    assertThrows(TokenException.class, () -> Token.open(elsewhere, SoftToken.pin()));
    for (String module : List.of("/no/such/library.so", Path.of("pom.xml").toAbsolutePath() + "")) {
      TokenUri none = TokenUri.parse("pkcs11:?module-path=" + module);
      assertThrows(TokenException.class, () -> Token.open(none, SoftToken.pin()));
    }
    Token closed = open();
    NoteSigner signer =
        closed.generate(new KeyName("closed.example"), SignatureType.COSIGNATURE_ED25519);
    closed.close();
    assertEquals(Algorithm.ED25519, signer.key().type().algorithm());
    Checkpoint one = Checkpoint.of(LOG, 1, Hash.ofLeaf(new byte[] {1}));
    assertThrows(IllegalStateException.class, () -> signer.cosign(one, NOW));
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.token;

import static java.lang.foreign.ValueLayout.JAVA_LONG;
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
import casus.register.note.SigningException;
import casus.token.Cryptoki.Function;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
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
  void aSignatureThatDoesNotHoldIsNotUsed() {
    if (token.isEmpty()) {
      return;
    }
    try (Token open = open()) {
      KeyName name = new KeyName("mixed.example");
      open.generate(name, SignatureType.NOTE_ED25519);
      NoteSigner other = open.generate(new KeyName("other.example"), SignatureType.NOTE_ED25519);
      TokenKey mixed =
          new TokenKey(open, open.only(Token.PRIVATE_KEY, name), other.key().publicKey());
      SigningException refused =
          assertThrows(SigningException.class, () -> mixed.sign(new byte[] {1, 2, 3}));
      assertTrue(refused.sentence().contains("was not used"), refused::sentence);
    }
  }

  /// A key that another program has made, and that can be taken out.
  private void make(KeyName name, boolean sensitive, boolean extractable) {
    try (Arena arena = Arena.ofConfined()) {
      Cryptoki library = Cryptoki.of(token.orElseThrow().uri().module());
      MemorySegment handle = arena.allocate(JAVA_LONG);
      long slot = Token.slot(library, token.get().uri(), arena);
      library.must(Function.OPEN_SESSION, slot, 6L, MemorySegment.NULL, MemorySegment.NULL, handle);
      long session = handle.get(JAVA_LONG, 0);
      Attributes shown =
          new Attributes(arena)
              .with(Attributes.TOKEN, true)
              .with(Attributes.LABEL, name.value())
              .with(Attributes.EC_PARAMS, Token.CURVE);
      Attributes secret =
          new Attributes(arena)
              .with(Attributes.TOKEN, true)
              .with(Attributes.PRIVATE, true)
              .with(Attributes.SIGN, true)
              .with(Attributes.SENSITIVE, sensitive)
              .with(Attributes.EXTRACTABLE, extractable)
              .with(Attributes.LABEL, name.value());
      MemorySegment mechanism = arena.allocate(JAVA_LONG, 3);
      mechanism.set(JAVA_LONG, 0, Token.EDWARDS_KEY_PAIR_GEN);
      library.must(
          Function.GENERATE_KEY_PAIR,
          session,
          mechanism,
          shown.segment(),
          shown.count(),
          secret.segment(),
          secret.count(),
          arena.allocate(JAVA_LONG),
          arena.allocate(JAVA_LONG));
      library.must(Function.CLOSE_SESSION, session);
    }
  }

  @Test
  void aKeyThatCanBeTakenOutIsRefused() {
    if (token.isEmpty()) {
      return;
    }
    try (Token open = open()) {
      for (boolean sensitive : new boolean[] {true, false}) {
        for (boolean extractable : new boolean[] {true, false}) {
          KeyName name = new KeyName("foreign.example/" + sensitive + extractable);
          make(name, sensitive, extractable);
          TokenException refused = assertThrows(TokenException.class, () -> open.key(name));
          assertEquals(
              extractable || !sensitive,
              refused.sentence().contains("can be taken out"),
              refused::sentence);
        }
      }
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
    SigningException ended = assertThrows(SigningException.class, () -> signer.cosign(one, NOW));
    assertTrue(ended.sentence().contains("See that it is connected"), ended::sentence);
  }
}

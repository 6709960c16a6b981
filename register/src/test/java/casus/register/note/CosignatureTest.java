// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.MalformedException;
import casus.register.merkle.Hash;
import casus.register.merkle.Subtree;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Cosignatures of both types, and the bytes they are over.
class CosignatureTest {
  private static final KeyName ORIGIN = new KeyName("example.com/behind-the-sofa");
  private static final Checkpoint CHECKPOINT =
      Checkpoint.of(
          ORIGIN, 20852163, Hash.parse("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", 0));
  private static final Instant TIME = Instant.ofEpochSecond(1679315147);
  private static final Signatures CHECK = new JdkSignatures();

  private static NoteSigner signer(SignatureType type, int seed) {
    byte[] bytes = new byte[Algorithm.SEED_BYTES];
    bytes[0] = (byte) seed;
    return new NoteSigner(
        new KeyName("witness.example.com/w1"), type, SeedKey.of(type.algorithm(), bytes));
  }

  /// The example of C2SP tlog-cosignature.
  @Test
  void anEd25519CosignatureIsOverTimeAndText() {
    assertEquals(
        """
        cosignature/v1
        time 1679315147
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
        """,
        new String(
            SignedMessage.cosignature(1679315147, CHECKPOINT.text()), StandardCharsets.UTF_8));
  }

  /// The structure of C2SP tlog-cosignature, written out by hand.
  @Test
  void anMlDsaCosignatureIsOverNameTimeOriginAndTree() {
    byte[] name = "w".getBytes(StandardCharsets.UTF_8);
    byte[] origin = ORIGIN.value().getBytes(StandardCharsets.UTF_8);
    ByteBuffer expected = ByteBuffer.allocate(12 + 1 + 1 + 8 + 1 + origin.length + 8 + 8 + 32);
    expected.put("subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII));
    expected.put((byte) 1).put(name).putLong(7).put((byte) origin.length).put(origin);
    expected.putLong(8).putLong(13).put(CHECKPOINT.root().toBytes());
    assertArrayEquals(
        expected.array(),
        SignedMessage.subtree(new KeyName("w"), 7, ORIGIN, new Subtree(8, 13), CHECKPOINT.root()));
  }

  @ParameterizedTest
  @EnumSource(
      value = SignatureType.class,
      names = {"COSIGNATURE_ED25519", "COSIGNATURE_ML_DSA_44"})
  void aCosignatureHoldsForItsTimeAndTree(SignatureType type) {
    NoteSigner signer = signer(type, 1);
    NoteSignature signature = signer.cosign(CHECKPOINT, TIME);
    SignedNote note = new SignedNote(CHECKPOINT.text(), List.of(signature));
    var opened =
        assertInstanceOf(
            Opening.Opened.class,
            SignedNote.parse(note.toBytes()).open(List.of(signer.key()), CHECK));
    assertEquals(Optional.of(TIME), opened.by().getFirst().time());
    byte[] bytes = signature.bytes();
    for (int at : new int[] {0, 7, 8, bytes.length - 1}) {
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      NoteSignature other = new NoteSignature(signature.name(), signature.keyId(), changed);
      assertEquals(
          new Opening.Forged(signer.key()),
          new SignedNote(CHECKPOINT.text(), List.of(other)).open(List.of(signer.key()), CHECK));
    }
    Checkpoint larger = Checkpoint.of(ORIGIN, CHECKPOINT.size() + 1, CHECKPOINT.root());
    assertEquals(
        new Opening.Forged(signer.key()),
        new SignedNote(larger.text(), List.of(signature)).open(List.of(signer.key()), CHECK));
  }

  @Test
  void theSameSeedGivesTheSameKeyAndOthersGiveOthers() {
    for (SignatureType type : SignatureType.values()) {
      assertEquals(signer(type, 3).key(), signer(type, 3).key());
      assertTrue(!signer(type, 3).key().equals(signer(type, 4).key()));
      String text = PrivateKeyText.of(ORIGIN, type, new byte[Algorithm.SEED_BYTES]);
      VerifierKey key = PrivateKeyText.parse(text).key();
      assertEquals(key, VerifierKey.parse(key.toString()));
    }
  }

  @Test
  void onlyACheckpointIsCosigned() {
    NoteSigner signer = signer(SignatureType.COSIGNATURE_ED25519, 1);
    NoteSigner plain = signer(SignatureType.NOTE_ED25519, 1);
    assertThrows(MalformedException.class, () -> signer.sign("no checkpoint\n"));
    NoteSignature signature = plain.sign("no checkpoint\n");
    byte[] timed = new byte[Long.BYTES + signature.bytes().length];
    NoteSignature claimed = new NoteSignature(signer.key().name(), signer.key().id(), timed);
    assertEquals(
        new Opening.Forged(signer.key()),
        new SignedNote("no checkpoint\n", List.of(claimed)).open(List.of(signer.key()), CHECK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o\n1\n",
        "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "o\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "o\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "o\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "o\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
        "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n",
        "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
      })
  void whatIsNoCheckpointIsRefused(String text) {
    assertThrows(MalformedException.class, () -> Checkpoint.parse(text));
  }

  @Test
  void furtherLinesOfACheckpointAreKeptAndSigned() {
    String text = CHECKPOINT.text() + "further\n";
    assertEquals(text, Checkpoint.parse(text).text());
    NoteSigner signer = signer(SignatureType.COSIGNATURE_ED25519, 1);
    NoteSignature signature = signer.cosign(CHECKPOINT, TIME);
    assertEquals(
        new Opening.Forged(signer.key()),
        new SignedNote(text, List.of(signature)).open(List.of(signer.key()), CHECK));
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.register.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import casus.register.MalformedException;
import casus.register.note.Algorithm;
import casus.register.note.JdkSignatures;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.SeedKey;
import casus.register.note.SignatureType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One key takes the place of another, by the word of both.
class KeyRotationTest {
  private static final JdkSignatures CHECK = new JdkSignatures();

  private static NoteSigner signer(SignatureType type, int seed) {
    byte[] bytes = new byte[Algorithm.SEED_BYTES];
    bytes[0] = (byte) seed;
    return new NoteSigner(
        new KeyName("w.example/" + seed), type, SeedKey.of(type.algorithm(), bytes));
  }

  @Test
  void bothKeysSign() {
    NoteSigner before = signer(SignatureType.COSIGNATURE_ED25519, 1);
    NoteSigner after = signer(SignatureType.COSIGNATURE_ML_DSA_44, 2);
    Envelope envelope = Envelope.parse(KeyRotation.of(before, after).toBytes());
    assertEquals(new KeyRotation(before.key(), after.key()), KeyRotation.parse(envelope, CHECK));
  }

  @Test
  void oneKeyAloneReplacesNothing() {
    NoteSigner before = signer(SignatureType.COSIGNATURE_ED25519, 1);
    NoteSigner after = signer(SignatureType.COSIGNATURE_ED25519, 2);
    Envelope both = KeyRotation.of(before, after);
    for (int i = 0; i < 2; i++) {
      Envelope one =
          new Envelope(both.payloadType(), both.payload(), List.of(both.signatures().get(i)));
      assertThrows(MalformedException.class, () -> KeyRotation.parse(one, CHECK));
    }
    Envelope other = Envelope.sign("text/plain", both.payload(), List.of(before, after));
    assertThrows(MalformedException.class, () -> KeyRotation.parse(other, CHECK));
  }

  @Test
  void nothingButAnEnvelopeIsSignedAsOne() {
    NoteSigner signer = signer(SignatureType.NOTE_ED25519, 1);
    byte[] note = "log.example\n1\nroot\n".getBytes(StandardCharsets.UTF_8);
    assertThrows(IllegalArgumentException.class, () -> signer.signEnvelope(note));
  }
}

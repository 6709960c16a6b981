// SPDX-License-Identifier: Apache-2.0
package casus.register.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.register.merkle.Hash;
import casus.register.merkle.InclusionProof;
import casus.register.note.Algorithm;
import casus.register.note.Checkpoint;
import casus.register.note.JdkSignatures;
import casus.register.note.KeyName;
import casus.register.note.NoteSignature;
import casus.register.note.NoteSigner;
import casus.register.note.SeedKey;
import casus.register.note.SignatureType;
import casus.register.note.SignedNote;
import casus.register.policy.Policy;
import casus.register.policy.PolicyText;
import casus.register.proof.ProofFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who stands behind a checkpoint, and since when, under policies of every shape.
class CheckpointVerificationTest {
  private static final JdkSignatures CHECK = new JdkSignatures();
  private static final NoteSigner LOG = signer("log.example", SignatureType.NOTE_ED25519, 9);
  private static final byte[] ENTRY = "an act".getBytes(StandardCharsets.UTF_8);
  private static final Checkpoint CHECKPOINT =
      Checkpoint.of(LOG.key().name(), 1, Hash.ofLeaf(ENTRY));

  private static NoteSigner signer(String name, SignatureType type, int seed) {
    byte[] bytes = new byte[Algorithm.SEED_BYTES];
    bytes[0] = (byte) seed;
    return new NoteSigner(new KeyName(name), type, SeedKey.of(type.algorithm(), bytes));
  }

  private static NoteSigner witness(char name) {
    return signer(name + ".example", SignatureType.COSIGNATURE_ED25519, name);
  }

  private static Policy policy(String rest) {
    StringBuilder text = new StringBuilder("log " + LOG.key() + "\n");
    for (char name : "ABCE".toCharArray()) {
      text.append("witness " + name + " " + witness(name).key() + "\n");
    }
    return PolicyText.parse((text + rest).getBytes(StandardCharsets.UTF_8));
  }

  /// A checkpoint, cosigned as `A100 B1`: by A at second 100, by B at second 1.
  private static SignedNote note(String cosigned) {
    List<NoteSignature> signatures = new ArrayList<>();
    signatures.add(LOG.sign(CHECKPOINT.text()));
    for (String one : cosigned.isEmpty() ? new String[0] : cosigned.split(" ", -1)) {
      Instant time = Instant.ofEpochSecond(Long.parseLong(one.substring(1)));
      signatures.add(witness(one.charAt(0)).cosign(CHECKPOINT, time));
    }
    return new SignedNote(CHECKPOINT.text(), signatures);
  }

  private static Optional<Long> by(String policy, String cosigned) {
    return CheckpointVerification.of(note(cosigned), policy(policy), CHECK)
        .by()
        .map(Instant::getEpochSecond);
  }

  @Test
  void theTimeIsThatAtWhichTheQuorumWasMet() {
    String flat = "group g 3 A B C E\nquorum g\n";
    assertEquals(Optional.of(3L), by(flat, "A100 B1 C2 E3"));
    assertEquals(Optional.of(100L), by(flat, "A100 B1 C2"));
    assertEquals(Optional.empty(), by(flat, "A100 B1"));
    // A must have cosigned, so nothing is proven before A did
    String nested = "group D 2 B C E\ngroup Q all A D\nquorum Q\n";
    assertEquals(Optional.of(100L), by(nested, "A100 B1 C2 E3"));
    // either A, or all of the others: one of the others alone sets no time
    String either = "group D all B C E\ngroup Q any A D\nquorum Q\n";
    assertEquals(Optional.of(3L), by(either, "A100 B1 C2 E3"));
    assertEquals(Optional.of(100L), by(either, "A100 B1 C2"));
  }

  @Test
  void withoutAQuorumNobodyHasSeenAnything() {
    ProofFile proof = ProofFile.of(new InclusionProof(0, List.of()), note(""));
    Verification found =
        ReceiptVerification.of(proof, ENTRY, policy("quorum none\n"), List.of(), CHECK);
    assertTrue(
        found.findings().getFirst().sentence().endsWith("by the word of the log alone."),
        found::toString);
    assertFalse(found.toString().contains("witnesses have seen"), found::toString);
  }

  @Test
  void whereNoWitnessNeedsToLieItIsSaid() {
    Policy one = policy("group g any A B\nquorum g\n");
    var any = CheckpointVerification.of(note("A1"), one, CHECK);
    assertTrue(any.findings().toString().contains("the log alone can show others another tree"));
    var all =
        CheckpointVerification.of(note("A1 B1"), policy("group g all A B\nquorum g\n"), CHECK);
    assertTrue(all.findings().toString().contains("at least 2 dishonest witnesses"));
  }

  @Test
  void oneWitnessCountsOnceHoweverOftenItSigns() {
    var found =
        CheckpointVerification.of(
            note("A1 A2 A3 A4"), policy("group g 3 A B C E\nquorum g\n"), CHECK);
    assertFalse(found.isMet());
    assertTrue(found.findings().toString().contains("1 of 4"), found.findings()::toString);
  }

  @Test
  void longNamesOfMarksAreSaidQuickly() {
    String name = "a" + "\u0301".repeat(200_000) + "\u0316".repeat(200_000);
    assertTrue(Printed.of(name).length() <= 120);
  }
}

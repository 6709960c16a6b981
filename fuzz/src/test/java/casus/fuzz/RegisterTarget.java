// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import casus.bouncycastle.TimeStamps;
import casus.register.MalformedException;
import casus.register.envelope.Envelope;
import casus.register.envelope.KeyRotation;
import casus.register.envelope.Seen;
import casus.register.log.Succession;
import casus.register.merkle.Bundle;
import casus.register.merkle.ConsistencyProof;
import casus.register.merkle.Hash;
import casus.register.merkle.InclusionProof;
import casus.register.merkle.Tile;
import casus.register.note.Algorithm;
import casus.register.note.Checkpoint;
import casus.register.note.JdkSignatures;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.PrivateKeyText;
import casus.register.note.SeedKey;
import casus.register.note.SignatureType;
import casus.register.note.Signatures;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import casus.register.policy.Policy;
import casus.register.policy.PolicyText;
import casus.register.proof.ForkProof;
import casus.register.proof.InclusionPromise;
import casus.register.proof.ProofFile;
import casus.register.stamp.TokenFile;
import casus.register.verify.ReceiptVerification;
import casus.register.witness.AddCheckpoint;
import casus.token.TokenUri;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// Every format of the register. Each parser refuses in its own way and in no other; what it takes,
/// it writes again, and where there is one way to write a thing, byte for byte.
public final class RegisterTarget {
  private static final NoteSigner LOG =
      new NoteSigner(
          new KeyName("log.example"),
          SignatureType.NOTE_ED25519,
          SeedKey.of(Algorithm.ED25519, new byte[Algorithm.SEED_BYTES]));

  private static final Signatures CHECK = new JdkSignatures();
  private static final Policy POLICY =
      new Policy(
          List.of(new Policy.Log(LOG.key(), Optional.empty())),
          List.of(),
          List.of(),
          Optional.empty());

  private static final TimeStamps STAMPS = new TimeStamps();
  private static final byte[] QUESTION = STAMPS.request(new byte[0], new byte[] {1});

  private RegisterTarget() {}

  @FunctionalInterface
  private interface Reading {
    void run();
  }

  /// Holds one input to the laws.
  ///
  /// @param input any bytes
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    refusing(() -> exact(SignedNote.parse(input).toBytes(), input, "a note"));
    refusing(() -> exact(bytes(Checkpoint.parse(text).text()), bytes(text), "a checkpoint"));
    refusing(() -> exact(AddCheckpoint.parse(input).toBytes(), input, "a request"));
    refusing(() -> exact(bytes(VerifierKey.parse(text).toString()), bytes(text), "a key"));
    refusing(() -> Law.holds(PrivateKeyText.parse(text).key().id() != 1, "a private key"));
    refusing(() -> exact(Bundle.of(Bundle.parse(input)), input, "a bundle"));
    refusing(() -> exact(bytes(Tile.parse(1, text).path()), bytes("tile/1/" + text), "a tile"));
    refusing(() -> exact(Succession.entry(Succession.parse(input)), input, "a succession"));
    refusing(() -> exact(TokenFile.parse(input).toBytes(), input, "time stamps"));
    refusing(() -> Law.holds(STAMPS.token(input, QUESTION).length > 0, "a token"));
    refusing(() -> Law.holds(!TokenUri.parse(text).module().toString().isEmpty(), "a token's URI"));
    refusing(() -> proof(input));
    refusing(() -> {
      ForkProof fork = ForkProof.parse(input);
      exact(fork.toBytes(), input, "a proof of a fork");
      boolean one = fork.earlier().text().equals(fork.later().text());
      Law.holds(!one || !fork.isProven(LOG.key(), CHECK), "one checkpoint is no fork");
    });
    refusing(() -> exact(InclusionPromise.parse(input).toBytes(), input, "a promise"));
    refusing(() -> {
      Policy policy = PolicyText.parse(input);
      Law.same(policy, PolicyText.parse(PolicyText.of(policy)), "a policy");
      Law.holds(policy.fewest() >= policy.forks(), "forks take members of a quorum");
    });
    refusing(() -> {
      Envelope envelope = Envelope.parse(input);
      Law.same(envelope, Envelope.parse(envelope.toBytes()), "an envelope");
      KeyRotation rotation = KeyRotation.parse(envelope, CHECK);
      String payload = new String(envelope.payload(), StandardCharsets.UTF_8);
      Law.holds(payload.endsWith(rotation.after() + "\n"), "a rotation says which key follows");
    });
    refusing(() -> Law.holds(Seen.in(input).map(seen -> seen.size() >= 0).orElse(true), "seen"));
  }

  private static void proof(byte[] input) {
    ProofFile proof = ProofFile.parse(input);
    exact(proof.toBytes(), input, "a receipt");
    // nothing was signed with the key, so nothing can be proven
    var found = ReceiptVerification.of(proof, new byte[0], POLICY, List.of(LOG.key()), CHECK);
    Law.holds(!found.isProven() || isSigned(proof), "a receipt nobody signed proves nothing");
  }

  private static boolean isSigned(ProofFile proof) {
    return proof.checkpoint().signatures().stream().anyMatch(one -> one.isBy(LOG.key()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void refusing(Reading reading) {
    try {
      reading.run();
    } catch (MalformedException refused) {
      Law.holds(!refused.sentence().isEmpty(), "a refusal has a sentence");
    }
  }

  private static void exact(byte[] written, byte[] read, String what) {
    Law.holds(Arrays.equals(written, read), what + " is written in one way");
  }

  /// Adds one of each format to what fuzzing starts from.
  static void addSeeds(SortedMap<String, byte[]> seeds) {
    Hash leaf = Hash.ofLeaf(bytes("an act"));
    String text = Checkpoint.of(LOG.key().name(), 1, leaf).text();
    SignedNote note = new SignedNote(text, List.of(LOG.sign(text)));
    ProofFile proof = ProofFile.of(new InclusionProof(0, List.of()), note);
    String key = LOG.key().toString();
    seeds.put("note", note.toBytes());
    seeds.put("checkpoint", bytes(text));
    seeds.put("proof", proof.toBytes());
    TokenFile stamps = TokenFile.of(QUESTION).with(bytes("another"));
    seeds.put("stamps", stamps.toBytes());
    seeds.put("stamped-proof", proof.withExtra(stamps.toBytes()).toBytes());
    seeds.put("token-uri", bytes("pkcs11:token=a;object=b%2Fc?module-path=/x.so&pin-source=p"));
    seeds.put("longer-proof", ProofFile.of(new InclusionProof(1, List.of(leaf)), note).toBytes());
    seeds.put("request", new AddCheckpoint(0, new ConsistencyProof(List.of(leaf)), note).toBytes());
    seeds.put("key", bytes(key));
    seeds.put(
        "private",
        bytes(
            PrivateKeyText.of(
                LOG.key().name(), SignatureType.NOTE_ED25519, new byte[Algorithm.SEED_BYTES])));
    String witness =
        new VerifierKey(LOG.key().name(), SignatureType.COSIGNATURE_ED25519, LOG.key().publicKey())
            .toString();
    seeds.put(
        "policy",
        bytes(
            "log "
                + key
                + " https://log.example/\nwitness A "
                + witness
                + "\ngroup g 1 A\n# a comment\nquorum g\n"));
    seeds.put("bundle", Bundle.of(List.of(bytes("one"), new byte[0], bytes("three"))));
    seeds.put("tile", bytes("x001/x234/067.p/8"));
    seeds.put("succession", Succession.entry(note));
    seeds.put(
        "envelope",
        new Envelope(Envelope.ACT_TYPE, bytes("{}"), List.of(new Envelope.Signature("k", "AAAA")))
            .toBytes());
    seeds.put("fork", fork(note).toBytes());
    seeds.put("promise", InclusionPromise.of(LOG, LOG.key().name(), leaf, Instant.EPOCH).toBytes());
    seeds.put("rotation", KeyRotation.of(LOG, LOG).toBytes());
    seeds.put(
        "seen", bytes("{\"seen\":{\"size\":1,\"root\":\"" + leaf.toBase64() + "\"},\"a\":[1.5]}"));
  }

  private static ForkProof fork(SignedNote note) {
    String other = Checkpoint.of(LOG.key().name(), 1, Hash.ofLeaf(bytes("another"))).text();
    return ForkProof.ofOneSize(note, new SignedNote(other, List.of(LOG.sign(other))));
  }
}

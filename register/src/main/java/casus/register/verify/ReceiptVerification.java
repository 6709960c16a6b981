// SPDX-License-Identifier: Apache-2.0
package casus.register.verify;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.envelope.Envelope;
import casus.register.envelope.Seen;
import casus.register.merkle.Hash;
import casus.register.merkle.InclusionProof;
import casus.register.note.Checkpoint;
import casus.register.note.Signatures;
import casus.register.note.VerifierKey;
import casus.register.policy.Policy;
import casus.register.proof.ProofFile;
import casus.register.stamp.Stamps;
import casus.register.stamp.TokenFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a receipt proves of an entry: that it is in the log, by when, and who signed it.
public final class ReceiptVerification {
  private ReceiptVerification() {}

  /// Verifies a receipt.
  ///
  /// @param proof the receipt
  /// @param entry the very bytes that were lodged
  /// @param policy which log and witnesses are trusted
  /// @param authors keys of those who may have signed the entry
  /// @param check what checks signatures
  /// @return what was found
  public static Verification of(
      ProofFile proof, byte[] entry, Policy policy, List<VerifierKey> authors, Signatures check) {
    CheckpointVerification seal = CheckpointVerification.of(proof.checkpoint(), policy, check);
    List<Finding> findings = new ArrayList<>();
    Optional<Seen> before = Optional.empty();
    if (seal.checkpoint().isPresent()) {
      Checkpoint checkpoint = seal.checkpoint().get();
      InclusionProof inclusion = proof.inclusion();
      if (inclusion.isValid(Hash.ofLeaf(entry), checkpoint.size(), checkpoint.root())) {
        findings.add(included(proof, seal));
        before = Optional.of(new Seen(inclusion.index(), inclusion.rootBefore(checkpoint.size())));
      } else {
        findings.add(notIncluded(proof));
      }
    } else {
      findings.add(
          Finding.notProven("Nothing shows that the entry is in a log that the policy trusts."));
    }
    findings.addAll(seal.findings());
    findings.addAll(signed(entry, authors, check, before));
    if (proof.extra().isPresent() && stamps(proof) instanceof Stamps.None) {
      findings.add(Finding.condition("The receipt holds extra bytes that nobody has signed."));
    }
    return new Verification(findings);
  }

  /// The time stamps a receipt carries as its extra bytes.
  static Stamps stamps(ProofFile proof) {
    byte[] extra = Strict.base64(proof.extra().orElse(""), 0);
    return new String(extra, StandardCharsets.ISO_8859_1).startsWith(TokenFile.FIRST)
        ? Stamps.parse(extra)
        : new Stamps.None();
  }

  private static Finding included(ProofFile proof, CheckpointVerification seal) {
    String place = "The entry is in the log, at place " + proof.inclusion().index();
    if (!seal.isMet()) {
      return Finding.proven(place + ", by the word of the log alone.");
    }
    return Finding.proven(
        place
            + seal.by()
                .map(time -> ", and was there by " + time + ", by the clocks of its witnesses.")
                .orElse(", and enough witnesses have seen it there; they state no time."));
  }

  private static Finding notIncluded(ProofFile proof) {
    return Finding.broken(
        "The receipt does not show that this entry is in the log at place "
            + proof.inclusion().index()
            + ": another entry, another place, or a receipt that was changed.");
  }

  /// What is found of the envelope of an entry, if it has one.
  private static List<Finding> signed(
      byte[] entry, List<VerifierKey> authors, Signatures check, Optional<Seen> before) {
    Envelope envelope;
    try {
      envelope = Envelope.parse(entry);
    } catch (MalformedException none) {
      return List.of(
          Finding.condition("The entry is no signed envelope: nothing here says who made it."));
    }
    List<Finding> findings = new ArrayList<>();
    byte[] message = envelope.signedBytes();
    boolean anybody = false;
    for (Envelope.Signature signature : envelope.signatures()) {
      Optional<VerifierKey> author =
          authors.stream()
              .filter(key ->
                  check.verify(
                      key.type().algorithm(),
                      key.publicKey(),
                      message,
                      Strict.base64(signature.bytes(), 0)))
              .findFirst();
      if (author.isPresent()) {
        anybody = true;
        findings.add(
            Finding.proven(
                "What it says was signed by "
                    + Printed.of(author.get().name().value())
                    + ", and not changed since."));
      } else {
        findings.add(unknown(signature, authors));
      }
    }
    if (anybody) {
      findings.addAll(seen(envelope, before));
    }
    return findings;
  }

  private static Finding unknown(Envelope.Signature signature, List<VerifierKey> authors) {
    String claimed = signature.keyId().isEmpty() ? "nobody" : Printed.of(signature.keyId());
    boolean known =
        authors.stream()
            .anyMatch(key -> (key.name() + "+" + key.hexId()).equals(signature.keyId()));
    return known
        ? Finding.broken("A signature claims to be by " + claimed + ", and is not.")
        : Finding.notProven(
            "A signature names the key " + claimed + ", which was not given; it was not checked.");
  }

  /// What is found of the tree an act says its author had seen, beside the tree that was there
  /// before the act.
  private static List<Finding> seen(Envelope envelope, Optional<Seen> before) {
    try {
      return Seen.in(envelope.payload())
          // everybody knows the empty tree, so it shows nothing
          .filter(seen -> seen.size() > 0)
          .map(seen -> List.of(seen(seen, before)))
          .orElse(List.of());
    } catch (MalformedException wrong) {
      return List.of(Finding.condition("What its author had seen of the log cannot be read."));
    }
  }

  private static Finding seen(Seen seen, Optional<Seen> before) {
    String entries = Printed.entries(seen.size());
    if (before.isPresent() && seen.equals(before.get())) {
      return Finding.proven("It was made after its author had seen the log at " + entries + ".");
    }
    if (before.isPresent() && seen.size() >= before.get().size()) {
      return Finding.broken(
          "It says that its author had seen the log at "
              + entries
              + ", and the log had another tree then: its author was shown one that is not this"
              + " log, or says what is not so.");
    }
    return Finding.condition(
        "It says that its author had seen the log at "
            + entries
            + " with the root "
            + seen.root().toBase64()
            + ": if the log had that root then, it was made after. This receipt alone does not show"
            + " it.");
  }
}

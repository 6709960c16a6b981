// SPDX-License-Identifier: Apache-2.0
package casus.register.verify;

import casus.register.MalformedException;
import casus.register.merkle.Hash;
import casus.register.note.Checkpoint;
import casus.register.note.Opening;
import casus.register.note.Signatures;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import casus.register.policy.Policy;
import casus.register.policy.PolicyText;
import casus.register.policy.Quorum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// Who stands behind a checkpoint under a policy, and since when.
public final class CheckpointVerification {
  private final Policy policy;
  private final List<Finding> findings = new ArrayList<>();
  private Optional<Checkpoint> checkpoint = Optional.empty();
  private boolean met;
  private Optional<Instant> by = Optional.empty();

  private CheckpointVerification(Policy policy) {
    this.policy = policy;
  }

  /// Verifies a checkpoint.
  ///
  /// @param note the checkpoint with its signatures
  /// @param policy which log and witnesses are trusted
  /// @param check what checks signatures
  /// @return what was found
  public static CheckpointVerification of(SignedNote note, Policy policy, Signatures check) {
    CheckpointVerification verification = new CheckpointVerification(policy);
    switch (note.open(policy.keys(), check)) {
      case Opening.Forged(VerifierKey key) ->
          verification.findings.add(
              Finding.broken(
                  "A signature claims to be by "
                      + Printed.of(key.name().value())
                      + ", and is not: nothing here holds."));
      case Opening.Unsigned _ ->
          verification.findings.add(
              Finding.notProven(
                  "No log of the policy has signed this checkpoint, which says it is of "
                      + Printed.of(note.text().lines().findFirst().orElse(""))
                      + "."));
      case Opening.Opened opened -> verification.opened(opened);
    }
    return verification;
  }

  private void opened(Opening.Opened opened) {
    Checkpoint stated;
    try {
      stated = Checkpoint.parse(opened.text());
    } catch (MalformedException noCheckpoint) {
      findings.add(Finding.broken("What is signed is no checkpoint: " + noCheckpoint.sentence()));
      return;
    }
    boolean signed =
        opened.by().stream()
            .anyMatch(one ->
                policy.logs().stream().anyMatch(log -> log.key().equals(one.key()))
                    && one.key().name().value().equals(stated.origin()));
    if (!signed) {
      findings.add(
          Finding.notProven("The log " + Printed.of(stated.origin()) + " has not signed this."));
      return;
    }
    if (stated.size() == 0 && !stated.root().equals(Hash.EMPTY)) {
      findings.add(Finding.broken("The log has signed an empty tree with a root it cannot have."));
      return;
    }
    checkpoint = Optional.of(stated);
    findings.add(
        Finding.proven(
            "The log "
                + Printed.of(stated.origin())
                + " has signed a tree of "
                + Printed.entries(stated.size())
                + "."));
    witnessed(opened);
  }

  private void witnessed(Opening.Opened opened) {
    SequencedMap<String, Opening.By> cosigned = policy.cosigned(opened.by());
    SortedSet<String> shown = new TreeSet<>();
    List<Timed> times = new ArrayList<>();
    cosigned.forEach((name, one) -> {
      shown.add(
          Printed.of(PolicyText.spoken(name))
              + one.time().map(time -> " (" + time + ")").orElse(""));
      one.time().ifPresent(time -> times.add(new Timed(name, time)));
    });
    met = policy.quorum().isPresent() && policy.isMet(cosigned.keySet());
    int needed = policy.fewest();
    if (policy.quorum().isEmpty()) {
      findings.add(
          Finding.condition(
              "The policy asks for no witnesses: the log alone can show others something else."));
      return;
    }
    String by = shown.isEmpty() ? "nobody" : String.join(", ", shown);
    if (!met) {
      findings.add(
          Finding.notProven(
              "Too few witnesses have cosigned it: "
                  + cosigned.size()
                  + " of "
                  + policy.witnesses().size()
                  + ", and the policy asks for at least "
                  + needed
                  + ". Cosigned by "
                  + by
                  + "."));
      return;
    }
    findings.add(
        Finding.proven(
            cosigned.size()
                + " of "
                + policy.witnesses().size()
                + " witnesses have cosigned it, and the policy asks for at least "
                + needed
                + ": "
                + by
                + "."));
    this.by = metBy(times);
    conditions();
  }

  /// One cosignature that states a time.
  private record Timed(String witness, Instant time) {}

  /// When the quorum was met: the time of the cosignature with which it first was.
  private Optional<Instant> metBy(List<Timed> times) {
    List<String> sofar = new ArrayList<>();
    for (Timed one : times.stream().sorted(Comparator.comparing(Timed::time)).toList()) {
      sofar.add(one.witness());
      if (policy.isMet(sofar)) {
        return Optional.of(one.time());
      }
    }
    return Optional.empty();
  }

  private void conditions() {
    int forks = policy.forks();
    findings.add(
        Finding.condition(
            forks == 0
                ? "Under this policy the log alone can show others another tree as well."
                : "To show others another tree as well, the log would need at least "
                    + forks
                    + (forks == 1 ? " dishonest witness." : " dishonest witnesses.")));
    if (!Quorum.of(policy.witnesses().size()).hasRedundancy()) {
      findings.add(
          Finding.condition(
              "With fewer than four witnesses there is NO REDUNDANCY: one that fails or lies is"
                  + " one too many."));
    }
  }

  /// What was found.
  ///
  /// @return findings
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /// What the log has signed.
  ///
  /// @return the checkpoint; empty if no trusted log has signed it
  public Optional<Checkpoint> checkpoint() {
    return checkpoint;
  }

  /// Tells whether the quorum of the policy is met.
  ///
  /// @return true if enough witnesses cosigned
  public boolean isMet() {
    return met && checkpoint.isPresent();
  }

  /// By when enough witnesses had cosigned, by their own clocks.
  ///
  /// @return the time of the last one needed; empty if too few, or they state no time
  public Optional<Instant> by() {
    return by;
  }
}

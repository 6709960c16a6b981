// SPDX-License-Identifier: Apache-2.0
package casus.witness.monitor;

import casus.register.MalformedException;
import casus.register.log.LogStorage;
import casus.register.merkle.ConsistencyProof;
import casus.register.merkle.Hash;
import casus.register.merkle.Nodes;
import casus.register.merkle.Subtree;
import casus.register.merkle.TiledNodes;
import casus.register.note.Checkpoint;
import casus.register.note.Opening;
import casus.register.note.Signatures;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import casus.register.proof.ForkProof;
import casus.register.proof.InclusionPromise;
import casus.register.witness.WitnessState;
import casus.witness.copy.Copy;
import casus.witness.copy.EntryPackage;
import casus.witness.view.CheckpointView;
import casus.witness.view.LogView;
import casus.witness.view.UnheardException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Follows one log, round by round: reads what it shows, checks that it only grew, copies what is
/// new, looks whether what was promised is there, and compares with what others see. Since it has
/// all entries, it can prove any checkpoint of the log that does not fit. Not for several threads
/// at once.
public final class Monitor {
  private final Subject subject;
  private final Copy copy;
  private final WitnessState seen;
  private final List<VerifierKey> nodes;
  private final Signatures check;
  private final InstantSource clock;
  private final List<InclusionPromise> waiting = new ArrayList<>();
  private final List<Elsewhere> ahead = new ArrayList<>();

  /// A checkpoint that somebody shows and the log does not yet.
  private record Elsewhere(String place, SignedNote note) {}

  /// @param subject which log, and everywhere it can be seen
  /// @param storage where it keeps its copy, and the proofs it finds
  /// @param seen where it keeps what it saw last
  /// @param nodes the keys of those whose promises are followed
  /// @param check what checks signatures
  /// @param clock what time it is
  /// @throws casus.register.log.StorageException if the copy does not come to the root of its head
  public Monitor(
      Subject subject,
      LogStorage storage,
      WitnessState seen,
      List<VerifierKey> nodes,
      Signatures check,
      InstantSource clock) {
    this.subject = subject;
    copy = new Copy(storage);
    this.seen = seen;
    this.nodes = List.copyOf(nodes);
    this.check = check;
    this.clock = clock;
  }

  /// Takes a promise, to look whether it is kept.
  ///
  /// @param promise the promise
  /// @return false if it is about another log, or no node that is followed gave it
  public boolean expect(InclusionPromise promise) {
    boolean ours =
        promise.origin().value().equals(subject.origin())
            && nodes.stream().anyMatch(node -> promise.isSigned(node, check));
    if (ours && !waiting.contains(promise)) {
      waiting.add(promise);
    }
    return ours;
  }

  /// How many entries of the log it has copied and checked.
  ///
  /// @return how many
  public long copied() {
    return copy.next();
  }

  /// Looks at everything once.
  ///
  /// @return what was found, in the order it was looked at; empty if all is well
  /// @throws casus.register.log.StorageException if something cannot be kept
  public List<Finding> round() {
    List<Finding> findings = new ArrayList<>();
    Instant before = clock.instant();
    Optional<Opened> shown = open(subject.log(), findings);
    if (shown.isPresent()) {
      quorum(shown.get(), findings);
      if (follow(shown.get(), findings) && copy.next() == seenSize()) {
        promises(before, findings);
      }
    }
    List<CheckpointView> others = new ArrayList<>(subject.mirrors());
    others.addAll(subject.others());
    ahead.removeIf(one -> compare(one.place(), one.note(), findings));
    for (CheckpointView other : others) {
      open(other, findings).ifPresent(opened -> elsewhere(other.place(), opened, findings));
      fork(other, findings);
    }
    findings.forEach(this::keep);
    return findings;
  }

  /// A checkpoint that the log signed.
  private record Opened(SignedNote note, Checkpoint checkpoint, List<Opening.By> by) {}

  private Optional<Opened> open(CheckpointView view, List<Finding> findings) {
    try {
      Optional<SignedNote> shown = view.checkpoint();
      if (shown.isEmpty()) {
        return Optional.empty();
      }
      List<VerifierKey> keys = new ArrayList<>(subject.keys());
      subject.policy().witnesses().forEach(witness -> keys.add(witness.key()));
      Checkpoint checkpoint = Checkpoint.of(shown.get());
      if (checkpoint.origin().equals(subject.origin())
          && shown.get().open(subject.keys(), check) instanceof Opening.Opened byLog) {
        return Optional.of(
            switch (shown.get().open(keys, check)) {
              case Opening.Opened(_, var by) -> new Opened(shown.get(), checkpoint, by);
              case Opening.Forged(var key) -> {
                // what the log signed counts, whatever else stands under it
                findings.add(new Finding.ForgedCosignature(view.place(), key));
                yield new Opened(shown.get(), checkpoint, byLog.by());
              }
              case Opening.Unsigned() -> new Opened(shown.get(), checkpoint, byLog.by());
            });
      }
      findings.add(new Finding.NotSigned(view.place()));
    } catch (UnheardException unheard) {
      findings.add(new Finding.Unread(view.place(), unheard.sentence()));
    } catch (MalformedException malformed) {
      findings.add(new Finding.Unread(view.place(), malformed.sentence()));
    }
    return Optional.empty();
  }

  private void quorum(Opened shown, List<Finding> findings) {
    Set<String> cosigned = subject.policy().cosigned(shown.by()).keySet();
    if (!subject.policy().isMet(cosigned)) {
      findings.add(
          new Finding.NotFinal(subject.log().place(), shown.checkpoint().size(), cosigned.size()));
    }
  }

  private long seenSize() {
    return seen.latest(subject.origin()).map(note -> Checkpoint.of(note).size()).orElse(0L);
  }

  /// Goes along with what the log shows, if it fits what it showed before.
  private boolean follow(Opened shown, List<Finding> findings) {
    Optional<SignedNote> before = seen.latest(subject.origin());
    if (before.isPresent()) {
      Checkpoint older = Checkpoint.of(before.get());
      if (shown.checkpoint().size() < older.size()) {
        findings.add(
            new Finding.RolledBack(subject.log().place(), older.size(), shown.checkpoint().size()));
        compare(subject.log().place(), shown.note(), findings);
        return false;
      }
      if (!hasGrown(before.get(), older, shown, findings)) {
        return false;
      }
    } else if (shown.checkpoint().size() == 0 && !shown.checkpoint().root().equals(Hash.EMPTY)) {
      findings.add(new Finding.Unfounded(subject.log().place(), 0));
      return false;
    }
    if (!before.equals(Optional.of(shown.note()))) {
      seen.replace(subject.origin(), before, shown.note());
    }
    pull(shown.checkpoint(), findings);
    return true;
  }

  private boolean hasGrown(
      SignedNote before, Checkpoint older, Opened shown, List<Finding> findings) {
    Checkpoint newer = shown.checkpoint();
    if (newer.size() == older.size()) {
      if (!newer.root().equals(older.root())) {
        findings.add(new Finding.Forked(ForkProof.ofOneSize(before, shown.note())));
        return false;
      }
      return true;
    }
    if (older.size() == 0) {
      return true;
    }
    String place = subject.log().place();
    try {
      Nodes tree = new TiledNodes(newer.size(), subject.log()::tile);
      ConsistencyProof path = ConsistencyProof.of(older.size(), newer.size(), tree);
      if (path.isValid(older.size(), older.root(), newer.size(), newer.root())) {
        return true;
      }
      ForkProof fork = new ForkProof(before, shown.note(), Subtree.root(older.size(), tree), path);
      findings.add(
          isProven(fork) ? new Finding.Forked(fork) : new Finding.Unfounded(place, newer.size()));
    } catch (UnheardException unheard) {
      findings.add(new Finding.Withheld(place, older.size(), newer.size(), unheard.sentence()));
    }
    return false;
  }

  private boolean isProven(ForkProof fork) {
    return subject.keys().stream().anyMatch(key -> fork.isProven(key, check));
  }

  /// Copies what is new; from a mirror that says it has it, if the log does not give it.
  private void pull(Checkpoint checkpoint, List<Finding> findings) {
    pull(subject.log(), checkpoint, findings);
    for (LogView mirror : subject.mirrors()) {
      if (copy.next() < checkpoint.size() && shownBy(mirror) >= checkpoint.size()) {
        pull(mirror, checkpoint, findings);
      }
    }
  }

  private void pull(LogView source, Checkpoint checkpoint, List<Finding> findings) {
    try {
      Nodes tree = new TiledNodes(checkpoint.size(), source::tile);
      while (copy.next() < checkpoint.size()) {
        EntryPackage next = EntryPackage.of(copy.next(), checkpoint.size(), source, tree);
        if (!copy.take(next, checkpoint)) {
          findings.add(new Finding.Unfounded(source.place(), checkpoint.size()));
          return;
        }
      }
    } catch (UnheardException unheard) {
      findings.add(
          new Finding.Withheld(source.place(), copy.next(), checkpoint.size(), unheard.sentence()));
    }
  }

  private static long shownBy(LogView mirror) {
    try {
      return mirror.checkpoint().map(note -> Checkpoint.of(note).size()).orElse(0L);
    } catch (UnheardException | MalformedException toldOfLater) {
      return 0;
    }
  }

  /// The log was read after `before`, and everything it showed is copied.
  private void promises(Instant before, List<Finding> findings) {
    waiting.removeIf(promise -> copy.indexOf(promise.leaf()).isPresent());
    for (InclusionPromise promise : List.copyOf(waiting)) {
      if (before.isAfter(promise.due())) {
        nodes.stream()
            .filter(node -> promise.isSigned(node, check))
            .findFirst()
            .ifPresent(
                node -> findings.add(new Finding.PromiseBroken(promise, node.name(), copy.next())));
        waiting.remove(promise);
      }
    }
  }

  private void elsewhere(String place, Opened shown, List<Finding> findings) {
    if (compare(place, shown.note(), findings)) {
      return;
    }
    ahead.removeIf(one -> one.place().equals(place));
    ahead.add(new Elsewhere(place, shown.note()));
    Instant late = clock.instant().minus(InclusionPromise.WITHIN);
    boolean isOld =
        shown.by().stream()
            .flatMap(by -> by.time().stream())
            .anyMatch(cosigned -> cosigned.isBefore(late));
    if (isOld && shown.checkpoint().size() > seenSize()) {
      findings.add(
          new Finding.ShownLess(
              subject.log().place(), seenSize(), place, shown.checkpoint().size()));
    }
  }

  /// Compares a checkpoint with the copy. False if the copy has not come so far.
  private boolean compare(String place, SignedNote note, List<Finding> findings) {
    Checkpoint shown = Checkpoint.of(note);
    Optional<SignedNote> latest = seen.latest(subject.origin());
    if (latest.isEmpty() || shown.size() > copy.next() || copy.next() < seenSize()) {
      return false;
    }
    Hash held = copy.root(shown.size());
    if (held.equals(shown.root())) {
      return true;
    }
    long size = seenSize();
    ForkProof fork =
        shown.size() == size
            ? ForkProof.ofOneSize(note, latest.get())
            : new ForkProof(
                note, latest.get(), held, ConsistencyProof.of(shown.size(), size, copy.nodes()));
    findings.add(
        isProven(fork) ? new Finding.Forked(fork) : new Finding.Unfounded(place, shown.size()));
    return true;
  }

  /// Takes the proof of a fork that a place keeps, if it proves one.
  private void fork(CheckpointView view, List<Finding> findings) {
    try {
      Optional<ForkProof> kept = view.forkProof().map(ForkProof::parse);
      kept.ifPresent(proof ->
          findings.add(
              isProven(proof)
                  ? new Finding.Forked(proof)
                  : new Finding.ProvesNothing(view.place())));
    } catch (MalformedException none) {
      findings.add(new Finding.ProvesNothing(view.place()));
    } catch (UnheardException unheard) {
      findings.add(new Finding.Unread(view.place(), unheard.sentence()));
    }
  }

  private void keep(Finding finding) {
    if (finding instanceof Finding.Forked(var proof)) {
      copy.storage().keep(proof.toBytes());
    }
  }
}

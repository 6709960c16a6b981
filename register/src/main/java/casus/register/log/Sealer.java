// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.MalformedException;
import casus.register.merkle.ConsistencyProof;
import casus.register.merkle.Hash;
import casus.register.merkle.Subtree;
import casus.register.note.Checkpoint;
import casus.register.note.NoteSignature;
import casus.register.note.NoteSigner;
import casus.register.note.Opening;
import casus.register.note.Signatures;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import casus.register.policy.Policy;
import casus.register.policy.Quorum;
import casus.register.witness.AddCheckpoint;
import casus.register.witness.Cosigner;
import casus.register.witness.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Signs how far a log has come, has its witnesses cosign, and publishes the checkpoint.
///
/// Before each signature it computes the root anew from the stored tiles, checks that they still
/// hold what was published last, and, the first time, that no witness has cosigned more than is
/// there. A log that was set back, or whose disk flipped a bit, signs nothing. Not for several
/// threads at once.
public final class Sealer {
  private static final int MOST_TRIES = 3;

  private final LogStorage storage;
  private final List<NoteSigner> signers;
  private final List<Cosigner> cosigners;
  private final Policy policy;
  private final Signatures check;
  private final long[] cosigned;
  private final boolean[] heard;

  /// @param storage where the log is kept
  /// @param signers the keys of the log, at least one; all of one name, its origin
  /// @param cosigners its witnesses
  /// @param policy when a checkpoint is final
  /// @param check what checks cosignatures
  public Sealer(
      LogStorage storage,
      List<NoteSigner> signers,
      List<Cosigner> cosigners,
      Policy policy,
      Signatures check) {
    this.storage = storage;
    this.signers = List.copyOf(signers);
    this.cosigners = List.copyOf(cosigners);
    this.policy = policy;
    this.check = check;
    cosigned = new long[cosigners.size()];
    heard = new boolean[cosigners.size()];
    if (signers.stream().map(signer -> signer.key().name()).distinct().count() != 1) {
      throw new IllegalArgumentException("the keys of a log bear its origin as their name");
    }
  }

  /// Signs, has cosigned and publishes how far the log has come.
  ///
  /// @return the checkpoint, or why nothing was published
  /// @throws StorageException if the storage cannot be read or written
  public Sealing seal() {
    Head head = storage.head();
    Optional<SignedNote> published;
    try {
      published = storage.checkpoint().map(SignedNote::parse);
      published.ifPresent(note -> Checkpoint.parse(note.text()));
    } catch (MalformedException torn) {
      return new Sealing.Damaged("The published checkpoint cannot be read.");
    }
    return damage(head, published)
        .or(() -> first(head, published))
        .orElseGet(() -> publish(head, signed(head)));
  }

  /// Asks those who were not heard yet what they know, before anything is signed.
  private Optional<Sealing> first(Head head, Optional<SignedNote> published) {
    // the empty tree is part of every tree, so signing it again promises nothing new
    SignedNote known = published.orElseGet(() -> signed(Head.EMPTY));
    AddCheckpoint fromNothing = new AddCheckpoint(0, new ConsistencyProof(List.of()), known);
    List<Reply> all =
        asking(i -> heard[i] ? new Reply.Conflict(cosigned[i]) : cosigners.get(i).add(fromNothing));
    boolean anybody = all.isEmpty();
    boolean somebodyNew = false;
    for (int i = 0; i < all.size(); i++) {
      boolean now = heard[i] || !(all.get(i) instanceof Reply.Unheard);
      somebodyNew |= now && !heard[i];
      heard[i] = now;
      anybody |= now;
    }
    if (!anybody) {
      return damaged("No witness was heard, so it is not known whether the log was set back.");
    }
    Optional<Sealing> ahead = ahead(all, head);
    return ahead.isPresent() || !somebodyNew ? ahead : another(head);
  }

  private Optional<Sealing> damage(Head head, Optional<SignedNote> published) {
    if (!rootOf(head.size(), head).equals(head.root())) {
      return damaged("The stored tiles do not come to the stored root.");
    }
    if (published.isEmpty()) {
      return Optional.empty();
    }
    Checkpoint checkpoint = Checkpoint.parse(published.get().text());
    if (checkpoint.size() > head.size()) {
      return damaged(
          "A checkpoint of "
              + checkpoint.size()
              + " entries is published, and "
              + head.size()
              + " are stored.");
    }
    return rootOf(checkpoint.size(), head).equals(checkpoint.root())
        ? Optional.empty()
        : damaged("The stored tiles do not hold what was published before.");
  }

  /// Compares what is stored with what each witness says it cosigned last.
  private Optional<Sealing> another(Head head) {
    for (int i = 0; i < cosigners.size(); i++) {
      Optional<Checkpoint> known = shown(i);
      if (known.isPresent() && known.get().size() > head.size()) {
        return Optional.of(new Sealing.SetBack(name(i), known.get().size(), head.size()));
      }
      if (known.isPresent() && !rootOf(known.get().size(), head).equals(known.get().root())) {
        return damaged(
            name(i) + " has cosigned another tree of " + known.get().size() + " entries.");
      }
    }
    return Optional.empty();
  }

  /// The root of an earlier size: a tree of that size is made of full subtrees of the larger one.
  private Hash rootOf(long size, Head head) {
    return Subtree.root(size, StoredNodes.of(storage, head.size()));
  }

  private static Optional<Sealing> damaged(String sentence) {
    return Optional.of(new Sealing.Damaged(sentence));
  }

  private SignedNote signed(Head head) {
    Checkpoint checkpoint =
        Checkpoint.of(signers.getFirst().key().name(), head.size(), head.root());
    return new SignedNote(
        checkpoint.text(), signers.stream().map(signer -> signer.sign(checkpoint.text())).toList());
  }

  private Sealing publish(Head head, SignedNote note) {
    List<Reply> all = asking(i -> cosign(i, head, note));
    Optional<Sealing> ahead = ahead(all, head);
    if (ahead.isPresent()) {
      return ahead.get();
    }
    SignedNote with = note;
    List<Sealing.Answer> answers = new ArrayList<>();
    for (int i = 0; i < cosigners.size(); i++) {
      Reply reply = all.get(i);
      if (reply instanceof Reply.Cosigned signed) {
        with = with.with(held(note, signed, cosigners.get(i).keys()));
      }
      answers.add(new Sealing.Answer(name(i), reply));
    }
    storage.publish(head.size(), with.toBytes());
    return new Sealing.Published(with, isFinal(with), answers);
  }

  @FunctionalInterface
  private interface Question {
    Reply ask(int cosigner);
  }

  private List<Reply> asking(Question question) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Reply>> waiting = new ArrayList<>();
      for (int i = 0; i < cosigners.size(); i++) {
        int cosigner = i;
        waiting.add(CompletableFuture.supplyAsync(() -> question.ask(cosigner), threads));
      }
      return waiting.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException wrapped) {
      throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
    }
  }

  private Reply cosign(int cosigner, Head head, SignedNote note) {
    Reply reply = new Reply.Conflict(cosigned[cosigner]);
    for (int i = 0; i < MOST_TRIES && reply instanceof Reply.Conflict(long size); i++) {
      if (size > head.size()) {
        return reply;
      }
      ConsistencyProof proof =
          ConsistencyProof.of(size, head.size(), StoredNodes.of(storage, head.size()));
      reply = cosigners.get(cosigner).add(new AddCheckpoint(size, proof, note));
    }
    if (reply instanceof Reply.Cosigned) {
      cosigned[cosigner] = head.size();
    }
    return reply;
  }

  /// Remembers what the witnesses know, and tells if they know more than there is. A witness that
  /// shows what the log signed is believed at once; those that only say so, if they are more than
  /// may lie.
  private Optional<Sealing> ahead(List<Reply> all, Head head) {
    List<Sealing> claims = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Reply.Conflict(long size)) {
        if (size <= head.size()) {
          cosigned[i] = size;
        } else {
          Sealing claim = new Sealing.SetBack(name(i), size, head.size());
          if (shown(i).filter(known -> known.size() > head.size()).isPresent()) {
            return Optional.of(claim);
          }
          claims.add(claim);
        }
      }
    }
    int mayLie = cosigners.isEmpty() ? 0 : Quorum.of(cosigners.size()).tolerated();
    return claims.size() > mayLie ? Optional.of(claims.getFirst()) : Optional.empty();
  }

  /// What a witness shows that it cosigned last, if the log has signed it.
  private Optional<Checkpoint> shown(int cosigner) {
    List<VerifierKey> keys = signers.stream().map(NoteSigner::key).toList();
    String origin = signers.getFirst().key().name().value();
    return cosigners
        .get(cosigner)
        .latest(origin)
        .filter(note -> note.open(keys, check) instanceof Opening.Opened)
        .map(note -> Checkpoint.parse(note.text()));
  }

  private String name(int cosigner) {
    return cosigners.get(cosigner).keys().getFirst().name().value();
  }

  private List<NoteSignature> held(SignedNote note, Reply.Cosigned signed, List<VerifierKey> keys) {
    return new SignedNote(note.text(), signed.cosignatures()).open(keys, check)
            instanceof Opening.Opened opened
        ? keys.stream()
            .flatMap(key -> opened.by().stream().filter(by -> by.key().equals(key)).limit(1))
            .map(Opening.By::signature)
            .toList()
        : List.of();
  }

  private boolean isFinal(SignedNote note) {
    return note.open(policy.keys(), check) instanceof Opening.Opened opened
        && policy.isMet(policy.cosigned(opened.by()).keySet());
  }
}

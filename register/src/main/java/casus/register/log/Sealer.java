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
import casus.register.note.SigningException;
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
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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
  /// @param deadline until when its witnesses are waited for, all together
  /// @return the checkpoint, or why nothing was published
  /// @throws StorageException if the storage cannot be read or written
  /// @throws SigningException if a key does not sign, or what it signs does not hold
  public Sealing seal(Deadline deadline) {
    Head head = storage.head();
    Optional<SignedNote> published;
    try {
      published = storage.checkpoint().map(SignedNote::parse);
      published.ifPresent(note -> Checkpoint.of(note));
    } catch (MalformedException torn) {
      return new Sealing.Damaged("The published checkpoint cannot be read.");
    }
    return damage(head, published)
        .or(() -> first(head, published, deadline))
        .orElseGet(() -> publish(head, signed(head), deadline));
  }

  /// Asks those who were not heard yet what they know, before anything is signed.
  private Optional<Sealing> first(Head head, Optional<SignedNote> published, Deadline deadline) {
    // the empty tree is part of every tree, so signing it again promises nothing new
    SignedNote known = published.orElseGet(() -> signed(Head.EMPTY));
    AddCheckpoint fromNothing = new AddCheckpoint(0, new ConsistencyProof(List.of()), known);
    List<Reply> all =
        replies(
            (i, over) ->
                heard[i]
                    ? new Reply.Conflict(cosigned[i])
                    : cosigners.get(i).add(fromNothing, over),
            reply -> !(reply instanceof Reply.Unheard),
            deadline);
    IntPredicate answered = i -> !(all.get(i) instanceof Reply.Unheard);
    if (!all.isEmpty() && whose(answered).findAny().isEmpty()) {
      return unchecked("No witness was heard");
    }
    return ahead(all, head, deadline)
        .or(() -> another(i -> !heard[i] && answered.test(i), head, deadline));
  }

  private Optional<Sealing> damage(Head head, Optional<SignedNote> published) {
    if (!rootOf(head.size(), head).equals(head.root())) {
      return damaged("The stored tiles do not come to the stored root.");
    }
    if (published.isEmpty()) {
      return Optional.empty();
    }
    Checkpoint checkpoint = Checkpoint.of(published.get());
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

  /// Compares what is stored with what those who are new say they cosigned last. They are heard
  /// once they have answered that as well; if the time is over before enough have, nothing is
  /// signed.
  private Optional<Sealing> another(IntPredicate isNew, Head head, Deadline deadline) {
    List<Optional<Optional<Checkpoint>>> all = shown(isNew, i -> heard[i], deadline);
    for (int i = 0; i < all.size(); i++) {
      Optional<Checkpoint> known = all.get(i).flatMap(Function.identity());
      if (known.isPresent() && known.get().size() > head.size()) {
        return Optional.of(new Sealing.SetBack(name(i), known.get().size(), head.size()));
      }
      if (known.isPresent() && !rootOf(known.get().size(), head).equals(known.get().root())) {
        return damaged(
            name(i) + " has cosigned another tree of " + known.get().size() + " entries.");
      }
    }
    IntPredicate hasShown = i -> heard[i] || isNew.test(i) && all.get(i).isPresent();
    if (whose(i -> isNew.test(i) && !hasShown.test(i)).findAny().isPresent()
        && !isEnough(hasShown)) {
      return unchecked("Too few witnesses had shown what they know when the time was over");
    }
    whose(hasShown).forEach(i -> heard[i] = true);
    return Optional.empty();
  }

  /// The root of an earlier size: a tree of that size is made of full subtrees of the larger one.
  private Hash rootOf(long size, Head head) {
    return Subtree.root(size, StoredNodes.of(storage, head.size()));
  }

  private static Optional<Sealing> damaged(String sentence) {
    return Optional.of(new Sealing.Damaged(sentence));
  }

  private static Optional<Sealing> unchecked(String why) {
    return Optional.of(
        new Sealing.Unchecked(why + ", so it is not known whether the log was set back."));
  }

  private SignedNote signed(Head head) {
    Checkpoint checkpoint =
        Checkpoint.of(signers.getFirst().key().name(), head.size(), head.root());
    SignedNote note =
        new SignedNote(
            checkpoint.text(),
            signers.stream().map(signer -> signer.sign(checkpoint.text())).toList());
    // a device may sign badly, and a checkpoint that nobody can verify would end the log
    for (NoteSigner signer : signers) {
      if (!(note.open(List.of(signer.key()), check) instanceof Opening.Opened)) {
        throw new SigningException(
            "What the key "
                + signer.key().name()
                + " signs does not hold under its public key; nothing was published.");
      }
    }
    return note;
  }

  private Sealing publish(Head head, SignedNote note, Deadline deadline) {
    List<Reply> all =
        replies(
            (i, over) -> cosign(i, head, note, over), Reply.Cosigned.class::isInstance, deadline);
    Optional<Sealing> ahead = ahead(all, head, deadline);
    if (ahead.isPresent()) {
      return ahead.get();
    }
    SignedNote with = note;
    List<Sealing.Answer> answers = new ArrayList<>();
    for (int i = 0; i < cosigners.size(); i++) {
      Reply reply = all.get(i);
      if (reply instanceof Reply.Cosigned signed) {
        cosigned[i] = head.size();
        with = with.with(signed.cosignatures());
      }
      answers.add(new Sealing.Answer(name(i), reply));
    }
    storage.publish(head.size(), with.toBytes());
    return new Sealing.Published(with, isFinal(with), answers);
  }

  /// Asks all; those whose replies are good are enough when they are a quorum of the policy.
  private List<Reply> replies(
      Asking.Question<Reply> question, Predicate<Reply> isGood, Deadline deadline) {
    return Asking.of(
            cosigners.size(),
            question,
            replies -> isEnough(i -> replies.get(i).filter(isGood).isPresent()),
            deadline)
        .stream()
        .map(reply ->
            reply.orElse(new Reply.Unheard("It had not answered when the time to wait was over.")))
        .toList();
  }

  private IntStream whose(IntPredicate of) {
    return IntStream.range(0, cosigners.size()).filter(of);
  }

  private boolean isEnough(IntPredicate whose) {
    return policy.quorum().isPresent()
        && policy.isMet(
            whose(whose)
                .boxed()
                .flatMap(i -> cosigners.get(i).keys().stream())
                .flatMap(key -> policy.witness(key).stream())
                .map(Policy.Witness::name)
                .toList());
  }

  /// Asks for a cosignature, and keeps of an answer what holds.
  private Reply cosign(int cosigner, Head head, SignedNote note, CompletableFuture<?> over) {
    Reply reply = new Reply.Conflict(cosigned[cosigner]);
    for (int i = 0; i < MOST_TRIES && reply instanceof Reply.Conflict(long size); i++) {
      if (size > head.size()) {
        return reply;
      }
      ConsistencyProof proof =
          ConsistencyProof.of(size, head.size(), StoredNodes.of(storage, head.size()));
      reply = cosigners.get(cosigner).add(new AddCheckpoint(size, proof, note), over);
    }
    return reply instanceof Reply.Cosigned signed
        ? held(note, signed, cosigners.get(cosigner).keys())
        : reply;
  }

  /// Remembers what the witnesses know, and tells if they know more than there is. A witness that
  /// shows what the log signed is believed at once; those that only say so, if they are more than
  /// may lie.
  private Optional<Sealing> ahead(List<Reply> all, Head head, Deadline deadline) {
    List<Optional<Optional<Checkpoint>>> shown =
        shown(
            i -> all.get(i) instanceof Reply.Conflict(long size) && size > head.size(),
            _ -> false,
            deadline);
    List<Sealing> claims = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Reply.Conflict(long size)) {
        if (size <= head.size()) {
          cosigned[i] = size;
        } else {
          Sealing claim = new Sealing.SetBack(name(i), size, head.size());
          if (shown
              .get(i)
              .flatMap(Function.identity())
              .filter(known -> known.size() > head.size())
              .isPresent()) {
            return Optional.of(claim);
          }
          claims.add(claim);
        }
      }
    }
    int mayLie = cosigners.isEmpty() ? 0 : Quorum.of(cosigners.size()).tolerated();
    return claims.size() > mayLie ? Optional.of(claims.getFirst()) : Optional.empty();
  }

  /// What some witnesses show that they cosigned last, if the log has signed it; of who has not
  /// answered, not even that it shows nothing. Some are enough together with those who need not be
  /// asked.
  private List<Optional<Optional<Checkpoint>>> shown(
      IntPredicate whose, IntPredicate without, Deadline deadline) {
    return Asking.of(
        cosigners.size(),
        (i, _) -> whose.test(i) ? shown(i) : Optional.empty(),
        answers -> isEnough(i -> without.test(i) || whose.test(i) && answers.get(i).isPresent()),
        deadline);
  }

  private Optional<Checkpoint> shown(int cosigner) {
    List<VerifierKey> keys = signers.stream().map(NoteSigner::key).toList();
    String origin = signers.getFirst().key().name().value();
    return cosigners
        .get(cosigner)
        .latest(origin)
        .filter(note -> note.open(keys, check) instanceof Opening.Opened)
        .map(Checkpoint::of);
  }

  private String name(int cosigner) {
    return cosigners.get(cosigner).keys().getFirst().name().value();
  }

  private Reply held(SignedNote note, Reply.Cosigned signed, List<VerifierKey> keys) {
    List<NoteSignature> held =
        new SignedNote(note.text(), signed.cosignatures()).open(keys, check)
                instanceof Opening.Opened opened
            ? keys.stream()
                .flatMap(key -> opened.by().stream().filter(by -> by.key().equals(key)).limit(1))
                .map(Opening.By::signature)
                .toList()
            : List.of();
    return held.isEmpty()
        ? new Reply.Unheard("What it answered holds no cosignature of its own.")
        : new Reply.Cosigned(held);
  }

  private boolean isFinal(SignedNote note) {
    return note.open(policy.keys(), check) instanceof Opening.Opened opened
        && policy.isMet(policy.cosigned(opened.by()).keySet());
  }
}

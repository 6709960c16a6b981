// SPDX-License-Identifier: Apache-2.0
package casus.register.attack;

import casus.register.log.Deadline;
import casus.register.log.DirectoryStorage;
import casus.register.log.LogStorage;
import casus.register.log.LogWriter;
import casus.register.log.Sealer;
import casus.register.log.Sealing;
import casus.register.merkle.Hash;
import casus.register.note.Algorithm;
import casus.register.note.JdkSignatures;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.SeedKey;
import casus.register.note.SignatureType;
import casus.register.note.Signatures;
import casus.register.note.VerifierKey;
import casus.register.policy.Policy;
import casus.register.policy.Quorum;
import casus.register.witness.AddCheckpoint;
import casus.register.witness.Cosigner;
import casus.register.witness.MemoryWitnessState;
import casus.register.witness.Reply;
import casus.register.witness.Witness;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A log, its witnesses, and the policy everybody else has: what an operator can play with.
final class World {
  static final KeyName ORIGIN = new KeyName("log.casus.example/istanbul");
  static final Signatures CHECK = new JdkSignatures();
  static final NoteSigner LOG = signer(ORIGIN, SignatureType.NOTE_ED25519, 1_000);

  private final Path folder;
  private final List<MemoryWitnessState> states = new ArrayList<>();
  private final List<NoteSigner> signers = new ArrayList<>();
  private final Policy policy;
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  World(Path folder, int witnesses) {
    this.folder = folder;
    List<Policy.Witness> listed = new ArrayList<>();
    for (int i = 0; i < witnesses; i++) {
      NoteSigner signer =
          signer(new KeyName("witness" + i + ".example"), SignatureType.COSIGNATURE_ED25519, 1 + i);
      signers.add(signer);
      states.add(new MemoryWitnessState());
      listed.add(new Policy.Witness("W" + i, signer.key(), Optional.empty()));
    }
    Policy.Group all =
        new Policy.Group(
            "guarantors",
            Quorum.of(witnesses).needed(),
            listed.stream().map(Policy.Witness::name).toList());
    policy =
        new Policy(
            List.of(new Policy.Log(LOG.key(), Optional.empty())),
            listed,
            List.of(all),
            Optional.of("guarantors"));
  }

  static NoteSigner signer(KeyName name, SignatureType type, int seed) {
    byte[] bytes = new byte[Algorithm.SEED_BYTES];
    bytes[0] = (byte) seed;
    bytes[1] = (byte) (seed >>> 8);
    return new NoteSigner(name, type, SeedKey.of(type.algorithm(), bytes));
  }

  /// Prints what an attack came to, for whoever reads the run.
  static void tell(String attack, Object found) {
    System.out.println("attack: " + attack + ": " + found);
  }

  static byte[] act(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  Policy policy() {
    return policy;
  }

  void pass(long seconds) {
    now = now.plusSeconds(seconds);
  }

  Instant now() {
    return now;
  }

  NoteSigner witnessKey(int i) {
    return signers.get(i);
  }

  /// Honest witnesses, each with what it remembers.
  List<Cosigner> honest(int from, int to) {
    return IntStream.range(from, to)
        .<Cosigner>mapToObj(i ->
            new Witness(
                List.of(signers.get(i)), List.of(LOG.key()), states.get(i), CHECK, () -> now))
        .toList();
  }

  /// Witnesses that cosign whatever they are given, at a time they are told.
  List<Cosigner> dishonest(int from, int to, Instant time) {
    return IntStream.range(from, to)
        .<Cosigner>mapToObj(i -> new Liar(signers.get(i), time))
        .toList();
  }

  private record Liar(NoteSigner signer, Instant time) implements Cosigner {
    @Override
    public List<VerifierKey> keys() {
      return List.of(signer.key());
    }

    @Override
    public Reply add(AddCheckpoint request) {
      return new Reply.Cosigned(List.of(signer.cosign(request.checkpoint(), time)));
    }
  }

  static List<Cosigner> both(List<Cosigner> some, List<Cosigner> others) {
    List<Cosigner> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  LogStorage create(String name) {
    return DirectoryStorage.create(folder.resolve(name));
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Sealer sealer(LogStorage storage, List<Cosigner> cosigners) {
    return new Sealer(storage, List.of(LOG), cosigners, policy, CHECK);
  }

  /// Adds acts to a log and seals it.
  Sealing lodge(LogStorage storage, List<Cosigner> cosigners, String... acts) {
    new LogWriter(storage).append(List.of(acts).stream().map(World::act).toList());
    return sealer(storage, cosigners).seal(Deadline.never());
  }

  static Hash leaf(String act) {
    return Hash.ofLeaf(act(act));
  }
}

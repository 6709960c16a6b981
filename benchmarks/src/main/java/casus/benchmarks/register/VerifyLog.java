// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.register;

import casus.benchmarks.task.Conditions;
import casus.benchmarks.task.Stopwatch;
import casus.bouncycastle.BouncyCastleSignatures;
import casus.register.log.Deadline;
import casus.register.log.DirectoryStorage;
import casus.register.log.LogStorage;
import casus.register.log.LogWriter;
import casus.register.log.Receipts;
import casus.register.log.Sealer;
import casus.register.log.Sealing;
import casus.register.merkle.Bundle;
import casus.register.merkle.Tile;
import casus.register.note.Algorithm;
import casus.register.note.JdkSignatures;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.SeedKey;
import casus.register.note.SignatureType;
import casus.register.note.Signatures;
import casus.register.note.SignedNote;
import casus.register.policy.Policy;
import casus.register.policy.Quorum;
import casus.register.proof.ProofFile;
import casus.register.verify.LogVerification;
import casus.register.verify.ReceiptVerification;
import casus.register.witness.Cosigner;
import casus.register.witness.MemoryWitnessState;
import casus.register.witness.Witness;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/// Writes a log in a folder, sealed by eleven witnesses, and measures what it costs to verify it as
/// a whole, to prove one act of it, and to verify such a receipt.
public final class VerifyLog {
  private static final int TOGETHER = 1 << 16;
  private static final int WITNESSES = 11;
  private static final int RECEIPTS = 2_000;
  private static final int ROUNDS = 5;
  private static final NoteSigner LOG =
      signer("log.example/benchmark", SignatureType.NOTE_ED25519, 1_000);

  private VerifyLog() {}

  /// Prints entries a second, milliseconds a proof and receipts a second.
  ///
  /// @param arguments the folder, which must not be there, and how many thousands of entries
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    int size = Integer.parseInt(arguments[1]) * 1_000;
    Conditions.print(
        size + " entries of some 200 bytes, cosigned by " + WITNESSES + " witnesses, Ed25519",
        "a second of processor time of the whole process, all its threads and collections");
    Policy policy = policy();
    SignedNote note;
    try (LogStorage storage = DirectoryStorage.create(folder)) {
      note = write(storage, size, policy);
    }
    for (Signatures check : List.of(new JdkSignatures(), new BouncyCastleSignatures())) {
      System.out.println(check.getClass().getSimpleName());
      try (LogStorage storage = DirectoryStorage.open(folder)) {
        whole(storage, note, policy, check, size);
        receipts(storage, note, policy, check, size);
      }
    }
  }

  private static NoteSigner signer(String name, SignatureType type, int seed) {
    byte[] bytes = new byte[Algorithm.SEED_BYTES];
    bytes[0] = (byte) seed;
    bytes[1] = (byte) (seed >>> 8);
    return new NoteSigner(new KeyName(name), type, SeedKey.of(type.algorithm(), bytes));
  }

  private static NoteSigner witness(int i) {
    return signer("w" + i + ".example", SignatureType.COSIGNATURE_ED25519, 1 + i);
  }

  private static Policy policy() {
    List<Policy.Witness> witnesses = new ArrayList<>();
    for (int i = 0; i < WITNESSES; i++) {
      witnesses.add(new Policy.Witness("W" + i, witness(i).key(), Optional.empty()));
    }
    Policy.Group all =
        new Policy.Group(
            "all",
            Quorum.of(WITNESSES).needed(),
            witnesses.stream().map(Policy.Witness::name).toList());
    return new Policy(
        List.of(new Policy.Log(LOG.key(), Optional.empty())),
        witnesses,
        List.of(all),
        Optional.of("all"));
  }

  private static byte[] entry(int number) {
    return ("{\"act\":" + number + ",\"text\":\"" + "a report of what was seen ".repeat(6) + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static SignedNote write(LogStorage storage, int size, Policy policy) {
    LogWriter writer = new LogWriter(storage);
    for (int from = 0; from < size; from += TOGETHER) {
      List<byte[]> entries = new ArrayList<>();
      for (int i = from; i < Math.min(size, from + TOGETHER); i++) {
        entries.add(entry(i));
      }
      writer.append(entries);
    }
    List<Cosigner> witnesses = new ArrayList<>();
    Instant time = Instant.ofEpochSecond(1_772_366_400);
    for (int i = 0; i < WITNESSES; i++) {
      witnesses.add(
          new Witness(
              List.of(witness(i)),
              List.of(LOG.key()),
              new MemoryWitnessState(),
              new JdkSignatures(),
              () -> time));
    }
    Sealer sealer = new Sealer(storage, List.of(LOG), witnesses, policy, new JdkSignatures());
    if (sealer.seal(Deadline.never())
            instanceof Sealing.Published(SignedNote note, boolean isFinal, _)
        && isFinal) {
      return note;
    }
    throw new IllegalStateException("the log was not sealed");
  }

  private static void whole(
      LogStorage storage, SignedNote note, Policy policy, Signatures check, int size) {
    double[] rates = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      Stopwatch watch = new Stopwatch();
      watch.start();
      boolean proven = LogVerification.of(note, storage::bundle, policy, check, _ -> {}).isProven();
      watch.stop();
      require(proven, "the log is proven");
      rates[round] = size / watch.seconds();
    }
    print("  the whole log: entries", rates);
  }

  private static void receipts(
      LogStorage storage, SignedNote note, Policy policy, Signatures check, int size) {
    SplittableRandom random = new SplittableRandom(7);
    double[] proofs = new double[ROUNDS];
    double[] rates = new double[ROUNDS];
    int most = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<ProofFile> made = new ArrayList<>();
      List<byte[]> entries = new ArrayList<>();
      Stopwatch proving = new Stopwatch();
      for (int i = 0; i < RECEIPTS; i++) {
        int index = random.nextInt(size);
        proving.start();
        made.add(Receipts.of(storage, index, note));
        proving.stop();
        Tile tile = Tile.in(0, index / Tile.FULL, size);
        entries.add(Bundle.parse(storage.bundle(tile)).get(index % Tile.FULL));
        most = Math.max(most, made.getLast().toBytes().length);
      }
      proofs[round] = RECEIPTS / proving.seconds();
      Stopwatch watch = new Stopwatch();
      watch.start();
      for (int i = 0; i < RECEIPTS / 10; i++) {
        var found = ReceiptVerification.of(made.get(i), entries.get(i), policy, List.of(), check);
        require(found.findings().getFirst().sentence().contains("was there by"), "a receipt");
      }
      watch.stop();
      rates[round] = RECEIPTS / 10 / watch.seconds();
    }
    print("  proofs of one act made", proofs);
    print("  receipts verified", rates);
    System.out.println("  the longest receipt: " + most + " bytes");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("not so: " + what);
    }
  }

  private static void print(String what, double[] rates) {
    Arrays.sort(rates);
    System.out.printf(
        Locale.ROOT,
        "%s a second: median %,.0f, from %,.0f to %,.0f in %d rounds (%.4f ms each)%n",
        what,
        rates[ROUNDS / 2],
        rates[0],
        rates[ROUNDS - 1],
        ROUNDS,
        1_000 / rates[ROUNDS / 2]);
  }
}

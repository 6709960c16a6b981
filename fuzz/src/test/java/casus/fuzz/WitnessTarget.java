// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.log.DirectoryStorage;
import casus.register.log.LogStorage;
import casus.register.merkle.ConsistencyProof;
import casus.register.merkle.Hash;
import casus.register.note.Algorithm;
import casus.register.note.Checkpoint;
import casus.register.note.JdkSignatures;
import casus.register.note.KeyName;
import casus.register.note.NoteSignature;
import casus.register.note.NoteSigner;
import casus.register.note.SeedKey;
import casus.register.note.SignatureType;
import casus.register.note.Signatures;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import casus.register.witness.AddCheckpoint;
import casus.register.witness.MemoryWitnessState;
import casus.register.witness.Reply;
import casus.register.witness.Witness;
import casus.witness.copy.EntryPackage;
import casus.witness.http.HttpCosigner;
import casus.witness.mirror.Mirror;
import casus.witness.mirror.MirrorStanding;
import casus.witness.mirror.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What strangers send to a witness and a mirror, and what a witness and a mirror may answer a log.
/// Nobody but the log can move them, and nothing but their keys is believed.
public final class WitnessTarget {
  private static final Signatures CHECK = new JdkSignatures();
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final NoteSigner LOG = signer("log.example", SignatureType.NOTE_ED25519, 1);
  private static final NoteSigner WITNESS =
      signer("w.example", SignatureType.COSIGNATURE_ED25519, 2);
  private static final NoteSigner MIRROR =
      signer("m.example", SignatureType.COSIGNATURE_ED25519, 3);
  private static final String ORIGIN = LOG.key().name().value();
  private static final List<byte[]> ENTRIES = List.of(bytes("one"), bytes("two"));
  private static final SignedNote NOTE = note();
  private static final MemoryWitnessState STATE = new MemoryWitnessState();
  private static final Witness AT =
      new Witness(List.of(WITNESS), List.of(LOG.key()), STATE, CHECK, CLOCK);
  private static final LogStorage COPIED = storage();
  private static final Mirror MIRRORED = mirror();

  private WitnessTarget() {}

  private static NoteSigner signer(String name, SignatureType type, int seed) {
    byte[] bytes = new byte[Algorithm.SEED_BYTES];
    Arrays.fill(bytes, (byte) seed);
    return new NoteSigner(new KeyName(name), type, SeedKey.of(type.algorithm(), bytes));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static SignedNote note() {
    Hash root = Hash.ofNode(Hash.ofLeaf(ENTRIES.get(0)), Hash.ofLeaf(ENTRIES.get(1)));
    String text = Checkpoint.of(LOG.key().name(), ENTRIES.size(), root).text();
    return new SignedNote(text, List.of(LOG.sign(text)));
  }

  private static AddCheckpoint request() {
    return new AddCheckpoint(0, new ConsistencyProof(List.of()), NOTE);
  }

  private static LogStorage storage() {
    try {
      Path target = Files.createDirectories(Checkout.root().resolve("fuzz/target"));
      return DirectoryStorage.create(Files.createTempDirectory(target, "mirror-"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// A mirror that has taken note of a tree and has none of it.
  private static Mirror mirror() {
    Mirror mirror =
        new Mirror(
            List.of(MIRROR),
            List.of(LOG.key()),
            new TreeMap<>(Map.of(ORIGIN, COPIED)),
            new MemoryWitnessState(),
            CHECK,
            CLOCK);
    mirror.noting().add(request());
    return mirror;
  }

  /// Holds one input to the laws.
  ///
  /// @param input any bytes
  public static void fuzzerTestOneInput(byte[] input) {
    asked(input);
    uploaded(input);
    answered(input);
    standing(input);
  }

  private static void asked(byte[] input) {
    Optional<SignedNote> before = STATE.latest(ORIGIN);
    boolean cosigned;
    try {
      cosigned = AT.add(AddCheckpoint.parse(input)) instanceof Reply.Cosigned;
    } catch (MalformedException refused) {
      cosigned = false;
    }
    Optional<SignedNote> after = STATE.latest(ORIGIN);
    Law.holds(cosigned || before.equals(after), "what is refused leaves no trace");
    Law.holds(
        after.map(note -> note.text().equals(NOTE.text())).orElse(true),
        "a witness cosigns what the log signed");
  }

  private static void uploaded(byte[] input) {
    long before = COPIED.head().size();
    Upload came = MIRRORED.take(new ByteArrayInputStream(input));
    long after = COPIED.head().size();
    Law.holds(after == before || after == ENTRIES.size(), "a mirror stores what is proven");
    Law.holds(
        !(came instanceof Upload.Mirrored) || after == ENTRIES.size(),
        "a mirror cosigns what it has");
  }

  private static void answered(byte[] input) {
    Reply reply;
    try {
      List<VerifierKey> keys = List.of(WITNESS.key());
      reply = HttpCosigner.cosigned(NOTE.text(), input, keys, CHECK);
    } catch (MalformedException refused) {
      return;
    }
    if (reply instanceof Reply.Cosigned(List<NoteSignature> cosignatures)) {
      SignedNote with = new SignedNote(NOTE.text(), cosignatures);
      Law.holds(
          cosignatures.stream().allMatch(one -> one.isBy(WITNESS.key())),
          "only the keys of who was asked count");
      Law.same(with, SignedNote.parse(with.toBytes()), "cosignatures can be written");
    }
  }

  private static void standing(byte[] input) {
    try {
      byte[] written = MirrorStanding.parse(input).toBytes();
      Law.holds(Arrays.equals(written, input), "a standing is written in one way");
    } catch (MalformedException refused) {
      Law.holds(!refused.sentence().isEmpty(), "a refusal has a sentence");
    }
  }

  /// Adds one of each format to what fuzzing starts from.
  static void addSeeds(SortedMap<String, byte[]> seeds) {
    seeds.put("request", request().toBytes());
    seeds.put("upload", upload());
    seeds.put("cosignature", bytes(WITNESS.cosign(Checkpoint.of(NOTE), NOW) + "\n"));
    seeds.put("standing", new MirrorStanding(2, 0, "AAAA").toBytes());
  }

  private static byte[] upload() {
    byte[] name = bytes(ORIGIN);
    EntryPackage all = new EntryPackage(0, ENTRIES, new ConsistencyProof(List.of()));
    return Strict.joined(
        new byte[] {0, (byte) name.length},
        name,
        Strict.bigEndian(0),
        Strict.bigEndian(ENTRIES.size()),
        new byte[2],
        all.toBytes());
  }
}

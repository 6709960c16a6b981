// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.register.log.Deadline;
import casus.register.log.DirectoryStorage;
import casus.register.log.LogStorage;
import casus.register.log.LogWriter;
import casus.register.log.Receipts;
import casus.register.log.Sealer;
import casus.register.log.Sealing;
import casus.register.merkle.Bundle;
import casus.register.merkle.Hash;
import casus.register.merkle.Subtree;
import casus.register.merkle.Tile;
import casus.register.merkle.TiledNodes;
import casus.register.note.Algorithm;
import casus.register.note.Checkpoint;
import casus.register.note.JdkSignatures;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.Opening;
import casus.register.note.SeedKey;
import casus.register.note.SignatureType;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import casus.register.policy.Policy;
import casus.register.proof.ProofFile;
import casus.register.verify.LogVerification;
import casus.register.witness.AddCheckpoint;
import casus.register.witness.Cosigner;
import casus.register.witness.Reply;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs of others, in Go and in JavaScript, verify what the register wrote, and it verifies
/// what they wrote. `-Dcasus.foreign=100000` for a larger log.
class ForeignVerifiersTest {
  private static final int SIZE = Integer.getInteger("casus.foreign", 3_000);
  private static final Path SOURCES = Repository.root().resolve("conformance/src/foreign");
  private static final String GO = "the register against Go";
  private static final String JS = "the register against JavaScript";
  private static final JdkSignatures CHECK = new JdkSignatures();
  @TempDir Path folder;

  private static boolean isThere(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String place : path.split(File.pathSeparator, -1)) {
      if (!place.isEmpty() && Files.isExecutable(Path.of(place, program))) {
        return true;
      }
    }
    return false;
  }

  private static void needs(String what, boolean there, String remedy) {
    if (there) {
      LeftOut.clear(what);
    } else {
      LeftOut.note(what, remedy);
    }
    assumeTrue(there, what + " needs what this machine lacks; ./build tells so at its end");
  }

  private static String run(Path in, List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
    builder.redirectErrorStream(true);
    // Debian's packages of Go libraries are found by their folder, without modules
    builder.environment().put("GO111MODULE", "off");
    builder.environment().put("GOPATH", "/usr/share/gocode");
    builder.environment().put("GOFLAGS", "");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> command + ":\n" + out);
    return out;
  }

  private static NoteSigner signer(String name, SignatureType type, int seed) {
    byte[] bytes = new byte[Algorithm.SEED_BYTES];
    bytes[0] = (byte) seed;
    return new NoteSigner(new KeyName(name), type, SeedKey.of(type.algorithm(), bytes));
  }

  private record Willing(NoteSigner signer) implements Cosigner {
    @Override
    public List<VerifierKey> keys() {
      return List.of(signer.key());
    }

    @Override
    public Reply add(AddCheckpoint request) {
      Instant time = Instant.ofEpochSecond(1_772_366_400);
      return new Reply.Cosigned(List.of(signer.cosign(request.checkpoint(), time)));
    }
  }

  /// Writes a log with receipts, and returns the keys that signed it: the log's first.
  private List<VerifierKey> write(Path root) throws IOException {
    NoteSigner log = signer("log.casus.example/foreign", SignatureType.NOTE_ED25519, 1);
    NoteSigner ed = signer("w.example/4", SignatureType.COSIGNATURE_ED25519, 2);
    NoteSigner pq = signer("w.example/6", SignatureType.COSIGNATURE_ML_DSA_44, 3);
    List<VerifierKey> keys = List.of(log.key(), ed.key(), pq.key());
    Policy policy =
        new Policy(
            List.of(new Policy.Log(log.key(), Optional.empty())),
            List.of(),
            List.of(),
            Optional.empty());
    try (LogStorage storage = DirectoryStorage.create(root)) {
      LogWriter writer = new LogWriter(storage);
      Sealer sealer =
          new Sealer(
              storage, List.of(log), List.of(new Willing(ed), new Willing(pq)), policy, CHECK);
      int size = 0;
      for (int step = 1; size < SIZE; step = step * 3 + 1) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < step && size < SIZE; i++, size++) {
          entries.add(("act " + size + " ".repeat(size % 11)).getBytes(StandardCharsets.UTF_8));
        }
        writer.append(entries);
        var sealed = assertInstanceOf(Sealing.Published.class, sealer.seal(Deadline.never()));
        if (size > 1) {
          keep(root, storage, size / 2, size, sealed.note());
        }
      }
    }
    return keys;
  }

  private static void keep(Path root, LogStorage storage, long index, int size, SignedNote note)
      throws IOException {
    Files.createDirectories(root.resolve("receipts"));
    Files.createDirectories(root.resolve("entries"));
    Tile tile = Tile.in(0, index / Tile.FULL, size);
    byte[] entry = Bundle.parse(storage.bundle(tile)).get((int) (index % Tile.FULL));
    Files.write(root.resolve("entries/" + index), entry);
    Files.write(root.resolve("receipts/" + index), Receipts.of(storage, index, note).toBytes());
  }

  private static List<String> receipts(Path root) throws IOException {
    try (var files = Files.list(root.resolve("receipts"))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void goVerifiesWhatWeWroteAndWeVerifyWhatGoWrote() throws Exception {
    boolean there =
        isThere("go") && Files.isDirectory(Path.of("/usr/share/gocode/src/golang.org/x/mod"));
    needs(GO, there, "apt-get install golang-go golang-golang-x-mod-dev");
    Path program = folder.resolve("foreign");
    run(SOURCES.resolve("go"), List.of("go", "build", "-o", program.toString(), "foreign.go"));
    Path ours = folder.resolve("ours");
    List<VerifierKey> keys = write(ours);
    List<String> command = new ArrayList<>(List.of(program.toString(), "verify", ours.toString()));
    command.add(keys.getFirst().toString());
    command.addAll(receipts(ours));
    String said = run(folder, command);
    System.out.print("Go has verified what Java wrote: " + said);
    assertEquals("ok: " + SIZE + " entries, " + receipts(ours).size() + " receipts\n", said);

    Path theirs = folder.resolve("theirs");
    run(folder, List.of(program.toString(), "make", theirs.toString(), "70000"));
    VerifierKey key =
        VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    SignedNote note = SignedNote.parse(Files.readAllBytes(theirs.resolve("checkpoint")));
    var opened = assertInstanceOf(Opening.Opened.class, note.open(List.of(key), CHECK));
    Checkpoint checkpoint = Checkpoint.parse(opened.text());
    assertEquals(70_000, checkpoint.size());
    TiledNodes nodes = new TiledNodes(70_000, tile -> read(theirs.resolve(tile.path())));
    assertEquals(checkpoint.root(), Subtree.root(70_000, nodes));
    Policy trusting =
        new Policy(
            List.of(new Policy.Log(key, Optional.empty())), List.of(), List.of(), Optional.empty());
    assertTrue(
        LogVerification.of(
                note, tile -> read(theirs.resolve(tile.entriesPath())), trusting, CHECK, _ -> {})
            .isProven());
    assertEquals(4, receipts(theirs).size());
    for (String index : receipts(theirs)) {
      ProofFile proof = ProofFile.parse(read(theirs.resolve("receipts/" + index)));
      Hash leaf = Hash.ofLeaf(read(theirs.resolve("entries/" + index)));
      assertTrue(proof.inclusion().isValid(leaf, checkpoint.size(), checkpoint.root()));
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Test
  void javaScriptVerifiesWhatWeWroteAndWeVerifyWhatItWrote() throws Exception {
    needs(JS, isThere("node") && isThere("npm"), "apt-get install nodejs npm");
    Path js = folder.resolve("js");
    Files.createDirectories(js);
    for (String file : List.of("foreign.js", "package.json", "package-lock.json")) {
      Files.copy(SOURCES.resolve("js").resolve(file), js.resolve(file));
    }
    run(js, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
    Path ours = folder.resolve("ours");
    List<VerifierKey> keys = write(ours);
    List<String> command =
        new ArrayList<>(List.of("node", "foreign.js", "verify", ours.toString()));
    keys.forEach(key -> command.add(key.toString()));
    String said = run(js, command);
    System.out.print("JavaScript has verified what Java wrote, " + SIZE + " entries: " + said);
    assertEquals("ok: 3 keys, " + receipts(ours).size() + " receipts\n", said);

    Path theirs = folder.resolve("theirs");
    run(js, List.of("node", "foreign.js", "make", theirs.toString()));
    List<VerifierKey> made =
        Files.readAllLines(theirs.resolve("keys")).stream().map(VerifierKey::parse).toList();
    assertEquals(3, made.size());
    SignedNote note = SignedNote.parse(read(theirs.resolve("checkpoint")));
    var opened = assertInstanceOf(Opening.Opened.class, note.open(made, CHECK));
    assertEquals(made, opened.by().stream().map(Opening.By::key).toList());
    assertEquals(Optional.of(Instant.ofEpochSecond(1_772_366_400)), opened.by().getLast().time());
  }
}

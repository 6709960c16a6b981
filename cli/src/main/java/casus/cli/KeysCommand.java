// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.line.Command;
import casus.cli.line.Kind;
import casus.cli.line.Operand;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.cli.output.JsonText;
import casus.register.MalformedException;
import casus.register.envelope.KeyRotation;
import casus.register.note.Algorithm;
import casus.register.note.KeyName;
import casus.register.note.NoteSigner;
import casus.register.note.PrivateKeyText;
import casus.register.note.SignatureType;
import casus.register.note.VerifierKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `casus keys`: makes, shows and replaces the keys that sign logs, acts and checkpoints.
final class KeysCommand implements Command {
  private static final String FOR = "--for";
  private static final String OUT = "--out";
  private static final String JSON = "--json";

  /// What is done.
  enum Verb {
    /// A new key.
    generate,
    /// The public half of a key.
    show,
    /// One key in place of another.
    rotate
  }

  /// What a key is for.
  enum Use {
    /// A log signs its checkpoints.
    log,
    /// A witness cosigns.
    witness,
    /// A witness cosigns so that quantum computers cannot.
    witness_pq,
    /// Somebody signs acts.
    author
  }

  @Override
  public Usage usage() {
    return Usage.of(
            "keys",
            "Makes, shows and replaces keys. A private key is a file that only its owner may read,"
                + " or stays in a token (PKCS#11) that never gives it away.",
            "",
            "Examples:",
            "  casus keys generate witness.example/w1 --for witness --out w1.key",
            "  casus keys show w1.key",
            "  casus keys generate log.example --for log --out"
                + " 'pkcs11:token=guarantor?module-path=/usr/lib/softhsm/libsofthsm2.so'",
            "  casus keys rotate w1.key w2.key --out rotation.json")
        .on(
            Operand.of("VERB", Operand.Count.ONE, "generate, show or rotate")
                .of(new Kind.OneOf(Verb.class)),
            Operand.of(
                "NAME",
                Operand.Count.SOME,
                "generate: the name of the key, such as a URL without https://. show: files with"
                    + " private keys, or URIs. rotate: the old key, then the new one."))
        .with(
            Option.one(FOR, "USE", "log, witness, witness_pq or author; witness if left out.")
                .of(new Kind.OneOf(Use.class)),
            Option.one(
                    OUT,
                    "FILE",
                    "Where to; never over a file that is there. For generate also a pkcs11: URI.")
                .of(new Kind.Location()),
            Option.flag(JSON, "Print JSON."));
  }

  @Override
  public int run(Request request) {
    List<String> operands = request.given().operands();
    List<String> names = operands.subList(1, operands.size());
    try (PrivateKeys keys = new PrivateKeys()) {
      switch (Verb.valueOf(operands.getFirst())) {
        case generate -> generate(request, names, keys);
        case show -> names.forEach(place -> show(request, keys.key(place).key()));
        case rotate -> rotate(request, names, keys);
      }
    }
    request.out().flush();
    return ExitCodes.FINE;
  }

  private static Path out(Request request) {
    return Path.of(
        request
            .given()
            .one(OUT)
            .orElseThrow(() -> new InputException("Say with --out which file to write.")));
  }

  private static void generate(Request request, List<String> names, PrivateKeys keys) {
    if (names.size() != 1) {
      throw new InputException("One key has one name; " + names.size() + " were given.");
    }
    SignatureType type =
        switch (Use.valueOf(request.given().one(FOR).orElse("witness"))) {
          case log, author -> SignatureType.NOTE_ED25519;
          case witness -> SignatureType.COSIGNATURE_ED25519;
          case witness_pq -> SignatureType.COSIGNATURE_ML_DSA_44;
        };
    String place = request.given().one(OUT).orElse("");
    if (PrivateKeys.isInToken(place)) {
      show(request, keys.generate(place, Inputs.name(names.getFirst()), type).key());
      return;
    }
    byte[] seed = new byte[Algorithm.SEED_BYTES];
    new SecureRandom().nextBytes(seed);
    try {
      String text = PrivateKeyText.of(new KeyName(names.getFirst()), type, seed);
      write(out(request), text + "\n", true);
      show(request, PrivateKeyText.parse(text).key());
    } catch (MalformedException noName) {
      throw new InputException(noName.sentence());
    }
  }

  private static void show(Request request, VerifierKey key) {
    if (request.given().has(JSON)) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("name", key.name().value());
      shown.put("id", key.hexId());
      shown.put("type", key.type().code() & 0xff);
      shown.put("key", key.toString());
      request.out().print(JsonText.of(shown));
    } else {
      request.out().println(key);
    }
  }

  private static void rotate(Request request, List<String> names, PrivateKeys keys) {
    if (names.size() != 2) {
      throw new InputException("To replace a key, give its file and that of the new one.");
    }
    NoteSigner before = keys.key(names.getFirst());
    NoteSigner after = keys.key(names.getLast());
    String envelope =
        new String(KeyRotation.of(before, after).toBytes(), StandardCharsets.UTF_8) + "\n";
    write(out(request), envelope, false);
    request
        .out()
        .println(
            "Lodge this file, put the new key in the policy in place of the old one, and destroy"
                + " the old one:");
    show(request, after.key());
  }

  /// Writes a new file; of a secret, one that is never anybody else's to read, not even at first.
  private static void write(Path file, String text, boolean secret) {
    FileAttribute<?>[] rights =
        secret && file.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (FileChannel channel =
        FileChannel.open(
            file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (FileAlreadyExistsException there) {
      throw new InputException(file + " is there already and is left as it is.");
    } catch (IOException failure) {
      throw new InputException(file + " cannot be written: " + failure);
    }
  }
}

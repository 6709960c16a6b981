// SPDX-License-Identifier: Apache-2.0
package casus.register.verify;

import casus.register.MalformedException;
import casus.register.Strict;
import casus.register.log.StorageException;
import casus.register.note.Checkpoint;
import casus.register.note.JdkSignatures;
import casus.register.note.Signatures;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import casus.register.policy.Policy;
import casus.register.policy.PolicyText;
import casus.register.stamp.Stamps;
import casus.register.stamp.TimeStamping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// The verifier as a program: this jar and a Java machine are all it needs, no network and nobody's
/// word. `casus verify` is the same.
public final class Verify {
  /// All is proven.
  public static final int PROVEN = 0;

  /// Something is not proven, or is broken.
  public static final int NOT_PROVEN = 1;

  /// It was asked in a way nobody understands.
  public static final int USAGE = 2;

  /// A file cannot be read.
  public static final int INPUT = 3;

  private static final String HELP =
      """
      Verifies what a register of Casus, or any C2SP transparency log, has proven. Works offline.

        java -jar casus-register.jar --policy POLICY [--authors KEYS] [--authority CERT]
          [--json] FILE...

      FILE...          a receipt (.tlog-proof) and the entry it is for, in any order;
                       or a checkpoint, and its time stamps; or a proof that a log has forked;
                       or the folder of a log
      --policy POLICY  which log and which witnesses you trust, and how many of them must agree
                       (C2SP tlog-policy)
      --authors KEYS   keys of those who may have signed the entry, one a line
      --authority CERT the certificate of a time stamp authority whose word you take; may be
                       repeated. This jar alone does not check time stamps. With the jars of
                       cli/target/lib-stamp in a folder beside it, called lib-stamp, it does:
                         java -p casus-register.jar:lib-stamp --add-modules casus.bouncycastle
                           -m casus.register/casus.register.verify.Verify --policy POLICY ...
      --json           the same as JSON

      Ends with 0 if all is proven, 1 if something is not, 2 if it was asked wrongly, 3 if a file
      cannot be read.
      """;

  private static final List<String> VALUED = List.of("--policy", "--authors", "--authority");

  private final List<Path> files = new ArrayList<>();
  private Optional<Path> policy = Optional.empty();
  private Optional<Path> authors = Optional.empty();
  private final List<Path> authorities = new ArrayList<>();
  private boolean json;

  private Verify() {}

  /// Verifies, prints and ends the process.
  ///
  /// @param arguments as `--help` says
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err, _ -> {}));
  }

  /// Verifies and prints.
  ///
  /// @param arguments as `--help` says
  /// @param out where findings go
  /// @param err where complaints go
  /// @param progress is told how many entries of a log were read, now and then
  /// @return the exit code
  public static int run(
      List<String> arguments, PrintStream out, PrintStream err, LongConsumer progress) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(HELP);
      return PROVEN;
    }
    Verify verify = new Verify();
    Optional<String> wrong = verify.take(arguments);
    if (wrong.isPresent()) {
      err.println(wrong.get() + " Try --help.");
      return USAGE;
    }
    try {
      Verification verification = verify.verification(progress);
      out.print(verify.json ? Report.json(verification) : Report.text(verification));
      return verification.isProven() ? PROVEN : NOT_PROVEN;
    } catch (MalformedException malformed) {
      String line = malformed.line() > 0 ? "Line " + malformed.line() + ": " : "";
      err.println(line + malformed.sentence());
    } catch (NoSuchFileException missing) {
      err.println("There is no file " + missing.getMessage() + ".");
    } catch (IOException | StorageException unread) {
      err.println("A file cannot be read: " + unread.getMessage());
    }
    return INPUT;
  }

  private Optional<String> take(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      boolean valued = VALUED.contains(argument);
      if (valued && i + 1 == arguments.size()) {
        return Optional.of("After " + argument + " comes a file.");
      }
      switch (argument) {
        case "--policy" -> policy = Optional.of(Path.of(arguments.get(++i)));
        case "--authors" -> authors = Optional.of(Path.of(arguments.get(++i)));
        case "--authority" -> authorities.add(Path.of(arguments.get(++i)));
        case "--json" -> json = true;
        default -> {
          if (argument.startsWith("-")) {
            return Optional.of("There is no option " + Strict.shortened(argument) + ".");
          }
          files.add(Path.of(argument));
        }
      }
    }
    if (policy.isEmpty()) {
      return Optional.of("Say with --policy whom you trust: without that nothing is proven.");
    }
    return files.isEmpty() ? Optional.of("Say what to verify.") : Optional.empty();
  }

  private Verification verification(LongConsumer progress) throws IOException {
    Policy trusted = placed(policy.orElseThrow(), PolicyText::parse);
    List<VerifierKey> keys = new ArrayList<>();
    if (authors.isPresent()) {
      keys.addAll(placed(authors.get(), Verify::keys));
    }
    List<X509Certificate> certificates = new ArrayList<>();
    for (Path file : authorities) {
      certificates.add(placed(file, Verify::certificate));
    }
    StampVerification stamps =
        new StampVerification(
            certificates.isEmpty() ? Optional.empty() : TimeStamping.installed(), certificates);
    JdkSignatures check = new JdkSignatures();
    return switch (Subject.of(files)) {
      case Subject.Receipt(var proof, Subject.Content entry) ->
          ReceiptVerification.of(proof, entry.toBytes(), trusted, keys, check)
              .with(
                  stamps.of(
                      sealed(proof.checkpoint(), trusted, check),
                      ReceiptVerification.stamps(proof)));
      case Subject.Sealed(var note, var tokens) ->
          new Verification(CheckpointVerification.of(note, trusted, check).findings())
              .with(stamps.of(sealed(note, trusted, check), tokens));
      case Subject.Fork(var proof) -> ForkVerification.of(proof, trusted, check);
      case Subject.Log log -> {
        Optional<Checkpoint> sealed = sealed(log.note(), trusted, check);
        yield LogVerification.of(log.note(), log, trusted, check, progress)
            .with(stamps.of(sealed, sealed.map(log::stamps).orElse(new Stamps.None())));
      }
    };
  }

  private static Optional<Checkpoint> sealed(SignedNote note, Policy policy, Signatures check) {
    return CheckpointVerification.of(note, policy, check).checkpoint();
  }

  private static X509Certificate certificate(byte[] bytes) {
    try {
      Certificate read =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(bytes));
      if (read instanceof X509Certificate certificate) {
        return certificate;
      }
    } catch (CertificateException none) {
      // told below
    }
    throw new MalformedException(0, "This is no certificate of an authority.");
  }

  @FunctionalInterface
  private interface Parser<T> {
    T parse(byte[] bytes);
  }

  /// Reads a file, and names it if it is malformed.
  private static <T> T placed(Path file, Parser<T> parser) throws IOException {
    try {
      return parser.parse(Files.readAllBytes(file));
    } catch (MalformedException malformed) {
      throw new MalformedException(malformed.line(), malformed.sentence() + " (" + file + ")");
    }
  }

  private static List<VerifierKey> keys(byte[] bytes) {
    List<VerifierKey> keys = new ArrayList<>();
    int number = 0;
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          keys.add(VerifierKey.parse(line.strip()));
        } catch (MalformedException malformed) {
          throw malformed.after(number);
        }
      }
    }
    return keys;
  }
}

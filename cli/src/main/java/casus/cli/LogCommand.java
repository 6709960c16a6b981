// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.line.Command;
import casus.cli.line.Kind;
import casus.cli.line.Operand;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.register.MalformedException;
import casus.register.envelope.Envelope;
import casus.register.log.DirectoryStorage;
import casus.register.log.Fault;
import casus.register.log.Fsck;
import casus.register.log.LogStorage;
import casus.register.log.LogWriter;
import casus.register.log.Receipts;
import casus.register.log.StampFiles;
import casus.register.log.StorageException;
import casus.register.log.Succession;
import casus.register.merkle.Bundle;
import casus.register.merkle.Hash;
import casus.register.note.Checkpoint;
import casus.register.note.JdkSignatures;
import casus.register.note.NoteSigner;
import casus.register.note.SignedNote;
import casus.register.policy.Policy;
import casus.register.proof.ProofFile;
import casus.register.stamp.Stamps;
import casus.register.stamp.TokenFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// `casus log`: a log in a folder: makes one, adds to it, seals it, and gives receipts.
final class LogCommand implements Command {
  private static final String POLICY = "--policy";
  private static final String KEY = "--key";
  private static final String AFTER = "--after";

  /// What is done.
  enum Verb {
    /// A new log.
    create,
    /// A signed envelope of a file.
    sign,
    /// More entries.
    add,
    /// A checkpoint, signed and cosigned.
    seal,
    /// What proves that an entry is there.
    receipt,
    /// Everything read and compared.
    check
  }

  @Override
  public Usage usage() {
    return Usage.of(
            "log",
            "Keeps a log in a folder, in the paths of C2SP: any web server can serve it.",
            "",
            "Examples:",
            "  casus log create istanbul-log",
            "  casus log sign appeal.json --key ukraine.key",
            "  casus log add istanbul-log appeal.json.dsse",
            "  casus log seal istanbul-log --key log.key --policy istanbul.policy",
            "  casus log receipt istanbul-log appeal.json.dsse",
            "  casus log check istanbul-log --policy istanbul.policy")
        .on(
            Operand.of("VERB", Operand.Count.ONE, "create, sign, add, seal, receipt or check")
                .of(new Kind.OneOf(Verb.class)),
            Operand.of(
                    "FILE",
                    Operand.Count.SOME,
                    "The folder of the log, and after it the files of entries; of sign, the file"
                        + " to sign.")
                .of(new Kind.Location()))
        .with(
            Option.many(
                    KEY,
                    "FILE",
                    "A private key to sign with, in a file or named by a pkcs11: URI; several sign"
                        + " together.")
                .of(new Kind.Location()),
            Option.one(POLICY, "FILE", "Which witnesses cosign, and how many of them must.")
                .of(new Kind.Location()),
            Option.one(
                    AFTER,
                    "FOLDER",
                    "For create: the log that has ended and that the new one follows. Its last"
                        + " checkpoint becomes the first entry.")
                .of(new Kind.Location()))
        .with(LogSeal.OPTIONS);
  }

  @Override
  public int run(Request request) {
    List<Path> files = new ArrayList<>();
    request.given().operands().stream().skip(1).map(Path::of).forEach(files::add);
    Path folder = files.getFirst();
    List<Path> rest = files.subList(1, files.size());
    try (PrivateKeys keys = new PrivateKeys()) {
      return switch (Verb.valueOf(request.given().operands().getFirst())) {
        case create -> create(request, folder);
        case sign -> sign(request, files, keys(request, keys));
        case add -> add(request, folder, rest);
        case seal -> LogSeal.run(request, folder, keys(request, keys), policy(request));
        case receipt -> receipt(request, folder, rest);
        case check -> check(request, folder);
      };
    } catch (StorageException failed) {
      throw new InputException(String.valueOf(failed.getMessage()));
    } finally {
      request.out().flush();
    }
  }

  private static int create(Request request, Path folder) {
    Optional<SignedNote> last = request.given().one(AFTER).map(old -> last(Path.of(old)));
    try (LogStorage log = DirectoryStorage.create(folder)) {
      last.ifPresent(note -> new LogWriter(log).append(List.of(Succession.entry(note))));
    }
    request
        .out()
        .println(
            last.map(note ->
                    "made a log in "
                        + folder
                        + " that follows "
                        + Checkpoint.of(note).origin()
                        + ", which ended at size "
                        + Checkpoint.of(note).size())
                .orElse("made a log without entries in " + folder));
    return ExitCodes.FINE;
  }

  /// The last checkpoint of a log that has ended, however damaged the rest of it is.
  private static SignedNote last(Path old) {
    try {
      SignedNote note = SignedNote.parse(Inputs.bytes(old.resolve("checkpoint")));
      Checkpoint.of(note);
      return note;
    } catch (MalformedException torn) {
      throw new InputException(
          "The checkpoint of the log in " + old + " cannot be read: " + torn.sentence());
    }
  }

  private static List<NoteSigner> keys(Request request, PrivateKeys keys) {
    List<NoteSigner> signers = keys.all(request.given().all(KEY));
    if (signers.isEmpty()) {
      throw new InputException("Say with --key which private key signs.");
    }
    return signers;
  }

  private static Policy policy(Request request) {
    return Inputs.policy(
        Path.of(
            request
                .given()
                .one(POLICY)
                .orElseThrow(() -> new InputException("Say with --policy whose word counts."))));
  }

  private static int sign(Request request, List<Path> files, List<NoteSigner> signers) {
    for (Path file : files) {
      Envelope envelope = Envelope.sign(Envelope.ACT_TYPE, Inputs.bytes(file), signers);
      byte[] bytes = envelope.toBytes();
      if (bytes.length > Bundle.MOST_ENTRY_BYTES) {
        throw new InputException(
            file + " is too long for an entry: keep it as evidence, and sign what names it.");
      }
      Path target = file.resolveSibling(file.getFileName() + ".dsse");
      WholeFile.write(target, envelope.toString());
      request.out().println("wrote " + target);
    }
    return ExitCodes.FINE;
  }

  private static int add(Request request, Path folder, List<Path> files) {
    List<byte[]> entries = new ArrayList<>();
    for (Path file : files) {
      byte[] entry = Inputs.bytes(file);
      if (entry.length > Bundle.MOST_ENTRY_BYTES) {
        throw new InputException(file + " has more than 65,535 bytes; nothing was added.");
      }
      entries.add(entry);
    }
    try (LogStorage log = Inputs.log(folder)) {
      long before = log.head().size();
      List<Long> places = new LogWriter(log).append(entries);
      for (int i = 0; i < files.size(); i++) {
        String how = places.get(i) < before ? ", where it was already" : "";
        request.out().println(files.get(i) + " is entry " + places.get(i) + how);
      }
    }
    return ExitCodes.FINE;
  }

  private static int receipt(Request request, Path folder, List<Path> files) {
    try (LogStorage log = Inputs.log(folder)) {
      Optional<SignedNote> note = log.checkpoint().map(SignedNote::parse);
      if (note.isEmpty()) {
        throw new InputException("The log has no checkpoint yet: run casus log seal first.");
      }
      long size = Checkpoint.of(note.get()).size();
      Optional<TokenFile> stamps = stamps(request, folder, Checkpoint.of(note.get()));
      for (Path file : files) {
        OptionalLong index = log.indexOf(Hash.ofLeaf(Inputs.bytes(file)));
        if (index.isEmpty()) {
          throw new InputException(file + " is not in the log.");
        }
        if (index.getAsLong() >= size) {
          throw new InputException(file + " is not under a checkpoint yet: run casus log seal.");
        }
        Path target = file.resolveSibling(file.getFileName() + ".tlog-proof");
        ProofFile proof = Receipts.of(log, index.getAsLong(), note.get());
        ProofFile whole = stamps.map(tokens -> proof.withExtra(tokens.toBytes())).orElse(proof);
        WholeFile.write(target, new String(whole.toBytes(), StandardCharsets.UTF_8));
        request.out().println("wrote " + target);
      }
    } catch (MalformedException torn) {
      throw new InputException("The checkpoint of the log cannot be read: " + torn.sentence());
    }
    return ExitCodes.FINE;
  }

  /// The time stamps a receipt carries. Where they cannot be read it is whole without them.
  private static Optional<TokenFile> stamps(Request request, Path folder, Checkpoint checkpoint) {
    return switch (new StampFiles(folder).read(checkpoint)) {
      case Stamps.Tokens(TokenFile file) -> Optional.of(file);
      case Stamps.None() -> Optional.empty();
      case Stamps.Unreadable(String sentence) -> {
        request
            .out()
            .println(
                "the time stamps of the checkpoint cannot be read and are left out: " + sentence);
        yield Optional.empty();
      }
    };
  }

  private static int check(Request request, Path folder) {
    Policy policy = policy(request);
    try (LogStorage log = Inputs.log(folder)) {
      List<Fault> faults = Fsck.check(log, Inputs.logs(policy), new JdkSignatures());
      faults.forEach(fault -> request.out().println(fault.sentence()));
      request
          .out()
          .println(
              faults.isEmpty()
                  ? "sound: " + log.head().size() + " entries, root " + log.head().root()
                  : faults.size() + " faults.");
      return faults.isEmpty() ? ExitCodes.FINE : ExitCodes.FINDINGS;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.line.Given;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.register.MalformedException;
import casus.register.log.LogStorage;
import casus.register.log.Sealer;
import casus.register.log.Sealing;
import casus.register.log.StampFiles;
import casus.register.log.StorageException;
import casus.register.note.Checkpoint;
import casus.register.note.JdkSignatures;
import casus.register.note.NoteSigner;
import casus.register.note.SignedNote;
import casus.register.note.VerifierKey;
import casus.register.policy.Policy;
import casus.register.policy.PolicyText;
import casus.register.stamp.TimeStamping;
import casus.register.witness.Cosigner;
import casus.register.witness.Reply;
import casus.witness.MachineDeadline;
import casus.witness.http.Courier;
import casus.witness.http.HttpCosigner;
import casus.witness.http.StampClient;
import casus.witness.mirror.HttpMirror;
import casus.witness.view.StoredView;
import casus.witness.view.UnheardException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `casus log seal`: has a checkpoint cosigned by the witnesses of a policy, and stamped.
final class LogSeal {
  private static final String MIRROR = "--mirror";
  private static final String STAMP = "--stamp";
  private static final String WAIT = "--wait";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int TURNS = 3;
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final int NONCE_BYTES = 16;

  /// What it takes beside keys and a policy.
  static final List<Option> OPTIONS =
      List.of(
          Option.many(
              MIRROR,
              "NAME",
              "This witness of the policy is a mirror: it is given the entries it lacks."),
          Option.many(
              STAMP, "URL", "A time stamp authority (RFC 3161) that stamps the checkpoint."),
          Option.one(
              WAIT, "SECONDS", "How long all witnesses are waited for together; 60 if left out."));

  private LogSeal() {}

  static int run(Request request, Path folder, List<NoteSigner> signers, Policy policy) {
    Given given = request.given();
    areOfTheLog(signers, policy);
    Duration longest = longest(given);
    // each question is asked in its turn, and one that nobody answers leaves time for the next
    Duration turn = longest.dividedBy(TURNS);
    try (LogStorage log = Inputs.log(folder);
        Courier courier = new Courier(turn.compareTo(PATIENCE) < 0 ? turn : PATIENCE)) {
      List<Cosigner> cosigners = cosigners(policy, given.all(MIRROR), log, courier);
      Optional<TimeStamping> stamping =
          given.all(STAMP).isEmpty() ? Optional.empty() : Optional.of(stamping());
      List<StampClient> authorities =
          given.all(STAMP).stream()
              .map(url -> asked(url, address -> new StampClient(address, courier)))
              .toList();
      Sealing sealing =
          new Sealer(log, signers, cosigners, policy, new JdkSignatures())
              .seal(new MachineDeadline(longest, GRACE));
      int code = told(sealing, request.out());
      if (sealing instanceof Sealing.Published published && stamping.isPresent()) {
        Checkpoint checkpoint = Checkpoint.of(published.note());
        for (StampClient authority : authorities) {
          if (!stamped(checkpoint, folder, stamping.get(), authority, request.out())) {
            code = ExitCodes.NOT_DECIDED;
          }
        }
      }
      return code;
    }
  }

  /// Refuses keys that cannot sign for the log of the policy.
  private static void areOfTheLog(List<NoteSigner> signers, Policy policy) {
    List<VerifierKey> keys = signers.stream().map(NoteSigner::key).toList();
    if (keys.stream().map(VerifierKey::name).distinct().count() > 1) {
      throw new InputException(
          "The keys of a log all have its origin as their name, and these have several names.");
    }
    if (Inputs.logs(policy).stream().noneMatch(keys::contains)) {
      throw new InputException(
          "The policy has no log whose key is "
              + keys.getFirst()
              + ": nobody would believe what it signs.");
    }
  }

  /// Makes what asks at an address, if it is one.
  private static <T> T asked(String url, Function<URI, T> maker) {
    try {
      return maker.apply(URI.create(url));
    } catch (IllegalArgumentException noAddress) {
      throw new InputException("An address cannot be asked: " + noAddress.getMessage());
    }
  }

  /// Those of a policy that have an address; mirrors are fed from the log.
  private static List<Cosigner> cosigners(
      Policy policy, List<String> mirrors, LogStorage log, Courier courier) {
    List<Cosigner> cosigners = new ArrayList<>();
    List<String> unknown = new ArrayList<>(mirrors);
    JdkSignatures check = new JdkSignatures();
    for (Policy.Witness witness : policy.witnesses()) {
      String name = PolicyText.spoken(witness.name());
      List<VerifierKey> keys = List.of(witness.key());
      unknown.remove(name);
      witness
          .url()
          .map(url ->
              asked(
                  url,
                  address ->
                      mirrors.contains(name)
                          ? new HttpMirror(address, keys, new StoredView(log), check, courier)
                          : new HttpCosigner(address, keys, check, courier)))
          .ifPresent(cosigners::add);
    }
    if (!unknown.isEmpty()) {
      throw new InputException("The policy has no witness " + unknown.getFirst() + ".");
    }
    return cosigners;
  }

  private static Duration longest(Given given) {
    return Inputs.seconds(given.one(WAIT).orElse("60"));
  }

  private static TimeStamping stamping() {
    return TimeStamping.installed()
        .orElseThrow(() -> new InputException("What asks for time stamps is not installed here."));
  }

  /// Has a checkpoint stamped; if that fails, what is published stays so.
  private static boolean stamped(
      Checkpoint checkpoint,
      Path folder,
      TimeStamping stamping,
      StampClient authority,
      PrintWriter out) {
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    try {
      byte[] text = checkpoint.text().getBytes(StandardCharsets.UTF_8);
      byte[] question = stamping.request(text, nonce);
      byte[] token = stamping.token(authority.ask(question), question);
      new StampFiles(folder).keep(checkpoint, token);
      out.println(authority.address() + ": has stamped it");
      return true;
    } catch (UnheardException unheard) {
      out.println(authority.address() + ": was not heard: " + unheard.sentence());
    } catch (MalformedException wrong) {
      out.println(authority.address() + ": has not stamped it: " + wrong.sentence());
    } catch (StorageException failed) {
      throw new InputException(String.valueOf(failed.getMessage()));
    }
    return false;
  }

  private static int told(Sealing sealing, PrintWriter out) {
    return switch (sealing) {
      case Sealing.Published(SignedNote note, boolean isFinal, var answers) -> {
        answers.forEach(answer -> out.println(answer.witness() + ": " + told(answer.reply())));
        out.println(
            "published a checkpoint of "
                + entries(Checkpoint.of(note).size())
                + "; "
                + (isFinal
                    ? "it is final under the policy"
                    : "too few witnesses have cosigned for it to be final"));
        yield isFinal ? ExitCodes.FINE : ExitCodes.NOT_DECIDED;
      }
      case Sealing.SetBack(String witness, long known, long held) -> {
        out.println(
            "NOTHING WAS SIGNED: "
                + witness
                + " has cosigned "
                + entries(known)
                + " and this log holds "
                + held
                + ". It was set back; find what is missing, for instance at a mirror.");
        yield ExitCodes.FINDINGS;
      }
      case Sealing.Damaged(String sentence) -> {
        out.println("NOTHING WAS SIGNED: " + sentence);
        yield ExitCodes.FINDINGS;
      }
      case Sealing.Unchecked(String sentence) -> {
        out.println(
            "NOTHING WAS SIGNED: "
                + sentence
                + " See that the witnesses answer, or wait longer with --wait.");
        yield ExitCodes.NOT_DECIDED;
      }
    };
  }

  private static String entries(long count) {
    return count == 1 ? "1 entry" : count + " entries";
  }

  private static String told(Reply reply) {
    return switch (reply) {
      case Reply.Cosigned _ -> "has cosigned";
      case Reply.Conflict(long size) -> "has cosigned " + entries(size) + " meanwhile";
      case Reply.Refused(var reason, String sentence) ->
          "refuses (" + reason.status() + "): " + sentence;
      case Reply.Unheard(String sentence) -> "was not heard: " + sentence;
    };
  }
}

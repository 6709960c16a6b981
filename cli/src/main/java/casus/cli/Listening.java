// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.line.Given;
import casus.cli.line.Kind;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.register.log.StorageException;
import casus.register.note.VerifierKey;
import casus.witness.Program;
import casus.witness.Setup;
import casus.witness.SetupException;
import casus.witness.http.Limits;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// What the programs have in common that others can ask over the network: witness, mirror and
/// monitor.
final class Listening {
  private static final String KEY = "--key";
  static final String FIRST = "--first";
  private static final String LISTEN = "--listen";
  private static final String PREFIX = "--prefix";
  private static final String POLICY = "--policy";
  private static final String LOG = "--log";
  private static final int MOST_PORT = 65_535;

  private Listening() {}

  /// Where they listen, and whether they begin.
  static final List<Option> PLACE =
      List.of(
          Option.one(
              LISTEN,
              "HOST:PORT",
              "Where to listen; 127.0.0.1:0 if left out, which takes any port that is free."),
          Option.flag(
              FIRST,
              "Make what it keeps its state in. Only the first time: a program whose state is gone"
                  + " must not begin anew."));

  /// Their options, if they cosign.
  static final List<Option> OPTIONS =
      List.of(
          Option.many(
                  KEY,
                  "FILE",
                  "A private key that cosigns, in a file or named by a pkcs11: URI; several cosign"
                      + " each time.")
              .of(new Kind.Location())
              .required(),
          Option.many(LOG, "KEY", "The public key of a log; its name is the origin of the log."),
          Option.one(POLICY, "FILE", "Take the keys of the logs from a policy.")
              .of(new Kind.Location()),
          Option.one(PREFIX, "PATH", "What its paths begin with, such as /w1."));

  /// Starts a program.
  @FunctionalInterface
  interface Starting {
    Program start();
  }

  /// Where to listen.
  static InetSocketAddress address(Given given) {
    String text = given.one(LISTEN).orElse("127.0.0.1:0");
    int colon = text.lastIndexOf(':');
    try {
      int port = colon < 1 ? -1 : Integer.parseInt(text.substring(colon + 1));
      if (port >= 0 && port <= MOST_PORT) {
        return new InetSocketAddress(text.substring(0, colon), port);
      }
    } catch (NumberFormatException noPort) {
      // told below
    }
    throw new InputException("\"" + text + "\" is no HOST:PORT, such as 127.0.0.1:8080.");
  }

  /// What a program that cosigns starts with.
  static Setup setup(Given given, Path state, PrivateKeys keys) {
    return new Setup(
        address(given),
        given.one(PREFIX).orElse(""),
        keys.all(given.all(KEY)),
        state,
        logs(given),
        Limits.USUAL);
  }

  private static List<VerifierKey> logs(Given given) {
    List<VerifierKey> logs = new ArrayList<>();
    given.one(POLICY).ifPresent(file -> logs.addAll(Inputs.logs(Inputs.policy(Path.of(file)))));
    given.all(LOG).forEach(key -> logs.add(Inputs.verifierKey(key)));
    if (logs.isEmpty()) {
      throw new InputException("Say with --log or --policy which logs it looks after.");
    }
    return logs;
  }

  /// Runs a program until the process is told to end.
  static int until(Request request, Starting starting) {
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    try {
      try (Program program = starting.start()) {
        Runtime.getRuntime()
            .addShutdownHook(Thread.ofPlatform().unstarted(() -> end(over, closed)));
        program.keys().forEach(key -> request.out().println("cosigns as " + key));
        request.out().println("listening on " + program.url());
        request.out().flush();
        await(over);
      }
      return ExitCodes.FINE;
    } catch (SetupException | StorageException unusable) {
      throw new InputException(String.valueOf(unusable.getMessage()));
    } catch (UncheckedIOException taken) {
      throw new InputException("It cannot listen there: " + taken.getCause());
    } finally {
      closed.countDown();
    }
  }

  private static void end(CountDownLatch over, CountDownLatch closed) {
    over.countDown();
    await(closed);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}

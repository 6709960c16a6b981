// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.line.Given;
import casus.cli.line.Kind;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.register.MalformedException;
import casus.register.log.StorageException;
import casus.register.note.VerifierKey;
import casus.witness.SetupException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// What the programs have in common that others can ask over the network: witness and mirror.
final class Listening {
  static final String KEY = "--key";
  static final String FIRST = "--first";
  private static final String LISTEN = "--listen";
  private static final String PREFIX = "--prefix";
  private static final String POLICY = "--policy";
  private static final String LOG = "--log";
  private static final int MOST_PORT = 65_535;

  private Listening() {}

  /// Their options.
  static final List<Option> OPTIONS =
      List.of(
          Option.many(KEY, "FILE", "A private key that cosigns; several cosign each time.")
              .of(new Kind.Location())
              .required(),
          Option.many(LOG, "KEY", "The public key of a log; its name is the origin of the log."),
          Option.one(POLICY, "FILE", "Take the keys of the logs from a policy.")
              .of(new Kind.Location()),
          Option.one(
              LISTEN,
              "HOST:PORT",
              "Where to listen; 127.0.0.1:0 if left out, which takes any port that is free."),
          Option.one(PREFIX, "PATH", "What its paths begin with, such as /w1."),
          Option.flag(
              FIRST,
              "Make what it keeps its state in. Only the first time: a witness whose state is gone"
                  + " must not begin anew."));

  /// A program that listens.
  interface Program extends AutoCloseable {
    /// Where it listens.
    URI url();

    /// Its public keys.
    List<VerifierKey> keys();

    @Override
    void close();
  }

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

  static String prefix(Given given) {
    return given.one(PREFIX).orElse("");
  }

  static List<Path> keys(Given given) {
    return given.all(KEY).stream().map(Path::of).toList();
  }

  /// The logs it looks after.
  static List<VerifierKey> logs(Given given) {
    List<VerifierKey> logs = new ArrayList<>();
    given.one(POLICY).ifPresent(file -> logs.addAll(Inputs.logs(Inputs.policy(Path.of(file)))));
    for (String key : given.all(LOG)) {
      try {
        logs.add(VerifierKey.parse(key));
      } catch (MalformedException noKey) {
        throw new InputException(noKey.sentence());
      }
    }
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

// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.line.Command;
import casus.cli.line.Given;
import casus.cli.line.Kind;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.witness.Setup;
import casus.witness.WitnessProgram;
import java.nio.file.Path;

/// `casus witness`: cosigns what a log has signed, if it holds all that was cosigned before.
final class WitnessCommand implements Command {
  private static final String STATE = "--state";

  @Override
  public Usage usage() {
    return Usage.of(
            "witness",
            "Cosigns the checkpoints of logs over HTTP (C2SP tlog-witness): only what the log"
                + " signed, and only what holds all it cosigned before.",
            "",
            "Example: casus witness --key w1.key --state w1.state --policy istanbul.policy"
                + " --listen 0.0.0.0:8080")
        .with(Listening.OPTIONS)
        .with(Listening.PLACE)
        .with(
            Option.one(STATE, "FILE", "The one file it keeps its state in.")
                .of(new Kind.Location())
                .required());
  }

  @Override
  public int run(Request request) {
    Given given = request.given();
    try (PrivateKeys keys = new PrivateKeys()) {
      Setup setup = Listening.setup(given, Path.of(given.one(STATE).orElseThrow()), keys);
      return Listening.until(
          request,
          () -> {
            if (given.has(Listening.FIRST)) {
              WitnessProgram.prepare(setup.state());
            }
            return WitnessProgram.start(setup);
          });
    }
  }
}

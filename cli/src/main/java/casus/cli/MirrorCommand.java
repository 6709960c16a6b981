// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.line.Command;
import casus.cli.line.Given;
import casus.cli.line.Kind;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.witness.MirrorProgram;
import casus.witness.Setup;
import java.nio.file.Path;

/// `casus mirror`: a witness that also keeps and serves every entry, so that none can be withheld.
final class MirrorCommand implements Command {
  private static final String FOLDER = "--folder";

  @Override
  public Usage usage() {
    return Usage.of(
            "mirror",
            "Keeps and serves the entries of logs over HTTP (C2SP tlog-mirror), and cosigns what it"
                + " has stored for good: nothing it holds can be withheld.",
            "",
            "Example: casus mirror --key m1.key --folder m1 --policy istanbul.policy"
                + " --listen 0.0.0.0:8081")
        .with(Listening.OPTIONS)
        .with(Listening.PLACE)
        .with(
            Option.one(FOLDER, "FOLDER", "Where it keeps its copies.")
                .of(new Kind.Location())
                .required());
  }

  @Override
  public int run(Request request) {
    Given given = request.given();
    try (PrivateKeys keys = new PrivateKeys()) {
      Setup setup = Listening.setup(given, Path.of(given.one(FOLDER).orElseThrow()), keys);
      return Listening.until(
          request,
          () -> {
            if (given.has(Listening.FIRST)) {
              MirrorProgram.prepare(setup.state(), setup.logs());
            }
            return MirrorProgram.start(setup);
          });
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.line.Command;
import casus.cli.line.Given;
import casus.cli.line.Kind;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.register.note.VerifierKey;
import casus.witness.MirrorProgram;
import casus.witness.http.Limits;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

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
        .with(
            Option.one(FOLDER, "FOLDER", "Where it keeps its copies.")
                .of(new Kind.Location())
                .required());
  }

  @Override
  public int run(Request request) {
    Given given = request.given();
    Path folder = Path.of(given.one(FOLDER).orElseThrow());
    List<VerifierKey> logs = Listening.logs(given);
    return Listening.until(
        request,
        () -> {
          if (given.has(Listening.FIRST)) {
            MirrorProgram.prepare(folder, logs);
          }
          return new Running(
              MirrorProgram.start(
                  new MirrorProgram.Configuration(
                      Listening.address(given),
                      Listening.prefix(given),
                      Listening.keys(given),
                      folder,
                      logs,
                      Limits.USUAL)));
        });
  }

  private record Running(MirrorProgram program) implements Listening.Program {
    @Override
    public URI url() {
      return program.url();
    }

    @Override
    public List<VerifierKey> keys() {
      return program.keys();
    }

    @Override
    public void close() {
      program.close();
    }
  }
}

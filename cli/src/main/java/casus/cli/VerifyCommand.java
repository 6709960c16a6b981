// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.line.Command;
import casus.cli.line.Kind;
import casus.cli.line.Operand;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.register.verify.Verify;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// `casus verify`: what a receipt, a checkpoint or a whole log proves, and what not. The same
/// verifier is a program of its own, in the jar of the register.
final class VerifyCommand implements Command {
  private static final String POLICY = "--policy";
  private static final String AUTHORS = "--authors";
  private static final String AUTHORITY = "--authority";
  private static final String JSON = "--json";

  @Override
  public Usage usage() {
    return Usage.of(
            "verify",
            "Says what a receipt, a checkpoint or a whole log proves, by whom, by what time, and"
                + " what it does not prove. Works offline.",
            "",
            "Examples:",
            "  casus verify --policy istanbul.policy appeal.json appeal.json.tlog-proof",
            "  casus verify --policy istanbul.policy log-folder")
        .on(
            Operand.of(
                    "FILE",
                    Operand.Count.SOME,
                    "A receipt and the entry it is for, in any order; or a checkpoint, and its time"
                        + " stamps if they are in a file; or a proof that a log has forked; or the"
                        + " folder of a log.")
                .of(new Kind.Location()))
        .with(
            Option.one(
                    POLICY,
                    "FILE",
                    "Which log and which witnesses you trust, and how many of them must agree.")
                .of(new Kind.Location())
                .required(),
            Option.one(AUTHORS, "FILE", "Keys of those who may have signed the entry, one a line.")
                .of(new Kind.Location()),
            Option.many(
                    AUTHORITY,
                    "FILE",
                    "The certificate of a time stamp authority whose word you take.")
                .of(new Kind.Location()),
            Option.flag(JSON, "Print JSON."));
  }

  @Override
  public int run(Request request) {
    List<String> arguments = new ArrayList<>();
    for (String option : List.of(POLICY, AUTHORS)) {
      request.given().one(option).ifPresent(file -> arguments.addAll(List.of(option, file)));
    }
    request.given().all(AUTHORITY).forEach(file -> arguments.addAll(List.of(AUTHORITY, file)));
    if (request.given().has(JSON)) {
      arguments.add(JSON);
    }
    arguments.addAll(request.given().operands());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code;
    try (Progress progress = Progress.on(request.err())) {
      code =
          Verify.run(
              arguments,
              new PrintStream(out, false, StandardCharsets.UTF_8),
              new PrintStream(err, false, StandardCharsets.UTF_8),
              read -> progress.doing("reading entry " + read));
    }
    request.out().print(out.toString(StandardCharsets.UTF_8));
    request.err().print(err.toString(StandardCharsets.UTF_8));
    request.out().flush();
    request.err().flush();
    return code;
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.line.Command;
import casus.cli.line.Given;
import casus.cli.line.Kind;
import casus.cli.line.Option;
import casus.cli.line.Request;
import casus.cli.line.Usage;
import casus.cli.output.JsonText;
import casus.witness.MonitorProgram;
import casus.witness.http.Limits;
import casus.witness.monitor.Finding;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// `casus monitor`: follows logs, compares what they show to different people, and says what it
/// finds.
final class MonitorCommand implements Command {
  private static final String POLICY = "--policy";
  private static final String FOLDER = "--folder";
  private static final String MIRROR = "--mirror";
  private static final String NODE = "--node";
  private static final String EVERY = "--every";
  private static final String JSON = "--json";

  @Override
  public Usage usage() {
    return Usage.of(
            "monitor",
            "Follows the logs of a policy: that they only grow, that everybody is shown the same"
                + " tree, that promises are kept within a minute. Keeps what proves the contrary.",
            "",
            "Example: casus monitor --policy istanbul.policy --folder m --mirror"
                + " https://mirror.example/ --listen 0.0.0.0:8082")
        .with(
            Option.one(POLICY, "FILE", "The policy; its logs have addresses.")
                .of(new Kind.Location())
                .required(),
            Option.one(FOLDER, "FOLDER", "Where it keeps copies, promises and proofs.")
                .of(new Kind.Location())
                .required(),
            Option.many(MIRROR, "URL", "A mirror to compare with."),
            Option.many(NODE, "KEY", "The public key of a node whose promises are followed."),
            Option.one(EVERY, "SECONDS", "How long it rests between two looks; 10 if left out."),
            Option.flag(JSON, "Print each finding as a line of JSON."))
        .with(Listening.PLACE);
  }

  @Override
  public int run(Request request) {
    Given given = request.given();
    Path folder = Path.of(given.one(FOLDER).orElseThrow());
    Path policy = Path.of(given.one(POLICY).orElseThrow());
    boolean json = given.has(JSON);
    return Listening.until(
        request,
        () -> {
          if (given.has(Listening.FIRST)) {
            MonitorProgram.prepare(folder, policy);
          }
          return MonitorProgram.start(
              new MonitorProgram.Configuration(
                  Listening.address(given),
                  policy,
                  folder,
                  given.all(MIRROR).stream().map(MonitorCommand::address).toList(),
                  given.all(NODE).stream().map(Inputs::verifierKey).toList(),
                  interval(given),
                  Limits.USUAL),
              finding -> tell(finding, request.out(), json));
        });
  }

  private static void tell(Finding finding, PrintWriter out, boolean json) {
    if (json) {
      Map<String, Object> told = new TreeMap<>();
      told.put("finding", finding.getClass().getSimpleName());
      told.put("sentence", finding.sentence());
      out.println(JsonText.of(told).replace("\n", " ").strip());
    } else {
      out.println(finding.sentence());
    }
    out.flush();
  }

  private static URI address(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException none) {
      throw new InputException("\"" + text + "\" is no address of a mirror.");
    }
  }

  private static Duration interval(Given given) {
    return Inputs.seconds(given.one(EVERY).orElse("10"));
  }
}

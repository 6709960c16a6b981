// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.crisis;

import casus.engine.docket.Event;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.BodyId;
import casus.treaty.name.Option;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/// Draws what States do about an occurrence: acts, answers and votes.
final class Deeds {
  /// The guarantors of the Communiqué, without the one in brackets.
  static final List<String> GUARANTORS =
      List.of(
          "UK", "China", "Russia", "USA", "France", "Turkey", "Germany", "Canada", "Italy",
          "Poland", "Israel");

  private static final List<String> COUNCIL =
      List.of(
          "China",
          "France",
          "Russia",
          "UK",
          "USA",
          "Albania",
          "Brazil",
          "Gabon",
          "Ghana",
          "India",
          "Ireland",
          "Kenya",
          "Mexico",
          "Norway",
          "Emirates");
  private static final List<String> HELP =
      List.of("close-airspace", "supply-weapons", "use-armed-force", "assist");
  private static final List<String> FINDINGS = List.of("aggression", "special-operation", "war");

  private final Random random;

  Deeds(Random random) {
    this.random = random;
  }

  /// What one State did.
  ///
  /// @param by who
  /// @param event what
  record Deed(String by, Event event) {}

  /// Draws a deed; `kind` runs from 30 to 91 and says which.
  Deed drawn(int kind, Crisis.Case about) {
    if (kind < 45) {
      return consult(about);
    }
    if (kind < 65) {
      return act(guarantor(), HELP.get(random.nextInt(HELP.size())), about);
    }
    if (kind < 68) {
      return act("Ukraine", "appeal", about);
    }
    if (kind < 70) {
      return act("Ukraine", "demand-consultations", about);
    }
    if (kind < 80) {
      String by = guarantor();
      String finding = FINDINGS.get(random.nextInt(FINDINGS.size()));
      return new Deed(
          by,
          new Event.QuestionAnswered(
              new QuestionId("own-finding"), about.id(), new Option(finding), Optional.empty()));
    }
    return kind < 86
        ? vote("SecurityCouncil", "council-decision", COUNCIL, List.of("help", "no-help"), about)
        : vote("Guarantors", "common-finding", GUARANTORS, FINDINGS, about);
  }

  private Deed consult(Crisis.Case about) {
    String by = guarantor();
    TreeSet<PartyId> actors = new TreeSet<>();
    actors.add(new PartyId(by));
    int more = 1 + random.nextInt(4);
    for (int i = 0; i < more; i++) {
      actors.add(new PartyId(guarantor()));
    }
    return new Deed(
        by,
        new Event.ActReported(
            new ActTypeId("consult"), actors, Optional.empty(), Optional.of(about.id())));
  }

  private Deed act(String by, String act, Crisis.Case about) {
    TreeSet<PartyId> actors = new TreeSet<>();
    actors.add(new PartyId(by));
    Optional<PartyId> toward =
        by.equals("Ukraine") ? Optional.empty() : Optional.of(new PartyId("Ukraine"));
    return new Deed(
        by, new Event.ActReported(new ActTypeId(act), actors, toward, Optional.of(about.id())));
  }

  private Deed vote(
      String body, String question, List<String> members, List<String> options, Crisis.Case about) {
    Event.Ballot ballot =
        switch (random.nextInt(5)) {
          case 0 -> new Event.Ballot.Against();
          case 1 -> new Event.Ballot.Abstention();
          default -> new Event.Ballot.For(new Option(options.get(random.nextInt(options.size()))));
        };
    return new Deed(
        members.get(random.nextInt(members.size())),
        new Event.VoteCast(new BodyId(body), new QuestionId(question), about.id(), ballot));
  }

  private String guarantor() {
    return GUARANTORS.get(random.nextInt(GUARANTORS.size()));
  }
}

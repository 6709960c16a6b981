// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.naive.NaiveAssessment.Open;
import casus.engine.obligation.Due;
import casus.engine.obligation.Status;
import casus.treaty.text.Bracket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is drawn is worth drawing: every construct and every outcome occurs, and often.
class RandomCaseTest {
  private static final int CASES = 600;

  @Test
  void everyOutcomeOccurs() {
    Map<String, Integer> count = new TreeMap<>();
    for (long seed = 1; seed <= CASES; seed++) {
      TreeSet<String> seen = new TreeSet<>();
      RandomCase.of(seed)
          .naive()
          .obligations()
          .forEach((key, o) -> {
            seen.add(o.status().name());
            seen.add(o.due().getClass().getSimpleName());
            seen.add(o.bearers().size() > 1 ? "several bearers" : "one bearer");
            if (key.bearers().isEmpty()) {
              seen.add("standing together");
            }
            o.open().forEach(open -> seen.add("open " + open));
            seen.add(key.occasion().isPresent() ? "on a case" : "standing");
            if (o.status() != Status.PENDING) {
              seen.add("live");
            }
            if (o.bornLate()) {
              seen.add("born late");
            }
            if (o.remediedAt().isPresent()) {
              seen.add("remedied");
            }
          });
      seen.forEach(s -> count.merge(s, 1, Integer::sum));
    }
    Stream.of(
            Arrays.stream(Status.values()).map(Status::name),
            Arrays.stream(Due.class.getPermittedSubclasses()).map(Class::getSimpleName),
            Arrays.stream(Open.values()).map(o -> "open " + o),
            Stream.of(
                "several bearers", "one bearer", "on a case", "standing", "standing together"))
        .flatMap(s -> s)
        .forEach(s -> assertTrue(count.getOrDefault(s, 0) * 100 >= CASES * 3, s + " " + count));
    assertTrue(count.getOrDefault("live", 0) * 100 >= CASES * 55, "live " + count);
    assertTrue(count.getOrDefault("born late", 0) >= 5, "born late " + count);
    assertTrue(count.getOrDefault("remedied", 0) >= 5, "remedied " + count);
  }

  @Test
  void everyConstructOccurs() {
    Pattern name = Pattern.compile("([A-Z][A-Za-z]+)\\[");
    TreeSet<String> seen = new TreeSet<>();
    for (long seed = 1; seed <= CASES; seed++) {
      RandomCase c = RandomCase.of(seed);
      Matcher matcher = name.matcher(c.text() + " " + c.docket());
      while (matcher.find()) {
        seen.add(matcher.group(1));
      }
    }
    List<Class<?>> sealed =
        List.of(
            casus.engine.docket.Account.Claim.class,
            casus.engine.docket.Event.class,
            casus.engine.docket.Event.Ballot.class,
            casus.engine.docket.Event.Declared.class,
            casus.treaty.Clause.class,
            casus.treaty.Performance.Content.class,
            casus.treaty.Question.Answerer.class,
            casus.treaty.Reading.Filling.class,
            casus.treaty.StatusRules.Formula.class,
            casus.treaty.StatusRules.Quantity.class,
            casus.treaty.Undertaking.Mode.class,
            casus.treaty.Window.class,
            casus.treaty.condition.Condition.class,
            casus.treaty.party.Exclusion.class,
            casus.treaty.party.Group.class,
            casus.treaty.party.PartyRef.class,
            casus.treaty.place.AreaExpression.class,
            casus.treaty.text.Slot.class,
            casus.treaty.time.Start.class,
            casus.treaty.vote.Quorum.class,
            casus.treaty.vote.VotingRule.class);
    List<String> missing =
        sealed.stream()
            .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
            .filter(Class::isRecord)
            .map(Class::getSimpleName)
            .filter(simple -> !seen.contains(simple))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void bracketsNestAndAreTiedAndTheChoiceTellsThemApart() {
    TreeSet<String> seen = new TreeSet<>();
    for (long seed = 1; seed <= CASES; seed++) {
      RandomCase c = RandomCase.of(seed);
      for (Bracket b : c.text().brackets()) {
        if (b.versions().isPresent()) {
          continue;
        }
        boolean own = c.choice().brackets().contains(b.key());
        boolean in = b.isIn(c.choice().brackets());
        seen.add((b.within().isPresent() ? "nested" : "single") + " " + own + " " + in);
      }
    }
    List<String> all =
        List.of(
            "nested false false",
            "nested false true",
            "nested true false",
            "nested true true",
            "single false false",
            "single false true",
            "single true true");
    assertEquals(all, List.copyOf(seen));
  }

  @Test
  void aSeedAlwaysDrawsTheSame() {
    assertEquals(RandomCase.of(11), RandomCase.of(11));
  }
}

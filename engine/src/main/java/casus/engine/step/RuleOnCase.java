// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.rule.Rule;
import casus.engine.trigger.Evaluator;
import casus.engine.trigger.Subject;
import casus.engine.trigger.Verdict;
import casus.engine.view.Occasion;
import casus.treaty.condition.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One rule held against one case: what does not depend on a bearer or an instant is found once,
/// however many bearers there are, and what does not depend on a bearer once an instant.
final class RuleOnCase {
  private final Rule rule;
  private final Evaluator evaluator;
  private final Diary diary;
  private final List<Occasion> members;
  private final TreeMap<Integer, Facts> facts = new TreeMap<>();
  private final TreeMap<Integer, Verdict> unnamed = new TreeMap<>();

  /// @param members every occurrence of the case, in order of time
  RuleOnCase(Rule rule, Evaluator evaluator, Diary diary, List<Occasion> members) {
    this.rule = rule;
    this.evaluator = evaluator;
    this.diary = diary;
    this.members = members;
  }

  List<Occasion> members() {
    return members;
  }

  /// Whether a party that nobody has named is left out: the same for all such, so found once.
  Verdict unnamed(int member, int exclusion, Supplier<Verdict> found) {
    return unnamed.computeIfAbsent(member * rule.exclusions().size() + exclusion, _ -> found.get());
  }

  /// Forgets what was found at an instant; what was said stays found.
  void startAgain() {
    facts.values().forEach(f -> f.last = Optional.empty());
  }

  Facts facts(int member) {
    return facts.computeIfAbsent(member, m -> new Facts(members.get(m)));
  }

  /// What the rule finds of one occurrence, whoever the bearer is.
  final class Facts {
    private final Occasion member;
    private final Verdict what;
    private final @Nullable Verdict[] said;
    private Instant lastAt = Instant.MIN;
    private Optional<Diary.Noted<Applicability.On>> last = Optional.empty();

    private Facts(Occasion member) {
      this.member = member;
      what = evaluator.isOneOf(rule.undertaking().trigger().events(), rule.kinship(), member);
      said = new @Nullable Verdict[rule.conditions().size()];
    }

    Occasion member() {
      return member;
    }

    /// Whether it is of a type the rule names.
    Verdict what() {
      return what;
    }

    /// What is found at an instant, asked anew only if it is not the same for all bearers.
    Applicability.On at(Instant at, Supplier<Applicability.On> found) {
      if (!rule.isSameForAll()) {
        return found.get();
      }
      if (last.isPresent() && (lastAt.equals(at) || last.get().value().fixed())) {
        return diary.recall(last.get());
      }
      lastAt = at;
      last = Optional.of(diary.note(found));
      return last.get().value();
    }

    /// The value of one condition of the rule.
    Verdict condition(int index, Subject subject) {
      Condition condition = rule.conditions().get(index);
      if (rule.nature(index) != Rule.Nature.SAID) {
        return evaluator.verdict(condition, subject);
      }
      Verdict known = said[index];
      if (known == null) {
        known = evaluator.verdict(condition, subject);
        said[index] = known;
      }
      return known;
    }
  }
}

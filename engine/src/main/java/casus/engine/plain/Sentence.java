// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.grounds.Truth;
import casus.engine.rule.Rule;
import casus.treaty.Performance.Content;
import casus.treaty.Trigger.Finding;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.EventTypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A rule compiled for the lane.
final class Sentence {
  private final Rule rule;
  private final Lexicon lexicon;
  private final Member[] members;
  private final Truth[] kinds;
  private final Part[] parts;
  private final Leaving[] leavings;
  private final boolean[] fits;
  private final int needed;
  private final Dues dues;
  private final Whom toward;
  private final Whom owedTo;

  Sentence(Rule rule, Lexicon lexicon, Retelling retelling) {
    this.rule = rule;
    this.lexicon = lexicon;
    int[] numbers = lexicon.members(rule.undertaking().bearers().group());
    members = new Member[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      members[i] = lexicon.member(numbers[i]);
    }
    kinds = kinds(rule, lexicon);
    parts = parts(rule, lexicon, retelling);
    leavings = rule.exclusions().stream().map(e -> Leaving.of(e, lexicon)).toArray(Leaving[]::new);
    var performance = rule.undertaking().performance();
    List<ActTypeId> acts = lexicon.acts();
    fits = new boolean[acts.size()];
    for (int i = 0; i < fits.length; i++) {
      fits[i] = lexicon.rulebook().actsLookedFor().fits(acts.get(i), performance);
    }
    needed = performance.content() instanceof Content.AtLeast(int count, _) ? count : 1;
    dues = new Dues(rule, lexicon);
    toward = new Whom(performance.toward().map(List::of).orElse(List.of()), lexicon);
    owedTo = new Whom(rule.undertaking().terms().owedTo(), lexicon);
  }

  private static Truth[] kinds(Rule rule, Lexicon lexicon) {
    List<EventTypeId> wanted = rule.undertaking().trigger().events();
    Truth[] kinds = new Truth[lexicon.events().size()];
    for (int i = 0; i < kinds.length; i++) {
      EventTypeId type = lexicon.events().get(i);
      kinds[i] =
          rule.kinship().isOneOf(type, wanted)
              ? Truth.TRUE
              : rule.kinship().mayBeOneOf(type, wanted) ? Truth.UNDETERMINED : Truth.FALSE;
    }
    return kinds;
  }

  private static Part[] parts(Rule rule, Lexicon lexicon, Retelling retelling) {
    List<Part> parts = new ArrayList<>();
    Optional<Finding> finding = rule.undertaking().trigger().finding().stated();
    finding.ifPresent(f -> parts.add(new AnswerPart(f.question(), f.options(), lexicon)));
    for (Condition condition : rule.conditions()) {
      parts.add(
          switch (condition) {
            case Condition.IsAnswered(var question, var options) ->
                new AnswerPart(question, options, lexicon);
            case Condition.HasDone(ActTypeId act, var by) -> new DeedPart(act, by, lexicon);
            default -> new SaidPart(condition, SaidTest.from(condition, lexicon), retelling);
          });
    }
    return parts.toArray(Part[]::new);
  }

  Rule rule() {
    return rule;
  }

  /// Those in the group that it binds, in the order of the text.
  Member[] members() {
    return members;
  }

  /// Whether an event of a type is one of those it names.
  Truth kind(EventTypeId type) {
    int event = lexicon.event(type);
    return event == Names.NONE ? Truth.FALSE : kinds[event];
  }

  /// What must hold beside the type of the event, in the order of the text.
  Part[] parts() {
    return parts;
  }

  Leaving[] leavings() {
    return leavings;
  }

  boolean isFit(int act) {
    return fits[act];
  }

  int needed() {
    return needed;
  }

  Dues dues() {
    return dues;
  }

  Whom toward() {
    return toward;
  }

  Whom owedTo() {
    return owedTo;
  }

  /// Tells whether acts perform it: a duty to act once.
  boolean isPerformed() {
    return rule.undertaking().modality() == Modality.MUST
        && rule.undertaking().window() instanceof Window.Once;
  }
}

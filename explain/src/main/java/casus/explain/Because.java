// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.docket.OccasionId;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Inference;
import casus.engine.obligation.NotOwed;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Why nothing is owed on what happened, where a few reasons tell it all.
final class Because {
  private static final int MOST_REASONS = 3;

  /// What by itself tells why a promise does not reach what happened.
  private static final List<Inference> DECISIVE =
      List.of(Inference.PLACE_INSIDE, Inference.PLACE_OUTSIDE);

  private final Answer answer;

  Because(Answer answer) {
    this.answer = answer;
  }

  /// Returns one sentence a reason, if there are few.
  List<String> sentences() {
    SortedMap<String, SortedSet<String>> cited = new TreeMap<>();
    for (NotOwed not : answer.assessment().notOwed()) {
      Optional<String> last = Optional.empty();
      for (Ground ground : not.grounds().list()) {
        if (ground instanceof Ground.ByInference(Inference inference, _, _)
            && DECISIVE.contains(inference)) {
          last = Optional.of(answer.phrases().ground(ground));
        }
      }
      Optional<OccasionId> occasion = not.key().occasion();
      if (last.isPresent() && occasion.isPresent()) {
        cited
            .computeIfAbsent(
                answer.words().catalogue().say("headline.because.of", occasion.get(), last.get()),
                _ -> new TreeSet<>())
            .add(not.key().sentence().toString());
      }
    }
    return cited.size() > MOST_REASONS
        ? List.of()
        : cited.entrySet().stream()
            .map(e ->
                answer
                    .words()
                    .catalogue()
                    .say(
                        "headline.because",
                        answer.words().list(List.copyOf(e.getValue())),
                        e.getKey()))
            .toList();
  }
}

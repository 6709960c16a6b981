// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What was already asked of a world. Nothing in a world changes, so an answer stays true; the
/// definitions are told without it, and are asked once for each question instead of each time.
final class Remembered {
  private record Question(String what, List<Object> of) {}

  private final Map<Question, Object> answers = new HashMap<>();

  /// Returns the answer to a question.
  ///
  /// @param what which definition
  /// @param how the definition
  /// @param of what it is asked of
  // The answers of one definition are of one type.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  <T> T once(String what, Supplier<T> how, Object... of) {
    Question question = new Question(what, List.of(of));
    Object known = answers.get(question);
    if (known == null) {
      known = how.get();
      answers.put(question, known);
    }
    return (T) known;
  }
}

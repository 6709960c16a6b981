// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import casus.treaty.condition.Condition;
import casus.treaty.text.Slot;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import java.util.Optional;

/// In what time an undertaking is to be performed.
public sealed interface Window {
  /// Once, in a time that may be open.
  ///
  /// @param promptness a vague word of the text, such as `forthwith`; it breaches nothing by itself
  /// @param limit how long
  /// @param start from when
  record Once(Optional<String> promptness, Slot<Term> limit, Slot<Start> start) implements Window {}

  /// At all times, or for a duty to abstain, at no time.
  ///
  /// @param during only while this holds; always if empty
  record AtAllTimes(Optional<Condition> during) implements Window {}
}

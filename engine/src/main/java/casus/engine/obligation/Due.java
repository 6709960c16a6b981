// SPDX-License-Identifier: Apache-2.0
package casus.engine.obligation;

import casus.treaty.time.Start;
import casus.treaty.time.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// By when an obligation is to be performed, and how that was counted.
public sealed interface Due {
  /// At an instant; an act at exactly that instant is in time.
  ///
  /// @param instant when
  /// @param start what started the clock
  /// @param started when it started
  /// @param term how long it runs
  record At(Instant instant, Start start, Instant started, Term term) implements Due {}

  /// The clock has a stated start that has not happened yet, or at an hour nobody has given.
  ///
  /// @param start what would start it
  /// @param term how long it will run
  /// @param untimed reports that may have started it and do not say when they were made
  record NotStarted(Start start, Term term, List<Untimed> untimed) implements Due {
    /// Copies the list.
    public NotStarted {
      untimed = List.copyOf(untimed);
    }
  }

  /// The text states a length and not from when: every clock the record allows, earliest first.
  ///
  /// @param term how long
  /// @param candidates each start on record and the due instant it would give
  /// @param untimed reports that may have started it too and do not say when they were made
  record StartNotStated(Term term, List<At> candidates, List<Untimed> untimed) implements Due {
    /// Copies the lists.
    public StartNotStated {
      candidates = List.copyOf(candidates);
      untimed = List.copyOf(untimed);
    }
  }

  /// The text states no length.
  ///
  /// @param promptness a vague word it uses, such as `forthwith`
  record LimitNotStated(Optional<String> promptness) implements Due {}

  /// At all times.
  record AtAllTimes() implements Due {}

  /// Nothing has to be done by any time: a liberty.
  record Never() implements Due {}
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.trigger.Agenda;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The agenda of a fold, which can also note what a question asked to look at again, so that the
/// answer can be used for others.
final class Diary implements Agenda {
  private final Agenda agenda;
  private Optional<List<Instant>> notes = Optional.empty();

  Diary(Agenda agenda) {
    this.agenda = agenda;
  }

  /// An answer, and when it may change.
  ///
  /// @param value the answer
  /// @param again when to look again
  record Noted<T>(T value, List<Instant> again) {}

  @Override
  public void lookAgainAt(Instant at) {
    agenda.lookAgainAt(at);
    notes.ifPresent(list -> list.add(at));
  }

  /// Asks, and notes when to look again.
  <T> Noted<T> note(Supplier<T> question) {
    List<Instant> list = new ArrayList<>();
    notes = Optional.of(list);
    T value = question.get();
    notes = Optional.empty();
    return new Noted<>(value, list);
  }

  /// Takes an answer that was noted before.
  <T> T recall(Noted<T> noted) {
    noted.again().forEach(agenda::lookAgainAt);
    return noted.value();
  }
}

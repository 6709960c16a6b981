// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.treaty.Instrument;
import casus.treaty.Question;
import casus.treaty.text.Slot;
import java.util.List;

/// A case in which nobody has answered anything and the text states no default.
final class Unanswered {
  private Unanswered() {}

  static RandomCase of(RandomCase c) {
    List<Entry> silent =
        c.docket().entries().stream()
            .filter(e ->
                !isAnswer(e.event())
                    && !(e.event() instanceof Event.EntryCorrected k && isAnswer(k.corrected())))
            .toList();
    return c.with(withoutDefaults(c.text())).with(silent);
  }

  private static boolean isAnswer(Event event) {
    return event instanceof Event.QuestionAnswered
        || event instanceof Event.VoteCast
        || event instanceof Event.AbsenceRecorded
        || event instanceof Event.DecisionReported;
  }

  private static Instrument withoutDefaults(Instrument text) {
    List<Question> questions =
        text.deciders().questions().stream()
            .map(q ->
                new Question(
                    q.id(),
                    q.label(),
                    q.options(),
                    q.answerer(),
                    q.limit(),
                    Slot.open(),
                    q.bracket()))
            .toList();
    return new Instrument(
        text.header(),
        text.cast(),
        text.vocabulary(),
        new Instrument.Deciders(questions, text.deciders().bodies()),
        text.provisions(),
        text.status(),
        text.readings());
  }
}

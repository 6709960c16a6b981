// SPDX-License-Identifier: Apache-2.0
package casus.language.check;

import casus.language.diagnosis.Code;
import casus.language.source.Span;
import casus.treaty.Clause;
import casus.treaty.Provision;
import casus.treaty.Undertaking;
import casus.treaty.Window;
import casus.treaty.text.Part;
import casus.treaty.text.Slot;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import casus.treaty.time.Unit;
import java.util.HashMap;
import java.util.Map;

/// CAS302: one clock counts hours in one sentence and days in another.
final class ClockCheck {
  private final Subject subject;

  ClockCheck(Subject subject) {
    this.subject = subject;
  }

  /// A length and where it stands.
  private record Said(Term term, Span where) {}

  void run() {
    for (Provision provision : subject.instrument().provisions()) {
      Map<Slot<Start>, Said> hours = new HashMap<>();
      Map<Slot<Start>, Said> days = new HashMap<>();
      for (Part<Clause> part : provision.clauses()) {
        if (part.value() instanceof Undertaking undertaking
            && undertaking.window()
                instanceof Window.Once(_, Slot.Stated<Term>(Term term), Slot<Start> start)) {
          boolean exact = term.unit() == Unit.HOURS;
          Said said = new Said(term, subject.places().of(undertaking));
          Said other = (exact ? days : hours).get(start);
          if (other != null) {
            report(said, other);
          }
          (exact ? hours : days).putIfAbsent(start, said);
        }
      }
    }
  }

  private void report(Said said, Said other) {
    String message =
        "One clock counts " + other.term() + " in one sentence and " + said.term() + " in another.";
    String help = "Hours are exact; days run to the end of the last day. Count in one unit.";
    subject
        .diagnoses()
        .warn(
            Code.UNIT,
            said.where(),
            message,
            help,
            subject.diagnoses().related(other.where(), other.term().toString()));
  }
}

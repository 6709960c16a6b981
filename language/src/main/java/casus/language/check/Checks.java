// SPDX-License-Identifier: Apache-2.0
package casus.language.check;

import casus.language.diagnosis.Code;
import casus.language.diagnosis.Diagnoses;
import casus.language.resolve.InstrumentFromSyntax.Resolved;
import casus.language.resolve.InstrumentFromSyntax.Unused;
import casus.language.source.Span;
import casus.treaty.Clause;
import casus.treaty.Provision;
import casus.treaty.Sealed;
import casus.treaty.text.Part;

/// Runs every check. The text can be read; what is found is about what it says.
public final class Checks {
  private static final String SEALED = "Every answer says that it may change what is said.";

  private Checks() {}

  /// Checks an instrument. Errors are looked for even where others were found, so that all are told
  /// at once; warnings and notes only about a text that has none.
  ///
  /// @param resolved an instrument and where its parts stand
  /// @param diagnoses where findings go
  public static void run(Resolved resolved, Diagnoses diagnoses) {
    Subject subject = new Subject(resolved.instrument(), resolved.places(), diagnoses);
    DeciderCheck deciders = new DeciderCheck(subject);
    boolean isSound = !diagnoses.hasErrors();
    new CircleCheck(subject).run();
    deciders.findErrors();
    if (isSound) {
      deciders.run();
    }
    if (diagnoses.hasErrors()) {
      return;
    }
    resolved.unused().forEach(u -> unused(u, diagnoses));
    new DutyCheck(subject).run();
    new AreaCheck(subject).run();
    new NoOccurrenceCheck(subject).run();
    new ClockCheck(subject).run();
    new WaitingCheck(subject).run();
    new ConflictCheck(subject).run();
    new BracketCheck(subject).run();
    sealed(subject);
  }

  /// CAS710: what is there and cannot be read.
  private static void sealed(Subject subject) {
    subject
        .instrument()
        .header()
        .sealed()
        .ifPresent(_ -> {
          Span where = subject.places().of(subject.instrument().header());
          subject.diagnoses().add(Code.SEALED_TEXT, where, "The text is not published.", SEALED);
        });
    for (Provision provision : subject.instrument().provisions()) {
      for (Part<Clause> clause : provision.clauses()) {
        if (clause.value() instanceof Sealed sealed) {
          String message = "This part of the text cannot be read.";
          Span where = subject.places().of(sealed);
          subject.diagnoses().add(Code.SEALED_TEXT, where, message, SEALED);
        }
      }
    }
  }

  private static void unused(Unused unused, Diagnoses diagnoses) {
    String message = "Nothing in the text uses the " + unused.what() + ".";
    if (unused.what().startsWith("event ")) {
      diagnoses.note(Code.UNUSED, unused.where(), message, "Reports may still use it.");
    } else {
      String help = "Use it, or take the declaration out.";
      diagnoses.warn(Code.UNUSED, unused.where(), message, help);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.language.check;

import casus.language.diagnosis.Code;
import casus.language.source.Span;
import casus.treaty.Body;
import casus.treaty.Clause;
import casus.treaty.Performance;
import casus.treaty.Provision;
import casus.treaty.Question;
import casus.treaty.Undertaking;
import casus.treaty.party.Role;
import casus.treaty.text.Bracket;
import casus.treaty.text.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// CAS703: which words stand in brackets, and how a user chooses them.
final class BracketCheck {
  private final Subject subject;
  private final SequencedMap<String, Found> found = new LinkedHashMap<>();

  /// Brackets of one key.
  private record Found(Bracket bracket, Span where, int count) {}

  BracketCheck(Subject subject) {
    this.subject = subject;
  }

  void run() {
    for (Role role : subject.instrument().cast().roles()) {
      addAll(role.members(), subject.places().of(role));
    }
    for (Question question : subject.instrument().deciders().questions()) {
      add(question.bracket(), subject.places().of(question));
    }
    for (Body body : subject.instrument().deciders().bodies()) {
      addAll(body.excluding(), subject.places().of(body));
    }
    for (Provision provision : subject.instrument().provisions()) {
      for (Part<Clause> clause : provision.clauses()) {
        add(clause.bracket(), subject.places().of(clause.value()));
        if (clause.value() instanceof Undertaking undertaking) {
          addParts(undertaking);
        }
      }
    }
    found.values().forEach(this::report);
  }

  private void addParts(Undertaking undertaking) {
    Span where = subject.places().of(undertaking);
    addAll(undertaking.trigger().conditions(), where);
    addAll(undertaking.bearers().except(), where);
    addAll(undertaking.terms().unless(), where);
    switch (undertaking.performance().content()) {
      case Performance.Content.AtLeast(_, var forms) -> addAll(forms, where);
      case Performance.Content.AsNecessary(var forms, _) -> addAll(forms, where);
      case Performance.Content.Itself() -> {}
    }
  }

  private <T> void addAll(List<Part<T>> parts, Span where) {
    parts.forEach(p -> add(p.bracket(), where));
  }

  private void add(Optional<Bracket> bracket, Span where) {
    bracket.ifPresent(b ->
        found.merge(
            b.key(),
            new Found(b, where, 1),
            (old, _) -> new Found(old.bracket(), old.where(), old.count() + 1)));
  }

  private void report(Found brackets) {
    String key = brackets.bracket().key();
    String who =
        brackets.bracket().proponent().map(p -> "proposed by " + p).orElse("of no known author");
    String message =
        brackets.count() == 1
            ? "Words " + who + " stand in brackets and count only when chosen."
            : "Words "
                + who
                + " stand in brackets in "
                + brackets.count()
                + " places and count only when chosen, all together.";
    subject
        .diagnoses()
        .add(Code.OPEN_BRACKETS, brackets.where(), message, "They are chosen by \"" + key + "\".");
  }
}

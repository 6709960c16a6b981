// SPDX-License-Identifier: Apache-2.0
package casus.language.check;

import casus.language.diagnosis.Code;
import casus.language.source.Span;
import casus.treaty.Body;
import casus.treaty.Clause;
import casus.treaty.Header;
import casus.treaty.Performance;
import casus.treaty.Provision;
import casus.treaty.Question;
import casus.treaty.Undertaking;
import casus.treaty.party.Role;
import casus.treaty.text.Bracket;
import casus.treaty.text.InVersions;
import casus.treaty.text.Part;
import casus.treaty.text.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// CAS703: which words stand in brackets, and how a user chooses them.
final class BracketCheck {
  private final Subject subject;
  private final SequencedMap<String, Found> found = new LinkedHashMap<>();

  /// Each pair of brackets once, however many parts stand in it.
  private final Set<Bracket> seen = Collections.newSetFromMap(new IdentityHashMap<>());

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
          Span where = subject.places().of(undertaking);
          inside(undertaking).forEach(b -> add(Optional.of(b), where));
        }
      }
    }
    found.values().forEach(this::report);
  }

  /// Returns the brackets of every part, so that those of one key are counted.
  private static List<Bracket> inside(Undertaking undertaking) {
    List<Part<?>> parts = new ArrayList<>();
    parts.addAll(undertaking.trigger().conditions());
    parts.addAll(undertaking.bearers().except());
    parts.addAll(undertaking.terms().unless());
    switch (undertaking.performance().content()) {
      case Performance.Content.AtLeast(_, var forms) -> parts.addAll(forms);
      case Performance.Content.AsNecessary(var forms, _) -> parts.addAll(forms);
      case Performance.Content.Itself() -> {}
    }
    return parts.stream().flatMap(p -> p.bracket().stream()).toList();
  }

  private <T> void addAll(List<Part<T>> parts, Span where) {
    parts.forEach(p -> add(p.bracket(), where));
  }

  private void add(Optional<Bracket> innermost, Span where) {
    for (Bracket bracket : innermost.map(Bracket::all).orElse(List.of())) {
      if (seen.add(bracket)) {
        found.merge(
            bracket.key(),
            new Found(bracket, where, 1),
            (old, _) -> new Found(old.bracket(), old.where(), old.count() + 1));
      }
    }
  }

  /// CAS709: words that some versions lack, and whether the text says which version prevails.
  private void versions(Found brackets, InVersions words) {
    Header header = subject.instrument().header();
    String where = brackets.count() == 1 ? "" : " in " + brackets.count() + " places";
    String message =
        "Words stand only in "
            + labels(header, words.in())
            + where
            + ", not in "
            + labels(header, words.out())
            + ".";
    boolean bothAuthentic =
        Stream.of(words.in(), words.out())
            .allMatch(keys ->
                keys.stream()
                    .flatMap(k -> header.version(k).stream())
                    .anyMatch(Version::authentic));
    String rank =
        header.versions().stream()
            .filter(Version::prevails)
            .findFirst()
            .map(v -> "The text says that " + v.label() + " prevails.")
            .orElse(
                bothAuthentic
                    ? "Both are authentic, and nothing says which prevails (VCLT 33(4))."
                    : "Results are shown under each.");
    subject.diagnoses().add(Code.VERSIONS_DIFFER, brackets.where(), message, rank);
  }

  private static String labels(Header header, List<String> keys) {
    List<String> labels =
        keys.stream().flatMap(k -> header.version(k).stream()).map(Version::label).toList();
    return labels.isEmpty() ? "any other" : String.join(" and ", labels);
  }

  private void report(Found brackets) {
    Bracket bracket = brackets.bracket();
    if (bracket.versions().isPresent()) {
      versions(brackets, bracket.versions().get());
      return;
    }
    String who = bracket.proponent().map(p -> "proposed by " + p).orElse("of no known author");
    String where = brackets.count() == 1 ? "" : " in " + brackets.count() + " places";
    String together = brackets.count() == 1 ? "" : ", all together";
    String nested =
        bracket
            .within()
            .filter(b -> !b.key().equals(bracket.key()) && b.versions().isEmpty())
            .map(b -> " together with those around them, \"" + b.key() + "\"")
            .orElse("");
    String message =
        "Words "
            + who
            + " stand in brackets"
            + where
            + " and count only when chosen"
            + nested
            + together
            + ".";
    String help =
        bracket.tied().isEmpty()
            ? "They are chosen by \"" + bracket.key() + "\"."
            : "They are chosen by \""
                + bracket.key()
                + "\" or by what they are tied to: \""
                + String.join("\", \"", bracket.tied())
                + "\".";
    subject.diagnoses().add(Code.OPEN_BRACKETS, brackets.where(), message, help);
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Entry;
import casus.engine.obligation.Obligation;
import casus.scenario.Report;
import casus.treaty.Body;
import casus.treaty.Clause;
import casus.treaty.Provision;
import casus.treaty.Question;
import casus.treaty.Undertaking;
import casus.treaty.name.BodyId;
import casus.treaty.name.QuestionId;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The constructs of the language that an answer rests on, found by walking the sentences that were
/// reached, the questions and bodies they ask, and the docket: a new construct labels itself.
final class Labels {
  private static final String MODEL = "casus.treaty";
  private static final String RECORD = "casus.engine.docket.Event";
  private static final Set<String> NAMES = Set.of("name", "place");

  private final Report.Run run;
  private final SortedSet<String> found = new TreeSet<>();
  private final SortedSet<String> asked = new TreeSet<>();

  private Labels(Report.Run run) {
    this.run = run;
  }

  /// Labels of a scenario that was run.
  static SortedSet<String> of(Report.Run run, SortedSet<Citation> reached) {
    Labels labels = new Labels(run);
    for (Provision provision : run.instrument().provisions()) {
      for (Part<Clause> part : provision.clauses()) {
        if (part.value() instanceof Undertaking u && reached.contains(u.citation())
            || part.value() instanceof Clause.Ending
            || part.value() instanceof Clause.WholeEnding
            || part.value() instanceof Clause.Survival) {
          labels.walk(part);
        }
      }
    }
    run.instrument().readings().stream()
        .filter(r -> run.assessment().frame().choice().readings().contains(r.id()))
        .forEach(labels::walk);
    labels.walk(run.instrument().status());
    for (Entry entry : run.docket().entries()) {
      labels.found.add("event:" + kebab(entry.event().getClass().getSimpleName()));
    }
    for (Obligation obligation : run.assessment().obligations()) {
      labels.found.add("status:" + SuiteCase.word(obligation.status()));
    }
    return labels.found;
  }

  private void walk(Object value) {
    switch (value) {
      case Optional<?> maybe -> maybe.ifPresent(this::walk);
      case Collection<?> many -> many.forEach(this::walk);
      case QuestionId id -> question(id);
      case BodyId id -> body(id);
      case Enum<?> word when isModel(word.getDeclaringClass()) ->
          found.add(kebab(word.getDeclaringClass().getSimpleName()) + ":" + SuiteCase.word(word));
      case Record part -> parts(part);
      default -> {}
    }
  }

  private void question(QuestionId id) {
    if (asked.add("question " + id)) {
      run.instrument().deciders().questions().stream()
          .filter(q -> q.id().equals(id))
          .forEach((Question q) -> walk(q));
    }
  }

  private void body(BodyId id) {
    if (asked.add("body " + id)) {
      run.instrument().deciders().bodies().stream()
          .filter(b -> b.id().equals(id))
          .forEach((Body b) -> walk(b));
    }
  }

  private void parts(Record part) {
    Class<?> type = part.getClass();
    Class<?> around = type.getEnclosingClass();
    if (isModel(type) && around != null && around.isInterface()) {
      found.add(kebab(around.getSimpleName()) + ":" + kebab(type.getSimpleName()));
    }
    for (RecordComponent component : type.getRecordComponents()) {
      try {
        walk(component.getAccessor().invoke(part));
      } catch (IllegalAccessException | InvocationTargetException hidden) {
        throw new LinkageError(type + " cannot be walked", hidden);
      }
    }
  }

  private static boolean isModel(Class<?> type) {
    String home = type.getPackageName();
    return home.startsWith(MODEL)
        && !NAMES.contains(home.substring(home.lastIndexOf('.') + 1))
        && !type.getName().startsWith(RECORD);
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}

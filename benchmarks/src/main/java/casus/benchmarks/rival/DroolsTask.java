// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.rival;

import casus.benchmarks.task.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/// The common task as Drools rules, each result linked to the facts that gave it.
///
/// A session a scenario, from a pool; facts are inserted, rules fired, and the session goes back to
/// the pool.
public final class DroolsTask {
  private static final String RULES = "common-task.drl";
  private static final List<Guarantor> GUARANTORS =
      IntStream.range(0, Scenario.GUARANTORS).mapToObj(Guarantor::new).toList();

  private final KieSessionsPool sessions;

  /// How rules are compiled.
  enum Mode {
    /// To Java classes.
    EXECUTABLE_MODEL,
    /// By its older compiler.
    CLASSIC
  }

  /// A State that may owe something.
  ///
  /// @param index which, 0 to 10
  public record Guarantor(int index) {}

  /// From when one looks.
  ///
  /// @param asOf the hour
  public record Inquiry(int asOf) {}

  DroolsTask(Mode mode) {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write(
        "src/main/resources/casus/benchmarks/rival/" + RULES,
        services.getResources().newClassPathResource("casus/benchmarks/rival/" + RULES));
    KieBuilder builder = services.newKieBuilder(files);
    switch (mode) {
      case EXECUTABLE_MODEL -> builder.buildAll(ExecutableModelProject.class);
      case CLASSIC -> builder.buildAll();
    }
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    sessions =
        services
            .newKieContainer(services.getRepository().getDefaultReleaseId())
            .newKieSessionsPool(1);
  }

  /// Assesses one log.
  List<Duty> duties(TaskLog log) {
    List<Duty> duties = new ArrayList<>(2 * Scenario.GUARANTORS);
    KieSession session = sessions.newKieSession();
    session.setGlobal("duties", duties);
    session.insert(new Inquiry(log.asOf()));
    GUARANTORS.forEach(session::insert);
    log.facts().forEach(session::insert);
    session.fireAllRules();
    session.dispose();
    return duties;
  }
}

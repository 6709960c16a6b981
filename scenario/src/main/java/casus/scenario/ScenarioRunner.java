// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.vantage.Vantage;
import casus.scenario.Scenario.Reference;
import casus.scenario.docket.DocketReview;
import casus.scenario.docket.DocketSheet;
import casus.scenario.docket.Supposition;
import casus.scenario.text.TextFinding;
import casus.treaty.Instrument;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Locus;
import casus.treaty.diagnostic.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Runs scenarios. Start here, then [Judge] for how expectations are met.
public final class ScenarioRunner {
  private final Scenario scenario;
  private final World world;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Map<EntryId, Owned> entries = new TreeMap<>();
  private final List<Supposition> suppositions = new ArrayList<>();

  private ScenarioRunner(Scenario scenario, World world) {
    this.scenario = scenario;
    this.world = world;
  }

  private record Owned(Entry entry, String where) {}

  /// Runs a scenario.
  ///
  /// @param scenario the scenario
  /// @param world what it is run with
  /// @return what came of it; never an exception for what the scenario says
  public static Report run(Scenario scenario, World world) {
    return new ScenarioRunner(scenario, world).run();
  }

  private Report run() {
    Reference treaty = scenario.setting().treaty();
    Optional<Instrument> found =
        held(world.library().instrument(treaty.name()), treaty, "the treaty");
    scenario.setting().dockets().forEach(this::addDocket);
    scenario.setting().suppositions().forEach(this::addSupposition);
    scenario.story().entries().forEach(this::addOwn);
    if (found.isEmpty() || hasErrors()) {
      return notRun();
    }
    Instrument instrument = DrawnMaps.onto(found.get(), suppositions, findings);
    findings.addAll(ChoiceCheck.of(scenario, instrument));
    if (hasErrors()) {
      return notRun();
    }
    Docket docket = docket();
    findings.addAll(DocketReview.of(docket, scenario.story().loci()));
    findings.addAll(DocketReview.against(docket, scenario.story().loci(), instrument));
    Assessment assessment =
        Engine.assess(
            instrument, docket, vantage(docket), scenario.choosing().choice(), world.atlas());
    findings.addAll(SilenceCheck.of(scenario, instrument, assessment));
    Judge judge = new Judge(scenario, instrument, docket, assessment);
    List<Report.Verdict> verdicts = scenario.expectations().stream().map(judge::verdict).toList();
    return new Report(
        scenario,
        verdicts,
        findings,
        Reach.of(instrument, assessment),
        suppositions.stream().map(Supposition::name).distinct().toList(),
        Optional.of(new Report.Run(instrument, docket, assessment)));
  }

  private Report notRun() {
    return new Report(scenario, List.of(), findings, new TreeSet<>(), List.of(), Optional.empty());
  }

  private boolean hasErrors() {
    return findings.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  private Docket docket() {
    List<Entry> all = entries.values().stream().map(Owned::entry).toList();
    return new Docket(scenario.title().text(), all);
  }

  private Vantage vantage(Docket docket) {
    Vantage last = Vantage.of(docket);
    Instant asOf = scenario.setting().view().asOf().orElse(last.asOf());
    Instant latest = asOf.isAfter(last.knownAt()) ? asOf : last.knownAt();
    return new Vantage(asOf, scenario.setting().view().knownAt().orElse(latest));
  }

  private void addDocket(Reference name) {
    String treaty = scenario.setting().treaty().name();
    held(world.library().docket(name.name(), treaty), name, "the docket")
        .ifPresent(sheet -> addAll(sheet, name));
  }

  private void addSupposition(Reference name) {
    String treaty = scenario.setting().treaty().name();
    Optional<DocketSheet> sheet =
        held(world.library().supposition(name.name(), treaty), name, "the supposition");
    sheet.flatMap(DocketSheet::supposition).ifPresent(suppositions::add);
    sheet.ifPresent(s -> addAll(s, name));
  }

  private void addAll(DocketSheet sheet, Reference name) {
    sheet.docket().entries().forEach(e -> add(e, name.name(), name.locus()));
  }

  private void addOwn(Entry entry) {
    Locus locus =
        Optional.ofNullable(scenario.story().loci().get(entry.id()))
            .orElse(scenario.title().locus());
    add(entry, "this scenario", locus);
  }

  private void add(Entry entry, String where, Locus locus) {
    Owned before = entries.putIfAbsent(entry.id(), new Owned(entry, where));
    if (before != null && !before.entry().equals(entry)) {
      findings.add(
          TextFinding.ENTRIES_CLASH.at(
              locus,
              "The id '"
                  + entry.id()
                  + "' names one entry in "
                  + before.where()
                  + " and another in "
                  + where
                  + ".",
              "Give one of them another id."));
    }
  }

  private <T> Optional<T> held(Found<T> found, Reference name, String what) {
    return switch (found) {
      case Found.Here<T>(T value) -> Optional.of(value);
      case Found.Nowhere<T>(String sentence, String help) -> {
        findings.add(TextFinding.NOT_FOUND.at(name.locus(), sentence, help));
        yield Optional.empty();
      }
      case Found.Unusable<T>(List<Diagnostic> diagnostics) -> {
        String sentence = "Here " + what + " '" + name.name() + "' cannot be used as it stands.";
        findings.add(
            TextFinding.NOT_READABLE.at(name.locus(), sentence, "See the findings that follow."));
        findings.addAll(diagnostics);
        yield Optional.empty();
      }
    };
  }
}

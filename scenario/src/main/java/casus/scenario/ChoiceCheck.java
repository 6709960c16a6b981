// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.engine.factor.Variations;
import casus.scenario.Scenario.Reference;
import casus.scenario.text.Nearest;
import casus.scenario.text.TextFinding;
import casus.treaty.Instrument;
import casus.treaty.Reading;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.text.Citation;
import casus.treaty.text.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Looks whether the treaty has what a scenario chooses.
final class ChoiceCheck {
  private ChoiceCheck() {}

  static List<Diagnostic> of(Scenario scenario, Instrument instrument) {
    List<Diagnostic> findings = new ArrayList<>();
    Scenario.Choosing choosing = scenario.choosing();
    List<String> readings = instrument.readings().stream().map(r -> r.id().value()).toList();
    choosing.readings().forEach(r -> known(r, readings, "reading", findings));
    Collection<String> brackets = Variations.brackets(instrument);
    List<String> versions = instrument.header().versions().stream().map(Version::key).toList();
    for (Reference chosen : choosing.brackets()) {
      boolean version = Version.isKey(chosen.name());
      known(chosen, version ? versions : brackets, version ? "version" : "bracket", findings);
    }
    List<String> parties = instrument.cast().parties().stream().map(p -> p.id().value()).toList();
    choosing.map().forEach(m -> known(m, parties, "State", findings));
    rivals(choosing, instrument, findings);
    return findings;
  }

  private static void known(
      Reference chosen, Collection<String> known, String what, List<Diagnostic> findings) {
    if (!known.contains(chosen.name())) {
      String near = Nearest.question(chosen.name(), known);
      String all = known.isEmpty() ? "It has none." : "It has " + String.join(", ", known) + ".";
      findings.add(
          TextFinding.NOT_IN_THE_TREATY.at(
              chosen.locus(),
              "The treaty has no " + what + " called '" + chosen.name() + "'.",
              near.isEmpty() ? all : near));
    }
  }

  private static void rivals(
      Scenario.Choosing choosing, Instrument instrument, List<Diagnostic> findings) {
    Map<Citation, String> read = new TreeMap<>();
    for (Reference chosen : choosing.readings()) {
      for (Reading reading : instrument.readings()) {
        boolean isChosen = reading.id().value().equals(chosen.name());
        String rival = isChosen ? read.putIfAbsent(reading.of().provision(), chosen.name()) : null;
        if (rival != null && !rival.equals(chosen.name())) {
          findings.add(
              TextFinding.RIVAL_READINGS.at(
                  chosen.locus(),
                  "The readings '"
                      + rival
                      + "' and '"
                      + chosen.name()
                      + "' are rivals: both read "
                      + reading.of().provision()
                      + ".",
                  "Write one scenario for each of them."));
        }
      }
    }
  }
}

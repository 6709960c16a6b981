// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.codec.DocketCodec;
import casus.engine.docket.Docket;
import casus.engine.factor.Variations;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.explain.Answer;
import casus.explain.Catalogue;
import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.scenario.docket.DocketText;
import casus.scenario.docket.Supposition;
import casus.treaty.Instrument;
import casus.treaty.place.Atlas;
import casus.treaty.time.Term;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// What a command was asked, read from files: treaties, one record, supposed worlds.
final class Inquiry {
  private final TreatyFiles files;
  private final List<String> treaties;
  private final SortedMap<String, Term> parameters;
  private final List<Instrument> instruments = new ArrayList<>();
  private final List<Supposition> suppositions = new ArrayList<>();
  private Docket docket = new Docket("", List.of());

  Inquiry(TreatyFiles files, List<String> treaties, SortedMap<String, Term> parameters) {
    this.files = files;
    this.treaties = List.copyOf(treaties);
    this.parameters = parameters;
    for (String name : treaties) {
      instruments.add(read(files.instrument(name)));
    }
  }

  private Instrument read(TreatyFiles.Found found) {
    Outcome outcome = TreatyReader.read(new Source(found.name(), found.text()), parameters);
    return switch (outcome) {
      case Outcome.Accepted(Instrument instrument, _, _) -> instrument;
      case Outcome.Rejected(var findings) ->
          throw new InputException("The treaty " + found.name() + " cannot be used.", findings);
    };
  }

  /// Adds a docket of facts.
  void addDocket(String name) {
    TreatyFiles.Found found = files.docket(name, treaties);
    if (found.name().endsWith(".jsonl")) {
      var outcome = DocketCodec.read(found.name(), found.text().getBytes(StandardCharsets.UTF_8));
      switch (outcome) {
        case casus.engine.codec.Outcome.Accepted(Docket read) -> add(read);
        case casus.engine.codec.Outcome.Rejected(var findings, _) ->
            throw new InputException("The docket " + found.name() + " cannot be used.", findings);
      }
    } else {
      addText(found, "docket");
    }
  }

  /// Adds a supposed world.
  void addSupposition(String name) {
    addText(files.supposition(name, treaties), "supposed world");
  }

  private void addText(TreatyFiles.Found found, String kind) {
    switch (DocketText.read(found.name(), found.text())) {
      case DocketText.Outcome.Accepted(var sheet, _) -> {
        add(sheet.docket());
        sheet
            .supposition()
            .ifPresent(s -> {
              suppositions.add(s);
              for (int i = 0; i < instruments.size(); i++) {
                instruments.set(i, SupposedMaps.draw(instruments.get(i), s));
              }
            });
      }
      case DocketText.Outcome.Rejected(var findings) ->
          throw new InputException(
              "The " + kind + " " + found.name() + " cannot be used.", findings);
    }
  }

  private void add(Docket more) {
    docket =
        new Docket(
            docket.title().isEmpty() ? more.title() : docket.title(),
            docket.plus(more.entries()).entries());
  }

  List<Instrument> instruments() {
    return instruments;
  }

  List<Supposition> suppositions() {
    return suppositions;
  }

  Docket docket() {
    return docket;
  }

  /// Answers for one instrument.
  Answer answer(Instrument instrument, Vantage vantage, Choice choice, Atlas atlas, boolean vary) {
    Assessment assessment = Engine.assess(instrument, docket, vantage, choice, atlas);
    return new Answer(
        instrument,
        assessment,
        vary ? new Variations(instrument, docket, atlas, assessment).all() : List.of(),
        Catalogue.english());
  }
}

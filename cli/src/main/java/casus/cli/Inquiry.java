// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TreatyLibrary;
import casus.engine.Assessment;
import casus.engine.Engine;
import casus.engine.chain.Chains;
import casus.engine.chain.Link;
import casus.engine.conflict.Assessed;
import casus.engine.conflict.Conflict;
import casus.engine.conflict.Conflicts;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.factor.Product;
import casus.engine.factor.Variation;
import casus.engine.factor.Variations;
import casus.engine.general.GeneralLaw;
import casus.engine.obligation.Elsewhere;
import casus.engine.vantage.Choice;
import casus.engine.vantage.Vantage;
import casus.explain.Answer;
import casus.explain.Catalogue;
import casus.explain.Outside;
import casus.scenario.DrawnMaps;
import casus.scenario.Found;
import casus.scenario.claims.Claims;
import casus.scenario.docket.DocketReview;
import casus.scenario.docket.DocketSheet;
import casus.scenario.docket.Supposition;
import casus.scenario.text.TextFinding;
import casus.treaty.Instrument;
import casus.treaty.condition.Condition.StandsElsewhere;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Locus;
import casus.treaty.diagnostic.Severity;
import casus.treaty.place.Atlas;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What a command was asked, read from files: treaties, one record, supposed worlds.
final class Inquiry {
  private static final List<String> TOLD =
      List.of(
          TextFinding.BEFORE_ITS_CAUSE.code(),
          TextFinding.LODGED_BEFORE.code(),
          TextFinding.CORRECTED_TWICE.code());

  /// The dossier of general law.
  static final String GENERAL_LAW = "general-law";

  private final TreatyLibrary library;
  private final List<String> treaties;
  private final List<Instrument> instruments = new ArrayList<>();
  private final List<Supposition> suppositions = new ArrayList<>();
  private final List<Claims> claims = new ArrayList<>();
  private final SortedMap<EntryId, Locus> loci = new TreeMap<>();
  private Docket docket = new Docket("", List.of());
  private String command = "";
  private boolean withGeneralLaw = false;
  private Optional<Instrument> generalLaw = Optional.empty();
  private Elsewhere elsewhere = Elsewhere.NONE;

  Inquiry(TreatyLibrary library, List<String> treaties) {
    this.library = library;
    this.treaties = List.copyOf(treaties);
    for (String name : treaties) {
      instruments.add(here(library.instrument(name), "treaty " + name));
    }
  }

  /// Returns what was looked up, or fails with what is wrong with it.
  static <T> T here(Found<T> found, String what) {
    return switch (found) {
      case Found.Here<T>(T value) -> value;
      case Found.Nowhere<T>(String sentence, String help) ->
          throw new InputException((sentence + " " + help).strip());
      case Found.Unusable<T>(List<Diagnostic> diagnostics) ->
          throw new InputException("The " + what + " cannot be used.", diagnostics);
    };
  }

  /// Reads what the dossiers asked about say was said of their texts.
  void addClaims() {
    for (String treaty : treaties) {
      for (Path file : library.claims(treaty)) {
        claims.add(here(library.claims(file), "file of claims " + file.getFileName()));
      }
    }
  }

  /// Notes the command line that asks the same again.
  void askedBy(List<String> arguments) {
    command = SameCommand.of(arguments);
  }

  String command() {
    return command;
  }

  List<Claims> claims() {
    return claims;
  }

  /// Returns a text that is cited, which need not be one that is asked about.
  Instrument cited(String name) {
    return here(library.instrument(name), "treaty " + name);
  }

  /// Adds a docket of facts.
  void addDocket(String name) {
    DocketSheet sheet = first(name, "docket", treaty -> library.docket(name, treaty));
    add(sheet.docket());
    loci.putAll(sheet.loci());
  }

  /// Returns what the authors of the dockets will hardly have meant, unless the answer tells it
  /// anyway among what has no effect.
  List<Diagnostic> warnings() {
    List<Diagnostic> warnings = new ArrayList<>(DocketReview.of(docket, loci));
    warnings.removeIf(w -> !TOLD.contains(w.code()));
    if (instruments.size() == 1) {
      warnings.addAll(DocketReview.against(docket, loci, instruments.getFirst()));
    }
    return TextFinding.shown(warnings);
  }

  /// Adds a supposed world: that of each dossier asked about which has one of this name, or a
  /// shared one. Its maps are drawn into every instrument that has a place for them.
  void addSupposition(String name) {
    List<DocketSheet> worlds = new ArrayList<>();
    for (String treaty : treaties) {
      if (library.supposition(name, treaty) instanceof Found.Here<DocketSheet>(DocketSheet sheet)
          && !worlds.contains(sheet)) {
        worlds.add(sheet);
      }
    }
    if (worlds.isEmpty()) {
      worlds.add(here(library.supposition(name, treaties.getFirst()), "supposed world " + name));
    }
    for (DocketSheet sheet : worlds) {
      add(sheet.docket());
      sheet.supposition().ifPresent(suppositions::add);
      sheet.supposition().ifPresent(this::draw);
    }
  }

  private void draw(Supposition supposition) {
    for (int i = 0; i < instruments.size(); i++) {
      List<Diagnostic> findings = new ArrayList<>();
      Instrument drawn = DrawnMaps.onto(instruments.get(i), List.of(supposition), findings);
      boolean wrong = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
      if (wrong && instruments.size() == 1) {
        throw new InputException("The supposed world cannot be used.", findings);
      }
      if (!wrong) {
        instruments.set(i, drawn);
      }
    }
  }

  /// Looks in the dossiers asked about, in their order, and takes the first that has it.
  private <T> T first(
      String name, String kind, java.util.function.Function<String, Found<T>> look) {
    Found<T> found = look.apply(treaties.getFirst());
    for (int i = 1; i < treaties.size() && found instanceof Found.Nowhere; i++) {
      found = look.apply(treaties.get(i));
    }
    return here(found, kind + " " + name);
  }

  private void add(Docket more) {
    List<Entry> all = new ArrayList<>(docket.entries());
    SortedMap<EntryId, Entry> known = new TreeMap<>();
    all.forEach(entry -> known.put(entry.id(), entry));
    for (Entry entry : more.entries()) {
      if (!known.getOrDefault(entry.id(), entry).equals(entry)) {
        throw new InputException(
            "Two entries have the id "
                + entry.id()
                + ", one in \""
                + docket.title()
                + "\" and another in \""
                + more.title()
                + "\". Give one of them another id.");
      }
      all.add(entry);
    }
    docket = new Docket(docket.title().isEmpty() ? more.title() : docket.title(), all);
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

  /// From now on general law is asked beside each answer. Its dossier is read when it is needed:
  /// until then the second thread may read it.
  void addGeneralLaw() {
    withGeneralLaw = true;
  }

  /// The dossier of general law, once it is needed; empty if it is left out, or is nowhere.
  private Optional<Instrument> generalLaw() {
    if (withGeneralLaw && generalLaw.isEmpty()) {
      Found<Instrument> found = readGeneralLaw();
      if (!(found instanceof Found.Nowhere)) {
        generalLaw = Optional.of(here(found, "treaty " + GENERAL_LAW));
      }
    }
    return generalLaw;
  }

  /// That of the folder asked, otherwise the one that ships.
  private Found<Instrument> readGeneralLaw() {
    Found<Instrument> found = library.instrument(GENERAL_LAW);
    return found instanceof Found.Nowhere
        ? TreatyFiles.shipped().library(new TreeMap<>()).instrument(GENERAL_LAW)
        : found;
  }

  /// Returns what general law says beside an answer; nothing if it is left out.
  Outside outside(Answer answer) {
    return generalLaw()
        .map(law ->
            new Outside(
                answer.instrument(),
                law,
                GeneralLaw.of(law).beside(answer.instrument(), docket, answer.assessment()),
                answer.words().catalogue()))
        .orElseGet(() -> Outside.nothing(answer));
  }

  /// Returns which duties under the texts conflict, as they stand under the choices asked.
  List<Conflict> conflicts(List<Answer> answers) {
    return Conflicts.among(
        answers.stream().map(a -> new Assessed(a.instrument(), a.assessment())).toList(),
        docket,
        generalLaw().isPresent());
  }

  /// Returns what hangs on another treaty, under the choices asked.
  List<Link> chains(List<Answer> answers) {
    return Chains.among(
        answers.stream().map(a -> new Assessed(a.instrument(), a.assessment())).toList());
  }

  /// Returns the texts in an order in which those that others hang on come first.
  List<Instrument> inOrder() {
    Chains.Order order = Chains.order(instruments);
    if (!order.circle().isEmpty()) {
      throw new InputException(
          "These treaties hang on each other in a circle, so none can be assessed first: "
              + String.join(", ", order.circle().stream().map(Object::toString).toList())
              + ". Ask about one of them alone.");
    }
    instruments.forEach(this::checkLinks);
    return order.instruments();
  }

  /// Refuses a text that hangs on a sentence another one does not have.
  private void checkLinks(Instrument instrument) {
    for (SequencedSet<StandsElsewhere> links : Chains.of(instrument).values()) {
      for (StandsElsewhere link : links) {
        boolean lacks =
            instruments.stream()
                .filter(i -> i.header().id().equals(link.treaty()))
                .anyMatch(i -> Chains.sentences(i).noneMatch(link::isUnder));
        if (lacks) {
          throw new InputException(
              "The treaty "
                  + instrument.header().id()
                  + " hangs on "
                  + link.undertaking()
                  + " of "
                  + link.treaty()
                  + ", which binds nobody there or does not exist.");
        }
      }
    }
  }

  /// How much of what is contested is varied.
  enum Varying {
    /// One thing at a time, then each with each.
    PRODUCT,
    /// One thing at a time.
    SINGLY,
    /// Nothing.
    NOTHING
  }

  /// Answers for one instrument, beside those answered before.
  Answer answer(
      Instrument instrument,
      Vantage vantage,
      Choice choice,
      Atlas atlas,
      Varying varying,
      Consumer<String> doing) {
    doing.accept("assessing " + Progress.entries(docket.entries().size()));
    Assessment assessment = Engine.assess(instrument, docket, vantage, choice, atlas, elsewhere);
    elsewhere = elsewhere.with(instrument.header().id(), assessment.obligations());
    Variations variations = new Variations(instrument, docket, atlas, assessment);
    List<Variation> single = List.of();
    Product product = Product.NONE;
    if (varying != Varying.NOTHING) {
      doing.accept("what it hangs on, one by one (left out by --readings none)");
      single = variations.all();
    }
    if (varying == Varying.PRODUCT) {
      doing.accept("what it hangs on, several at once (left out by --readings single)");
      product = variations.product();
    }
    return new Answer(instrument, assessment, single, product, Catalogue.english(), docket);
  }
}

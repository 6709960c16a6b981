// SPDX-License-Identifier: Apache-2.0
package casus.cli.library;

import casus.language.Outcome;
import casus.language.TreatyReader;
import casus.language.source.Source;
import casus.scenario.Found;
import casus.scenario.Library;
import casus.scenario.Scenario;
import casus.scenario.ScenarioText;
import casus.scenario.claims.Claims;
import casus.scenario.claims.ClaimsReview;
import casus.scenario.claims.ClaimsText;
import casus.scenario.clock.Clocks;
import casus.scenario.clock.ClocksText;
import casus.scenario.docket.DocketSheet;
import casus.scenario.docket.DocketText;
import casus.scenario.text.Nearest;
import casus.scenario.wording.Wording;
import casus.scenario.wording.WordingText;
import casus.treaty.Instrument;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.name.InstrumentId;
import casus.treaty.time.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// A folder of dossiers: `ID/instrument.casus.md` with `dockets`, `suppositions`, `scenarios` and
/// `claims` beside it, and `incidents` for dockets and suppositions that dossiers share.
///
/// Everything is looked up by name without extension, or by path. Lists are sorted by name. What
/// was read once is kept: a library sees the files as they were when they were first asked for.
public final class TreatyLibrary implements Library {
  private static final String INSTRUMENT = "instrument.casus.md";
  private static final String INCIDENTS = "incidents";
  private static final List<String> DOCKETS = List.of(".docket", ".docket.jsonl");
  private static final List<String> SUPPOSITIONS = List.of(".suppose");
  private static final List<String> SCENARIOS = List.of(".scenario");
  private static final List<String> CLAIMS = List.of(".claims");
  private static final List<String> CLOCKS = List.of(".clocks");
  private static final String UNIVERSAL = "legal time \"UTC\"";
  private static final Found<Outcome> NOT_READ = new Found.Unusable<>(List.of());
  private static final Found<TextFile> NO_TEXT = new Found.Unusable<>(List.of());

  private final Path home;
  private final SortedMap<String, Term> parameters;
  private final Kept<Found<TextFile>> texts = new Kept<>();
  private final Kept<Found<Outcome>> outcomes = new Kept<>();
  private final Kept<Found<SortedSet<String>>> citable = new Kept<>();
  private final Kept<Found<DocketSheet>> sheets = new Kept<>();
  private final Kept<Found<Claims>> claims = new Kept<>();

  /// Opens a folder of dossiers.
  ///
  /// @param home the folder, such as `treaties`
  /// @param parameters lengths that take the place of declared parameters
  public TreatyLibrary(Path home, SortedMap<String, Term> parameters) {
    this.home = home;
    this.parameters = new TreeMap<>(parameters);
  }

  /// Returns the names of all dossiers.
  ///
  /// @return names, sorted
  public List<String> dossiers() {
    return list(home).stream()
        .filter(folder -> Files.isRegularFile(folder.resolve(INSTRUMENT)))
        .map(folder -> String.valueOf(folder.getFileName()))
        .toList();
  }

  /// Returns the scenarios of a dossier.
  ///
  /// @param dossier its name
  /// @return their files, sorted by name
  public List<Path> scenarios(String dossier) {
    return list(home.resolve(dossier).resolve("scenarios")).stream()
        .filter(file -> hasEnding(file, SCENARIOS))
        .toList();
  }

  /// Returns the suppositions of a dossier, without those shared by all.
  ///
  /// @param dossier its name
  /// @return their files, sorted by name
  public List<Path> suppositions(String dossier) {
    return list(home.resolve(dossier).resolve("suppositions")).stream()
        .filter(file -> hasEnding(file, SUPPOSITIONS))
        .toList();
  }

  /// Returns the dockets and suppositions shared by all dossiers.
  ///
  /// @return their files, sorted by name
  public List<Path> incidents() {
    return list(home.resolve(INCIDENTS)).stream()
        .filter(file -> hasEnding(file, DOCKETS) || hasEnding(file, SUPPOSITIONS))
        .toList();
  }

  /// Returns the files that say what is to be measured on dockets.
  ///
  /// @return their files, sorted by name
  public List<Path> clocks() {
    return list(home.resolve(INCIDENTS)).stream().filter(file -> hasEnding(file, CLOCKS)).toList();
  }

  /// Reads what is to be measured on a docket.
  ///
  /// @param file where it lies
  /// @return the clocks
  public Found<Clocks> clocks(Path file) {
    return then(
        TextFile.read(file),
        text ->
            switch (ClocksText.read(text.name(), text.text())) {
              case ClocksText.Outcome.Accepted(Clocks clocks) -> new Found.Here<>(clocks);
              case ClocksText.Outcome.Rejected(var wrong) -> new Found.Unusable<>(wrong);
            });
  }

  /// Returns where the fingerprints of a text lie, if the dossier has them.
  ///
  /// @param treaty the name of the dossier, its path or that of its text
  /// @param language the language of the text, two letters
  /// @return the file, which need not be there
  public Path wording(String treaty, String language) {
    return folder(treaty).resolve("texts").resolve(language + ".wording");
  }

  /// Reads the fingerprints of a text.
  ///
  /// @param file where they lie
  /// @return the fingerprints
  public static Found<Wording> wording(Path file) {
    return then(
        TextFile.read(file),
        text ->
            switch (WordingText.read(text.name(), text.text())) {
              case WordingText.Outcome.Accepted(Wording wording) -> new Found.Here<>(wording);
              case WordingText.Outcome.Rejected(var wrong) -> new Found.Unusable<>(wrong);
            });
  }

  /// Reads the README of a dossier.
  ///
  /// @param dossier its name
  /// @return the file; nowhere if the dossier has none
  public Found<TextFile> readme(String dossier) {
    Path file = home.resolve(dossier).resolve("README.md");
    return Files.exists(file)
        ? TextFile.read(file)
        : new Found.Nowhere<>("The dossier " + dossier + " has no README.md.", "");
  }

  @Override
  public Found<Instrument> instrument(String name) {
    return text(name).map(this::readInstrument).orElseGet(() -> noTreaty(name));
  }

  @Override
  public Found<SortedSet<String>> citable(String name) {
    return text(name).map(this::citable).orElseGet(() -> noTreaty(name));
  }

  /// Returns where the text of a treaty lies.
  private Optional<Path> text(String name) {
    return byPath(name)
        .or(() -> byPath(name, INSTRUMENT))
        .or(() -> inFolder(home, name, "").map(dossier -> dossier.resolve(INSTRUMENT)))
        .filter(Files::isRegularFile);
  }

  private <T> Found<T> noTreaty(String name) {
    return nowhere("treaty", name, new TreeSet<>(dossiers()));
  }

  /// Tells whether a treaty counts its days in universal time, without reading its sentences.
  ///
  /// @param name its dossier's name, or a path
  /// @return true if its text says so in the usual words; false if it does not, or cannot be read
  public boolean isInUniversalTime(String name) {
    return text(name).map(f -> texts.get(f, TextFile::read)).orElse(NO_TEXT)
            instanceof Found.Here<TextFile>(TextFile file)
        && file.text().contains(UNIVERSAL);
  }

  /// A text that is read whole anyway tells the same.
  private Found<SortedSet<String>> citable(Path file) {
    if (outcomes.known(file).orElse(NOT_READ)
        instanceof Found.Here<Outcome>(Outcome.Accepted accepted)) {
      return new Found.Here<>(accepted.instrument().citable());
    }
    return citable.get(file, TreatyLibrary::readCitable);
  }

  private static Found<SortedSet<String>> readCitable(Path file) {
    return then(
        TextFile.read(file),
        text ->
            TreatyReader.citable(new Source(text.name(), text.text()))
                .<Found<SortedSet<String>>>map(Found.Here::new)
                .orElseGet(() -> new Found.Unusable<>(List.of())));
  }

  @Override
  public Found<DocketSheet> docket(String name, String treaty) {
    return sheet("docket", name, treaty, "dockets", DOCKETS);
  }

  @Override
  public Found<DocketSheet> supposition(String name, String treaty) {
    return sheet("supposition", name, treaty, "suppositions", SUPPOSITIONS);
  }

  /// Reads a scenario.
  ///
  /// @param name its path, or its name without extension if only one dossier has it
  /// @return the scenario
  public Found<Scenario> scenario(String name) {
    List<Path> found = new ArrayList<>(byPath(name).stream().toList());
    TreeSet<String> known = new TreeSet<>();
    for (String dossier : found.isEmpty() ? dossiers() : List.<String>of()) {
      for (Path file : scenarios(dossier)) {
        String simple = simpleName(file, SCENARIOS);
        known.add(simple);
        if (simple.equals(name) || (dossier + "/" + simple).equals(name)) {
          found.add(file);
        }
      }
    }
    return found.isEmpty() ? nowhere("scenario", name, known) : only(found, name, this::scenario);
  }

  /// Reads a scenario.
  ///
  /// @param file where it lies
  /// @return the scenario
  public Found<Scenario> scenario(Path file) {
    return then(
        TextFile.read(file),
        text ->
            switch (ScenarioText.read(text.name(), text.text())) {
              case ScenarioText.Outcome.Accepted(Scenario scenario) -> new Found.Here<>(scenario);
              case ScenarioText.Outcome.Rejected(var wrong) -> new Found.Unusable<>(wrong);
            });
  }

  /// Reads a docket, supposition or scenario by itself and tells everything that is found in it.
  ///
  /// @param file where it lies
  /// @return errors and warnings, in the order of lines
  public List<Diagnostic> review(Path file) {
    if (hasEnding(file, SCENARIOS)) {
      return scenario(file) instanceof Found.Unusable<Scenario>(var wrong) ? wrong : List.of();
    }
    if (!TextFile.nameOf(file).endsWith(".jsonl")
        && TextFile.read(file) instanceof Found.Here<TextFile>(TextFile text)) {
      return switch (DocketText.read(text.name(), text.text())) {
        case DocketText.Outcome.Accepted(_, var warnings) -> warnings;
        case DocketText.Outcome.Rejected(var wrong) -> wrong;
      };
    }
    return readSheet(file) instanceof Found.Unusable<DocketSheet>(var wrong) ? wrong : List.of();
  }

  /// Returns the files of claims of a dossier.
  ///
  /// @param treaty the name of the dossier, its path or that of its text
  /// @return files, sorted by name; empty if it has none
  public List<Path> claims(String treaty) {
    return list(folder(treaty).resolve("claims")).stream()
        .filter(file -> hasEnding(file, CLAIMS))
        .toList();
  }

  private Path folder(String treaty) {
    return byPath(treaty)
        .or(() -> byPath(treaty, INSTRUMENT))
        .map(Path::toAbsolutePath)
        .map(Path::getParent)
        .orElse(home.resolve(treaty));
  }

  /// Reads claims, and looks up everything they name.
  ///
  /// @param file where they lie
  /// @return the claims
  public Found<Claims> claims(Path file) {
    return then(
        claims.get(file, TreatyLibrary::readClaims),
        claims -> {
          List<Diagnostic> wrong = ClaimsReview.of(claims, this);
          return wrong.isEmpty() ? new Found.Here<>(claims) : new Found.Unusable<>(wrong);
        });
  }

  private static Found<Claims> readClaims(Path file) {
    return then(
        TextFile.read(file),
        text ->
            switch (ClaimsText.read(text.name(), text.text())) {
              case ClaimsText.Outcome.Accepted(Claims claims) -> new Found.Here<>(claims);
              case ClaimsText.Outcome.Rejected(var wrong) -> new Found.Unusable<>(wrong);
            });
  }

  /// Reads the claims beside a treaty, and what they name, so that it is at hand.
  ///
  /// @param treaty a dossier's name, or a path
  /// @param whole the treaties that are read whole anyway
  public void readClaimed(String treaty, Collection<String> whole) {
    for (Path file : claims(treaty)) {
      if (claims.get(file, TreatyLibrary::readClaims) instanceof Found.Here<Claims>(Claims all)) {
        for (InstrumentId id : all.cited()) {
          if (!whole.contains(id.value())) {
            citable(id.value());
          }
        }
        all.facts().forEach(f -> f.beside().ifPresent(b -> docket(b.docket(), treaty)));
      }
    }
  }

  private Found<DocketSheet> sheet(
      String kind, String name, String treaty, String folder, List<String> endings) {
    Optional<Path> path = byPath(name);
    if (path.isPresent()) {
      return sheets.get(path.get(), TreatyLibrary::readSheet);
    }
    List<Path> folders = new ArrayList<>();
    byPath(treaty)
        .or(() -> byPath(treaty, INSTRUMENT))
        .map(Path::toAbsolutePath)
        .map(Path::getParent)
        .ifPresent(dossier -> folders.add(dossier.resolve(folder)));
    folders.add(home.resolve(treaty).resolve(folder));
    folders.add(home.resolve(INCIDENTS));
    for (Path place : folders) {
      List<Path> found = new ArrayList<>();
      for (String ending : endings) {
        inFolder(place, name, ending).filter(Files::isRegularFile).ifPresent(found::add);
      }
      if (!found.isEmpty()) {
        return only(found, name, file -> sheets.get(file, TreatyLibrary::readSheet));
      }
    }
    TreeSet<String> known = new TreeSet<>();
    for (Path place : folders) {
      list(place).stream()
          .filter(file -> hasEnding(file, endings))
          .forEach(file -> known.add(simpleName(file, endings)));
    }
    return nowhere(kind, name, known);
  }

  /// Returns what may lie right in a folder under a name, without listing the folder.
  private static Optional<Path> inFolder(Path folder, String name, String ending) {
    try {
      Path file = folder.resolve(name + ending);
      boolean isName = String.valueOf(file.getFileName()).equals(name + ending);
      return isName && !name.startsWith(".") ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private static <T> Found<T> only(
      List<Path> found, String name, Function<Path, Found<T>> reading) {
    if (found.size() == 1) {
      return reading.apply(found.getFirst());
    }
    String files = String.join(", ", found.stream().map(TextFile::nameOf).toList());
    return new Found.Nowhere<>(
        "Several files are called '" + name + "': " + files + ".", "Write the path of one.");
  }

  private static <T> Found<T> nowhere(String kind, String name, SortedSet<String> known) {
    String near = Nearest.question(name, known);
    String all = known.isEmpty() ? "" : "There are " + String.join(", ", known) + ".";
    return new Found.Nowhere<>(
        "There is no " + kind + " called '" + name + "'.", near.isEmpty() ? all : near);
  }

  /// Reads a treaty with everything that is found about its text.
  ///
  /// @param file where it lies
  /// @return the treaty, or what is wrong with it
  public Found<Outcome> outcome(Path file) {
    return outcomes.get(file, f -> then(texts.get(f, TextFile::read), this::outcome));
  }

  private Found<Outcome> outcome(TextFile text) {
    return new Found.Here<>(TreatyReader.read(new Source(text.name(), text.text()), parameters));
  }

  private Found<Instrument> readInstrument(Path file) {
    return then(
        outcome(file),
        outcome ->
            switch (outcome) {
              case Outcome.Accepted(Instrument instrument, _, _) -> new Found.Here<>(instrument);
              case Outcome.Rejected(var wrong) -> new Found.Unusable<>(wrong);
            });
  }

  private static Found<DocketSheet> readSheet(Path file) {
    return TextFile.nameOf(file).endsWith(".jsonl")
        ? then(LinesFile.read(file), d -> new Found.Here<>(DocketSheet.of(d, ZoneOffset.UTC)))
        : then(TextFile.read(file), TreatyLibrary::alignedText);
  }

  private static Found<DocketSheet> alignedText(TextFile file) {
    return switch (DocketText.read(file.name(), file.text())) {
      case DocketText.Outcome.Accepted(DocketSheet sheet, _) -> new Found.Here<>(sheet);
      case DocketText.Outcome.Rejected(var wrong) -> new Found.Unusable<>(wrong);
    };
  }

  private static <A, B> Found<B> then(Found<A> found, Function<A, Found<B>> next) {
    return switch (found) {
      case Found.Here<A>(A value) -> next.apply(value);
      case Found.Nowhere<A>(String sentence, String help) -> new Found.Nowhere<>(sentence, help);
      case Found.Unusable<A>(var wrong) -> new Found.Unusable<>(wrong);
    };
  }

  private static Optional<Path> byPath(String first, String... more) {
    try {
      return Optional.of(Path.of(first, more)).filter(Files::isRegularFile);
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private static boolean hasEnding(Path file, List<String> endings) {
    return endings.stream().anyMatch(e -> String.valueOf(file.getFileName()).endsWith(e))
        && Files.isRegularFile(file);
  }

  private static String simpleName(Path file, List<String> endings) {
    String name = String.valueOf(file.getFileName());
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("The folder cannot be listed: " + folder, failure);
    }
  }
}

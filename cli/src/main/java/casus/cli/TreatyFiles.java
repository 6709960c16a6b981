// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TextFile;
import casus.cli.library.TreatyLibrary;
import casus.scenario.text.Nearest;
import casus.treaty.time.Term;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where the dossiers lie, and the very text of a file for commands that print or rewrite it.
final class TreatyFiles {
  private static final String INSTRUMENT = "instrument.casus.md";
  private final Path home;

  private TreatyFiles(Path home) {
    this.home = home;
  }

  /// Returns the folder that is named by `--treaties`, by `CASUS_TREATIES`, or that ships with the
  /// program.
  static TreatyFiles at(Optional<Path> named) {
    return new TreatyFiles(
        named
            .or(() -> Optional.ofNullable(System.getenv("CASUS_TREATIES")).map(Path::of))
            .orElseGet(() -> shipped().home()));
  }

  /// Returns the folder that ships with the program.
  static TreatyFiles shipped() {
    return new TreatyFiles(Path.of(System.getProperty("casus.root", "."), "treaties"));
  }

  /// Returns the folder of dossiers.
  Path home() {
    return home;
  }

  /// Opens the folder as a library of checked things.
  TreatyLibrary library(SortedMap<String, Term> parameters) {
    return new TreatyLibrary(home, parameters);
  }

  /// Returns the names of all dossiers.
  List<String> dossiers() {
    return library(new TreeMap<>()).dossiers();
  }

  /// Reads the text of a treaty by dossier name or path.
  TextFile instrument(String name) {
    return read(file(name));
  }

  /// Finds the file of a treaty by dossier name or path.
  Path file(String name) {
    for (Path candidate : candidates(name)) {
      if (Files.isRegularFile(candidate)) {
        return candidate;
      }
    }
    List<String> known = dossiers();
    String near = Nearest.question(name, known);
    String all = known.isEmpty() ? "" : "There are: " + String.join(", ", known) + ".";
    String help = near.isEmpty() ? all : near;
    throw new InputException(("There is no treaty called '" + name + "'. " + help).strip());
  }

  private List<Path> candidates(String name) {
    try {
      return List.of(
          Path.of(name), Path.of(name).resolve(INSTRUMENT), home.resolve(name).resolve(INSTRUMENT));
    } catch (InvalidPathException noPath) {
      return List.of();
    }
  }

  /// Reads a file strictly as UTF-8.
  static TextFile read(Path path) {
    return Inquiry.here(TextFile.read(path), "file " + path);
  }
}

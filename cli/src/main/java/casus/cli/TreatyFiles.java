// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TreatyLibrary;
import casus.treaty.time.Term;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Finds treaties, dockets, supposed worlds and scenarios by name, in a folder of dossiers or by
/// path.
///
/// A dossier is a folder with `instrument.casus.md`; its scenarios and supposed worlds lie in
/// folders beside it; incidents that several dossiers share lie in `incidents`.
final class TreatyFiles {
  private final Path home;

  /// A folder of dossiers.
  TreatyFiles(Path home) {
    this.home = home;
  }

  /// Returns the folder that is named by `--treaties`, by `CASUS_TREATIES`, or that ships with the
  /// program.
  static TreatyFiles at(Optional<Path> named) {
    return new TreatyFiles(
        named
            .or(() -> Optional.ofNullable(System.getenv("CASUS_TREATIES")).map(Path::of))
            .orElseGet(TreatyFiles::shipped));
  }

  private static Path shipped() {
    String root = System.getProperty("casus.root", ".");
    return Path.of(root, "treaties");
  }

  /// A file and the name it is told by.
  record Found(Path path, String name, String text) {}

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
    return list(home).stream()
        .filter(p -> Files.isRegularFile(p.resolve("instrument.casus.md")))
        .map(p -> p.getFileName().toString())
        .toList();
  }

  /// Finds a treaty by dossier name or path.
  Found instrument(String name) {
    Path path = Path.of(name);
    if (Files.isRegularFile(path)) {
      return read(path);
    }
    for (Path candidate :
        List.of(
            path.resolve("instrument.casus.md"),
            home.resolve(name).resolve("instrument.casus.md"))) {
      if (Files.isRegularFile(candidate)) {
        return read(candidate);
      }
    }
    throw missing("treaty", name, dossiers());
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new InputException(
          "The folder " + folder + " cannot be listed: " + e.getMessage() + ".");
    }
  }

  /// Reads a file strictly as UTF-8.
  static Found read(Path path) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      var decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      return new Found(path, path.toString(), decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new InputException(
          "The file " + path + " is not UTF-8. Save it as UTF-8 and try again.");
    } catch (IOException e) {
      throw new InputException("The file " + path + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private static InputException missing(String kind, String name, List<String> known) {
    String near =
        known.stream()
            .filter(k -> k.contains(name) || name.contains(k) || distance(k, name) <= 3)
            .findFirst()
            .map(k -> " Did you mean " + k + "?")
            .orElse(known.isEmpty() ? "" : " There are: " + String.join(", ", known) + ".");
    return new InputException("There is no " + kind + " called " + name + "." + near);
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int up = row[j];
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + cost);
        diagonal = up;
      }
    }
    return row[b.length()];
  }
}

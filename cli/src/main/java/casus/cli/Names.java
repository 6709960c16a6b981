// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import casus.cli.library.TreatyLibrary;
import casus.engine.factor.Variations;
import casus.scenario.Found;
import casus.scenario.docket.DocketSheet;
import casus.treaty.Instrument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// Names that a shell can complete: those of the dossiers at hand when the script is printed.
///
/// A file that cannot be read has no names; completing is no place to complain.
final class Names {
  private final TreatyLibrary library = TreatyFiles.at(Optional.empty()).library(new TreeMap<>());

  private Names() {}

  private SortedSet<String> in(Function<Instrument, Stream<String>> names) {
    TreeSet<String> found = new TreeSet<>();
    for (String dossier : library.dossiers()) {
      if (library.instrument(dossier) instanceof Found.Here<Instrument>(Instrument instrument)) {
        names.apply(instrument).forEach(found::add);
      }
    }
    return found;
  }

  private SortedSet<String> files(String ending) {
    List<Path> files = new ArrayList<>(library.incidents());
    library.dossiers().forEach(d -> files.addAll(library.suppositions(d)));
    TreeSet<String> names = new TreeSet<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(ending)) {
        names.add(name.substring(0, name.length() - ending.length()));
      }
    }
    return names;
  }

  /// Names of dossiers.
  static final class Dossiers implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return new Names().library.dossiers().iterator();
    }
  }

  /// Names of dockets that dossiers share.
  static final class Dockets implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return new Names().files(".docket").iterator();
    }
  }

  /// Names of supposed worlds, shared or of one dossier.
  static final class Suppositions implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return new Names().files(".suppose").iterator();
    }
  }

  /// Names of readings.
  static final class Readings implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return new Names().in(i -> i.readings().stream().map(r -> r.id().value())).iterator();
    }
  }

  /// Keys of brackets.
  static final class Brackets implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return new Names().in(i -> Variations.brackets(i).stream()).iterator();
    }
  }

  /// Names of States that have a map of some area.
  static final class Maps implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return new Names()
          .in(i ->
              i.vocabulary().areas().stream()
                  .flatMap(a -> a.understoodBy().stream())
                  .map(p -> p.value()))
          .iterator();
    }
  }

  /// Authors on the record of some shared docket.
  static final class Authors implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      Names names = new Names();
      String any = String.join("", names.library.dossiers().stream().limit(1).toList());
      TreeSet<String> authors = new TreeSet<>();
      for (String docket : names.files(".docket")) {
        if (names.library.docket(docket, any) instanceof Found.Here<DocketSheet>(var sheet)) {
          sheet.docket().entries().forEach(e -> authors.add(e.by().value()));
        }
      }
      return authors.iterator();
    }
  }

  /// Names of versions of texts.
  static final class Versions implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return new Names()
          .in(i -> i.header().versions().stream().map(v -> v.id().value()))
          .iterator();
    }
  }

  /// Ways of taking a text of disputed force.
  static final class Forces implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("binding", "political").iterator();
    }
  }
}

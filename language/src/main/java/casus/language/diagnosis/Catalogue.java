// SPDX-License-Identifier: Apache-2.0
package casus.language.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What every finding means, with a text that causes it and one that does not.
///
/// @param preamble declarations that examples go on from
/// @param entries one for each code, in their order
public record Catalogue(String preamble, List<Entry> entries) {
  /// Copies the list.
  public Catalogue {
    entries = List.copyOf(entries);
  }

  /// One finding.
  ///
  /// @param code its code
  /// @param meaning what it means, in plain sentences
  /// @param bad a text that causes it; empty where none can be shown
  /// @param good a text that does not
  public record Entry(Code code, String meaning, String bad, String good) {
    /// Tells whether an example is a file of its own and no addition to the preamble.
    ///
    /// @param example a text
    /// @return true if it begins like a file
    public static boolean isWholeFile(String example) {
      return example.startsWith("language ")
          || example.startsWith("treaty T ")
          || example.startsWith("# ");
    }
  }

  /// Reads the catalogue that comes with the program.
  ///
  /// @return the catalogue
  public static Catalogue standard() {
    try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.txt")) {
      if (in == null) {
        throw new IllegalStateException("catalogue.txt is missing from the program");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Catalogue parse(String text) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (line.matches("CAS[0-9]{3}")) {
        blocks.add(block.toString());
        block.setLength(0);
      }
      block.append(line).append('\n');
    }
    blocks.add(block.toString());
    String preamble = blocks.getFirst().substring("PREAMBLE\n".length()).strip() + "\n";
    List<Entry> entries = blocks.stream().skip(1).map(Catalogue::entry).toList();
    return new Catalogue(preamble, entries);
  }

  private static Entry entry(String block) {
    String id = block.substring(0, 6);
    Code code =
        List.of(Code.values()).stream()
            .filter(c -> c.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no such code: " + id));
    String rest = block.substring(7);
    int bad = rest.indexOf("\nbad\n");
    int good = rest.indexOf("\ngood\n");
    if (bad < 0 || good < 0) {
      return new Entry(code, rest.strip(), "", "");
    }
    return new Entry(
        code,
        rest.substring(0, bad).strip(),
        rest.substring(bad + 5, good).strip() + "\n",
        rest.substring(good + 6).strip() + "\n");
  }
}

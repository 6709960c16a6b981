// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file that somebody might hand over, and what Casus must say about it.
final class HostileFile {
  /// A small treaty without faults, one declaration a line.
  static final String TREATY =
      """
      language casus 1.
      treaty T "T", drafted 2022-03-29, kind draft, legal time "Europe/Kyiv".
      party Ukraine, code UA.
      party Poland, code PL.
      event attack "an attack".
      act assist "assist".
      act appeal "appeal".
      point 1: in the event of attack, against Ukraine, Poland must assist,
        within 72 hours of appeal by Ukraine, owed to Ukraine, on breach: "talks".
      """;

  /// The beginning of a docket and one occurrence, three lines.
  static final String DOCKET =
      """
      docket "D"
      times Europe/Kyiv
      e1 2022-05-02 03:40 Ukraine reports strike: attack against Ukraine
      """;

  private final String name;
  private final byte[] bytes;
  private final int code;
  private final List<String> said;

  private HostileFile(String name, byte[] bytes, int code, String... said) {
    this.name = name;
    this.bytes = bytes.clone();
    this.code = code;
    this.said = List.of(said);
  }

  /// A treaty with lines after its head.
  static HostileFile treaty(String name, String more, int code, String... said) {
    return text(name + ".casus", TREATY + more, code, said);
  }

  /// A docket with lines after its first three.
  static HostileFile docket(String name, String more, int code, String... said) {
    return text(name + ".docket", DOCKET + more, code, said);
  }

  /// A docket in JSON Lines with a line after its header.
  static HostileFile lines(String name, String more, int code, String... said) {
    String header = "{\"casus\":\"docket\",\"version\":1,\"title\":\"D\"}\n";
    return text(name + ".docket.jsonl", header + more, code, said);
  }

  /// A file of text.
  static HostileFile text(String name, String text, int code, String... said) {
    return new HostileFile(name, text.getBytes(StandardCharsets.UTF_8), code, said);
  }

  /// A file of text in UTF-16.
  static HostileFile wide(String name, String text, int code, String... said) {
    return new HostileFile(name, text.getBytes(StandardCharsets.UTF_16), code, said);
  }

  /// A file in bytes of Latin 1, each a character below U+0100.
  static HostileFile raw(String name, String bytes, int code, String... said) {
    return new HostileFile(name, bytes.getBytes(StandardCharsets.ISO_8859_1), code, said);
  }

  /// Writes it into a folder.
  Path in(Path folder) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /// The exit code.
  int code() {
    return code;
  }

  /// What standard output and standard error hold together: code, place, words.
  List<String> said() {
    return said;
  }

  @Override
  public String toString() {
    return name;
  }
}

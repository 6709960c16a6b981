// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import java.nio.charset.StandardCharsets;

/// A file that somebody might hand over, and what Casus must say about it.
///
/// @param name the file, which says what is wrong with it
/// @param bytes what it holds
/// @param code the exit code
/// @param said what standard output and standard error hold together: code, place, words
record HostileFile(String name, byte[] bytes, int code, String... said) {
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

  /// A file in bytes of Latin 1, each a character below U+0100.
  static HostileFile raw(String name, String bytes, int code, String... said) {
    return new HostileFile(name, bytes.getBytes(StandardCharsets.ISO_8859_1), code, said);
  }

  @Override
  public String toString() {
    return name;
  }
}

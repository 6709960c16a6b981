// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Locus;
import casus.treaty.diagnostic.Severity;
import java.util.List;

/// What can be wrong with a docket in JSON Lines, each kind with its code.
public enum CodecFinding {
  /// Bytes that are no text.
  NOT_UTF8(
      801,
      "The bytes are not UTF-8",
      "A docket is text in UTF-8. Save the file in that encoding, without a byte order mark.",
      "a file saved as Windows-1251"),
  /// Text that is no JSON.
  NOT_JSON(
      802,
      "The line is not a JSON object of a docket",
      "Each line holds one JSON object with texts, whole numbers, lists and objects. "
          + "Fractions, exponents, true, false and null have no place in a docket.",
      "{\"casus\":\"docket\",\"version\":1e0}"),
  /// A line that ends too early because the file does.
  CUT(
      803,
      "The docket ends in the middle of a line",
      "The file was cut, for example while it was copied. Everything before that line is kept.",
      "{\"id\":\"e1\",\"by\":\"Ukr"),
  /// A first line that is no header.
  NO_HEADER(
      804,
      "The first line is not the header of a docket",
      "A docket begins with its format, version and title.",
      "{\"id\":\"e1\"}"),
  /// A version this program does not know.
  UNKNOWN_VERSION(
      805,
      "The docket has a version this program does not know",
      "A newer program wrote it. This one reads version 1.",
      "{\"casus\":\"docket\",\"version\":2,\"title\":\"\"}"),
  /// A key said twice.
  DUPLICATE_KEY(
      806,
      "A key stands twice in one object",
      "Programs differ on which of the two counts, so neither does.",
      "{\"id\":\"e1\",\"id\":\"e2\"}"),
  /// A key that is missing.
  MISSING_KEY(
      807,
      "A key is missing",
      "Every key of the format must be there unless it is said to be optional.",
      "{\"id\":\"e1\"}"),
  /// A key the format does not have.
  UNKNOWN_KEY(
      808,
      "A key is unknown",
      "A docket keeps nothing that it does not understand, and drops nothing in silence.",
      "{\"id\":\"e1\",\"colour\":\"red\"}"),
  /// A value of another type than the format says.
  WRONG_TYPE(
      809,
      "A value has the wrong type",
      "The format says whether a text, a number, a list or an object stands there.",
      "{\"id\":7}"),
  /// A value of the right type that cannot stand there.
  WRONG_VALUE(
      810,
      "A value cannot stand there",
      "Names, times, codes and kinds have a shape of their own.",
      "{\"occurred\":\"yesterday\"}"),
  /// Two entries of one id that differ.
  ID_TAKEN(
      811,
      "Two entries have the same id",
      "An id names one entry for good. What was wrong is corrected by a further entry.",
      "two lines with \"id\":\"e1\" and different authors"),
  /// More than the program accepts.
  TOO_LARGE(
      812,
      "The docket is beyond a stated limit",
      "A line holds at most 1,048,576 bytes, objects and lists nest at most sixteen deep, "
          + "a docket holds at most ten million entries.",
      "a line with a million opening brackets"),
  /// A character in a text that cannot be seen.
  UNSEEN(
      813,
      "A character cannot be seen",
      "It turns the order in which others are shown, or parts or joins them without a trace. "
          + "A text holds it as an escape, a name not at all.",
      "a text with the raw character U+202E in it"),
  /// A name in letters of two scripts that look alike.
  MIXED_SCRIPTS(
      814,
      "A name mixes scripts that look alike",
      "Two names could look the same and be different. A name is written in one script.",
      "Poland with a Cyrillic first letter");

  private final int number;
  private final String title;
  private final String meaning;
  private final String example;

  CodecFinding(int number, String title, String meaning, String example) {
    this.number = number;
    this.title = title;
    this.meaning = meaning;
    this.example = example;
  }

  /// Returns the stable code.
  ///
  /// @return such as `CAS801`
  public String code() {
    return "CAS" + number;
  }

  /// Returns what it is, in one line.
  ///
  /// @return without a full stop
  public String title() {
    return title;
  }

  /// Returns why it is refused and what to do.
  ///
  /// @return plain sentences
  public String meaning() {
    return meaning;
  }

  /// Returns a text that is refused so, or a description of one.
  ///
  /// @return the example
  public String example() {
    return example;
  }

  Diagnostic at(Locus locus, String sentence) {
    return new Diagnostic(code(), Severity.ERROR, sentence, locus, meaning, List.of());
  }
}

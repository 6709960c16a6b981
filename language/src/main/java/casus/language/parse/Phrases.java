// SPDX-License-Identifier: Apache-2.0
package casus.language.parse;

import java.util.List;

/// The words sentences begin and go on with, for looking ahead and for suggestions.
final class Phrases {
  static final List<String> PROVISION_KINDS =
      List.of("article", "paragraph", "point", "provision", "section", "annex");

  static final List<String> DECLARATIONS =
      List.of(
          "language",
          "treaty",
          "version",
          "party",
          "role",
          "event",
          "act",
          "quality",
          "measure",
          "area",
          "question",
          "body",
          "track",
          "parameter",
          "reading",
          "in",
          "provisionally",
          "exit",
          "lasts",
          "suspension",
          "no",
          "reservations",
          "article",
          "paragraph",
          "point",
          "provision",
          "section",
          "annex");

  static final List<String> UNITS =
      List.of("hour", "hours", "day", "days", "month", "months", "year", "years");

  static final List<String> PROMPT = List.of("forthwith", "immediately", "urgently", "promptly");

  static final List<String> PARTS =
      List.of("against", "in", "launched", "attributed", "using", "after", "if", "when");

  static final List<String> CLAUSES =
      List.of(
          "within",
          "forthwith",
          "immediately",
          "urgently",
          "promptly",
          "without",
          "at",
          "while",
          "owed",
          "unless",
          "on",
          "toward",
          "by");

  static final List<String> FILLINGS = List.of("who", "from", "by", "how", "reads");

  static final List<String> BEARERS = List.of("each", "all", "any", "must", "may");

  private Phrases() {}
}

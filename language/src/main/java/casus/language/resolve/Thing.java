// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.syntax.Kind;
import java.util.Optional;

/// The kinds of things a text declares, each with names of its own.
enum Thing {
  VERSION("version", Kind.WORDING),
  PARTY("party", Kind.PARTY),
  ROLE("role", Kind.ROLE),
  EVENT("event", Kind.EVENT),
  ACT("act", Kind.ACT),
  QUALITY("quality", Kind.QUALITY),
  MEASURE("measure", Kind.MEASURE),
  AREA("area", Kind.AREA),
  QUESTION("question", Kind.QUESTION),
  BODY("body", Kind.BODY),
  TRACK("track", Kind.TRACK),
  PARAMETER("parameter", Kind.PARAMETER),
  READING("reading", Kind.READING);

  private static final Thing[] ALL = values();

  private final String word;
  private final Kind kind;

  Thing(String word, Kind kind) {
    this.word = word;
    this.kind = kind;
  }

  /// Returns what a declaration declares.
  static Optional<Thing> declaredBy(Kind phrase) {
    for (Thing thing : ALL) {
      if (thing.kind == phrase) {
        return Optional.of(thing);
      }
    }
    return Optional.empty();
  }

  /// Returns the word a declaration of it begins with.
  String word() {
    return word;
  }

  /// Returns the word with its article.
  String withArticle() {
    return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
  }
}

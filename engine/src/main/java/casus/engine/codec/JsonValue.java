// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import java.util.List;
import java.util.SequencedMap;

/// A value as read, with where it began: no fractions, no true, false or null.
sealed interface JsonValue {
  /// Returns where it began, in UTF-16 units from the start of the line.
  int at();

  /// Returns what it is, for a sentence.
  default String noun() {
    return switch (this) {
      case Text _ -> "a text";
      case Whole _ -> "a number";
      case Items _ -> "a list";
      case Fields _ -> "an object";
    };
  }

  /// A text.
  record Text(int at, String value) implements JsonValue {}

  /// A whole number.
  record Whole(int at, long value) implements JsonValue {}

  /// A list.
  record Items(int at, List<JsonValue> values) implements JsonValue {}

  /// An object, its keys in the order they were written.
  record Fields(int at, SequencedMap<String, Member> members) implements JsonValue {}

  /// A value of an object and where its key began.
  record Member(int keyAt, JsonValue value) {}
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import casus.engine.codec.JsonValue.Fields;
import casus.engine.codec.JsonValue.Items;
import casus.engine.codec.JsonValue.Member;
import casus.engine.codec.JsonValue.Text;
import casus.engine.codec.JsonValue.Whole;
import casus.engine.docket.Entry;
import casus.treaty.name.LookAlikes;
import casus.treaty.text.Unseen;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;

/// The members of one object, taken out one by one; what is left over at the end is refused.
final class Members {
  /// How an instant is written, with `0` for each digit; with thousandths or without.
  private static final String INSTANT = "0000-00-00T00:00:00Z";

  private static final String FINE_INSTANT = "0000-00-00T00:00:00.000Z";

  private static final int LONGEST_SHOWN = 60;

  private final Fields fields;
  private final TreeSet<String> taken = new TreeSet<>();

  Members(Fields fields) {
    this.fields = fields;
  }

  int at() {
    return fields.at();
  }

  boolean has(String key) {
    return fields.members().containsKey(key);
  }

  String text(String key) {
    return text(required(key), key).value();
  }

  Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  <T> T named(String key, Function<String, T> of) {
    return value(text(required(key), key), of);
  }

  <T> Optional<T> optionalNamed(String key, Function<String, T> of) {
    return has(key) ? Optional.of(named(key, of)) : Optional.empty();
  }

  long whole(String key) {
    JsonValue value = required(key);
    if (value instanceof Whole(_, long number)) {
      return number;
    }
    throw wrongType(value, key, "a number");
  }

  Instant instant(String key) {
    return named(key, Members::instantFrom);
  }

  Optional<Instant> optionalInstant(String key) {
    return has(key) ? Optional.of(instant(key)) : Optional.empty();
  }

  Members object(String key) {
    JsonValue value = required(key);
    if (value instanceof Fields object) {
      return new Members(object);
    }
    throw wrongType(value, key, "an object");
  }

  <T> List<T> names(String key, Function<String, T> of) {
    List<T> names = new ArrayList<>();
    for (JsonValue value : items(key)) {
      names.add(value(text(value, key), of));
    }
    return names;
  }

  List<Members> objects(String key) {
    List<Members> objects = new ArrayList<>();
    for (JsonValue value : items(key)) {
      if (!(value instanceof Fields object)) {
        throw wrongType(value, key, "an object");
      }
      objects.add(new Members(object));
    }
    return objects;
  }

  private List<JsonValue> items(String key) {
    JsonValue value = required(key);
    if (!(value instanceof Items(int at, List<JsonValue> values))) {
      throw wrongType(value, key, "a list");
    }
    if (values.isEmpty()) {
      throw new RefusedException(
          CodecFinding.WRONG_VALUE, at, "The list '" + key + "' is empty; leave the key out.");
    }
    return values;
  }

  /// Refuses what was not taken out.
  void end() {
    fields
        .members()
        .forEach((key, member) -> {
          if (!taken.contains(key)) {
            throw new RefusedException(
                CodecFinding.UNKNOWN_KEY,
                member.keyAt(),
                "The key '" + shortened(key) + "' is unknown here.");
          }
        });
  }

  /// Refuses a value that was taken out.
  RefusedException refused(String key, String sentence) {
    return new RefusedException(CodecFinding.WRONG_VALUE, required(key).at(), sentence);
  }

  private JsonValue required(String key) {
    Member member = fields.members().get(key);
    if (member == null) {
      throw new RefusedException(
          CodecFinding.MISSING_KEY, fields.at(), "The key '" + key + "' is missing.");
    }
    taken.add(key);
    return member.value();
  }

  private static Text text(JsonValue value, String key) {
    if (value instanceof Text text) {
      return text;
    }
    throw wrongType(value, key, "a text");
  }

  private static <T> T value(Text text, Function<String, T> of) {
    String name = text.value();
    OptionalInt unseen = Unseen.firstIn(name, 0, name.length());
    if (unseen.isPresent()) {
      String found = LookAlikes.called(name.codePointAt(unseen.getAsInt()));
      throw new RefusedException(
          CodecFinding.UNSEEN,
          text.at(),
          "The name holds a character that cannot be seen, " + found + ".");
    }
    OptionalInt mixed = LookAlikes.mixedAt(name);
    if (mixed.isPresent()) {
      String found = LookAlikes.called(name.codePointAt(mixed.getAsInt()));
      throw new RefusedException(
          CodecFinding.MIXED_SCRIPTS,
          text.at(),
          "The name '"
              + shortened(name)
              + "' mixes scripts that look alike, among them "
              + found
              + ".");
    }
    try {
      return of.apply(text.value());
    } catch (IllegalArgumentException refusal) {
      throw new RefusedException(
          CodecFinding.WRONG_VALUE,
          text.at(),
          "The text '" + shortened(text.value()) + "' cannot stand here.");
    }
  }

  private static RefusedException wrongType(JsonValue value, String key, String expected) {
    return new RefusedException(
        CodecFinding.WRONG_TYPE,
        value.at(),
        "The value of '" + key + "' is " + value.noun() + ", not " + expected + ".");
  }

  private static Instant instantFrom(String text) {
    boolean fine = text.length() == FINE_INSTANT.length();
    if (!isWritten(text, fine ? FINE_INSTANT : INSTANT)) {
      throw new IllegalArgumentException(text);
    }
    Instant instant;
    try {
      int millis = fine ? digits(text, 20, 23) : 0;
      instant =
          LocalDateTime.of(
                  digits(text, 0, 4),
                  digits(text, 5, 7),
                  digits(text, 8, 10),
                  digits(text, 11, 13),
                  digits(text, 14, 16),
                  digits(text, 17, 19))
              .toInstant(ZoneOffset.UTC)
              .plusMillis(millis);
    } catch (java.time.DateTimeException noSuchDay) {
      throw new IllegalArgumentException(text, noSuchDay);
    }
    if (!Entry.isInstant(instant)) {
      throw new IllegalArgumentException(text);
    }
    return instant;
  }

  private static boolean isWritten(String text, String form) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char expected = form.charAt(i);
      char found = text.charAt(i);
      if (expected == '0' ? found < '0' || found > '9' : found != expected) {
        return false;
      }
    }
    return true;
  }

  private static int digits(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }
}

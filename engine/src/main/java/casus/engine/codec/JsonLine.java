// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import casus.treaty.text.Unseen;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Writes one object in the canonical way: keys as they come, no spaces, escapes as in RFC 8785.
final class JsonLine {
  private final StringBuilder out;
  private boolean first = true;

  JsonLine(StringBuilder out) {
    this.out = out;
    out.append('{');
  }

  JsonLine text(String key, String value) {
    key(key);
    string(value);
    return this;
  }

  JsonLine text(String key, Optional<String> value) {
    value.ifPresent(v -> text(key, v));
    return this;
  }

  JsonLine whole(String key, long value) {
    key(key);
    out.append(value);
    return this;
  }

  JsonLine instant(String key, Instant value) {
    return text(key, value.toString());
  }

  JsonLine texts(String key, List<String> values) {
    return list(key, values, (value, line) -> line.string(value));
  }

  <T> JsonLine objects(String key, List<T> values, BiConsumer<T, JsonLine> writing) {
    return list(
        key,
        values,
        (value, line) -> {
          JsonLine object = new JsonLine(line.out);
          writing.accept(value, object);
          object.end();
        });
  }

  /// Begins an object under a key; the caller ends it.
  JsonLine object(String key) {
    key(key);
    return new JsonLine(out);
  }

  void end() {
    out.append('}');
  }

  private <T> JsonLine list(String key, List<T> values, BiConsumer<T, JsonLine> writing) {
    key(key);
    out.append('[');
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      writing.accept(values.get(i), this);
    }
    out.append(']');
    return this;
  }

  private void key(String key) {
    if (!first) {
      out.append(',');
    }
    first = false;
    string(key);
    out.append(':');
  }

  /// Tells whether a unit belongs to a character that cannot be seen.
  private static boolean isUnseen(String text, int at) {
    boolean second = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return Unseen.is(text.codePointAt(second ? at - 1 : at));
  }

  private void string(String text) {
    if (!JsonText.isPaired(text)) {
      throw new IllegalArgumentException("half of a surrogate pair in a text of the docket");
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escape = "\"\\\b\f\n\r\t".indexOf(c);
      if (escape >= 0) {
        out.append('\\').append("\"\\bfnrt".charAt(escape));
      } else if (c < ' ' || isUnseen(text, i)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}

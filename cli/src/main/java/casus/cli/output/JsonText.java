// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes maps, lists, texts, numbers and truth values as JSON, indented by two, keys in their
/// order.
public final class JsonText {
  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  /// Returns how a constant is written: in small letters, with hyphens.
  ///
  /// @param value the constant
  /// @return such as `not-operative`
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Writes a value.
  ///
  /// @param value a map with text keys, a list, a text, a number or a boolean
  /// @return JSON text ending in a line feed
  public static String of(Object value) {
    JsonText text = new JsonText();
    text.put(value, "");
    return text.out.append('\n').toString();
  }

  private void put(Object value, String indent) {
    switch (value) {
      case Map<?, ?> map -> putMap(map, indent);
      case List<?> list -> putList(list, indent);
      case Number number -> out.append(number);
      case Boolean bool -> out.append(bool.booleanValue());
      default -> putText(value.toString());
    }
  }

  private void putMap(Map<?, ?> map, String indent) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    String sep = "{\n";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(sep).append(indent).append("  ");
      putText(String.valueOf(entry.getKey()));
      out.append(": ");
      put(entry.getValue(), indent + "  ");
      sep = ",\n";
    }
    out.append('\n').append(indent).append('}');
  }

  private void putList(List<?> list, String indent) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    String sep = "[\n";
    for (Object item : list) {
      out.append(sep).append(indent).append("  ");
      put(item, indent + "  ");
      sep = ",\n";
    }
    out.append('\n').append(indent).append(']');
  }

  private void putText(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || Character.isSurrogate(c) && !isPaired(text, i)) {
            out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}

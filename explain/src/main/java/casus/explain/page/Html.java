// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// Writes HTML and SVG: text and attributes are escaped here and nowhere else.
///
/// What comes from outside reaches the page through [#text] and the attribute values of [#open];
/// both make control characters and marks that turn the direction of writing visible.
final class Html {
  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element.
  Html open(String name, String... attributes) {
    tag(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  /// Writes an element that holds nothing.
  Html empty(String name, String... attributes) {
    tag(name, attributes);
    out.append("/>");
    return this;
  }

  private void tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  /// Closes the element opened last.
  Html close() {
    out.append("</").append(open.pop()).append('>');
    if (open.size() < 6) {
      out.append('\n');
    }
    return this;
  }

  /// Writes text.
  Html text(String text) {
    escape(text);
    return this;
  }

  /// Writes an element that holds text only.
  Html leaf(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /// Writes a part of the page that comes with the program: style and script.
  Html own(String name, String content) {
    out.append('<').append(name).append(">\n").append(content).append("</").append(name);
    out.append(">\n");
    return this;
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\n', '\t' -> out.append(' ');
            default -> {
              if (isTricky(c)) {
                out.append(shown(c));
              } else {
                out.appendCodePoint(c);
              }
            }
          }
        });
  }

  /// Returns a text with every tricky character made visible, for plain text.
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (c == '\n' || c == '\t') {
            plain.append(' ');
          } else if (isTricky(c)) {
            plain.append(shown(c));
          } else {
            plain.appendCodePoint(c);
          }
        });
    return plain.toString();
  }

  private static String shown(int c) {
    return "[U+" + String.format(Locale.ROOT, "%04X", c) + "]";
  }

  /// Tells whether a character can hide, reorder or break text: controls, marks of direction, lone
  /// surrogates and what has no meaning.
  private static boolean isTricky(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  /// Returns what was written.
  String written() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }
}

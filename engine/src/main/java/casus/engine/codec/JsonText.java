// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import casus.engine.codec.JsonValue.Fields;
import casus.engine.codec.JsonValue.Items;
import casus.engine.codec.JsonValue.Member;
import casus.engine.codec.JsonValue.Text;
import casus.engine.codec.JsonValue.Whole;
import casus.treaty.name.LookAlikes;
import casus.treaty.text.Unseen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Reads one line of strict JSON (RFC 8259, narrowed as told in `docs/reference/docket.md`).
final class JsonText {
  /// How deep objects and lists may nest.
  static final int DEEPEST = 16;

  private static final int MOST_DIGITS = 15;

  private final String line;
  private int at;
  private int depth;

  private JsonText(String line) {
    this.line = line;
  }

  /// Reads the object that fills a line.
  static Fields parse(String line) {
    JsonText text = new JsonText(line);
    text.skipBlanks();
    JsonValue value = text.value();
    text.skipBlanks();
    if (text.at < line.length()) {
      throw text.refused("Something follows the object on the same line.");
    }
    if (value instanceof Fields fields) {
      return fields;
    }
    throw new RefusedException(
        CodecFinding.WRONG_TYPE, value.at(), "The line is " + value.noun() + ", not an object.");
  }

  private JsonValue value() {
    if (at >= line.length()) {
      throw refused("The line ends where a value is expected.");
    }
    char c = line.charAt(at);
    if (c == '"') {
      int start = at;
      return new Text(start, string());
    }
    if (c == '-' || isDigit(c)) {
      return whole();
    }
    if (c != '{' && c != '[') {
      throw refused("No value of a docket begins with " + shown(c) + ".");
    }
    if (++depth > DEEPEST) {
      throw new RefusedException(
          CodecFinding.TOO_LARGE, at, "Objects and lists nest deeper than " + DEEPEST + ".");
    }
    JsonValue value = c == '{' ? fields() : items();
    depth--;
    return value;
  }

  private Fields fields() {
    int start = at++;
    LinkedHashMap<String, Member> members = new LinkedHashMap<>();
    skipBlanks();
    if (takes('}')) {
      return new Fields(start, members);
    }
    do {
      skipBlanks();
      int keyAt = at;
      if (at >= line.length() || line.charAt(at) != '"') {
        throw refused("A key in double quotes is expected here.");
      }
      String key = string();
      skipBlanks();
      expect(':');
      skipBlanks();
      if (members.putIfAbsent(key, new Member(keyAt, value())) != null) {
        throw new RefusedException(
            CodecFinding.DUPLICATE_KEY, keyAt, "The key '" + key + "' stands twice.");
      }
      skipBlanks();
    } while (takes(','));
    expect('}');
    return new Fields(start, members);
  }

  private Items items() {
    int start = at++;
    List<JsonValue> values = new ArrayList<>();
    skipBlanks();
    if (takes(']')) {
      return new Items(start, values);
    }
    do {
      skipBlanks();
      values.add(value());
      skipBlanks();
    } while (takes(','));
    expect(']');
    return new Items(start, values);
  }

  private Whole whole() {
    int start = at;
    boolean negative = takes('-');
    int first = at;
    while (at < line.length() && isDigit(line.charAt(at))) {
      at++;
    }
    int digits = at - first;
    if (at < line.length() && ".eE".indexOf(line.charAt(at)) >= 0) {
      throw refused("Numbers of a docket are whole and have no exponent.");
    }
    if (digits == 0) {
      throw refused("A digit is expected here.");
    }
    if (digits > MOST_DIGITS) {
      throw new RefusedException(
          CodecFinding.NOT_JSON, start, "A number has at most " + MOST_DIGITS + " digits.");
    }
    boolean zero = line.charAt(first) == '0';
    if (zero && (digits > 1 || negative)) {
      throw new RefusedException(
          CodecFinding.NOT_JSON, start, "A number does not begin with a zero it could spare.");
    }
    return new Whole(start, Long.parseLong(line.substring(start, at)));
  }

  private String string() {
    int start = at++;
    StringBuilder text = new StringBuilder();
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '"') {
        at++;
        return paired(text.toString(), start);
      }
      if (c < ' ') {
        throw refused("A control character stands in a text; write it as an escape.");
      }
      if (Unseen.is(line.codePointAt(at))) {
        throw new RefusedException(
            CodecFinding.UNSEEN,
            at,
            "A character that cannot be seen ("
                + LookAlikes.called(line.codePointAt(at))
                + ") stands in a text; write it as an escape.");
      }
      text.append(c == '\\' ? escape() : c);
      at++;
    }
    throw refused("The line ends inside a text.");
  }

  // Leaves `at` on the last character of the escape.
  private char escape() {
    at++;
    if (at >= line.length()) {
      throw refused("The line ends inside a text.");
    }
    char c = line.charAt(at);
    if (c == 'u') {
      return unicode();
    }
    int plain = "\"\\/bfnrt".indexOf(c);
    if (plain < 0) {
      throw refused("There is no escape \\" + shown(c) + ".");
    }
    return "\"\\/\b\f\n\r\t".charAt(plain);
  }

  private char unicode() {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      at++;
      int digit = at < line.length() ? hex(line.charAt(at)) : -1;
      if (digit < 0) {
        throw refused("Four hexadecimal digits follow \\u.");
      }
      unit = unit * 16 + digit;
    }
    return (char) unit;
  }

  private static int hex(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private static String paired(String text, int start) {
    if (!isPaired(text)) {
      throw new RefusedException(
          CodecFinding.NOT_JSON, start, "The text holds half of a surrogate pair.");
    }
    return text;
  }

  /// Tells whether a text has no surrogate without its other half.
  static boolean isPaired(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private void expect(char c) {
    if (!takes(c)) {
      throw refused("The mark " + c + " is expected here.");
    }
  }

  private boolean takes(char c) {
    if (at < line.length() && line.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < line.length() && " \t\r".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String shown(char c) {
    return c > ' ' && c < 0x7f ? String.valueOf(c) : String.format(Locale.ROOT, "U+%04X", (int) c);
  }

  private RefusedException refused(String sentence) {
    return new RefusedException(CodecFinding.NOT_JSON, at, sentence);
  }
}

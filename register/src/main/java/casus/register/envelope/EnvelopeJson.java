// SPDX-License-Identifier: Apache-2.0
package casus.register.envelope;

import casus.register.MalformedException;
import casus.register.Strict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// As much JSON (RFC 8259) as an envelope is made of: objects, arrays of objects, and strings;
/// other values are read and passed over. A name twice in one object is refused, since readers
/// differ on which of the two counts.
final class EnvelopeJson {
  private static final int DEEPEST = 16;
  private static final int HEX = 16;
  private static final int ESCAPE_DIGITS = 4;

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][-+]?[0-9]++)?");

  private final String text;
  private int at;

  private EnvelopeJson(String text) {
    this.text = text;
  }

  /// The members of an object.
  record Members(SequencedMap<String, @Nullable Object> values) {
    boolean has(String name) {
      return values.containsKey(name);
    }

    String string(String name) {
      if (values.get(name) instanceof String string) {
        return string;
      }
      throw new MalformedException(0, "The envelope has no text '" + name + "'.");
    }

    Members object(String name) {
      if (values.get(name) instanceof Members members) {
        return members;
      }
      throw new MalformedException(0, "There is no object '" + name + "'.");
    }

    long number(String name) {
      if (values.get(name) instanceof Digits digits) {
        return Strict.decimal(digits.text(), 0);
      }
      throw new MalformedException(0, "There is no number '" + name + "'.");
    }

    List<Members> objects(String name) {
      List<Members> objects = new ArrayList<>();
      if (values.get(name) instanceof List<?> list) {
        for (Object one : list) {
          if (!(one instanceof Members members)) {
            throw new MalformedException(0, "In '" + name + "' stands what is no object.");
          }
          objects.add(members);
        }
        return objects;
      }
      throw new MalformedException(0, "The envelope has no list '" + name + "'.");
    }
  }

  static Members parse(String text) {
    EnvelopeJson reading = new EnvelopeJson(text);
    reading.space();
    Object value = reading.value(0);
    reading.space();
    if (reading.at != text.length()) {
      throw reading.wrong("the end");
    }
    if (value instanceof Members members) {
      return members;
    }
    throw new MalformedException(0, "An envelope is a JSON object.");
  }

  private MalformedException wrong(String expected) {
    return new MalformedException(
        0, "At character " + (at + 1) + " of the JSON there should be " + expected + ".");
  }

  private char next() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void expect(char character) {
    if (at >= text.length() || text.charAt(at) != character) {
      throw wrong("'" + character + "'");
    }
    at++;
  }

  private @Nullable Object value(int depth) {
    if (depth > DEEPEST) {
      throw wrong("less depth");
    }
    return switch (next()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      default -> other();
    };
  }

  private Members object(int depth) {
    SequencedMap<String, @Nullable Object> members = new LinkedHashMap<>();
    expect('{');
    space();
    if (next() == '}') {
      at++;
      return new Members(members);
    }
    while (true) {
      space();
      String name = string();
      space();
      expect(':');
      space();
      @Nullable Object value = value(depth + 1);
      if (members.containsKey(name)) {
        throw new MalformedException(0, "Twice in one object: " + Strict.shortened(name) + ".");
      }
      members.put(name, value);
      space();
      if (next() == '}') {
        at++;
        return new Members(members);
      }
      expect(',');
    }
  }

  private List<@Nullable Object> array(int depth) {
    List<@Nullable Object> values = new ArrayList<>();
    expect('[');
    space();
    if (next() == ']') {
      at++;
      return values;
    }
    while (true) {
      space();
      values.add(value(depth + 1));
      space();
      if (next() == ']') {
        at++;
        return values;
      }
      expect(',');
    }
  }

  private String string() {
    expect('"');
    StringBuilder value = new StringBuilder();
    while (true) {
      if (at >= text.length()) {
        throw wrong("the end of the text");
      }
      char character = text.charAt(at++);
      if (character == '"') {
        return value.toString();
      }
      if (character < ' ') {
        throw wrong("no control character");
      }
      value.append(character == '\\' ? escape() : character);
    }
  }

  private char escape() {
    char character = next();
    at++;
    return switch (character) {
      case '"', '\\', '/' -> character;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        int code = 0;
        for (int i = 0; i < ESCAPE_DIGITS; i++) {
          int digit = Character.digit(next(), HEX);
          if (digit < 0 || next() > 'f') {
            throw wrong("a hexadecimal digit");
          }
          code = code * HEX + digit;
          at++;
        }
        yield (char) code;
      }
      default -> throw wrong("an escape of JSON");
    };
  }

  /// A number as it is written.
  record Digits(String text) {}

  /// A number; or true, false or null, which are of no use here, but allowed.
  private @Nullable Object other() {
    int from = at;
    while (at < text.length() && "+-.".indexOf(next()) + 1 + digitOrLetter() > 0) {
      at++;
    }
    String word = text.substring(from, at);
    if (word.equals("true") || word.equals("false") || word.equals("null")) {
      return null;
    }
    if (NUMBER.matcher(word).matches()) {
      return new Digits(word);
    }
    at = from;
    throw wrong("a value of JSON");
  }

  private int digitOrLetter() {
    return next() < 0x80 && Character.isLetterOrDigit(next()) ? 1 : 0;
  }

  /// Writes a text.
  static void write(String value, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      switch (character) {
        case '"', '\\' -> json.append('\\').append(character);
        default -> {
          if (character < ' ' || Character.isSurrogate(character)) {
            json.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
          } else {
            json.append(character);
          }
        }
      }
    }
    json.append('"');
  }
}

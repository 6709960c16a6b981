// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON into maps, lists, texts, numbers and truth values; strict, and small on purpose: it
/// reads what the product writes, without the product's own reader.
final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /// Reads one value and nothing after it.
  static Object read(String text) {
    var json = new Json(text);
    var value = json.value();
    json.blank();
    if (json.at < text.length()) {
      throw json.wrong("nothing more");
    }
    return value;
  }

  /// Reads one object.
  @SuppressWarnings("unchecked") // every map this class makes has texts as keys
  static Map<String, Object> readObject(String text) {
    return (Map<String, Object>) read(text);
  }

  private IllegalArgumentException wrong(String expected) {
    var around = text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 20));
    return new IllegalArgumentException("expected " + expected + " at " + at + ": " + around);
  }

  private void blank() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean takes(String word) {
    blank();
    var there = text.startsWith(word, at);
    if (there) {
      at += word.length();
    }
    return there;
  }

  private void take(String word) {
    if (!takes(word)) {
      throw wrong(word);
    }
  }

  private Object value() {
    if (takes("{")) {
      return object();
    }
    if (takes("[")) {
      return list();
    }
    if (takes("\"")) {
      return string();
    }
    if (takes("true")) {
      return true;
    }
    if (takes("false")) {
      return false;
    }
    return number();
  }

  private Map<String, Object> object() {
    var map = new LinkedHashMap<String, Object>();
    if (takes("}")) {
      return map;
    }
    do {
      take("\"");
      var key = string();
      take(":");
      if (map.put(key, value()) != null) {
        throw wrong("a new key instead of " + key);
      }
    } while (takes(","));
    take("}");
    return map;
  }

  private List<Object> list() {
    var list = new ArrayList<Object>();
    if (takes("]")) {
      return list;
    }
    do {
      list.add(value());
    } while (takes(","));
    take("]");
    return list;
  }

  private String string() {
    var read = new StringBuilder();
    while (text.charAt(at) != '"') {
      var c = text.charAt(at++);
      if (c < ' ') {
        throw wrong("no control character");
      }
      read.append(c == '\\' ? escaped() : c);
    }
    at++;
    return read.toString();
  }

  private char escaped() {
    var c = text.charAt(at++);
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      default -> throw wrong("an escape");
    };
  }

  private Object number() {
    blank();
    var end = at;
    while (end < text.length() && "+-0123456789.eE".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end == at) {
      throw wrong("a value");
    }
    var word = text.substring(at, end);
    at = end;
    return word.matches("-?\\d{1,18}") ? (Object) Long.valueOf(word) : Double.valueOf(word);
  }
}

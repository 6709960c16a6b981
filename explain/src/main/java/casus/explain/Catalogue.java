// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Every sentence the product says, in one language, by key.
///
/// A message holds `{0}`, `{1}` … where its arguments go. Adding a language is adding a file of
/// properties in UTF-8. Each message is one line, `key = message`; a blank at its edge is written
/// as an escape, by its code. Nothing else of what such files may hold is used: every command reads
/// one, and reading all of it takes ten times as long.
///
/// English says everything; the others say what a reader takes away from a page, the keys that
/// begin with `takeaway.`. A test holds that none of these is missing and that arguments are the
/// same.
public final class Catalogue {
  private static final String BLANK = "\\" + "u0020";

  private final Map<String, String> messages;

  private Catalogue(Map<String, String> messages) {
    this.messages = messages;
  }

  /// Returns the English catalogue.
  ///
  /// @return the catalogue
  public static Catalogue english() {
    return English.READ;
  }

  /// Reads it when it is first asked for, and once.
  private static final class English {
    private static final Catalogue READ = of("en");
  }

  /// Returns the catalogue of a language.
  ///
  /// @param language its ISO 639-1 code
  /// @return the catalogue
  /// @throws IllegalArgumentException if there is none
  public static Catalogue of(String language) {
    try (InputStream in =
        Catalogue.class.getResourceAsStream("messages_" + language + ".properties")) {
      if (in == null) {
        throw new IllegalArgumentException("no messages in the language " + language);
      }
      return new Catalogue(read(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(byte[] file) {
    Map<String, String> messages = new HashMap<>(2048);
    int start = 0;
    while (start < file.length) {
      int equals = -1;
      int end = start;
      while (end < file.length && file[end] != '\n') {
        if (equals < 0 && file[end] == '=') {
          equals = end;
        }
        end++;
      }
      if (equals > start && file[start] != '#') {
        messages.put(text(file, start, equals - 1), text(file, equals + 2, end));
      }
      start = end + 1;
    }
    return messages;
  }

  private static String text(byte[] file, int start, int end) {
    String text = new String(file, start, end - start, StandardCharsets.UTF_8);
    return text.indexOf('\\') < 0 ? text : text.replace(BLANK, " ");
  }

  /// Returns this catalogue in another register: a message `register.key` is said for `key`.
  ///
  /// @param register what the keys of the other messages begin with, such as `public`
  /// @return a catalogue with those messages in the place of the usual ones
  public Catalogue in(String register) {
    Map<String, String> other = new HashMap<>(messages);
    String prefix = register + ".";
    messages.forEach((key, message) -> {
      if (key.startsWith(prefix)) {
        other.put(key.substring(prefix.length()), message);
      }
    });
    return new Catalogue(other);
  }

  /// Returns every message by key.
  ///
  /// @return messages in order of key
  public SortedMap<String, String> messages() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(messages));
  }

  /// Tells whether there is a message.
  ///
  /// @param key its key
  /// @return true if there is
  public boolean has(String key) {
    return messages.containsKey(key);
  }

  /// Returns a message with its arguments in place.
  ///
  /// @param key its key
  /// @param arguments what goes in
  /// @return the text
  /// @throws IllegalArgumentException if there is no such message
  public String say(String key, Object... arguments) {
    String message = messages.get(key);
    if (message == null) {
      throw new IllegalArgumentException("no message " + key);
    }
    StringBuilder said = new StringBuilder(message.length() + 64);
    int at = 0;
    while (at < message.length()) {
      char c = message.charAt(at);
      int close = c == '{' ? message.indexOf('}', at) : -1;
      int index = close == at + 2 ? message.charAt(at + 1) - '0' : -1;
      if (0 <= index && index <= 9) {
        said.append(index < arguments.length ? arguments[index] : "");
        at = close + 1;
      } else {
        said.append(c);
        at++;
      }
    }
    return said.toString();
  }
}

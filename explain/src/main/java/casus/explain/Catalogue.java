// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/// Every sentence the product says, in one language, by key.
///
/// A message holds `{0}`, `{1}` … where its arguments go. Adding a language is adding a file.
/// English says everything; the others say what a reader takes away from a page, the keys that
/// begin with `takeaway.`. A test holds that none of these is missing and that arguments are the
/// same.
public final class Catalogue {
  private final SortedMap<String, String> messages;

  private Catalogue(SortedMap<String, String> messages) {
    this.messages = Collections.unmodifiableSortedMap(messages);
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
      Properties read = new Properties();
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      TreeMap<String, String> messages = new TreeMap<>();
      read.stringPropertyNames().forEach(k -> messages.put(k, read.getProperty(k)));
      return new Catalogue(messages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns this catalogue in another register: a message `register.key` is said for `key`.
  ///
  /// @param register what the keys of the other messages begin with, such as `public`
  /// @return a catalogue with those messages in the place of the usual ones
  public Catalogue in(String register) {
    TreeMap<String, String> other = new TreeMap<>(messages);
    String prefix = register + ".";
    messages.tailMap(prefix).entrySet().stream()
        .takeWhile(m -> m.getKey().startsWith(prefix))
        .forEach(m -> other.put(m.getKey().substring(prefix.length()), m.getValue()));
    return new Catalogue(other);
  }

  /// Returns every message by key.
  ///
  /// @return messages in order of key
  public SortedMap<String, String> messages() {
    return messages;
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

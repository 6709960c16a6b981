// SPDX-License-Identifier: Apache-2.0
package casus.token;

import casus.register.MalformedException;
import casus.register.Strict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Names a token, and a key in it (RFC 7512), such as
/// `pkcs11:token=guarantor;object=witness.example?module-path=/usr/lib/softhsm/libsofthsm2.so`. Of
/// the attributes of the RFC those are understood that are needed here; any other is refused, so
/// that nothing is passed over that was meant.
///
/// @param token the label of the token; empty for any
/// @param serial its serial number; empty for any
/// @param object the label of the key, which is its name
/// @param module the library of the maker of the token
/// @param pin the file with its PIN; empty if it is to be asked for
public record TokenUri(
    Optional<String> token,
    Optional<String> serial,
    Optional<String> object,
    Path module,
    Optional<Path> pin) {
  /// What a URI begins with.
  public static final String SCHEME = "pkcs11:";

  private static final int MOST_BYTES = 4096;

  /// Reads a URI.
  ///
  /// @param text the URI
  /// @return what it names
  /// @throws MalformedException if it is none, or says what is not understood here
  public static TokenUri parse(String text) {
    if (!text.startsWith(SCHEME) || text.length() > MOST_BYTES) {
      throw wrong("A token is named by a URI that begins with " + SCHEME + ".");
    }
    String rest = text.substring(SCHEME.length());
    int question = rest.indexOf('?');
    String path = question < 0 ? rest : rest.substring(0, question);
    String query = question < 0 ? "" : rest.substring(question + 1);
    SortedMap<String, String> named = attributes(path, ";");
    SortedMap<String, String> asked = attributes(query, "&");
    if (asked.containsKey("pin-value")) {
      throw wrong("A PIN does not stand in a URI, where others can read it: use pin-source.");
    }
    Optional<String> token = taken(named, "token");
    Optional<String> serial = taken(named, "serial");
    Optional<String> object = taken(named, "object");
    taken(named, "type")
        .filter(type -> !type.equals("private"))
        .ifPresent(type -> {
          throw wrong("What signs is of type private, not " + Strict.shortened(type) + ".");
        });
    Path module =
        taken(asked, "module-path")
            .map(TokenUri::file)
            .orElseThrow(
                () -> wrong("The URI says with module-path which library speaks to the token."));
    Optional<Path> pin = taken(asked, "pin-source").map(TokenUri::file);
    for (SortedMap<String, String> left : List.of(named, asked)) {
      if (!left.isEmpty()) {
        throw wrong(
            "The URI says " + Strict.shortened(left.firstKey()) + ", which is not understood.");
      }
    }
    return new TokenUri(token, serial, object, module, pin);
  }

  private static MalformedException wrong(String sentence) {
    return new MalformedException(0, sentence);
  }

  private static Optional<String> taken(SortedMap<String, String> attributes, String name) {
    return Optional.ofNullable(attributes.remove(name));
  }

  private static SortedMap<String, String> attributes(String text, String between) {
    SortedMap<String, String> attributes = new TreeMap<>();
    if (text.isEmpty()) {
      return attributes;
    }
    for (String one : text.split(between, -1)) {
      int equals = one.indexOf('=');
      if (equals < 1) {
        throw wrong("An attribute of the URI has the form NAME=VALUE.");
      }
      String name = one.substring(0, equals);
      if (attributes.put(name, decoded(one.substring(equals + 1))) != null) {
        throw wrong("The URI says " + Strict.shortened(name) + " twice.");
      }
    }
    return attributes;
  }

  private static String decoded(String value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < text.length; i++) {
      if (text[i] != '%') {
        bytes.write(text[i]);
        continue;
      }
      if (i + 2 >= text.length
          || !HexFormat.isHexDigit(text[i + 1])
          || !HexFormat.isHexDigit(text[i + 2])) {
        throw wrong("In a URI two hexadecimal digits stand after %.");
      }
      bytes.write(HexFormat.fromHexDigit(text[i + 1]) << 4 | HexFormat.fromHexDigit(text[i + 2]));
      i += 2;
    }
    return Strict.utf8(bytes.toByteArray());
  }

  private static Path file(String value) {
    String path = value.startsWith("file:") ? value.substring("file:".length()) : value;
    if (path.isEmpty()) {
      throw wrong(
          "The URI names a file without a path: write one after module-path=, pin-source=.");
    }
    try {
      return Path.of(path);
    } catch (InvalidPathException none) {
      throw wrong("This is no path of a file: " + Strict.shortened(value) + ".");
    }
  }
}

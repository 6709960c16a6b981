// SPDX-License-Identifier: Apache-2.0
package casus.cli.library;

import casus.scenario.Found;
import casus.scenario.text.TextFinding;
import casus.treaty.diagnostic.Locus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file that was read strictly as UTF-8.
///
/// @param path where it lies
/// @param name the path as findings tell it, with slashes
/// @param text what it holds
public record TextFile(Path path, String name, String text) {
  /// How many bytes a file may have.
  public static final long LARGEST = 64L * 1024 * 1024;

  private static final char REPLACED = '\uFFFD';

  /// Reads a file.
  ///
  /// @param path where it lies
  /// @return the file, or why it cannot be used
  public static Found<TextFile> read(Path path) {
    String name = nameOf(path);
    try {
      if (!Files.isRegularFile(path)) {
        return notAFile(path, name);
      }
      try (InputStream in = Files.newInputStream(path)) {
        byte[] bytes = in.readNBytes((int) LARGEST + 1);
        if (bytes.length > LARGEST) {
          String sentence = "The file has more than 64 million bytes and is not read.";
          return unusable(TextFinding.NOT_READABLE, start(name), sentence, "Divide it.");
        }
        return decoded(path, name, bytes);
      }
    } catch (IOException failure) {
      String sentence = "The file cannot be read: " + failure.getMessage() + ".";
      return unusable(TextFinding.NOT_READABLE, start(name), sentence, "");
    }
  }

  static <T> Found<T> notAFile(Path path, String name) {
    boolean there = Files.exists(path);
    return unusable(
        TextFinding.NOT_READABLE,
        start(name),
        there ? "This is not a file." : "There is no such file.",
        there
            ? "Name a file, not a folder or a pipe."
            : "Look at how it is spelt, and where it is.");
  }

  /// Returns how findings tell a path.
  ///
  /// @param path a path
  /// @return with slashes on every system
  public static String nameOf(Path path) {
    return path.normalize().toString().replace('\\', '/');
  }

  /// What is not UTF-8 becomes a character that a file may also hold itself; only where it stands
  /// is it worth to look for the place.
  private static Found<TextFile> decoded(Path path, String name, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf(REPLACED) < 0 ? here(path, name, text) : decodedWithCare(path, name, bytes);
  }

  private static Found<TextFile> here(Path path, String name, String text) {
    boolean isMarked = text.startsWith("\uFEFF");
    return new Found.Here<>(new TextFile(path, name, isMarked ? text.substring(1) : text));
  }

  private static Found<TextFile> decodedWithCare(Path path, String name, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
    String text = chars.flip().toString();
    if (result.isError()) {
      int lineStart = text.lastIndexOf('\n') + 1;
      int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
      int column = text.codePointCount(lineStart, text.length()) + 1;
      return unusable(
          TextFinding.NOT_UTF8,
          new Locus(name, line, column, 1, ""),
          "The bytes here are not UTF-8.",
          "Save the file as UTF-8; it may have been saved in an older encoding, such as"
              + " Windows-1251.");
    }
    return here(path, name, text);
  }

  static Locus start(String name) {
    return new Locus(name, 1, 1, 1, "");
  }

  static <T> Found<T> unusable(TextFinding finding, Locus locus, String sentence, String help) {
    return new Found.Unusable<>(List.of(finding.at(locus, sentence, help)));
  }
}

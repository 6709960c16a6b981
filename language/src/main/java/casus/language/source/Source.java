// SPDX-License-Identifier: Apache-2.0
package casus.language.source;

import java.nio.charset.StandardCharsets;

/// A text that was handed over under a name; nothing here opens a file.
///
/// @param name how findings call it, such as `instrument.casus.md`
/// @param text all of it
public record Source(String name, String text) {
  /// The most UTF-16 units that are read; longer texts are refused with CAS111.
  public static final int LONGEST = 64 * 1024 * 1024;

  /// Decodes bytes as UTF-8. What is not UTF-8 becomes U+FFFD, which the reader reports.
  ///
  /// @param name how findings call it
  /// @param bytes the content of a file
  /// @return the source
  public static Source of(String name, byte[] bytes) {
    return new Source(name, new String(bytes, StandardCharsets.UTF_8));
  }

  /// Tells whether this is a Markdown file of which only parts are read.
  ///
  /// @return true for names that end in `.md`
  public boolean isLiterate() {
    return name.endsWith(".md");
  }

  @Override
  public String toString() {
    return name + " (" + text.length() + " units)";
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import java.util.List;
import java.util.Optional;

/// A text that is there and cannot be read: a secret article, a classified annex, an agreement that
/// was never published. Nothing follows from it, and it may change everything that does.
///
/// @param known what is known of it, in our own words
/// @param knownTo who knows it: parties by name, others in words; empty if that is not known
/// @param digest the SHA-256 of its bytes in small hexadecimal digits, if somebody has given it
public record Sealed(String known, List<String> knownTo, Optional<String> digest)
    implements Clause {
  /// Copies the list and refuses a digest that is none.
  public Sealed {
    knownTo = List.copyOf(knownTo);
    digest.ifPresent(d -> {
      if (!isDigest(d)) {
        throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits");
      }
    });
  }

  /// Tells whether a text can be a SHA-256.
  ///
  /// @param text the text
  /// @return true if it is 64 small hexadecimal digits
  public static boolean isDigest(String text) {
    return text.matches("[0-9a-f]{64}");
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

/// Where in an instrument something is said: a label as the instrument itself writes it.
///
/// @param label such as `Article 5`
public record Citation(String label) {
  public Citation {
    if (label.isBlank()) {
      throw new IllegalArgumentException("A citation needs a label.");
    }
  }
}

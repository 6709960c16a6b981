// SPDX-License-Identifier: Apache-2.0
package casus.explain;

/// One plain sentence, with capital and full stop.
///
/// @param text the sentence itself
public record Sentence(String text) {
  public Sentence {
    if (!text.endsWith(".")) {
      throw new IllegalArgumentException("A sentence ends with a full stop.");
    }
  }
}

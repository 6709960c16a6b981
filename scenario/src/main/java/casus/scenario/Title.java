// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

/// What a story is called.
///
/// @param text one line
public record Title(String text) {
  public Title {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A story needs a title.");
    }
  }
}

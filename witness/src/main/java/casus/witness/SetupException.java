// SPDX-License-Identifier: Apache-2.0
package casus.witness;

/// What a program is to start with cannot be used.
public final class SetupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param sentence one plain sentence: what, and what to do
  public SetupException(String sentence) {
    super(sentence, null, false, false);
  }

  /// What is wrong.
  ///
  /// @return one plain sentence
  public String sentence() {
    return String.valueOf(getMessage());
  }
}

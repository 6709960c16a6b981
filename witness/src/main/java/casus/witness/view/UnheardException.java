// SPDX-License-Identifier: Apache-2.0
package casus.witness.view;

/// Somebody who was asked over the network did not answer, or not in a way that can be understood.
/// Says nothing of whether what was asked for is there.
public final class UnheardException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param sentence one plain sentence: who was asked for what, and what came
  public UnheardException(String sentence) {
    super(sentence, null, false, false);
  }

  /// What happened.
  ///
  /// @return one plain sentence
  public String sentence() {
    return String.valueOf(getMessage());
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.token;

/// A token cannot be used. The sentence holds no PIN.
public final class TokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  /// @param sentence why
  public TokenException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /// @param sentence why
  /// @param cause what failed
  public TokenException(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /// Why.
  ///
  /// @return one plain sentence
  public String sentence() {
    return sentence;
  }
}

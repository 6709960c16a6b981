// SPDX-License-Identifier: Apache-2.0
package casus.token;

/// A token cannot be used. The message is one plain sentence, and holds no PIN.
public final class TokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param sentence why
  public TokenException(String sentence) {
    super(sentence);
  }

  /// @param sentence why
  /// @param cause what failed
  public TokenException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.register.note;

/// A private key has not signed: the device that keeps it fails or was taken away, or what it gives
/// does not hold under its public key. The sentence holds no secret.
public final class SigningException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  /// @param sentence why
  public SigningException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /// @param sentence why
  /// @param cause what failed
  public SigningException(String sentence, Throwable cause) {
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

// SPDX-License-Identifier: Apache-2.0
package casus.register.verify;

/// One thing a verification found, said in a sentence.
///
/// @param kind what it means for whoever relies on it
/// @param sentence one plain sentence
public record Finding(Kind kind, String sentence) {
  /// What a finding means.
  public enum Kind {
    /// It holds, whoever runs the log.
    PROVEN,
    /// It is not shown by what was given; it may still be so.
    NOT_PROVEN,
    /// It is shown that something is not as it should be.
    BROKEN,
    /// What the rest hangs on.
    CONDITION
  }

  static Finding proven(String sentence) {
    return new Finding(Kind.PROVEN, sentence);
  }

  static Finding notProven(String sentence) {
    return new Finding(Kind.NOT_PROVEN, sentence);
  }

  static Finding broken(String sentence) {
    return new Finding(Kind.BROKEN, sentence);
  }

  static Finding condition(String sentence) {
    return new Finding(Kind.CONDITION, sentence);
  }
}

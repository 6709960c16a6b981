// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

/// Leaves the reading of one line at the first thing that is wrong in it. Never leaves the package.
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final CodecFinding finding;
  private final int at;
  private final String sentence;

  /// @param finding what is wrong
  /// @param at where, in UTF-16 units from the start of the line
  /// @param sentence one plain sentence
  RefusedException(CodecFinding finding, int at, String sentence) {
    super(sentence, null, false, false);
    this.finding = finding;
    this.at = at;
    this.sentence = sentence;
  }

  CodecFinding finding() {
    return finding;
  }

  int at() {
    return at;
  }

  String sentence() {
    return sentence;
  }
}

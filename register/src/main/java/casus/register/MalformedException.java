// SPDX-License-Identifier: Apache-2.0
package casus.register;

/// Bytes that do not have the form they should have. Every parser of the register throws this and
/// nothing else, whatever it is given.
public final class MalformedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;

  /// @param line the line it was found in, from 1; 0 if the form has no lines
  /// @param sentence one plain sentence: what is wrong
  public MalformedException(int line, String sentence) {
    super(sentence, null, false, false);
    this.line = line;
  }

  /// Where it was found.
  ///
  /// @return the line, from 1; 0 if the form has no lines
  public int line() {
    return line;
  }

  /// What is wrong.
  ///
  /// @return one plain sentence
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /// The same, found in a larger text.
  ///
  /// @param before how many lines stand before the text this speaks of
  /// @return the same sentence, further down
  public MalformedException after(int before) {
    return new MalformedException(line + before, sentence());
  }
}

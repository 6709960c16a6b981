// SPDX-License-Identifier: Apache-2.0
package casus.treaty.diagnostic;

import java.util.List;

/// One finding about a text: what is wrong or open, where, and what to write.
///
/// The sentence is in treaty words, with capital and full stop; lawyers read it.
///
/// @param code the stable code, such as `CAS302`
/// @param severity how much it matters
/// @param message one plain sentence
/// @param locus where
/// @param help what to write or do, as one or more plain sentences; empty if nothing helps
/// @param related other places involved
public record Diagnostic(
    String code,
    Severity severity,
    String message,
    Locus locus,
    String help,
    List<Related> related) {
  /// Copies the list and refuses a message that is not a sentence.
  public Diagnostic {
    related = List.copyOf(related);
    if (!isCode(code)) {
      throw new IllegalArgumentException("not a code: " + code);
    }
    if (message.isBlank() || !".?!".contains(message.substring(message.length() - 1))) {
      throw new IllegalArgumentException("not a sentence: " + message);
    }
  }

  private static boolean isCode(String code) {
    boolean digits = code.length() == 6 && code.startsWith("CAS");
    for (int i = 3; digits && i < 6; i++) {
      digits = '0' <= code.charAt(i) && code.charAt(i) <= '9';
    }
    return digits;
  }

  /// Another place that a finding involves.
  ///
  /// @param locus where
  /// @param note what stands there, as a short phrase
  public record Related(Locus locus, String note) {}
}

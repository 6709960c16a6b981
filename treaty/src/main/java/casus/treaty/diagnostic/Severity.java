// SPDX-License-Identifier: Apache-2.0
package casus.treaty.diagnostic;

/// How much a finding matters.
public enum Severity {
  /// The file cannot be used as it stands.
  ERROR,
  /// The text can be used; a reader would want to know.
  WARNING,
  /// A fact about the text, such as an open slot.
  NOTE
}

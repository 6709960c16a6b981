// SPDX-License-Identifier: Apache-2.0
package casus.engine.obligation;

/// Where an obligation stands in its life (language.md 4.6; rulings.md 15-17).
public enum Status {
  /// It is not known whether it is owed: something is undetermined, or an act is awaited.
  PENDING,
  /// Whether it is owed, or performed, or contravened, is disputed on the record.
  CONTESTED,
  /// A liberty is open to its holder.
  AVAILABLE,
  /// Owed and not yet performed; for a continuing duty, owed and not contravened.
  DUE,
  /// Not owed between its bearers and those it would be owed to, for a reservation or an objection
  /// stands between them (VCLT 20(4)(b), 21).
  RESERVED,
  /// Owed, and suspended by another sentence.
  SUSPENDED,
  /// Owed, and excused.
  EXCUSED,
  /// Performed. Terminal.
  FULFILLED,
  /// Not performed in time, or contravened. Terminal; for a political text, not honoured.
  BREACHED,
  /// Ended by another sentence before it was performed or breached. Terminal.
  LAPSED;

  /// Tells whether an obligation stays so for good.
  ///
  /// @return true for FULFILLED, BREACHED and LAPSED
  public boolean isTerminal() {
    return this == FULFILLED || this == BREACHED || this == LAPSED;
  }
}

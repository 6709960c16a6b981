// SPDX-License-Identifier: Apache-2.0
package casus.treaty.party;

/// The means by which a State expresses its consent to be bound (VCLT 11-17).
public enum ConsentForm {
  /// Signature (VCLT 12).
  SIGNATURE,
  /// Ratification, acceptance or approval (VCLT 14).
  RATIFICATION,
  /// Accession (VCLT 15).
  ACCESSION
}

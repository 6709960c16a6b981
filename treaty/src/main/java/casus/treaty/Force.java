// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

/// The legal force of an instrument.
public enum Force {
  /// A treaty: what is not performed is in breach.
  BINDING,
  /// A political commitment: what is not performed is not honoured.
  POLITICAL,
  /// A draft that nobody has consented to.
  DRAFT,
  /// Whether it binds is itself disputed; both answers are shown.
  DISPUTED
}

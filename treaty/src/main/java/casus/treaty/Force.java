// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

/// The legal force of an instrument.
public enum Force {
  /// A treaty: what is not performed is in breach.
  BINDING,
  /// A political commitment: what is not performed is not honoured.
  POLITICAL,
  /// An agreement of executives that no parliament has assented to; it binds as a treaty does.
  EXECUTIVE,
  /// An act of one State alone, such as a declaration or an order, which it may revoke at will:
  /// what is not performed is not honoured.
  UNILATERAL,
  /// A text that is known from reports alone: what is not performed is not done as reported.
  REPORTED,
  /// A draft that nobody has consented to.
  DRAFT,
  /// Whether it binds is itself disputed; both answers are shown.
  DISPUTED
}

// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.merkle.Hash;

/// How far a log has come: what is stored for good.
///
/// @param size how many entries
/// @param root the root over them
public record Head(long size, Hash root) {
  /// A log without entries.
  public static final Head EMPTY = new Head(0, Hash.EMPTY);
}

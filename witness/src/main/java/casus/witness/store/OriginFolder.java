// SPDX-License-Identifier: Apache-2.0
package casus.witness.store;

import casus.register.merkle.Hash;
import java.nio.charset.StandardCharsets;

/// What the folder of a log is called where several logs are kept or served.
public final class OriginFolder {
  private OriginFolder() {}

  /// Names it.
  ///
  /// @param origin which log
  /// @return the SHA-256 of its origin in lower-case hexadecimal
  public static String of(String origin) {
    return Hash.ofContent(origin.getBytes(StandardCharsets.UTF_8)).toHex();
  }
}

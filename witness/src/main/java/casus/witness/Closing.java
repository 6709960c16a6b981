// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import casus.register.log.StorageException;
import java.util.List;

/// Gives back what a program holds, the last first.
final class Closing {
  private Closing() {}

  static void all(List<AutoCloseable> open) {
    for (AutoCloseable one : open.reversed()) {
      try {
        one.close();
      } catch (Exception failure) {
        throw new StorageException("Something cannot be closed: " + failure, failure);
      }
    }
  }
}

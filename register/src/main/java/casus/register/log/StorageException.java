// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

/// What a log is kept in has failed, or holds what it should not. Whoever catches it stops writing:
/// what was written last may or may not be there.
public final class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param sentence one plain sentence: what failed, and where
  public StorageException(String sentence) {
    super(sentence);
  }

  /// @param sentence one plain sentence: what failed, and where
  /// @param cause what the system said
  public StorageException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.postgres.launcher;

/// A PostgreSQL of one's own cannot be had. The message is one sentence for whoever runs it.
public final class LaunchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param sentence what is wrong, and with what
  public LaunchException(String sentence) {
    super(sentence);
  }

  /// @param sentence what is wrong, and with what
  /// @param cause what the system said
  public LaunchException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

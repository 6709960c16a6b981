// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import java.util.concurrent.CompletableFuture;

/// Until when a log waits for all whom it asks together. The register has no clock: whoever has
/// one, or a latch, makes this.
public interface Deadline {
  /// The end of waiting.
  ///
  /// @return the same each time; completed when the time is up, however many have answered
  CompletableFuture<?> over();

  /// Begins the short time in which those are still heard that are not needed any more, when enough
  /// have answered.
  ///
  /// @return completed when that time is up
  CompletableFuture<?> grace();

  /// None: for whose witnesses answer from this process.
  ///
  /// @return one that waits until all have answered
  static Deadline never() {
    CompletableFuture<Void> open = new CompletableFuture<>();
    return new Deadline() {
      @Override
      public CompletableFuture<?> over() {
        return open;
      }

      @Override
      public CompletableFuture<?> grace() {
        return open;
      }
    };
  }
}

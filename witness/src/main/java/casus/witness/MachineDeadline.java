// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import casus.register.log.Deadline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A deadline that runs from when it is made, by the timer of the machine.
public final class MachineDeadline implements Deadline {
  private final Duration grace;
  private final CompletableFuture<Void> over;

  /// @param longest how long all are waited for together
  /// @param grace how long those are still waited for that are not needed any more
  public MachineDeadline(Duration longest, Duration grace) {
    this.grace = grace;
    over = after(longest);
  }

  private static CompletableFuture<Void> after(Duration time) {
    return new CompletableFuture<Void>()
        .completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public CompletableFuture<?> over() {
    return over;
  }

  @Override
  public CompletableFuture<?> grace() {
    return after(grace);
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.witness;

import casus.register.log.StorageException;
import casus.register.proof.InclusionPromise;
import casus.witness.http.Courier;
import casus.witness.monitor.Finding;
import casus.witness.monitor.Monitor;
import java.time.Duration;
import java.util.SequencedMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Lets monitors look again and again, one after the other, on a thread of its own. Stops when what
/// they are kept in fails.
final class Rounds implements AutoCloseable {
  private static final long LONGEST_SECONDS = 30;

  private final SequencedMap<String, Monitor> monitors;
  private final Promises promises;
  private final Consumer<Finding> heard;
  private final Consumer<String> stopped;
  private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1);
  private final Courier courier;
  private final Future<?> rounds;
  private volatile boolean closing;

  Rounds(
      SequencedMap<String, Monitor> monitors,
      Promises promises,
      Duration interval,
      Courier courier,
      Consumer<Finding> heard,
      Consumer<String> stopped) {
    this.monitors = monitors;
    this.promises = promises;
    this.courier = courier;
    this.heard = heard;
    this.stopped = stopped;
    rounds =
        thread.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      for (InclusionPromise promise : promises.arrived()) {
        monitors.values().forEach(monitor -> monitor.expect(promise));
      }
      for (Monitor monitor : monitors.values()) {
        for (Finding finding : monitor.round()) {
          // who is being closed hears nobody, which is no finding
          if (!closing) {
            heard.accept(finding);
          }
        }
      }
    } catch (RuntimeException failed) {
      stopped.accept(String.valueOf(failed.getMessage()));
      thread.shutdown();
    }
  }

  /// Asks nobody any more, and waits until what was asked last is written down.
  @Override
  public void close() {
    closing = true;
    courier.close();
    rounds.cancel(false);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new StorageException("The monitor is still writing.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

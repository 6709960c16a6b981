// SPDX-License-Identifier: Apache-2.0
package casus.witness.http;

import com.sun.net.httpserver.HttpExchange;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Closes the connection of a client that takes too long to send its request: whoever reads from it
/// then fails. Ends before the answer is sent.
final class Patience implements AutoCloseable {
  private final HttpExchange exchange;
  private final ScheduledExecutorService timer;
  private @Nullable Future<?> end;
  private boolean over;

  Patience(HttpExchange exchange, ScheduledExecutorService timer) {
    this.exchange = exchange;
    this.timer = timer;
  }

  synchronized void allow(Duration longest) {
    if (end != null) {
      end.cancel(false);
    }
    end = timer.schedule(this::lose, longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void lose() {
    if (!over) {
      exchange.close();
    }
  }

  @Override
  public synchronized void close() {
    over = true;
    if (end != null) {
      end.cancel(false);
    }
  }
}

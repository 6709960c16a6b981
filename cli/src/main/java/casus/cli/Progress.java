// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Says on the terminal what a command is doing, once it takes longer than a second.
///
/// One line, written over again each second and gone at the end, so that nothing of it is left
/// among the answers. Says nothing where errors do not go to a terminal.
final class Progress implements AutoCloseable {
  private static final String CLEAR = "\r" + " ".repeat(78) + "\r";

  private final PrintWriter err;
  private final boolean shown;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile String doing = "";
  private volatile boolean written;

  private Progress(PrintWriter err, boolean shown) {
    this.err = err;
    this.shown = shown;
  }

  /// Begins; the launcher says whether errors go to a terminal.
  ///
  /// @param err where errors go
  /// @return to be closed when the command is done
  static Progress on(PrintWriter err) {
    Progress progress = new Progress(err, Boolean.getBoolean("casus.progress"));
    if (progress.shown) {
      Thread.ofPlatform().daemon().name("progress").start(progress::run);
    }
    return progress;
  }

  /// Says what is done next.
  ///
  /// @param what such as `assessing 1,000 entries`
  void doing(String what) {
    doing = what;
  }

  /// Returns a count of entries as people read it.
  static String entries(int count) {
    StringBuilder digits = new StringBuilder(Integer.toString(count));
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, ',');
    }
    return digits + " entries";
  }

  private void run() {
    try {
      for (int seconds = 1; !over.await(1, TimeUnit.SECONDS); seconds++) {
        String line = doing + " ... " + seconds + " s";
        written = true;
        err.print(CLEAR + line.substring(0, Math.min(line.length(), 78)));
        err.flush();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
    if (written) {
      err.print(CLEAR);
      err.flush();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/// A process that writes to a log until it is killed, and says on its output what was acknowledged.
final class Writing {
  private static final int WAITING = 64;

  private Writing() {}

  /// Writes.
  ///
  /// @param arguments the folder of the log, and the number of the first entry
  public static void main(String[] arguments) throws InterruptedException, IOException {
    LogStorage storage = DirectoryStorage.open(Path.of(arguments[0]));
    GroupCommit log = new GroupCommit(new LogWriter(storage));
    Deque<CompletableFuture<Long>> waiting = new ArrayDeque<>();
    Deque<Integer> numbers = new ArrayDeque<>();
    for (int number = Integer.parseInt(arguments[1]); ; number++) {
      waiting.add(log.append(entry(number)));
      numbers.add(number);
      if (waiting.size() == WAITING) {
        long index = waiting.remove().join();
        String line = numbers.remove() + " " + index + "\n";
        System.out.write(line.getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
      }
    }
  }

  static byte[] entry(int number) {
    return ("act number " + number).getBytes(StandardCharsets.UTF_8);
  }
}

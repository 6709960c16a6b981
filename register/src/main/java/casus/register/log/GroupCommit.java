// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import casus.register.merkle.Bundle;
import casus.register.merkle.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/// Stores the entries of many who wait together, so that one flush to the disk serves them all. One
/// thread takes what has gathered while the last group was being stored. Entries are hashed by
/// those who hand them in, before they wait.
public final class GroupCommit implements AutoCloseable {
  /// The most entries stored together.
  public static final int MOST_TOGETHER = 256;

  private static final int MOST_WAITING = 4 * MOST_TOGETHER;

  private static final Waiting END = new Waiting(new byte[0]);

  private final LogWriter writer;
  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean ended;

  private static final class Waiting {
    private final byte[] entry;
    private final Hash leaf;
    private final CompletableFuture<Long> index = new CompletableFuture<>();

    Waiting(byte[] entry) {
      this.entry = entry;
      leaf = Hash.ofLeaf(entry);
    }

    byte[] entry() {
      return entry;
    }

    Hash leaf() {
      return leaf;
    }

    CompletableFuture<Long> index() {
      return index;
    }
  }

  /// @param writer what it writes with; nobody else may from now on
  public GroupCommit(LogWriter writer) {
    this.writer = writer;
    thread = Thread.ofPlatform().name("group-commit").start(this::run);
  }

  /// Hands in an entry. Waits if too many are waiting already.
  ///
  /// @param entry at most 65,535 bytes
  /// @return its index, once it is stored for good; or why it was not
  /// @throws InterruptedException if the thread was interrupted while it waited
  public CompletableFuture<Long> append(byte[] entry) throws InterruptedException {
    Bundle.refuseTooLong(entry);
    Waiting waiting = new Waiting(entry);
    if (!closed) {
      queue.put(waiting);
    }
    if (closed || ended) {
      // INVARIANT: `ended` is set before the last look into the queue, so one of the two finds it
      waiting.index().completeExceptionally(new StorageException("The log has stopped."));
    }
    return waiting.index();
  }

  private void run() {
    boolean going = true;
    while (going) {
      List<Waiting> group = new ArrayList<>();
      try {
        group.add(queue.take());
      } catch (InterruptedException nobodyDoes) {
        break;
      }
      queue.drainTo(group, MOST_TOGETHER - 1);
      going = !group.remove(END);
      going &= store(group);
    }
    ended = true;
    List<Waiting> left = new ArrayList<>();
    queue.drainTo(left);
    left.forEach(waiting ->
        waiting.index().completeExceptionally(new StorageException("The log has stopped.")));
  }

  private boolean store(List<Waiting> group) {
    try {
      List<Long> indexes =
          writer.append(
              group.stream().map(Waiting::entry).toList(),
              group.stream().map(Waiting::leaf).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).index().complete(indexes.get(i));
      }
      return true;
    } catch (RuntimeException | Error failure) {
      // whatever it was, those who wait are told, and nothing more is stored
      group.forEach(waiting -> waiting.index().completeExceptionally(failure));
      return false;
    }
  }

  /// Stores what waits, takes no more, and ends the thread.
  @Override
  public void close() {
    closed = true;
    try {
      if (!ended) {
        queue.put(END);
      }
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.register.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/// Asks several side by side, and waits until all have answered, or enough and the grace is over,
/// or the deadline is. Who has not answered then is not waited for.
final class Asking {
  private static final Executor THREADS = Thread::startVirtualThread;

  private Asking() {}

  /// One question to each.
  @FunctionalInterface
  interface Question<T> {
    /// Asks one.
    ///
    /// @param number whom
    /// @param over completed when nobody waits for the answer any more
    /// @return its answer
    T ask(int number, CompletableFuture<?> over);
  }

  /// Asks all.
  ///
  /// @param count how many are asked
  /// @param question what
  /// @param enough tells whether the answers that are there are enough
  /// @param deadline until when
  /// @return the answer of each, in their order; empty of those who have not answered
  static <T> List<Optional<T>> of(
      int count, Question<T> question, Predicate<List<Optional<T>>> enough, Deadline deadline) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    CompletableFuture<Void> met = new CompletableFuture<>();
    List<CompletableFuture<Optional<T>>> asked = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      asked.add(
          CompletableFuture.supplyAsync(() -> Optional.of(question.ask(number, over)), THREADS));
    }
    CompletableFuture<Void> all =
        CompletableFuture.allOf(
            asked.stream()
                .map(one -> one.thenRun(() -> meet(met, answers(asked), enough)))
                .toArray(CompletableFuture[]::new));
    CompletableFuture<?> grace = met.thenCompose(_ -> deadline.grace());
    try {
      CompletableFuture.anyOf(all, grace, deadline.over()).join();
      return answers(asked);
    } catch (CompletionException wrapped) {
      // who failed by a fault of ours fails the whole
      throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
    } finally {
      over.complete(null);
    }
  }

  private static <T> void meet(
      CompletableFuture<Void> met, List<Optional<T>> answers, Predicate<List<Optional<T>>> enough) {
    if (!met.isDone() && enough.test(answers)) {
      met.complete(null);
    }
  }

  private static <T> List<Optional<T>> answers(List<CompletableFuture<Optional<T>>> asked) {
    return asked.stream().map(one -> one.getNow(Optional.empty())).toList();
  }
}

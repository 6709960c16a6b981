// SPDX-License-Identifier: Apache-2.0
package casus.testkit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/// Checks a law on many drawn cases, and makes the first case that breaks it as small as it can.
///
/// Cases are drawn from the seeds 1, 2, 3 and so on, so a run never differs from the last one.
/// `-Dcasus.cases=100000` draws more of them, `-Dcasus.first=100001` goes on where such a run ended
/// (up to `casus.cases`), `-Dcasus.seed=17` draws that one alone, and `-Dcasus.tries=0` reports
/// what broke a law as it was drawn.
public final class Seeds {
  /// How many smaller variants are tried before the smallest found is reported.
  private static final int MOST_TRIES = Integer.getInteger("casus.tries", 20_000);

  private Seeds() {}

  /// Checks a law that draws its own case from a seed.
  ///
  /// @param name what the law is called, for the message
  /// @param count how many seeds, unless `casus.cases` says otherwise
  /// @param law throws if it is broken
  public static void forAll(String name, int count, LongConsumer law) {
    forAll(name, count, seed -> seed, law::accept, _ -> List.of());
  }

  /// Checks a law on drawn cases, and shrinks the first that breaks it.
  ///
  /// @param name what the law is called, for the message
  /// @param count how many seeds, unless `casus.cases` says otherwise
  /// @param draw makes a case from a seed
  /// @param law throws if it is broken
  /// @param smaller variants of a case with something left out, best first; none of them may be as
  ///   large as the case, or shrinking would not end
  /// @param <C> what a case is
  public static <C> void forAll(
      String name, int count, LongFunction<C> draw, Consumer<C> law, Function<C, List<C>> smaller) {
    Optional<Long> only = Optional.ofNullable(Long.getLong("casus.seed"));
    long last = only.orElse(Long.getLong("casus.cases", count));
    for (long seed = only.orElse(Long.getLong("casus.first", 1L)); seed <= last; seed++) {
      C drawn = draw.apply(seed);
      Optional<Throwable> broken = broken(law, drawn);
      if (broken.isPresent()) {
        throw report(name, seed, shrunk(drawn, broken.get(), law, smaller));
      }
    }
  }

  /// A case that breaks a law, and how.
  private record Failure<C>(C broken, Throwable how, int steps) {}

  private static <C> Failure<C> shrunk(
      C drawn, Throwable how, Consumer<C> law, Function<C, List<C>> smaller) {
    Failure<C> least = new Failure<>(drawn, how, 0);
    int tries = 0;
    boolean found = true;
    while (found && tries < MOST_TRIES) {
      found = false;
      for (C variant : smaller.apply(least.broken())) {
        tries++;
        Optional<Throwable> broken = broken(law, variant);
        if (broken.isPresent()) {
          least = new Failure<>(variant, broken.get(), least.steps() + 1);
          found = true;
          break;
        }
      }
    }
    return least;
  }

  // Whatever a law throws is a finding, an error of the machine as well.
  @SuppressWarnings("CatchingUnchecked")
  private static <C> Optional<Throwable> broken(Consumer<C> law, C drawn) {
    try {
      law.accept(drawn);
      return Optional.empty();
    } catch (Exception | AssertionError | StackOverflowError thrown) {
      return Optional.of(thrown);
    }
  }

  private static AssertionError report(String name, long seed, Failure<?> failure) {
    return new AssertionError(
        name
            + " is broken at seed "
            + seed
            + " (draw it again with -Dcasus.seed="
            + seed
            + "); after "
            + failure.steps()
            + " steps of shrinking:\n"
            + failure.broken()
            + "\n"
            + failure.how(),
        failure.how());
  }
}

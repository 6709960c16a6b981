// SPDX-License-Identifier: Apache-2.0
package casus.engine.factor;

import casus.engine.Assessment;
import casus.engine.vantage.Choice;
import casus.treaty.Instrument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Combines the contested things that matter, each with each (rulings.md 28).
///
/// Two ways of taking one thing are never combined: rival readings, two accounts, two maps. Fewer
/// things at once come first, and accounts come before all else, for a dispute about what happened
/// hides what everything else would change.
final class Products {
  /// The most combinations that are tried.
  static final int MOST = 64;

  private final Instrument instrument;
  private final Choice base;
  private final Map<String, String> baseline;
  private final Function<List<Choice>, List<Assessment>> assess;
  private final Map<Factor, Map<String, String>> alone = new LinkedHashMap<>();
  private final List<List<Factor>> tried = new ArrayList<>();

  Products(
      Instrument instrument,
      Assessment baseline,
      List<Variation> variations,
      Function<List<Choice>, List<Assessment>> assess) {
    this.instrument = instrument;
    this.base = baseline.frame().choice();
    this.baseline = Stands.of(baseline);
    this.assess = assess;
    variations.forEach(v -> alone.put(v.factor(), Stands.of(v.assessment())));
  }

  /// Tries combinations up to the most there may be.
  Product product() {
    List<List<Factor>> things = things(mattering());
    long all = 1;
    for (List<Factor> ways : things) {
      long more = ways.size() + 1L;
      all = all > Long.MAX_VALUE / more ? Long.MAX_VALUE : all * more;
    }
    long singles = things.stream().mapToLong(List::size).sum();
    for (int size = 2; size <= things.size() && tried.size() < MOST; size++) {
      combine(things, 0, new ArrayList<>(), size);
    }
    return new Product(combinations(), all - 1 - singles - tried.size());
  }

  /// What matters around the baseline, or matters on an account that itself matters.
  private List<Factor> mattering() {
    List<Factor> accounts =
        alone.keySet().stream().filter(f -> f instanceof Factor.OfAccount && matters(f)).toList();
    List<Factor> others =
        alone.keySet().stream().filter(f -> !(f instanceof Factor.OfAccount)).toList();
    List<Factor> quiet = others.stream().filter(f -> !matters(f)).toList();
    TreeSet<Integer> moved = new TreeSet<>();
    for (Factor account : accounts) {
      Choice on = account.in(base, instrument);
      List<Assessment> both = assess.apply(quiet.stream().map(f -> f.in(on, instrument)).toList());
      for (int i = 0; i < quiet.size(); i++) {
        if (!Stands.of(both.get(i)).equals(alone.get(account))) {
          moved.add(i);
        }
      }
    }
    List<Factor> found = new ArrayList<>(accounts);
    for (Factor factor : others) {
      if (matters(factor) || moved.contains(quiet.indexOf(factor))) {
        found.add(factor);
      }
    }
    return found;
  }

  private boolean matters(Factor factor) {
    return !Objects.equals(alone.get(factor), baseline);
  }

  /// Ways of taking one thing stand together.
  private static List<List<Factor>> things(List<Factor> factors) {
    Map<String, List<Factor>> things = new LinkedHashMap<>();
    for (Factor factor : factors) {
      things.computeIfAbsent(factor.thing(), _ -> new ArrayList<>()).add(factor);
    }
    return List.copyOf(things.values());
  }

  private void combine(List<List<Factor>> things, int from, List<Factor> taken, int size) {
    if (taken.size() == size) {
      tried.add(List.copyOf(taken));
      return;
    }
    int needed = size - taken.size();
    for (int i = from; i <= things.size() - needed; i++) {
      for (Factor factor : things.get(i)) {
        if (tried.size() >= MOST) {
          return;
        }
        taken.add(factor);
        combine(things, i + 1, taken, size);
        taken.removeLast();
      }
    }
  }

  private List<Combination> combinations() {
    List<Choice> choices = new ArrayList<>();
    for (List<Factor> factors : tried) {
      Choice choice = base;
      for (Factor factor : factors) {
        choice = factor.in(choice, instrument);
      }
      choices.add(choice);
    }
    List<Assessment> found = assess.apply(choices);
    List<Combination> combinations = new ArrayList<>();
    for (int i = 0; i < tried.size(); i++) {
      List<Factor> factors = tried.get(i);
      boolean told = isTold(factors, Stands.of(found.get(i)));
      combinations.add(new Combination(factors, found.get(i), told));
    }
    return combinations;
  }

  private boolean isTold(List<Factor> factors, Map<String, String> found) {
    List<Map<String, String>> each = new ArrayList<>();
    for (Factor factor : factors) {
      each.add(Objects.requireNonNull(alone.get(factor)));
    }
    return each.contains(found) || isSum(each, found);
  }

  /// Whether every obligation stands as the factors that move it leave it, and as in the baseline
  /// if none does.
  private boolean isSum(List<Map<String, String>> each, Map<String, String> found) {
    Set<String> keys = new LinkedHashSet<>(baseline.keySet());
    keys.addAll(found.keySet());
    each.forEach(e -> keys.addAll(e.keySet()));
    for (String key : keys) {
      Optional<String> unmoved = Optional.ofNullable(baseline.get(key));
      Set<Optional<String>> moved = new LinkedHashSet<>();
      for (Map<String, String> one : each) {
        Optional<String> stands = Optional.ofNullable(one.get(key));
        if (!stands.equals(unmoved)) {
          moved.add(stands);
        }
      }
      Optional<String> expected = moved.isEmpty() ? unmoved : moved.iterator().next();
      if (moved.size() > 1 || !expected.equals(Optional.ofNullable(found.get(key)))) {
        return false;
      }
    }
    return true;
  }
}

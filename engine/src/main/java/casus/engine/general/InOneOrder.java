// SPDX-License-Identifier: Apache-2.0
package casus.engine.general;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Several collections as one list in natural order, each thing once.
final class InOneOrder {
  private InOneOrder() {}

  @SafeVarargs
  static <T extends Comparable<? super T>> List<T> of(Collection<T>... collections) {
    TreeSet<T> all = new TreeSet<>();
    for (Collection<T> collection : collections) {
      all.addAll(collection);
    }
    return List.copyOf(all);
  }
}

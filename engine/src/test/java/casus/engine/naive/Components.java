// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.treaty.text.Part;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds all values of a type in another value by looking into every component, whatever it is
/// called, so that nothing is missed that somebody forgot to list.
final class Components {
  private Components() {}

  /// Finds the values of a type.
  ///
  /// @param value where to look
  /// @param type what to look for
  /// @param isChosen which parts of a text are looked into
  /// @return what is found, in the order of components, with repetitions
  static <T> List<T> of(Object value, Class<T> type, Predicate<Part<?>> isChosen) {
    List<T> found = new ArrayList<>();
    add(value, type, isChosen, found);
    return found;
  }

  private static <T> void add(
      Object value, Class<T> type, Predicate<Part<?>> isChosen, List<T> found) {
    if (type.isInstance(value)) {
      found.add(type.cast(value));
    }
    if (value instanceof Optional<?> some) {
      some.ifPresent(v -> add(v, type, isChosen, found));
    } else if (value instanceof Collection<?> some) {
      some.forEach(v -> add(v, type, isChosen, found));
    } else if (value instanceof Record some && !(some instanceof Part<?> p && !isChosen.test(p))) {
      for (RecordComponent component : some.getClass().getRecordComponents()) {
        add(read(some, component), type, isChosen, found);
      }
    }
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException hidden) {
      throw new LinkageError(record.toString(), hidden);
    }
  }
}

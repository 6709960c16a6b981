// SPDX-License-Identifier: Apache-2.0
package casus.engine.rule;

import casus.treaty.Reading.Filling;
import casus.treaty.Vocabulary;
import casus.treaty.Vocabulary.EventType;
import casus.treaty.name.EventTypeId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What one sentence makes of a type of occurrence that may be another: by the text it is open, a
/// reading of the sentence may say yes or no (semantics 6a).
public final class Kinship {
  private final Map<EventTypeId, List<EventTypeId>> mayBe = new TreeMap<>();
  private final Map<EventTypeId, Map<EventTypeId, Boolean>> read = new TreeMap<>();

  /// A type that may be another.
  ///
  /// @param event what a statement calls it
  /// @param kind what it may be
  public record Tie(EventTypeId event, EventTypeId kind) {}

  /// @param fillings what readings in force say of the sentence, in their order
  Kinship(Vocabulary vocabulary, List<Filling.IsKind> fillings) {
    for (EventType event : vocabulary.events()) {
      if (!event.mayBe().isEmpty()) {
        mayBe.put(event.id(), event.mayBe());
      }
    }
    for (Filling.IsKind filling : fillings) {
      read.computeIfAbsent(filling.event(), _ -> new TreeMap<>()).put(filling.kind(), filling.is());
    }
  }

  /// Tells whether two sentences make the same of every type.
  boolean isSame(Kinship other) {
    return mayBe.equals(other.mayBe) && read.equals(other.read);
  }

  /// Tells whether a type is one of some types, or is read as one.
  ///
  /// @param type the type
  /// @param wanted the types
  /// @return true if it is, whatever is left open
  public boolean isOneOf(EventTypeId type, List<EventTypeId> wanted) {
    return reaches(type, wanted, new TreeSet<>(), false);
  }

  /// Tells whether a type may be one of some types: no reading says it is not.
  ///
  /// @param type the type
  /// @param wanted the types
  /// @return true if it is one, or it is open whether it is
  public boolean mayBeOneOf(EventTypeId type, List<EventTypeId> wanted) {
    return reaches(type, wanted, new TreeSet<>(), true);
  }

  private boolean reaches(
      EventTypeId type, List<EventTypeId> wanted, Set<EventTypeId> met, boolean ifOpen) {
    if (wanted.contains(type)) {
      return true;
    }
    if (!met.add(type)) {
      return false;
    }
    for (EventTypeId kind : mayBe.getOrDefault(type, List.of())) {
      if (read(type, kind, ifOpen) && reaches(kind, wanted, met, ifOpen)) {
        return true;
      }
    }
    return false;
  }

  private boolean read(EventTypeId type, EventTypeId kind, boolean ifOpen) {
    return read.getOrDefault(type, new TreeMap<>()).getOrDefault(kind, ifOpen);
  }

  /// Returns what is open on the way from a type to the types it may be one of.
  ///
  /// @param type the type
  /// @param wanted the types
  /// @return open ties that lead to one of them, nearest first
  public List<Tie> openBetween(EventTypeId type, List<EventTypeId> wanted) {
    Set<Tie> open = new java.util.LinkedHashSet<>();
    collect(type, wanted, new TreeSet<>(), open);
    return List.copyOf(open);
  }

  private void collect(
      EventTypeId type, List<EventTypeId> wanted, Set<EventTypeId> met, Set<Tie> open) {
    if (wanted.contains(type) || !met.add(type)) {
      return;
    }
    for (EventTypeId kind : mayBe.getOrDefault(type, List.of())) {
      if (read(type, kind, true) && mayBeOneOf(kind, wanted)) {
        if (!read(type, kind, false)) {
          open.add(new Tie(type, kind));
        }
        collect(kind, wanted, met, open);
      }
    }
  }
}

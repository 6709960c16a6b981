// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.source.Span;
import java.util.IdentityHashMap;
import java.util.Optional;

/// Where in the text each part of an instrument stands.
///
/// Parts are told apart by identity: two equal sentences stand in two places.
public final class Places {
  private final IdentityHashMap<Object, Span> spans = new IdentityHashMap<>();

  /// Notes where something stands.
  ///
  /// @param part a part of the instrument
  /// @param span where it stands
  /// @param <T> what kind of part
  /// @return the part
  <T> T put(T part, Span span) {
    spans.put(part, span);
    return part;
  }

  /// Returns where something stands.
  ///
  /// @param part a part of the instrument
  /// @return its place, or the beginning of the file
  public Span of(Object part) {
    return Optional.ofNullable(spans.get(part)).orElse(new Span(0, 0));
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import java.util.List;

/// A supposed world a page rests on.
///
/// @param name what it is called
/// @param gist what it supposes, in plain sentences; the first is told before everything else
public record Supposed(String name, List<String> gist) {
  /// Copies the list.
  public Supposed {
    gist = List.copyOf(gist);
  }
}

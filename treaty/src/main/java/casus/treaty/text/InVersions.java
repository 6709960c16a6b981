// SPDX-License-Identifier: Apache-2.0
package casus.treaty.text;

import java.util.Collection;
import java.util.List;

/// In which versions of a text some words stand.
///
/// @param in keys of the versions that have them, sorted
/// @param out keys of the versions that do not, sorted
/// @param byDefault true if the version that is followed where none is chosen has them
public record InVersions(List<String> in, List<String> out, boolean byDefault) {
  /// Copies the lists.
  public InVersions {
    in = List.copyOf(in);
    out = List.copyOf(out);
  }

  /// Tells whether the version that is followed has the words.
  ///
  /// @param chosen what a choice names
  /// @return true if a version that has them is chosen, or none is and the one that is followed
  ///   then has them
  public boolean isIn(Collection<String> chosen) {
    return in.stream().anyMatch(chosen::contains)
        || byDefault && out.stream().noneMatch(chosen::contains);
  }
}

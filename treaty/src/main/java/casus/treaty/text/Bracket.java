// SPDX-License-Identifier: Apache-2.0
package casus.treaty.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Square brackets: words that are not agreed, with those who stand for and against; or words that
/// stand in some versions of the text only.
///
/// @param key how a user selects it, such as `article-5/Russia`; brackets with one key are chosen
///   together. Brackets inside others carry the key of those: `article-5/Russia/Ukraine`
/// @param stands who proposed, opposed or refused to discuss it; empty if no author is known
/// @param within the brackets these stand in, if they do
/// @param tied keys of all brackets that are chosen with these and refused with these, sorted
/// @param versions the versions whose words these are; empty for words of negotiating practice
public record Bracket(
    String key,
    List<Stand> stands,
    Optional<Bracket> within,
    List<String> tied,
    Optional<InVersions> versions) {
  /// Copies the lists.
  public Bracket {
    stands = List.copyOf(stands);
    tied = List.copyOf(tied);
  }

  /// Makes brackets that stand in no others and are tied to none.
  ///
  /// @param key how a user selects it
  /// @param stands who stands how to it
  public Bracket(String key, List<Stand> stands) {
    this(key, stands, Optional.empty(), List.of());
  }

  /// Makes brackets of negotiating practice.
  ///
  /// @param key how a user selects it
  /// @param stands who stands how to it
  /// @param within the brackets these stand in, if they do
  /// @param tied keys of all brackets that are chosen with these
  public Bracket(String key, List<Stand> stands, Optional<Bracket> within, List<String> tied) {
    this(key, stands, within, tied, Optional.empty());
  }

  /// Returns the first named proponent.
  ///
  /// @return who proposed it, or empty if no author is known
  public Optional<String> proponent() {
    return stands.stream().filter(s -> s.kind() == Stand.Kind.PROPOSED).map(Stand::who).findFirst();
  }

  /// Tells whether the words are part of the text: these brackets and all around them are chosen,
  /// by their own key or by one they are tied to; words of versions by the version followed.
  ///
  /// @param chosen keys of the brackets that are chosen
  /// @return true if they are
  public boolean isIn(Collection<String> chosen) {
    boolean own =
        versions
            .map(v -> v.isIn(chosen))
            .orElseGet(() -> chosen.contains(key) || tied.stream().anyMatch(chosen::contains));
    return own && within.map(b -> b.isIn(chosen)).orElse(true);
  }

  /// Returns these brackets and those around them.
  ///
  /// @return the outermost first
  public List<Bracket> all() {
    List<Bracket> all = new ArrayList<>(within.map(Bracket::all).orElse(List.of()));
    all.add(this);
    return all;
  }
}

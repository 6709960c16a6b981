// SPDX-License-Identifier: Apache-2.0
package casus.register.policy;

import casus.register.note.Opening;
import casus.register.note.VerifierKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.IntStream;

/// Which logs are trusted, which witnesses, and how many of them must have cosigned (C2SP
/// tlog-policy). A treaty ships one. A name has no meaning outside of its policy.
///
/// @param logs the logs; a checkpoint of any of them will do
/// @param witnesses every witness, in the order of the file
/// @param groups every group, in the order of the file
/// @param quorum the name that must have witnessed; empty for `none`
public record Policy(
    List<Log> logs, List<Witness> witnesses, List<Group> groups, Optional<String> quorum) {
  /// Copies the lists.
  public Policy {
    logs = List.copyOf(logs);
    witnesses = List.copyOf(witnesses);
    groups = List.copyOf(groups);
  }

  /// A log.
  ///
  /// @param key its key; the name of the key is its origin
  /// @param url where it is served, if stated
  public record Log(VerifierKey key, Optional<String> url) {}

  /// A witness.
  ///
  /// @param name what the policy calls it
  /// @param key its key
  /// @param url where checkpoints are submitted to it, if stated
  public record Witness(String name, VerifierKey key, Optional<String> url) {}

  /// A group: it has witnessed what at least so many of its members have.
  ///
  /// @param name what the policy calls it
  /// @param threshold how many
  /// @param members witnesses and earlier groups
  public record Group(String name, int threshold, List<String> members) {
    /// Copies the list.
    public Group {
      members = List.copyOf(members);
    }
  }

  /// Returns all keys there are.
  ///
  /// @return those of the logs, then those of the witnesses
  public List<VerifierKey> keys() {
    List<VerifierKey> keys = new ArrayList<>();
    logs.forEach(log -> keys.add(log.key()));
    witnesses.forEach(witness -> keys.add(witness.key()));
    return keys;
  }

  /// Finds who a key belongs to.
  ///
  /// @param key a key
  /// @return the witness whose key it is
  public Optional<Witness> witness(VerifierKey key) {
    return witnesses.stream().filter(witness -> witness.key().equals(key)).findFirst();
  }

  /// Finds who has cosigned.
  ///
  /// @param signatures signatures that are valid
  /// @return the name of each witness once, with the first that is its own, in their order
  public SequencedMap<String, Opening.By> cosigned(List<Opening.By> signatures) {
    SequencedMap<String, Opening.By> cosigned = new LinkedHashMap<>();
    for (Opening.By one : signatures) {
      witness(one.key()).ifPresent(witness -> cosigned.putIfAbsent(witness.name(), one));
    }
    return cosigned;
  }

  /// Tells whether enough have cosigned.
  ///
  /// @param cosigned the names of the witnesses that did
  /// @return true if the quorum is met
  public boolean isMet(Collection<String> cosigned) {
    SequencedSet<String> witnessed = new LinkedHashSet<>(cosigned);
    for (Group group : groups) {
      // groups stand after what they are made of
      if (group.members().stream().filter(witnessed::contains).count() >= group.threshold()) {
        witnessed.add(group.name());
      }
    }
    return quorum.isEmpty() || witnessed.contains(quorum.get());
  }

  /// The fewest witnesses that can meet the quorum.
  ///
  /// @return how many must be dishonest, or robbed of their keys, for a false checkpoint to pass; 0
  ///   if none is asked for
  public int fewest() {
    return quorum.map(this::cost).orElse(0);
  }

  private int cost(String name) {
    return group(name)
        .map(g -> least(g.members().stream().mapToInt(this::cost), g.threshold()))
        .orElse(1);
  }

  private Optional<Group> group(String name) {
    return groups.stream().filter(group -> group.name().equals(name)).findFirst();
  }

  private static int least(IntStream costs, int count) {
    return costs.sorted().limit(count).sum();
  }

  /// The fewest keys that must sign two different trees for both to meet the quorum, while all
  /// others sign only what they were shown first.
  ///
  /// @return how many, taking each key for a witness of its own; 0 if two trees can pass without
  public int forks() {
    return quorum.map(this::forks).orElse(0);
  }

  private int forks(String name) {
    return group(name)
        .map(g -> {
          int shared = Math.max(0, 2 * g.threshold() - g.members().size());
          return least(g.members().stream().mapToInt(this::forks), shared);
        })
        .orElse(1);
  }
}

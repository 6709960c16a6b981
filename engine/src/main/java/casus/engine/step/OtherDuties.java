// SPDX-License-Identifier: Apache-2.0
package casus.engine.step;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.trigger.Subject;
import casus.treaty.condition.Condition;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The duties a condition can ask about, such as whether one is breached: those of a fold that was
/// run to an instant, and of the fold before it.
///
/// Whoever asks, rests on everything they rest on, however the answer was: without an act there
/// would be a breach where there is none (law T5). What they ask about in turn counts too, in
/// circles as well.
///
/// INVARIANT: made when a conclusion is drawn, it serves until the fold runs on.
final class OtherDuties {
  private final Surroundings world;
  private final Optional<OtherDuties> before;
  private final Instant asOf;
  private final Map<Citation, List<Life>> cited = new LinkedHashMap<>();
  private final Map<Life, SortedSet<EntryId>> own = new LinkedHashMap<>();
  private final Map<Life, SortedSet<EntryId>> behind = new LinkedHashMap<>();

  /// @param lives the duties of the fold
  /// @param world what they live in
  /// @param before the standing duties
  /// @param asOf to which instant the fold was run
  OtherDuties(List<Life> lives, Surroundings world, Optional<OtherDuties> before, Instant asOf) {
    this.world = world;
    this.before = before;
    this.asOf = asOf;
    for (Life life : lives) {
      if (life.hasBegun()) {
        for (Citation citation : life.rule().citedAs()) {
          cited.computeIfAbsent(citation, _ -> new ArrayList<>()).add(life);
        }
      }
    }
  }

  Instant asOf() {
    return asOf;
  }

  /// Tells whether a duty counts for whoever asks on a case: standing duties always do.
  static boolean countsOn(Optional<OccasionId> caseId, Life life) {
    return life.caseId().isEmpty() || life.caseId().equals(caseId);
  }

  /// Returns the entries that everything asked about by a duty rests on; not to be changed.
  SortedSet<EntryId> behind(Life asking) {
    if (!asking.rule().asked().isEmpty() && !behind.containsKey(asking)) {
      gather(asking);
    }
    return behind.getOrDefault(asking, Collections.emptySortedSet());
  }

  /// A duty comes after those it asks about, circles aside; so few rounds are needed until no set
  /// grows any more.
  private void gather(Life first) {
    Map<Life, List<Life>> asked = askedFirst(first);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Map.Entry<Life, List<Life>> one : asked.entrySet()) {
        SortedSet<EntryId> all = behind.computeIfAbsent(one.getKey(), _ -> new TreeSet<>());
        for (Life other : one.getValue()) {
          grew |= all.addAll(behind.getOrDefault(other, Collections.emptySortedSet()));
        }
      }
    }
  }

  /// One duty whose questions are being followed.
  private record Step(Life asking, List<Life> asked, Iterator<Life> next) {
    Step(Life asking, List<Life> asked) {
      this(asking, asked, asked.iterator());
    }
  }

  /// Returns whom each duty asks about that is reached and not known yet, the asked ones first, and
  /// begins what is behind each with what those rest on. Without recursion: a text may be long.
  private Map<Life, List<Life>> askedFirst(Life first) {
    Map<Life, List<Life>> done = new LinkedHashMap<>();
    Deque<Step> path = new ArrayDeque<>();
    path.push(new Step(first, askedBy(first)));
    while (!path.isEmpty()) {
      Step step = path.peek();
      if (!step.next().hasNext()) {
        done.put(step.asking(), step.asked());
        path.pop();
        continue;
      }
      Life other = step.next().next();
      if (!behind.containsKey(other) && !other.rule().asked().isEmpty()) {
        path.push(new Step(other, askedBy(other)));
      }
    }
    return done;
  }

  /// Returns whom a duty asks about in this fold, and notes what all it asks about rests on.
  private List<Life> askedBy(Life asking) {
    TreeSet<EntryId> entries = new TreeSet<>();
    behind.put(asking, entries);
    List<Life> here = new ArrayList<>();
    Subject subject =
        world
            .applicability()
            .subject(
                asking.rule(),
                asking.caseId(),
                asking.member(),
                asking.bearers(),
                asOf,
                asking.accrued());
    for (Condition.UndertakingStands question : asking.rule().asked()) {
      Set<PartyId> by = world.evaluator().meant(question.by(), subject);
      for (Life life : meant(question.undertaking(), asking.caseId(), by)) {
        entries.addAll(ownEntries(life));
        here.add(life);
      }
      if (before.isPresent()) {
        OtherDuties standing = before.get();
        for (Life life : standing.meant(question.undertaking(), Optional.empty(), by)) {
          entries.addAll(standing.ownEntries(life));
          entries.addAll(standing.behind(life));
        }
      }
    }
    return here;
  }

  /// Those asked about, concluded, so that they name their bearers.
  private List<Life> meant(Citation sentence, Optional<OccasionId> caseId, Set<PartyId> by) {
    List<Life> meant = new ArrayList<>();
    for (Life life : cited.getOrDefault(sentence, List.of())) {
      if (countsOn(caseId, life)) {
        life.conclude();
        if (life.bearers().stream().anyMatch(by::contains)) {
          meant.add(life);
        }
      }
    }
    return meant;
  }

  private SortedSet<EntryId> ownEntries(Life life) {
    return own.computeIfAbsent(life, l -> l.grounds(world, asOf, List.of()).entries());
  }
}

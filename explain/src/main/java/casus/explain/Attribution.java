// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.docket.Account;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Ground;
import casus.engine.grounds.Inference;
import casus.engine.obligation.Obligation;
import casus.treaty.name.PartyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// To which States a record attributes what happened, and who says so: claims, never facts.
public final class Attribution {
  /// What is attributed to nobody.
  public static final Attribution NONE = new Attribution(new Docket("", List.of()));

  private final Map<EntryId, Entry> entries = new LinkedHashMap<>();
  private final Map<OccasionId, Set<OccasionId>> members = new HashMap<>();
  private final Map<OccasionId, List<Claimed>> claimed = new HashMap<>();

  /// What an author attributes to States, and its place in the record.
  private record Claimed(int place, Author by, Set<PartyId> states) {}

  /// Looks at a record.
  ///
  /// @param record the record
  public Attribution(Docket record) {
    record.entries().forEach(e -> entries.put(e.id(), e));
    Set<EntryId> replaced = new HashSet<>();
    for (Entry entry : record.entries()) {
      switch (entry.event()) {
        case Event.SeriesJoined(var series, var joined) ->
            members.computeIfAbsent(series, _ -> new HashSet<>()).addAll(joined);
        case Event.EntryWithdrawn(var target) when isOwn(entry, target) -> replaced.add(target);
        case Event.EntryCorrected(var target, _, _) when isOwn(entry, target) ->
            replaced.add(target);
        default -> {}
      }
    }
    int place = 0;
    for (Entry entry : record.entries()) {
      if (!replaced.contains(entry.id())) {
        hear(place++, entry);
      }
    }
  }

  /// Only its author can correct an entry or take it back.
  private boolean isOwn(Entry correction, EntryId target) {
    Entry entry = entries.get(target);
    return entry != null && entry.by().equals(correction.by());
  }

  private void hear(int place, Entry entry) {
    if (entry.event() instanceof Event.EntryCorrected(var target, _, _) && !isOwn(entry, target)) {
      return;
    }
    switch (event(entry)) {
      case Event.OccurrenceAlleged(var about, var account) -> hear(place, entry, about, account);
      case Event.AccountGiven(var about, var account) -> hear(place, entry, about, account);
      default -> {}
    }
  }

  private void hear(int place, Entry entry, OccasionId about, Account account) {
    Set<PartyId> states = new HashSet<>();
    for (Account.Claim claim : account.claims()) {
      if (claim instanceof Account.Claim.Who(var named)) {
        states.addAll(named);
      }
    }
    if (!states.isEmpty()) {
      claimed
          .computeIfAbsent(about, _ -> new ArrayList<>())
          .add(new Claimed(place, entry.by(), states));
    }
  }

  /// One attribution.
  ///
  /// @param state the State that is named
  /// @param by who names it, in the order of the record
  public record Held(PartyId state, List<Author> by) {
    /// Copies the list.
    public Held {
      by = List.copyOf(by);
    }
  }

  /// Returns who attributes an occurrence, or a member of a series, to which of some States.
  ///
  /// @param occasion the occurrence or series
  /// @param states the States looked for
  /// @return one for each State that is named, in the order given
  public List<Held> of(OccasionId occasion, List<PartyId> states) {
    List<Claimed> claims = new ArrayList<>(claimed.getOrDefault(occasion, List.of()));
    for (OccasionId member : members.getOrDefault(occasion, Set.of())) {
      claims.addAll(claimed.getOrDefault(member, List.of()));
    }
    claims.sort(Comparator.comparingInt(Claimed::place));
    List<Held> held = new ArrayList<>();
    for (PartyId state : states) {
      List<Author> by =
          claims.stream()
              .filter(c -> c.states().contains(state))
              .map(Claimed::by)
              .distinct()
              .toList();
      if (!by.isEmpty()) {
        held.add(new Held(state, by));
      }
    }
    return held;
  }

  private static Event event(Entry entry) {
    return entry.event() instanceof Event.EntryCorrected(_, var corrected, _)
        ? corrected
        : entry.event();
  }

  /// Returns who bears the duties of a row, and which of them what happened is attributed to.
  ///
  /// @param row a row
  /// @param who who bears them, in words
  /// @param words how names are said
  /// @return `11 Guarantors (among them Russia, to which Ukraine attributes it)`
  public String among(Row row, String who, Words words) {
    List<Held> held = row.first().key().occasion().map(o -> of(o, row.bearers())).orElse(List.of());
    if (held.isEmpty()) {
      return who;
    }
    Catalogue says = words.catalogue();
    boolean isAlone = row.bearers().size() == 1;
    List<String> states = new ArrayList<>();
    for (Held one : held) {
      List<String> by = one.by().stream().map(Author::value).toList();
      String each =
          says.say(by.size() == 1 ? "who.attributed.by" : "who.attributed.by.many", words.list(by));
      states.add(isAlone ? each : says.say("who.attributed.each", words.party(one.state()), each));
    }
    return says.say(
        isAlone ? "who.attributed.alone" : "who.attributed", who, Words.semicolons(states));
  }

  /// Tells whether performance of a row is on record by the reports of those who performed alone.
  ///
  /// @param row a row
  /// @return true if nobody else reports any of it
  public boolean isOwnReport(Row row) {
    return row.obligations().stream().allMatch(o -> isOwn(performing(o), o.key().bearers()));
  }

  private static List<EntryId> performing(Obligation obligation) {
    List<EntryId> entries = new ArrayList<>();
    for (Ground ground : obligation.grounds().list()) {
      if (ground instanceof Ground.ByInference(Inference inference, _, var acts)
          && inference == Inference.PERFORMED_IN_TIME) {
        entries.addAll(acts);
      }
    }
    return entries;
  }

  private boolean isOwn(List<EntryId> acts, List<PartyId> states) {
    Set<String> names = new HashSet<>();
    states.forEach(s -> names.add(s.value()));
    List<Entry> found = new ArrayList<>();
    for (EntryId act : acts) {
      Entry entry = entries.get(act);
      if (entry != null) {
        found.add(entry);
      }
    }
    return !found.isEmpty() && found.stream().allMatch(e -> names.contains(e.by().value()));
  }
}

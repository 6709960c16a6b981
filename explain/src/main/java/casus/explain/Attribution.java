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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// To which States a record attributes what happened, and who says so: claims, never facts.
public final class Attribution {
  /// What is attributed to nobody.
  public static final Attribution NONE = new Attribution(new Docket("", List.of()));

  private final Docket record;

  /// Looks at a record.
  ///
  /// @param record the record
  public Attribution(Docket record) {
    this.record = record;
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
    Set<OccasionId> cases = new HashSet<>(Set.of(occasion));
    Set<EntryId> replaced = new HashSet<>();
    for (Entry entry : record.entries()) {
      if (entry.event() instanceof Event.SeriesJoined(var series, var members)
          && series.equals(occasion)) {
        cases.addAll(members);
      } else if (entry.event() instanceof Event.EntryWithdrawn(var target)) {
        replaced.add(target);
      } else if (entry.event() instanceof Event.EntryCorrected(var target, _, _)) {
        replaced.add(target);
      }
    }
    List<Held> held = new ArrayList<>();
    for (PartyId state : states) {
      List<Author> by =
          record.entries().stream()
              .filter(e -> !replaced.contains(e.id()))
              .filter(e -> names(event(e), cases, state))
              .map(Entry::by)
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

  private static boolean names(Event event, Set<OccasionId> cases, PartyId state) {
    return event instanceof Event.OccurrenceAlleged(var about, var account)
            && cases.contains(about)
            && names(account, state)
        || event instanceof Event.AccountGiven(var of, var told)
            && cases.contains(of)
            && names(told, state);
  }

  private static boolean names(Account account, PartyId state) {
    return account.claims().stream()
        .anyMatch(c -> c instanceof Account.Claim.Who(var states) && states.contains(state));
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

  private boolean isOwn(List<EntryId> entries, List<PartyId> states) {
    Set<String> names = new HashSet<>();
    states.forEach(s -> names.add(s.value()));
    List<Entry> found = record.entries().stream().filter(e -> entries.contains(e.id())).toList();
    return !found.isEmpty() && found.stream().allMatch(e -> names.contains(e.by().value()));
  }
}

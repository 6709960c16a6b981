// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.Columns;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An occurrence of which one author told once, with what was done and answered about it.
final class Report implements Comparable<Report> {
  /// An instant that never comes.
  static final long NEVER = Long.MAX_VALUE;

  private static final int[] NOBODY = {};

  private final Columns columns;
  private final Entry entry;
  private final int rank;
  private final OccasionId id;
  private final Optional<OccasionId> caseId;
  private final List<Claim> claims;
  private final int author;
  private final Instant time;
  private final long at;
  private final long known;
  private Claim.@Nullable What what;
  private Claim.@Nullable Where where;
  private final int[] who;
  private final int[] against;
  private final @Nullable Deed[] first;
  private final @Nullable Deed[] last;
  private @Nullable Deed all;
  private @Nullable Deed latest;
  private final @Nullable Answer[] answers;

  Report(Columns columns, int place, Event.OccurrenceAlleged alleged, Lexicon lexicon) {
    this.columns = columns;
    entry = columns.entry(place);
    rank = columns.rank(place);
    id = alleged.occasion();
    caseId = Optional.of(id);
    claims = alleged.account().claims();
    author = lexicon.party(entry.by().value());
    Instant hour = entry.occurred();
    int[] named = NOBODY;
    int[] attacked = NOBODY;
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (claim instanceof Claim.What types) {
        what = types;
      } else if (claim instanceof Claim.Who states) {
        named = numbers(states.states(), lexicon);
      } else if (claim instanceof Claim.Against states) {
        attacked = numbers(states.states(), lexicon);
      } else if (claim instanceof Claim.Where places) {
        where = places;
      } else if (claim instanceof Claim.When when) {
        hour = when.earliest();
      }
    }
    who = named;
    against = attacked;
    time = hour;
    at = Columns.millis(hour);
    known = columns.onRecord(place);
    first = new @Nullable Deed[lexicon.parties().size()];
    last = new @Nullable Deed[first.length];
    answers = new @Nullable Answer[lexicon.questions()];
  }

  private static int[] numbers(List<PartyId> states, Lexicon lexicon) {
    int[] numbers = new int[states.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = lexicon.party(states.get(i));
    }
    return numbers;
  }

  /// Takes an act of several; acts come in order of occurrence.
  void takeJoint(int place, int type, Lexicon lexicon) {
    Deed before = latest;
    for (PartyId actor : new Deed(columns, place, type).act().actors()) {
      // All of them stand in the chain of everything once.
      latest = before;
      take(new Deed(columns, place, type), lexicon.party(actor));
    }
  }

  /// Takes what a party did, or what somebody without a number did.
  void take(Deed deed, int actor) {
    Deed before = latest;
    if (before == null) {
      all = deed;
    } else {
      before.precede(deed);
    }
    latest = deed;
    if (actor == Names.NONE) {
      return;
    }
    Deed own = last[actor];
    if (own == null) {
      first[actor] = deed;
    } else {
      own.follow(deed);
    }
    last[actor] = deed;
  }

  /// Takes an answer, unless the question has one.
  boolean take(Answer answer, int question) {
    if (answers[question] != null) {
      return false;
    }
    answers[question] = answer;
    return true;
  }

  Entry entry() {
    return entry;
  }

  /// The rank of the entry.
  int rank() {
    return rank;
  }

  /// The record it is of.
  Columns columns() {
    return columns;
  }

  EntryId entryId() {
    return entry.id();
  }

  OccasionId id() {
    return id;
  }

  Optional<OccasionId> caseId() {
    return caseId;
  }

  /// Returns the number of the party that told of it, or none.
  int author() {
    return author;
  }

  /// When it happened, on that account.
  Instant time() {
    return time;
  }

  /// When it happened, in milliseconds.
  long at() {
    return at;
  }

  /// From when it is on record, in milliseconds.
  long known() {
    return known;
  }

  /// Returns what is claimed that it was, or null.
  Claim.@Nullable What what() {
    return what;
  }

  /// Returns where it is claimed to have taken effect, or null.
  Claim.@Nullable Where where() {
    return where;
  }

  boolean isAttributed() {
    return who.length > 0;
  }

  boolean isDirected() {
    return against.length > 0;
  }

  /// Returns what is claimed on a field, or null.
  @Nullable Claim claim(Field field) {
    for (int i = 0; i < claims.size(); i++) {
      if (claims.get(i).field() == field) {
        return claims.get(i);
      }
    }
    return null;
  }

  /// Tells whether it is attributed to one of some parties.
  boolean isAttributedTo(boolean[] meant) {
    return isAnyOf(meant, who);
  }

  /// Tells whether it was directed against one of some parties.
  boolean isAgainst(boolean[] meant) {
    return isAnyOf(meant, against);
  }

  private static boolean isAnyOf(boolean[] meant, int[] parties) {
    for (int one : parties) {
      if (one != Names.NONE && meant[one]) {
        return true;
      }
    }
    return false;
  }

  /// Tells whether it is attributed to a party.
  boolean isAttributedTo(int party) {
    return isAmong(party, who);
  }

  /// Tells whether it was directed against a party.
  boolean isAgainst(int party) {
    return isAmong(party, against);
  }

  private static boolean isAmong(int party, int[] parties) {
    for (int one : parties) {
      if (one == party) {
        return true;
      }
    }
    return false;
  }

  /// What was done about it, by anybody.
  @Nullable Deed deeds() {
    return all;
  }

  /// What a party did about it.
  @Nullable Deed deeds(int actor) {
    return first[actor];
  }

  @Nullable Answer answer(int question) {
    return answers[question];
  }

  @Override
  public int compareTo(Report other) {
    int byTime = Long.compare(at, other.at);
    return byTime != 0 ? byTime : id.compareTo(other.id);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}

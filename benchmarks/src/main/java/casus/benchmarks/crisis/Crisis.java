// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.crisis;

import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.party.ConsentForm;
import casus.treaty.place.Place;
import casus.treaty.place.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/// Draws the docket of a crisis under the Istanbul Communiqué, had it been signed. All of it is
/// made up; the same seed and size give the same docket.
///
/// Signatures come first. Then some 500 occurrences in some 40 series over 200 days (fewer in small
/// dockets), and about them accounts, acts, answers, votes, denials and corrections. Most entries
/// are lodged within hours, one in ten within weeks.
public final class Crisis {
  /// When the first thing happens.
  static final Instant BEGINNING = Instant.parse("2027-03-01T00:00:00Z");

  private static final Duration LENGTH = Duration.ofDays(200);
  private static final Duration TAIL = Duration.ofDays(20);
  private static final InstrumentId TREATY = new InstrumentId("istanbul-communique");
  private static final int MOST_OCCASIONS = 500;
  private static final int ENTRIES_AN_OCCASION = 200;
  private static final int OCCASIONS_A_SERIES = 12;
  private static final List<String> WHAT =
      List.of("armed-attack", "aggression", "military-operation", "special-operation");
  private static final List<String> UNITS =
      List.of("UA-51", "UA-63", "UA-32", "UA-30", "UA-65", "UA-43", "UA-14", "UA-09");

  private final Random random;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Case> cases = new ArrayList<>();
  private final Deeds deeds;

  /// What entries are about: an occurrence or a series, and when it began.
  ///
  /// @param id its name
  /// @param from when it began
  record Case(OccasionId id, Instant from) {}

  private Crisis(long seed) {
    random = new Random(seed);
    deeds = new Deeds(random);
  }

  /// Draws a docket.
  ///
  /// @param size how many entries, at least 100
  /// @param seed what chance starts from
  /// @return the docket
  public static Docket drawn(int size, long seed) {
    if (size < 100) {
      throw new IllegalArgumentException("a crisis has at least 100 entries");
    }
    Crisis crisis = new Crisis(seed);
    crisis.sign();
    crisis.happen(Math.min(MOST_OCCASIONS, Math.max(5, size / ENTRIES_AN_OCCASION)));
    while (crisis.entries.size() < size) {
      crisis.tell();
    }
    return new Docket("A crisis of " + size + " entries, seed " + seed, crisis.entries);
  }

  private void sign() {
    List<String> signatories = new ArrayList<>(Deeds.GUARANTORS);
    signatories.add("Ukraine");
    for (String name : signatories) {
      Event signature =
          new Event.ConsentExpressed(TREATY, ConsentForm.SIGNATURE, new PartyId(name));
      Instant at = BEGINNING.minus(Duration.ofDays(30)).plus(Duration.ofMinutes(entries.size()));
      add(new Author(name), at, at, signature);
    }
  }

  private void happen(int occasions) {
    List<OccasionId> members = new ArrayList<>();
    int series = 0;
    for (int i = 0; i < occasions; i++) {
      OccasionId id = new OccasionId("occurrence-" + i);
      long share = LENGTH.toMillis() / occasions;
      Instant at = BEGINNING.plusMillis(share * i + random.nextLong(share));
      cases.add(new Case(id, at));
      Account account = account("Ukraine");
      add(new Author("Ukraine"), at, later(at, 2), new Event.OccurrenceAlleged(id, account));
      members.add(id);
      if (members.size() == OCCASIONS_A_SERIES || i == occasions - 1) {
        OccasionId whole = new OccasionId("series-" + series++);
        List<OccasionId> joined = List.copyOf(members);
        add(new Author("Ukraine"), at, later(at, 12), new Event.SeriesJoined(whole, joined));
        cases.add(new Case(whole, at));
        members.clear();
      }
    }
  }

  private void tell() {
    int kind = random.nextInt(100);
    Case about = cases.get(random.nextInt(cases.size()));
    Instant at = after(about.from());
    if (kind < 30) {
      if (!about.id().value().startsWith("series")) {
        String by = author();
        Account account = account(by);
        add(new Author(by), at, later(at, 6), new Event.AccountGiven(about.id(), account));
      }
    } else if (kind < 92) {
      Deeds.Deed deed = deeds.drawn(kind, about);
      add(new Author(deed.by()), at, later(at, 6), deed.event());
    } else {
      revise(kind);
    }
  }

  /// Denies an act, or corrects or takes back an entry.
  private void revise(int kind) {
    Entry target = entries.get(random.nextInt(entries.size()));
    Instant at = after(target.onRecord());
    if (kind < 95) {
      if (target.event() instanceof Event.ActReported) {
        String by = random.nextInt(3) == 0 ? "Ukraine" : author();
        add(new Author(by), at, later(at, 6), new Event.ActDenied(target.id()));
      }
    } else if (!(target.event() instanceof Event.EntryCorrected)
        && !(target.event() instanceof Event.EntryWithdrawn)
        && !(target.event() instanceof Event.ConsentExpressed)) {
      Event event =
          kind < 99 || isOfHappening(target)
              ? new Event.EntryCorrected(target.id(), corrected(target), Optional.empty())
              : new Event.EntryWithdrawn(target.id());
      add(target.by(), at, later(at, 6), event);
    }
  }

  private static boolean isOfHappening(Entry entry) {
    return entry.event() instanceof Event.OccurrenceAlleged
        || entry.event() instanceof Event.SeriesJoined;
  }

  private Event corrected(Entry target) {
    return switch (target.event()) {
      case Event.AccountGiven(OccasionId occasion, _) ->
          new Event.AccountGiven(occasion, account(target.by().value()));
      case Event.ActReported act ->
          new Event.ActReported(
              act.act(), act.actors(), Optional.of(new PartyId("Ukraine")), act.about());
      case Event other -> other;
    };
  }

  private void add(Author by, Instant occurred, Instant lodged, Event event) {
    EntryId id = new EntryId("e" + entries.size());
    entries.add(
        new Entry(id, by, occurred, Optional.of(lodged), event, "made up", Optional.empty()));
  }

  private String author() {
    return switch (random.nextInt(4)) {
      case 0 -> "Ukraine";
      case 1 -> "Russia";
      default -> Deeds.GUARANTORS.get(random.nextInt(Deeds.GUARANTORS.size()));
    };
  }

  private Account account(String by) {
    List<Claim> claims = new ArrayList<>();
    if (random.nextInt(3) > 0 || by.equals("Ukraine")) {
      int most = by.equals("Ukraine") ? 3 : WHAT.size();
      claims.add(new Claim.What(List.of(new EventTypeId(WHAT.get(random.nextInt(most))))));
    }
    if (by.equals("Ukraine") || random.nextInt(4) == 0) {
      claims.add(new Claim.Who(List.of(new PartyId("Russia"))));
      claims.add(new Claim.Against(List.of(new PartyId("Ukraine"))));
    }
    TreeSet<Account.Field> denied = new TreeSet<>();
    if (by.equals("Russia")) {
      claims.removeIf(c -> c instanceof Claim.Who);
      denied.add(Account.Field.WHO);
    }
    if (by.equals("Ukraine") || claims.isEmpty() || random.nextBoolean()) {
      UnitCode unit = new UnitCode(UNITS.get(random.nextInt(UNITS.size())));
      Place place = new Place(Optional.of("place " + unit), Optional.of(unit), Optional.empty());
      claims.add(new Claim.Where(List.of(place)));
    }
    return new Account(claims, denied);
  }

  /// An instant after another: soon as a rule, within the tail of the crisis at the latest.
  private Instant after(Instant from) {
    Instant end = BEGINNING.plus(LENGTH).plus(TAIL);
    Instant at = later(from, random.nextInt(5) == 0 ? 24 * 20 : 36);
    return at.isAfter(end) ? end : at;
  }

  private Instant later(Instant from, int meanHours) {
    int mean = random.nextInt(10) == 0 ? meanHours * 20 : meanHours;
    double hours = -Math.log(1 - random.nextDouble()) * mean;
    return from.plus(Duration.ofMinutes(1 + (long) (hours * 60)));
  }
}

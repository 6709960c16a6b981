// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.Author;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Truth;
import casus.engine.naive.NaiveWorld.Told;
import casus.engine.vantage.Choice;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// Section 2 of the semantics: what happened.
final class NaiveOccasions {
  private static final Comparator<Entry> BY_LODGED =
      Comparator.comparing(Entry::onRecord).thenComparing(Entry::id);

  private NaiveOccasions() {}

  /// Rule 3: the occasions on record.
  static SortedSet<OccasionId> occasions(NaiveWorld w) {
    SortedSet<OccasionId> found = new TreeSet<>();
    w.told(Event.OccurrenceAlleged.class).forEach(e -> found.add(e.event().occasion()));
    return found;
  }

  static List<Told<Event.OccurrenceAlleged>> allegations(NaiveWorld w, OccasionId o) {
    return w.told(Event.OccurrenceAlleged.class).stream()
        .filter(e -> e.event().occasion().equals(o))
        .toList();
  }

  /// Entries that speak of an occasion: its allegations and accounts.
  static List<Entry> statements(NaiveWorld w, OccasionId o) {
    return w.remembered()
        .once(
            "statements",
            () -> w.visible().stream().filter(e -> speaksOf(e, o)).sorted(BY_LODGED).toList(),
            o);
  }

  private static boolean speaksOf(Entry entry, OccasionId o) {
    return switch (entry.event()) {
      case Event.OccurrenceAlleged a -> a.occasion().equals(o);
      case Event.AccountGiven a -> a.occasion().equals(o);
      default -> false;
    };
  }

  /// Rule 4: the voice of every author on a field; a denial is an absent claim.
  static SortedMap<Author, Optional<Claim>> voices(NaiveWorld w, OccasionId o, Field field) {
    return w.remembered().once("voices", () -> spoken(w, o, field), o, field);
  }

  private static SortedMap<Author, Optional<Claim>> spoken(
      NaiveWorld w, OccasionId o, Field field) {
    SortedMap<Author, Optional<Claim>> found = new TreeMap<>();
    for (Entry entry : statements(w, o)) {
      Account account = account(entry);
      Optional<Claim> claim = account.claims().stream().filter(c -> c.field() == field).findFirst();
      if (claim.isPresent()) {
        found.put(entry.by(), claim);
      } else if (account.denied().contains(field)) {
        found.put(entry.by(), Optional.empty());
      } else if (field == Field.WHEN && entry.event() instanceof Event.OccurrenceAlleged) {
        found.put(entry.by(), Optional.of(new Claim.When(entry.occurred(), Optional.empty())));
      }
    }
    return found;
  }

  /// Rule 5: the time of an occasion on record.
  static Instant time(NaiveWorld w, OccasionId o) {
    return w.remembered().once("time", () -> chosen(w, o), o);
  }

  private static Instant chosen(NaiveWorld w, OccasionId o) {
    SortedMap<Author, Optional<Claim>> voices = voices(w, o, Field.WHEN);
    Optional<Claim> chosen =
        w.choice().account().flatMap(a -> voices.getOrDefault(a, Optional.empty()));
    if (chosen.isPresent()) {
      return earliest(chosen.get());
    }
    Optional<Instant> least =
        voices.values().stream()
            .flatMap(Optional::stream)
            .map(NaiveOccasions::earliest)
            .min(Instant::compareTo);
    return least.orElseGet(
        () -> allegations(w, o).stream().map(Told::occurred).min(Instant::compareTo).orElseThrow());
  }

  private static Instant earliest(Claim claim) {
    return switch (claim) {
      case Claim.When when -> when.earliest();
      default -> throw new IllegalArgumentException("not a time: " + claim);
    };
  }

  /// Rule 5: an occasion exists from its time on.
  static boolean exists(NaiveWorld w, OccasionId o, Instant t) {
    return !time(w, o).isAfter(t);
  }

  /// Rule 6: the truth of a test on the values of a field.
  static Truth fieldTruth(NaiveWorld w, OccasionId o, Field field, Function<Claim, Truth> test) {
    SortedMap<Author, Optional<Claim>> voices = voices(w, o, field);
    if (w.choice().account().isPresent() && voices.containsKey(w.choice().account().get())) {
      return voices.get(w.choice().account().get()).map(test).orElse(Truth.FALSE);
    }
    return combined(voices.values().stream().map(v -> v.map(test).orElse(Truth.FALSE)).toList());
  }

  /// Rules 4 and 6: whether an occasion has a quality, by every author's last word on that quality.
  static Truth has(NaiveWorld w, OccasionId o, QualityId quality) {
    SortedMap<Author, Truth> voices = new TreeMap<>();
    for (Entry entry : statements(w, o)) {
      Account account = account(entry);
      boolean claimed =
          account.claims().stream()
              .anyMatch(c -> c instanceof Claim.Qualities q && q.qualities().contains(quality));
      if (claimed) {
        voices.put(entry.by(), Truth.TRUE);
      } else if (account.lacking().contains(quality)) {
        voices.put(entry.by(), Truth.FALSE);
      }
    }
    return w.choice()
        .account()
        .flatMap(a -> Optional.ofNullable(voices.get(a)))
        .orElseGet(() -> combined(List.copyOf(voices.values())));
  }

  private static Account account(Entry entry) {
    return switch (entry.event()) {
      case Event.OccurrenceAlleged a -> a.account();
      case Event.AccountGiven a -> a.account();
      default -> throw new IllegalStateException();
    };
  }

  /// Rule 6: several voices combined.
  static Truth combined(List<Truth> values) {
    if (values.isEmpty()) {
      return Truth.UNDETERMINED;
    }
    if (values.stream().distinct().count() == 1) {
      return values.getFirst();
    }
    boolean rival = values.contains(Truth.TRUE) && values.contains(Truth.FALSE);
    return rival || values.contains(Truth.CONTESTED) ? Truth.CONTESTED : Truth.UNDETERMINED;
  }

  /// Rule 6: whether one of the values passes a plain test.
  static <T> Truth anyOf(List<T> values, Predicate<T> test) {
    return values.stream().anyMatch(test) ? Truth.TRUE : Truth.FALSE;
  }

  /// A field that names parties, tested for one of a set.
  static Truth names(NaiveWorld w, OccasionId o, Field field, java.util.Set<PartyId> meant) {
    return fieldTruth(w, o, field, c -> anyOf(parties(c), meant::contains));
  }

  static List<PartyId> parties(Claim claim) {
    return switch (claim) {
      case Claim.Who who -> who.states();
      case Claim.Against against -> against.states();
      default -> throw new IllegalArgumentException("names no State: " + claim);
    };
  }

  /// Rule 17: every party claimed in a voice, of the chosen account's author alone if it has one.
  static SortedSet<PartyId> claimed(NaiveWorld w, OccasionId o, Field field) {
    SortedMap<Author, Optional<Claim>> voices = voices(w, o, field);
    SortedSet<PartyId> found = new TreeSet<>();
    boolean alone = w.choice().account().filter(voices::containsKey).isPresent();
    voices.forEach((author, voice) -> {
      if (!alone || author.equals(w.choice().account().get())) {
        voice.ifPresent(c -> found.addAll(parties(c)));
      }
    });
    return found;
  }

  /// Rule 7: which series each occasion or series is in.
  static Map<OccasionId, OccasionId> parents(NaiveWorld w) {
    return w.remembered().once("parents", () -> joined(w));
  }

  private static Map<OccasionId, OccasionId> joined(NaiveWorld w) {
    Map<OccasionId, OccasionId> in = new HashMap<>();
    if (w.choice().series() == Choice.Series.EACH_APART) {
      return in;
    }
    for (Entry entry : w.visible().stream().sorted(BY_LODGED).toList()) {
      if (entry.event() instanceof Event.SeriesJoined j) {
        j.members().stream()
            .filter(m -> !withAncestors(in, j.series()).contains(m))
            .forEach(m -> in.put(m, j.series()));
      } else if (entry.event() instanceof Event.SeriesParted p) {
        p.members().forEach(m -> in.remove(m, p.series()));
      }
    }
    return in;
  }

  private static List<OccasionId> withAncestors(Map<OccasionId, OccasionId> in, OccasionId id) {
    List<OccasionId> found = new ArrayList<>(List.of(id));
    while (in.containsKey(found.getLast())) {
      found.add(in.get(found.getLast()));
    }
    return found;
  }

  /// Rule 7: the outermost series something is in, or itself.
  static OccasionId caseOf(NaiveWorld w, OccasionId id) {
    return withAncestors(parents(w), id).getLast();
  }

  /// Rule 7: every case on record.
  static SortedSet<OccasionId> cases(NaiveWorld w) {
    SortedSet<OccasionId> found = new TreeSet<>();
    occasions(w).forEach(o -> found.add(caseOf(w, o)));
    return found;
  }

  /// Rule 7: the occasions of a case, earliest first.
  static List<OccasionId> members(NaiveWorld w, OccasionId ofCase) {
    return w.remembered()
        .once(
            "members",
            () ->
                occasions(w).stream()
                    .filter(o -> caseOf(w, o).equals(ofCase))
                    .sorted(
                        Comparator.comparing((OccasionId o) -> time(w, o)).thenComparing(o -> o))
                    .toList(),
            ofCase);
  }

  /// Rule 7: the occasions of a case that exist at an instant, earliest first.
  static List<OccasionId> members(NaiveWorld w, OccasionId ofCase, Instant t) {
    return members(w, ofCase).stream().filter(o -> exists(w, o, t)).toList();
  }

  /// Rule 7: whether an entry that names something is about a case.
  static boolean isAbout(NaiveWorld w, OccasionId named, OccasionId ofCase) {
    return caseOf(w, named).equals(ofCase);
  }
}

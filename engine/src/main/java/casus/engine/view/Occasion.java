// SPDX-License-Identifier: Apache-2.0
package casus.engine.view;

import casus.engine.docket.Account;
import casus.engine.docket.Account.Field;
import casus.engine.docket.Author;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.treaty.name.QualityId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// An occurrence on record, with every author's voice on every field (semantics 3-5).
public final class Occasion {
  private final OccasionId id;
  private final List<Seen> allegations = new ArrayList<>();
  private final List<Seen> statements = new ArrayList<>();
  private final Map<Field, TreeMap<Author, Voice>> voices = new EnumMap<>(Field.class);
  private final TreeMap<QualityId, TreeMap<Author, Voice>> ofQuality = new TreeMap<>();
  private final Map<Field, List<Voice>> inOrder = new EnumMap<>(Field.class);
  private Timing timing = new Timing(Instant.EPOCH, Optional.empty(), List.of());

  Occasion(OccasionId id) {
    this.id = id;
    for (Field field : Field.values()) {
      voices.put(field, new TreeMap<>());
    }
  }

  /// When it happened, on the account followed.
  ///
  /// @param earliest the earliest hour
  /// @param latest the latest hour, if a span is claimed
  /// @param trail the entries this rests on
  public record Timing(Instant earliest, Optional<Instant> latest, List<EntryId> trail) {
    /// Copies the list.
    public Timing {
      trail = List.copyOf(trail);
    }
  }

  /// Takes a statement; they must be handed over in order of lodging.
  void take(Seen seen) {
    statements.add(seen);
    switch (seen.event()) {
      case Event.OccurrenceAlleged(_, Account account) -> {
        allegations.add(seen);
        if (account.claims().stream().noneMatch(c -> c.field() == Field.WHEN)
            && !account.denied().contains(Field.WHEN)) {
          say(
              seen,
              Field.WHEN,
              Optional.of(new Account.Claim.When(seen.occurred(), Optional.empty())));
        }
        hear(seen, account);
      }
      case Event.AccountGiven(_, Account account) -> hear(seen, account);
      default -> throw new IllegalArgumentException("not a statement on an occasion: " + seen.id());
    }
  }

  private void hear(Seen seen, Account account) {
    for (Account.Claim claim : account.claims()) {
      if (claim instanceof Account.Claim.Qualities(List<QualityId> qualities)) {
        qualities.forEach(quality -> say(seen, quality, Optional.of(claim)));
      } else {
        say(seen, claim.field(), Optional.of(claim));
      }
    }
    account.denied().forEach(field -> say(seen, field, Optional.empty()));
    account.lacking().forEach(quality -> say(seen, quality, Optional.empty()));
  }

  private void say(Seen seen, Field field, Optional<Account.Claim> claim) {
    voicesOn(field).put(seen.by(), new Voice(seen.by(), claim, seen.trail()));
  }

  private void say(Seen seen, QualityId quality, Optional<Account.Claim> claim) {
    ofQuality
        .computeIfAbsent(quality, _ -> new TreeMap<>())
        .put(seen.by(), new Voice(seen.by(), claim, seen.trail()));
  }

  private Map<Author, Voice> voicesOn(Field field) {
    return java.util.Objects.requireNonNull(voices.get(field));
  }

  /// Settles the time once every statement is taken.
  void settle(Optional<Author> account) {
    voices.forEach((field, said) -> inOrder.put(field, List.copyOf(said.values())));
    Map<Author, Voice> when = voicesOn(Field.WHEN);
    Optional<Timing> chosen = account.map(when::get).flatMap(Occasion::timingOf);
    timing =
        chosen
            .or(() ->
                when.values().stream()
                    .flatMap(v -> timingOf(v).stream())
                    .min(java.util.Comparator.comparing(Timing::earliest)))
            .orElseGet(this::asAlleged);
  }

  private static Optional<Timing> timingOf(Voice voice) {
    return voice
        .claim()
        .map(claim -> {
          Account.Claim.When when = (Account.Claim.When) claim;
          return new Timing(when.earliest(), when.latest(), voice.trail());
        });
  }

  private Timing asAlleged() {
    Seen first = Collections.min(allegations, Seen.BY_OCCURRED);
    return new Timing(first.occurred(), Optional.empty(), first.trail());
  }

  /// Returns its name.
  ///
  /// @return the name
  public OccasionId id() {
    return id;
  }

  /// Returns when it happened.
  ///
  /// @return the time on the account followed
  public Timing timing() {
    return timing;
  }

  /// Returns its earliest hour.
  ///
  /// @return the hour on the account followed
  public Instant time() {
    return timing.earliest();
  }

  /// Returns the voices on a field, in order of author.
  ///
  /// @param field the field
  /// @return one voice an author
  public List<Voice> voices(Field field) {
    return Objects.requireNonNullElseGet(
        inOrder.get(field), () -> List.copyOf(voicesOn(field).values()));
  }

  /// Returns the voices on a quality, in order of author: a claim says that the occurrence has it.
  ///
  /// @param quality the quality
  /// @return one voice an author
  public List<Voice> voices(QualityId quality) {
    return List.copyOf(ofQuality.getOrDefault(quality, new TreeMap<>()).values());
  }

  /// Returns the voice of an author on a field.
  ///
  /// @param field the field
  /// @param author the author
  /// @return the voice, or empty if the author said nothing on it
  public Optional<Voice> voice(Field field, Author author) {
    return Optional.ofNullable(voicesOn(field).get(author));
  }

  /// Returns the voices that count on a field: that of the author whose account is followed, if it
  /// has one, otherwise everybody's.
  ///
  /// @param field the field
  /// @param account whose account is followed; nobody's if empty
  /// @return voices in order of author
  public List<Voice> heard(Field field, Optional<Author> account) {
    return account.flatMap(a -> voice(field, a)).map(List::of).orElseGet(() -> voices(field));
  }

  /// Returns the allegations, in order of lodging.
  ///
  /// @return at least one entry
  public List<Seen> allegations() {
    return List.copyOf(allegations);
  }

  /// Returns allegations and accounts, in order of lodging.
  ///
  /// @return at least one entry
  public List<Seen> statements() {
    return List.copyOf(statements);
  }
}

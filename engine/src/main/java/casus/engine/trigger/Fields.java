// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.Author;
import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import casus.engine.rule.Kinship;
import casus.engine.view.Occasion;
import casus.engine.view.Voice;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// Whether a field of an occurrence has a value that passes a test, over all voices on it
/// (semantics 6).
final class Fields {
  private final Optional<Author> account;

  Fields(Optional<Author> account) {
    this.account = account;
  }

  Verdict what(Occasion occasion, List<EventTypeId> wanted, Kinship kinship) {
    return truth(
        occasion,
        Field.WHAT,
        claim -> isOneOf(((Claim.What) claim).types(), wanted, kinship, occasion));
  }

  private static Verdict isOneOf(
      List<EventTypeId> types, List<EventTypeId> wanted, Kinship kinship, Occasion occasion) {
    if (types.stream().anyMatch(t -> kinship.isOneOf(t, wanted))) {
      return Verdict.TRUE;
    }
    List<Missing> open =
        types.stream()
            .flatMap(t -> kinship.openBetween(t, wanted).stream())
            .<Missing>map(t -> new Missing.Kinship(t.event(), t.kind(), occasion.id()))
            .toList();
    return open.isEmpty() ? Verdict.FALSE : new Verdict(Truth.UNDETERMINED, Grounds.NONE, open);
  }

  Verdict who(Occasion occasion, Predicate<PartyId> test) {
    return truth(occasion, Field.WHO, claim -> any(((Claim.Who) claim).states(), test));
  }

  Verdict against(Occasion occasion, Predicate<PartyId> test) {
    return truth(occasion, Field.AGAINST, claim -> any(((Claim.Against) claim).states(), test));
  }

  Verdict means(Occasion occasion, String word) {
    return truth(occasion, Field.MEANS, claim -> any(((Claim.Means) claim).means(), word::equals));
  }

  Verdict struck(Occasion occasion, String word) {
    return truth(
        occasion, Field.STRUCK, claim -> any(((Claim.Struck) claim).objects(), word::equals));
  }

  private static <T> Verdict any(List<T> values, Predicate<T> test) {
    return values.stream().anyMatch(test) ? Verdict.TRUE : Verdict.FALSE;
  }

  /// Tells whether an occurrence has a quality. Who has not spoken of it has no voice on it.
  Verdict has(Occasion occasion, QualityId quality) {
    return truth(
        new Topic(
            "quality " + quality,
            occasion.id(),
            occasion.voices(quality),
            new Missing.QualityStatement(quality, occasion.id()),
            new Missing.QualityAgreement(quality, occasion.id())),
        _ -> Verdict.TRUE);
  }

  /// Returns the truth of a test on a field.
  Verdict truth(Occasion occasion, Field field, Function<Claim, Verdict> test) {
    return truth(
        new Topic(
            word(field),
            occasion.id(),
            occasion.voices(field),
            new Missing.Statement(field, occasion.id()),
            new Missing.Agreement(field, occasion.id())),
        test);
  }

  /// What authors speak of.
  ///
  /// @param word its word in grounds
  /// @param occasion of which occurrence
  /// @param voices who said what of it
  /// @param unsaid what is missing where nobody has said enough
  /// @param disputed what is missing where voices differ
  private record Topic(
      String word, OccasionId occasion, List<Voice> voices, Missing unsaid, Missing disputed) {

    Optional<Voice> of(Author author) {
      return voices.stream().filter(v -> v.author().equals(author)).findFirst();
    }
  }

  private Verdict truth(Topic topic, Function<Claim, Verdict> test) {
    Optional<Voice> followed = account.flatMap(topic::of);
    if (followed.isPresent()) {
      Verdict alone = orAsked(test(followed.get(), test), topic);
      return told(
          alone,
          Inference.FIELD_ON_ACCOUNT,
          List.of(topic.word(), topic.occasion().value(), followed.get().author().value()),
          followed.get().trail());
    }
    if (topic.voices().isEmpty()) {
      return Verdict.of(
          Truth.UNDETERMINED,
          Inference.FIELD_NOT_REPORTED,
          List.of(topic.word(), topic.occasion().value()),
          List.of(),
          List.of(topic.unsaid()));
    }
    List<Verdict> parts = new ArrayList<>();
    List<EntryId> entries = new ArrayList<>();
    List<String> yes = new ArrayList<>();
    List<String> no = new ArrayList<>();
    for (Voice voice : topic.voices()) {
      Verdict part = test(voice, test);
      parts.add(part);
      entries.addAll(voice.trail());
      (part.truth() == Truth.FALSE ? no : yes).add(voice.author().value());
    }
    return heard(topic, orAsked(Verdict.combined(parts), topic), yes, no, entries);
  }

  /// Tells what all voices together say.
  private static Verdict heard(
      Topic topic, Verdict all, List<String> yes, List<String> no, List<EntryId> entries) {
    String occasion = topic.occasion().value();
    if (all.truth() == Truth.CONTESTED && !yes.isEmpty() && !no.isEmpty()) {
      Verdict disputed = new Verdict(Truth.CONTESTED, all.grounds(), List.of(topic.disputed()));
      return told(
          disputed,
          Inference.FIELD_DISPUTED,
          List.of(topic.word(), occasion, String.join(", ", yes), String.join(", ", no)),
          entries);
    }
    return told(
        all,
        Inference.FIELD_UNDISPUTED,
        List.of(topic.word(), occasion, String.join(", ", all.truth() == Truth.FALSE ? no : yes)),
        entries);
  }

  /// What is undetermined and waits for nothing else waits for a statement that says more.
  private static Verdict orAsked(Verdict verdict, Topic topic) {
    return verdict.truth() == Truth.UNDETERMINED && verdict.missing().isEmpty()
        ? new Verdict(verdict.truth(), verdict.grounds(), List.of(topic.unsaid()))
        : verdict;
  }

  private static Verdict test(Voice voice, Function<Claim, Verdict> test) {
    return voice.claim().map(test).orElse(Verdict.FALSE);
  }

  private static Verdict told(
      Verdict verdict, Inference inference, List<String> arguments, List<EntryId> entries) {
    Grounds first = Verdict.of(verdict.truth(), inference, arguments, entries).grounds();
    return verdict.after(first);
  }

  private static String word(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  /// Returns every State claimed in the voices on a field, by the account followed if it has a
  /// voice.
  SortedSet<PartyId> states(Occasion occasion, Field field) {
    TreeSet<PartyId> states = new TreeSet<>();
    for (Voice voice : occasion.heard(field, account)) {
      voice.claim().ifPresent(claim -> states.addAll(claim.named()));
    }
    return states;
  }
}

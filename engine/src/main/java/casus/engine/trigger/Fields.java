// SPDX-License-Identifier: Apache-2.0
package casus.engine.trigger;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.engine.docket.Author;
import casus.engine.docket.EntryId;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Truth;
import casus.engine.obligation.Missing;
import casus.engine.rule.Kinship;
import casus.engine.view.Occasion;
import casus.engine.view.Voice;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.PartyId;
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

  /// Returns the truth of a test on a field.
  Verdict truth(Occasion occasion, Field field, Function<Claim, Verdict> test) {
    Optional<Voice> followed = account.flatMap(a -> occasion.voice(field, a));
    if (followed.isPresent()) {
      Verdict alone = orAsked(test(followed.get(), test), field, occasion);
      return told(
          alone,
          Inference.FIELD_ON_ACCOUNT,
          List.of(word(field), occasion.id().value(), followed.get().author().value()),
          followed.get().trail());
    }
    List<Voice> voices = occasion.voices(field);
    if (voices.isEmpty()) {
      return Verdict.of(
          Truth.UNDETERMINED,
          Inference.FIELD_NOT_REPORTED,
          List.of(word(field), occasion.id().value()),
          List.of(),
          List.of(new Missing.Statement(field, occasion.id())));
    }
    List<Verdict> parts = new ArrayList<>();
    List<EntryId> entries = new ArrayList<>();
    List<String> yes = new ArrayList<>();
    List<String> no = new ArrayList<>();
    for (Voice voice : voices) {
      Verdict part = test(voice, test);
      parts.add(part);
      entries.addAll(voice.trail());
      (part.truth() == Truth.FALSE ? no : yes).add(voice.author().value());
    }
    Verdict all = Verdict.combined(parts);
    all = orAsked(all, field, occasion);
    if (all.truth() == Truth.CONTESTED && !yes.isEmpty() && !no.isEmpty()) {
      Verdict disputed =
          new Verdict(
              Truth.CONTESTED, all.grounds(), List.of(new Missing.Agreement(field, occasion.id())));
      return told(
          disputed,
          Inference.FIELD_DISPUTED,
          List.of(
              word(field), occasion.id().value(), String.join(", ", yes), String.join(", ", no)),
          entries);
    }
    return told(
        all,
        Inference.FIELD_UNDISPUTED,
        List.of(
            word(field),
            occasion.id().value(),
            String.join(", ", all.truth() == Truth.FALSE ? no : yes)),
        entries);
  }

  /// What is undetermined and waits for nothing else waits for a statement that says more.
  private static Verdict orAsked(Verdict verdict, Field field, Occasion occasion) {
    return verdict.truth() == Truth.UNDETERMINED && verdict.missing().isEmpty()
        ? new Verdict(
            verdict.truth(),
            verdict.grounds(),
            List.of(new Missing.Statement(field, occasion.id())))
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

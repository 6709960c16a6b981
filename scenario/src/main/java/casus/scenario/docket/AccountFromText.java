// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import casus.engine.docket.Account;
import casus.engine.docket.Account.Claim;
import casus.engine.docket.Account.Field;
import casus.scenario.text.LineException;
import casus.scenario.text.Nearest;
import casus.scenario.text.TextFinding;
import casus.scenario.text.Times;
import casus.scenario.text.Token;
import casus.scenario.text.Words;
import casus.treaty.diagnostic.Locus;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Reads an account: what, `by` whom, `against` whom, `at` and `from` where, and so on.
final class AccountFromText {
  /// What is denied as a whole; qualities are denied one by one.
  private static final Set<Field> DENIED = EnumSet.complementOf(EnumSet.of(Field.QUALITY));

  private final Words words;
  private final Times times;
  private final Places places;
  private final List<Claim> claims = new ArrayList<>();
  private final TreeSet<Field> said = new TreeSet<>();
  private final TreeSet<Field> denied = new TreeSet<>();
  private final TreeSet<QualityId> lacking = new TreeSet<>();

  private AccountFromText(Words words, Times times, Places places) {
    this.words = words;
    this.times = times;
    this.places = places;
  }

  /// Reads an account.
  ///
  /// @param span the time claimed by writing the entry's time as a span
  static Account read(Words words, Times times, Places places, Optional<Claim.When> span) {
    AccountFromText reading = new AccountFromText(words, times, places);
    span.ifPresent(when -> reading.add(when, words.locus()));
    while (reading.part()) {
      // one part after another
    }
    reading.refuseBoth();
    return new Account(reading.claims, reading.denied, reading.lacking);
  }

  /// Refuses an account that says and denies the same quality.
  private void refuseBoth() {
    for (Claim claim : claims) {
      if (claim instanceof Claim.Qualities(List<QualityId> qualities)) {
        for (QualityId quality : qualities) {
          if (lacking.contains(quality)) {
            throw new LineException(
                TextFinding.SAID_TWICE.at(
                    words.locus(),
                    "The account says and denies that it was '" + quality + "'.",
                    "Say it in one way."));
          }
        }
      }
    }
  }

  /// Reads a denial: fields with commas between, then `being` and qualities.
  static Account denial(Words words, Times times, Places places) {
    AccountFromText reading = new AccountFromText(words, times, places);
    reading.denials(words.locus());
    return new Account(List.of(), reading.denied, reading.lacking);
  }

  private void denials(Locus locus) {
    do {
      if (words.takes("being")) {
        lacking.addAll(qualities(words));
        return;
      }
      deny(field(words), locus);
    } while (words.takesMark(","));
  }

  private static List<QualityId> qualities(Words words) {
    return words.names("a quality", QualityId::new);
  }

  static String word(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  private static Field field(Words words) {
    Token token =
        words.word("one of what, who, against, where, origin, means, struck, when, being");
    for (Field field : DENIED) {
      if (token.isWord(word(field))) {
        return field;
      }
    }
    List<String> known = DENIED.stream().map(AccountFromText::word).toList();
    throw new LineException(
        TextFinding.UNEXPECTED.at(
            token.locus(),
            "An account has nothing called " + token.shown() + ".",
            (Nearest.question(token.text(), known)
                    + " It has what, who, against, where, origin, means, struck, when and being.")
                .strip()));
  }

  private boolean part() {
    Locus locus = words.locus();
    if (words.isEnd() || words.isAt("source") || words.isAt("supposed")) {
      return false;
    }
    if (words.takes("by")) {
      return add(new Claim.Who(words.names("the name of a State", PartyId::new)), locus);
    }
    if (words.takes("against")) {
      return add(new Claim.Against(words.names("the name of a State", PartyId::new)), locus);
    }
    if (words.takes("at")) {
      return add(new Claim.Where(places.list(words)), locus);
    }
    if (words.takes("from")) {
      return add(new Claim.Origin(places.list(words)), locus);
    }
    if (words.takes("using")) {
      return add(new Claim.Means(words.names("a means", Function.identity())), locus);
    }
    if (words.takes("striking")) {
      return add(new Claim.Struck(words.names("an object", Function.identity())), locus);
    }
    if (words.takes("being")) {
      return add(new Claim.Qualities(qualities(words)), locus);
    }
    if (words.takes("between")) {
      return add(between(), locus);
    }
    if (words.takes("when")) {
      return add(new Claim.When(times.instant(words).instant(), Optional.empty()), locus);
    }
    if (words.takes("denying")) {
      denials(locus);
      return true;
    }
    if (!claims.isEmpty() && !onlySpan()) {
      throw words.unexpected(
          "by, against, at, from, using, striking, being, between, when or denying");
    }
    return add(new Claim.What(words.names("a type of occurrence", EventTypeId::new)), locus);
  }

  private boolean onlySpan() {
    return claims.size() == 1 && claims.getFirst() instanceof Claim.When && denied.isEmpty();
  }

  private Claim.When between() {
    Times.Written earliest = times.instant(words);
    if (!words.takesMark("..")) {
      words.expect("and");
    }
    return when(words, times, earliest);
  }

  /// Reads the end of a span.
  static Claim.When when(Words words, Times times, Times.Written earliest) {
    Locus locus = words.locus();
    LocalDate day = earliest.date();
    Instant latest = times.instantOn(words, day).instant();
    if (latest.isBefore(earliest.instant())) {
      throw new LineException(
          TextFinding.NOT_A_TIME.at(
              locus,
              "The span ends before it begins.",
              "Write the date of its end if that is another day, such as "
                  + day.plusDays(1)
                  + "."));
    }
    return new Claim.When(earliest.instant(), Optional.of(latest));
  }

  private boolean add(Claim claim, Locus locus) {
    once(claim.field(), locus);
    claims.add(claim);
    return true;
  }

  private void deny(Field field, Locus locus) {
    once(field, locus);
    denied.add(field);
  }

  private void once(Field field, Locus locus) {
    if (!said.add(field)) {
      throw new LineException(
          TextFinding.SAID_TWICE.at(
              locus,
              "The account says two things of '" + word(field) + "'.",
              "Name all values in one place, with commas between."));
    }
  }
}

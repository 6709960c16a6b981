// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.obligation.Status;
import casus.engine.standing.PartyStanding.Degree;
import casus.scenario.Expectation.Bearers;
import casus.scenario.Expectation.By;
import casus.scenario.Expectation.Holds;
import casus.scenario.Expectation.Matter;
import casus.scenario.Expectation.Moment;
import casus.scenario.Expectation.Stand;
import casus.scenario.text.LineException;
import casus.scenario.text.Nearest;
import casus.scenario.text.TextFinding;
import casus.scenario.text.Times;
import casus.scenario.text.Token;
import casus.scenario.text.Words;
import casus.treaty.diagnostic.Locus;
import casus.treaty.name.PartyId;
import casus.treaty.name.RoleId;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what follows the word `expect`.
final class ExpectationFromText {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final List<String> KINDS =
      List.of("article", "paragraph", "point", "provision", "section", "annex");

  private final Words words;
  private final Times times;

  private ExpectationFromText(Words words, Times times) {
    this.words = words;
    this.times = times;
  }

  static Expectation read(Words words, Times times) {
    String text = words.line().after(words.line().first()).strip().replaceAll("\\s+", " ");
    Locus locus = words.line().locus();
    return new Expectation(text, locus, new ExpectationFromText(words, times).holds());
  }

  private Holds holds() {
    if (words.takes("ineffective")) {
      return new Holds.HasNoEffect(words.name("the id of an entry", EntryId::new));
    }
    if (words.takes("not", "in", "force")) {
      return new Holds.NotInForce();
    }
    if (words.takes("in", "force")) {
      return new Holds.InForce(since());
    }
    if (words.takes("nothing", "under")) {
      Citation citation = citation();
      Optional<PartyId> bearer = words.takes("of") ? Optional.of(party()) : Optional.empty();
      return new Holds.NotOwed(new Matter(citation, occasion()), bearer);
    }
    if (words.takes("standing", "of")) {
      PartyId party = party();
      words.expectMark(":");
      Degree degree = constant(Degree.values(), "how far a State is bound");
      return new Holds.Stands(party, degree, since());
    }
    if (words.peek(0).filter(t -> NUMBER.matcher(t.text()).matches()).isPresent()) {
      return number();
    }
    return owed();
  }

  private Holds number() {
    int number = Integer.parseInt(words.word("a number").text());
    if (!words.takes("obligation")) {
      words.expect("obligations");
    }
    words.expect("under");
    Matter matter = new Matter(citation(), occasion());
    Optional<Status> status = words.takesMark(":") ? Optional.of(status()) : Optional.empty();
    return new Holds.Count(number, matter, status);
  }

  private Holds owed() {
    Citation citation = citation();
    words.expect("of");
    Bearers bearers =
        words.takes("each")
            ? new Bearers.EachOf(words.name("the name of a role", RoleId::new))
            : new Bearers.Listed(words.names("the name of a State", PartyId::new));
    Matter matter = new Matter(citation, occasion());
    words.expectMark(":");
    Status status = status();
    boolean isBornLate = words.takes("born", "late");
    Optional<Moment> since = since();
    Optional<By> by = words.takes("by") ? Optional.of(by()) : Optional.empty();
    return new Holds.Owed(matter, bearers, new Stand(status, isBornLate, since, by));
  }

  private By by() {
    return words.takes("no", "hour") ? new By.NoHour() : new By.At(moment());
  }

  private Citation citation() {
    Token kind = words.word("a citation such as 'point 4 (consult)'");
    if (!KINDS.contains(kind.text())) {
      String near = Nearest.question(kind.text(), KINDS);
      throw new LineException(
          TextFinding.NO_EXPECTATION.at(
              kind.locus(),
              "No expectation begins with " + kind.shown() + ".",
              near.isEmpty()
                  ? "Expect a citation such as 'point 4 (consult) of Poland: due', 'nothing under"
                      + " …', '11 obligations under …', 'ineffective …', 'in force' or 'not in"
                      + " force'."
                  : near));
    }
    String number = words.word("the number of the provision").text();
    boolean isPart =
        words.isAtMark("(")
            && words.peek(1).filter(t -> NUMBER.matcher(t.text()).matches()).isPresent();
    if (isPart) {
      words.expectMark("(");
      number += "(" + words.word("a number").text() + ")";
      words.expectMark(")");
    }
    Citation citation = Citation.of(kind.text(), number);
    if (words.takesMark("(")) {
      citation = citation.with(words.word("the label of a sentence").text());
      words.expectMark(")");
    }
    return citation;
  }

  private Optional<OccasionId> occasion() {
    return words.takes("for")
        ? Optional.of(words.name("the name of an occurrence", OccasionId::new))
        : Optional.empty();
  }

  private PartyId party() {
    return words.name("the name of a State", PartyId::new);
  }

  private Status status() {
    return constant(Status.values(), "where an obligation stands");
  }

  private <E extends Enum<E>> E constant(E[] constants, String what) {
    Token token = words.word(what);
    List<String> known =
        Arrays.stream(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    int found = known.indexOf(token.text());
    if (found < 0) {
      throw new LineException(
          TextFinding.NO_EXPECTATION.at(
              token.locus(),
              "Here " + what + " is expected, not " + token.shown() + ".",
              (Nearest.question(token.text(), known)
                      + " It is one of "
                      + String.join(", ", known)
                      + ".")
                  .strip()));
    }
    return constants[found];
  }

  private Optional<Moment> since() {
    return words.takes("since") ? Optional.of(moment()) : Optional.empty();
  }

  private Moment moment() {
    LocalDate date = Times.date(words);
    boolean hasTime =
        words.peek(0).filter(t -> t.kind() == Token.Kind.WORD && isDigit(t.text())).isPresent();
    if (hasTime) {
      Instant instant = times.instantOn(words, date).instant();
      return new Moment(instant, instant);
    }
    Instant from = date.atStartOfDay(times.zone()).toInstant();
    Instant to = date.plusDays(1).atStartOfDay(times.zone()).toInstant().minusMillis(1);
    return new Moment(from, to);
  }

  private static boolean isDigit(String text) {
    return text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.parse.Numbers;
import casus.language.source.Span;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.QuestionId;
import casus.treaty.text.Slot;
import casus.treaty.time.Rounding;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import casus.treaty.time.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Lengths of time, what starts a clock, and dates.
final class Times {
  /// An instant and how instants are said, for an example in a finding.
  private static final class Said {
    private static final LocalDateTime EXAMPLE = LocalDateTime.of(2022, 3, 29, 5, 0);
    private static final DateTimeFormatter HOUR =
        DateTimeFormatter.ofPattern("d MMMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND =
        DateTimeFormatter.ofPattern("d MMMM HH:mm:ss", Locale.ENGLISH);
  }

  private final Scope scope;
  private boolean countsDays;

  Times(Scope scope) {
    this.scope = scope;
  }

  /// Tells whether any length that was read is counted in days, months or years.
  boolean countsDays() {
    return countsDays;
  }

  // Lengths.

  Term term(Node duration) {
    Optional<Token> number = duration.token(TokenKind.NUMBER);
    if (number.isEmpty()) {
      Token name = Scope.name(duration);
      String parameter = scope.use(Thing.PARAMETER, name);
      Term term = scope.parameters().getOrDefault(parameter, Term.of(1, Unit.HOURS));
      countsDays |= term.unit() != Unit.HOURS;
      return term;
    }
    int amount = Numbers.value(number.get().text());
    Optional<Unit> unit = unit(duration);
    if (unit.isEmpty()) {
      unitMissing(number.get(), amount);
      return Term.of(1, Unit.HOURS);
    }
    if (amount > Term.LONGEST) {
      String message = "A length of time has at most 10,000 units.";
      scope.diagnoses().add(Code.OUT_OF_RANGE, number.get().span(), message, "");
      return Term.of(1, unit.get());
    }
    Optional<Rounding> rounding =
        duration.says("rounding")
            ? Optional.of(duration.says("down") ? Rounding.DOWN : Rounding.UP)
            : Optional.empty();
    checkRounding(duration, unit.get(), rounding);
    countsDays |= unit.get() != Unit.HOURS;
    return new Term(amount, unit.get(), rounding);
  }

  private void checkRounding(Node duration, Unit unit, Optional<Rounding> rounding) {
    boolean needed = unit == Unit.MONTHS || unit == Unit.YEARS;
    if (needed && rounding.isEmpty()) {
      String example =
          unit == Unit.MONTHS ? "31 January plus one month" : "29 February plus one year";
      String message = "The day on which this time ends may not exist: " + example + ".";
      String help = "Write \"rounding down\" (the last day of the month) or \"rounding up\".";
      scope.diagnoses().add(Code.ROUNDING, duration.span(), message, help);
    } else if (!needed && rounding.isPresent()) {
      String message = "Hours and days are never rounded.";
      scope.diagnoses().add(Code.UNIT, duration.span(), message, "Leave out \"rounding\".");
    }
  }

  private static Optional<Unit> unit(Node duration) {
    for (Token keyword : duration.tokens(TokenKind.KEYWORD)) {
      for (Unit unit : Unit.values()) {
        String plural = unit.name().toLowerCase(Locale.ROOT);
        if (keyword.is(plural) || keyword.is(plural.substring(0, plural.length() - 1))) {
          return Optional.of(unit);
        }
      }
    }
    return Optional.empty();
  }

  private void unitMissing(Token number, int amount) {
    int hours = Math.clamp(amount, 1, Term.LONGEST);
    int days = Math.ceilDiv(hours, 24);
    Instant from = Said.EXAMPLE.atZone(scope.legalTime()).toInstant();
    ZonedDateTime exact =
        Term.of(hours, Unit.HOURS).from(from, scope.legalTime()).atZone(scope.legalTime());
    ZonedDateTime day =
        Term.of(days, Unit.DAYS).from(from, scope.legalTime()).atZone(scope.legalTime());
    String said = days == 1 ? "1 day" : days + " days";
    String help =
        "Write \""
            + hours
            + " hours\" (exact) or \""
            + said
            + "\" (to the end of the "
            + ordinal(days)
            + " day in "
            + scope.legalTime()
            + "). They differ: for an incident on "
            + "29 March 2022 at 05:00 the first ends "
            + Said.HOUR.format(exact)
            + ", the second "
            + Said.SECOND.format(day)
            + ".";
    scope.diagnoses().add(Code.UNIT, number.span(), "A time limit needs a unit.", help);
  }

  private static String ordinal(int number) {
    List<String> words = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh");
    return number <= words.size() ? words.get(number - 1) : number + "th";
  }

  // Starts.

  Start start(Node node) {
    if (node.says("occurrence")) {
      return new Start.Occurrence();
    }
    if (node.says("becoming")) {
      return new Start.BecomingKnown();
    }
    if (node.says("report")) {
      return new Start.Report();
    }
    if (node.says("duty")) {
      return new Start.Accrual();
    }
    if (node.says("entry")) {
      return new Start.EntryIntoForce();
    }
    List<Token> names = node.tokens(TokenKind.NAME);
    if (node.says("answer")) {
      return new Start.Answer(new QuestionId(scope.use(Thing.QUESTION, names.getFirst())));
    }
    ActTypeId act = new ActTypeId(scope.use(Thing.ACT, names.getFirst()));
    return new Start.Act(
        act, names.size() > 1 ? Optional.of(scope.party(names.get(1))) : Optional.empty());
  }

  /// Reads from when a limit runs; leaving it out is an error, leaving it open is a note.
  Slot<Start> from(Node limit, String length) {
    Optional<Node> from = limit.node(Kind.FROM);
    if (from.isEmpty()) {
      clockStartMissing(limit.span(), length);
      return Slot.open();
    }
    Optional<Node> start = from.get().node(Kind.START);
    if (start.isPresent()) {
      return Slot.of(start(start.get()));
    }
    clockStartOpen(from.get().span(), length);
    return Slot.open();
  }

  void clockStartMissing(Span where, String length) {
    String message = "It is not said from when " + runs(length) + ".";
    String help =
        "Write \"of the occurrence\" or another start, or \"[from when: nothing stated]\".";
    scope.diagnoses().add(Code.CLOCK_START, where, message, help);
  }

  void clockStartOpen(Span where, String length) {
    String message = "The text does not say from when " + runs(length) + ".";
    String help = "A reading can say \"from when\".";
    scope.diagnoses().note(Code.CLOCK_START, where, message, help);
  }

  private static String runs(String length) {
    boolean one = length.startsWith("1 ") || length.equals("time");
    return "the " + length + (one ? " runs" : " run");
  }

  // Dates.

  private static int number(String said, int from, int to) {
    return Integer.parseInt(said, from, to, 10);
  }

  /// Reads a date; a missing day or month is noted, and the first one stands for it.
  LocalDate date(Token token) {
    String said = token.text();
    try {
      if (said.length() == 10) {
        return LocalDate.of(number(said, 0, 4), number(said, 5, 7), number(said, 8, 10));
      }
      LocalDate first =
          said.length() == 7
              ? YearMonth.parse(said).atDay(1)
              : LocalDate.of(Integer.parseInt(said), 1, 1);
      String message = "The day is not said; " + first + " stands for it.";
      scope
          .diagnoses()
          .note(Code.LEFT_OPEN, token.span(), message, "Write the whole date if known.");
      return first;
    } catch (java.time.DateTimeException impossible) {
      String message = "There is no date " + said + ".";
      scope.diagnoses().add(Code.OUT_OF_RANGE, token.span(), message, "Write year, month and day.");
      return LocalDate.EPOCH;
    }
  }
}

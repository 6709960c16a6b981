// SPDX-License-Identifier: Apache-2.0
package casus.scenario;

import casus.engine.Assessment;
import casus.engine.docket.Docket;
import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.obligation.Due;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Remark;
import casus.engine.obligation.Status;
import casus.engine.standing.PartyStanding;
import casus.scenario.Expectation.Bearers;
import casus.scenario.Expectation.By;
import casus.scenario.Expectation.Holds;
import casus.scenario.Expectation.Matter;
import casus.scenario.Expectation.Moment;
import casus.scenario.Expectation.Stand;
import casus.scenario.text.Times;
import casus.treaty.Instrument;
import casus.treaty.name.PartyId;
import casus.treaty.name.RoleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Compares expectations with an assessment and says each difference in a sentence.
final class Judge {
  private final Scenario scenario;
  private final Instrument instrument;
  private final Assessment assessment;
  private final Times times;
  private final Mentions mentions;

  Judge(Scenario scenario, Instrument instrument, Docket docket, Assessment assessment) {
    this.scenario = scenario;
    this.instrument = instrument;
    this.assessment = assessment;
    this.times = new Times(scenario.setting().view().times());
    this.mentions = new Mentions(instrument, docket);
  }

  Report.Verdict verdict(Expectation expectation) {
    List<String> unknown = mentions.unknown(expectation.holds());
    List<String> differences =
        unknown.isEmpty()
            ? differences(expectation.holds(), expectation.text())
            : unknown.stream().map(u -> "expected " + expectation.text() + "; " + u).toList();
    return new Report.Verdict(expectation, differences);
  }

  private List<String> differences(Holds holds, String text) {
    return switch (holds) {
      case Holds.Owed(Matter matter, Bearers bearers, Stand stand) -> owed(matter, bearers, stand);
      case Holds.NotOwed(Matter matter, Optional<PartyId> bearer) -> {
        List<Obligation> there =
            under(matter, o -> bearer.stream().allMatch(b -> o.bearers().contains(b)));
        yield unless(there.isEmpty(), text, "there is " + shown(there));
      }
      case Holds.Count(int number, Matter matter, Optional<Status> status) -> {
        List<Obligation> there = under(matter, o -> status.stream().allMatch(s -> o.status() == s));
        String found =
            there.isEmpty() ? "there is none" : "there are " + there.size() + ": " + shown(there);
        yield unless(there.size() == number, text, found);
      }
      case Holds.HasNoEffect(EntryId entry) ->
          unless(
              assessment.ineffective().stream().anyMatch(i -> i.entry().equals(entry)),
              text,
              "it is not among the entries without effect");
      case Holds.InForce(Optional<Moment> since) -> {
        Optional<Instant> inForce = inForce();
        String found =
            inForce.map(i -> "it is in force since " + times.with(i)).orElse("it is not");
        boolean holdsSo =
            inForce.isPresent()
                && since.stream().allMatch(s -> inForce.stream().allMatch(s::contains));
        yield unless(holdsSo, text, found);
      }
      case Holds.NotInForce() -> {
        Optional<Instant> inForce = inForce();
        String found = inForce.map(times::with).orElse("");
        yield unless(inForce.isEmpty(), text, "it is in force since " + found);
      }
      case Holds.Stands(PartyId party, PartyStanding.Degree degree, Optional<Moment> since) ->
          stands(party, degree, since, text);
    };
  }

  /// Since when it is in force, if it still is.
  private Optional<Instant> inForce() {
    return assessment.standing().ended().isPresent()
        ? Optional.empty()
        : assessment.standing().inForce();
  }

  private static List<String> unless(boolean isMet, String text, String found) {
    return isMet ? List.of() : List.of("expected " + text + "; " + found);
  }

  private List<String> stands(
      PartyId party, PartyStanding.Degree degree, Optional<Moment> since, String text) {
    Optional<PartyStanding> found =
        assessment.standing().parties().stream().filter(p -> p.party().equals(party)).findFirst();
    boolean isMet = found.filter(p -> p.degree() == degree && fits(since, p.since())).isPresent();
    String actual =
        found
            .map(p -> "it is " + word(p.degree()) + since(p.since()))
            .orElse("nothing is known of its standing");
    return unless(isMet, text, actual);
  }

  private List<String> owed(Matter matter, Bearers bearers, Stand stand) {
    SequencedMap<String, List<PartyId>> wrong = new LinkedHashMap<>();
    for (PartyId party : parties(bearers)) {
      List<Obligation> there = under(matter, o -> o.bearers().contains(party));
      if (there.isEmpty()) {
        wrong.computeIfAbsent(absent(matter, party), _ -> new ArrayList<>()).add(party);
      }
      for (Obligation obligation : there) {
        if (!fits(stand, obligation)) {
          String found = (there.size() > 1 ? obligation.key().sentence() + " " : "it ") + "is ";
          found += there.size() > 1 ? "for " + occasion(obligation) + " " : "";
          wrong.computeIfAbsent(found + actual(obligation), _ -> new ArrayList<>()).add(party);
        }
      }
    }
    List<String> differences = new ArrayList<>();
    wrong.forEach((found, parties) ->
        differences.add(
            "expected "
                + matter.citation()
                + " of "
                + names(parties)
                + matter.occasion().map(o -> " for " + o).orElse("")
                + ": "
                + expected(stand)
                + "; "
                + found));
    return differences;
  }

  private String absent(Matter matter, PartyId party) {
    boolean isConsidered =
        assessment.notOwed().stream()
            .anyMatch(n ->
                Reach.isUnder(n.key().sentence(), matter.citation())
                    && isFor(n.key().occasion(), matter)
                    && n.bearers().contains(party));
    boolean isBound =
        assessment.standing().parties().stream()
            .anyMatch(p -> p.party().equals(party) && p.degree().isBinding());
    if (isConsidered) {
      return "it does not apply";
    }
    return isBound ? "there is no such obligation" : "there is none, for it is not bound";
  }

  private List<PartyId> parties(Bearers bearers) {
    return switch (bearers) {
      case Bearers.Listed(List<PartyId> parties) -> parties;
      case Bearers.EachOf(RoleId role) ->
          instrument.role(role).stream()
              .flatMap(r -> r.members().stream())
              .filter(m -> m.isIn(scenario.choosing().choice().brackets()))
              .map(m -> m.value())
              .toList();
    };
  }

  private List<Obligation> under(Matter matter, Predicate<Obligation> also) {
    return assessment.obligations().stream()
        .filter(o -> Reach.isUnder(o.key().sentence(), matter.citation()))
        .filter(o -> isFor(o.key().occasion(), matter))
        .filter(also)
        .toList();
  }

  private static boolean isFor(Optional<OccasionId> occasion, Matter matter) {
    return matter.occasion().isEmpty() || matter.occasion().equals(occasion);
  }

  private static boolean fits(Stand stand, Obligation obligation) {
    boolean isLate =
        obligation.notes().remarks().stream().anyMatch(r -> r instanceof Remark.BornLate);
    return obligation.status() == stand.status()
        && (isLate || !stand.isBornLate())
        && fits(stand.since(), Optional.of(obligation.outcome().since()))
        && isBy(stand.by(), due(obligation));
  }

  private static boolean fits(Optional<Moment> expected, Optional<Instant> found) {
    return expected.isEmpty() || found.filter(expected.get()::contains).isPresent();
  }

  private static boolean isBy(Optional<By> expected, Optional<Instant> found) {
    return switch (expected.orElse(null)) {
      case null -> true;
      case By.At(Moment moment) -> fits(Optional.of(moment), found);
      case By.NoHour _ -> found.isEmpty();
    };
  }

  private static Optional<Instant> due(Obligation obligation) {
    return switch (obligation.due()) {
      case Due.At at -> Optional.of(at.instant());
      case Due.NotStarted _,
          Due.StartNotStated _,
          Due.LimitNotStated _,
          Due.AtAllTimes _,
          Due.Never _ ->
          Optional.empty();
    };
  }

  private String actual(Obligation obligation) {
    boolean isLate =
        obligation.notes().remarks().stream().anyMatch(r -> r instanceof Remark.BornLate);
    return word(obligation.status())
        + (isLate ? " born late" : "")
        + since(Optional.of(obligation.outcome().since()))
        + due(obligation).map(d -> ", by " + times.with(d)).orElse("");
  }

  private String expected(Stand stand) {
    return word(stand.status())
        + (stand.isBornLate() ? " born late" : "")
        + stand.since().map(m -> " since " + moment(m)).orElse("")
        + stand.by().map(b -> " by " + shown(b)).orElse("");
  }

  private String shown(By by) {
    return by instanceof By.At(Moment moment) ? moment(moment) : "no hour";
  }

  private String moment(Moment moment) {
    String from = times.with(moment.from());
    return moment.from().equals(moment.to()) ? from : from.substring(0, 10);
  }

  private String since(Optional<Instant> instant) {
    return instant.map(i -> " since " + times.with(i)).orElse("");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String occasion(Obligation obligation) {
    return obligation.key().occasion().map(OccasionId::value).orElse("no case");
  }

  private String shown(List<Obligation> obligations) {
    return obligations.stream()
            .limit(12)
            .map(o ->
                o.key().sentence()
                    + " of "
                    + names(o.bearers())
                    + o.key().occasion().map(c -> " for " + c).orElse("")
                    + ", "
                    + actual(o))
            .collect(Collectors.joining("; "))
        + (obligations.size() > 12 ? "; and others" : "");
  }

  private static String names(List<PartyId> parties) {
    return parties.stream().map(PartyId::value).collect(Collectors.joining(", "));
  }
}

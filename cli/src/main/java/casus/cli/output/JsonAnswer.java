// SPDX-License-Identifier: Apache-2.0
package casus.cli.output;

import casus.engine.Assessment;
import casus.engine.factor.Factor;
import casus.engine.factor.Variation;
import casus.engine.grounds.Ineffective;
import casus.engine.obligation.Due;
import casus.engine.obligation.Missing;
import casus.engine.obligation.NotOwed;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Remark;
import casus.engine.obligation.Untimed;
import casus.engine.standing.PartyStanding;
import casus.engine.vantage.Choice;
import casus.explain.Answer;
import casus.explain.Outside;
import casus.explain.Suppositions;
import casus.treaty.Instrument;
import casus.treaty.name.PartyId;
import casus.treaty.text.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// An answer as JSON; the schema is `docs/reference/assessment.schema.json`.
public final class JsonAnswer {
  private JsonAnswer() {}

  /// Returns an answer as maps and lists.
  ///
  /// @param answer the answer
  /// @param supposed the suppositions it may rest on
  /// @param outside what general law says beside it
  /// @return an object of the schema
  public static Map<String, Object> of(Answer answer, Suppositions supposed, Outside outside) {
    Map<String, Object> json = new LinkedHashMap<>();
    var frame = answer.assessment().frame();
    json.put("instrument", frame.instrument().value());
    json.put("title", answer.instrument().header().title());
    json.put("force", JsonText.word(answer.instrument().header().force()));
    json.put("asOf", frame.vantage().asOf().toString());
    json.put("knownAt", frame.vantage().knownAt().toString());
    json.put("legalTime", answer.instrument().header().legalTime().getId());
    json.put("timeZoneData", java.time.zone.ZoneRulesProvider.getVersions("UTC").lastKey());
    json.put("supposed", supposed.names());
    json.put("choice", choice(frame.choice(), answer.instrument()));
    if (!answer.sealed().isEmpty()) {
      json.put("sealed", answer.sealed());
    }
    json.put("standing", standing(answer, supposed));
    json.put("headline", answer.headline());
    json.put(
        "obligations",
        answer.assessment().obligations().stream()
            .map(o -> obligation(o, answer, supposed))
            .toList());
    json.put("toSettle", answer.toSettle());
    json.put("deadlines", answer.deadlines());
    json.put(
        "hangsOn", answer.variations().stream().map(v -> hanging(v, answer, supposed)).toList());
    json.put("atOnce", JsonProduct.of(answer, supposed));
    json.put(
        "notOwed",
        answer.assessment().notOwed().stream().map(n -> notOwed(n, answer, supposed)).toList());
    json.put(
        "ineffective",
        answer.assessment().ineffective().stream().map(JsonAnswer::ineffective).toList());
    json.put("outside", outside.told().stream().map(t -> outside(t, supposed)).toList());
    return json;
  }

  private static Map<String, Object> outside(Outside.Told told, Suppositions supposed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", variant(told.remark()));
    json.put("sources", told.sources());
    json.put("sentence", told.sentence());
    json.put("entries", told.remark().entries().stream().map(Object::toString).toList());
    json.put("supposed", List.copyOf(supposed.under(told.remark().entries())));
    return json;
  }

  private static Map<String, Object> hanging(
      Variation variation, Answer answer, Suppositions supposed) {
    Answer then =
        new Answer(
            answer.instrument(), variation.assessment(), List.of(), answer.words().catalogue());
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("taking", answer.factor(variation.factor()));
    one.put("then", then.summary());
    one.put("supposed", under(variation.assessment(), supposed));
    return one;
  }

  /// The supposed worlds that anything in an answer rests on.
  static List<String> under(Assessment assessment, Suppositions supposed) {
    TreeSet<String> worlds = new TreeSet<>();
    assessment.obligations().forEach(o -> worlds.addAll(supposed.under(o.grounds())));
    assessment.standing().parties().forEach(p -> worlds.addAll(supposed.under(p.grounds())));
    return List.copyOf(worlds);
  }

  static Map<String, Object> choice(Choice choice, Instrument instrument) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "brackets",
        Factor.together(choice.brackets(), instrument).stream()
            .filter(b -> !Version.isKey(b))
            .toList());
    instrument
        .header()
        .followed(choice.brackets())
        .ifPresent(v -> json.put("text", v.id().value()));
    json.put("readings", choice.readings().stream().map(Object::toString).toList());
    choice.account().ifPresent(a -> json.put("account", a.value()));
    choice.map().ifPresent(m -> json.put("map", m.value()));
    choice.force().ifPresent(f -> json.put("force", JsonText.word(f)));
    json.put("series", JsonText.word(choice.series()));
    return json;
  }

  private static Map<String, Object> standing(Answer answer, Suppositions supposed) {
    Map<String, Object> json = new LinkedHashMap<>();
    var standing = answer.assessment().standing();
    standing.inForce().ifPresent(i -> json.put("inForceSince", i.toString()));
    standing.ended().ifPresent(i -> json.put("endedSince", i.toString()));
    standing.provisional().ifPresent(i -> json.put("provisionalSince", i.toString()));
    List<Object> parties = new ArrayList<>();
    for (PartyStanding party : standing.parties()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("party", party.party().value());
      one.put("degree", JsonText.word(party.degree()));
      party.since().ifPresent(s -> one.put("since", s.toString()));
      one.put("supposed", List.copyOf(supposed.under(party.grounds())));
      parties.add(one);
    }
    json.put("parties", parties);
    json.put("suspended", standing.suspended().stream().map(JsonReservation::of).toList());
    json.put("reservations", standing.reservations().stream().map(JsonReservation::of).toList());
    return json;
  }

  private static Map<String, Object> obligation(
      Obligation obligation, Answer answer, Suppositions supposed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sentence", obligation.key().sentence().toString());
    obligation.key().occasion().ifPresent(o -> json.put("case", o.value()));
    json.put("owedBy", obligation.bearers().stream().map(PartyId::value).toList());
    json.put("owedTo", obligation.owedTo().stream().map(PartyId::value).toList());
    json.put("modality", JsonText.word(obligation.undertaking().modality()));
    json.put("act", obligation.undertaking().performance().act().value());
    json.put("status", JsonText.word(obligation.status()));
    obligation.outcome().accrued().ifPresent(a -> json.put("accrued", a.toString()));
    json.put("since", obligation.outcome().since().toString());
    json.put("due", due(obligation.due()));
    json.put(
        "missing", obligation.notes().missing().stream().map(m -> missing(m, answer)).toList());
    json.put("remarks", obligation.notes().remarks().stream().map(r -> remark(r, answer)).toList());
    json.put("grounds", answer.phrases().why(obligation));
    json.put("entries", obligation.grounds().entries().stream().map(Object::toString).toList());
    json.put("supposed", List.copyOf(supposed.under(obligation.grounds())));
    return json;
  }

  private static void untimed(Map<String, Object> json, List<Untimed> reports) {
    if (!reports.isEmpty()) {
      json.put(
          "untimed",
          reports.stream()
              .map(u -> {
                Map<String, Object> report = new LinkedHashMap<>();
                report.put("entry", u.entry().value());
                report.put("by", u.by().value());
                return report;
              })
              .toList());
    }
  }

  private static Map<String, Object> due(Due due) {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (due) {
      case Due.At at -> {
        json.put("kind", "at");
        json.put("instant", at.instant().toString());
        json.put("started", at.started().toString());
        json.put("term", at.term().toString());
      }
      case Due.NotStarted(_, var term, var untimed) -> {
        json.put("kind", "not-started");
        json.put("term", term.toString());
        untimed(json, untimed);
      }
      case Due.StartNotStated(var term, var candidates, var untimed) -> {
        json.put("kind", "start-not-stated");
        json.put("term", term.toString());
        json.put("candidates", candidates.stream().map(JsonAnswer::due).toList());
        untimed(json, untimed);
      }
      case Due.LimitNotStated(var promptness) -> {
        json.put("kind", "limit-not-stated");
        promptness.ifPresent(p -> json.put("promptness", p));
      }
      case Due.AtAllTimes _ -> json.put("kind", "at-all-times");
      case Due.Never _ -> json.put("kind", "never");
    }
    return json;
  }

  private static Map<String, Object> missing(Missing missing, Answer answer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", variant(missing));
    json.put("sentence", answer.phrases().missing(missing));
    return json;
  }

  private static Map<String, Object> remark(Remark remark, Answer answer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", variant(remark));
    json.put("sentence", answer.phrases().remark(remark));
    return json;
  }

  private static Map<String, Object> notOwed(NotOwed not, Answer answer, Suppositions supposed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sentence", not.key().sentence().toString());
    not.key().occasion().ifPresent(o -> json.put("case", o.value()));
    json.put("by", not.bearers().stream().map(PartyId::value).toList());
    json.put("grounds", not.grounds().list().stream().map(answer.phrases()::ground).toList());
    json.put("supposed", List.copyOf(supposed.under(not.grounds())));
    return json;
  }

  private static Map<String, Object> ineffective(Ineffective finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entry", finding.entry().value());
    json.put("reason", JsonText.word(finding.reason()));
    json.put("about", finding.argument());
    return json;
  }

  private static String variant(Object variant) {
    return variant
        .getClass()
        .getSimpleName()
        .replaceAll("([a-z])([A-Z])", "$1-$2")
        .toLowerCase(Locale.ROOT);
  }
}

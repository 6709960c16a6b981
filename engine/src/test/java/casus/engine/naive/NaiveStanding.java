// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.Event;
import casus.engine.grounds.Truth;
import casus.engine.naive.NaiveWorld.Told;
import casus.engine.standing.PartyStanding.Degree;
import casus.treaty.Force;
import casus.treaty.Reading;
import casus.treaty.StatusRules;
import casus.treaty.StatusRules.Formula;
import casus.treaty.StatusRules.Quantity;
import casus.treaty.Undertaking;
import casus.treaty.name.PartyId;
import casus.treaty.name.RoleId;
import casus.treaty.party.ConsentForm;
import casus.treaty.party.Group;
import casus.treaty.party.Party;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Section 4 of the semantics: who is bound.
final class NaiveStanding {
  private NaiveStanding() {}

  /// Rule 9: whether a party has consented by a form.
  static boolean hasConsented(NaiveWorld w, PartyId party, ConsentForm form, Instant t) {
    return w.toldBy(Event.ConsentExpressed.class, t).stream()
        .map(Told::event)
        .anyMatch(
            c -> c.instrument().equals(w.id()) && c.party().equals(party) && c.form() == form);
  }

  static boolean hasConsented(NaiveWorld w, PartyId party, List<ConsentForm> forms, Instant t) {
    return w.remembered()
        .once(
            "consented",
            () -> forms.stream().anyMatch(f -> hasConsented(w, party, f, t)),
            party,
            forms,
            t);
  }

  /// Rule 9: the value of a formula.
  static Truth formula(NaiveWorld w, StatusRules.Rule rule, Formula formula, Instant t) {
    return switch (formula) {
      case Formula.AllOf(List<Formula> parts) ->
          parts.stream().map(p -> formula(w, rule, p, t)).reduce(Truth.TRUE, Truth::and);
      case Formula.Consents(ConsentForm form, Quantity quantity, Group group) -> {
        List<PartyId> members = members(w, group);
        long count = members.stream().filter(p -> hasConsented(w, p, form, t)).count();
        yield enough(w, rule, quantity, count, members.size());
      }
      case Formula.Procedure(String name, PartyId by) ->
          NaiveAreas.truth(
              w.toldBy(Event.ProcedureCompleted.class, t).stream()
                  .map(Told::event)
                  .anyMatch(p ->
                      p.instrument().equals(w.id())
                          && p.name().equals(name)
                          && p.party().equals(by)));
    };
  }

  /// Rule 9: whether a count is enough.
  private static Truth enough(
      NaiveWorld w, StatusRules.Rule rule, Quantity quantity, long count, int of) {
    return switch (quantity) {
      case Quantity.All() -> NaiveAreas.truth(of >= 1 && count == of);
      case Quantity.AtLeast(int least) -> NaiveAreas.truth(count >= least);
      case Quantity.Majority() -> NaiveAreas.truth(2 * count > of);
      case Quantity.Vague(_) -> {
        Optional<Integer> read = howMany(w, rule);
        if (read.isPresent()) {
          yield NaiveAreas.truth(count >= read.get());
        }
        if (of >= 1 && count == of) {
          yield Truth.TRUE;
        }
        yield 2 * count <= of ? Truth.FALSE : Truth.UNDETERMINED;
      }
    };
  }

  /// Rule 9: how many a vague quantity is, on the readings in force; the last of several counts.
  private static Optional<Integer> howMany(NaiveWorld w, StatusRules.Rule rule) {
    return w.text().readings().stream()
        .filter(r -> w.choice().readings().contains(r.id()))
        .flatMap(r -> r.fillings().stream())
        .flatMap(f -> f instanceof Reading.Filling.HowMany h ? Stream.of(h) : Stream.empty())
        .filter(h -> h.sentence().provision().equals(rule.citation().provision()))
        .map(Reading.Filling.HowMany::count)
        .reduce((earlier, later) -> later);
  }

  /// Rule 10: in force from the first instant the entry formula is TRUE.
  static Optional<Instant> inForce(NaiveWorld w) {
    return w.text()
        .status()
        .entryIntoForce()
        .map(r -> first(w, t -> formula(w, r, r.formula(), t) == Truth.TRUE))
        .orElseGet(() -> first(w, t -> consenting(w, t) >= (isOfOneState(w) ? 1 : 2)));
  }

  /// Rule 10: provisional application is possible from the first instant its formula is TRUE.
  static Optional<Instant> provisional(NaiveWorld w) {
    return w.text()
        .status()
        .provisional()
        .flatMap(r -> first(w, t -> formula(w, r, r.formula(), t) == Truth.TRUE));
  }

  private static long consenting(NaiveWorld w, Instant t) {
    return w.text().cast().parties().stream()
        .filter(p -> hasConsented(w, p.id(), Arrays.asList(ConsentForm.values()), t))
        .count();
  }

  private static Optional<Instant> first(NaiveWorld w, Predicate<Instant> test) {
    return Stream.concat(
            w.told(Event.ConsentExpressed.class).stream().map(Told::occurred),
            w.told(Event.ProcedureCompleted.class).stream().map(Told::occurred))
        .sorted()
        .filter(test)
        .findFirst();
  }

  /// What is shown of the entry formula as of the vantage.
  static Truth entry(NaiveWorld w) {
    return w.text()
        .status()
        .entryIntoForce()
        .map(r -> formula(w, r, r.formula(), w.asOf()))
        .orElse(NaiveAreas.truth(w.inForce().isPresent()));
  }

  /// Rule 10: the forms that bind.
  static List<ConsentForm> bindingForms(NaiveWorld w) {
    boolean strict =
        w.text().status().entryIntoForce().map(r -> needsMore(r.formula())).orElse(false);
    return strict
        ? List.of(ConsentForm.RATIFICATION, ConsentForm.ACCESSION)
        : List.of(ConsentForm.values());
  }

  private static boolean needsMore(Formula formula) {
    return switch (formula) {
      case Formula.AllOf(List<Formula> parts) -> parts.stream().anyMatch(NaiveStanding::needsMore);
      case Formula.Consents(ConsentForm form, _, _) -> form == ConsentForm.RATIFICATION;
      case Formula.Procedure _ -> true;
    };
  }

  /// Rule 11: how far a party is bound.
  static Degree degree(NaiveWorld w, PartyId party, Instant t) {
    return w.remembered().once("degree", () -> degreeOf(w, party, t), party, t);
  }

  private static Degree degreeOf(NaiveWorld w, PartyId party, Instant t) {
    boolean inForce = w.inForce().filter(i -> !i.isAfter(t)).isPresent();
    boolean possible = w.provisional().filter(i -> !i.isAfter(t)).isPresent();
    boolean binding = hasConsented(w, party, bindingForms(w), t);
    boolean any = hasConsented(w, party, Arrays.asList(ConsentForm.values()), t);
    boolean over = w.ended().filter(e -> !e.isAfter(t)).isPresent();
    if (over && wasBoundBefore(w, party, w.ended().get())) {
      return Degree.FORMER;
    }
    if (!over && hasLeft(w, party, t)) {
      return Degree.FORMER;
    }
    if (!over && inForce && binding) {
      return Degree.BOUND;
    }
    if (!over && possible && any && !hasEndedProvisional(w, party, t)) {
      return Degree.PROVISIONAL;
    }
    if (binding) {
      return Degree.CONTRACTING;
    }
    return any ? Degree.SIGNATORY : Degree.OUTSIDER;
  }

  static boolean isBound(NaiveWorld w, PartyId party, Instant t) {
    return degree(w, party, t).isBinding();
  }

  /// Rule 11b: whether a sentence binds a party, as one that is bound or as one that survives.
  static boolean isBoundBy(NaiveWorld w, Undertaking rule, PartyId party, Instant t) {
    Degree degree = degree(w, party, t);
    return degree.isBinding() || degree == Degree.FORMER && NaiveEnds.survives(w, rule);
  }

  private static boolean wasBoundBefore(NaiveWorld w, PartyId party, Instant t) {
    return w.inForce().filter(i -> i.isBefore(t)).isPresent()
        && hasConsented(w, party, bindingForms(w), t.minusMillis(1));
  }

  /// Rule 11: whether a party was bound when a withdrawal of its took effect.
  static boolean hasLeft(NaiveWorld w, PartyId party, Instant t) {
    return withdrawals(w).stream()
        .filter(n -> n.event().party().equals(party))
        .flatMap(n -> NaiveEnds.lastDay(w, n.occurred()).stream())
        .map(NaiveStanding::justAfter)
        .anyMatch(
            out -> !out.isAfter(t) && hasConsented(w, party, bindingForms(w), out.minusMillis(1)));
  }

  static List<Told<Event.NoticeGiven>> withdrawals(NaiveWorld w) {
    return w.told(Event.NoticeGiven.class).stream()
        .filter(n -> n.event().instrument().equals(w.id()))
        .filter(n -> n.event().notice() == Event.Notice.WITHDRAWAL)
        .toList();
  }

  private static boolean isOfOneState(NaiveWorld w) {
    return w.text().header().force() == Force.UNILATERAL;
  }

  private static boolean hasEndedProvisional(NaiveWorld w, PartyId party, Instant t) {
    return w.toldBy(Event.NoticeGiven.class, t).stream()
        .map(Told::event)
        .anyMatch(n ->
            n.instrument().equals(w.id())
                && n.notice() == Event.Notice.END_OF_PROVISIONAL_APPLICATION
                && n.party().equals(party));
  }

  /// Rule 12: the members of a group, in the order of the text.
  static List<PartyId> members(NaiveWorld w, Group group) {
    return switch (group) {
      case Group.Listed(List<PartyId> parties) -> parties.stream().distinct().toList();
      case Group.InRole(RoleId role) ->
          w.text().role(role).stream()
              .flatMap(r -> w.selected(r.members()).stream())
              .distinct()
              .toList();
    };
  }

  static boolean isParty(NaiveWorld w, String name) {
    return w.text().cast().parties().stream().map(Party::id).anyMatch(p -> p.value().equals(name));
  }

  static Instant justAfter(Instant t) {
    return t.plusMillis(1);
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.treaty.condition.Condition;
import casus.treaty.name.Option;
import casus.treaty.name.RoleId;
import casus.treaty.party.PartyRef;
import casus.treaty.party.Role;
import casus.treaty.place.AreaExpression;
import java.util.List;
import java.util.Locale;

/// Conditions and areas as clauses.
final class Conditions {
  private final Words words;
  private final Catalogue says;

  Conditions(Words words) {
    this.words = words;
    this.says = words.catalogue();
  }

  String clause(Condition condition) {
    return switch (condition) {
      case Condition.AllOf(List<Condition> parts) ->
          words.list(parts.stream().map(this::clause).toList());
      case Condition.AnyOf(List<Condition> parts) ->
          "(" + String.join("; or ", parts.stream().map(this::clause).toList()) + ")";
      case Condition.Not(Condition part) -> says.say("if.not", clause(part));
      case Condition.IsAgainst(PartyRef ref) -> says.say("if.against", ref(ref));
      case Condition.IsAttributedTo(PartyRef ref) -> says.say("if.attributed", ref(ref));
      case Condition.IsIn(AreaExpression area) -> says.say("if.in", area(area));
      case Condition.ComesFrom(AreaExpression area) -> says.say("if.from", area(area));
      case Condition.Uses(String means) -> says.say("if.uses", Words.spaced(means));
      case Condition.HasQuality(var quality) -> says.say("if.quality", words.quality(quality));
      case Condition.IsAnswered(var question, List<Option> options) ->
          says.say(
              "if.answered",
              words.question(question),
              String.join(" / ", options.stream().map(Option::value).toList()));
      case Condition.HasDone(var act, PartyRef by) -> says.say("if.done", ref(by), words.act(act));
      case Condition.HasPassed(var term, var start) ->
          says.say("if.passed", words.term(term), words.start(start));
      case Condition.TrackStands(var track, var state) ->
          says.say("if.track", Words.spaced(track.value()), state.name().toLowerCase(Locale.ROOT));
      case Condition.StandsElsewhere(var treaty, var sentence, PartyRef by, var how) ->
          says.say(
              "if.elsewhere." + how.name().toLowerCase(Locale.ROOT), sentence, treaty, ref(by));
      case Condition.UndertakingStands(var sentence, PartyRef by, var outcome) ->
          says.say("if.undertaking." + outcome.name().toLowerCase(Locale.ROOT), sentence, ref(by));
    };
  }

  String ref(PartyRef ref) {
    return switch (ref) {
      case PartyRef.Named(var party) -> words.party(party);
      case PartyRef.AnyOf(var role) -> any(role);
      case PartyRef.Bearer _ -> says.say("ref.bearer");
      case PartyRef.AttackedState _ -> says.say("ref.attacked");
      case PartyRef.AttributedState _ -> says.say("ref.attributed");
    };
  }

  private String any(RoleId role) {
    boolean whileBound = words.instrument().role(role).filter(Role::whileBound).isPresent();
    return says.say(whileBound ? "ref.any.bound" : "ref.any", role);
  }

  String area(AreaExpression area) {
    return switch (area) {
      case AreaExpression.Unit(var code) -> code.value();
      case AreaExpression.Polygon _ -> says.say("area.drawn");
      case AreaExpression.Named(var id) -> Words.spaced(id.value());
      case AreaExpression.TerritoryOfParty(var party) ->
          says.say("area.territory", words.party(party));
      case AreaExpression.TerritoryOfRole(var role) ->
          says.say("area.territory", says.say("ref.any", role));
      case AreaExpression.ForcesOfRole(var role) -> says.say("area.forces", role);
      case AreaExpression.NorthOf(int latitude) -> {
        String degrees = String.format(Locale.ROOT, "%.2f", latitude / 1e6);
        yield says.say("area.north", degrees);
      }
      case AreaExpression.Plus(var left, var right) ->
          says.say("area.plus", area(left), area(right));
      case AreaExpression.Minus(var left, var right) ->
          says.say("area.minus", area(left), area(right));
      case AreaExpression.Within(var left, var right) ->
          says.say("area.within", area(left), area(right));
      case AreaExpression.UntilSettled(var inner, var track) ->
          says.say("area.until", area(inner), Words.spaced(track.value()));
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.Assessment;
import casus.engine.standing.PartyStanding;
import casus.treaty.name.PartyId;
import casus.treaty.party.Group;
import casus.treaty.party.Role;
import casus.treaty.text.Part;
import java.util.List;

/// Parties told as the group they are, so that thirty that stand alike are said once.
final class Groups {
  private static final int FEW = 4;

  private final Assessment assessment;
  private final Words words;
  private final Catalogue says;

  Groups(Assessment assessment, Words words) {
    this.assessment = assessment;
    this.words = words;
    says = words.catalogue();
  }

  /// Returns the parties that are bound.
  List<PartyId> bound() {
    return assessment.standing().parties().stream()
        .filter(p -> p.degree().isBinding())
        .map(PartyStanding::party)
        .toList();
  }

  /// Returns the bearers of a row; more names than the most are counted only.
  String who(Row row, int most) {
    List<PartyId> bearers = row.bearers();
    Group group = row.first().undertaking().bearers().group();
    if (!(group instanceof Group.InRole(var role)) || bearers.size() < FEW) {
      return words.parties(bearers);
    }
    List<PartyId> members =
        words.instrument().role(role).stream().flatMap(r -> boundIn(r).stream()).toList();
    String name = words.plural(role.value());
    List<PartyId> others = members.stream().filter(p -> !bearers.contains(p)).toList();
    if (others.isEmpty()) {
      return says.say("who.all", bearers.size(), name);
    }
    if (others.size() < FEW) {
      return says.say("who.but", bearers.size(), members.size(), name, words.parties(others));
    }
    return bearers.size() > most
        ? says.say("who.many", bearers.size(), name)
        : says.say("who.some", bearers.size(), name, words.parties(bearers));
  }

  /// Returns those a duty is owed to.
  String owedTo(List<PartyId> parties) {
    for (Role role : words.instrument().cast().roles()) {
      List<PartyId> members = boundIn(role);
      if (parties.size() >= FEW && members.containsAll(parties)) {
        String name = words.plural(role.id().value());
        List<PartyId> others = members.stream().filter(p -> !parties.contains(p)).toList();
        if (others.isEmpty()) {
          return says.say("who.every", members.size(), name);
        }
        if (others.size() < FEW) {
          return says.say("who.but", parties.size(), members.size(), name, words.parties(others));
        }
      }
    }
    return words.parties(parties);
  }

  private List<PartyId> boundIn(Role role) {
    List<PartyId> bound = bound();
    return role.members().stream().map(Part::value).filter(bound::contains).toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.general;

import casus.engine.docket.Account.Field;
import casus.engine.docket.Author;
import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.engine.general.GeneralRemark.Attributed;
import casus.engine.obligation.Case;
import casus.engine.obligation.Obligation;
import casus.engine.view.Occasion;
import casus.treaty.Performance;
import casus.treaty.Performance.Content;
import casus.treaty.Undertaking.Modality;
import casus.treaty.Vocabulary.ActType;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.PartyId;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What general law says of force: what is on record of it, help by it, and its use without an
/// attack.
final class OfForce {
  private final Beside beside;

  OfForce(Beside beside) {
    this.beside = beside;
  }

  List<GeneralRemark> remarks() {
    List<GeneralRemark> remarks = new ArrayList<>(used());
    Map<Place, TreeSet<PartyId>> places = new LinkedHashMap<>();
    for (Obligation obligation : beside.assessment().obligations()) {
      if (obligation.key().occasion().isPresent() && mayBeForce(obligation)) {
        places
            .computeIfAbsent(
                new Place(obligation.key().sentence(), obligation.key().occasion().get()),
                _ -> new TreeSet<>())
            .addAll(obligation.bearers());
      }
    }
    places.forEach((place, by) -> with(place, by).ifPresent(remarks::add));
    return remarks;
  }

  private record Place(Citation sentence, OccasionId occasion) {}

  /// Who is said to have used force against whom.
  private record Sides(List<Attributed> by, List<PartyId> against) {}

  private List<GeneralRemark> used() {
    Map<Sides, TreeSet<OccasionId>> sides = new LinkedHashMap<>();
    Map<Sides, TreeSet<EntryId>> said = new LinkedHashMap<>();
    for (Case one : beside.assessment().cases()) {
      for (Occasion occasion : beside.members(one.id())) {
        SortedSet<EntryId> force = beside.force(occasion);
        Beside.Claimed against = beside.against(occasion);
        if (!force.isEmpty()
            && !against.states().isEmpty()
            && Beside.isUnderTheCharter(occasion.time())) {
          Beside.Claimed by = beside.attributed(occasion);
          Sides key = new Sides(by.attributed(), List.copyOf(against.parties()));
          sides.computeIfAbsent(key, _ -> new TreeSet<>()).add(one.id());
          TreeSet<EntryId> entries = said.computeIfAbsent(key, _ -> new TreeSet<>());
          entries.addAll(force);
          entries.addAll(by.entries());
          entries.addAll(against.entries());
        }
      }
    }
    List<GeneralRemark> remarks = new ArrayList<>();
    sides.forEach((key, cases) ->
        remarks.add(
            new GeneralRemark.ForceUsed(
                key.by(),
                key.against(),
                List.copyOf(cases),
                List.copyOf(said.getOrDefault(key, new TreeSet<>())))));
    return remarks;
  }

  private boolean mayBeForce(Obligation obligation) {
    Performance performance = obligation.undertaking().performance();
    List<ActType> acts = beside.instrument().vocabulary().acts();
    Stream<ActTypeId> ways =
        switch (performance.content()) {
          case Content.Itself _ -> withForms(performance.act(), acts);
          case Content.AtLeast(_, var forms) -> forms.stream().map(Part::value);
          case Content.AsNecessary(var examples, _) ->
              Stream.concat(withForms(performance.act(), acts), examples.stream().map(Part::value));
        };
    return obligation.undertaking().modality() != Modality.MUST_NOT
        && ways.anyMatch(
            w -> beside.words().is(w, LawWords.FORCE, beside.instrument().vocabulary()));
  }

  private static Stream<ActTypeId> withForms(ActTypeId act, List<ActType> acts) {
    return Stream.concat(
        Stream.of(act), acts.stream().filter(a -> a.formOf().contains(act)).map(ActType::id));
  }

  private Optional<GeneralRemark> with(Place place, SortedSet<PartyId> by) {
    List<Occasion> members = beside.members(place.occasion());
    if (members.isEmpty() || !Beside.isUnderTheCharter(members.getFirst().time())) {
      return Optional.empty();
    }
    TreeSet<PartyId> victims = new TreeSet<>();
    TreeSet<EntryId> declared = new TreeSet<>();
    TreeSet<EntryId> attack = new TreeSet<>();
    for (Occasion member : members) {
      attack.addAll(beside.force(member));
      SortedSet<PartyId> against = beside.against(member).parties();
      victims.addAll(against);
      against.forEach(v -> declared.addAll(ownWord(member, v)));
    }
    if (attack.isEmpty() || victims.isEmpty()) {
      return Optional.of(
          new GeneralRemark.ForceWithoutAttack(
              place.sentence(), place.occasion(), List.copyOf(by), told(members)));
    }
    OccasionId at = place.occasion();
    declared.addAll(beside.acts(at, LawWords.DECLARATION, Optional.of(victims)));
    return Optional.of(
        new GeneralRemark.HelpByForce(
            place.sentence(),
            at,
            List.copyOf(victims),
            List.copyOf(attack),
            List.copyOf(declared),
            beside.acts(at, LawWords.REQUEST, Optional.of(victims)),
            beside.acts(at, LawWords.REPORT, Optional.empty())));
  }

  /// Entries that report what happened.
  private static List<EntryId> told(List<Occasion> members) {
    TreeSet<EntryId> told = new TreeSet<>();
    members.forEach(m -> m.allegations().forEach(a -> told.addAll(a.trail())));
    return List.copyOf(told);
  }

  /// Entries in which a State itself says that force was directed against it.
  private SortedSet<EntryId> ownWord(Occasion occasion, PartyId victim) {
    TreeSet<EntryId> said = new TreeSet<>();
    Author author = new Author(victim.value());
    boolean force =
        occasion.voice(Field.WHAT, author).stream()
            .flatMap(v -> v.trail().stream())
            .anyMatch(beside.force(occasion)::contains);
    occasion
        .voice(Field.AGAINST, author)
        .filter(_ -> force)
        .ifPresent(v -> {
          if (v.claim().filter(c -> c.named().contains(victim)).isPresent()) {
            said.addAll(v.trail());
          }
        });
    return said;
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.rule;

import casus.engine.grounds.Grounds;
import casus.treaty.Undertaking;
import casus.treaty.Window;
import casus.treaty.condition.Condition;
import casus.treaty.party.Exclusion;
import casus.treaty.party.PartyRef;
import casus.treaty.text.Citation;
import casus.treaty.text.Part;
import casus.treaty.time.Start;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One sentence as it applies under a choice: no unselected brackets, open places filled as read.
/// Everything that is asked of it at every instant is decided once.
public final class Rule {
  private final int order;
  private final Undertaking undertaking;
  private final Grounds grounds;
  private final Kinship kinship;
  private final List<Condition> conditions;
  private final List<Nature> natures;
  private final List<Condition> excuses;
  private final List<Exclusion> exclusions;
  private final List<Condition> ends;
  private final List<Condition> suspends;
  private final boolean survives;
  private final List<Start> candidateStarts;
  private final List<Condition.UndertakingStands> asked;
  private final boolean sameForAll;
  private final boolean moved;

  /// What the value of a condition hangs on.
  public enum Nature {
    /// On what was said of an occurrence: the same for every bearer, at every instant.
    SAID,
    /// On what was said of an occurrence and on the bearer; the same at every instant.
    SAID_OF_BEARER,
    /// On acts, answers or the passing of time too.
    MOVES
  }

  /// The endings of a sentence.
  ///
  /// @param ends conditions that end it, in the order of the text
  /// @param suspends conditions that suspend it, in the order of the text
  /// @param survives whether it goes on to bind those who are no longer parties
  record Endings(List<Condition> ends, List<Condition> suspends, boolean survives) {}

  /// @param candidateStarts the starts its clock may have where the text says none
  /// @param eachAnswers whether any question is answered by each for itself
  Rule(
      int order,
      Undertaking undertaking,
      Grounds grounds,
      Kinship kinship,
      Endings endings,
      List<Start> candidateStarts,
      boolean eachAnswers) {
    this.order = order;
    this.kinship = kinship;
    this.undertaking = undertaking;
    this.grounds = grounds;
    conditions = values(undertaking.trigger().conditions());
    natures = conditions.stream().map(Rule::natureOf).toList();
    excuses = values(undertaking.terms().unless());
    exclusions = values(undertaking.bearers().except());
    ends = List.copyOf(endings.ends());
    suspends = List.copyOf(endings.suspends());
    survives = endings.survives();
    this.candidateStarts = List.copyOf(candidateStarts);
    asked = asked(Stream.of(conditions, excuses, this.ends, this.suspends).flatMap(List::stream));
    sameForAll =
        (undertaking.trigger().finding().isOpen() || !eachAnswers)
            && conditions.stream().allMatch(c -> isSameForAll(c, eachAnswers))
            && undertaking.terms().owedTo().stream().noneMatch(r -> r instanceof PartyRef.Bearer);
    moved =
        undertaking.trigger().finding().stated().isPresent()
            || natures.contains(Nature.MOVES)
            || !(excuses.isEmpty() && this.ends.isEmpty() && this.suspends.isEmpty())
            || undertaking.window() instanceof Window.AtAllTimes;
  }

  private List<Condition.UndertakingStands> asked(Stream<Condition> outside) {
    Optional<Condition> during =
        undertaking.window() instanceof Window.AtAllTimes always
            ? always.during()
            : Optional.empty();
    return Stream.concat(outside, during.stream())
        .flatMap(Condition::leaves)
        .filter(Condition.UndertakingStands.class::isInstance)
        .map(Condition.UndertakingStands.class::cast)
        .distinct()
        .toList();
  }

  private static boolean isSameForAll(Condition condition, boolean eachAnswers) {
    return switch (condition) {
      case Condition.AllOf(List<Condition> parts) ->
          parts.stream().allMatch(p -> isSameForAll(p, eachAnswers));
      case Condition.AnyOf(List<Condition> parts) ->
          parts.stream().allMatch(p -> isSameForAll(p, eachAnswers));
      case Condition.Not(Condition part) -> isSameForAll(part, eachAnswers);
      case Condition.IsAgainst(PartyRef ref) -> natureOf(ref) == Nature.SAID;
      case Condition.IsAttributedTo(PartyRef ref) -> natureOf(ref) == Nature.SAID;
      case Condition.HasDone(_, PartyRef by) -> natureOf(by) == Nature.SAID;
      case Condition.StandsElsewhere(_, _, PartyRef by, _) -> natureOf(by) == Nature.SAID;
      case Condition.IsAnswered _ -> !eachAnswers;
      case Condition.IsIn _,
          Condition.ComesFrom _,
          Condition.Uses _,
          Condition.HasQuality _,
          Condition.HasPassed _,
          Condition.TrackStands _ ->
          true;
      case Condition.UndertakingStands _ -> false;
    };
  }

  private static <T> List<T> values(List<Part<T>> parts) {
    return parts.stream().map(Part::value).toList();
  }

  private static Nature natureOf(Condition condition) {
    return switch (condition) {
      case Condition.AllOf(List<Condition> parts) -> natureOf(parts);
      case Condition.AnyOf(List<Condition> parts) -> natureOf(parts);
      case Condition.Not(Condition part) -> natureOf(part);
      case Condition.IsAgainst(PartyRef ref) -> natureOf(ref);
      case Condition.IsAttributedTo(PartyRef ref) -> natureOf(ref);
      case Condition.IsIn _, Condition.ComesFrom _, Condition.Uses _, Condition.HasQuality _ ->
          Nature.SAID;
      case Condition.IsAnswered _,
          Condition.HasDone _,
          Condition.HasPassed _,
          Condition.TrackStands _,
          Condition.StandsElsewhere _,
          Condition.UndertakingStands _ ->
          Nature.MOVES;
    };
  }

  private static Nature natureOf(List<Condition> parts) {
    Nature all = Nature.SAID;
    for (Condition part : parts) {
      Nature one = natureOf(part);
      all = one.compareTo(all) > 0 ? one : all;
    }
    return all;
  }

  private static Nature natureOf(PartyRef ref) {
    return switch (ref) {
      case PartyRef.Named _,
          PartyRef.AnyOf _,
          PartyRef.AttackedState _,
          PartyRef.AttributedState _ ->
          Nature.SAID;
      case PartyRef.Bearer _ -> Nature.SAID_OF_BEARER;
    };
  }

  /// Tells whether it goes on to bind those who are no longer parties.
  ///
  /// @return true if the text says so
  public boolean survives() {
    return survives;
  }

  /// Tells whether another choice makes the same of the sentence, for the same reasons.
  ///
  /// @param other a sentence of a table of the same setting
  /// @return true if all that is asked of both comes to the same
  public boolean isSame(Rule other) {
    return order == other.order
        && undertaking.equals(other.undertaking)
        && grounds.equals(other.grounds)
        && kinship.isSame(other.kinship)
        && ends.equals(other.ends)
        && suspends.equals(other.suspends)
        && survives == other.survives
        && candidateStarts.equals(other.candidateStarts);
  }

  /// Returns the starts its clock may have if the text does not say when it starts.
  ///
  /// @return starts, each once, in the order of the text
  public List<Start> candidateStarts() {
    return candidateStarts;
  }

  /// Returns its place in the table.
  ///
  /// @return the place, from 0
  public int order() {
    return order;
  }

  /// Returns the sentence.
  ///
  /// @return the sentence as read
  public Undertaking undertaking() {
    return undertaking;
  }

  /// Returns the sentence, the readings and the brackets that made it so.
  ///
  /// @return grounds
  public Grounds grounds() {
    return grounds;
  }

  /// Returns what the sentence makes of types of occurrence that may be others.
  ///
  /// @return what is open, and what is read
  public Kinship kinship() {
    return kinship;
  }

  /// Returns the conditions that are part of the sentence.
  ///
  /// @return conditions in the order of the text
  public List<Condition> conditions() {
    return conditions;
  }

  /// Returns what the value of a condition of the sentence hangs on.
  ///
  /// @param index which, in the order of the text
  /// @return what it hangs on
  public Nature nature(int index) {
    return natures.get(index);
  }

  /// Tells whether its conditions come to the same for every bearer, whoever is left out.
  ///
  /// @return true if nothing in them speaks of the bearer
  public boolean isSameForAll() {
    return sameForAll;
  }

  /// Tells whether acts, answers or votes of whomever can change what comes of it.
  ///
  /// @return false if only what its own bearers do can
  public boolean isMoved() {
    return moved;
  }

  /// Returns how conditions can cite it: as the sentence, and by the provision it stands in.
  ///
  /// @return one citation, or two if the sentence has a label
  public List<Citation> citedAs() {
    Citation citation = undertaking.citation();
    Citation provision = citation.provision();
    return citation.equals(provision) ? List.of(citation) : List.of(citation, provision);
  }

  /// Returns what it asks of what became of other duties, in whichever of its conditions.
  ///
  /// @return each question once
  public List<Condition.UndertakingStands> asked() {
    return asked;
  }

  /// Returns what excuses.
  ///
  /// @return conditions in the order of the text
  public List<Condition> excuses() {
    return excuses;
  }

  /// Returns who is left out.
  ///
  /// @return exclusions in the order of the text
  public List<Exclusion> exclusions() {
    return exclusions;
  }

  /// Returns what ends it.
  ///
  /// @return conditions in the order of the text
  public List<Condition> ends() {
    return ends;
  }

  /// Returns what suspends it.
  ///
  /// @return conditions in the order of the text
  public List<Condition> suspends() {
    return suspends;
  }
}

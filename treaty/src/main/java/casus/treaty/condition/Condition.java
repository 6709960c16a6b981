// SPDX-License-Identifier: Apache-2.0
package casus.treaty.condition;

import casus.treaty.name.ActTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.Option;
import casus.treaty.name.QualityId;
import casus.treaty.name.QuestionId;
import casus.treaty.name.TrackId;
import casus.treaty.party.PartyRef;
import casus.treaty.place.AreaExpression;
import casus.treaty.text.Citation;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import java.util.List;
import java.util.stream.Stream;

/// What must hold for a sentence to apply. Its value is true, false, undetermined or contested
/// (rulings.md 14); a duty needs TRUE.
public sealed interface Condition {
  /// Returns what is joined in this, through *and*, *or* and *not*, in the order of the text.
  ///
  /// @return conditions that join no others; this one alone if it joins none
  default Stream<Condition> leaves() {
    return switch (this) {
      case AllOf(List<Condition> parts) -> parts.stream().flatMap(Condition::leaves);
      case AnyOf(List<Condition> parts) -> parts.stream().flatMap(Condition::leaves);
      case Not(Condition part) -> part.leaves();
      default -> Stream.of(this);
    };
  }

  /// Every part holds. An empty list is true.
  ///
  /// @param parts the parts
  record AllOf(List<Condition> parts) implements Condition {
    /// Copies the list.
    public AllOf {
      parts = List.copyOf(parts);
    }
  }

  /// At least one part holds. An empty list is false.
  ///
  /// @param parts the parts
  record AnyOf(List<Condition> parts) implements Condition {
    /// Copies the list.
    public AnyOf {
      parts = List.copyOf(parts);
    }
  }

  /// The part does not hold.
  ///
  /// @param part the part
  record Not(Condition part) implements Condition {}

  /// What happened was directed against a State.
  ///
  /// @param state which
  record IsAgainst(PartyRef state) implements Condition {}

  /// What happened is attributed to a State.
  ///
  /// @param state which
  record IsAttributedTo(PartyRef state) implements Condition {}

  /// What happened took effect in an area.
  ///
  /// @param area where
  record IsIn(AreaExpression area) implements Condition {}

  /// What happened was launched from an area.
  ///
  /// @param area where
  record ComesFrom(AreaExpression area) implements Condition {}

  /// What happened used certain means.
  ///
  /// @param means the words a report would use, such as `nuclear-weapons`
  record Uses(String means) implements Condition {}

  /// What happened has a quality, such as being flagrant.
  ///
  /// @param quality which
  record HasQuality(QualityId quality) implements Condition {}

  /// A question about what happened is answered in one of these ways.
  ///
  /// For a question each of a role answers for itself, the answer is the bearer's own; otherwise it
  /// is whatever the competent answerers say (rulings.md 20).
  ///
  /// @param question which question
  /// @param options the answers that satisfy the condition
  record IsAnswered(QuestionId question, List<Option> options) implements Condition {
    /// Copies the list.
    public IsAnswered {
      options = List.copyOf(options);
    }
  }

  /// A State has done an act about what happened, such as an appeal.
  ///
  /// @param act which act
  /// @param by which State
  record HasDone(ActTypeId act, PartyRef by) implements Condition {}

  /// A length of time has passed since a clock started.
  ///
  /// @param term how long
  /// @param start from when
  record HasPassed(Term term, Start start) implements Condition {}

  /// A negotiation stands so.
  ///
  /// @param track which
  /// @param state how
  record TrackStands(TrackId track, TrackState state) implements Condition {}

  /// A State performed an undertaking on this occasion, or stands in breach of it.
  ///
  /// @param undertaking which sentence of this instrument
  /// @param by whose
  /// @param outcome what became of it
  record UndertakingStands(Citation undertaking, PartyRef by, Outcome outcome)
      implements Condition {}

  /// Under another treaty a State owes something on this occasion, has performed it or stands in
  /// breach of it. Undetermined where that treaty is not assessed beside this one.
  ///
  /// @param treaty which other treaty
  /// @param undertaking which sentence of it, or which provision
  /// @param by whose
  /// @param how what must have come of it
  record StandsElsewhere(InstrumentId treaty, Citation undertaking, PartyRef by, Elsewhere how)
      implements Condition {
    /// Tells whether a sentence is the one that is meant, or one of the provision that is meant.
    ///
    /// @param sentence a sentence of the other treaty
    /// @return true if it is
    public boolean isUnder(Citation sentence) {
      return sentence.equals(undertaking) || sentence.provision().equals(undertaking);
    }
  }

  /// What can have come of an undertaking of another treaty.
  enum Elsewhere {
    /// It has arisen and has not ended, whatever came of it.
    OWED,
    /// Performed.
    FULFILLED,
    /// Not performed in time, or contravened.
    BREACHED
  }

  /// How a negotiation can stand.
  enum TrackState {
    /// It goes on.
    OPEN,
    /// It ended with an outcome on record.
    SETTLED,
    /// Its time ran out without an outcome.
    EXPIRED
  }

  /// What can have become of an undertaking.
  enum Outcome {
    /// Performed.
    FULFILLED,
    /// Not performed in time, or contravened.
    BREACHED
  }
}

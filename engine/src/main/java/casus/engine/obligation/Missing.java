// SPDX-License-Identifier: Apache-2.0
package casus.engine.obligation;

import casus.engine.docket.Account;
import casus.engine.docket.OccasionId;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.AreaId;
import casus.treaty.name.EventTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.name.QualityId;
import casus.treaty.name.QuestionId;
import casus.treaty.time.Start;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something that is not on record and on which a conclusion waits, with who could supply it.
public sealed interface Missing {
  /// An answer to a question.
  ///
  /// @param question which
  /// @param occasion on which occasion
  /// @param who who may answer; empty if the text names nobody
  /// @param by by when, if there is a limit and its clock has started
  record Answer(QuestionId question, OccasionId occasion, List<PartyId> who, Optional<Instant> by)
      implements Missing {
    /// Copies the list.
    public Answer {
      who = List.copyOf(who);
    }
  }

  /// An act.
  ///
  /// @param act which
  /// @param who who can do it
  /// @param occasion about which occasion
  record Act(ActTypeId act, List<PartyId> who, OccasionId occasion) implements Missing {
    /// Copies the list.
    public Act {
      who = List.copyOf(who);
    }
  }

  /// Agreement on whether an act was done that is reported and denied; the text names nobody to
  /// decide.
  ///
  /// @param act which
  /// @param who who is said to have done it
  /// @param occasion about which occasion
  record DisputedAct(ActTypeId act, List<PartyId> who, OccasionId occasion) implements Missing {
    /// Copies the list.
    public DisputedAct {
      who = List.copyOf(who);
    }
  }

  /// A statement on a field of an occurrence; any author can make it.
  ///
  /// @param field which field
  /// @param occasion of which occurrence
  record Statement(Account.Field field, OccasionId occasion) implements Missing {}

  /// Agreement on a field of which accounts differ; the text names nobody to decide.
  ///
  /// @param field which field
  /// @param occasion of which occurrence
  record Agreement(Account.Field field, OccasionId occasion) implements Missing {}

  /// A statement on whether an occurrence has a quality; any author can make it.
  ///
  /// @param quality which quality
  /// @param occasion which occurrence
  record QualityStatement(QualityId quality, OccasionId occasion) implements Missing {}

  /// Agreement on whether an occurrence has a quality; the text names nobody to decide.
  ///
  /// @param quality which quality
  /// @param occasion which occurrence
  record QualityAgreement(QualityId quality, OccasionId occasion) implements Missing {}

  /// Whether what is called by one name is also what is called by another: the text does not say,
  /// and names nobody to settle it.
  ///
  /// @param event what it is called
  /// @param kind what it may be
  /// @param occasion which occurrence is called so
  record Kinship(EventTypeId event, EventTypeId kind, OccasionId occasion) implements Missing {}

  /// A map of an area, or an exact enough place.
  ///
  /// @param area which area
  /// @param occasion of which occurrence
  record Extent(AreaId area, OccasionId occasion) implements Missing {}

  /// What follows under another treaty, which is not assessed beside this one.
  ///
  /// @param treaty which treaty
  /// @param occasion on which occasion
  record OtherTreaty(InstrumentId treaty, OccasionId occasion) implements Missing {}

  /// The start of a clock.
  ///
  /// @param start what would start it
  /// @param occasion on which occasion
  /// @param untimed reports that may have started it and do not say when they were made
  record ClockStart(Start start, OccasionId occasion, List<Untimed> untimed) implements Missing {
    /// Copies the list.
    public ClockStart {
      untimed = List.copyOf(untimed);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.scenario.clock;

import casus.engine.docket.EntryId;
import casus.engine.docket.OccasionId;
import casus.treaty.diagnostic.Locus;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.InstrumentId;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What is to be measured on a docket: which entry is the request, which the meeting, the decision
/// and the first assistance, under which treaty. Nothing is found by the program; every mark is
/// somebody's, in the file.
///
/// @param title what the case is called
/// @param dockets the names of the dockets that are read as one, at least one
/// @param clocks one for each treaty, or for each State under one, in the order of the file
/// @param inWords acts that are done by saying something, such as an appeal
/// @param promises what was promised, and the deed that kept it
/// @param talks spans during which was talked
public record Clocks(
    String title,
    List<String> dockets,
    List<Clock> clocks,
    List<InWords> inWords,
    List<Promise> promises,
    List<Talks> talks) {
  /// Copies the lists.
  public Clocks {
    dockets = List.copyOf(dockets);
    clocks = List.copyOf(clocks);
    inWords = List.copyOf(inWords);
    promises = List.copyOf(promises);
    talks = List.copyOf(talks);
  }

  /// What is measured from the attack on.
  public enum Milestone {
    /// The formal act of the State attacked, under the treaty.
    REQUEST("request"),
    /// The first meeting of those who have to consult or decide.
    MEETING("meeting"),
    /// The first collective act that settles whether the treaty applies.
    DECISION("decision"),
    /// The first force, weapon or sanction actually delivered.
    ASSISTANCE("assistance");

    private final String word;

    Milestone(String word) {
      this.word = word;
    }

    /// Returns how the format writes it.
    ///
    /// @return its word
    public String word() {
      return word;
    }
  }

  /// One row of measures.
  ///
  /// @param under the treaty
  /// @param whose whose clock it is, if a treaty has several here; otherwise empty
  /// @param from the attack, or whatever else the clock runs from
  /// @param marks what is marked, in the order of milestones; one that is left out is not recorded
  /// @param limit the length everything is compared with
  /// @param locus where it stands
  public record Clock(
      InstrumentId under,
      String whose,
      Mark.At from,
      SequencedMap<Milestone, Mark> marks,
      Duration limit,
      Locus locus) {
    /// Copies the map.
    public Clock {
      marks = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(marks));
    }
  }

  /// What a milestone is in this case.
  public sealed interface Mark {
    /// Something on record.
    ///
    /// @param name an occurrence or an entry
    /// @param note what to know about it; may be empty
    /// @param locus where it is named
    record At(Reference name, String note, Locus locus) implements Mark {}

    /// It never happened.
    ///
    /// @param why what is known of that
    record Never(String why) implements Mark {}
  }

  /// What is named in a docket.
  public sealed interface Reference {
    /// An occurrence.
    ///
    /// @param id its name
    record Occurrence(OccasionId id) implements Reference {}

    /// An entry.
    ///
    /// @param id its name
    record Told(EntryId id) implements Reference {}
  }

  /// An act that is done by saying something.
  ///
  /// @param act the act
  /// @param locus where it is named
  public record InWords(ActTypeId act, Locus locus) {}

  /// Something promised.
  ///
  /// @param made where it was promised
  /// @param kept what kept it; empty if nothing did
  /// @param note what to know about it; for a promise nothing kept, what is known of that
  public record Promise(Mark.At made, Optional<Mark.At> kept, String note) {}

  /// A span of talks.
  ///
  /// @param name what they are called
  /// @param from where they begin
  /// @param to where they end
  public record Talks(String name, Mark.At from, Mark.At to) {}
}

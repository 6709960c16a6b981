// SPDX-License-Identifier: Apache-2.0
package casus.treaty;

import casus.treaty.name.EventTypeId;
import casus.treaty.name.ReadingId;
import casus.treaty.party.Attribution;
import casus.treaty.text.Citation;
import casus.treaty.time.Start;
import casus.treaty.time.Term;
import java.time.LocalDate;
import java.util.List;

/// How a named person or body reads a provision, and since when; it fills what the text leaves
/// open.
///
/// A reading never changes the text. Two readings of one provision are rivals and are never in
/// force together.
///
/// @param id its name, such as `R2`
/// @param author who reads it so
/// @param date when the reading was stated
/// @param of the provision it reads
/// @param gist what it holds, in our own words
/// @param fillings what it puts into open slots
/// @param instead sentences it reads into the provision; one with the citation of a sentence of the
///   text is read in its place, others are added
public record Reading(
    ReadingId id,
    String author,
    LocalDate date,
    Citation of,
    String gist,
    List<Filling> fillings,
    List<Undertaking> instead) {
  /// Copies the lists.
  public Reading {
    fillings = List.copyOf(fillings);
    instead = List.copyOf(instead);
  }

  /// What a reading puts into an open slot of one sentence.
  public sealed interface Filling {
    /// Returns the sentence it fills.
    ///
    /// @return its citation
    Citation sentence();

    /// Who finds that it happened.
    ///
    /// @param sentence the sentence it fills
    /// @param finding the answer that counts as the finding
    record WhoFinds(Citation sentence, Trigger.Finding finding) implements Filling {}

    /// From when the clock runs.
    ///
    /// @param sentence the sentence it fills
    /// @param start the start
    record FromWhen(Citation sentence, Start start) implements Filling {}

    /// How long the time is: fills a missing limit, gives a vague word a length, or reads one unit
    /// as another.
    ///
    /// @param sentence the sentence it fills
    /// @param limit the limit
    record ByWhen(Citation sentence, Term limit) implements Filling {}

    /// Who chooses what help is necessary.
    ///
    /// @param sentence the sentence it fills
    /// @param chooser who
    record WhoChooses(Citation sentence, Performance.Chooser chooser) implements Filling {}

    /// What attribution it takes to leave a State out.
    ///
    /// @param sentence the sentence it fills
    /// @param attribution what it takes
    record ByWhoseAttribution(Citation sentence, Attribution attribution) implements Filling {}

    /// How many a vague quantity is; `sentence` is where the status rule stands.
    ///
    /// @param sentence where the rule stands
    /// @param count how many, at least
    record HowMany(Citation sentence, int count) implements Filling {}

    /// Whether what is called by one name is also what is called by another.
    ///
    /// @param sentence the sentence it fills, or a provision with all its sentences
    /// @param event the type that may be the other
    /// @param kind the type it may be
    /// @param is whether it is one
    record IsKind(Citation sentence, EventTypeId event, EventTypeId kind, boolean is)
        implements Filling {}
  }
}

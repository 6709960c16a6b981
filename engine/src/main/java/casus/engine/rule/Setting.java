// SPDX-License-Identifier: Apache-2.0
package casus.engine.rule;

import casus.engine.docket.Author;
import casus.engine.matter.Commons;
import casus.engine.vantage.Choice;
import casus.treaty.Force;
import casus.treaty.Question;
import casus.treaty.Reading;
import casus.treaty.name.PartyId;
import casus.treaty.name.QuestionId;
import casus.treaty.name.RoleId;
import casus.treaty.party.Exclusion;
import casus.treaty.text.Citation;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// Everything in a table that what becomes of a sentence can hang on, besides its own words and
/// those of the sentences it asks about. Under two choices of one setting a sentence that reads the
/// same has the same consequences.
///
/// @param account whose account is followed
/// @param map whose map is followed
/// @param force how an instrument of disputed force is taken
/// @param series whether joined occurrences are one case
/// @param members who holds which role
/// @param questions what is asked of whom
/// @param excluded whom each body leaves out, by body
/// @param ends what ends the whole
/// @param counts how many readings say a vague quantity is
/// @param sentences which sentences there are, in order
/// @param reach what sentences look at beyond their own case
public record Setting(
    Optional<Author> account,
    Optional<PartyId> map,
    Optional<Force> force,
    Choice.Series series,
    SortedMap<RoleId, List<PartyId>> members,
    SortedMap<QuestionId, Question> questions,
    List<List<Exclusion>> excluded,
    List<Rulebook.WholeEnd> ends,
    List<Reading.Filling.HowMany> counts,
    List<Citation> sentences,
    Reach reach) {
  /// What is seen of a record hangs on this alone.
  ///
  /// @param account whose account is followed
  /// @param series whether joined occurrences are one case
  /// @param commons what sentences about no occurrence look at
  public record Outlook(Optional<Author> account, Choice.Series series, Commons commons) {}

  /// Returns on what it hangs what is seen of a record.
  ///
  /// @return the outlook
  public Outlook outlook() {
    return new Outlook(account, series, reach.commons());
  }

  /// Returns the same for a record on which nobody declares anything: only a reservation asks which
  /// sentences there are.
  ///
  /// @return a setting
  public Setting withoutDeclarations() {
    return new Setting(
        account, map, force, series, members, questions, excluded, ends, counts, List.of(), reach);
  }
}

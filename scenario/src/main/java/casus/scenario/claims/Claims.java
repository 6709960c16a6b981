// SPDX-License-Identifier: Apache-2.0
package casus.scenario.claims;

import casus.engine.docket.EntryId;
import casus.treaty.diagnostic.Locus;
import casus.treaty.name.InstrumentId;
import casus.treaty.text.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What was said of one text, what is known beside it, and what its names are in other languages.
///
/// Nothing is computed from it: it is set beside what is computed.
///
/// @param title what it is called
/// @param about the text it is about
/// @param claims what was said of the text, in the order of the file
/// @param facts what is known to have happened, in the order of the file
/// @param names names in other languages, in the order of the file
public record Claims(
    String title, InstrumentId about, List<Claim> claims, List<Fact> facts, List<Named> names) {
  /// Copies the lists.
  public Claims {
    claims = List.copyOf(claims);
    facts = List.copyOf(facts);
    names = List.copyOf(names);
  }

  /// Returns every text that claims or facts cite.
  ///
  /// @return names of texts
  public SortedSet<InstrumentId> cited() {
    TreeSet<InstrumentId> texts = new TreeSet<>();
    claims.forEach(c -> c.points().forEach(p -> texts.add(p.under().text())));
    facts.forEach(f -> f.under().ifPresent(u -> texts.add(u.text())));
    return texts;
  }

  /// Something that was said of the text.
  ///
  /// @param id its name
  /// @param words what was said, in our own words
  /// @param by who said it
  /// @param on on which day
  /// @param at where and on what occasion; empty if that is not known
  /// @param read where it was read
  /// @param uncertain what is uncertain about it; empty if nothing is
  /// @param verdict what comes of the comparison
  /// @param points each point of the comparison
  /// @param locus where it stands
  public record Claim(
      String id,
      String words,
      String by,
      LocalDate on,
      String at,
      String read,
      String uncertain,
      Verdict verdict,
      List<Point> points,
      Locus locus) {
    /// Copies the list.
    public Claim {
      points = List.copyOf(points);
    }
  }

  /// What comes of comparing what was said with the text.
  public enum Verdict {
    /// Every point bears it out.
    HOLDS("holds"),
    /// Some points bear it out, some do not.
    HOLDS_IN_PART("holds in part"),
    /// No point bears it out.
    DOES_NOT_HOLD("does not hold"),
    /// The text leaves open what it would take to tell.
    CANNOT_BE_TOLD("cannot be told");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /// Returns how the format writes it.
    ///
    /// @return its words
    public String words() {
      return words;
    }
  }

  /// What one point says of a claim.
  public enum Bearing {
    /// The text bears it out.
    YES,
    /// The text says otherwise, or says nothing of the kind.
    NO,
    /// The text leaves it open.
    OPEN
  }

  /// One point of a comparison.
  ///
  /// @param bearing what it says of the claim
  /// @param sentence what the text says, in our own words
  /// @param under where it says so
  public record Point(Bearing bearing, String sentence, Cited under) {}

  /// A sentence of a text, which need not be the text the claims are about.
  ///
  /// @param text the text
  /// @param citation the sentence or the provision
  /// @param locus where it is cited
  public record Cited(InstrumentId text, Citation citation, Locus locus) {}

  /// Something known to have happened, or never to have happened.
  ///
  /// @param id its name
  /// @param sentence what is known, in our own words
  /// @param on on which day; empty if on none
  /// @param read where it was read
  /// @param uncertain what is uncertain about it; empty if nothing is
  /// @param beside the entry of a docket that it is told beside; empty if it stands by itself
  /// @param under the sentence it bears on; empty if on none
  /// @param locus where it stands
  public record Fact(
      String id,
      String sentence,
      Optional<LocalDate> on,
      String read,
      String uncertain,
      Optional<Beside> beside,
      Optional<Cited> under,
      Locus locus) {}

  /// An entry of a docket.
  ///
  /// @param entry the entry
  /// @param docket the name of the docket
  /// @param locus where it is named
  public record Beside(EntryId entry, String docket, Locus locus) {}

  /// What something is called in a language.
  ///
  /// @param language the language, as ISO 639-1 has it
  /// @param kind what is called so
  /// @param id its name in the text; that of the text itself for a text
  /// @param words what it is called
  /// @param locus where it stands
  public record Named(String language, Kind kind, String id, String words, Locus locus) {
    /// What can have a name in another language.
    public enum Kind {
      /// The text itself.
      TEXT,
      /// An act, in the infinitive.
      ACT,
      /// A State, as the subject of a sentence.
      PARTY
    }
  }
}

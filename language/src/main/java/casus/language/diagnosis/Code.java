// SPDX-License-Identifier: Apache-2.0
package casus.language.diagnosis;

import casus.treaty.diagnostic.Severity;

/// Everything that can be found in a text: the stable code, its title, its gravest severity.
///
/// What each means, with a bad and a good example, is in the resource `catalogue.txt`, which
/// [Catalogue] reads.
public enum Code {
  /// A declaration does not end.
  FULL_STOP(101, Severity.ERROR, "A full stop is missing"),
  /// A declaration begins with no known word.
  UNKNOWN_DECLARATION(102, Severity.ERROR, "No such declaration"),
  /// A word of the grammar is misspelt.
  MISSPELT(103, Severity.ERROR, "A word is misspelt"),
  /// A text in quotes is not closed.
  OPEN_QUOTE(104, Severity.ERROR, "A quote is not closed"),
  /// Square brackets or parentheses are not closed.
  OPEN_BRACKET(105, Severity.ERROR, "Brackets are not closed"),
  /// A fence is not closed, indented too far or misspelt.
  FENCE(106, Severity.ERROR, "A fence is not in order"),
  /// A name mixes scripts whose letters look alike, or looks like another name.
  MIXED_SCRIPTS(107, Severity.ERROR, "A name looks like another"),
  /// A character has no meaning, cannot be seen, or is damaged.
  ODD_CHARACTER(108, Severity.ERROR, "A character has no place here"),
  /// Underscores, curly braces or empty parentheses.
  PROGRAMMING(109, Severity.ERROR, "Signs of programs"),
  /// The language version is missing or newer.
  VERSION(110, Severity.ERROR, "The language version is missing or unknown"),
  /// The file is larger than is read.
  TOO_LARGE(111, Severity.ERROR, "The file is too large"),
  /// Phrases are nested too deep or joined too often.
  TOO_DEEP(112, Severity.ERROR, "Phrases are nested too deep"),
  /// There are more findings than are shown.
  TOO_MANY(113, Severity.ERROR, "There are more findings"),
  /// A sentence lacks a part, or goes on where it cannot.
  INCOMPLETE(114, Severity.ERROR, "A sentence is incomplete"),
  /// A number, a date, a code or a name is outside what is possible.
  OUT_OF_RANGE(115, Severity.ERROR, "A number or a date is impossible"),
  /// There is not exactly one treaty declaration, or it leaves something out.
  TREATY(116, Severity.ERROR, "The head of the treaty is not in order"),
  /// A character cannot be seen, or turns the order of others.
  UNSEEN(117, Severity.ERROR, "A character cannot be seen"),

  /// A name is not declared.
  DANGLING(201, Severity.ERROR, "A name is not declared"),
  /// A name is declared twice.
  DUPLICATE(202, Severity.ERROR, "A name is declared twice"),
  /// A name is never used.
  UNUSED(203, Severity.WARNING, "A name is never used"),
  /// Something is described by itself.
  CIRCULAR(204, Severity.ERROR, "Something is described by itself"),

  /// One kind of thing stands where another is needed.
  WRONG_KIND(301, Severity.ERROR, "The wrong kind of thing"),
  /// A bare number as time, or hours mixed with days.
  UNIT(302, Severity.ERROR, "A length of time is unclear"),
  /// Months or years without a rounding rule.
  ROUNDING(303, Severity.WARNING, "A day may not exist"),
  /// A limit does not say from when.
  CLOCK_START(304, Severity.ERROR, "A limit does not say from when it runs"),
  /// Days are counted and no legal time is said.
  LEGAL_TIME(305, Severity.WARNING, "Days are counted in no stated time"),

  /// A duty does not say by when.
  UNBOUNDED(401, Severity.ERROR, "A duty does not say by when"),
  /// A duty, a group or an area that can never matter.
  NOBODY(402, Severity.WARNING, "Nobody or nothing is left"),
  /// A duty that any declared act performs.
  ANY_ACT(403, Severity.NOTE, "Any act performs it"),
  /// A duty does not say what follows a breach.
  NO_CONSEQUENCE(404, Severity.ERROR, "What follows a breach is not said"),
  /// A duty is owed to nobody.
  OWED_TO_NOBODY(405, Severity.WARNING, "It is owed to nobody"),
  /// Sentences wait for each other.
  WAITING_CIRCLE(406, Severity.WARNING, "Sentences wait for each other"),
  /// A bearer can be the State it is attributed to.
  OWN_CAUSE(407, Severity.WARNING, "A bearer can be the State it is attributed to"),
  /// A condition asks of an occurrence where there is none.
  NO_OCCURRENCE(408, Severity.WARNING, "A condition asks of an occurrence where there is none"),
  /// All are bound together or nobody is.
  ALL_OR_NONE(420, Severity.NOTE, "One that fails frees the others"),

  /// A question without answerer, limit or default.
  OPEN_QUESTION(501, Severity.NOTE, "A question can stay open"),
  /// One member can prevent any decision.
  ONE_CAN_PREVENT(502, Severity.WARNING, "One member can prevent any decision"),
  /// Two answers can both be decided.
  TWO_MAJORITIES(503, Severity.ERROR, "Two answers can both be decided"),

  /// One State must and must not do the same.
  CONFLICT(601, Severity.WARNING, "One State must and must not do the same"),
  /// An instrument refers to itself.
  REFERS_TO_ITSELF(602, Severity.ERROR, "A treaty refers to itself"),

  /// Something stands in brackets.
  OPEN_BRACKETS(703, Severity.NOTE, "Words stand in brackets"),
  /// The text leaves something open.
  LEFT_OPEN(704, Severity.NOTE, "The text leaves something open"),
  /// Brackets name somebody who is no party.
  UNKNOWN_PROPONENT(706, Severity.ERROR, "Who stands so is not known"),
  /// Brackets are tied to others that are not there.
  UNKNOWN_TIE(707, Severity.ERROR, "Brackets are tied to none"),
  /// The text does not say whether what is called one thing is also another.
  OPEN_KINSHIP(708, Severity.NOTE, "A word may or may not fall under another"),
  /// Words stand in some versions of the text only.
  VERSIONS_DIFFER(709, Severity.NOTE, "The versions of the text differ"),
  /// A part of the text is there and cannot be read.
  SEALED_TEXT(710, Severity.NOTE, "A part of the text is sealed");

  private final int number;
  private final Severity severity;
  private final String title;

  Code(int number, Severity severity, String title) {
    this.number = number;
    this.severity = severity;
    this.title = title;
  }

  /// Returns the stable code.
  ///
  /// @return such as `CAS302`
  public String id() {
    return "CAS" + String.valueOf(1000 + number).substring(1);
  }

  /// Returns how grave it is at most.
  ///
  /// @return its gravest severity
  public Severity severity() {
    return severity;
  }

  /// Returns what it is, as a short phrase.
  ///
  /// @return its title
  public String title() {
    return title;
  }
}

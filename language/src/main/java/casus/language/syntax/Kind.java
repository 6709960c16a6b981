// SPDX-License-Identifier: Apache-2.0
package casus.language.syntax;

/// The phrases of the language; `docs/reference/language.md` has their grammar under the same
/// names.
public enum Kind {
  /// A whole file.
  FILE,
  /// A stretch that could not be read.
  BROKEN,
  /// `language casus 1`.
  VERSION,
  /// `treaty …`.
  TREATY,
  /// One attribute of a treaty, a party or an act.
  ATTRIBUTE,
  /// `version …`, one of the versions of the text.
  WORDING,
  /// `party …`.
  PARTY,
  /// `role …`.
  ROLE,
  /// A member of a role, with or without brackets.
  MEMBER,
  /// `event …`.
  EVENT,
  /// `act …`.
  ACT,
  /// `quality …`.
  QUALITY,
  /// `that is …`, what the occurrence is beside its type.
  QUALITIES,
  /// `measure …`.
  MEASURE,
  /// The most of something that a State may have.
  AMOUNT,
  /// `area …`.
  AREA,
  /// Areas joined by `plus` and `minus`.
  EXTENT,
  /// Areas joined by `in`.
  INNER,
  /// One area.
  PRIMARY,
  /// A latitude and a longitude.
  POINT,
  /// A latitude.
  LATITUDE,
  /// `question …`.
  QUESTION,
  /// Who answers.
  ANSWERER,
  /// The brackets of a whole sentence or declaration.
  STOOD,
  /// What one source did with a bracket.
  STAND,
  /// `within …`.
  LIMIT,
  /// What holds when nobody answers.
  DEFAULT,
  /// `body …`.
  BODY,
  /// A voting rule.
  RULE,
  /// A share of votes.
  SHARE,
  /// `with the concurring votes of …`.
  CONCURRING,
  /// `with a quorum of …`.
  QUORUM,
  /// `track …`.
  TRACK,
  /// `parameter …`.
  PARAMETER,
  /// `in force …`, `provisionally applied …`.
  STATUS,
  /// `exit …`.
  EXIT,
  /// `lasts for …`.
  LENGTH,
  /// `renewed …`.
  RENEWAL,
  /// `suspension between two parties …`.
  SUSPENSION,
  /// `no reservations`, `reservations only to …`.
  RESERVATIONS,
  /// What it takes for a treaty to bind.
  FORMULA,
  /// One consent of a formula.
  CONSENT,
  /// How many of whom.
  QUANTITY,
  /// `article …`, `point …`.
  PROVISION,
  /// A kind and a number, perhaps with a label.
  CITATION,
  /// A number as printed, such as `5(1)`.
  NUMBERING,
  /// One sentence of a provision.
  SENTENCE,
  /// The label of a sentence or a form.
  LABEL,
  /// `not operative: …`, `left open: …`.
  SILENT,
  /// `this treaty prevails over …`, `this treaty yields to …`.
  RANKING,
  /// `sealed: …`.
  SEALED,
  /// Who knows what is sealed.
  KNOWER,
  /// The hash of what is sealed.
  DIGEST,
  /// `… ends when …`.
  ENDING,
  /// A duty or a liberty.
  UNDERTAKING,
  /// When it applies.
  TRIGGER,
  /// What may happen.
  EVENTS,
  /// Who finds that it happened.
  FINDING,
  /// One more condition of a trigger, with or without brackets.
  PART,
  /// Who is bound.
  BEARERS,
  /// A set of parties.
  GROUP,
  /// Who is left out, with or without brackets.
  EXCEPT,
  /// Which State is left out.
  EXCLUSION,
  /// `must …`.
  MODALITY,
  /// What is to be done.
  PERFORMANCE,
  /// With what aim alone.
  AIM,
  /// By what content.
  CONTENT,
  /// A form of an act, with or without brackets.
  FORM,
  /// A clause of a sentence.
  CLAUSE,
  /// A length of time.
  DURATION,
  /// From when.
  FROM,
  /// What starts a clock.
  START,
  /// `[… : nothing stated]`.
  SLOT,
  /// A reference to States.
  REF,
  /// Conditions joined by `or`.
  CONDITION,
  /// Conditions joined by `and`.
  BOTH,
  /// One condition.
  SIMPLE,
  /// `reading …`.
  READING,
  /// What a reading fills.
  FILLING
}

// SPDX-License-Identifier: Apache-2.0
package casus.scenario.text;

import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Locus;
import casus.treaty.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What can be wrong with a docket, a supposition, claims or a scenario, each kind with its code.
public enum TextFinding {
  /// A line that is none of those the format knows.
  UNKNOWN_LINE(
      821,
      Severity.ERROR,
      "The line begins with an unknown word",
      "Lines begin with one of the words the format knows, or with the id of an entry.",
      "tims Europe/Kyiv"),
  /// A word or mark that cannot stand there.
  UNEXPECTED(
      822,
      Severity.ERROR,
      "Something else is expected here",
      "The line was read up to here and goes on otherwise than the format says.",
      "e1  2022-05-02 03:40 ,"),
  /// A verb that no entry has.
  UNKNOWN_VERB(
      823,
      Severity.ERROR,
      "The verb is unknown",
      "An entry has one of the verbs of the format. Authors of more than one word stand in quotes.",
      "e1  2022-05-02 03:40  Ukraine  reprots strike:"),
  /// A text that cannot stand as a name.
  NOT_A_NAME(
      824,
      Severity.ERROR,
      "The text is not a name",
      "Names are letters and digits of any script, joined by hyphens.",
      "e1  2022-05-02 03:40  UK  does \"send arms\""),
  /// A quotation mark without its other one, or one of another script.
  NOT_QUOTED(
      825,
      Severity.ERROR,
      "The quotation is not closed",
      "Texts stand in straight double quotes, on one line.",
      "docket \"A strike"),
  /// A date or time the calendar does not have.
  NOT_A_TIME(
      826,
      Severity.ERROR,
      "There is no such date or time",
      "Dates and times are those of the calendar, in whole milliseconds, from 1600 to 2400.",
      "e1  2022-02-30 03:40  UK  does demand"),
  /// A local time that the clocks skipped.
  TIME_SKIPPED(
      827,
      Severity.ERROR,
      "The clocks skipped this time",
      "When the clocks were set forward they never showed this time, so it names no instant.",
      "2022-03-27 03:30 in Europe/Kyiv"),
  /// A local time that the clocks showed twice.
  TIME_TWICE(
      828,
      Severity.ERROR,
      "The clocks showed this time twice",
      "When the clocks were set back they showed this time twice, so it names two instants.",
      "2022-10-30 03:30 in Europe/Kyiv"),
  /// A time zone that is not in the time-zone data.
  UNKNOWN_ZONE(
      829,
      Severity.ERROR,
      "The time zone is unknown",
      "Zones have the names of the time-zone data, such as Europe/Kyiv, or UTC.",
      "times Europe/Kiew"),
  /// A place that is neither declared nor a code.
  UNKNOWN_PLACE(
      830,
      Severity.ERROR,
      "The place is not declared",
      "A place is declared above the entries, a code of ISO 3166, or written out in parentheses.",
      "reports strike: attack at Oddesa"),
  /// An id, a place or a line that stands twice.
  SAID_TWICE(
      831,
      Severity.ERROR,
      "The same thing is said twice",
      "What is said once stands once, so that nobody need ask which of the two counts.",
      "two entries called e1"),
  /// A first line that is missing or of another format.
  NO_TITLE(
      832,
      Severity.ERROR,
      "The first line names nothing",
      "The first line says what it is and names it.",
      "a docket that begins with an entry"),
  /// An author who cannot be a party.
  NOT_A_PARTY(
      833,
      Severity.ERROR,
      "The author cannot be a party",
      "States and bodies have names of one word; for others it is said on whose behalf they act.",
      "e1  2022-05-02 03:40  \"The Foreign Office\"  signs istanbul-communique"),
  /// A character that cannot be seen.
  UNSEEN(
      834,
      Severity.ERROR,
      "A character cannot be seen",
      "It turns the order in which others are shown, or parts or joins them without a trace, so"
          + " that what is shown is not what is read. A text can hold it as an escape.",
      "a name with U+200B in it"),
  /// A name in letters of two scripts that look alike.
  MIXED_SCRIPTS(
      835,
      Severity.ERROR,
      "A name mixes scripts that look alike",
      "Two names could look the same and be different.",
      "Poland with a Cyrillic first letter"),
  /// A text beyond a stated limit.
  TOO_LARGE(
      836,
      Severity.ERROR,
      "The text is beyond a stated limit",
      "A text has at most two million words and marks.",
      "fifty million brackets on one line"),
  /// More findings than are shown.
  TOO_MANY(
      837,
      Severity.ERROR,
      "There are more findings",
      "At most a thousand findings are shown.",
      "a file of something else"),
  /// A denial, correction or withdrawal of an entry that is not there.
  NO_SUCH_ENTRY(
      841,
      Severity.WARNING,
      "The entry is not on record",
      "The entry is kept and has no effect as long as the other is not on record.",
      "denies act e99"),
  /// An act or account about an occurrence that nobody reports.
  NO_SUCH_OCCASION(
      842,
      Severity.WARNING,
      "The occurrence is not on record",
      "The entry is kept and has no effect as long as nobody reports the occurrence.",
      "says of storm: attack"),
  /// An entry that comes before what it speaks of.
  BEFORE_ITS_CAUSE(
      843,
      Severity.WARNING,
      "The entry comes before what it speaks of",
      "Entries count from when they occurred, so an answer before its question is hardly meant.",
      "an appeal before the strike"),
  /// An entry put on record before what it tells of.
  LODGED_BEFORE(
      844,
      Severity.WARNING,
      "The entry was lodged before it occurred",
      "What has not occurred yet is hardly put on record; often the date of lodging is missing.",
      "12:00  lodged 11:00"),
  /// A correction or withdrawal of somebody else's entry.
  NOT_ITS_AUTHOR(
      845,
      Severity.WARNING,
      "Only its author corrects an entry",
      "The entry is kept and has no effect. Others deny, or give an account of their own.",
      "Russia  takes back e1"),
  /// A party the instrument does not name, written much like one it does.
  UNKNOWN_PARTY(
      846,
      Severity.WARNING,
      "The treaty does not name this State",
      "Anybody may be an author, but a name so near to that of a party is often a slip.",
      "Ukrane  does appeal"),
  /// Several corrections or withdrawals of one entry.
  CORRECTED_TWICE(
      847,
      Severity.WARNING,
      "An entry is corrected more than once",
      "All corrections are kept; of those by the author of the entry, the last lodged counts.",
      "two entries that correct e1"),
  /// A scenario without a treaty, or with two.
  NO_TREATY(
      851,
      Severity.ERROR,
      "A scenario has one treaty",
      "A scenario tells what follows from one treaty.",
      "a scenario without a treaty line"),
  /// An expectation that cannot be read.
  NO_EXPECTATION(
      852,
      Severity.ERROR,
      "The expectation cannot be read",
      "Expectations have a few forms, which the page on scenarios lists.",
      "expect Poland: due"),
  /// A duty with a due instant that nobody but the program chose.
  FILLED_IN_SILENCE(
      853,
      Severity.ERROR,
      "An open place was filled without a reading",
      "What the text leaves open is filled by a reading with author and date, never by the"
          + " program.",
      "a due instant from no start"),
  /// A reading, bracket, State or area the treaty does not have.
  NOT_IN_THE_TREATY(
      854,
      Severity.ERROR,
      "The treaty has nothing of this name",
      "A scenario chooses among what the treaty has.",
      "reading R9, where R1 to R4 exist"),
  /// Two entries of one id in the dockets of one scenario.
  ENTRIES_CLASH(
      855,
      Severity.ERROR,
      "Two dockets use one id for different entries",
      "An id names one entry. Dockets that are read together need ids of their own.",
      "e1 here and e1 there"),
  /// Two readings of one provision in one scenario.
  RIVAL_READINGS(
      856,
      Severity.ERROR,
      "Two readings of one provision are rivals",
      "Two readings of one provision are never in force together.",
      "reading R1 and reading R2"),
  /// A provision no scenario reaches.
  NOT_REACHED(
      857,
      Severity.ERROR,
      "No scenario reaches this provision",
      "Each provision is reached by a scenario, or the dossier says why none does.",
      "a dossier without scenarios"),
  /// A provision a scenario reaches although the dossier says none does.
  REACHED_AFTER_ALL(
      858,
      Severity.WARNING,
      "A scenario reaches this provision after all",
      "The reason the dossier gives is out of date.",
      "an old excuse"),
  /// A map of a supposed world that the treaty has no place for.
  UNUSED_MAP(
      859,
      Severity.WARNING,
      "The treaty has no area for this map",
      "The supposed world may be meant for another treaty; its map is left alone.",
      "a map of another treaty's area"),
  /// A name that no file of the library has.
  NOT_FOUND(
      861,
      Severity.ERROR,
      "No file has this name",
      "Names are looked up in the dossier and then among the incidents shared by all.",
      "docket odessa-strike"),
  /// A file that is not UTF-8.
  NOT_UTF8(
      862,
      Severity.ERROR,
      "The file is not UTF-8",
      "All files are text in UTF-8.",
      "a file saved as Windows-1251"),
  /// A file that could not be read, or is too large.
  NOT_READABLE(
      863,
      Severity.ERROR,
      "The file cannot be read",
      "The file is missing, no file, beyond the limit of 64 million bytes, or has errors of its"
          + " own.",
      "a folder called x.docket"),
  /// A verdict on a claim that its points do not come to.
  VERDICT_NOT_BACKED(
      871,
      Severity.ERROR,
      "The points do not come to the verdict",
      "A claim holds if all points say yes, in part if some do, not if none does; it cannot be told"
          + " if all are open.",
      "verdict holds, and a point that says no"),
  /// A citation of a sentence no treaty has.
  NO_SUCH_SENTENCE(
      872,
      Severity.ERROR,
      "The treaty has no such sentence",
      "What a claim rests on is a provision of a treaty, or one sentence of it, that can be looked"
          + " up.",
      "under point 14 (consult)"),
  /// A fact told beside an entry that its docket does not have.
  NO_SUCH_RECORD(
      873,
      Severity.ERROR,
      "The docket has no such entry",
      "A fact is told beside an entry that is on record.",
      "beside e99 of ukraine-2022-02-24");

  /// The most findings that are told of one text.
  public static final int MOST = 1_000;

  private final int number;
  private final Severity severity;
  private final String title;
  private final String meaning;
  private final String example;

  TextFinding(int number, Severity severity, String title, String meaning, String example) {
    this.number = number;
    this.severity = severity;
    this.title = title;
    this.meaning = meaning;
    this.example = example;
  }

  /// Returns findings in the order of the text, no more than are shown.
  ///
  /// @param findings what was found
  /// @return at most [#MOST], and one that says there are more
  public static List<Diagnostic> shown(List<Diagnostic> findings) {
    List<Diagnostic> sorted =
        findings.stream()
            .sorted(
                Comparator.comparing(Diagnostic::severity)
                    .thenComparingInt(d -> d.locus().line())
                    .thenComparingInt(d -> d.locus().column()))
            .limit(MOST)
            .sorted(
                Comparator.comparingInt((Diagnostic d) -> d.locus().line())
                    .thenComparingInt(d -> d.locus().column()))
            .toList();
    if (findings.size() <= MOST) {
      return sorted;
    }
    List<Diagnostic> all = new ArrayList<>(sorted);
    Diagnostic more =
        TOO_MANY.at(
            sorted.getLast().locus(),
            "There are more than 1,000 findings; the rest is not shown.",
            "Repair the first ones and read the file again.");
    boolean wrong = findings.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    all.add(
        new Diagnostic(
            more.code(),
            wrong ? Severity.ERROR : Severity.WARNING,
            more.message(),
            more.locus(),
            more.help(),
            List.of()));
    return List.copyOf(all);
  }

  /// Returns the stable code.
  ///
  /// @return such as `CAS821`
  public String code() {
    return "CAS" + number;
  }

  /// Returns how much it matters.
  ///
  /// @return an error, or a warning where the engine copes
  public Severity severity() {
    return severity;
  }

  /// Returns what it is, in one line.
  ///
  /// @return without a full stop
  public String title() {
    return title;
  }

  /// Returns what it means.
  ///
  /// @return plain sentences
  public String meaning() {
    return meaning;
  }

  /// Returns a text that is found so, or a description of one.
  ///
  /// @return the example
  public String example() {
    return example;
  }

  /// Returns a finding of this kind.
  ///
  /// @param locus where
  /// @param sentence one plain sentence
  /// @param help what to write or do; empty if nothing helps
  /// @return the finding
  public Diagnostic at(Locus locus, String sentence, String help) {
    return new Diagnostic(code(), severity, sentence, locus, help, List.of());
  }
}

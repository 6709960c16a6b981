// SPDX-License-Identifier: Apache-2.0
package casus.engine.docket;

import casus.treaty.name.ActTypeId;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.party.ConsentForm;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// What is asked of every entry of a docket again and again, as numbers. A docket is written once
/// and read under many readings and from many vantages; whoever does so reads these and not the
/// entries.
///
/// An entry is known by its rank: its place in the order of ids, from 0. Ranks compare as ids do.
/// Parties, acts, instruments and occasions that entries name have numbers of this docket. All of
/// it stands in one array, an entry after the other, since who asks one thing of an entry asks the
/// next, too.
public final class Columns {
  /// What stands where there is no number.
  public static final int NONE = -1;

  private static final int MILLI = 1_000_000;
  private static final List<ConsentForm> FORMS = List.of(ConsentForm.values());

  private static final int WIDTH = 4;
  private static final int OCCURRED = 0;
  private static final int ON_RECORD = 1;
  private static final int ABOUT_AND_RANK = 2;
  private static final int MATTER_AND_SUBJECT = 3;
  private static final int HALF = 32;
  private static final long LOW = 0xFFFF_FFFFL;

  private final Entry[] entries;
  private final EntryId[] ids;
  private final Kind[] kinds;
  private final long[] cells;
  private final List<PartyId> parties;
  private final List<ActTypeId> acts;
  private final List<InstrumentId> instruments;
  private final List<OccasionId> occasions;

  /// What an entry tells of, as far as the columns know it.
  public enum Kind {
    /// That a party consented to an instrument: a subject, a matter, a form.
    CONSENT,
    /// That something happened, told for the first time: an occasion.
    ALLEGATION,
    /// That parties did something: a subject if one did it alone, a matter, perhaps an occasion.
    ACT,
    /// An answer to a question: an occasion.
    ANSWER,
    /// Anything else: no number.
    OTHER
  }

  /// One entry while they are put in order.
  private record Line(Entry entry, int rank, long occurred, long onRecord)
      implements Comparable<Line> {
    @Override
    public int compareTo(Line other) {
      int byOccurred = Long.compare(occurred, other.occurred);
      int byRecord = byOccurred != 0 ? byOccurred : Long.compare(onRecord, other.onRecord);
      return byRecord != 0 ? byRecord : Integer.compare(rank, other.rank);
    }
  }

  /// @param byId all entries in the order of their ids, each id once
  Columns(Collection<Entry> byId) {
    Line[] lines = lines(byId);
    int size = lines.length;
    entries = new Entry[size];
    ids = new EntryId[size];
    kinds = new Kind[size];
    cells = new long[size * WIDTH];
    Numbering<PartyId> partyNumbers = new Numbering<>();
    Numbering<ActTypeId> actNumbers = new Numbering<>();
    Numbering<InstrumentId> instrumentNumbers = new Numbering<>();
    Numbering<OccasionId> occasionNumbers = new Numbering<>();
    for (int place = 0; place < size; place++) {
      Line line = lines[place];
      entries[place] = line.entry();
      ids[line.rank()] = line.entry().id();
      kinds[place] = Kind.OTHER;
      int subject = NONE;
      int matter = NONE;
      int about = NONE;
      switch (line.entry().event()) {
        case Event.ConsentExpressed(var instrument, var form, var party) -> {
          kinds[place] = Kind.CONSENT;
          subject = partyNumbers.of(party);
          matter = instrumentNumbers.of(instrument);
          about = FORMS.indexOf(form);
        }
        case Event.OccurrenceAlleged(var occasion, _) -> {
          kinds[place] = Kind.ALLEGATION;
          about = occasionNumbers.of(occasion);
        }
        case Event.ActReported(var act, var actors, _, var occasion) -> {
          kinds[place] = Kind.ACT;
          subject = actors.size() == 1 ? partyNumbers.of(actors.first()) : NONE;
          matter = actNumbers.of(act);
          about = occasion.isPresent() ? occasionNumbers.of(occasion.get()) : NONE;
        }
        case Event.QuestionAnswered(_, var occasion, _, _) -> {
          kinds[place] = Kind.ANSWER;
          about = occasionNumbers.of(occasion);
        }
        default -> {}
      }
      cells[place * WIDTH + OCCURRED] = line.occurred();
      cells[place * WIDTH + ON_RECORD] = line.onRecord();
      cells[place * WIDTH + ABOUT_AND_RANK] = both(about, line.rank());
      cells[place * WIDTH + MATTER_AND_SUBJECT] = both(matter, subject);
    }
    parties = partyNumbers.names();
    acts = actNumbers.names();
    instruments = instrumentNumbers.names();
    occasions = occasionNumbers.names();
  }

  private static long both(int high, int low) {
    return (long) high << HALF | low & LOW;
  }

  private int high(int place, int column) {
    return (int) (cells[place * WIDTH + column] >> HALF);
  }

  private int low(int place, int column) {
    return (int) cells[place * WIDTH + column];
  }

  private static Line[] lines(Collection<Entry> byId) {
    Line[] lines = new Line[byId.size()];
    int rank = 0;
    for (Entry entry : byId) {
      lines[rank] = new Line(entry, rank, millis(entry.occurred()), millis(entry.onRecord()));
      rank++;
    }
    Arrays.sort(lines);
    return lines;
  }

  /// The instants of entries are whole milliseconds, and none is so far away that this overflows.
  ///
  /// @param instant when
  /// @return milliseconds since 1970 (UTC)
  public static long millis(Instant instant) {
    return instant.getEpochSecond() * 1_000 + instant.getNano() / MILLI;
  }

  /// The entries in the order of the docket.
  List<Entry> entries() {
    return List.of(entries);
  }

  /// Returns how many entries there are.
  ///
  /// @return their number
  public int size() {
    return entries.length;
  }

  /// Returns an entry.
  ///
  /// @param place its place in the docket
  /// @return the entry
  public Entry entry(int place) {
    return entries[place];
  }

  /// Returns the rank of an entry.
  ///
  /// @param place its place in the docket
  /// @return its place in the order of ids
  public int rank(int place) {
    return low(place, ABOUT_AND_RANK);
  }

  /// Returns the id of a rank.
  ///
  /// @param rank a place in the order of ids
  /// @return the id
  public EntryId id(int rank) {
    return ids[rank];
  }

  /// Returns when what an entry tells of happened.
  ///
  /// @param place its place in the docket
  /// @return milliseconds since 1970 (UTC)
  public long occurred(int place) {
    return cells[place * WIDTH + OCCURRED];
  }

  /// Returns from when an entry is taken to be on record.
  ///
  /// @param place its place in the docket
  /// @return milliseconds since 1970 (UTC)
  public long onRecord(int place) {
    return cells[place * WIDTH + ON_RECORD];
  }

  /// Returns what an entry tells of.
  ///
  /// @param place its place in the docket
  /// @return the kind
  public Kind kind(int place) {
    return kinds[place];
  }

  /// Returns who consents, or acts alone.
  ///
  /// @param place the place of the entry in the docket
  /// @return the number of the party, or NONE
  public int subject(int place) {
    return low(place, MATTER_AND_SUBJECT);
  }

  /// Returns to what a party consents, or what is done.
  ///
  /// @param place the place of the entry in the docket
  /// @return the number of the instrument or of the act, or NONE
  public int matter(int place) {
    return high(place, MATTER_AND_SUBJECT);
  }

  /// Returns what an allegation, an act or an answer is about.
  ///
  /// @param place the place of the entry in the docket
  /// @return the number of the occasion, or NONE
  public int about(int place) {
    return high(place, ABOUT_AND_RANK);
  }

  /// Returns the form of a consent.
  ///
  /// @param place the place of a consent in the docket
  /// @return the form
  public ConsentForm form(int place) {
    return FORMS.get(about(place));
  }

  /// Returns the parties that consent, or act alone, by their numbers.
  ///
  /// @return parties
  public List<PartyId> parties() {
    return parties;
  }

  /// Returns the acts by their numbers.
  ///
  /// @return types of act
  public List<ActTypeId> acts() {
    return acts;
  }

  /// Returns the instruments consented to by their numbers.
  ///
  /// @return instruments
  public List<InstrumentId> instruments() {
    return instruments;
  }

  /// Returns the occasions by their numbers.
  ///
  /// @return occasions
  public List<OccasionId> occasions() {
    return occasions;
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Columns;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.vantage.Vantage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plain docket as one sees it from a vantage: consents, and occurrences with what was done and
/// answered about each.
///
/// Plain is a docket of nothing but: consents; allegations that say when they were lodged and deny
/// nothing, one an occurrence; acts that name their occurrence, joint ones by two at least; and
/// answers without a condition, by those who may give them, to an option there is, one a question
/// and occurrence. What occurred after the vantage changes nothing of this.
final class Sheet {
  private static final long EARLIEST = Entry.EARLIEST.getEpochSecond();
  private static final long LATEST = Entry.LATEST.getEpochSecond();
  private static final int MILLI = 1_000_000;

  private final Lexicon lexicon;
  private final Columns columns;
  private final long asOf;
  private final int instrument;
  private final int[] parties;
  private final int[] acts;
  private final Consents consents;
  private final List<Report> reports = new ArrayList<>(2);
  private final @Nullable Report[] byOccasion;

  private Sheet(Lexicon lexicon, Columns columns, long asOf) {
    this.lexicon = lexicon;
    this.columns = columns;
    this.asOf = asOf;
    instrument = columns.instruments().indexOf(lexicon.instrument());
    parties = new int[columns.parties().size()];
    for (int i = 0; i < parties.length; i++) {
      parties[i] = lexicon.party(columns.parties().get(i));
    }
    acts = new int[columns.acts().size()];
    for (int i = 0; i < acts.length; i++) {
      acts[i] = lexicon.act(columns.acts().get(i));
    }
    consents = new Consents(columns, lexicon.parties().size());
    byOccasion = new @Nullable Report[columns.occasions().size()];
  }

  /// Reads a docket.
  ///
  /// @return what one sees, or null if the docket is not plain
  static @Nullable Sheet of(Docket docket, Vantage vantage, Lexicon lexicon) {
    Instant asOf = vantage.asOf();
    if (!isMilli(asOf)) {
      return null;
    }
    Sheet sheet = new Sheet(lexicon, docket.columns(), Columns.millis(asOf));
    return sheet.read(known(vantage.knownAt())) ? sheet : null;
  }

  private static boolean isMilli(Instant instant) {
    long second = instant.getEpochSecond();
    return second >= EARLIEST && second <= LATEST && instant.getNano() % MILLI == 0;
  }

  /// The last millisecond of an instant; all or none of a docket is on record by one far away.
  private static long known(Instant at) {
    long second = at.getEpochSecond();
    return second > LATEST
        ? Long.MAX_VALUE
        : second < EARLIEST ? Long.MIN_VALUE : Columns.millis(at);
  }

  private boolean read(long knownAt) {
    int[] later = new int[columns.size()];
    int size = 0;
    for (int place = 0; place < later.length; place++) {
      if (columns.onRecord(place) > knownAt) {
        continue;
      }
      boolean plain =
          switch (columns.kind(place)) {
            case ACT, ANSWER -> {
              later[size++] = place;
              yield true;
            }
            case CONSENT -> takeConsent(place);
            case ALLEGATION -> takeAllegation(place);
            case OTHER -> false;
          };
      if (!plain) {
        return false;
      }
    }
    for (int i = 0; i < size; i++) {
      boolean plain =
          columns.kind(later[i]) == Columns.Kind.ACT ? takeAct(later[i]) : takeAnswer(later[i]);
      if (!plain) {
        return false;
      }
    }
    settle();
    return true;
  }

  private boolean takeConsent(int place) {
    int party = parties[columns.subject(place)];
    if (party != Names.NONE
        && columns.occurred(place) <= asOf
        && columns.matter(place) == instrument) {
      consents.take(place, party);
    }
    return true;
  }

  private boolean takeAllegation(int place) {
    Entry entry = columns.entry(place);
    int occasion = columns.about(place);
    if (!(entry.event() instanceof Event.OccurrenceAlleged alleged)
        || entry.lodged().isEmpty()
        || !alleged.account().denied().isEmpty()
        || !alleged.account().lacking().isEmpty()
        || byOccasion[occasion] != null) {
      return false;
    }
    Report report = new Report(columns, place, alleged, lexicon);
    reports.add(report);
    byOccasion[occasion] = report;
    return true;
  }

  private boolean takeAct(int place) {
    int occasion = columns.about(place);
    if (occasion == Columns.NONE) {
      return false;
    }
    int type = acts[columns.matter(place)];
    if (type == Names.NONE) {
      return true;
    }
    int alone = columns.subject(place);
    if (alone != Columns.NONE && lexicon.isJoint(type)) {
      return false;
    }
    Report report = columns.occurred(place) <= asOf ? byOccasion[occasion] : null;
    if (report != null && alone != Columns.NONE) {
      report.take(new Deed(columns, place, type), parties[alone]);
    } else if (report != null) {
      report.takeJoint(place, type, lexicon);
    }
    return true;
  }

  private boolean takeAnswer(int place) {
    Entry entry = columns.entry(place);
    if (!(entry.event() instanceof Event.QuestionAnswered answer)) {
      return false;
    }
    int question = lexicon.question(answer.question());
    if (question == Names.NONE) {
      return true;
    }
    Inquiry inquiry = lexicon.inquiry(question);
    int option = inquiry.option(answer.answer());
    if (answer.condition().isPresent()
        || option == Names.NONE
        || !inquiry.mayAnswer(lexicon.party(entry.by().value()))) {
      return false;
    }
    long at = columns.occurred(place);
    Report report = at <= asOf ? byOccasion[columns.about(place)] : null;
    return report == null
        || report.take(new Answer(entry, columns.rank(place), answer, option, at), question);
  }

  /// Leaves out what had not happened yet, and puts the rest in order.
  private void settle() {
    if (reports.size() == 1 && reports.getFirst().at() <= asOf) {
      return;
    }
    reports.removeIf(r -> r.at() > asOf);
    Collections.sort(reports);
  }

  /// As of when one looks, in milliseconds.
  long asOf() {
    return asOf;
  }

  Consents consents() {
    return consents;
  }

  /// Returns occurrences in order of time and name.
  List<Report> reports() {
    return reports;
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.engine.vantage.Vantage;
import casus.treaty.name.InstrumentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A plain docket as one sees it from a vantage: consents, and occurrences with what was done and
/// answered about each.
///
/// Plain is a docket of nothing but: consents; allegations that say when they were lodged and deny
/// nothing, one an occurrence; acts that name their occurrence, joint ones by two at least; and
/// answers without a condition, by those who may give them, to an option there is, one a question
/// and occurrence. What occurred after the vantage changes nothing of this.
final class Sheet {
  private static final int FEW = 6;
  private static final long EARLIEST = Entry.EARLIEST.getEpochSecond();
  private static final long LATEST = Entry.LATEST.getEpochSecond();
  private static final int MILLI = 1_000_000;

  private final Lexicon lexicon;
  private final InstrumentId instrument;
  private final long asOf;
  private final Consents consents;
  private final List<Report> reports = new ArrayList<>(2);
  private @Nullable TreeMap<OccasionId, Report> byId;

  private Sheet(Lexicon lexicon, long asOf) {
    this.lexicon = lexicon;
    this.asOf = asOf;
    instrument = lexicon.rulebook().instrument().header().id();
    consents = new Consents(lexicon.parties().size());
  }

  /// Reads a docket.
  ///
  /// @return what one sees, or null if the docket is not plain
  static @Nullable Sheet of(Docket docket, Vantage vantage, Lexicon lexicon) {
    Instant asOf = vantage.asOf();
    if (!isMilli(asOf)) {
      return null;
    }
    Sheet sheet = new Sheet(lexicon, millis(asOf));
    return sheet.read(docket.entries(), vantage.knownAt()) ? sheet : null;
  }

  /// The instants of entries are whole milliseconds, and none is so far away that this overflows.
  static long millis(Instant instant) {
    return instant.getEpochSecond() * 1_000 + instant.getNano() / MILLI;
  }

  private static boolean isMilli(Instant instant) {
    long second = instant.getEpochSecond();
    return second >= EARLIEST && second <= LATEST && instant.getNano() % MILLI == 0;
  }

  private boolean read(List<Entry> entries, Instant knownAt) {
    Entry[] later = new Entry[entries.size()];
    int size = 0;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.onRecord().isAfter(knownAt)) {
        continue;
      }
      Event event = entry.event();
      if (event instanceof Event.ActReported || event instanceof Event.QuestionAnswered) {
        later[size++] = entry;
      } else if (event instanceof Event.ConsentExpressed consent) {
        take(entry, consent);
      } else if (!(event instanceof Event.OccurrenceAlleged alleged) || !take(entry, alleged)) {
        return false;
      }
    }
    for (int i = 0; i < size; i++) {
      Entry entry = later[i];
      boolean plain =
          entry.event() instanceof Event.ActReported act
              ? take(entry, act)
              : entry.event() instanceof Event.QuestionAnswered answer && take(entry, answer);
      if (!plain) {
        return false;
      }
    }
    settle();
    return true;
  }

  private void take(Entry entry, Event.ConsentExpressed consent) {
    int party = lexicon.party(consent.party());
    long at = millis(entry.occurred());
    if (party != Names.NONE && at <= asOf && consent.instrument().equals(instrument)) {
      consents.take(entry, consent.form(), party, at);
    }
  }

  private boolean take(Entry entry, Event.OccurrenceAlleged alleged) {
    if (entry.lodged().isEmpty()
        || !alleged.account().denied().isEmpty()
        || !alleged.account().lacking().isEmpty()
        || report(alleged.occasion()) != null) {
      return false;
    }
    Report report = new Report(entry, alleged, lexicon);
    reports.add(report);
    TreeMap<OccasionId, Report> map = byId;
    if (map == null && reports.size() > FEW) {
      map = new TreeMap<>();
      byId = map;
      for (Report one : reports) {
        map.put(one.id(), one);
      }
    } else if (map != null) {
      map.put(report.id(), report);
    }
    return true;
  }

  private @Nullable Report report(OccasionId id) {
    TreeMap<OccasionId, Report> map = byId;
    if (map != null) {
      return map.get(id);
    }
    for (int i = 0; i < reports.size(); i++) {
      if (reports.get(i).id().equals(id)) {
        return reports.get(i);
      }
    }
    return null;
  }

  private boolean take(Entry entry, Event.ActReported act) {
    if (act.about().isEmpty()) {
      return false;
    }
    int type = lexicon.act(act.act());
    if (type == Names.NONE) {
      return true;
    }
    if (lexicon.isJoint(type) && act.actors().size() < 2) {
      return false;
    }
    long at = millis(entry.occurred());
    Report report = at <= asOf ? report(act.about().get()) : null;
    if (report != null) {
      report.take(entry, act, type, at, lexicon);
    }
    return true;
  }

  private boolean take(Entry entry, Event.QuestionAnswered answer) {
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
    long at = millis(entry.occurred());
    Report report = at <= asOf ? report(answer.about()) : null;
    return report == null || report.take(new Answer(entry, answer, option, at), question);
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

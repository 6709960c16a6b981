// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.docket.OccasionId;
import casus.explain.Phrases;
import casus.explain.Row;
import casus.explain.Words;
import casus.treaty.name.PartyId;
import casus.treaty.party.Role;
import casus.treaty.text.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the record says was really done, beside what is supposed, on the page's axis of time.
///
/// Acts, votes and decisions on record that nothing supposed is part of, and what is known beside
/// them. What was taken back or corrected is left to the list of statements.
final class Happened {
  private static final int MANY = 6;

  private final Sheet sheet;
  private final Html html;
  private final List<Entry> entries;
  private final Statements statements;

  Happened(Sheet sheet) {
    this.sheet = sheet;
    html = sheet.html();
    statements = new Statements(sheet);
    entries = sheet.isSupposed() ? done() : List.of();
  }

  private List<Entry> done() {
    Set<EntryId> replaced = new HashSet<>();
    for (Entry entry : sheet.input().record().entries()) {
      if (entry.event() instanceof Event.EntryWithdrawn(var target)) {
        replaced.add(target);
      } else if (entry.event() instanceof Event.EntryCorrected(var target, _, _)) {
        replaced.add(target);
      }
    }
    return sheet.input().record().entries().stream()
        .filter(e -> e.supposed().isEmpty() && !replaced.contains(e.id()))
        .filter(e ->
            e.event() instanceof Event.ActReported
                || e.event() instanceof Event.ActDenied
                || e.event() instanceof Event.VoteCast
                || e.event() instanceof Event.AbsenceRecorded
                || e.event() instanceof Event.DecisionReported)
        .toList();
  }

  /// Returns when everything that is told happened.
  List<Instant> instants() {
    return entries.stream().map(Entry::occurred).toList();
  }

  void write(Axis axis) {
    List<Known> alone =
        sheet.input().beside().known().stream().filter(k -> k.beside().isEmpty()).toList();
    if (!sheet.isSupposed() || (entries.isEmpty() && alone.isEmpty())) {
      return;
    }
    sheet.plainPart("happened", "page.happened.title");
    html.leaf("p", sheet.say("page.happened.lead"), "class", "lead");
    html.open("ol", "class", "clocks happened");
    entries.forEach(e -> item(e, axis));
    html.close();
    if (!entries.isEmpty()) {
      axis.write();
    }
    for (Known known : alone) {
      html.open("p", "class", "known");
      known(known);
      html.close();
    }
    sheet.end();
  }

  private void item(Entry entry, Axis axis) {
    Words words = sheet.first().answer().words();
    html.open("li", "class", "clock");
    html.open("p", "class", "end");
    sheet.moment(words, entry.occurred());
    hours(entry).ifPresent(h -> html.text(": " + h));
    html.close();
    mark(axis.place(entry.occurred()));
    html.open("p", "class", "of").leaf("bdi", sentence(entry)).text(" ");
    html.leaf("a", entry.id().value(), "class", "ref", "href", "#" + Anchors.statement(entry.id()));
    html.close();
    members(entry).ifPresent(m -> html.leaf("p", m, "class", "of"));
    for (Known known : sheet.input().beside().known()) {
      if (known.beside().filter(entry.id()::equals).isPresent()) {
        html.open("p", "class", "of");
        known(known);
        html.close();
      }
    }
    if (!entry.source().isEmpty()) {
      html.open("p", "class", "by").leaf("bdi", sheet.say("page.read", entry.source())).close();
    }
    html.close();
  }

  private void mark(int place) {
    html.open("div", "class", "rail");
    html.open(
        "svg",
        "class",
        "bar",
        "viewBox",
        "0 0 1000 12",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    html.empty("rect", "class", "track", "x", "0", "y", "5", "width", "1000", "height", "2");
    String left = Integer.toString(Math.clamp(place - 4, 0, Axis.WIDTH - 8));
    html.empty("rect", "class", "tip", "x", left, "y", "0", "width", "8", "height", "12");
    html.close().close();
  }

  private void known(Known known) {
    html.leaf("bdi", known.sentence()).text(" ");
    known.under().ifPresent(sheet::cited);
    String on = known.on().map(d -> Promise.day(d) + "; ").orElse("");
    html.text(" ").leaf("small", on + sheet.say("page.read", known.source().read()));
    unsure(known.source().uncertain());
  }

  private void unsure(String uncertain) {
    if (!uncertain.isEmpty()) {
      html.text(" ").leaf("small", sheet.say("page.uncertain", uncertain), "class", "unsure");
    }
  }

  private String sentence(Entry entry) {
    if (entry.event() instanceof Event.ActReported act && act.actors().size() > MANY) {
      return sheet.say(
          "page.happened.many",
          act.actors().size(),
          sheet.first().answer().words().act(act.act()),
          act.about().map(a -> Words.spaced(a.value())).orElse("–"),
          sheet.author(entry.by()));
    }
    return Phrases.capital(statements.sentence(entry));
  }

  /// Tells which of those who bear the duties of the first text took part, and which did not.
  private Optional<String> members(Entry entry) {
    if (!(entry.event() instanceof Event.ActReported act) || act.actors().size() <= MANY) {
      return Optional.empty();
    }
    Words words = sheet.first().answer().words();
    for (Role role : words.instrument().cast().roles()) {
      List<PartyId> all =
          role.members().stream().filter(m -> m.bracket().isEmpty()).map(Part::value).toList();
      List<PartyId> out = all.stream().filter(p -> !act.actors().contains(p)).toList();
      if (!out.isEmpty() && all.size() - out.size() > 1) {
        return Optional.of(
            sheet.say(
                "page.happened.members",
                all.size(),
                words.plural(role.id().value()),
                all.size() - out.size(),
                words.parties(out)));
      }
    }
    return Optional.empty();
  }

  /// Returns how long before or after the first thing that duties hang on.
  private Optional<String> hours(Entry entry) {
    Optional<Entry> first = first();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Duration after = Duration.between(first.get().occurred(), entry.occurred());
    String length = length(after.abs());
    boolean isUnsure = isUnsure(entry) || isUnsure(first.get());
    String said = isUnsure ? sheet.say("page.happened.about", length) : length;
    String key =
        after.isZero() ? "page.happened.same" : after.isNegative() ? "page.happened.before" : "";
    return Optional.of(sheet.say(key.isEmpty() ? "page.happened.after" : key, said));
  }

  private boolean isUnsure(Entry entry) {
    return entry.source().contains(sheet.say("page.uncertain.word"))
        || entry.source().contains(sheet.say("page.uncertain.memory"));
  }

  private String length(Duration length) {
    long hours = length.toHours();
    int minutes = length.toMinutesPart();
    if (hours == 0) {
      return sheet.say("page.length.minutes", minutes);
    }
    return minutes == 0
        ? sheet.say("page.length.hours", hours)
        : sheet.say("page.length.both", hours, minutes);
  }

  /// Returns the first report of what duties hang on.
  private Optional<Entry> first() {
    Set<OccasionId> cases = new HashSet<>();
    for (Promise promise : sheet.promises()) {
      for (Row row : Tell.rows(promise.answer())) {
        row.first().key().occasion().ifPresent(cases::add);
      }
    }
    List<Entry> all = new ArrayList<>(sheet.input().record().entries());
    for (Entry entry : all) {
      if (entry.event() instanceof Event.SeriesJoined(var series, var members)
          && cases.contains(series)) {
        cases.addAll(members);
      }
    }
    return all.stream()
        .filter(e ->
            e.event() instanceof Event.OccurrenceAlleged(var about, _) && cases.contains(about))
        .min(java.util.Comparator.comparing(Entry::occurred));
  }
}

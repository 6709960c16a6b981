// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.docket.Author;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.Event;
import casus.engine.factor.Factor;
import casus.engine.factor.Variation;
import casus.explain.Answer;
import casus.explain.Brackets;
import casus.explain.Catalogue;
import casus.explain.Day;
import casus.explain.Phrases;
import casus.explain.Row;
import casus.explain.Words;
import casus.treaty.Reading;
import casus.treaty.text.Stand;
import casus.treaty.text.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One way to take a text, and what follows.
///
/// @param section the number of the section it belongs to
/// @param answer what follows
/// @param isBaseline true for the text as it stands, or as the whole page takes it
/// @param isOurs true for a reading that nobody put forward and that is set out for comparison
/// @param label whose reading it is, with its date and gist
record Promise(int section, Answer answer, boolean isBaseline, boolean isOurs, Label label) {
  /// Whose reading something is.
  ///
  /// @param whose who stands for it
  /// @param name its name; empty for the text itself
  /// @param mark its name and date
  /// @param gist what it holds; empty for the text itself
  /// @param stands who stands how to it, if it is words in brackets
  record Label(String whose, String name, String mark, String gist, List<Stand> stands) {
    /// Copies the list.
    public Label {
      stands = List.copyOf(stands);
    }
  }

  /// What one text promises on one account of what happened.
  ///
  /// @param account whose account; empty where accounts make no difference
  /// @param section the number of the section of the text
  /// @param promises the text by itself, then the others, earliest first, those by which nothing is
  ///   owed last
  record Group(Optional<Author> account, int section, List<Promise> promises) {
    /// Copies the list.
    public Group {
      promises = List.copyOf(promises);
    }

    /// Returns promises together that come to the same thing by the same hour, in their order.
    ///
    /// @param ours whether those that are set out for comparison are looked at, or the others
    List<List<Promise>> lines(boolean ours) {
      Map<String, List<Promise>> alike = new LinkedHashMap<>();
      promises.stream()
          .filter(p -> p.isOurs() == ours)
          .forEach(p -> alike.computeIfAbsent(p.result(), _ -> new ArrayList<>()).add(p));
      return List.copyOf(alike.values());
    }
  }

  /// Returns what it comes to and by when, in words; two promises are one line if this is alike.
  String result() {
    Tell tell = new Tell(answer, false);
    return String.join(
        " | ",
        Tell.rows(answer).stream()
            .map(r ->
                section
                    + " "
                    + r.first().key().sentence()
                    + tell.owed(r)
                    + tell.waits(r)
                    + tell.shortDue(r))
            .toList());
  }

  /// Returns every promise of a page.
  static List<Group> groups(List<Section> sections, Docket record) {
    List<Group> groups = new ArrayList<>();
    add(Optional.empty(), sections, groups);
    sections.stream()
        .flatMap(s -> s.accounts().stream())
        .flatMap(a -> a.assessment().frame().choice().account().stream())
        .distinct()
        .sorted(Comparator.comparingInt(a -> firstSpoken(a, record)))
        .forEach(account -> add(Optional.of(account), sections, groups));
    return groups;
  }

  /// Returns who speaks first on record; the account that opens the record is told first.
  private static int firstSpoken(Author author, Docket record) {
    List<Author> speakers =
        record.entries().stream()
            .filter(e -> e.event() instanceof Event.OccurrenceAlleged)
            .map(Entry::by)
            .toList();
    int at = speakers.indexOf(author);
    return at < 0 ? speakers.size() : at;
  }

  private static void add(Optional<Author> account, List<Section> sections, List<Group> groups) {
    for (int i = 0; i < sections.size(); i++) {
      List<Promise> promises = new ArrayList<>();
      Section section = sections.get(i);
      List<Answer> bases =
          section.accounts().isEmpty() && account.isEmpty()
              ? List.of(section.answer())
              : section.accounts().stream()
                  .filter(a -> a.assessment().frame().choice().account().equals(account))
                  .toList();
      for (Answer base : bases) {
        promises.addAll(around(i, base));
      }
      promises.sort(
          Comparator.comparing((Promise p) -> !p.isBaseline())
              .thenComparing(p -> Tell.earliest(p.answer()))
              .thenComparingInt(Promise::rank));
      if (!promises.isEmpty()) {
        groups.add(new Group(account, i, promises));
      }
    }
  }

  private static List<Promise> around(int section, Answer base) {
    List<Promise> promises = new ArrayList<>();
    promises.add(new Promise(section, base, true, false, baseline(base)));
    for (Variation variation : base.variations()) {
      Answer varied = base.with(variation.assessment(), List.of());
      if (!told(varied).equals(told(base))) {
        label(base, variation.factor())
            .ifPresent(label ->
                promises.add(
                    new Promise(section, varied, false, isOurs(base, variation.factor()), label)));
      }
    }
    return promises;
  }

  /// Tells whether nobody we know of has put a reading forward.
  private static boolean isOurs(Answer base, Factor factor) {
    String ours = base.words().catalogue().say("page.reading.ours");
    return factor instanceof Factor.OfReading(var id, _)
        && base.instrument().readings().stream()
            .anyMatch(r -> r.id().equals(id) && r.author().equals(ours));
  }

  /// Returns what a page would tell of an answer, to leave out what tells the same.
  static List<String> told(Answer answer) {
    Tell tell = new Tell(answer, false);
    List<String> told = new ArrayList<>(tell.notYet());
    Tell.rows(answer).stream()
        .map(r ->
            tell.owed(r)
                + tell.waits(r)
                + tell.shortDue(r)
                + tell.how(r)
                + r.first().key().sentence())
        .forEach(told::add);
    return told;
  }

  private static Label baseline(Answer base) {
    Catalogue says = base.words().catalogue();
    var choice = base.assessment().frame().choice();
    List<String> taken = new ArrayList<>();
    choice.readings().forEach(r -> taken.add(r.value()));
    base.instrument()
        .header()
        .followed(choice.brackets())
        .ifPresent(v -> taken.add(base.words().versions(v.key())));
    choice.brackets().stream()
        .filter(b -> !Version.isKey(b))
        .forEach(b -> taken.add("[" + b + "]"));
    String whose =
        taken.isEmpty()
            ? says.say("page.whose.text")
            : says.say("page.whose.chosen", base.words().list(taken));
    return new Label(whose, "", title(base), "", List.of());
  }

  private static String title(Answer base) {
    var header = base.instrument().header();
    return header
        .dated()
        .map(d -> base.words().catalogue().say("page.title.dated", header.title(), day(d)))
        .orElse(header.title());
  }

  /// Returns a day in words.
  static String day(LocalDate day) {
    return Day.written(day);
  }

  private static Optional<Label> label(Answer base, Factor factor) {
    Catalogue says = base.words().catalogue();
    return switch (factor) {
      case Factor.OfReading(var id, _) ->
          base.instrument().readings().stream()
              .filter(r -> r.id().equals(id))
              .findFirst()
              .map(r -> label(says, r));
      case Factor.OfBracket(String key) -> Optional.of(bracket(base, key));
      case Factor.OfVersion(var id) ->
          Optional.of(
              new Label(
                  says.say("page.whose.version", base.words().versions(Version.key(id))),
                  "",
                  Version.key(id),
                  "",
                  List.of()));
      case Factor.OfAccount _, Factor.OfMap _, Factor.OfSeries _ -> Optional.empty();
    };
  }

  private static Label label(Catalogue says, Reading reading) {
    return new Label(
        Phrases.capital(reading.author()),
        reading.id().value(),
        says.say("page.whose.mark", reading.id(), day(reading.date())),
        reading.gist(),
        List.of());
  }

  private static Label bracket(Answer base, String key) {
    Catalogue says = base.words().catalogue();
    boolean out = base.assessment().frame().choice().brackets().contains(key);
    Brackets brackets = new Brackets(base.words());
    String known = Words.semicolons(brackets.known(key));
    String held = brackets.held(key);
    return new Label(
        says.say(
            out ? "page.whose.bracket.out" : "page.whose.bracket", held.isEmpty() ? key : held),
        "",
        says.say("page.whose.key", key, known),
        "",
        brackets.stands(key));
  }

  /// Returns 0 if something is owed, 1 if that is not settled, 2 if nothing is.
  int rank() {
    List<Row> rows = Tell.rows(answer);
    if (rows.isEmpty()) {
      return 2;
    }
    return rows.stream().allMatch(r -> !Tell.waitsFor(r)) ? 0 : 1;
  }

  /// Returns when the first clock ends.
  Instant earliest() {
    return Tell.earliest(answer);
  }

  /// Returns how names and times are said.
  Words words() {
    return answer.words();
  }
}

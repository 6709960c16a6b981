// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.docket.Author;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.engine.grounds.Ground;
import casus.engine.obligation.NotOwed;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Remark;
import casus.explain.Answer;
import casus.explain.Catalogue;
import casus.explain.Phrases;
import casus.explain.Row;
import casus.explain.Words;
import casus.treaty.Instrument;
import casus.treaty.name.InstrumentId;
import casus.treaty.text.Citation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What every part of a page shares: the input, the words for the public, the writer, and the
/// reasons that parts have led to.
final class Sheet {
  private final PageInput input;
  private final Catalogue says;
  private final Html html = new Html();
  private final List<Promise.Group> groups;
  private final Map<String, Reason> reasons = new LinkedHashMap<>();

  /// Grounds that are told further down.
  ///
  /// @param anchor where
  /// @param section the section they belong to
  /// @param title whose reading and which sentence
  /// @param applies false if they tell why nothing is owed
  /// @param answer what they belong to
  /// @param grounds the grounds
  /// @param remarks what is said beside the status
  record Reason(
      String anchor,
      int section,
      String title,
      boolean applies,
      Answer answer,
      List<Ground> grounds,
      List<Remark> remarks) {}

  Sheet(PageInput given) {
    says = given.sections().getFirst().answer().words().catalogue().in("public");
    List<Section> sections = given.sections().stream().map(this::forThePublic).toList();
    input =
        new PageInput(
            sections,
            given.supposed(),
            given.record(),
            given.atlas(),
            given.beside(),
            given.edition(),
            given.conflicts());
    groups = Promise.groups(sections, given.record());
  }

  private Section forThePublic(Section section) {
    return new Section(
        section.answer().in(says),
        section.accounts().stream().map(a -> a.in(says)).toList(),
        section.outside().in(says));
  }

  PageInput input() {
    return input;
  }

  Html html() {
    return html;
  }

  List<Promise.Group> groups() {
    return groups;
  }

  List<Promise> promises() {
    return groups.stream().flatMap(g -> g.promises().stream()).toList();
  }

  /// Returns how many different things the texts come to, on whatever account, by themselves and as
  /// somebody reads them; what is set out for comparison is not counted.
  long results() {
    return promises().stream().filter(p -> !p.isOurs()).map(Promise::result).distinct().count();
  }

  /// Returns the number of the section an answer belongs to.
  int sectionOf(Answer answer) {
    List<Section> sections = input.sections();
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).answer() == answer) {
        return i;
      }
    }
    return 0;
  }

  Section first() {
    return input.sections().getFirst();
  }

  String say(String key, Object... arguments) {
    return says.say(key, arguments);
  }

  Catalogue catalogue() {
    return says;
  }

  boolean isSupposed() {
    return !input.supposed().isEmpty();
  }

  /// Returns how rows of an answer are told.
  Tell tell(Answer answer) {
    return new Tell(answer, isSupposed());
  }

  /// Returns that nothing is owed.
  String nothing() {
    return say(isSupposed() ? "page.owed.nothing.supposed" : "page.owed.nothing");
  }

  /// Returns a caption that carries SUPPOSED and names the supposed world if it rests on one.
  String caption(String text) {
    return isSupposed() ? say("page.supposed.caption", text, worlds()) : text;
  }

  /// Returns the names of the supposed worlds.
  String worlds() {
    return String.join("; ", input.supposed().stream().map(Supposed::name).toList());
  }

  /// Begins a part of the page.
  void part(String id, String key, Object... arguments) {
    begin(id, isSupposed(), say(key, arguments));
  }

  /// Begins a part of the page that rests on texts and facts alone.
  void plainPart(String id, String key, Object... arguments) {
    begin(id, false, say(key, arguments));
  }

  private void begin(String id, boolean supposed, String title) {
    html.open("section", "id", id, "aria-labelledby", id + "-title");
    html.open("h2", "id", id + "-title");
    if (supposed) {
      mark();
    }
    html.text(title).close();
  }

  void end() {
    html.close();
  }

  /// Writes the word SUPPOSED, if anything is supposed.
  void mark() {
    if (isSupposed()) {
      html.leaf("span", say("page.supposed.word"), "class", "supposed").text(" ");
    }
  }

  /// Writes an instant in legal time and UTC.
  void moment(Words words, Instant instant) {
    html.leaf("time", words.instant(instant), "datetime", instant.toString());
  }

  /// Writes a link to the article a sentence stands in.
  void article(int section, Citation citation) {
    html.leaf("a", Phrases.heading(citation), "href", "#" + Anchors.article(section, citation));
  }

  /// Writes a link to a sentence of any text that the page tells of.
  void cited(Said.Cited cited) {
    int section = number(cited.text());
    List<Instrument> texts = texts();
    if (section >= texts.size()) {
      html.text(Phrases.heading(cited.citation()));
    } else if (texts.size() == 1) {
      article(section, cited.citation());
    } else {
      html.leaf(
          "a",
          say("page.cited", Phrases.heading(cited.citation()), shortName(texts.get(section))),
          "href",
          "#" + Anchors.article(section, cited.citation()));
    }
  }

  /// Returns what something of a text is called in a language, if anybody has said so.
  Optional<String> called(String language, Instrument text, String id) {
    return input.beside().called().stream()
        .filter(c -> c.language().equals(language) && c.id().equals(id))
        .filter(c -> c.text().equals(text.header().id()))
        .map(Called::words)
        .findFirst();
  }

  /// Returns what the text of a section is called, or its title.
  String name(int section) {
    Instrument text = input.sections().get(section).answer().instrument();
    return called(say("page.language"), text, text.header().id().value())
        .orElse(text.header().title());
  }

  /// Returns what a text is called, or its name with capitals: `North Atlantic Treaty`.
  private String shortName(Instrument text) {
    String id = text.header().id().value();
    StringBuilder spelled = new StringBuilder();
    for (String word : id.split("-", -1)) {
      spelled.append(spelled.isEmpty() ? "" : " ").append(Phrases.capital(word));
    }
    return called(say("page.language"), text, id).orElse(spelled.toString());
  }

  /// Returns every text the page tells of: those it is about, then those that are cited beside.
  List<Instrument> texts() {
    List<Instrument> texts = new ArrayList<>();
    input.sections().forEach(s -> texts.add(s.answer().instrument()));
    input.beside().texts().stream().filter(t -> !texts.contains(t)).forEach(texts::add);
    return texts;
  }

  /// Returns the number of a text among all, or beyond the last if it is none of them.
  private int number(InstrumentId id) {
    List<Instrument> texts = texts();
    int number = 0;
    while (number < texts.size() && !texts.get(number).header().id().equals(id)) {
      number++;
    }
    return number;
  }

  /// Returns where the reasons of a row are told.
  String reason(Promise promise, Row row) {
    Obligation first = row.first();
    String title =
        say(
            "page.why.title",
            Phrases.heading(first.key().sentence()),
            tell(promise.answer()).owed(row));
    return reason(promise, title, true, first.grounds().list(), first.notes().remarks());
  }

  private String reason(
      Promise promise, String title, boolean applies, List<Ground> grounds, List<Remark> remarks) {
    String key = promise.section() + title + grounds + remarks;
    return reasons
        .computeIfAbsent(
            key,
            _ ->
                new Reason(
                    Anchors.why(reasons.size() + 1),
                    promise.section(),
                    title,
                    applies,
                    promise.answer(),
                    grounds,
                    remarks))
        .anchor();
  }

  /// Returns the sentences of a section under which anything is owed, open or disputed anywhere.
  SortedSet<Citation> sentences(int section) {
    TreeSet<Citation> sentences = new TreeSet<>();
    for (Promise promise : promises()) {
      if (promise.section() == section) {
        Tell.rows(promise.answer()).forEach(r -> sentences.add(r.first().key().sentence()));
      }
    }
    return sentences;
  }

  /// Returns where it is told why nothing is owed under those sentences.
  String notOwed(Promise promise) {
    SortedSet<Citation> asked = sentences(promise.section());
    SortedSet<String> told = new TreeSet<>();
    List<Ground> grounds = new ArrayList<>();
    for (NotOwed none : promise.answer().assessment().notOwed()) {
      if (asked.contains(none.key().sentence())
          && none.key().occasion().isPresent()
          && told.add(none.key().sentence().toString())) {
        grounds.addAll(none.grounds().list());
      }
    }
    if (grounds.isEmpty()) {
      asked.forEach(c -> grounds.add(new Ground.ByText(c)));
      promise
          .answer()
          .assessment()
          .frame()
          .choice()
          .account()
          .ifPresent(a -> accountsOf(a).forEach(id -> grounds.add(new Ground.ByEntry(id))));
    }
    String account =
        promise
            .answer()
            .assessment()
            .frame()
            .choice()
            .account()
            .map(a -> say("page.why.none.account", promise.label().whose(), author(a)))
            .orElse(promise.label().whose());
    return reason(promise, say("page.why.none", account), false, grounds, List.of());
  }

  private List<EntryId> accountsOf(Author author) {
    return input.record().entries().stream()
        .filter(e -> e.by().equals(author))
        .filter(e ->
            e.event() instanceof Event.AccountGiven || e.event() instanceof Event.OccurrenceAlleged)
        .map(Entry::id)
        .toList();
  }

  List<Reason> reasons() {
    return new ArrayList<>(reasons.values());
  }

  /// Returns what an author is called.
  String author(Author author) {
    return Words.author(
        author, input.sections().stream().map(s -> s.answer().instrument()).toList());
  }

  /// Returns a number in words up to twelve.
  String number(long number) {
    String[] names = say("page.numbers").split(" ", -1);
    return number >= 0 && number < names.length ? names[(int) number] : Long.toString(number);
  }
}

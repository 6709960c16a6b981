// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import casus.engine.docket.Account.Claim;
import casus.engine.docket.Author;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.engine.docket.Event;
import casus.scenario.text.LineException;
import casus.scenario.text.SourceLine;
import casus.scenario.text.TextFinding;
import casus.scenario.text.Times;
import casus.scenario.text.Token;
import casus.scenario.text.Words;
import casus.treaty.diagnostic.Diagnostic;
import casus.treaty.diagnostic.Diagnostic.Related;
import casus.treaty.diagnostic.Locus;
import casus.treaty.name.PartyId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Collects entries and places from the lines of a docket, a supposition or a scenario.
public final class EntryLines {
  private static final Pattern DATE_LIKE = Pattern.compile("[0-9]+-[0-9]+-[0-9]+");

  private final Times times;
  private final Optional<String> supposed;
  private final Places places = new Places();
  private final List<Entry> entries = new ArrayList<>();
  private final SortedMap<EntryId, Locus> loci = new TreeMap<>();

  /// Begins without entries.
  ///
  /// @param times the zone times are written in
  /// @param supposed the supposed world the entries belong to, if any
  public EntryLines(Times times, Optional<String> supposed) {
    this.times = times;
    this.supposed = supposed;
  }

  /// Tells whether a line is an entry: its second word has the shape of a date.
  ///
  /// @param line the line
  /// @return true if it is
  public static boolean isEntry(SourceLine line) {
    List<Token> tokens = line.tokens();
    return tokens.size() > 1
        && tokens.get(0).kind() != Token.Kind.MARK
        && tokens.get(1).kind() == Token.Kind.WORD
        && DATE_LIKE.matcher(tokens.get(1).text()).matches();
  }

  /// Reads a line that declares a place.
  ///
  /// @param line the line, from the word `place` on
  /// @throws LineException if it cannot be read
  public void place(SourceLine line) {
    Words words = new Words(line);
    words.expect("place");
    places.declare(words);
  }

  /// Reads an entry.
  ///
  /// @param line the line
  /// @throws LineException if it cannot be read
  public void entry(SourceLine line) {
    Words words = new Words(line);
    Locus locus = words.locus();
    EntryId id = words.name("the id of an entry", EntryId::new);
    Times.Written occurred = times.instant(words);
    Optional<Claim.When> span = Optional.empty();
    if (words.takesMark("..")) {
      span = Optional.of(AccountFromText.when(words, times, occurred));
    }
    Optional<Times.Written> lodged =
        words.takes("lodged")
            ? Optional.of(times.instantOn(words, occurred.date()))
            : Optional.empty();
    Locus authorLocus = words.locus();
    List<Author> authors = authors(words);
    List<Event> events = new ArrayList<>();
    Words rest = words;
    for (Author author : authors) {
      rest = words.copy();
      events.add(new EventFromText(rest, times, places, author, authorLocus).event(span));
    }
    Tail tail = tail(rest);
    for (int i = 0; i < authors.size(); i++) {
      Author author = authors.get(i);
      EntryId own = authors.size() == 1 ? id : each(id, author, locus);
      add(
          new Entry(
              own,
              author,
              occurred.instant(),
              lodged.map(Times.Written::instant),
              events.get(i),
              tail.source(),
              tail.supposed()),
          locus);
    }
  }

  private record Tail(String source, Optional<String> supposed) {}

  private static List<Author> authors(Words words) {
    if (!words.takes("each", "of")) {
      return List.of(words.name("an author", Author::new));
    }
    List<PartyId> parties = words.names("the name of a State", PartyId::new);
    return parties.stream().map(p -> new Author(p.value())).toList();
  }

  private static EntryId each(EntryId id, Author author, Locus locus) {
    String own = id + "." + author;
    if (own.length() > 120) {
      throw new LineException(
          TextFinding.NOT_A_NAME.at(locus, "The id '" + own + "' is too long.", "Shorten the id."));
    }
    return new EntryId(own);
  }

  private Tail tail(Words words) {
    Optional<String> source = Optional.empty();
    Optional<String> world = supposed;
    while (!words.isEnd()) {
      if (source.isEmpty() && words.takes("source")) {
        source = Optional.of(words.text("the source"));
      } else if (world.isEmpty() && words.takes("supposed")) {
        world = Optional.of(words.text("the name of the supposed world"));
      } else {
        words.end("the entry, or its source,");
      }
    }
    return new Tail(source.orElse(""), world);
  }

  private void add(Entry entry, Locus locus) {
    Optional<Locus> before = Optional.ofNullable(loci.putIfAbsent(entry.id(), locus));
    if (before.isPresent()) {
      Diagnostic twice =
          TextFinding.SAID_TWICE.at(
              locus,
              "Another entry already has the id '" + entry.id() + "'.",
              "Give this entry an id of its own.");
      throw new LineException(
          new Diagnostic(
              twice.code(),
              twice.severity(),
              twice.message(),
              locus,
              twice.help(),
              List.of(new Related(before.get(), "the entry that has it"))));
    }
    entries.add(entry);
  }

  /// Returns the entries read so far, in the order of the text.
  ///
  /// @return the entries
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /// Returns where each entry stands.
  ///
  /// @return places by id
  public SortedMap<EntryId, Locus> loci() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(loci));
  }
}

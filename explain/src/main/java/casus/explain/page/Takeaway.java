// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.obligation.Missing;
import casus.explain.Catalogue;
import casus.explain.Row;
import casus.treaty.Instrument;
import casus.treaty.Undertaking.Modality;
import casus.treaty.name.ActTypeId;
import casus.treaty.name.Name;
import casus.treaty.name.PartyId;
import casus.treaty.text.Stand;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The sentence to take away and the caption of the picture, computed from the answer, in one
/// language.
///
/// The words around it are of the catalogue; what texts, acts and States are called in a language
/// stands beside the texts ([Called]). Where a name is missing there is no sentence.
final class Takeaway {
  private final Sheet sheet;
  private final Catalogue says;
  private final String language;

  Takeaway(Sheet sheet, String language) {
    this.sheet = sheet;
    this.language = language;
    says = Catalogue.of(language);
  }

  /// What the answer hangs on most.
  ///
  /// @param section the number of the section of the text
  /// @param act whether anybody has to do this
  /// @param counts under how many ways to take the text it is owed, open, and not asked of anybody
  record Pivot(int section, ActTypeId act, List<Integer> counts) {
    /// Copies the list.
    Pivot {
      counts = List.copyOf(counts);
    }
  }

  /// Returns the first act of which ways to take a text differ; nothing if they differ on none.
  static Optional<Pivot> pivot(Sheet sheet) {
    for (int i = 0; i < sheet.input().sections().size(); i++) {
      List<Promise> ways = new Opening(sheet).widest(i);
      for (ActTypeId act : acts(ways)) {
        int[] counts = Opening.counts(ways, act);
        if (IntStream.of(counts).filter(c -> c > 0).count() > 1) {
          return Optional.of(new Pivot(i, act, List.of(counts[0], counts[1], counts[2])));
        }
      }
    }
    return Optional.empty();
  }

  /// Returns on how many ways to take the text it hangs whether anybody has to do what is asked,
  /// and who could stop it under whose words; nothing if it hangs on none.
  Optional<String> sentence() {
    return pivot(sheet).flatMap(p -> sentence(p.section(), p.act(), p.counts()));
  }

  private static Set<ActTypeId> acts(List<Promise> ways) {
    Set<ActTypeId> acts = new LinkedHashSet<>();
    ways.stream()
        .filter(Promise::isBaseline)
        .flatMap(p -> Tell.rows(p.answer()).stream())
        .filter(r -> r.first().undertaking().modality() == Modality.MUST)
        .forEach(r -> acts.add(r.first().undertaking().performance().act()));
    return acts;
  }

  private Optional<String> sentence(int section, ActTypeId act, List<Integer> counts) {
    Optional<String> text = text(section);
    Optional<String> what = act(section, act);
    if (text.isEmpty() || what.isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) > 0) {
        parts.add(
            says.say(
                "takeaway.count." + List.of("owed", "open", "none").get(i),
                number("takeaway.numbers.under", counts.get(i))));
      }
    }
    int all = counts.stream().mapToInt(Integer::intValue).sum();
    return Optional.of(
        says.say(
            sheet.isSupposed() ? "takeaway.sentence.supposed" : "takeaway.sentence",
            text.get(),
            what.get(),
            date(asOf()),
            number("takeaway.numbers.of", all),
            String.join(", ", parts),
            veto(act)));
  }

  /// Returns under whose proposed words the same State could stop it; empty if under nobody's.
  private String veto(ActTypeId act) {
    for (Promise promise : sheet.promises()) {
      for (Stand stand : promise.label().stands()) {
        if (!Name.isName(stand.who())) {
          continue;
        }
        PartyId by = new PartyId(stand.who());
        boolean stops =
            stand.kind() == Stand.Kind.PROPOSED
                && Opening.standing(promise, act) == 1
                && Tell.rows(promise.answer()).stream().anyMatch(r -> stops(promise, r, act, by));
        Optional<String> text = text(promise.section());
        Optional<String> who = party(promise.section(), by);
        if (stops && text.isPresent() && who.isPresent()) {
          String key = sheet.isSupposed() ? "takeaway.veto.supposed" : "takeaway.veto";
          return says.say(key, who.get(), text.get());
        }
      }
    }
    return "";
  }

  private static boolean stops(Promise promise, Row row, ActTypeId act, PartyId by) {
    Instrument instrument = promise.answer().instrument();
    return row.first().undertaking().performance().act().equals(act)
        && row.first().notes().missing().stream()
            .anyMatch(m ->
                m instanceof Missing.Answer(var question, _, var who, _)
                    && Stoppers.of(instrument, question, who).contains(by));
  }

  /// Returns the caption of the picture; nothing if a text has no name in this language.
  Optional<String> caption() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < sheet.input().sections().size(); i++) {
      text(i).ifPresent(texts::add);
    }
    if (texts.size() < sheet.input().sections().size()) {
      return Optional.empty();
    }
    Edition edition = sheet.input().edition();
    return Optional.of(
        says.say(
            sheet.isSupposed() ? "takeaway.caption.supposed" : "takeaway.caption",
            String.join(says.say("takeaway.and"), texts),
            sheet.results(),
            edition.version(),
            edition.hash()));
  }

  private Optional<String> text(int section) {
    Instrument instrument = sheet.input().sections().get(section).answer().instrument();
    Optional<String> name = called(section, instrument.header().id().value());
    if (name.isEmpty() && language.equals(sheet.say("page.language"))) {
      name = Optional.of(instrument.header().title());
    }
    return name.map(n ->
        instrument
            .header()
            .dated()
            .map(d -> says.say("takeaway.text", n, date(d)))
            .orElse(says.say("takeaway.text.undated", n)));
  }

  private Optional<String> act(int section, ActTypeId act) {
    Optional<String> called = called(section, act.value());
    return called.isEmpty() && language.equals(sheet.say("page.language"))
        ? Optional.of(sheet.input().sections().get(section).answer().words().act(act))
        : called;
  }

  private Optional<String> party(int section, PartyId party) {
    Optional<String> called = called(section, party.value());
    return called.isEmpty() && language.equals(sheet.say("page.language"))
        ? Optional.of(sheet.input().sections().get(section).answer().words().party(party))
        : called;
  }

  private Optional<String> called(int section, String id) {
    return sheet.called(language, sheet.input().sections().get(section).answer().instrument(), id);
  }

  private LocalDate asOf() {
    var frame = sheet.first().answer().assessment().frame();
    return ZonedDateTime.ofInstant(
            frame.vantage().asOf(), sheet.first().answer().instrument().header().legalTime())
        .toLocalDate();
  }

  private String date(LocalDate day) {
    String month = says.say("takeaway.months").split(" ", -1)[day.getMonthValue() - 1];
    return says.say("takeaway.date", day.getDayOfMonth(), month, day.getYear());
  }

  private String number(String key, int number) {
    String[] names = says.say(key).split(" ", -1);
    return number < names.length ? names[number] : Integer.toString(number);
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.scenario.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.codec.DocketCodec;
import casus.engine.docket.Docket;
import casus.engine.docket.Entry;
import casus.engine.docket.EntryId;
import casus.treaty.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocketTextTest {
  private static final String STRIKE =
      """
      docket "A strike on Odesa"
      times Europe/Kyiv
      place Odesa: 46.48 N 30.73 E, UA-51

      e1  2022-05-02 03:40  lodged 04:00  Ukraine  reports strike: armed-attack by Russia \
      against Ukraine at Odesa from UA-43
      e2  2022-05-02 09:00                Russia   says of strike: special-operation
      e3  2022-05-02 09:00                Russia   denies of strike: against, where
      e4  2022-05-02 05:30                Ukraine  does appeal about strike
            source "SUPPOSED for the tutorial"
      """;

  private static DocketText.Outcome.Accepted accepted(String text) {
    DocketText.Outcome outcome = DocketText.read("t.docket", text);
    return assertInstanceOf(DocketText.Outcome.Accepted.class, outcome, outcome::toString);
  }

  private static Docket docket(String text) {
    return accepted(text).sheet().docket();
  }

  private static String line(String entry) {
    return "docket \"T\"\ntimes Europe/Kyiv\nplace Odesa: 46.48 N 30.73 E, UA-51\n" + entry + "\n";
  }

  /// Returns the only entry of a docket as JSON, without what is the same in all tests.
  private static String json(String entry) {
    Entry only = docket(line("e1 2022-05-02 03:40 " + entry)).entries().getFirst();
    String json = new String(DocketCodec.write(only), StandardCharsets.UTF_8);
    return json.substring(json.indexOf("\"event\":") + 8, json.length() - 1);
  }

  private static String findings(String text) {
    List<Diagnostic> found =
        switch (DocketText.read("t.docket", text)) {
          case DocketText.Outcome.Accepted(_, List<Diagnostic> warnings) -> warnings;
          case DocketText.Outcome.Rejected(List<Diagnostic> diagnostics) -> diagnostics;
        };
    return found.stream()
        .map(d ->
            d.locus().line()
                + ":"
                + d.locus().column()
                + " "
                + d.code()
                + " "
                + d.message()
                + (d.help().isEmpty() ? "" : " / " + d.help()))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void the_example_of_the_page_is_the_docket_of_its_json_lines() {
    String json =
        """
        {"id":"e1","by":"Ukraine","occurred":"2022-05-02T00:40:00Z",\
        "lodged":"2022-05-02T01:00:00Z","event":{"kind":"occurrence-alleged",\
        "occasion":"strike","what":["armed-attack"],"who":["Russia"],"against":["Ukraine"],\
        "where":[{"name":"Odesa","unit":"UA-51","lat":46480000,"lon":30730000}],\
        "origin":[{"unit":"UA-43"}]}}\
        """;
    Docket docket = docket(STRIKE);
    assertEquals(4, docket.entries().size());
    assertEquals(
        json, new String(DocketCodec.write(docket.entries().getFirst()), StandardCharsets.UTF_8));
    assertEquals("SUPPOSED for the tutorial", docket.entries().get(1).source());
    assertEquals("", findings(STRIKE));
  }

  @Test
  void a_docket_is_written_in_columns() {
    assertEquals(
        """
        docket "A strike on Odesa"
        times Europe/Kyiv
        place Odesa: 46.48 N 30.73 E, UA-51

        e1  2022-05-02 03:40  lodged 04:00  Ukraine  reports strike: armed-attack by Russia \
        against Ukraine at Odesa from UA-43
        e4  2022-05-02 05:30                Ukraine  does appeal about strike
              source "SUPPOSED for the tutorial"
        e2  2022-05-02 09:00                Russia   says of strike: special-operation
        e3  2022-05-02 09:00                Russia   denies of strike: against, where
        """,
        DocketText.write(accepted(STRIKE).sheet()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "UK joins a, b to c |"
            + " {\"kind\":\"series-joined\",\"series\":\"c\",\"members\":[\"a\",\"b\"]}",
        "UK parts a from c | {\"kind\":\"series-parted\",\"series\":\"c\",\"members\":[\"a\"]}",
        "UK does aid with US to UA about s | {\"kind\":\"act-reported\",\"act\":\"aid\","
            + "\"actors\":[\"UK\",\"US\"],\"toward\":\"UA\",\"about\":\"s\"}",
        "\"The Times\" reports act aid by UK | {\"kind\":\"act-reported\",\"act\":\"aid\","
            + "\"actors\":[\"UK\"]}",
        "UK denies act e7 | {\"kind\":\"act-denied\",\"entry\":\"e7\"}",
        "UK answers q about s: yes if p is no | {\"kind\":\"question-answered\",\"question\":\"q\","
            + "\"about\":\"s\",\"answer\":\"yes\",\"if\":{\"question\":\"p\",\"answer\":\"no\"}}",
        "UK votes in B on q about s: yes | {\"kind\":\"vote-cast\",\"body\":\"B\","
            + "\"question\":\"q\",\"about\":\"s\",\"ballot\":\"for\",\"option\":\"yes\"}",
        "UK votes in B on q about s: against | {\"kind\":\"vote-cast\",\"body\":\"B\","
            + "\"question\":\"q\",\"about\":\"s\",\"ballot\":\"against\"}",
        "UK votes in B on q about s: abstains | {\"kind\":\"vote-cast\",\"body\":\"B\","
            + "\"question\":\"q\",\"about\":\"s\",\"ballot\":\"abstention\"}",
        "B decides q about s: yes | {\"kind\":\"decision-reported\",\"body\":\"B\","
            + "\"question\":\"q\",\"about\":\"s\",\"answer\":\"yes\"}",
        "\"The Times\" reports decision of B on q about s: yes | {\"kind\":\"decision-reported\","
            + "\"body\":\"B\",\"question\":\"q\",\"about\":\"s\",\"answer\":\"yes\"}",
        "UK signs t | {\"kind\":\"consent-expressed\",\"instrument\":\"t\",\"party\":\"UK\","
            + "\"form\":\"signature\"}",
        "UK ratifies t | {\"kind\":\"consent-expressed\",\"instrument\":\"t\",\"party\":\"UK\","
            + "\"form\":\"ratification\"}",
        "\"The King\" accedes to t on behalf of UK | {\"kind\":\"consent-expressed\","
            + "\"instrument\":\"t\",\"party\":\"UK\",\"form\":\"accession\"}",
        "UK completes referendum for t | {\"kind\":\"procedure-completed\",\"instrument\":\"t\","
            + "\"party\":\"UK\",\"procedure\":\"referendum\"}",
        "UK ends provisional application of t | {\"kind\":\"notice-given\",\"instrument\":\"t\","
            + "\"party\":\"UK\",\"notice\":\"end-of-provisional-application\"}",
        "UK withdraws from t | {\"kind\":\"notice-given\",\"instrument\":\"t\","
            + "\"party\":\"UK\",\"notice\":\"withdrawal\"}",
        "UK settles crimea of t: \"done\" | {\"kind\":\"track-settled\",\"instrument\":\"t\","
            + "\"track\":\"crimea\",\"outcome\":\"done\"}",
        "UK takes back e7 | {\"kind\":\"entry-withdrawn\",\"entry\":\"e7\"}",
        "UK corrects e7: on 2022-05-02 04:00 reports s: raid | {\"kind\":\"entry-corrected\","
            + "\"entry\":\"e7\",\"occurred\":\"2022-05-02T01:00:00Z\",\"event\":{"
            + "\"kind\":\"occurrence-alleged\",\"occasion\":\"s\",\"what\":[\"raid\"]}}",
        "UK says of s: being grave, \"being\" denying where, being short |"
            + " {\"kind\":\"account-given\",\"occasion\":\"s\",\"quality\":[\"grave\",\"being\"],"
            + "\"denied\":[\"where\"],\"lacking\":[\"short\"]}",
        "UK denies of s: being grave, short | {\"kind\":\"account-given\",\"occasion\":\"s\","
            + "\"lacking\":[\"grave\",\"short\"]}",
        "UK says of s: raid, war by RU against UA, PL at Odesa, (1 S 2.5 W) from UA-43 using drones"
            + " striking forces between 2022-05-02 03:40..03:52 | {\"kind\":\"account-given\","
            + "\"occasion\":\"s\",\"what\":[\"raid\",\"war\"],\"who\":[\"RU\"],"
            + "\"against\":[\"UA\",\"PL\"],\"where\":[{\"name\":\"Odesa\",\"unit\":\"UA-51\","
            + "\"lat\":46480000,\"lon\":30730000},{\"lat\":-1000000,\"lon\":-2500000}],"
            + "\"origin\":[{\"unit\":\"UA-43\"}],\"means\":[\"drones\"],\"struck\":[\"forces\"],"
            + "\"when\":{\"earliest\":\"2022-05-02T00:40:00Z\","
            + "\"latest\":\"2022-05-02T00:52:00Z\"}}",
      })
  void a_verb_is_an_event(String entry, String event) {
    assertEquals(event, json(entry));
  }

  @Test
  void an_account_may_be_empty_and_never_says_two_things_of_one_field() {
    assertEquals("{\"kind\":\"occurrence-alleged\",\"occasion\":\"s\"}", json("UK reports s:"));
    String twice = "e1 2022-05-02 03:40 UK says of s: raid when 2022-05-02 03:40Z denying what";
    assertTrue(findings(line(twice)).contains("two things of 'what'"));
    String both = "e1 2022-05-02 03:40 UK says of s: being grave denying being grave";
    assertTrue(findings(line(both)).contains("says and denies that it was 'grave'"));
  }

  @Test
  void a_span_is_the_time_the_author_claims() {
    String json =
        new String(
            DocketCodec.write(
                docket(line("e1 2022-05-02 23:50..2022-05-03 00:10 UK reports s: raid"))),
            StandardCharsets.UTF_8);
    assertTrue(json.contains("\"occurred\":\"2022-05-02T20:50:00Z\""), json);
    assertTrue(
        json.contains(
            "\"when\":{\"earliest\":\"2022-05-02T20:50:00Z\",\"latest\":\"2022-05-02T21:10:00Z\"}"),
        json);
  }

  @Test
  void each_of_several_makes_one_entry_each() {
    Docket docket = docket(line("e7 2022-05-02 03:40 each of UK, USA, Poland signs t"));
    assertEquals(
        List.of("e7.Poland", "e7.UK", "e7.USA"),
        docket.entries().stream().map(Entry::id).map(EntryId::value).toList());
  }

  @Test
  void a_supposed_world_flags_its_entries_and_keeps_its_maps_as_written() {
    String text =
        """
        suppose "In force in 2022"
        gist "All have ratified."
        times Europe/Kyiv
        area Covered as understood by Russia: everything north of 48.5 N
          minus polygon 48 N 35 E,
          # the corner is a guess
          47 N 36 E, 46 N 35 E.
        s1  2022-01-01 00:00  each of Ukraine, Russia ratifies istanbul-communique
        """;
    DocketSheet sheet = accepted(text).sheet();
    Supposition supposition = sheet.supposition().orElseThrow();
    assertEquals("In force in 2022", supposition.name());
    assertEquals(List.of("All have ratified."), supposition.gist());
    Supposition.DrawnMap map = supposition.maps().getFirst();
    assertEquals("Covered Russia", map.area() + " " + map.understoodBy());
    assertEquals("t.docket:4:39", map.locus().file() + ":4:" + map.locus().column());
    assertTrue(map.extent().startsWith("everything north of 48.5 N"), map.extent());
    assertTrue(map.extent().endsWith("46 N 35 E"), map.extent());
    assertTrue(
        sheet.docket().entries().stream()
            .allMatch(e -> e.supposed().filter("In force in 2022"::equals).isPresent()));
    DocketSheet again = accepted(DocketText.write(sheet)).sheet();
    assertEquals(sheet.docket(), again.docket());
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    assertEquals(
        """
        1:8 CAS825 The quotation mark “ is not read here. / Texts stand in straight double quotes, \
        on one line; a quote inside is written \\".
        2:1 CAS821 No line of a docket begins with 'tims'. / Did you mean 'times'?
        4:31 CAS823 No entry has the verb 'reprots'. / Did you mean 'reports'?
        5:5 CAS826 The calendar has no day 2022-02-30. / Dates are written as year, month and day: \
        2022-05-02.
        6:44 CAS830 The place 'Oddesa' is not declared. / Did you mean 'Odesa'? Declare it above \
        the entries, such as 'place Odesa: 46.48 N 30.73 E, UA-51', or write the code of a unit, \
        such as UA-51.
        8:1 CAS831 Another entry already has the id 'e3'. / Give this entry an id of its own.
        9:31 CAS833 Whoever does an act has a name of one word, and 'The Foreign Office' is none. \
        / Say for whom it is done: 'reports act … by', 'reports decision of … on', or 'on behalf \
        of' at the end.
        10:39 CAS822 Here the end of the entry, or its source, is expected, not 'yesterday'.\
        """,
        findings(
            """
            docket “A strike”
            tims Europe/Kyiv
            place Odesa: 46.48 N 30.73 E
            e1  2022-05-02 03:40  Ukraine reprots strike: attack
            e2  2022-02-30 03:40  Ukraine reports strike: attack
            e3  2022-05-02 03:40  UK reports storm: at Oddesa
            e3  2022-05-02 03:40  UK reports strike: raid
            e3  2022-05-02 03:40  UK reports strike: attack
            e4  2022-05-02 03:40          "The Foreign Office" does demand
            e5  2022-05-02 03:40  UK  does demand yesterday
            """));
  }

  @Test
  void a_time_the_clocks_skipped_or_showed_twice_is_written_in_utc() {
    assertEquals(
        "4:16 CAS827 The clocks of Europe/Kyiv skipped this time on 2022-03-27. / Write it in UTC:"
            + " '2022-03-27 01:30Z', or '2022-03-27 00:30Z' if the clocks were not set.",
        findings(line("e1  2022-03-27 03:30  UK  reports s: raid")));
    assertEquals(
        "4:16 CAS828 The clocks of Europe/Kyiv showed this time twice on 2022-10-30. / Write it in"
            + " UTC: '2022-10-30 00:30Z' the first time, '2022-10-30 01:30Z' the second.",
        findings(line("e1  2022-10-30 03:30  UK  reports s: raid")));
    Docket docket = docket(line("e1  2022-10-30 00:30Z..01:30Z  UK  reports s: raid"));
    assertEquals("2022-10-30T00:30:00Z", docket.entries().getFirst().occurred().toString());
  }

  @Test
  void what_the_engine_copes_with_is_a_warning() {
    assertEquals(
        """
        4:1 CAS843 The entry comes before the occurrence 'strike' that it speaks of. / Check the \
        time of both; entries stand by when they occurred.
        6:1 CAS844 The entry was lodged before what it tells of occurred. / Check both times, and \
        whether the time after 'lodged' needs a date.
        7:1 CAS842 Nobody reports an occurrence called 'strik'. / Did you mean 'strike'?
        8:1 CAS841 There is no entry 'e99'.
        9:1 CAS845 The entry 'e1' is somebody else's, so this has no effect. / Whoever disagrees \
        says so by 'says of', 'denies of' or 'denies act'.\
        """,
        findings(
            line(
                """
                e1  2022-05-02 03:00  Ukraine  does appeal about strike
                e2  2022-05-02 03:40  Ukraine  reports strike: raid
                e3  2022-05-02 23:40  lodged 00:10  Ukraine  does appeal about strike
                e4  2022-05-03 03:40  Russia   says of strik: training
                e5  2022-05-03 03:41  Russia   denies act e99
                e6  2022-05-03 03:42  Russia   takes back e1\
                """)));
  }
}

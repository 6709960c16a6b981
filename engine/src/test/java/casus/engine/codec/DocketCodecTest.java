// SPDX-License-Identifier: Apache-2.0
package casus.engine.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casus.engine.docket.Docket;
import casus.engine.docket.Event;
import casus.treaty.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocketCodecTest {
  private static final String HEADER = "{\"casus\":\"docket\",\"version\":1,\"title\":\"T\"}\n";
  private static final String START =
      "{\"id\":\"e1\",\"by\":\"Ukraine\",\"occurred\":\"2022-05-02T00:40:00Z\","
          + "\"lodged\":\"2022-05-02T01:00:00Z\",\"event\":";
  private static final String ENTRY =
      START + "{\"kind\":\"occurrence-alleged\",\"occasion\":\"strike\"}}\n";

  private static byte[] golden() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DocketCodecTest.class.getResourceAsStream("golden.docket.jsonl"))) {
      return in.readAllBytes();
    }
  }

  private static Docket accepted(String text) {
    Outcome outcome = DocketCodec.read("t", text.getBytes(StandardCharsets.UTF_8));
    return assertInstanceOf(Outcome.Accepted.class, outcome, outcome::toString).docket();
  }

  private static List<Diagnostic> refused(String text) {
    Outcome outcome = DocketCodec.read("t", text.getBytes(StandardCharsets.UTF_8));
    return assertInstanceOf(Outcome.Rejected.class, outcome, outcome::toString).diagnostics();
  }

  @Test
  void the_golden_docket_is_read_and_written_byte_for_byte() throws IOException {
    byte[] golden = golden();
    Outcome outcome = DocketCodec.read("golden", golden);
    Docket docket = assertInstanceOf(Outcome.Accepted.class, outcome, outcome::toString).docket();
    assertArrayEquals(golden, DocketCodec.write(docket));
  }

  @Test
  void the_golden_docket_holds_every_kind_of_event() throws IOException {
    Outcome outcome = DocketCodec.read("golden", golden());
    Docket docket = assertInstanceOf(Outcome.Accepted.class, outcome).docket();
    TreeSet<EventKind> kinds = new TreeSet<>();
    docket.entries().forEach(e -> kinds.add(EventKind.of(e.event())));
    assertEquals(new TreeSet<>(Arrays.asList(EventKind.values())), kinds);
    assertTrue(
        docket.entries().stream()
            .anyMatch(e ->
                e.event() instanceof Event.EntryCorrected c
                    && c.corrected() instanceof Event.OccurrenceAlleged));
  }

  @Test
  void blanks_and_the_order_of_keys_do_not_matter() {
    String loose =
        "{ \"title\" : \"T\", \"version\": 1, \"casus\": \"docket\" }\r\n"
            + "{\"event\":{\"occasion\":\"strike\",\"kind\":\"occurrence-alleged\"},"
            + "\"lodged\":\"2022-05-02T01:00:00.000Z\",\"occurred\":\"2022-05-02T00:40:00Z\","
            + "\"by\":\"Ukr\\u0061ine\",\"id\":\"e1\"}";
    assertEquals(accepted(HEADER + ENTRY), accepted(loose));
  }

  @Test
  void one_entry_told_twice_counts_once() {
    assertEquals(accepted(HEADER + ENTRY), accepted(HEADER + ENTRY + ENTRY));
  }

  @Test
  void an_id_used_for_two_entries_is_refused_and_the_first_kept() {
    String other = ENTRY.replace("Ukraine", "Russia");
    Diagnostic finding = refused(HEADER + ENTRY + other).getFirst();
    assertEquals("CAS811", finding.code());
    assertEquals(3, finding.locus().line());
    assertEquals(2, finding.related().getFirst().locus().line());
  }

  @Test
  void every_line_with_something_wrong_is_told() {
    List<Diagnostic> findings = refused(HEADER + "{}\n" + ENTRY + "[]\n\n");
    assertEquals(
        List.of("2 CAS807", "4 CAS809", "5 CAS802"),
        findings.stream().map(d -> d.locus().line() + " " + d.code()).toList());
  }

  @Test
  void a_docket_cut_in_the_middle_of_a_line_keeps_what_stands_before() {
    String cut = HEADER + ENTRY + ENTRY.substring(0, 40);
    Outcome outcome = DocketCodec.read("t", cut.getBytes(StandardCharsets.UTF_8));
    var rejected = assertInstanceOf(Outcome.Rejected.class, outcome);
    assertEquals(1, rejected.kept().entries().size());
    assertEquals("T", rejected.kept().title());
    Diagnostic finding = rejected.diagnostics().getFirst();
    assertEquals("CAS803", finding.code());
    assertEquals(3, finding.locus().line());
    assertEquals(41, finding.locus().column());
  }

  @Test
  void a_docket_without_header_is_refused_and_its_entries_are_kept() {
    Outcome outcome = DocketCodec.read("t", ENTRY.getBytes(StandardCharsets.UTF_8));
    var rejected = assertInstanceOf(Outcome.Rejected.class, outcome);
    assertEquals("CAS804", rejected.diagnostics().getFirst().code());
    assertEquals(1, rejected.kept().entries().size());
  }

  @Test
  void columns_are_counted_in_code_points() {
    String smile = "{\"casus\":\"docket\",\"title\":\"\uD83D\uDE00\",\"version\":1.5}\n";
    Diagnostic finding = refused(smile).getFirst();
    assertEquals(smile.codePointCount(0, smile.indexOf(".5")) + 1, finding.locus().column());
  }

  @Test
  void bytes_that_are_not_utf8_are_refused_where_they_stand() {
    byte[] bytes = (HEADER + ENTRY).getBytes(StandardCharsets.UTF_8);
    int at = HEADER.length() + 10;
    bytes[at] = (byte) 0xff;
    var rejected = assertInstanceOf(Outcome.Rejected.class, DocketCodec.read("t", bytes));
    Diagnostic finding = rejected.diagnostics().getFirst();
    assertEquals("CAS801 2:11", place(finding));
  }

  @Test
  void a_byte_order_mark_is_refused() {
    assertEquals("CAS801 1:1", place(refused("\uFEFF" + HEADER).getFirst()));
  }

  @Test
  void a_line_beyond_the_limit_is_refused_and_the_next_one_read() {
    String huge = "{\"id\":\"" + "x".repeat(Lines.LONGEST) + "\"}\n";
    Outcome outcome =
        DocketCodec.read("t", (HEADER + huge + ENTRY).getBytes(StandardCharsets.UTF_8));
    var rejected = assertInstanceOf(Outcome.Rejected.class, outcome);
    assertEquals("CAS812 2:1", place(rejected.diagnostics().getFirst()));
    assertEquals(1, rejected.kept().entries().size());
  }

  private static String place(Diagnostic finding) {
    return finding.code() + " " + finding.locus().line() + ":" + finding.locus().column();
  }

  @Test
  void a_line_of_exactly_the_limit_is_read() {
    String begin = "{\"casus\":\"docket\",\"version\":1,\"title\":\"";
    String title = "x".repeat(Lines.LONGEST - begin.length() - 2);
    Docket docket = accepted(begin + title + "\"}\n" + ENTRY);
    assertEquals(title, docket.title());
    assertEquals(1, docket.entries().size());
    Diagnostic finding = refused(begin + title + "x\"}\n" + ENTRY).getFirst();
    assertEquals("CAS812 1:1", place(finding));
  }

  @Test
  void a_long_text_is_shown_up_to_sixty_characters() {
    String kind = "\uD83D\uDE00".repeat(60);
    assertTrue(refusedKind(kind).contains("'" + kind + "'"), refusedKind(kind));
    assertTrue(refusedKind(kind + "x").contains("'" + kind + "…'"), refusedKind(kind + "x"));
  }

  @Test
  void blanks_may_stand_wherever_json_lets_them() {
    String spaced =
        START
            + " { \"kind\" : \"series-joined\" , \"series\" : \"s\" ,"
            + " \"members\" : [ \"a\" , \"b\" ] } } ";
    String tight = spaced.replace(" ", "");
    assertEquals(accepted(HEADER + tight + "\n"), accepted(" " + HEADER + "\t " + spaced + "\n"));
    String empty = START + "{\"kind\":\"series-joined\",\"series\":\"s\",\"members\":[ ]}}\n";
    assertEquals("CAS810", refused(HEADER + empty).getFirst().code());
    assertEquals("CAS804", refused("{ }\n").getFirst().code());
  }

  @Test
  void what_cannot_be_seen_is_written_as_an_escape() {
    Docket docket = new Docket("a\u202eb\udb40\udc01c\ud83d\ude00", List.of());
    String written = new String(DocketCodec.write(docket), StandardCharsets.UTF_8);
    assertTrue(written.contains("a\\u202eb\\udb40\\udc01c\ud83d\ude00"), written);
    assertEquals(docket, accepted(written));
  }

  @Test
  void an_entry_alone_is_written_as_its_line() {
    Docket docket = accepted(HEADER + ENTRY);
    String line =
        new String(DocketCodec.write(docket.entries().getFirst()), StandardCharsets.UTF_8);
    assertEquals(
        new String(DocketCodec.write(docket), StandardCharsets.UTF_8), HEADER + line + "\n");
  }

  @Test
  void a_hundred_findings_are_enough() {
    assertEquals(100, refused(HEADER + "{}\n".repeat(150)).size());
  }

  @Test
  void a_byte_order_mark_alone_is_no_cut() {
    Diagnostic finding = refused("\uFEFF{").getFirst();
    assertEquals("CAS801 1:1", place(finding));
    assertTrue(finding.message().contains("byte order mark"), finding::message);
  }

  @Test
  void a_docket_cut_in_the_middle_of_a_character_is_cut() {
    byte[] bytes = (HEADER + "{\"id\":\"é").getBytes(StandardCharsets.UTF_8);
    Outcome outcome = DocketCodec.read("t", Arrays.copyOf(bytes, bytes.length - 1));
    var rejected = assertInstanceOf(Outcome.Rejected.class, outcome);
    assertEquals("CAS803 2:8", place(rejected.diagnostics().getFirst()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"a text | \"x\"", "a number | 7", "a list | [1]"})
  void a_line_that_is_no_object_is_told_as_what_it_is(String noun, String line) {
    String message = refused(line + "\n").getFirst().message();
    assertEquals("The line is " + noun + ", not an object.", message);
  }

  private static String refusedKind(String kind) {
    return refused(HEADER + START + "{\"kind\":\"" + kind + "\"}}\n").getFirst().message();
  }

  @Test
  void a_character_of_a_fault_is_shown_or_numbered() {
    assertTrue(refused("{\"a\":~}\n").getFirst().message().contains("begins with ~"));
    assertTrue(refused("{\"a\":\u007f}\n").getFirst().message().contains("begins with U+007F"));
    assertTrue(refused("{\"a\":é}\n").getFirst().message().contains("begins with U+00E9"));
    assertTrue(refused("{\"a\":!}\n").getFirst().message().contains("begins with !"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CAS802 | {\"a\":1} {}",
        "CAS802 | {\"a\":tru}",
        "CAS802 | {\"a\":null}",
        "CAS802 | {\"a\":1.0}",
        "CAS802 | {\"a\":1e3}",
        "CAS802 | {\"a\":01}",
        "CAS802 | {\"a\":-0}",
        "CAS802 | {\"a\":1234567890123456}",
        "CAS802 | {\"a\":\"\\ud800\"}",
        "CAS802 | {\"a\":\"\\ud800x\"}",
        "CAS802 | {\"a\":\"\\x\"}",
        "CAS802 | {\"a\":\"\\u12g4\"}",
        "CAS802 | {'a':1}",
        "CAS802 | {\"a\":1,}",
        "CAS802 | {\"a\" 1}",
        "CAS802 | // no comment",
        "CAS802 | {\"a\":-}",
        "CAS802 | {\"a\":\"\\u123\"}",
        "CAS802 | {\"a\":\"\\",
        "CAS802 | {\"a\":\"\\u",
        "CAS802 | {\"a\":",
        "CAS802 | {\"a\":[1",
        "CAS802 | {",
        "CAS806 | {\"a\":1,\"a\":1}",
        "CAS809 | \"text\"",
        "CAS809 | [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]",
        "CAS809 | [[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[]]",
        "CAS805 | {\"casus\":\"docket\",\"version\":123456789012345,\"title\":\"\"}",
        "CAS805 | {\"casus\":\"docket\",\"version\":-1,\"title\":\"\"}",
        "CAS805 | {\"casus\":\"docket\",\"version\":0,\"title\":\"\"}",
        "CAS812 | [[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]",
        "CAS804 | {\"casus\":\"treaty\",\"version\":1,\"title\":\"\"}",
        "CAS805 | {\"casus\":\"docket\",\"version\":2,\"title\":\"\"}",
        "CAS807 | {\"casus\":\"docket\",\"version\":1}",
        "CAS808 | {\"casus\":\"docket\",\"version\":1,\"title\":\"\",\"more\":1}",
        "CAS809 | {\"casus\":\"docket\",\"version\":\"1\",\"title\":\"\"}",
      })
  void a_header_is_refused(String code, String line) {
    assertEquals(code, refused(line + "\n").getFirst().code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CAS810 | {\"kind\":\"armed-attack-occurred\"}",
        "CAS810 | {\"kind\":\"act-reported\",\"act\":\"no name\",\"actors\":[\"A\"]}",
        "CAS810 | {\"kind\":\"act-reported\",\"act\":\"assist\",\"actors\":[]}",
        "CAS807 | {\"kind\":\"act-reported\",\"act\":\"assist\"}",
        "CAS808 | {\"kind\":\"act-denied\",\"entry\":\"e4\",\"why\":\"because\"}",
        "CAS809 | {\"kind\":\"act-denied\",\"entry\":[\"e4\"]}",
        "CAS809 | {@account,\"what\":\"attack\"}",
        "CAS810 | {@account,\"denied\":[\"colour\"]}",
        "CAS810 | {@account,\"who\":[\"R\"],\"denied\":[\"who\"]}",
        "CAS807 | {@account,\"where\":[{}]}",
        "CAS807 | {@account,\"where\":[{\"lat\":1}]}",
        "CAS810 | {@account,\"where\":[{\"lat\":90000001,\"lon\":0}]}",
        "CAS810 | {@account,\"where\":[{\"unit\":\"Odesa\"}]}",
        "CAS810 | {@account,\"when\":{\"earliest\":\"2022-02-30T00:00:00Z\"}}",
        "CAS810 | {@account,\"when\":{\"earliest\":\"1500-01-01T00:00:00Z\"}}",
        "CAS810 | {@account,\"when\":{\"earliest\":\"2022-05-02T24:00:00Z\"}}",
        "CAS810 | {@account,\"when\":{\"earliest\":\"2022-05-02T00:00:00.1234Z\"}}",
        "CAS808 | {@account,\"when\":{\"earliest\":\"2022-05-02T00:00:00Z\",\"more\":1}}",
        "CAS808 | {@account,\"where\":[{\"unit\":\"UA-51\",\"more\":1}]}",
        "CAS808 | {\"kind\":\"act-denied\",\"entry\":\"e4\"},\"more\":1",
        "CAS808 | {\"kind\":\"question-answered\",\"question\":\"q\",\"about\":\"s\","
            + "\"answer\":\"yes\",\"if\":{\"question\":\"p\",\"answer\":\"no\",\"more\":1}}",
        "CAS810 | {@vote,\"ballot\":\"yes\"}",
        "CAS808 | {@vote,\"ballot\":\"against\",\"option\":\"x\"}",
        "CAS810 | {\"kind\":\"entry-corrected\",\"entry\":\"e0\","
            + "\"event\":{\"kind\":\"entry-withdrawn\",\"entry\":\"e0\"}}",
      })
  void an_event_is_refused(String code, String shorthand) {
    String event =
        shorthand
            .replace("@account", "\"kind\":\"account-given\",\"occasion\":\"s\"")
            .replace(
                "@vote",
                "\"kind\":\"vote-cast\",\"body\":\"B\",\"question\":\"q\",\"about\":\"s\"");
    assertEquals(code, refused(HEADER + START + event + "}\n").getFirst().code());
  }

  @Test
  void every_finding_has_a_code_of_its_own_a_title_a_meaning_and_an_example() {
    TreeSet<String> codes = new TreeSet<>();
    for (CodecFinding finding : CodecFinding.values()) {
      assertTrue(codes.add(finding.code()), finding::code);
      assertTrue(finding.title().matches("[A-Z].*[^.]"), finding::title);
      assertTrue(finding.meaning().matches("[A-Z].*\\."), finding::meaning);
      assertTrue(!finding.example().isBlank(), finding::code);
    }
  }
}

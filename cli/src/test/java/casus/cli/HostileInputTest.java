// SPDX-License-Identifier: Apache-2.0
package casus.cli;

import static casus.cli.HostileFile.DOCKET;
import static casus.cli.HostileFile.TREATY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing anybody feeds Casus makes it crash, hang, lie or lose. Each input ends in a finding with
/// place and reason, or is taken for what it is; never in a stack trace.
class HostileInputTest {
  private static final int FINE = ExitCodes.FINE;
  private static final int FINDINGS = ExitCodes.FINDINGS;
  private static final int INPUT = ExitCodes.INPUT;

  @TempDir private Path folder;

  private record Ran(int code, String said) {}

  private static Ran casus(String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said, true);
    int code = Main.run(writer, writer, arguments);
    return new Ran(code, said.toString());
  }

  @BeforeEach
  void aTreatyAndADocket() throws IOException {
    Files.writeString(folder.resolve("t.casus"), TREATY);
    Files.writeString(folder.resolve("d.docket"), DOCKET);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static void told(Ran ran, int code, String... said) {
    for (String words : said) {
      assertTrue(ran.said().contains(words), () -> words + " is not in\n" + ran.said());
    }
    assertEquals(code, ran.code(), ran::said);
    assertFalse(ran.said().contains("\tat "), ran::said);
    assertFalse(ran.said().contains("Exception"), ran::said);
  }

  static Stream<HostileFile> treaties() {
    String head = "language casus 1.\ntreaty T \"T\", drafted ";
    return Stream.of(
        HostileFile.treaty("sound", "", FINDINGS, "0 errors, 1 warnings"),
        HostileFile.text("empty.casus", "", INPUT, "CAS110", "empty.casus:1:1"),
        HostileFile.text("words.casus", "this is no treaty", INPUT, "CAS102", "words.casus:1:1"),
        HostileFile.treaty(
            "unknown-party", "role R: Polnad.\n", INPUT, "CAS201", ":10:9", "Poland"),
        HostileFile.treaty("twice", "party Poland.\n", INPUT, "CAS202", ":10:7"),
        HostileFile.text(
            "day.casus", head + "2022-02-30, kind draft.\n", INPUT, "CAS115", "day.casus:2:23"),
        HostileFile.text("mark.casus", "\uFEFF" + TREATY, FINDINGS, "0 errors"),
        HostileFile.text("crlf.casus", TREATY.replace("\n", "\r\n"), FINDINGS, "0 errors"),
        HostileFile.text("cr.casus", TREATY.replace("\n", "\r"), FINDINGS, "0 errors"),
        HostileFile.raw("start.casus", "\u00c3(" + TREATY, INPUT, "CAS862", "start.casus:1:1"),
        HostileFile.raw("middle.casus", TREATY + "party \u00ff.\n", INPUT, "CAS862", ":10:7"),
        HostileFile.raw("end.casus", TREATY + "-- \u00e2\u0082", INPUT, "CAS862", ":10:4"),
        HostileFile.wide("utf16.casus", TREATY, INPUT, "CAS862", ":1:1"),
        HostileFile.treaty("nul", "party A\0B.\n", INPUT, "CAS108", "U+0000", ":10:8"),
        HostileFile.treaty(
            "mixed",
            "party \u0420oland.\n",
            INPUT,
            "CAS107",
            ":10:8",
            "U+006F LATIN SMALL LETTER O"),
        HostileFile.treaty(
            "alike",
            "party \u0421\u0435\u0441.\nparty Cec.\n",
            INPUT,
            "CAS107",
            ":11:7",
            "looks like another name"),
        HostileFile.treaty("zero", "party Can\u200bada.\n", INPUT, "CAS117", "U+200B", ":10:10"),
        HostileFile.treaty(
            "override", "-- if not \u202eevahs\n", INPUT, "CAS117", "U+202E", ":10:11", "order"),
        HostileFile.treaty("isolate", "act a \"b\u2066c\".\n", INPUT, "CAS117", "U+2066", ":10:9"),
        HostileFile.treaty("right", "act a \"b\u200fc\".\n", INPUT, "CAS117", "U+200F", ":10:9"),
        HostileFile.text(
            "prose.casus.md",
            "Prose \u202e.\n```casus\n" + TREATY + "```\n",
            INPUT,
            "CAS117",
            "prose.casus.md:1:7"),
        HostileFile.treaty(
            "ukrainian",
            "-- \u0422\u0435\u043a\u0441\u0442 \u0437 Latin, \u0457\n",
            FINDINGS,
            "0 errors"));
  }

  static Stream<HostileFile> largeTreaties() {
    return Stream.of(
        HostileFile.treaty(
            "deep", "area A: " + "(".repeat(5_000) + "UA-43.\n", INPUT, "CAS112", ":10:209"),
        HostileFile.treaty(
            "not", "point 2: if " + "not ".repeat(100_000) + ".\n", INPUT, "CAS112", ":10:"),
        HostileFile.treaty(
            "brackets",
            "point 2: Poland must assist, at once, owed to Ukraine, on breach: \"x\""
                + " [proposed by Ukraine]".repeat(10_000)
                + ".\n",
            INPUT,
            "CAS114",
            ":10:"),
        HostileFile.treaty(
            "members",
            "role R: " + "Poland, ".repeat(5_000) + "Ukraine.\n",
            INPUT,
            "CAS115",
            "at most 1,000 members"),
        HostileFile.treaty("leaves", "[".repeat(1_000_001), INPUT, "CAS111", "a million words"),
        HostileFile.treaty("long", "-- " + "c".repeat(5_000_000) + "\n", FINDINGS, "0 errors"),
        HostileFile.treaty("name", "party " + "x".repeat(200_000) + ".\n", INPUT, "CAS115"),
        HostileFile.text(
            "fence.casus.md",
            "```casus\n" + TREATY + "```\n```" + "a".repeat(200_000) + "`\n",
            FINDINGS,
            "0 errors"));
  }

  @ParameterizedTest
  @MethodSource({"treaties", "largeTreaties"})
  void aTreatyIsReadOrRefusedAtItsPlace(HostileFile file) throws IOException {
    Ran ran = casus("check", "--quiet", file.in(folder).toString());
    told(ran, file.code(), file.said().toArray(String[]::new));
    assertTrue(ran.said().length() < 4_000_000, "Findings are bounded, and so are their excerpts.");
  }

  static Stream<HostileFile> dockets() {
    String e2 = "e2 2022-05-03 10:00 Poland does assist about strike\n";
    return Stream.of(
        HostileFile.text("empty.docket", "", INPUT, "CAS832", "empty.docket:1:1"),
        HostileFile.docket(
            "party",
            "e2 2022-05-03 10:00 Polnad does assist about strike\n",
            FINE,
            "CAS846",
            "Poland"),
        HostileFile.docket(
            "alike",
            "e2 2022-05-03 10:00 \u0420\u043el\u0430nd does assist about strike\n",
            INPUT,
            "CAS835",
            ":4:21",
            "LATIN SMALL LETTER L"),
        HostileFile.docket("day", "e2 2022-02-30 10:00 UK does a\n", INPUT, "CAS826", ":4:4"),
        HostileFile.docket("hour", "e2 2022-05-03 24:00 UK does a\n", INPUT, "CAS826", ":4:"),
        HostileFile.docket("skipped", "e2 2022-03-27 03:30 UK does a\n", INPUT, "CAS827", ":4:"),
        HostileFile.docket("double", "e2 2022-10-30 03:30 UK does a\n", INPUT, "CAS828", ":4:"),
        HostileFile.docket(
            "before",
            "e2 2022-05-01 10:00 Poland does assist about strike\n",
            FINE,
            "CAS843",
            ":4:1"),
        HostileFile.docket(
            "answer",
            "e2 2022-05-01 10:00 Poland answers q about strike: yes\n",
            FINE,
            "CAS843",
            ":4:1"),
        HostileFile.docket(
            "lodged", "e2 2022-05-03 10:00 lodged 09:00 UK does a\n", FINE, "CAS844", ":4:1"),
        HostileFile.docket(
            "correction",
            "e2 2022-05-01 10:00 Ukraine takes back e1\n",
            FINE,
            "CAS843",
            "lodged before the entry 'e1'"),
        HostileFile.docket(
            "rivals",
            """
            e2 2022-05-03 10:00 Ukraine takes back e1
            e3 2022-05-03 11:00 Ukraine corrects e1: reports strike: attack against Poland
            """,
            FINE,
            "CAS847",
            "also corrected by 'e2'"),
        HostileFile.docket("twice", e2 + e2, INPUT, "CAS831", ":5:1", "see "),
        HostileFile.docket("cut", "e2 2022-05-03 10:00 Poland do", INPUT, "CAS823", ":4:28"),
        HostileFile.docket("quote", "e2 2022-05-03 10:00 \"Pol", INPUT, "CAS825", ":4:21"),
        HostileFile.docket("escape", "e2 2022-05-03 10:00 \"Pol\\u20", INPUT, "CAS825", ":4:25"),
        HostileFile.raw(
            "half.docket", DOCKET + "# \u00e2\u0082", INPUT, "CAS862", "half.docket:4:3"));
  }

  static Stream<HostileFile> hiddenInDockets() {
    return Stream.of(
        HostileFile.text(
            "lines.docket",
            "{\"casus\":\"docket\",\"version\":1,\"title\":\"x\"}\n",
            INPUT,
            "CAS832",
            "lines.docket:1:1",
            ".docket.jsonl"),
        HostileFile.docket("override", "# \u202e\n", INPUT, "CAS834", "U+202E", ":4:3"),
        HostileFile.docket("zero", "e2 2022-05-03 10:00 Pol\u200band does a\n", INPUT, "CAS834"),
        HostileFile.docket(
            "escaped", "e2 2022-05-03 10:00 \"Pol\\u200band\" does a\n", INPUT, "CAS834", ":4:21"),
        HostileFile.docket("marks", ":".repeat(2_000_001), INPUT, "CAS836", "2 million"),
        HostileFile.docket("findings", "x\n".repeat(50_000), INPUT, "CAS837", "more than 1,000"),
        HostileFile.docket("nul", "e2 2022-05-03 10:00 P\0 does a\n", INPUT, "CAS824", ":4:21"),
        HostileFile.text("mark.docket", "\uFEFF" + DOCKET, FINE),
        HostileFile.text("crlf.docket", DOCKET.replace("\n", "\r\n"), FINE),
        HostileFile.lines("nest", "[".repeat(2_000_000) + "\n", INPUT, "CAS812", ":2:1"),
        HostileFile.lines("deep", "[".repeat(1_000) + "\n", INPUT, "CAS812", ":2:17"),
        HostileFile.lines("half", "{\"id\":\"e1\",\"by\":\"Ukr", INPUT, "CAS803", ":2:21"),
        HostileFile.lines("esc", "{\"id\":\"e1\\u2", INPUT, "CAS803", ":2:"),
        HostileFile.lines("turned", "{\"id\":\"e\u202e1\"}\n", INPUT, "CAS813", "U+202E", ":2:9"),
        HostileFile.lines("hidden", "{\"id\":\"e\\u202e1\"}\n", INPUT, "CAS813", "U+202E", ":2:7"),
        HostileFile.lines(
            "mixed", "{\"id\":\"e1\",\"by\":\"\u0420oland\"}\n", INPUT, "CAS814", ":2:17"));
  }

  @ParameterizedTest
  @MethodSource({"dockets", "hiddenInDockets"})
  void aDocketIsReadOrRefusedAtItsPlace(HostileFile file) throws IOException {
    Ran ran = casus("assess", path("t.casus"), "--docket", file.in(folder).toString());
    told(ran, file.code(), file.said().toArray(String[]::new));
    assertTrue(ran.said().length() < 2_000_000, "Findings are bounded, and so are their excerpts.");
  }

  @Test
  void anIdInTwoDocketsNamesOneEntry() throws IOException {
    String other = DOCKET.replace("03:40", "03:41");
    Files.writeString(folder.resolve("other.docket"), other);
    String[] both = {"assess", path("t.casus"), "--docket", path("d.docket"), "--docket", ""};
    both[5] = path("other.docket");
    told(casus(both), INPUT, "Two entries have the id e1", "another id");
    both[5] = path("d.docket");
    told(casus(both), FINE);
  }

  @Test
  void idsThatDifferOnlyInCaseOrFormAreTwo() throws IOException {
    String more =
        """
        E1 2022-05-03 10:00 Ukraine does appeal about strike
        \u00e9 2022-05-03 11:00 Ukraine does appeal about strike
        """;
    Files.writeString(folder.resolve("case.docket"), DOCKET + more);
    told(casus("assess", path("t.casus"), "--docket", path("case.docket")), FINE);
  }

  @Test
  void namesInOptionsAreKnownOrRefused() {
    List<String> start = List.of("assess", path("t.casus"), "--docket", path("d.docket"));
    for (List<String> option :
        List.of(
            List.of("--account", "\u0420oland"),
            List.of("--reading", "R9"),
            List.of("--bracket", "point-9/Russia"),
            List.of("--map", "Atlantis"),
            List.of("--as-of", "2022-02-30 10:00"),
            List.of("--as-of", "2022-03-27 03:30"),
            List.of("--suppose", "no-such-world"))) {
      String[] line = Stream.concat(start.stream(), option.stream()).toArray(String[]::new);
      Ran ran = casus(line);
      told(ran, INPUT);
      assertFalse(ran.said().isBlank(), option::toString);
    }
  }

  @Test
  void whatIsNoFileIsRefused() throws IOException, InterruptedException {
    Files.createDirectory(folder.resolve("folder.casus"));
    told(casus("check", path("folder.casus")), INPUT, "no treaty called");
    told(casus("check", path("missing.casus")), INPUT, "no treaty called");
    Path docket = Files.createDirectory(folder.resolve("folder.docket"));
    told(
        casus("assess", path("t.casus"), "--docket", docket.toString()), INPUT, "no docket called");
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
      Process made = new ProcessBuilder("mkfifo", path("pipe.docket")).start();
      assertEquals(0, made.waitFor());
      told(casus("assess", path("t.casus"), "--docket", path("pipe.docket")), INPUT, "no docket");
      told(casus("check", path("pipe.docket")), INPUT, "no treaty called");
    }
  }

  @Test
  void oneByteMoreThanTheLimitIsRefused() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path("large.casus"), "rw")) {
      file.setLength(64L * 1024 * 1024 + 1);
    }
    told(casus("check", path("large.casus")), INPUT, "CAS863", "64 million bytes", "Divide it.");
  }

  @Test
  void whatCannotBeLodgedChangesNothing() throws IOException {
    Path docket = folder.resolve("d.docket");
    String[] line = {
      "lodge", docket.toString(), "--by", "Pol\u200band", "--at", "", "does", "assist"
    };
    line[5] = "2022-05-03 10:00";
    told(casus(line), INPUT, "CAS834");
    assertEquals(DOCKET, Files.readString(docket));
  }
}

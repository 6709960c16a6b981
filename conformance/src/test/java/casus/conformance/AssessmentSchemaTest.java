// SPDX-License-Identifier: Apache-2.0
package casus.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// `docs/reference/assessment.schema.json` describes what `casus assess --json` prints.
class AssessmentSchemaTest {
  /// Chosen so that together they print every property the schema describes.
  private static final String CONFLICT =
      "conformance/src/test/resources/casus/conformance/conflict/";

  private static final List<String> QUESTIONS =
      List.of(
          "docs/tutorial/first --docket harbour",
          "docs/tutorial/first --docket harbour-denied --as-of 2031-06-06T00:00Z",
          "docs/tutorial/first --docket too-early --account Arland",
          "istanbul-communique --docket ukraine-2022-02-24 --suppose in-force-since-january-2022",
          "istanbul-communique --docket ukraine-2022-02-24 --suppose in-force-since-january-2022"
              + " --reading R3-each --map Russia --account Ukraine --as-of 2022-03-01T00:00Z",
          "istanbul-communique --docket ukraine-2022-02-24 --suppose in-force-since-january-2022"
              + " --reading R2 --apart --readings none",
          "istanbul-communique --docket ukraine-2022-02-24 --suppose in-force-since-january-2022"
              + " --reading from-becoming-known --readings none",
          "istanbul-communique --suppose provisionally-applied-by-eight --readings none"
              + " --reading more-than-half",
          "ukraine-treaty-april-2022 --docket ukraine-2022-02-24"
              + " --suppose in-force-since-january-2022",
          "budapest-memorandum --docket budapest-memorandum-status --docket ukraine-2022-02-24"
              + " --force political",
          "anglo-polish-1939 --docket anglo-polish-1939-status --docket poland-1939"
              + " --text protocol",
          "saudi-pakistan-2025 --docket saudi-pakistan-2025-status --readings none",
          "north-atlantic-treaty --docket north-atlantic-treaty-status --docket nine-eleven-2001",
          "czechoslovak-soviet-1935 franco-soviet-1935 --docket czechoslovak-soviet-1935-status"
              + " --docket franco-soviet-1935-status --docket czechoslovakia-1938"
              + " --reading hangs-on-the-duty --readings none",
          CONFLICT
              + "pact.casus "
              + CONFLICT
              + "neutrality.casus --docket "
              + CONFLICT
              + "story.docket");

  /// What only rare results have; a result that has it takes it off this list.
  private static final List<String> RARE = List.of();

  private static Map<String, Object> schema() throws IOException {
    var file = Repository.root().resolve("docs/reference/assessment.schema.json");
    return Json.readObject(Files.readString(file));
  }

  private static List<String> words(String question) {
    var words = new ArrayList<String>(List.of("assess"));
    words.addAll(Command.words(question));
    words.add("--json");
    return words;
  }

  private static String print(String question) {
    var result = Command.run(words(question));
    assertEquals(0, result.code(), () -> question + "\n" + result.output());
    return result.output();
  }

  @Test
  void whatIsPrintedIsWhatIsDescribed() throws IOException {
    var schema = new JsonSchema(schema());
    for (var question : QUESTIONS) {
      var findings = schema.findings(Json.read(print(question)));
      assertEquals(List.of(), findings.stream().limit(5).toList(), question);
    }
    var never = new TreeSet<>(schema.described());
    never.removeAll(schema.met());
    assertEquals(new TreeSet<>(RARE), never, "described and never printed");
    assertTrue(schema.met().size() >= 60, () -> "Only " + schema.met().size() + " properties.");
  }

  @Test
  void theSameQuestionPrintsTheSameBytes() {
    var question = QUESTIONS.getFirst();
    assertEquals(print(question), Command.runAnew(words(question)).output());
  }

  @Test
  void whatTheSchemaDoesNotDescribeIsNoticed() throws IOException {
    var schema = schema();
    var good = print(QUESTIONS.getFirst());
    var bad =
        List.of(
            good.replace("\"casus\": \"assessment\"", "\"casus\": \"docket\""),
            good.replaceFirst("\"title\"", "\"heading\""),
            good.replaceFirst("\"status\": \"[a-z]+\"", "\"status\": \"guilty\""),
            good.replaceFirst("\"kind\": \"at\"", "\"kind\": \"soon\""),
            good.replaceFirst("\"asOf\": \"", "\"asOf\": \"about "));
    for (var text : bad) {
      assertFalse(text.equals(good));
      assertFalse(new JsonSchema(schema).findings(Json.read(text)).isEmpty(), text);
    }
  }
}

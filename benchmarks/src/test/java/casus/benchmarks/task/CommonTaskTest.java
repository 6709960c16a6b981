// SPDX-License-Identifier: Apache-2.0
package casus.benchmarks.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import casus.engine.codec.DocketCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The published totals come out of the treaty file.
class CommonTaskTest {
  @Test
  void a_thousand_scenarios_give_the_published_totals() {
    assertEquals(Totals.OF_1_000, CommonTask.totals(1_000));
  }

  /// The files that a cold start is measured on and rehearsed with are published stories.
  /// `-Dcasus.write=true` writes them anew.
  @ParameterizedTest
  @ValueSource(ints = {9, 16})
  void files_of_the_cold_start_are_published_stories(int number) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocketCodec.write(TaskDocket.from(Scenario.published(number)).docket(), out);
    Path file = Path.of("cold-start", "common-task-" + number + ".docket.jsonl");
    if (Boolean.getBoolean("casus.write")) {
      Files.write(file, out.toByteArray());
    }
    assertEquals(Files.readString(file), out.toString(StandardCharsets.UTF_8));
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import casus.engine.codec.DocketCodec;
import casus.engine.docket.Docket;
import casus.scenario.docket.DocketText;
import java.nio.charset.StandardCharsets;

/// Dockets as aligned text. What was read can be written and read again, in both formats.
public final class DocketTarget {
  private static final int MOST = 10_001;

  private DocketTarget() {}

  /// Holds one input to the laws.
  ///
  /// @param input any bytes
  public static void fuzzerTestOneInput(byte[] input) {
    read(new String(input, StandardCharsets.UTF_8));
  }

  /// Reads a text and holds it to the laws of dockets and suppositions.
  static DocketText.Outcome read(String text) {
    DocketText.Outcome outcome = DocketText.read("fuzzed.docket", text);
    switch (outcome) {
      case DocketText.Outcome.Rejected(var findings) -> {
        Law.holds(!findings.isEmpty(), "a refusal says why");
        Law.placed(findings, "fuzzed.docket", text, MOST);
      }
      case DocketText.Outcome.Accepted(var sheet, var warnings) -> {
        Law.placed(warnings, "fuzzed.docket", text, MOST);
        String written = DocketText.write(sheet);
        if (DocketText.read("written.docket", written)
            instanceof DocketText.Outcome.Accepted(var again, _)) {
          Law.same(sheet.docket(), again.docket(), "what is written is read again");
          Law.same(written, DocketText.write(again), "writing twice is writing once");
        } else {
          throw new AssertionError("what is written can be read\n" + written);
        }
        isKept(sheet.docket());
      }
    }
    return outcome;
  }

  private static void isKept(Docket docket) {
    var again = DocketCodec.read("coded", DocketCodec.write(docket));
    Law.same(new casus.engine.codec.Outcome.Accepted(docket), again, "the codec keeps a docket");
  }
}

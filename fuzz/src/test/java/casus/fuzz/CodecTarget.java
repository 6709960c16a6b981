// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import casus.engine.codec.DocketCodec;
import casus.engine.codec.Outcome;
import casus.engine.docket.Docket;
import casus.scenario.docket.DocketSheet;
import casus.scenario.docket.DocketText;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

/// Dockets as JSON Lines. Canonical bytes survive reading and writing; whatever is read survives
/// being written, also as aligned text.
public final class CodecTarget {
  private static final int MOST = 101;

  private CodecTarget() {}

  /// Holds one input to the laws.
  ///
  /// @param input any bytes
  public static void fuzzerTestOneInput(byte[] input) {
    switch (DocketCodec.read("fuzzed.docket.jsonl", input)) {
      case Outcome.Rejected(var findings, Docket kept) -> {
        String text = new String(input, StandardCharsets.UTF_8);
        if (text.indexOf(0xFFFD) < 0) {
          Law.placed(findings, "fuzzed.docket.jsonl", text, MOST);
        }
        Law.holds(findings.size() <= MOST, "findings are bounded");
        isKept(kept);
      }
      case Outcome.Accepted(Docket docket) -> isKept(docket);
    }
  }

  private static void isKept(Docket docket) {
    byte[] bytes = DocketCodec.write(docket);
    Outcome again = DocketCodec.read("written", bytes);
    Law.same(new Outcome.Accepted(docket), again, "what is written is read again");
    byte[] twice = DocketCodec.write(docket);
    Law.holds(java.util.Arrays.equals(bytes, twice), "canonical bytes are the same twice");
    String text = DocketText.write(DocketSheet.of(docket, ZoneOffset.UTC));
    if (DocketText.read("written", text) instanceof DocketText.Outcome.Accepted(var sheet, _)) {
      Law.same(docket, sheet.docket(), "aligned text keeps a docket");
    } else {
      throw new AssertionError("aligned text can be read again\n" + text);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import java.util.Locale;
import java.util.function.Consumer;

/// What is fuzzed: each reads bytes and throws if a law of its is broken.
enum Target {
  /// Treaty texts: places, losslessness, outcomes.
  TREATY(TreatyTarget.class, TreatyTarget::fuzzerTestOneInput),
  /// The layout of treaty texts.
  LAYOUT(LayoutTarget.class, LayoutTarget::fuzzerTestOneInput),
  /// Dockets as aligned text.
  DOCKET(DocketTarget.class, DocketTarget::fuzzerTestOneInput),
  /// Dockets as JSON Lines.
  CODEC(CodecTarget.class, CodecTarget::fuzzerTestOneInput),
  /// Scenarios, read and run.
  SCENARIO(ScenarioTarget.class, ScenarioTarget::fuzzerTestOneInput),
  /// Supposed worlds and the maps they draw.
  SUPPOSITION(SuppositionTarget.class, SuppositionTarget::fuzzerTestOneInput),
  /// What follows from a treaty and a docket.
  ASSESSMENT(AssessmentTarget.class, AssessmentTarget::fuzzerTestOneInput);

  private final Class<?> type;
  private final Consumer<byte[]> body;

  Target(Class<?> type, Consumer<byte[]> body) {
    this.type = type;
    this.body = body;
  }

  /// The name of its folder.
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The class the fuzzer is told.
  String className() {
    return type.getName();
  }

  /// Runs it once.
  void run(byte[] input) {
    body.accept(input);
  }
}

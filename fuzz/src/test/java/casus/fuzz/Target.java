// SPDX-License-Identifier: Apache-2.0
package casus.fuzz;

import java.util.Locale;

/// What is fuzzed: each reads bytes and throws if a law of its is broken.
enum Target {
  /// Treaty texts: places, losslessness, outcomes.
  TREATY(TreatyTarget.class),
  /// The layout of treaty texts.
  LAYOUT(LayoutTarget.class),
  /// Dockets as aligned text.
  DOCKET(DocketTarget.class),
  /// Dockets as JSON Lines.
  CODEC(CodecTarget.class),
  /// Scenarios, read and run.
  SCENARIO(ScenarioTarget.class),
  /// Supposed worlds and the maps they draw.
  SUPPOSITION(SuppositionTarget.class),
  /// What was said of a text, and what is to be measured on a docket.
  BESIDE(BesideTarget.class),
  /// What follows from a treaty and a docket.
  ASSESSMENT(AssessmentTarget.class),
  /// Notes, checkpoints, keys, proofs, policies, envelopes, requests, tiles.
  REGISTER(RegisterTarget.class),
  /// What is sent to a witness and a mirror, and what they answer.
  WITNESS(WitnessTarget.class);

  private final Class<?> type;

  Target(Class<?> type) {
    this.type = type;
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
    switch (this) {
      case TREATY -> TreatyTarget.fuzzerTestOneInput(input);
      case LAYOUT -> LayoutTarget.fuzzerTestOneInput(input);
      case DOCKET -> DocketTarget.fuzzerTestOneInput(input);
      case CODEC -> CodecTarget.fuzzerTestOneInput(input);
      case SCENARIO -> ScenarioTarget.fuzzerTestOneInput(input);
      case SUPPOSITION -> SuppositionTarget.fuzzerTestOneInput(input);
      case BESIDE -> BesideTarget.fuzzerTestOneInput(input);
      case ASSESSMENT -> AssessmentTarget.fuzzerTestOneInput(input);
      case REGISTER -> RegisterTarget.fuzzerTestOneInput(input);
      case WITNESS -> WitnessTarget.fuzzerTestOneInput(input);
    }
  }
}

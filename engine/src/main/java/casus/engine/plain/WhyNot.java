// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.grounds.Ground;
import casus.engine.grounds.Grounds;
import casus.engine.grounds.Inference;
import casus.engine.grounds.Telling;
import casus.engine.standing.PartyStanding;
import casus.treaty.name.PartyId;
import java.util.List;

/// Why a sentence does not apply to a bearer.
sealed interface WhyNot extends Telling {
  /// It does not apply to anybody.
  ///
  /// @param held the sentence on the occurrence
  record ToNobody(Held held) implements WhyNot {
    @Override
    public Grounds told() {
      return held.sentence().rule().grounds().plus(held.verdict().grounds());
    }
  }

  /// The bearer is left out.
  ///
  /// @param held the sentence on the occurrence
  /// @param leaving by which exclusion
  /// @param party the bearer
  record LeftOut(Held held, Leaving leaving, PartyId party) implements WhyNot {
    @Override
    public Grounds told() {
      return held.sentence().rule().grounds().plus(held.whyLeftOut(leaving, party));
    }
  }

  /// The bearer was not bound when it happened.
  ///
  /// @param sentence the sentence
  /// @param bond how it stood
  record NotBound(Sentence sentence, Bond bond) implements WhyNot {
    @Override
    public Grounds told() {
      PartyStanding standing = bond.standing();
      return sentence
          .rule()
          .grounds()
          .plus(
              Grounds.of(
                  new Ground.ByInference(
                      Inference.PARTY_NOT_BOUND,
                      List.of(standing.party().value(), standing.degree().name()),
                      bond.entries().list())));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.register.verify;

import casus.register.note.Signatures;
import casus.register.policy.Policy;
import casus.register.proof.ForkProof;
import java.util.List;
import java.util.Optional;

/// What a proof of a fork proves: that a log signed two trees that cannot both be its own.
final class ForkVerification {
  private ForkVerification() {}

  static Verification of(ForkProof proof, Policy policy, Signatures check) {
    Optional<Policy.Log> log =
        policy.logs().stream().filter(one -> proof.isProven(one.key(), check)).findFirst();
    return new Verification(
        List.of(
            log.map(_ -> Finding.proven(Printed.of(proof.sentence())))
                .orElse(
                    Finding.notProven(
                        "No log of the policy has signed these two trees; or they are one."))));
  }
}

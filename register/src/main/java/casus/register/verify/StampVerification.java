// SPDX-License-Identifier: Apache-2.0
package casus.register.verify;

import casus.register.note.SignedNote;
import casus.register.stamp.TimeStamp;
import casus.register.stamp.TimeStamping;
import casus.register.stamp.TokenFile;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What time stamps prove of a checkpoint: that it existed, by when, by whose word.
final class StampVerification {
  private final Optional<TimeStamping> stamping;
  private final List<X509Certificate> authorities;

  /// @param stamping what checks time stamps, if anything does
  /// @param authorities the certificates of the authorities whose word is taken
  StampVerification(Optional<TimeStamping> stamping, List<X509Certificate> authorities) {
    this.stamping = stamping;
    this.authorities = List.copyOf(authorities);
  }

  /// Verifies the time stamps of a checkpoint.
  ///
  /// @param note what should be stamped; that it is a checkpoint, and of which log, others tell
  /// @param kept the time stamps that came with it
  /// @return what was found
  List<Finding> of(SignedNote note, Optional<TokenFile> kept) {
    if (authorities.isEmpty()) {
      return kept.map(tokens -> List.of(unchecked(tokens))).orElse(List.of());
    }
    if (stamping.isEmpty()) {
      return List.of(
          Finding.notProven(
              "Time stamps are not checked here: casus verify checks them, and this jar alone does"
                  + " not."));
    }
    List<Finding> findings = new ArrayList<>();
    for (X509Certificate authority : authorities) {
      findings.addAll(by(authority, note, kept, stamping.get()));
    }
    return findings;
  }

  private static Finding unchecked(TokenFile tokens) {
    int count = tokens.tokens().size();
    return Finding.condition(
        (count == 1 ? "A time stamp stands" : count + " time stamps stand")
            + " beside it, unchecked: give the certificate of its authority with --authority.");
  }

  private static List<Finding> by(
      X509Certificate authority, SignedNote note, Optional<TokenFile> kept, TimeStamping stamping) {
    byte[] text = note.text().getBytes(StandardCharsets.UTF_8);
    String name = Printed.of(authority.getSubjectX500Principal().getName());
    String reason = "there is none";
    for (int i = 0; i < kept.map(tokens -> tokens.tokens().size()).orElse(0); i++) {
      switch (stamping.check(kept.orElseThrow().token(i), text, authority)) {
        case TimeStamp.Stamped(Instant time, _) -> {
          return stamped(name, time);
        }
        case TimeStamp.NotStamped(String sentence) -> reason = Printed.of(sentence);
      }
    }
    return List.of(
        Finding.notProven("No time stamp of " + name + " stands beside it (" + reason + ")."));
  }

  private static List<Finding> stamped(String name, Instant time) {
    return List.of(
        Finding.proven(
            "The checkpoint, and with it every entry under it, existed by "
                + time
                + ", by the word of the time stamp authority "
                + name
                + "."),
        Finding.condition(
            "A time stamp says nothing of who made an entry, of whether it is true, or of whether"
                + " others were shown another tree."));
  }
}

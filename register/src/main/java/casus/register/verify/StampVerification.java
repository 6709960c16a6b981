// SPDX-License-Identifier: Apache-2.0
package casus.register.verify;

import casus.register.note.Checkpoint;
import casus.register.stamp.Stamps;
import casus.register.stamp.TimeStamp;
import casus.register.stamp.TimeStamping;
import casus.register.stamp.TokenFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
  /// @param checkpoint what should be stamped; empty if no log of the policy has signed it
  /// @param kept the time stamps that came with it
  /// @return what was found
  List<Finding> of(Optional<Checkpoint> checkpoint, Stamps kept) {
    if (authorities.isEmpty() && kept instanceof Stamps.None) {
      return List.of();
    }
    if (checkpoint.isEmpty()) {
      return List.of(
          Finding.notProven(
              "No time stamp was checked: there is no checkpoint here that a log of the policy has"
                  + " signed."));
    }
    if (authorities.isEmpty()) {
      return List.of(unchecked(kept));
    }
    if (stamping.isEmpty()) {
      return List.of(
          Finding.notProven(
              "Time stamps are not checked here: casus verify checks them, and this jar alone does"
                  + " not."));
    }
    byte[] text = checkpoint.get().text().getBytes(StandardCharsets.UTF_8);
    List<Finding> findings = new ArrayList<>();
    for (X509Certificate authority : authorities) {
      findings.addAll(by(authority, text, kept, stamping.get()));
    }
    return findings;
  }

  private static Finding unchecked(Stamps kept) {
    return Finding.condition(
        switch (kept) {
          case Stamps.Tokens(TokenFile file) ->
              (file.tokens().size() == 1
                      ? "A time stamp stands"
                      : file.tokens().size() + " time stamps stand")
                  + " beside it, unchecked: give the certificate of its authority with"
                  + " --authority.";
          case Stamps.Unreadable(String sentence) ->
              "What stands beside it as time stamps cannot be read and proves nothing: "
                  + Printed.of(sentence);
          case Stamps.None() -> "No time stamp stands beside it.";
        });
  }

  /// What the earliest time stamp of an authority proves.
  private static List<Finding> by(
      X509Certificate authority, byte[] text, Stamps kept, TimeStamping stamping) {
    String name = Printed.of(authority.getSubjectX500Principal().getName());
    String reason = "there is none";
    List<TimeStamp.Stamped> held = new ArrayList<>();
    if (kept instanceof Stamps.Unreadable(String sentence)) {
      reason = Printed.of("what stands there cannot be read: " + sentence);
    }
    if (kept instanceof Stamps.Tokens(TokenFile file)) {
      for (int i = 0; i < file.tokens().size(); i++) {
        switch (stamping.check(file.token(i), text, authority)) {
          case TimeStamp.Stamped stamped -> held.add(stamped);
          case TimeStamp.NotStamped(String sentence) -> reason = Printed.of(sentence);
        }
      }
    }
    String why = reason;
    return held.stream()
        .min(Comparator.comparing(TimeStamp.Stamped::time))
        .map(stamped -> stamped(name, stamped))
        .orElseGet(() ->
            List.of(
                Finding.notProven(
                    "No time stamp of " + name + " stands beside it (" + why + ").")));
  }

  private static List<Finding> stamped(String name, TimeStamp.Stamped stamped) {
    return List.of(
        Finding.proven(
            "The checkpoint, and with it every entry under it, existed by "
                + stamped.time()
                + ", by the word of the time stamp authority "
                + name
                + "."),
        Finding.condition(
            stamped
                .accuracy()
                .map(off ->
                    "Its clock may be off by "
                        + seconds(off)
                        + " seconds, by its own word; they are added to that time.")
                .orElse("The time stamp does not say how far the clock of its authority is off.")),
        Finding.condition(
            "A time stamp says nothing of who made an entry, of whether it is true, or of whether"
                + " others were shown another tree."));
  }

  private static String seconds(Duration off) {
    return BigDecimal.valueOf(off.toNanos(), 9).stripTrailingZeros().toPlainString();
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.explain;

import casus.engine.factor.Factor;
import casus.engine.factor.Variation;
import casus.engine.obligation.Obligation;
import casus.engine.obligation.Status;
import java.util.ArrayList;
import java.util.List;

/// Accounts side by side: on whose a duty is owed or broken, and on whose it is not (rulings.md
/// 37).
final class Accounts {
  private final List<Variation> variations;
  private final Phrases phrases;
  private final Words words;
  private final Catalogue says;

  Accounts(List<Variation> variations, Phrases phrases, Words words) {
    this.variations = variations;
    this.phrases = phrases;
    this.words = words;
    this.says = words.catalogue();
  }

  /// On whose account a duty that is owed in any case is in breach, and on whose it is not.
  String ofBreach(Obligation duty) {
    List<String> yes = new ArrayList<>();
    List<String> no = new ArrayList<>();
    for (Variation variation : variations) {
      if (variation.factor() instanceof Factor.OfAccount(var author)) {
        for (Obligation then : variation.assessment().obligations()) {
          if (then.key().equals(duty.key()) && then.status() != Status.CONTESTED) {
            (then.status() == Status.BREACHED ? yes : no).add(author.value());
          }
        }
      }
    }
    String told = "";
    if (!yes.isEmpty()) {
      told = says.say("accounts.breach", words.list(yes), phrases.status(Status.BREACHED));
    }
    if (!no.isEmpty()) {
      told = told + " " + says.say("accounts.no-breach", words.list(no));
    }
    return told.strip();
  }

  /// On whose account the duty of a row is owed, and on whose it is not (rulings.md 37).
  String ofDuty(Obligation duty) {
    List<String> yes = new ArrayList<>();
    List<String> no = new ArrayList<>();
    for (Variation variation : variations) {
      if (variation.factor() instanceof Factor.OfAccount(var author)) {
        boolean owed =
            variation.assessment().obligations().stream()
                .anyMatch(o ->
                    o.key().equals(duty.key())
                        && o.status() != Status.CONTESTED
                        && o.status() != Status.PENDING);
        boolean absent =
            variation.assessment().obligations().stream()
                .noneMatch(o -> o.key().equals(duty.key()));
        if (owed) {
          yes.add(author.value());
        } else if (absent) {
          no.add(author.value());
        }
      }
    }
    if (yes.isEmpty() && no.isEmpty()) {
      return says.say("accounts.disputed");
    }
    if (no.isEmpty()) {
      return says.say("accounts.yes", words.list(yes));
    }
    return yes.isEmpty()
        ? says.say("accounts.no", words.list(no))
        : says.say("accounts.both", words.list(yes), words.list(no));
  }
}

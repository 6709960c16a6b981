// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Columns;
import casus.engine.grounds.Truth;
import casus.engine.plain.Consents.Consent;
import casus.engine.plain.Ranks.Growing;
import casus.engine.standing.InstrumentStanding;
import casus.engine.standing.PartyStanding;
import casus.engine.standing.PartyStanding.Degree;
import casus.treaty.party.ConsentForm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who is bound, where nothing but consents is on record of it.
final class Bonds {
  private final EntryTerms terms;
  private final Consents consents;
  private final Columns columns;
  private final Reached force;
  private final Reached provisional;
  private final long lastTurn;
  private final Bond[] atLast;

  /// When something was first met, and by which entries.
  ///
  /// @param at when, in milliseconds, or never
  /// @param by the entries
  private record Reached(long at, Ranks by) {
    private static final Reached NEVER = new Reached(Report.NEVER, Ranks.NONE);

    private Optional<Instant> instant() {
      return at == Report.NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }
  }

  /// @param consents what occurred by the instant one looks from
  Bonds(EntryTerms terms, Consents consents, Columns columns) {
    this.terms = terms;
    this.columns = columns;
    this.consents = consents;
    Threshold entry = terms.entry();
    force = entry == null ? firstConsents() : firstMet(entry);
    Threshold early = terms.provisional();
    provisional = early == null ? Reached.NEVER : firstMet(early);
    Consent last = consents.latest();
    lastTurn = last == null ? Long.MIN_VALUE : last.at();
    atLast = new Bond[terms.lexicon().parties().size()];
    for (int party = 0; party < atLast.length; party++) {
      atLast[party] = bond(party, lastTurn);
    }
  }

  /// Of an act of one State alone its own consent is enough, otherwise those of two.
  private Reached firstConsents() {
    Consent first = consents.earliest();
    if (terms.isOfOneState() && first != null) {
      return new Reached(first.at(), Ranks.of(first.rank()));
    }
    Consent second = first;
    while (first != null && second != null && second.party() == first.party()) {
      second = second.next();
    }
    return first == null || second == null
        ? Reached.NEVER
        : new Reached(second.at(), Ranks.of(first.rank()).with(second.rank()));
  }

  private Reached firstMet(Threshold threshold) {
    for (Consent consent = consents.earliest(); consent != null; consent = consent.next()) {
      if (threshold.met(consents, consent.at()) == Truth.TRUE) {
        return new Reached(consent.at(), threshold.counted(consents, consent.at()));
      }
    }
    return Reached.NEVER;
  }

  /// How a party stands at an instant.
  Bond at(int party, long at) {
    return at >= lastTurn ? atLast[party] : bond(party, at);
  }

  private Bond bond(int party, long at) {
    Consent any = consents.of(party);
    if (any != null && any.at() > at) {
      any = null;
    }
    Consent binding = any;
    while (binding != null && !binds(binding)) {
      binding = binding.again();
    }
    if (binding != null && binding.at() > at) {
      binding = null;
    }
    if (any == null) {
      return new Bond(this, party, terms.outsider(party));
    }
    if (binding != null && force.at() <= at) {
      return new Bond(this, party, Degree.BOUND, later(force, binding), at);
    }
    if (provisional.at() <= at) {
      return new Bond(this, party, Degree.PROVISIONAL, later(provisional, any), at);
    }
    return binding != null
        ? new Bond(this, party, Degree.CONTRACTING, binding.occurred(), at)
        : new Bond(this, party, Degree.SIGNATORY, any.occurred(), at);
  }

  /// Returns the entries by which the instrument came to bind parties that stand so.
  Ranks reachedBy(Degree degree) {
    return switch (degree) {
      case BOUND -> force.by();
      case PROVISIONAL -> provisional.by();
      case CONTRACTING, SIGNATORY, OUTSIDER, FORMER -> Ranks.NONE;
    };
  }

  /// Adds the consents of a party by an instant.
  void addConsentsTo(Growing all, int party, long at) {
    consents.addTo(all, party, at);
  }

  EntryTerms terms() {
    return terms;
  }

  Columns columns() {
    return columns;
  }

  private boolean binds(Consent consent) {
    return consent.form() != ConsentForm.SIGNATURE || terms.signatureBinds();
  }

  private static Instant later(Reached reached, Consent consent) {
    return reached.at() > consent.at() ? Instant.ofEpochMilli(reached.at()) : consent.occurred();
  }

  /// Returns since when the instrument is in force, in milliseconds, or never.
  long inForceAt() {
    return force.at();
  }

  /// Returns the entries that brought it into force.
  Ranks inForceBy() {
    return force.by();
  }

  /// Returns how the instrument and its parties stand at the end.
  InstrumentStanding standing() {
    PartyStanding[] parties = new PartyStanding[atLast.length];
    for (int i = 0; i < parties.length; i++) {
      parties[i] = atLast[i].standing();
    }
    Threshold entry = terms.entry();
    Truth met =
        force.at() != Report.NEVER
            ? Truth.TRUE
            : entry == null ? Truth.FALSE : entry.met(consents, Report.NEVER);
    return new InstrumentStanding(
        force.instant(),
        provisional.instant(),
        met,
        List.of(parties),
        List.of(),
        Optional.empty(),
        List.of());
  }
}

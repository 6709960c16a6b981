// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Entry;
import casus.engine.grounds.EntryIds;
import casus.engine.grounds.Truth;
import casus.engine.plain.Consents.Consent;
import casus.engine.standing.InstrumentStanding;
import casus.engine.standing.PartyStanding;
import casus.engine.standing.PartyStanding.Degree;
import casus.treaty.party.ConsentForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is bound, where nothing but consents is on record of it.
final class Bonds {
  private static final List<ConsentForm> FORMS = List.of(ConsentForm.values());

  private final EntryTerms terms;
  private final Consents consents;
  private final Reached force;
  private final Reached provisional;
  private final long lastTurn;
  private final Bond[] atLast;

  /// When something was first met, and by which entries.
  ///
  /// @param at when, in milliseconds, or never
  /// @param by the entries
  private record Reached(long at, EntryIds by) {
    private static final Reached NEVER = new Reached(Report.NEVER, EntryIds.NONE);

    private Optional<Instant> instant() {
      return at == Report.NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }
  }

  /// @param consents what occurred by the instant one looks from
  Bonds(EntryTerms terms, Consents consents) {
    this.terms = terms;
    this.consents = consents;
    Threshold entry = terms.entry();
    force = entry == null ? firstTwo() : firstMet(entry);
    Threshold early = terms.provisional();
    provisional = early == null ? Reached.NEVER : firstMet(early);
    List<Consent> all = consents.inOrder();
    lastTurn = all.isEmpty() ? Long.MIN_VALUE : all.getLast().at();
    atLast = new Bond[terms.parties()];
    for (int party = 0; party < atLast.length; party++) {
      atLast[party] = bond(party, lastTurn);
    }
  }

  private Reached firstTwo() {
    int first = Names.NONE;
    EntryIds by = EntryIds.NONE;
    for (Consent consent : consents.inOrder()) {
      if (first == Names.NONE) {
        first = consent.party();
        by = EntryIds.of(consent.entry().id());
      } else if (consent.party() != first) {
        return new Reached(consent.at(), by.with(consent.entry().id()));
      }
    }
    return Reached.NEVER;
  }

  private Reached firstMet(Threshold threshold) {
    for (Consent consent : consents.inOrder()) {
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
    @Nullable Entry any = null;
    @Nullable Entry binding = null;
    EntryIds ids = EntryIds.NONE;
    for (int i = 0; i < FORMS.size(); i++) {
      ConsentForm form = FORMS.get(i);
      Entry entry = consents.first(party, form);
      if (entry != null && entry.occurred().toEpochMilli() <= at) {
        ids = ids.with(entry.id());
        any = earlier(any, entry);
        if (form != ConsentForm.SIGNATURE || terms.signatureBinds()) {
          binding = earlier(binding, entry);
        }
      }
    }
    if (binding != null && force.at() <= at) {
      return terms.bond(party, Degree.BOUND, later(force, binding), force.by().with(ids));
    }
    if (any != null && provisional.at() <= at) {
      EntryIds by = provisional.by().with(ids);
      return terms.bond(party, Degree.PROVISIONAL, later(provisional, any), by);
    }
    if (binding != null) {
      return terms.bond(party, Degree.CONTRACTING, binding.occurred(), ids);
    }
    return any == null
        ? terms.outsider(party)
        : terms.bond(party, Degree.SIGNATORY, any.occurred(), ids);
  }

  private static Entry earlier(@Nullable Entry one, Entry other) {
    return one == null || other.occurred().isBefore(one.occurred()) ? other : one;
  }

  private static Instant later(Reached reached, Entry consent) {
    Instant since = consent.occurred();
    return reached.at() > since.toEpochMilli() ? Instant.ofEpochMilli(reached.at()) : since;
  }

  /// Returns since when the instrument is in force, in milliseconds, or never.
  long inForceAt() {
    return force.at();
  }

  /// Returns the entries that brought it into force.
  EntryIds inForceBy() {
    return force.by();
  }

  /// Returns how the instrument and its parties stand at the end.
  InstrumentStanding standing() {
    List<PartyStanding> parties = new ArrayList<>(atLast.length);
    for (Bond bond : atLast) {
      parties.add(bond.standing());
    }
    Threshold entry = terms.entry();
    Truth met =
        force.at() != Report.NEVER
            ? Truth.TRUE
            : entry == null ? Truth.FALSE : entry.met(consents, Report.NEVER);
    return new InstrumentStanding(force.instant(), provisional.instant(), met, parties);
  }
}

// SPDX-License-Identifier: Apache-2.0
package casus.engine;

import casus.treaty.Force;
import casus.treaty.Header;
import casus.treaty.Instrument;
import casus.treaty.name.InstrumentId;
import casus.treaty.name.PartyId;
import casus.treaty.party.Party;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What every small pact of the examples has, and no example is about.
public final class Pacts {
  private Pacts() {}

  /// Returns the header of a binding text in one version, in hours of UTC.
  public static Header header(InstrumentId id) {
    return new Header(
        id, "A pact", Force.BINDING, Optional.empty(), ZoneOffset.UTC, Optional.empty(), List.of());
  }

  /// Returns parties that lie on no map and hold no role.
  public static Instrument.Cast cast(Collection<PartyId> parties) {
    return new Instrument.Cast(
        parties.stream().map(p -> new Party(p, Optional.empty(), p.value())).toList(), List.of());
  }
}

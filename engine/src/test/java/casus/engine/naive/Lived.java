// SPDX-License-Identifier: Apache-2.0
package casus.engine.naive;

import casus.engine.docket.OccasionId;
import casus.engine.naive.NaiveActs.Contrary;
import casus.engine.obligation.ObligationKey;
import casus.engine.obligation.Status;
import casus.treaty.name.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The life so far of one obligation.
///
/// @param key which
/// @param bearers by whom at present
/// @param chosen the chosen member
/// @param accrued when it came to be owed
/// @param status where it stands
/// @param since since when
/// @param disputed whether a contrary act counts that is contested
/// @param forgiven whether a contrary act does not count since it is excused
/// @param broken what broke it
/// @param excusedAfter when an excuse came to hold after the breach
record Lived(
    ObligationKey key,
    List<PartyId> bearers,
    Optional<OccasionId> chosen,
    Optional<Instant> accrued,
    Status status,
    Instant since,
    boolean disputed,
    boolean forgiven,
    List<Contrary> broken,
    Optional<Instant> excusedAfter) {}

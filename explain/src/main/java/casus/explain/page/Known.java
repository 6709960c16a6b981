// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.engine.docket.EntryId;
import java.time.LocalDate;
import java.util.Optional;

/// Something known to have happened, or never to have happened, told beside the record.
///
/// @param sentence what is known, in our own words
/// @param on on which day; empty if on none
/// @param source where it was read, and what is uncertain about it
/// @param beside the statement on record that it is told beside; empty if it stands by itself
/// @param under the sentence of a text that it bears on; empty if on none
public record Known(
    String sentence,
    Optional<LocalDate> on,
    Said.Source source,
    Optional<EntryId> beside,
    Optional<Said.Cited> under) {}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.obligation;

import casus.engine.docket.Author;
import casus.engine.docket.EntryId;
import casus.treaty.time.Start;

/// A report of an occurrence of which the docket does not say when it was made, so that a clock
/// running from it has no hour (semantics 19).
///
/// @param start from what the clock would run
/// @param entry the report
/// @param by who made it, and could say when
public record Untimed(Start start, EntryId entry, Author by) {}

// SPDX-License-Identifier: Apache-2.0
package casus.engine.plain;

import casus.engine.docket.Entry;
import casus.engine.docket.Event;

/// The answer to a question about an occurrence.
///
/// @param entry the entry
/// @param rank its rank
/// @param given what it tells
/// @param option the number of the option
/// @param at when it was given, in milliseconds
record Answer(Entry entry, int rank, Event.QuestionAnswered given, int option, long at) {}

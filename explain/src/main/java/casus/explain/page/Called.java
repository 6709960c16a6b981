// SPDX-License-Identifier: Apache-2.0
package casus.explain.page;

import casus.treaty.name.InstrumentId;

/// What something of a text is called in a language, as the sentence to take away needs it.
///
/// @param language the language, as ISO 639-1 has it
/// @param text the text
/// @param id the name of an act or a State in it; that of the text for the text itself
/// @param words what it is called
public record Called(String language, InstrumentId text, String id, String words) {}

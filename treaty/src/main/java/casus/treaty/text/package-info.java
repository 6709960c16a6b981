// SPDX-License-Identifier: Apache-2.0
/// What a text says, what it leaves open, what stands in brackets, and where.
///
/// A treaty text is known by three things beside its words: where a sentence stands ([Citation]),
/// which parts are not agreed ([Bracket], [Part]), and what it does not say ([Slot]). Silence is
/// content here and is never filled by the program.
package casus.treaty.text;

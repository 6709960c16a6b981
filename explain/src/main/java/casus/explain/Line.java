// SPDX-License-Identifier: Apache-2.0
package casus.explain;

/// One sentence of an answer and the row it tells of.
///
/// @param text the sentence
/// @param row the obligations it tells of
public record Line(String text, Row row) {}

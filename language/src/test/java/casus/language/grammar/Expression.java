// SPDX-License-Identifier: Apache-2.0
package casus.language.grammar;

import java.util.List;
import java.util.regex.Pattern;

/// What a rule of the grammar says.
sealed interface Expression {
  /// Its number, by which results are remembered.
  int id();

  /// A word or a mark as written.
  record Literal(int id, String text) implements Expression {}

  /// A leaf with a certain look.
  record Leaf(int id, String name, Pattern look) implements Expression {}

  /// Another rule.
  record Rule(int id, String name) implements Expression {}

  /// One after the other.
  record Sequence(int id, List<Expression> parts) implements Expression {}

  /// Any of several.
  record Choice(int id, List<Expression> parts) implements Expression {}

  /// Any number of times.
  record Repetition(int id, Expression part) implements Expression {}

  /// Only if something comes next, or only if it does not.
  record Ahead(int id, Expression part, boolean wanted) implements Expression {}
}

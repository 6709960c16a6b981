// SPDX-License-Identifier: Apache-2.0
package casus.language.literate;

import casus.language.source.Span;

/// A stretch of whole lines of a literate file.
public sealed interface Region {
  /// Returns where it stands, line ends included.
  ///
  /// @return its place
  Span span();

  /// A heading.
  ///
  /// @param span where
  /// @param level from 1 to 6
  /// @param title its words
  record Heading(Span span, int level, String title) implements Region {}

  /// What a provision says, in our own words.
  ///
  /// @param span where
  /// @param words the words, on one line
  record Gist(Span span, String words) implements Region {}

  /// Authentic text in a user's own copy; kept and not read.
  ///
  /// @param span where
  record Authentic(Span span) implements Region {}

  /// A `casus` fence.
  ///
  /// @param span the fence with its two fence lines
  /// @param content what stands between them
  record Fence(Span span, Span content) implements Region {}

  /// A fence of something else; its content is neither a heading nor a quote.
  ///
  /// @param span where
  record Sample(Span span) implements Region {}

  /// Anything else.
  ///
  /// @param span where
  record Prose(Span span) implements Region {}
}
